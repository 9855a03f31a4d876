import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { evaluate } from "../../core/functions/evaluate.ts";
import { daySerial } from "../../core/tickets/day-serial.ts";

/** A moment such as `2006-01-05 12:00` as a sheet keeps it. */
function at(text: string): number {
  const [year, month, day, hour = 0, minute = 0, second = 0] = text.split(/[- :]/).map(Number);
  return daySerial(year ?? 0, month ?? 0, day ?? 0) + hour / 24 + minute / 1440 + second / 86_400;
}

const shown = (serial: unknown) =>
  new Date(Math.round((Number(serial) - 25569) * 86_400_000)).toISOString().slice(0, 16).replace("T", " ");

const day = (text: string) => Math.floor(at(text));
const minutes = (from: string, to: string, ...rest: unknown[]) =>
  evaluate("RESPONSEMINUTES", [at(from), at(to), ...rest]);
const due = (from: string, allowed: number, ...rest: unknown[]) =>
  shown(evaluate("SLADUE", [at(from), allowed, ...rest]));

/** The week of zendesk/biz's specs: https://github.com/zendesk/biz, spec/*. */
const biz = "Mon 9:00-17:00; Tue 10:00-16:00; Wed 9:00-17:00; Thu 10:00-16:00; Fri 9:00-17:00; Sat 11:00-14:30";
/** The week of Frappe Helpdesk's tests: test_hd_ticket.py. */
const frappe = "Mon-Fri 10:00-18:00";
const desk = "Mon-Fri 09:00-12:00 13:00-18:00";

