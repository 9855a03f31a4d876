import { describe, expect, it } from "vitest";
import type { Opening } from "../../../core/analysis/analysis-answers.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { calendarTexts } from "../../../core/i18n/analysis/calendar-texts.ts";
import { type Locale, locales } from "../../../core/i18n/locale.ts";
import type { TicketField } from "../../../core/tickets/field.ts";
import { type AnalysisInput, nameOf } from "../../../core/workbook/analysis/analysis-input.ts";
import { calendarLayout } from "../../../core/workbook/analysis/calendar-layout.ts";
import { responsesLayout } from "../../../core/workbook/analysis/list-layout.ts";
import { madeCalendarOf } from "../../../core/workbook/analysis/made-analysis-of.ts";
import { calendarArea, readCalendar } from "../../../core/workbook/analysis/read-calendar.ts";
import type { FormulaStyle, PlanStep, StepOf } from "../../../core/workbook/plan.ts";
import { serialOf } from "../../tickets/ticket-fixture.ts";
import { planOf, sampleAnalysis } from "./sample-analysis.ts";

const fields: readonly TicketField[] = ["id", "submitted", "firstResponse"];
const tickets: readonly (readonly Cell[])[] = [["T1", serialOf(2024, 5, 6) + 0.4, serialOf(2024, 5, 6) + 0.5]];

const open = (day: number, from: number, to: number, validFrom: string | null = null): Opening => ({
  day,
  open: from,
  close: to,
  validFrom,
});

/** Lunch, a shift past midnight, seconds, hours that change, and a weekday that closes from then on. */
const hours = [
  open(1, 540, 720),
  open(1, 780, 1080),
  open(5, 1320, 360),
  open(6, 540.5, 1440),
  open(1, 600, 900, "2024-06-01"),
  open(2, 0, 0, "2024-06-01"),
];
const days = [
  { date: "2024-05-01", rule: "", name: "May Day" },
  { date: "2024-05-11", rule: "Monday", name: "" },
  { date: "2024-05-12", rule: "10:00-14:00", name: "stock-taking" },
];

function input(style: FormulaStyle = "functions", locale: Locale = "en", rest = {}): AnalysisInput {
  return sampleAnalysis(fields, tickets, { style, locale, request: { hours, days, ...rest } });
}

const of = <Kind extends PlanStep["kind"]>(made: AnalysisInput, sheet: "calendar" | "responses", kind: Kind) =>
  planOf(made).steps.filter(
    (step): step is StepOf<Kind> & { kind: Kind } =>
      step.kind === kind && "sheet" in step && step.sheet === nameOf(made, sheet),
  );

/** The cells of the calendar as they are written, with what somebody typed over them since. */
function cellsOf(made: AnalysisInput, typed: readonly { row: number; column: number; content: Cell }[] = []): Cell[][] {
  const area = calendarArea(calendarLayout(made));
  const cells = Array.from({ length: area.rows }, () => new Array<Cell>(area.columns).fill(""));
  for (const step of of(made, "calendar", "cells")) {
    step.rows.forEach((row, down) => {
      row.forEach((content, across) => {
        const line = cells[step.row + down - area.row];
        const isCell = content !== null && typeof content !== "object";
        if (line !== undefined && isCell) line[step.column + across - area.column] = content;
      });
    });
  }
  for (const { column, content, row } of typed) (cells[row - area.row] ?? [])[column - area.column] = content;
  return cells;
}

const layout = calendarLayout(input());

