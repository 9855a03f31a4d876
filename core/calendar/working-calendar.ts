import type { DayRule } from "./special-day.ts";
import { dayMinutes, joined, type Stretch } from "./stretch.ts";
import { type Weekday, weekdayOfDay } from "./weekday.ts";
import type { Opening } from "./weekly-hours.ts";

/** Why a day has the hours it has. */
export type DayKind = "weekday" | "closedWeekday" | "holiday" | "makeUp" | "special";

const dayMilliseconds = 86_400_000;

/** Days at least added to the sums at once while a due time is looked for. */
const leastStep = 366;

/** 31 December 9999: the last day that a sheet can show. */
const lastDay = 2_958_465;

/** What arithmetic may add to a sum of minutes. */
const hair = 1e-7;

const closedDay: readonly Stretch[] = [];
const wholeDay: readonly Stretch[] = [{ open: 0, close: dayMinutes }];

/**
 * The working time of every day: weekly hours that may change on a day, holidays, make-up days and days with hours of their
 * own. Times are sheet serials without a time zone.
 *
 * Each day's working minutes are added up once over the days asked about, so that the time between two moments is a
 * difference of two sums, whether it spans an hour or a year.
 */
export class WorkingCalendar {
  readonly #sets: readonly { readonly from: number; readonly hours: ReadonlyMap<Weekday, readonly Stretch[]> }[];
  readonly #days: ReadonlyMap<number, DayRule>;
  /** The first day of the sums below. */
  #first = 0;
  /** The working minutes before each day, from the first one on. */
  #before = new Float64Array(1);
  /** The stretches of each day as pairs of open and close, those of day `i` from `#starts[i]` on. */
  #starts = new Int32Array(1);
  #stretches = new Float64Array(0);

  /**
   * @param openings weekly hours; `null` is round the clock
   * @param days what days are that are not like their weekday, by serial
   */
  constructor(openings: readonly Opening[] | null, days: ReadonlyMap<number, DayRule> = new Map()) {
    this.#days = days;
    this.#sets = openings === null ? [] : setsOf(openings);
    this.#isRoundTheClock = openings === null;
  }

  readonly #isRoundTheClock: boolean;