describe("RESPONSEMINUTES", () => {
  test.each<[string, string, string | undefined, number, string]>([
    // from               to                  hours   minutes     source
    ["2006-01-01 00:00", "2006-01-08 00:00", biz, 39.5 * 60, "zendesk/biz: a week"],
    ["2006-01-05 12:00", "2006-01-06 12:00", biz, 7 * 60, "zendesk/biz: Thursday noon to Friday noon"],
    ["2006-01-05 12:00", "2006-01-05 12:00", biz, 0, "zendesk/biz: start = end"],
    ["2024-05-01 09:00", "2024-05-01 09:30", undefined, 30, "domain page, ticket 20240501001"],
    ["2024-05-01 10:15", "2024-05-01 12:00", undefined, 105, "domain page, ticket 20240501002"],
    ["2024-05-01 14:20", "2024-05-01 14:35", undefined, 15, "domain page, ticket 20240501003"],
    ["2024-05-06 11:30", "2024-05-06 13:15", desk, 45, "lunch does not count"],
    ["2024-05-06 12:10", "2024-05-06 12:50", desk, 0, "opened and answered during lunch"],
    ["2024-05-06 20:00", "2024-05-07 09:05", desk, 5, "opened out of hours: from the next opening"],
    ["2024-05-06 20:00", "2024-05-07 20:00", desk, 480, "a whole day between two evenings"],
    ["2024-05-03 17:30", "2024-05-06 09:30", desk, 60, "over a weekend"],
    ["2024-05-03 23:00", "2024-05-04 03:00", "Fri 22:00-6:00", 240, "a night shift runs over midnight"],
    ["2024-05-04 05:00", "2024-05-04 23:00", "Fri 22:00-6:00", 60, "and belongs to the day it began on"],
    ["2024-05-06 09:00:30", "2024-05-06 09:01:00", desk, 0.5, "seconds count"],
  ])("%s to %s in %s: %d minutes (%s)", (from, to, hours, expected) => {
    expect(minutes(from, to, hours ?? null)).toBe(expected);
  });

  it("takes two serials for one moment where only arithmetic tells them apart", () => {
    const [typed, added] = [45413 + 62 / 1440, 45413 + 1 / 24 + 2 / 1440];
    expect(added).not.toBe(typed);
    expect(evaluate("RESPONSEMINUTES", [Math.max(typed, added), Math.min(typed, added), desk])).toBe(0);
    expect(evaluate("SLAEXPLAIN", [Math.max(typed, added), Math.min(typed, added), desk])).toHaveLength(2);
  });

  it.each([
    ["2006-01-06 12:00", "2006-01-05 12:00", biz],
    ["2006-01-06 12:00", "2006-01-06 11:59", biz],
    ["2006-01-06 12:00", "2006-01-05 12:00", null],
  ])(
    "says N/A from %s back to %s, where zendesk/biz has 0: a mistyped time is not the best answer of all",
    (from, to, hours) => {
      expect(minutes(from, to, hours)).toBe("N/A");
      const day = (time: string) => [at(`2006-01-06 ${time}`)];
      const column = evaluate("RESPONSEMINUTES", [[day("12:00"), day("12:00")], [day("11:00"), day("12:30")], hours]);
      expect(column).toEqual([["N/A"], [30]]);
    },
  );

  it("stays blank for a ticket that is not answered, and says N/A for an answer before its question", () => {
    const rows = [[at("2024-05-06 10:00")], [at("2024-05-06 10:00")], [null], ["N/A"]];
    const answers = [[null], [at("2024-05-06 09:00")], [at("2024-05-06 10:00")], [at("2024-05-06 10:00")]];
    expect(evaluate("RESPONSEMINUTES", [rows, answers, desk])).toEqual([[null], ["N/A"], [null], ["N/A"]]);
  });

  it("knows holidays, make-up days and days with hours of their own", () => {
    const holidays = [
      [day("2024-05-01"), "休", "劳动节"],
      [day("2024-05-02"), null, ""],
      [day("2024-05-11"), "班", "调休"],
      [day("2024-05-12"), "Fri", ""],
      [day("2024-05-13"), "10:00-11:00 14:00-15:30", ""],
      [null, null, null],
    ];
    const inMay = (from: string, to: string) => minutes(`2024-05-${from}`, `2024-05-${to}`, desk, holidays);
    expect(inMay("01 00:00", "03 00:00")).toBe(0);
    expect(inMay("11 00:00", "12 00:00")).toBe(480);
    expect(inMay("12 08:00", "12 10:00")).toBe(60);
    expect(inMay("13 00:00", "14 00:00")).toBe(150);
    // zendesk/biz: breaks of 10:00–11:30 and 13:00–14:00 on 2 January leave 9–10, 11:30–13 and 14–17.
    const breaks = [[day("2006-01-02"), "9:00-10:00 11:30-13:00 14:00-17:00"]];
    expect(minutes("2006-01-02 00:00", "2006-01-03 00:00", biz, breaks)).toBe(330);
  });

  it("takes a table of hours, which may change from a day on", () => {
    const table = [
      ["Mon", 9 / 24, 12 / 24, null],
      ["周一", 13 / 24, 18 / 24, null],
      [2, "10:00", "16:00", null],
      ["Mon", 8 / 24, 10 / 24, day("2024-05-13")],
      [null, null, null, null],
    ];
    expect(minutes("2024-05-06 00:00", "2024-05-08 00:00", table)).toBe(480 + 360);
    expect(minutes("2024-05-13 00:00", "2024-05-15 00:00", table)).toBe(120);
    // In the middle of a wait: the old Monday whole, the new one's two hours.
    expect(minutes("2024-05-06 12:00", "2024-05-13 09:00", table)).toBe(300 + 360 + 60);
  });

  it("takes several days in one row of a table, and closes a week by a set of hours that has none", () => {
    const table = [
      ["周一至周五", "9:00", "12:00", null],
      ["Mon, Wed", "1 pm", "5:30 pm", null],
      ["每天", null, null, day("2024-05-08")],
      ["Mon-Fri", 9 / 24, 1, day("2024-05-13")],
    ];
    expect(minutes("2024-05-06 00:00", "2024-05-08 00:00", table)).toBe(180 + 270 + 180);
    expect(minutes("2024-05-08 00:00", "2024-05-13 00:00", table)).toBe(0);
    expect(minutes("2024-05-07 11:00", "2024-05-13 09:30", table)).toBe(60 + 30);
  });

  it("knows no minutes of a ticket from before the first hours, and takes none from the others", () => {
    const table = [["Mon-Fri", "9:00", "18:00", day("2024-05-06")]];
    const before = [[at("2024-05-06 00:00")], [at("2024-05-05 23:59")]];
    expect(evaluate("RESPONSEMINUTES", [before, at("2024-05-06 10:00"), table])).toEqual([[60], [null]]);
    expect(evaluate("SLADUE", [before, 60, table])).toEqual([[at("2024-05-06 10:00")], [null]]);
    expect(() => evaluate("SLAEXPLAIN", [at("2024-05-05 23:59"), at("2024-05-06 10:00"), table])).toThrow(
      "submitted must be on or after the first day from which hours are valid",
    );
    expect(evaluate("RESPONSEMINUTES", [before, [[at("2024-05-06 10:00")], [null]], table])).toEqual([[60], [null]]);
  });

  it.each([null, "", [[null]], [[""]]])("takes %j for hours, holidays and pauses that were left out", (blank) => {
    expect(minutes("2024-05-04 12:00", "2024-05-04 12:30", blank, blank, blank)).toBe(30);
    expect(due("2024-05-04 12:00", 30, blank, blank)).toBe("2024-05-04 12:30");
  });

  it("gives back an error value from hours, holidays and pauses", () => {
    const [from, to] = ["2024-05-06 09:00", "2024-05-06 10:00"];
    expect(minutes(from, to, "#REF!")).toBe("#REF!");
    expect(minutes(from, to, [["Mon", "#N/A", 0.5]])).toBe("#N/A");
    expect(minutes(from, to, desk, [["#VALUE!"]])).toBe("#VALUE!");
    expect(minutes(from, to, desk, null, [["#N/A", 45413.4, 45413.5]])).toBe("#N/A");
    expect(minutes(from, to, desk, null, [[1, "#DIV/0!", 45413.5]])).toBe("#DIV/0!");
  });

  it("leaves out pauses as far as they lie in working time, and those that overlap once", () => {
    const [from, to] = ["2024-05-06 09:00", "2024-05-07 12:00"];
    const paused = (...pauses: (readonly (string | null)[])[]) =>
      minutes(
        from,
        to,
        desk,
        null,
        pauses.map((pause) => pause.map((one) => (one === null ? null : at(one)))),
      );
    expect(minutes(from, to, desk)).toBe(660);
    expect(paused(["2024-05-06 11:30", "2024-05-06 13:30"])).toBe(600);
    expect(paused(["2024-05-06 17:00", "2024-05-07 10:00"])).toBe(540);
    expect(paused(["2024-05-06 10:00", "2024-05-06 11:00"], ["2024-05-06 10:30", "2024-05-06 11:30"])).toBe(570);
    expect(paused(["2024-05-07 11:00", null])).toBe(600);
    expect(paused(["2024-05-01 00:00", "2024-05-06 10:00"])).toBe(600);
    expect(paused(["2024-05-08 00:00", "2024-05-09 00:00"])).toBe(660);
    expect(paused(["2024-05-04 00:00", "2024-05-05 00:00"])).toBe(660);
  });

  it("finds the pauses of several tickets by their position", () => {
    const submitted = [[at("2024-05-06 09:00")], [at("2024-05-06 09:00")], [at("2024-05-06 09:00")]];
    const responded = [[at("2024-05-06 10:00")], [at("2024-05-06 10:00")], [null]];
    const pauses = [
      [2, at("2024-05-06 09:15"), at("2024-05-06 09:45")],
      [3, at("2024-05-06 09:15"), null],
      [null, null, null],
    ];
    expect(evaluate("RESPONSEMINUTES", [submitted, responded, desk, null, pauses])).toEqual([[60], [30], [null]]);
  });

  test.each([
    // arguments after the two times                            refusal
    [
      ["Mon-Fri 9:00-25:00"],
      "hours must be text such as Mon-Fri 09:00-12:00 13:00-18:00, or a table of day, open and close, which Mon-Fri 9:00-25:00 is not",
    ],
    [
      ["Someday 9:00-17:00"],
      "hours must be text such as Mon-Fri 09:00-12:00 13:00-18:00, or a table of day, open and close, which Someday 9:00-17:00 is not",
    ],
    [[" ; "], "hours must be hours with at least one working period"],
    [[[["Mon", null, null]]], "hours must be hours with at least one working period"],
    [[[["Mon", 0.5, 0.5]]], "hours must be another time than the opening (column 3)"],
    [[[["Mon", 0.5, "noon"]]], "hours must be a time of day between 0:00 and 24:00 (column 3)"],
    [[[["x", 0.3, 0.5]]], "hours must be a weekday such as Mon, 周一 or 1 for Monday in the first column (column 1)"],
    [[desk, [["1 May"]]], "holidays must be a date"],
    [
      [desk, [[45413, "maybe"]]],
      "holidays must be blank, holiday, work, a weekday or hours such as 10:00-14:00 in the second column (column 2)",
    ],
    [
      [
        desk,
        [
          [45413, "work"],
          [45413, null],
        ],
      ],
      "holidays must be one rule for each date (row 2, column 1)",
    ],
    [[desk, null, [[null, 45413.5]]], "pauses must be given a start in every row (column 1)"],
    [[desk, null, [[45413.6, 45413.5]]], "pauses must be an end that is not before its start (column 2)"],
    [[desk, null, [[2, 45413.4, 45413.5]]], "pauses must be the position of a ticket in submitted, which has 1"],
    [
      [desk, null, [["x", 45413.4, 45413.5]]],
      "pauses must be the position of a ticket, from 1, in the first column (column 1)",
    ],
  ] as const)("refuses %j", (rest, message) => {
    expect(() => minutes("2024-05-06 09:00", "2024-05-06 10:00", ...rest)).toThrow(message);
  });

  it("refuses a text where a time belongs, and names the row", () => {
    expect(() =>
      evaluate("RESPONSEMINUTES", [
        [[45413], ["2024-05-01"]],
        [[45414], [45414]],
      ]),
    ).toThrow("submitted must be a date and time of the sheet (not text), blank or N/A (row 2)");
  });

  it.each([
    ["周一至周五 9:00-12:00 13:00-18:00；周六 10:00-14:00", 45.0 - 1],
    ["周一、周三：9:00-18:00", 18],
    ["Mon - Fri 09:00 – 18:00", 45],
    ["Fri-Mon 0:00-24:00", 96],
    ["每天 8:00-20:00", 84],
    ["weekdays 9-17", 40],
    ["9:00-10:00", 7],
    ["mon,tue 9:00-10:00 and 11:00-12:00\nSun 22:00-2:00", 8],
  ])("reads %s as %d hours a week", (hours, expected) => {
    // From a Monday to the Monday four weeks later, so that a shift over midnight is whole.
    expect(minutes("2024-05-06 00:00", "2024-06-03 00:00", hours)).toBeCloseTo(expected * 60 * 4, -2.5);
  });
});

