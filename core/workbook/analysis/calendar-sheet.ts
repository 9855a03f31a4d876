import { call, cellAt, cellsIn, operation } from "../../formula/expression.ts";
import { calendarTexts } from "../../i18n/analysis/calendar-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { when } from "../../tickets/array-formula.ts";
import { earliestSerial, latestSerial } from "../../tickets/day-serial.ts";
import { dateCell } from "../date-cell.ts";
import { footerText } from "../footer-text.ts";
import type { PlanStep } from "../plan.ts";
import { SheetDraft } from "../sheet-draft.ts";
import { chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";
import { calendarHead, calendarLayout } from "./calendar-layout.ts";

const clock = "[h]:mm";

/** The calendar: weekly hours and the days that differ, all of them open to editing. */
export function calendarSheet(input: AnalysisInput): PlanStep[] {
  const texts = calendarTexts[input.locale];
  const { days, hours } = calendarLayout(input);
  const draft = new SheetDraft(nameOf(input, "calendar"));
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(input.context.today), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  const opens = cellsIn({ ...hours, column: hours.column + 1, columns: 1 });
  const warning = { row: 2, column: 0 };
  draft.putFormula(warning, when(operation(call("COUNT", opens), "=", 0), texts.noHours, ""));
  draft.format({ ...warning, rows: 1, columns: 1 }, { ...looks.finding, color: chips.poor.color });

  for (const { area, columns, section } of [
    { area: hours, columns: texts.hoursColumns, section: texts.hoursSection },
    { area: days, columns: texts.daysColumns, section: texts.daysSection },
  ]) {
    draft.put({ row: calendarHead - 2, column: area.column }, section);
    draft.format({ row: calendarHead - 2, column: area.column, rows: 1, columns: area.columns }, looks.section);
    draft.putRow({ row: calendarHead - 1, column: area.column }, columns);
    draft.format({ row: calendarHead - 1, column: area.column, rows: 1, columns: area.columns }, looks.header);
    draft.format(area, { ...looks.input, align: "left" });
  }
  (input.request.hours ?? []).forEach(({ day, open, close, validFrom }, index) => {
    const name = texts.weekdays[day - 1] ?? texts.weekdays[0];
    const contents = [name, open / 1440, close / 1440, dateCell(validFrom)];
    draft.putRow({ row: hours.row + index, column: hours.column }, contents);
  });
  input.request.days.forEach(({ date, rule, name }, index) => {
    draft.putRow({ row: days.row + index, column: days.column }, [dateCell(date), rule || null, name || null]);
  });
  const column = (area: typeof hours, index: number) => ({ ...area, column: area.column + index, columns: 1 });
  draft.format({ ...column(hours, 1), columns: 2 }, { numberFormat: clock });
  draft.format(column(hours, 3), { numberFormat: numberFormats.date });
  draft.format(column(days, 0), { numberFormat: numberFormats.date });
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
  texts.notes.forEach((note, index) => {
    draft.write({ row: calendarHead + index, column: 9 }, note, { ...looks.text, wrap: true });
  });
  draft.heights(
    calendarHead,
    texts.notes.map(() => 48),
  );
  // A weekday stands beside the arrow of its list.
  draft.widths([16, 10, 10, 15, 3, 15, 22, 34, 3, 56]);
  draft.freeze(calendarHead, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    repeatRows: { first: calendarHead - 1, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect([hours, days]);
  return draft.steps();
}
