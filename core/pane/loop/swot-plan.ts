import { type LoopPlan, nothingToMake } from "./loop-plan.ts";

/** The sheets of the step "swot". */
export const swotPlan: LoopPlan = nothingToMake;