describe("SLADUE", () => {
  test.each([
    // from              minutes  hours   due                 source
    ["2006-01-04 14:30", 90, biz, "2006-01-04 16:00", "zendesk/biz: +90 min from Wednesday 14:30"],
    ["2006-01-04 13:00", 180, biz, "2006-01-04 16:00", "zendesk/biz: +3 h from Wednesday 13:00"],
    ["2024-05-06 20:00", 30, frappe, "2024-05-07 10:30", "Frappe: Monday 20:00, half an hour"],
    ["2024-05-06 20:00", 120, frappe, "2024-05-07 12:00", "Frappe: Monday 20:00, two hours"],
    ["2024-05-04 15:00", 1440, frappe, "2024-05-08 18:00", "Frappe: Saturday 15:00, 24 hours"],
    ["2024-05-03 17:00", 120, frappe, "2024-05-06 11:00", "Frappe: Friday 17:00, two hours"],
    ["2024-05-03 19:00", 60, frappe, "2024-05-06 11:00", "Frappe: Friday 19:00, one hour"],
    ["2024-05-06 09:00", 0, desk, "2024-05-06 09:00", "no minutes: at once"],
    ["2024-05-06 12:30", 0, desk, "2024-05-06 13:00", "no minutes out of hours: the next opening"],
    ["2024-05-04 12:30", 1e-8, desk, "2024-05-06 09:00", "less than a millisecond is no time, not the close of Friday"],
    ["2024-05-06 11:00", 60, desk, "2024-05-06 12:00", "minutes that end with a period are due at its close"],
    ["2024-05-06 11:00", 61, desk, "2024-05-06 13:01", "one more goes on after lunch"],
    ["2024-05-01 09:00", 10_000, "Sun 9:00-10:00", "2027-07-11 09:40", "166 Sundays and forty minutes"],
  ])("%s + %d min in %s: %s (%s)", (from, allowed, hours, expected) => {
    expect(due(from, allowed, hours)).toBe(expected);
  });

  it("finds the day after years of holidays, and refuses what no calendar holds", () => {
    const closed = Array.from({ length: 5000 }, (_, index) => [day("2024-05-01") + index]);
    expect(due("2024-05-01 09:00", 60, desk, closed)).toBe("2038-01-08 10:00");
    expect(() => due("2024-05-01 09:00", 5e9, desk)).toThrow(
      "minutes must be few enough to be due, in hours, before the year 10000",
    );
  });
});

