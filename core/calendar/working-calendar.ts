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

const noPattern = new Float64Array(0);
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
  /** Which of the patterns below each day has. */
  #patternAt = new Uint32Array(0);
  /** The stretches of a day as pairs of open and close: few, because most days are like another one. */
  readonly #patterns: Float64Array[] = [];
  readonly #patternOf = new Map<readonly Stretch[], Map<readonly Stretch[], number>>();

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
    return withinDay(this.dayAt(day - 1).stretches, this.dayAt(day).stretches);
  }

  /** The first day for which hours are given; `-Infinity` where they always were, `Infinity` where no day is ever open. */
  get validFrom(): number {
    if (this.#isRoundTheClock) return Number.NEGATIVE_INFINITY;
    const isEverOpen = this.#sets.some(({ hours }) => [...hours.values()].some((stretches) => stretches.length > 0));
    return isEverOpen ? (this.#sets[0]?.from ?? Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY;
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
    const pattern = this.#patterns[this.#patternAt[low] ?? 0] ?? noPattern;
    for (let at = 0; at < pattern.length; at += 2) {
      const open = pattern[at] ?? 0;
      const length = (pattern[at + 1] ?? 0) - open;
      if (minutes > 0 ? left <= length + hair : left < length - hair) return momentOf(low + this.#first, open + left);
      left -= length;
    }
    return null;
  }

  /** Working minutes from the beginning of the sums to a moment. */
  #until(moment: number): number {
    const day = dayOf(moment);
    const index = day - this.#first;
    const minute = minuteOf(moment);
    let sum = this.#before[index] ?? 0;
    const pattern = this.#patterns[this.#patternAt[index] ?? 0] ?? noPattern;
    for (let at = 0; at < pattern.length; at += 2) {
      const open = pattern[at] ?? 0;
      if (minute <= open) break;
      const close = pattern[at + 1] ?? 0;
      sum += (minute < close ? minute : close) - open;
    }
    return sum;
  }

  /**
   * Adds up the days from the first to the last, with those added up before. Where sums are there already, half as many are
   * added beyond what is asked for: tickets in order of time ask for one day more again and again.
   */
  #reach(first: number, last: number): void {
    const known = this.#before.length - 1;
    const end = this.#first + known - 1;
    if (known > 0 && first >= this.#first && last <= end) return;
    const spare = known >> 1;
    const from = known === 0 ? first : first < this.#first ? first - spare : this.#first;
    const to = known === 0 ? last : last > end ? last + spare : end;
    const before = new Float64Array(to - from + 2);
    const patternAt = new Uint32Array(to - from + 1);
    let yesterday = this.dayAt(from - 1).stretches;
    for (let index = 0; index < patternAt.length; index++) {
      const today = this.dayAt(from + index).stretches;
      const number = this.#patternFor(yesterday, today);
      patternAt[index] = number;
      before[index + 1] = (before[index] ?? 0) + lengthOf(this.#patterns[number] ?? noPattern);
      yesterday = today;
    }
    this.#first = from;
    this.#before = before;
    this.#patternAt = patternAt;
  }

  #patternFor(yesterday: readonly Stretch[], today: readonly Stretch[]): number {
    const known = this.#patternOf.get(yesterday) ?? new Map<readonly Stretch[], number>();
    this.#patternOf.set(yesterday, known);
    let number = known.get(today);
    if (number === undefined) {
      const pattern = withinDay(yesterday, today).flatMap(({ open, close }) => [open, close]);
      number = this.#patterns.push(Float64Array.from(pattern)) - 1;
      known.set(today, number);
    }
    return number;
  }
}

function withinDay(yesterday: readonly Stretch[], today: readonly Stretch[]): Stretch[] {
  const runsOn = yesterday.flatMap(({ close }) => (close > dayMinutes ? [{ open: 0, close: close - dayMinutes }] : []));
  const own = today.map(({ open, close }) => ({ open, close: Math.min(close, dayMinutes) }));
  return joined([...runsOn, ...own]);
}

function lengthOf(pattern: Float64Array): number {
  let length = 0;
  for (let at = 0; at < pattern.length; at += 2) length += (pattern[at + 1] ?? 0) - (pattern[at] ?? 0);
  return length;
}

/** Openings by the day from which they hold: each set replaces the one before it altogether, closed days included. */
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

/** A moment to the millisecond: 9:00 as a sheet keeps it may be a hair before or after. */
export function millisecondsOf(moment: number): number {
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
