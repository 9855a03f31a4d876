import type { LoopStep } from "../../wizard/steps.ts";
import { DataStep } from "../data-step.tsx";
import { GenerateStep } from "../generate-step.tsx";
import type { LoopView } from "../loop-view.ts";
import { PlanStep } from "../plan-step.tsx";
import { RulesStep } from "../rules-step.tsx";
import { ScoreStep } from "../score-step.tsx";
import { handOverView } from "../sharing/hand-over-step.tsx";
import { maskedCopyView } from "../sharing/masked-copy-step.tsx";
import { SheetsStep } from "../sheets-step.tsx";
import { TicketsStep } from "../tickets-step.tsx";
import { causesView } from "./causes-step.tsx";
import { comparisonView } from "./comparison-step.tsx";
import { inCycle } from "./in-cycle.tsx";
import { pilotView } from "./pilot-step.tsx";
import { rubricView } from "./rubric-step.tsx";
import { standardsView } from "./standards-step.tsx";
import { swotView } from "./swot-step.tsx";
import { trackingView } from "./tracking-step.tsx";

/** The steps of improvement, standard and sharing, as one part of the pane: it is loaded when the first of them opens. */
export const loopViews: Readonly<Record<LoopStep, LoopView>> = {
  causes: inCycle("plan", causesView),
  tracking: inCycle("do", trackingView),
  comparison: inCycle("check", comparisonView),
  standards: inCycle("act", standardsView),
  swot: swotView,
  rubric: rubricView,
  pilot: pilotView,
  handOver: handOverView,
  maskedCopy: maskedCopyView,
};

/** Later steps of the other jobs, which come with the same part. */
export const laterViews = {
  data: DataStep,
  score: ScoreStep,
  plan: PlanStep,
  generate: GenerateStep,
  tickets: TicketsStep,
  rules: RulesStep,
  sheets: SheetsStep,
} as const;