describe("moments", () => {
  const refusal = "must be a date and time of the sheet (not text), blank or N/A";

  test.each([-1, 2_958_466, 1e300, "2024-05-01", true])("cannot be %j", (cell) => {
    expect(() => evaluate("RESPONSEMINUTES", [45413, cell])).toThrow(`responded ${refusal}`);
    expect(() => evaluate("SLADUE", [[[45413], [cell]], 60])).toThrow(`submitted ${refusal} (row 2)`);
  });

  it("end with the year 9999, and so does every due time, on the clock too", () => {
    expect(evaluate("SLADUE", [2_958_465, 1439])).toBeCloseTo(2_958_465 + 1439 / 1440, 9);
    expect(() => evaluate("SLADUE", [2_958_465, [[1440]]])).toThrow("minutes must be few enough to be due");
    expect(() => evaluate("SLADUE", [45413, 1e300])).toThrow("minutes must be few enough to be due");
  });
});

describe("SLAEXPLAIN", () => {
  it("tells day by day what counts, and adds up to RESPONSEMINUTES", () => {
    const [from, to] = [at("2024-05-03 17:00"), at("2024-05-07 10:00")];
    const holidays = [[day("2024-05-06"), "休"]];
    const pauses = [[at("2024-05-03 17:30"), at("2024-05-07 09:15")]];
    expect(evaluate("SLAEXPLAIN", [from, to, desk, holidays, pauses, true], { locale: "zh-CN" })).toEqual([
      ["日期", "工作时间", "计入分钟", "不计分钟", "原因"],
      [day("2024-05-03"), "09:00-12:00 13:00-18:00", 30, 390, "非工作时间 360；等待客户 30"],
      [day("2024-05-04"), null, 0, 1440, "周六 1440"],
      [day("2024-05-05"), null, 0, 1440, "周日 1440"],
      [day("2024-05-06"), null, 0, 1440, "放假 1440"],
      [day("2024-05-07"), "09:00-12:00 13:00-18:00", 45, 555, "非工作时间 540；等待客户 15"],
      ["合计", null, 75, 5265, null],
    ]);
    expect(evaluate("RESPONSEMINUTES", [from, to, desk, holidays, pauses])).toBe(75);
  });

  it("has a row for a moment, none for the day that begins as a ticket ends, and one for all days after a thousand", () => {
    const friday = day("2024-05-03");
    expect(evaluate("SLAEXPLAIN", [friday + 0.5, friday + 0.5, desk])).toEqual([
      [friday, "09:00-12:00 13:00-18:00", 0, 0, null],
      ["All", null, 0, 0, null],
    ]);
    expect(evaluate("SLAEXPLAIN", [friday + 0.75, friday + 1 + 1e-11, desk])).toHaveLength(2);
    const long = evaluate("SLAEXPLAIN", [friday, friday + 1007, "Mon-Sun 9:00-10:00"]);
    const rows = Array.isArray(long) ? long : [];
    expect(rows).toHaveLength(1002);
    expect(rows[1000]).toEqual([friday + 1000, null, 420, 9660, "all days from here on; outside hours 9660"]);
    expect(rows[1001]).toEqual(["All", null, 60_420, 1007 * 1440 - 60_420, null]);
  });

  it("tells make-up days, days with hours of their own, and a closed weekday", () => {
    const holidays = [
      [day("2024-05-11"), "班", "调休上班"],
      [day("2024-05-13"), "10:00-11:00"],
    ];
    const [from, to] = [at("2024-05-11 17:30"), at("2024-05-15 00:00")];
    expect(evaluate("SLAEXPLAIN", [from, to, "Mon 9:00-18:00; Wed 9:00-18:00", holidays])).toEqual([
      [day("2024-05-11"), "09:00-18:00", 30, 360, "make-up day; outside hours 360"],
      [day("2024-05-12"), null, 0, 1440, "Sunday 1440"],
      [day("2024-05-13"), "10:00-11:00", 60, 1380, "hours of its own; outside hours 1380"],
      [day("2024-05-14"), null, 0, 1440, "Tuesday 1440"],
      ["All", null, 90, 4620, null],
    ]);
  });

  it("refuses a response before the submission, and more than one ticket", () => {
    expect(() => evaluate("SLAEXPLAIN", [45413.5, 45413.4, desk])).toThrow("responded must be at or after submitted");
    expect(() => evaluate("SLAEXPLAIN", [[[45413.5], [45413.5]], 45413.6, desk])).toThrow("submitted must be one cell");
  });

  it("gives one blank row for a ticket that is not answered", () => {
    expect(evaluate("SLAEXPLAIN", [45413, null, desk])).toEqual([[null, null, null, null, null]]);
  });
});

