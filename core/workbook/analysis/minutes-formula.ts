import { call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { allOf, when } from "../../tickets/array-formula.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { calendarLayout, calendarProblem } from "./calendar-layout.ts";
import { waitsLayout } from "./waits-layout.ts";

/**
 * Minutes from one moment to another for a column of tickets, blank where either is missing: on the clock, or in the hours
 * of the calendar sheet without the waits for the customer. Where nothing can be counted by the calendar all are blank, and
 * the sheets say why: an error value would run through every figure.
 *
 * @param list the list whose tickets they are: waits name a ticket by its position there
 */
export function minutesFormula(
  input: AnalysisInput,
  list: "responses" | "earlier",
  from: Expression,
  to: Expression,
): Expression {
  const isKnown = allOf(call("ISNUMBER", from), call("ISNUMBER", to));
  if (input.request.hours === null) {
    const minutes = call("ROUND", operation(operation(to, "-", from), "*", 1440), 6);
    return when(isKnown, minutes, "");
  }
  const calendar = calendarLayout(input);
  const sheet = nameOf(input, "calendar");
  const waits = input.waits === null ? null : waitsLayout(input)[list];
  const counted = call(
    "RESPONSEMINUTES",
    when(isKnown, from, ""),
    when(isKnown, to, ""),
    cellsIn(calendar.hours, { sheet, fixed: true }),
    cellsIn(calendar.days, { sheet, fixed: true }),
    waits === null ? null : cellsIn(waits, { sheet: nameOf(input, "waits"), fixed: true }),
  );
  return when(operation(calendarProblemCell(input), "<>", ""), "", counted);
}

/** The cell that says why no time can be counted by the calendar; blank while it can. */
export function calendarProblemCell(input: AnalysisInput): Expression {
  return cellAt(calendarProblem.row, calendarProblem.column, { sheet: nameOf(input, "calendar"), fixed: true });
}
