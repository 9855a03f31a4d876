import { describe, expect, it } from "vitest";
import type { ChosenIndicator } from "../../core/evaluation/answers.ts";
import { readTable, ticketTable } from "../../core/pane/tickets-part.ts";
import { comparedRows } from "../../core/wizard/compared-rows.ts";
import { serialOfDay } from "../../core/wizard/day-of-serial.ts";
import type { LoadedEvaluation, SaidRow } from "../../core/wizard/loaded-evaluation.ts";
import { monthsAfter, precedingPeriod } from "../../core/wizard/months.ts";
import { usualLevels } from "../../core/wizard/usual-levels.ts";
import { meansByHand, sharesByHand } from "../journey/by-hand/statistics.ts";
import { evaluationOfTest, measured, type TestTicket, ticketSheet } from "../workbook/improvement/two-evaluations.ts";
import { indicator } from "../workbook/sample-answers.ts";

describe("periods", () => {
  it.each([
    ["2024-03-01", "2024-03-31", "2024-02-01", "2024-02-29"],
    ["2024-04-01", "2024-06-30", "2024-01-01", "2024-03-31"],
    ["2024-01-01", "2024-01-31", "2023-12-01", "2023-12-31"],
    ["2024-03-04", "2024-03-10", "2024-02-26", "2024-03-03"],
    ["2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31"],
  ])("before %s to %s is %s to %s", (from, to, first, last) => {
    expect(precedingPeriod({ from, to })).toEqual({ from: first, to: last });
  });

  it.each([
    ["2024-03-31", 6, "2024-09-30"],
    ["2024-08-31", 6, "2025-02-28"],
    ["2023-08-31", 6, "2024-02-29"],
    ["2024-07-01", 6, "2025-01-01"],
  ])("%s and %i months is %s", (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });
});

/** A month of tickets: minutes, one ticket a day. */
const month = (prefix: string, minutes: readonly number[], firstDay = 1): TestTicket[] =>
  minutes.map((one, index) => ({ day: `${prefix}-${String(firstDay + index).padStart(2, "0")}`, minutes: one }));

function loaded(
  id: string,
  month: string,
  days: number,
  indicators: readonly ChosenIndicator[],
  said: readonly Partial<SaidRow>[],
  table: readonly TestTicket[],
): {
  readonly evaluation: LoadedEvaluation;
  readonly facts: { readonly asOf: number; readonly span: { from: string; to: string } | null };
} {
  const { data, rows } = ticketSheet(table);
  const period = { from: `${month}-01`, to: `${month}-${days}` };
  const { compared } = evaluationOfTest({ id, period, indicators }, data, "en");
  const reading = readTable(
    ticketTable({ sheet: data.sheet, area: data.area }, rows),
    { columns: data.columns, timeFormats: data.timeFormats },
    "Asia/Shanghai",
  );
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  const { facts, tickets } = step.value;
  const blank = { weight: null, target: null, actual: null, score: null, attainment: null, counted: null };
  return {
    evaluation: {
      ...compared,
      said: {
        rows: indicators.map(({ key }, index) => ({ ...blank, key, ...said[index] })),
        total: null,
        grade: "",
        threshold: 0.8,
      },
      tickets,
      measured: null,
      edited: [],
      holdsFigures: false,
    },
    facts: { asOf: serialOfDay("2024-08-01"), span: facts.span },
  };
}

describe("two evaluations at a glance", () => {
  const then = [20, 25, 31, 18, 22];
  const now = [12, 14, 9, 15, 11, 16];
  const table = [...month("2024-03", then), ...month("2024-04", now)];
  const indicators = [
    measured("minutes", "responseMinutes", { unit: "minutes", direction: "lower", target: 20 }),
    measured("in time", "respondedInTime"),
    measured("again", "complaint", { direction: "lower" }),
    indicator("typed", { actual: 0.5 }),
  ];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const before = loaded(
    "1",
    "2024-03",
    31,
    indicators,
    [{ actual: mean(then), counted: 5 }, { actual: 0.4, counted: 5 }, { actual: 0, counted: 5 }, { actual: 0.5 }],
    table,
  );
  const after = loaded(
    "2",
    "2024-04",
    30,
    indicators,
    [{ actual: mean(now), counted: 6 }, { actual: 1, counted: 6 }, { actual: 0, counted: 6 }, {}],
    table,
  );

  it("tests what the tickets tell", () => {
    const [minutes, inTime, again, typed] = comparedRows(before.evaluation, after.evaluation, before.facts);
    const expected = meansByHand(then, now).p;
    expect(minutes?.change).toBeCloseTo(mean(now) - mean(then), 12);
    expect(minutes?.outcome).toEqual({ kind: "better", p: expect.closeTo(expected, 9) });
    expect(inTime?.outcome).toEqual({ kind: "better", p: expect.closeTo(sharesByHand(2, 5, 6, 6).p, 9) });
    expect(again?.outcome).toEqual({ kind: "same" });
    expect(typed).toMatchObject({
      before: 0.5,
      after: null,
      change: null,
      outcome: { kind: "untested", why: "typed" },
    });
  });

  it("leaves means to the sheet while no tickets are read", () => {
    const [minutes] = comparedRows(before.evaluation, { ...after.evaluation, tickets: null }, before.facts);
    expect(minutes?.outcome).toEqual({ kind: "onSheet" });
  });
});

describe("the usual level", () => {
  const values = { "2024-01": [10, 12], "2024-02": [20, 22, 24], "2024-03": [40, 50] };
  const table = Object.entries(values).flatMap(([prefix, minutes]) => month(prefix, minutes));
  const indicators = [
    measured("minutes", "responseMinutes", { unit: "minutes", direction: "lower" }),
    indicator("typed", { actual: 0.5 }),
  ];

  it("is that of all tickets of the periods before, as far as the table reaches back", () => {
    const { evaluation, facts } = loaded("1", "2024-03", 31, indicators, [], table);
    const usual = usualLevels(evaluation, facts);
    expect(usual).toMatchObject({ periods: 2, from: "2024-01-01", to: "2024-02-29" });
    // 10, 12, 20, 22 and 24: mean 17.6, squares 57.76 + 31.36 + 5.76 + 19.36 + 40.96 = 155.2 over 4.
    expect(usual?.levels.minutes).toEqual({
      mean: expect.closeTo(17.6, 9),
      counted: 5,
      deviation: expect.closeTo(Math.sqrt(155.2 / 4), 9),
    });
    expect(usual?.levels.typed).toBeUndefined();
  });

  it("is not known where the table begins with the period, nor where it has no first day", () => {
    const { evaluation, facts } = loaded("1", "2024-01", 31, indicators, [], table);
    expect(usualLevels(evaluation, facts)).toBeNull();
    const open = { ...evaluation, record: { ...evaluation.record, period: { from: null, to: "2024-03-31" } } };
    expect(usualLevels(open, facts)).toBeNull();
  });

  it("leaves out a period whose first days have no tickets", () => {
    const late = [...month("2024-01", [10, 12], 20), ...month("2024-02", [20]), ...month("2024-03", [30])];
    const { evaluation, facts } = loaded("1", "2024-03", 31, indicators, [], late);
    expect(usualLevels(evaluation, facts)).toMatchObject({ periods: 1, from: "2024-02-01" });
  });
});