describe("the calendar on its sheet", () => {
  it.each(locales)("is read back as it was written, in %s", (locale) => {
    const made = input("functions", locale);
    const written = madeCalendarOf(made);
    if (written === null) throw new Error("a calendar must be made");
    expect(readCalendar(cellsOf(made), written)).toMatchObject({ hours, days, unread: [] });
    expect(written).toMatchObject({ sheet: "Calendar", written: { hours, days } });
  });

  it("gives back what was typed into it: another day, another rule, a set of hours from a day on", () => {
    const next = layout.hours.row + hours.length;
    const typed = [
      { row: next, column: 0, content: "Sunday" },
      { row: next, column: 1, content: 0.5 },
      { row: next, column: 2, content: "14:30" },
      { row: next, column: 3, content: serialOf(2024, 7, 1) },
      { row: layout.days.row + 1, column: 6, content: "" },
      { row: layout.days.row + days.length, column: 5, content: serialOf(2024, 5, 20) },
    ];
    const read = readCalendar(cellsOf(input(), typed), layout);
    expect(read.unread).toEqual([]);
    expect(read.hours).toEqual([...hours, open(7, 720, 870, "2024-07-01")]);
    expect(read.days).toEqual([
      ...days.map((day) => (day.rule === "Monday" ? { ...day, rule: "" } : day)),
      { date: "2024-05-20", rule: "", name: "" },
    ]);
  });

  it.each<[string, number, number, Cell, string]>([
    // what                            row  column  content      rule
    ["a weekday there is none of", 0, 0, "Moonday", "weekday"],
    ["a word for a time", 0, 1, "early", "timeOfDay"],
    ["a time beyond the day", 0, 2, 25 / 24 + 1, "timeOfDay"],
    ["a close at the opening", 0, 2, 540 / 1440, "otherTime"],
    ["a text for a date", 0, 3, "June", "date"],
    ["an error value", 0, 1, "#REF!", "errorValue"],
    ["a rule that is none", 0, 6, "maybe", "dayRule"],
    ["a second rule for a date", 1, 5, serialOf(2024, 5, 1), "oneRuleADay"],
  ])("lists %s by its place, and leaves only that row out", (_what, row, column, content, rule) => {
    const place = { row: layout.hours.row + row, column };
    const read = readCalendar(cellsOf(input(), [{ ...place, content }]), layout);
    expect(read.unread).toEqual([{ ...place, rule, content }]);
    expect(read.hours).toHaveLength(column < 4 ? hours.length - 1 : hours.length);
    expect(read.days).toHaveLength(column < 4 ? days.length : days.length - 1);
  });

  it.each(locales)("is open to editing where the minutes follow it, and says so, in %s", (locale) => {
    const made = input("functions", locale);
    const areas = calendarLayout(made);
    expect(of(made, "calendar", "protect").map(({ unlocked }) => unlocked)).toEqual([[areas.hours, areas.days]]);
    expect(of(made, "calendar", "validation").length).toBeGreaterThan(4);
    const { asOf } = responsesLayout(made);
    const [{ unlocked = [] } = {}] = of(made, "responses", "protect");
    expect(unlocked).toContainEqual({ ...asOf, rows: 1, columns: 1 });
    const said = JSON.stringify(of(made, "calendar", "cells"));
    expect(said).toContain(JSON.stringify(calendarTexts[locale].subtitle("2024-06-03")));
  });

  it.each(locales)("is a closed record where the minutes are plain values, and says so, in %s", (locale) => {
    const made = input("plain", locale);
    expect(of(made, "calendar", "protect").map(({ unlocked }) => unlocked)).toEqual([[]]);
    expect(of(made, "calendar", "validation")).toEqual([]);
    const { limits } = responsesLayout(made);
    expect(of(made, "responses", "protect").map(({ unlocked }) => unlocked)).toEqual([[limits]]);
    const said = JSON.stringify(of(made, "calendar", "cells"));
    const { recordNote, recordSubtitle } = calendarTexts[locale];
    expect(said).toContain(JSON.stringify(recordSubtitle("2024-06-03")));
    expect(said).toContain(JSON.stringify(recordNote));
  });

  it("leaves room for a second week of hours with a lunch break", () => {
    const week = [1, 2, 3, 4, 5].flatMap((day) => [open(day, 510, 750), open(day, 810, 1050)]);
    const area = calendarLayout(input("functions", "en", { hours: week })).hours;
    expect(area.rows - week.length).toBeGreaterThanOrEqual(week.length);
  });
});

it.each([
  [["id", "submitted", "firstResponse"], "plain"],
  [["id", "submitted", "firstResponse"], "functions"],
  [["id", "submitted"], "functions"],
  [["submitted", "firstResponse", "handler", "type"], "plain"],
] as const)("leaves room for the moment of judgement over the columns of %j, %s", (columns, style) => {
  const at = serialOf(2024, 5, 6) + 0.4;
  const rows = [columns.map((field) => (field === "submitted" || field === "firstResponse" ? at : "x"))];
  const made = sampleAnalysis(columns, rows, { style, request: { hours, days } });
  const { asOf } = responsesLayout(made);
  const [{ widths = [] } = {}] = of(made, "responses", "columns");
  // As long as 2024-06-01 00:00.
  expect(widths[asOf.column]).toBeGreaterThanOrEqual(17);
});
