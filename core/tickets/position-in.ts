import { call, type Expression, operation } from "../formula/expression.ts";

/** The position of each cell in its column, from 1. */
export function positionIn(column: Expression): Expression {
  return operation(operation(call("ROW", column), "-", call("MIN", call("ROW", column))), "+", 1);
}
