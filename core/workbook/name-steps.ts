import type { FormulaStyle } from "../formula/formula-style.ts";
import { lambdaName, lambdaOf } from "../functions/lambda.ts";
import { functions } from "../functions/registry.ts";
import type { PlanStep } from "./plan.ts";

/**
 * The steps that name the LAMBDA of every function that has one, for sheets whose formulas call them: all of them, so that
 * colleagues without the add-in can go on with any. A name that an earlier plan made stays as it is.
 */
export function nameSteps(style: FormulaStyle): PlanStep[] {
  if (style !== "names") return [];
  return functions.flatMap((descriptor): PlanStep[] => {
    const refersTo = lambdaOf(descriptor);
    return refersTo === null ? [] : [{ kind: "name", name: lambdaName(descriptor.id), refersTo }];
  });
}
