import { type LoopPlan, nothingToMake } from "./loop-plan.ts";

/** The sheets of the step "causes". */
export const causesPlan: LoopPlan = nothingToMake;
