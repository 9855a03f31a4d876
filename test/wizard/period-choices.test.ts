import { describe, expect, it } from "vitest";
import { daySerial } from "../../core/tickets/day-serial.ts";
import type { Month } from "../../core/tickets/full-months.ts";
import { periodChoices, spanOf, usualPeriod } from "../../core/wizard/period-choices.ts";

const month = (year: number, number: number, tickets = 9): Month => ({
  year,
  month: number,
  from: daySerial(year, number, 1),
  to: daySerial(year, number + 1, 1),
  tickets,
});

describe("periods to choose from", () => {
  // Mondays of 2024: 6, 13, 20 and 27 May (any calendar).
  it.each<[string, readonly [string, string], readonly [string, string], string]>([
    // latest ticket   last full week                  last 7 days                  why
    ["2024-05-19", ["2024-05-13", "2024-05-19"], ["2024-05-13", "2024-05-19"], "a Sunday ends its week"],
    ["2024-05-20", ["2024-05-13", "2024-05-19"], ["2024-05-14", "2024-05-20"], "on Monday the week before is full"],
    ["2024-05-25", ["2024-05-13", "2024-05-19"], ["2024-05-19", "2024-05-25"], "on Saturday too"],
    ["2024-03-03", ["2024-02-26", "2024-03-03"], ["2024-02-26", "2024-03-03"], "over the end of a leap February"],
  ])("up to %s are the week %j and the days %j: %s", (to, week, days) => {
    const choices = periodChoices({ months: [], span: { from: "2024-01-01", to } });
    expect(choices).toEqual([
      { kind: "week", from: week[0], to: week[1] },
      { kind: "sevenDays", from: days[0], to: days[1] },
      { kind: "day", from: to, to },
    ]);
  });

  it("begin with the three newest full months, those without tickets left out", () => {
    const months = [month(2024, 1), month(2024, 2), month(2024, 3), month(2024, 4, 0), month(2024, 5)];
    const choices = periodChoices({ months, span: { from: "2024-01-01", to: "2024-06-10" } });
    expect(choices.filter(({ kind }) => kind === "month").map(({ from, to }) => [from, to])).toEqual([
      ["2024-05-01", "2024-05-31"],
      ["2024-03-01", "2024-03-31"],
      ["2024-02-01", "2024-02-29"],
    ]);
  });

  it("are none without a readable submission", () => {
    expect(periodChoices({ months: [], span: null })).toEqual([]);
    expect(usualPeriod({ months: [], span: null })).toBeNull();
  });
});

describe("the span of a period", () => {
  const facts = { span: { from: "2024-03-02", to: "2024-03-30" } };
  it.each<[Parameters<typeof spanOf>[0], number, number, string]>([
    [
      { from: "2024-03-05", to: "2024-03-05" },
      daySerial(2024, 3, 5),
      daySerial(2024, 3, 6),
      "one day, midnight to midnight",
    ],
    [
      { from: null, to: "2024-03-05" },
      daySerial(2024, 3, 2),
      daySerial(2024, 3, 6),
      "an open beginning is the first ticket's day",
    ],
    [
      { from: "2024-03-05", to: null },
      daySerial(2024, 3, 5),
      daySerial(2024, 3, 31),
      "an open end is the last ticket's day",
    ],
  ])("%j is %d to %d: %s", (period, from, to) => {
    expect(spanOf(period, facts)).toEqual({ from, to });
  });

  it("is unknown where nothing tells it", () => {
    expect(spanOf({ from: null, to: null }, { span: null })).toBeNull();
  });
});
