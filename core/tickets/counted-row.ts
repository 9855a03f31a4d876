import { call, type Expression, operation } from "../formula/expression.ts";
import { when } from "./array-formula.ts";
import { literalText } from "./literal-text.ts";
import { positionIn } from "./position-in.ts";
import type { ReadingCells } from "./reading.ts";

/**
 * The formula that says which rows count: 1 where the row has an id and a submission that could be read and is the first
 * with its id, 0 where `readTickets` leaves the row out.
 *
 * Looking for earlier rows makes a sheet of 100,000 tickets slow in older programs, because each id is compared with all
 * before it. Leave `repeats` out where the ids were found to differ when the sheet was made.
 *
 * @param cells the cleaned columns; a column that the table does not have, by `cells.has`, is not asked for
 * @param repeats whether later rows with the same id are looked for
 */
export function countedRow(cells: ReadingCells, repeats: boolean): Expression {
  const has = (field: "id" | "submitted") => cells.has?.(field) !== false;
  const one: Expression = { kind: "value", value: 1 };
  const id = cells.column("id");
  const dated = has("submitted") ? when(call("ISNUMBER", cells.column("submitted")), one, 0) : one;
  if (!has("id")) return dated;
  const named = when(operation(id, "=", ""), 0, dated);
  if (!repeats) return named;
  const first = operation(call("MATCH", literalText(id), id, 0), "=", positionIn(id));
  // An id that the program cannot look up, such as one of more than 255 characters, is taken for the only one of its kind.
  return when(operation(id, "=", ""), 0, when(call("IFERROR", first, true), dated, 0));
}
