import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minutesWithoutPauses, pausesWithin } from "../../core/calendar/pauses.ts";
import type { DayRule } from "../../core/calendar/special-day.ts";
import type { Opening } from "../../core/calendar/weekly-hours.ts";
import { openingsIn } from "../../core/calendar/weekly-hours.ts";
import { WorkingCalendar } from "../../core/calendar/working-calendar.ts";

/** Monday, 29 April 2024. */
const monday = 45411;

function hours(text: string): readonly Opening[] {
  const openings = openingsIn(text);
  if ("unread" in openings) throw new Error(openings.unread);
  return openings;
}

const desk = hours("Mon-Fri 9:00-12:00 13:00-18:00");

const opening = fc
  .record({
    weekday: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
    open: fc.integer({ min: 0, max: 1439 }),
    length: fc.integer({ min: 0, max: 1440 }),
    validFrom: fc.constantFrom(null, null, monday + 9, monday + 17),
  })
  .map(({ length, ...one }): Opening => ({ ...one, close: one.open + length }));
const openings = fc.array(opening, { minLength: 1, maxLength: 8 });
const stretches = fc.constantFrom([{ open: 600, close: 840 }], [{ open: 1380, close: 1500 }], []);
const rule = fc.oneof(
  fc.constant<DayRule>({ kind: "closed" }),
  fc.constantFrom(1, 3, 7).map((weekday): DayRule => ({ kind: "likeWeekday", weekday })),
  stretches.map((own): DayRule => ({ kind: "hours", stretches: own })),
);
const days = fc
  .array(fc.tuple(fc.integer({ min: monday, max: monday + 27 }), rule), { maxLength: 5 })
  .map((rules): ReadonlyMap<number, DayRule> => new Map(rules));
const minute = fc.integer({ min: monday * 1440, max: (monday + 28) * 1440 });

/** Whether a minute is worked, told from nothing but the rules. */
function isWorked(at: number, weekly: readonly Opening[], special: ReadonlyMap<number, DayRule>): boolean {
  const begunOn = (day: number): readonly { readonly open: number; readonly close: number }[] => {
    const own = special.get(day);
    if (own?.kind === "closed") return [];
    if (own?.kind === "hours") return own.stretches;
    const weekday = own?.kind === "likeWeekday" ? own.weekday : ((day - monday + 700) % 7) + 1;
    const from = (one: Opening): number => one.validFrom ?? 0;
    const latest = Math.max(...weekly.map(from).filter((first) => first <= day));
    return weekly.filter((one) => from(one) === latest && one.weekday === weekday);
  };
  const day = Math.floor(at / 1440);
  const time = at - day * 1440;
  return (
    begunOn(day).some(({ open, close }) => time >= open && time < close) ||
    begunOn(day - 1).some(({ close }) => time + 1440 < close)
  );
}

describe("a working calendar", () => {
  test("counts what a count minute by minute finds, by changing hours and special days", () => {
    fc.assert(
      fc.property(minute, minute, openings, days, (one, other, weekly, special) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        let expected = 0;
        for (let at = from; at < to; at++) if (isWorked(at, weekly, special)) expected++;
        expect(new WorkingCalendar(weekly, special).minutesBetween(from / 1440, to / 1440)).toBe(expected);
      }),
    );
  });

  test("gives the same whatever was asked before, forwards or backwards, one by one or all at once", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(minute, minute), { maxLength: 30 }), openings, days, (spans, weekly, special) => {
        const from = Float64Array.from(spans, ([start]) => start / 1440);
        const to = Float64Array.from(spans, ([, end]) => end / 1440);
        const into = new Float64Array(spans.length);
        new WorkingCalendar(weekly, special).minutesOfEach(from, to, into);
        const asked = new WorkingCalendar(weekly, special);
        for (const [place, start] of from.entries()) {
          const end = to[place] ?? 0;
          const alone = new WorkingCalendar(weekly, special).minutesBetween(start, end);
          expect(asked.minutesBetween(start, end)).toBe(alone);
          expect(into[place]).toBe(alone);
        }
      }),
    );
  });

  test("has no minutes backwards, and none known where a time is missing", () => {
    const calendar = new WorkingCalendar(desk);
    const into = new Float64Array(4).fill(7);
    const from = Float64Array.of(monday + 0.5, monday + 0.6, Number.NaN, monday);
    calendar.minutesOfEach(from, Float64Array.of(monday + 0.5, monday + 0.5, monday, Number.NaN), into);
    expect([...into]).toEqual([0, 0, Number.NaN, Number.NaN]);
    expect(calendar.minutesBetween(monday + 0.6, monday + 0.5)).toBe(0);
  });

  test("is due when the minutes have passed and not a minute before, in working time, and never before the beginning", () => {
    fc.assert(
      fc.property(minute, fc.integer({ min: 0, max: 3000 }), openings, days, (start, allowed, weekly, special) => {
        const isOpen = weekly.some(({ open, close, validFrom }) => close > open && validFrom === monday + 17);
        fc.pre(isOpen || weekly.every(({ open, close, validFrom }) => validFrom === null && close > open));
        const calendar = new WorkingCalendar(weekly, special);
        const due = calendar.dueAt(start / 1440, allowed);
        expect(due).not.toBe(null);
        const at = Math.round(Number(due) * 1440);
        expect(at).toBeGreaterThanOrEqual(start);
        expect(calendar.minutesBetween(start / 1440, at / 1440)).toBe(allowed);
        expect(isWorked(allowed === 0 ? at : at - 1, weekly, special)).toBe(true);
      }),
    );
  });

  test("takes pauses off as a count minute by minute does, whatever their order", () => {
    const pause = fc.tuple(minute, fc.option(fc.integer({ min: 0, max: 5000 })));
    fc.assert(
      fc.property(minute, minute, fc.array(pause, { maxLength: 6 }), (one, other, waits) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const isPaused = (at: number): boolean =>
          waits.some(([start, length]) => at >= start && (length === null || at < start + length));
        let expected = 0;
        for (let at = from; at < to; at++) if (isWorked(at, desk, new Map()) && !isPaused(at)) expected++;
        const pauses = waits.map(([start, length]) => ({
          start: start / 1440,
          end: length === null ? Number.NaN : (start + length) / 1440,
        }));
        const found = minutesWithoutPauses(new WorkingCalendar(desk), from / 1440, to / 1440, pauses);
        expect(found).toBeCloseTo(expected, 4);
      }),
    );
  });

  test("takes three pauses of 20 seconds for one minute", () => {
    const second = 1 / 86_400;
    const pauses = [600, 1200, 1800].map((start) => ({ start: 5 + start * second, end: 5 + (start + 20) * second }));
    expect(minutesWithoutPauses(new WorkingCalendar(null), 5, 5 + 1 / 24, pauses)).toBe(59);
  });

  test("keeps pauses that touch as one", () => {
    const pauses = [
      { start: 3, end: 4 },
      { start: 1, end: 2 },
      { start: 2, end: 3 },
    ];
    expect(pausesWithin(0, 9, pauses)).toEqual([{ start: 1, end: 4 }]);
  });

  test("takes 1 March 1900 for the Thursday that it was", () => {
    expect(new WorkingCalendar(hours("Thu 9:00-10:00")).minutesBetween(61, 62)).toBe(60);
  });
});
