import { call, type Expression, type Operand, operation } from "../formula/expression.ts";

/** IF, cell by cell. */
export function when(condition: Operand, then: Operand, otherwise: Operand): Expression {
  return call("IF", condition, then, otherwise);
}

/** True (not 0) in the cells where every condition holds. AND would melt the whole column into one answer. */
export function allOf(first: Expression, ...others: readonly Expression[]): Expression {
  return others.reduce((product, condition) => operation(product, "*", condition), first);
}

/** True in the cells where at least one condition holds. OR would melt the whole column into one answer. */
export function anyOf(first: Expression, ...others: readonly Expression[]): Expression {
  return operation(
    others.reduce((sum, condition) => operation(sum, "+", condition), first),
    ">",
    0,
  );
}
