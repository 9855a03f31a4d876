import { call, cellAt, type Expression, operation } from "../formula/expression.ts";
import type { SheetTexts } from "../i18n/sheet-texts.ts";
import { when } from "../tickets/array-formula.ts";
import { type ImprovementColumn, type ImprovementLayout, improvementColumns } from "./improvement-layout.ts";
import { asOfCell, mondayOf } from "./measure-standing.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import { bars, chips, looks, numberFormats } from "./sheet-look.ts";

/** Wide enough for `100%` and `06-24`. */
export const weekWidth = 6.5;

/**
 * The weeks beside the measures: their Mondays, the progress that is typed below them, and the same cells as a bar for each
 * measure: from its start to its deadline, darker for the share reported, and on to the date of the plan where it is overdue.
 */
export function writeWeeks(draft: SheetDraft, layout: ImprovementLayout, { plan }: SheetTexts): void {
  const { weekHeader, weekMarks, weeks } = layout;
  const { column } = weekHeader;
  for (let index = 0; index < weekHeader.columns; index++) {
    const header = cellAt(layout.headerRow, column + index);
    draft.putFormula({ row: weekHeader.row, column: column + index }, mondayAt(layout, index));
    const isNow = isWeekOf(header, asOfCell(layout));
    draft.putFormula(
      { row: weekMarks.row, column: column + index },
      when(call("ISNUMBER", header), when(isNow, plan.weekMark, ""), ""),
    );
  }
  draft.format(weekHeader, { ...looks.header, align: "center", numberFormat: numberFormats.week });
  draft.format(weekMarks, { ...looks.label, align: "center" });
  draft.format(weeks, { ...looks.input, align: "center", vertical: "top", numberFormat: numberFormats.share });
  draft.validate(weeks, { type: "number", min: 0, max: 1 }, plan.hints.progress);
  highlightWeeks(draft, layout, plan);
}

/** The Monday of the first week, as the date above says, or the one a week after the last. */
function mondayAt(layout: ImprovementLayout, index: number): Expression {
  const { column, row } = layout.firstWeek;
  const first = cellAt(row, column, { fixed: true });
  if (index === 0) return when(call("ISNUMBER", first), mondayOf(first), "");
  const before = cellAt(layout.headerRow, layout.weekHeader.column + index - 1);
  return when(call("ISNUMBER", before), operation(before, "+", 7), "");
}

function isWeekOf(monday: Expression, day: Expression): Expression {
  return call("AND", operation(monday, "<=", day), operation(day, "<", operation(monday, "+", 7)));
}

/** The conditions exclude each other: in which order they apply differs from program to program. */
function highlightWeeks(draft: SheetDraft, layout: ImprovementLayout, plan: SheetTexts["plan"]): void {
  const { firstRow, headerRow, weekHeader, weeks } = layout;
  const { column } = weekHeader;
  const asOf = asOfCell(layout);
  const firstMonday = cellAt(headerRow, column, { fixed: true });
  const monday = cellAt(headerRow, column, { fixed: "row" });
  const cell = (name: ImprovementColumn) => cellAt(firstRow, improvementColumns[name], { fixed: "column" });
  const deadline = cell("deadline");

  const isPlanned = [
    operation(operation(monday, "+", 6), ">=", cell("start")),
    operation(monday, "<=", deadline),
  ] as const;
  const start = when(call("ISNUMBER", cell("start")), cell("start"), firstMonday);
  const share = when(operation(cell("status"), "=", plan.statuses[2]), 1, call("SUM", cell("progress")));
  const days = operation(operation(deadline, "+", 1), "-", start);
  const reached = operation(start, "+", operation(share, "*", days));
  const from = call("MAX", monday, start);
  draft.highlight(weeks, call("AND", ...isPlanned, operation(from, "<", reached)), bars.reported);
  draft.highlight(weeks, call("AND", ...isPlanned, operation(from, ">=", reached)), bars.planned);
  const isOverdue = operation(cell("due"), "=", plan.due.overdue);
  draft.highlight(
    weeks,
    call("AND", isOverdue, operation(monday, ">", deadline), operation(monday, "<=", asOf)),
    bars.overdue,
  );
  draft.highlight(weekHeader, isWeekOf(cellAt(headerRow, column), asOf), chips.fair);
}

/** The date whose week is the first one, above the weeks. */
export function writeFirstWeek(draft: SheetDraft, layout: ImprovementLayout, { plan }: SheetTexts): void {
  const { column, row } = layout.firstWeek;
  draft.write({ row, column: column - 1 }, plan.firstWeek, looks.label);
  draft.write(layout.firstWeek, layout.firstMonday, {
    ...looks.input,
    align: "left",
    numberFormat: numberFormats.date,
  });
}
