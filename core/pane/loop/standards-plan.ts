import { type LoopPlan, nothingToMake } from "./loop-plan.ts";

/** The sheets of the step "standards". */
export const standardsPlan: LoopPlan = nothingToMake;
