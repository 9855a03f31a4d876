import { type Expression, type Operand, operation } from "../../formula/expression.ts";
import { when } from "../../tickets/array-formula.ts";

/** A quotient that stays blank where there is nothing to divide by: no figure is made of no tickets. */
export function ratio(part: Operand, whole: Operand): Expression {
  return when(operation(whole, "=", 0), "", operation(part, "/", whole));
}
