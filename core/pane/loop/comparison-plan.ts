import { type LoopPlan, nothingToMake } from "./loop-plan.ts";

/** The sheets of the step "comparison". */
export const comparisonPlan: LoopPlan = nothingToMake;