describe("whatever the hours", () => {
  const start = day("2024-04-29");
  const moment = fc.integer({ min: 0, max: 21 * 1440 }).map((minute) => start + minute / 1440);
  const period = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .filter(([, open, close]) => open !== close);
  const table = fc.array(period, { minLength: 1, maxLength: 8 });
  const holidays = fc.array(
    fc.integer({ min: 0, max: 20 }).map((offset) => [start + offset]),
    { maxLength: 4 },
  );
  const hoursOf = (periods: readonly (readonly number[])[]) =>
    periods.map(([weekday, open, close]) => [weekday, (open ?? 0) / 1440, (close ?? 0) / 1440]);

  it("counts the minutes that a minute-by-minute count finds", () => {
    fc.assert(
      fc.property(moment, moment, table, holidays, (one, other, periods, closed) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const isClosed = new Set(closed.map(([date]) => date));
        let expected = 0;
        for (let minute = Math.round(from * 1440); minute < Math.round(to * 1440); minute++) {
          const [today, time] = [Math.floor(minute / 1440), minute % 1440];
          const isOpen = periods.some(([weekday, open, close]) => {
            const isOn = (date: number) => (((date - 2) % 7) + 7) % 7 === weekday - 1 && !isClosed.has(date);
            if (close > open) return isOn(today) && time >= open && time < close;
            return (isOn(today) && time >= open) || (isOn(today - 1) && time < close);
          });
          if (isOpen) expected++;
        }
        expect(evaluate("RESPONSEMINUTES", [from, to, hoursOf(periods), closed])).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("adds up over a split, is at most the time on the clock, and comes back from the due time", () => {
    fc.assert(
      fc.property(fc.tuple(moment, moment, moment), table, (moments, periods) => {
        const [from = 0, middle = 0, to = 0] = [...moments].sort((a, b) => a - b);
        const hours = hoursOf(periods);
        const counted = (start: number, end: number) => Number(evaluate("RESPONSEMINUTES", [start, end, hours]));
        expect(counted(from, middle) + counted(middle, to)).toBeCloseTo(counted(from, to), 5);
        expect(counted(from, to)).toBeLessThanOrEqual(Math.round((to - from) * 1440));
        const allowed = 1 + Math.round((to - from) * 100);
        const dueAt = Number(evaluate("SLADUE", [from, allowed, hours]));
        expect(counted(from, dueAt)).toBeCloseTo(allowed, 5);
        expect(counted(from, Math.max(from, dueAt - 1 / 1440))).toBeLessThan(allowed);
      }),
      { numRuns: 300 },
    );
  });
});
