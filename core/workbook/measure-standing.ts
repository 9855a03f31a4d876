import { call, cellAt, cellsIn, type Expression, operation } from "../formula/expression.ts";
import type { SheetTexts } from "../i18n/sheet-texts.ts";
import { when } from "../tickets/array-formula.ts";
import { numberText, sentence } from "./analysis/sentence.ts";
import { type ImprovementColumn, type ImprovementLayout, improvementColumns } from "./improvement-layout.ts";
import { joinedText } from "./joined-text.ts";

/** Weeks without a rise after which a measure is stalled. */
const weeksToStall = 2;

/** Whole percents are compared, as they are shown: 99.6 % reported is all of it. */
const comparedDigits = 2;

/** The date on which the plan is looked at. */
export function asOfCell({ asOf }: ImprovementLayout): Expression {
  return cellAt(asOf.row, asOf.column, { fixed: true });
}

/** The Monday of the week of a date: day 2 was one. */
export function mondayOf(date: Expression): Expression {
  return operation(date, "-", call("MOD", operation(date, "-", 2), 7));
}

/** The latest progress reported in the row's weeks; blank where none is. */
export function progressFormula(layout: ImprovementLayout, row: number): Expression {
  const { header, reports } = weeksOf(layout, row);
  const latest = reportOf(layout, row, operation(call("ISNUMBER", reports), "*", header));
  return when(operation(call("COUNT", reports), "=", 0), "", call("IFERROR", latest, ""));
}

/** Says in words what the colours say: done, overdue, stalled, not begun, or how many days are left. */
export function dueFormula(layout: ImprovementLayout, row: number, { plan }: SheetTexts): Expression {
  const { due: words, statuses } = plan;
  const cell = (name: ImprovementColumn) => cellAt(row, improvementColumns[name]);
  const isStatus = (position: 0 | 1 | 2 | 3) => operation(cell("status"), "=", statuses[position]);
  const reported = call("SUM", cell("progress"));
  const shown = call("ROUND", reported, comparedDigits);
  const isIdle = call("AND", isStatus(0), operation(reported, "=", 0));
  const asOf = asOfCell(layout);
  const days = operation(cell("deadline"), "-", asOf);

  const isPartly = call("AND", call("ISNUMBER", cell("progress")), operation(shown, "<", 1));
  const progress = call("TEXT", cell("progress"), "0%");
  const done = when(isPartly, sentence(words.doneInPart, { progress }), words.done);
  const manyLeft = sentence(words.left, { days: numberText(days, 0) });
  const left = when(operation(days, "=", 0), words.today, when(operation(days, "=", 1), words.tomorrow, manyLeft));
  const open = joinedText(when(isIdle, words.idle, ""), left);

  // The first that holds, from the last: what is done is never overdue, what is overdue is never stalled.
  const judged = [
    [call("ISNUMBER", cell("deadline")), open],
    [call("AND", isIdle, operation(cell("start"), ">", asOf)), words.notYet],
    [call("OR", isStatus(3), isStalled(layout, row, { isBegun: isStatus(1), reported })), words.stalled],
    [call("AND", call("ISNUMBER", cell("deadline")), operation(cell("deadline"), "<", asOf)), words.overdue],
    [operation(call("ISNUMBER", asOf), "=", false), ""],
    [operation(shown, ">=", 1), words.notMarkedDone],
    [isStatus(2), done],
    [operation(cell("measure"), "=", ""), when(operation(cell("status"), "=", ""), "", words.noMeasure)],
  ] as const;
  return judged.reduce<Expression>((otherwise, [holds, word]) => when(holds, word, otherwise), {
    kind: "value",
    value: words.noDeadline,
  });
}

/** How many measures are overdue or stalled, of how many. */
export function standingFormula(layout: ImprovementLayout, { plan }: SheetTexts): Expression {
  const { none, some, well } = plan.standing;
  const count = call("COUNTA", cellsIn(layout.column("measure")));
  const due = cellsIn(layout.column("due"));
  const overdue = call("COUNTIF", due, plan.due.overdue);
  const stalled = call("COUNTIF", due, plan.due.stalled);
  const [one, many] = plan.measureCount;
  const measures = when(operation(count, "=", 1), one, sentence(many, { count }));
  const isWell = operation(operation(overdue, "+", stalled), "=", 0);
  return when(
    operation(count, "=", 0),
    none,
    when(isWell, sentence(well, { measures }), sentence(some, { measures, overdue, stalled })),
  );
}

/** What is wrong with the dates: progress reported for weeks that are still to come, or deadlines beyond the weeks. */
export function checkFormula(layout: ImprovementLayout, { plan }: SheetTexts): Expression {
  const header = cellsIn(layout.weekHeader);
  const isReported = call("ISNUMBER", cellsIn(layout.weeks));
  const isAhead = operation(header, ">", asOfCell(layout));
  const ahead = call("SUMPRODUCT", operation(isReported, "*", isAhead));
  const last = operation(call("MAX", header), "+", 6);
  const beyond = call("COUNTIF", cellsIn(layout.column("deadline")), joinedText(">", last));
  const beyondText = when(operation(beyond, ">", 0), sentence(plan.check.beyond, { count: beyond }), "");
  const isDated = operation(call("COUNT", header, asOfCell(layout)), "=", layout.weekHeader.columns + 1);
  return when(isDated, when(operation(ahead, ">", 0), plan.check.ahead, beyondText), "");
}

/**
 * Whether a measure has begun and its progress has not risen over the last full weeks before the date of the plan. One
 * that began within them is not judged, nor one that could not have been reported before them.
 */
function isStalled(
  layout: ImprovementLayout,
  row: number,
  { isBegun, reported }: { readonly isBegun: Expression; readonly reported: Expression },
): Expression {
  const { header, reports } = weeksOf(layout, row);
  const limit = operation(mondayOf(asOfCell(layout)), "-", 7 * weeksToStall);
  const isEarlier = operation(call("ISNUMBER", reports), "*", operation(header, "<", limit));
  const earlier = reportOf(layout, row, operation(isEarlier, "*", header));
  const { column } = layout.weekHeader;
  const firstWeek = cellAt(layout.headerRow, column, { fixed: true });
  const since = call("MAX", cellAt(row, improvementColumns.start), firstWeek);
  const holds = call(
    "AND",
    call("OR", isBegun, operation(reported, ">", 0)),
    operation(since, "<=", limit),
    operation(reported, "<=", earlier),
  );
  return call("IFERROR", holds, false);
}

function weeksOf(
  layout: ImprovementLayout,
  row: number,
): { readonly header: Expression; readonly reports: Expression } {
  return {
    header: cellsIn(layout.weekHeader, { fixed: true }),
    reports: cellsIn({ ...layout.weeks, row, rows: 1 }),
  };
}

/** The report of the latest of some weeks, given as their Mondays and 0 for the others; 0 where there is none. */
function reportOf(layout: ImprovementLayout, row: number, mondays: Expression): Expression {
  const { header, reports } = weeksOf(layout, row);
  return call("SUMIF", header, call("SUMPRODUCT", call("MAX", mondays)), reports);
}
