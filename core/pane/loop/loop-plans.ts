import { effectReads } from "../../wizard/open-effects.ts";
import type { LoopStep } from "../../wizard/steps.ts";
import { trackingReads } from "../../wizard/tracking.ts";
import { handOver, handOverReads } from "../sharing/hand-over-plan.ts";
import { maskedCopy, maskedReads } from "../sharing/masked-copy-plan.ts";
import { causesPlan } from "./causes-plan.ts";
import { comparisonPlan } from "./comparison-plan.ts";
import type { LoopPlan, LoopReads, LoopSheets } from "./loop-plan.ts";
import { pilotPlan } from "./pilot-plan.ts";
import { rubricPlan, rubricReads } from "./rubric-plan.ts";
import { standardsPlan } from "./standards-plan.ts";
import { swotPlan } from "./swot-plan.ts";
import { trackingPlan } from "./tracking-plan.ts";

/** What lays out the sheets of each step of improvement, standard and sharing. */
export const loopPlans: Readonly<Record<LoopStep, LoopPlan>> = {
  causes: causesPlan,
  tracking: trackingPlan,
  comparison: comparisonPlan,
  standards: standardsPlan,
  swot: swotPlan,
  rubric: rubricPlan,
  pilot: pilotPlan,
  handOver,
  maskedCopy,
};

/**
 * The cells that are read anew before the sheets of a step are laid out, because somebody may have typed into them since the
 * pane saw them last.
 */
export const loopReads: Readonly<Partial<Record<LoopStep, LoopReads>>> = {
  tracking: trackingReads,
  rubric: rubricReads,
  comparison: effectReads,
};

/** And the sheets that are read anew as a whole. */
export const loopSheets: Readonly<Partial<Record<LoopStep, LoopSheets>>> = {
  handOver: handOverReads,
  maskedCopy: maskedReads,
};
