import { type LoopPlan, nothingToMake } from "./loop-plan.ts";

/** The sheets of the step "pilot". */
export const pilotPlan: LoopPlan = nothingToMake;
