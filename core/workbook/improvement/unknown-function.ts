import { call, type Expression, operation } from "../../formula/expression.ts";

/** What `ERROR.TYPE` gives for `#NAME?`. */
const unknownName = 5;

/**
 * Whether a cell shows nothing because the program does not know its function: the workbook was opened without the add-in,
 * and sentences must not take that for figures that are missing.
 */
export function isUnknownFunction(cell: Expression): Expression {
  return call("IFERROR", operation(call("ERROR.TYPE", cell), "=", unknownName), false);
}
