import type { Argument } from "../argument.ts";
import type { Cell } from "../cell.ts";

/** Whether a value is one that a cell can hold; anything else that a host lets through is refused like text. */
export function isCell(value: unknown): value is Cell | undefined {
  return (
    value === null ||
    value === undefined ||
    typeof value === "number" ||
    typeof value === "string" ||
    typeof value === "boolean"
  );
}

/**
 * Sees to it that an argument is one column (or one row) that fits the call's other columns.
 *
 * @returns how many rows the call has
 */
export function checkColumn(argument: Argument): number {
  if (argument.width > 1 && argument.height > 1) argument.refuse("oneColumn", {});
  const { call, count } = argument;
  call.reference ??= argument;
  const rows = call.reference.count;
  if (count !== rows && count !== 1) argument.refuse("asManyAs", { other: call.reference.parameter, count: rows });
  return rows;
}
