import { type LoopPlan, nothingToMake } from "./loop-plan.ts";

/** The sheets of the step "rubric". */
export const rubricPlan: LoopPlan = nothingToMake;
