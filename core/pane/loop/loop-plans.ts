import type { LoopStep } from "../../wizard/steps.ts";
import { causesPlan } from "./causes-plan.ts";
import { comparisonPlan } from "./comparison-plan.ts";
import type { LoopPlan } from "./loop-plan.ts";
import { pilotPlan } from "./pilot-plan.ts";
import { rubricPlan } from "./rubric-plan.ts";
import { standardsPlan } from "./standards-plan.ts";
import { swotPlan } from "./swot-plan.ts";
import { trackingPlan } from "./tracking-plan.ts";

/** What lays out the sheets of each step of improvement and standard. */
export const loopPlans: Readonly<Record<LoopStep, LoopPlan>> = {
  causes: causesPlan,
  tracking: trackingPlan,
  comparison: comparisonPlan,
  standards: standardsPlan,
  swot: swotPlan,
  rubric: rubricPlan,
  pilot: pilotPlan,
};
