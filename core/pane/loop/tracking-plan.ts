import { type LoopPlan, nothingToMake } from "./loop-plan.ts";

/** The sheets of the step "tracking". */
export const trackingPlan: LoopPlan = nothingToMake;