  /** The stretches that start on a day, and why it has them; one may run on into the next day. */
  dayAt(day: number): { readonly kind: DayKind; readonly stretches: readonly Stretch[] } {
    const rule = this.#days.get(day);
    switch (rule?.kind) {
      case "closed":
        return { kind: "holiday", stretches: closedDay };
      case "hours":
        return { kind: "special", stretches: rule.stretches };
      case "likeWeekday":
        return { kind: "makeUp", stretches: this.#weekly(day, rule.weekday) };
      case undefined: {
        const stretches = this.#weekly(day, weekdayOfDay(day));
        return { kind: stretches.length === 0 ? "closedWeekday" : "weekday", stretches };
      }
    }
  }

  /** The hours of a weekday as they hold on a day. */
  #weekly(day: number, weekday: Weekday): readonly Stretch[] {
    if (this.#isRoundTheClock) return wholeDay;
    let hours = closedDay;
    for (const set of this.#sets) if (set.from <= day) hours = set.hours.get(weekday) ?? closedDay;
    return hours;
  }

  /** All working time within a day: what starts on it, and what runs on from the day before. */
  stretchesOn(day: number): Stretch[] {
    const runsOn = this.dayAt(day - 1).stretches.flatMap(({ close }) =>
      close > dayMinutes ? [{ open: 0, close: close - dayMinutes }] : [],
    );
    const own = this.dayAt(day).stretches.map(({ open, close }) => ({ open, close: Math.min(close, dayMinutes) }));
    return joined([...runsOn, ...own]);
  }

  /** Working minutes from one moment to another; 0 where the second is not after the first. */
  minutesBetween(from: number, to: number): number {
    if (!(to > from)) return 0;
    this.#reach(dayOf(from), dayOf(to));
    return rounded(this.#until(to) - this.#until(from));
  }

  /**
   * The same for a column of moments, into a column of minutes; `NaN` where either is. No memory is taken for a row.
   */
  minutesOfEach(from: Float64Array, to: Float64Array, into: Float64Array): void {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < from.length; i++) {
      const [start, end] = [from[i] ?? Number.NaN, to[i] ?? Number.NaN];
      if (!(end > start)) continue;
      if (start < first) first = start;
      if (end > last) last = end;
    }
    if (first <= last) this.#reach(dayOf(first), dayOf(last));
    for (let i = 0; i < from.length; i++) {
      const start = from[i] ?? Number.NaN;
      const end = to[i] ?? Number.NaN;
      if (end > start) into[i] = rounded(this.#until(end) - this.#until(start));
      else into[i] = end <= start ? 0 : Number.NaN;
    }
  }

  /**
   * The moment by which so many working minutes have passed; the end of a stretch where they end with it, and the next
   * opening for no minutes out of hours. `null` where the calendar of a sheet ends before.
   */
  dueAt(from: number, minutes: number): number | null {
    const start = dayOf(from);
    if (minutes > (lastDay + 1 - start) * dayMinutes) return null;
    let last = start + Math.min(leastStep, 7 + Math.ceil(minutes / 480) * 2);
    this.#reach(start, last);
    const sought = this.#until(from) + minutes;
    // A time that falls on the end of a stretch is due then; no minutes at all are due at the next opening.
    const isPast = (sum: number) => (minutes > 0 ? sum >= sought - hair : sum > sought + hair);
    while (!isPast(this.#before[last + 1 - this.#first] ?? 0)) {
      if (last >= lastDay) return null;
      // Twice as far each time: the sums are made anew.
      last = Math.min(last + Math.max(leastStep, last - start), lastDay);
      this.#reach(start, last);
    }
    let low = start - this.#first;
    let high = last - this.#first;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isPast(this.#before[middle + 1] ?? 0)) high = middle;
      else low = middle + 1;
    }
    let left = sought - (this.#before[low] ?? 0);
    const end = this.#starts[low + 1] ?? 0;
    for (let at = this.#starts[low] ?? 0; at < end; at += 2) {
      const open = this.#stretches[at] ?? 0;
      const length = (this.#stretches[at + 1] ?? 0) - open;
      if (minutes > 0 ? left <= length + hair : left < length - hair) return momentOf(low + this.#first, open + left);
      left -= length;
    }
    return null;
  }

  /** Whether any day has working time, by the weekly hours or by itself. */
  get hasHours(): boolean {
    if (this.#isRoundTheClock || this.#sets.some(({ hours }) => hours.size > 0)) return true;
    return [...this.#days.values()].some((rule) => rule.kind === "hours" && rule.stretches.length > 0);
  }

  /** Working minutes from the beginning of the sums to a moment. */
  #until(moment: number): number {
    const day = dayOf(moment);
    const index = day - this.#first;
    const minute = minuteOf(moment);
    let sum = this.#before[index] ?? 0;
    const end = this.#starts[index + 1] ?? 0;
    for (let at = this.#starts[index] ?? 0; at < end; at += 2) {
      const open = this.#stretches[at] ?? 0;
      if (minute <= open) break;
      const close = this.#stretches[at + 1] ?? 0;
      sum += (minute < close ? minute : close) - open;
    }
    return sum;
  }

  /** Adds up the days from the first to the last, with those added up before. */
  #reach(first: number, last: number): void {
    const known = this.#before.length - 1;
    if (known > 0 && first >= this.#first && last < this.#first + known) return;
    const from = known > 0 ? Math.min(first, this.#first) : first;
    const to = known > 0 ? Math.max(last, this.#first + known - 1) : last;
    const before = new Float64Array(to - from + 2);
    const starts = new Int32Array(to - from + 2);
    const stretches: number[] = [];
    for (let day = from; day <= to; day++) {
      const index = day - from;
      let sum = before[index] ?? 0;
      for (const { open, close } of this.stretchesOn(day)) {
        stretches.push(open, close);
        sum += close - open;
      }
      before[index + 1] = sum;
      starts[index + 1] = stretches.length;
    }
    this.#first = from;
    this.#before = before;
    this.#starts = starts;
    this.#stretches = Float64Array.from(stretches);
  }
}

/** Openings by the day from which they hold: each set replaces the one before it altogether. */
function setsOf(
  openings: readonly Opening[],
): { readonly from: number; readonly hours: ReadonlyMap<Weekday, readonly Stretch[]> }[] {
  const byDay = new Map<number, Map<Weekday, Stretch[]>>();
  for (const { weekday, validFrom, open, close } of openings) {
    const from = validFrom ?? Number.NEGATIVE_INFINITY;
    const hours = byDay.get(from) ?? new Map<Weekday, Stretch[]>();
    byDay.set(from, hours);
    hours.set(weekday, [...(hours.get(weekday) ?? []), { open, close }]);
  }
  return [...byDay.entries()]
    .sort(([one], [other]) => one - other)
    .map(([from, hours]) => ({
      from,
      hours: new Map([...hours].map(([weekday, stretches]) => [weekday, joined(stretches)])),
    }));
}

/** To the millisecond: 9:00 as a sheet keeps it may be a hair before or after. */
function millisecondsOf(moment: number): number {
  return Math.round(moment * dayMilliseconds);
}

/** The day of a moment. */
export function dayOf(moment: number): number {
  return Math.floor(millisecondsOf(moment) / dayMilliseconds);
}

function minuteOf(moment: number): number {
  const milliseconds = millisecondsOf(moment);
  return (milliseconds - Math.floor(milliseconds / dayMilliseconds) * dayMilliseconds) / 60_000;
}

function momentOf(day: number, minute: number): number {
  return day + Math.round(minute * 60_000) / dayMilliseconds;
}

/** Sums of seconds carry a hair of arithmetic with them. */
function rounded(minutes: number): number {
  return Math.round(minutes * 1e6) / 1e6;
}
