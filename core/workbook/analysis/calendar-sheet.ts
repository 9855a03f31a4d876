import { type Area, call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { calendarTexts } from "../../i18n/analysis/calendar-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { when } from "../../tickets/array-formula.ts";
import { earliestSerial, latestSerial } from "../../tickets/day-serial.ts";
import { dateCell } from "../date-cell.ts";
import { footerText } from "../footer-text.ts";
import type { PlanStep } from "../plan.ts";
import { areaAt, SheetDraft } from "../sheet-draft.ts";
import { chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { calendarHead, calendarLayout, calendarNotes, calendarProblem } from "./calendar-layout.ts";
import { hasFixedMinutes } from "./list-layout.ts";

const clock = "[h]:mm";

/** The numbers that `ERROR.TYPE` has for a refusal of ours: `#VALUE!` in Excel, `#ERROR!` in Google Sheets. */
const refusals = [3, 8] as const;

/**
 * The calendar: weekly hours and the days that differ, all of them open to editing. Where the minutes are plain values, which
 * no cell here changes, it is the record of what they were counted by, and closed.
 */
export function calendarSheet(input: AnalysisInput): PlanStep[] {
  const texts = calendarTexts[input.locale];
  const isRecord = hasFixedMinutes(input);
  const { days, hours } = calendarLayout(input);
  const draft = new SheetDraft(nameOf(input, "calendar"));
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  const subtitle = isRecord ? texts.recordSubtitle : texts.subtitle;
  draft.write({ row: 1, column: 0 }, subtitle(input.context.today), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  draft.putFormula(calendarProblem, problemFormula(input));
  draft.format(areaAt(calendarProblem), { ...looks.finding, color: chips.poor.color });

  for (const { area, columns, section } of [
    { area: hours, columns: texts.hoursColumns, section: texts.hoursSection },
    { area: days, columns: texts.daysColumns, section: texts.daysSection },
  ]) {
    draft.put({ row: calendarHead - 2, column: area.column }, section);
    draft.format({ row: calendarHead - 2, column: area.column, rows: 1, columns: area.columns }, looks.section);
    draft.putRow({ row: calendarHead - 1, column: area.column }, columns);
    draft.format({ row: calendarHead - 1, column: area.column, rows: 1, columns: area.columns }, looks.header);
    draft.format(area, { ...(isRecord ? looks.text : looks.input), align: "left" });
  }
  (input.request.hours ?? []).forEach(({ day, open, close, validFrom }, index) => {
    const name = texts.weekdays[day - 1] ?? texts.weekdays[0];
    const times = open === close ? [null, null] : [open / 1440, close / 1440];
    const contents = [name, ...times, dateCell(validFrom)];
    draft.putRow({ row: hours.row + index, column: hours.column }, contents);
  });
  input.request.days.forEach(({ date, rule, name }, index) => {
    draft.putRow({ row: days.row + index, column: days.column }, [dateCell(date), rule || null, name || null]);
  });
  const column = (area: typeof hours, index: number) => ({ ...area, column: area.column + index, columns: 1 });
  draft.format({ ...column(hours, 1), columns: 2 }, { numberFormat: clock });
  draft.format(column(hours, 3), { numberFormat: numberFormats.date });
  draft.format(column(days, 0), { numberFormat: numberFormats.date });
  if (!isRecord) writeHints(input, draft);
  [...texts.notes, isRecord ? texts.recordNote : texts.nextNote].forEach((note, index) => {
    draft.write({ row: calendarNotes + index, column: 0 }, note, looks.remark);
  });
  // A weekday stands beside the arrow of its list.
  draft.widths([16, 10, 10, 15, 3, 15, 22, 50]);
  draft.freeze(calendarHead, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    repeatRows: { first: calendarHead - 1, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect(isRecord ? [] : [hours, days]);
  return draft.steps();
}

/**
 * Why no time can be counted: no row has hours, or the functions refuse a cell. Any other error stays in sight: where the
 * functions are missing altogether, `#NAME?` is what a reader must see.
 */
function problemFormula(input: AnalysisInput): Expression {
  const texts = calendarTexts[input.locale];
  const { days, hours } = calendarLayout(input);
  const column = (index: number) => cellsIn({ ...hours, column: hours.column + index, columns: 1 }, { fixed: true });
  const [names, opens, closes] = [column(0), column(1), column(2)];
  const isGiven = (cells: Expression) => operation(call("LEN", cells), ">", 0);
  const isOpen = operation(operation(isGiven(names), "*", isGiven(opens)), "*", operation(opens, "<>", closes));
  const hasNone = operation(call("SUMPRODUCT", isOpen), "=", 0);
  if (hasFixedMinutes(input)) return when(hasNone, texts.noHours, "");
  const [whole, special] = [cellsIn(hours, { fixed: true }), cellsIn(days, { fixed: true })];
  const tried = call("RESPONSEMINUTES", latestSerial - 2, latestSerial - 1, whole, special);
  const error = call("IFERROR", call("ERROR.TYPE", tried), 0);
  const isRefused = call("OR", ...refusals.map((refusal) => operation(error, "=", refusal)));
  return when(hasNone, texts.noHours, when(isRefused, texts.unreadCell, ""));
}

/** What to type, and what is refused while it is typed. */
function writeHints(input: AnalysisInput, draft: SheetDraft): void {
  const texts = calendarTexts[input.locale];
  const { days, hours } = calendarLayout(input);
  const column = (area: Area, index: number) => ({ ...area, column: area.column + index, columns: 1 });
  draft.validate(column(hours, 0), { type: "list", values: [...texts.weekdays] }, texts.hints.day);
  draft.validate({ ...column(hours, 1), columns: 2 }, { type: "number", min: 0, max: 1 }, texts.hints.time);
  const date = { type: "date", from: earliestSerial, to: latestSerial } as const;
  draft.validate(column(hours, 3), date, texts.hints.validFrom);
  draft.validate(column(days, 0), date, texts.hints.date);
  for (const [index, hint] of [
    [1, texts.hints.rule],
    [2, texts.hints.name],
  ] as const) {
    const isShort = operation(call("LEN", cellAt(days.row, days.column + index)), "<=", 255);
    draft.validate(column(days, index), { type: "condition", condition: isShort }, hint);
  }
}
