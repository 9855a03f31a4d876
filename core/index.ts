export type { Cell } from "./functions/cell.ts";
export type { FunctionDescriptor } from "./functions/descriptor.ts";
export { type EvaluationContext, evaluate } from "./functions/evaluate.ts";
export { FormulaError } from "./functions/formula-error.ts";
export { functions } from "./functions/registry.ts";
