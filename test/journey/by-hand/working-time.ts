import { dateOf, day, midnight, minute, weekdayOf } from "./moments.ts";

/** From one moment to another; a wait that nobody ended has an end of infinity. */
export type Stretch = readonly [from: number, to: number];

/** Opening and closing, in minutes after midnight. */
export type Hours = readonly (readonly [open: number, close: number])[];

export interface WorkingTime {
  /** By weekday, 1 = Monday to 7 = Sunday; a day without hours is closed. */
  readonly week: Readonly<Record<number, Hours>>;
  /** Days that are not like their weekday. */
  readonly days: Readonly<Record<string, Hours>>;
}

/**
 * Minutes that count from one moment to another: all of them on the clock (`null`), or those in opening hours, cut out day by
 * day; what of them was waited for the customer is taken off piece by piece. To a millionth, as a sheet shows them.
 */
export function workedMinutes(from: number, to: number, work: WorkingTime | null, waits: readonly Stretch[]): number {
  if (work === null) return (to - from) / minute;
  let sum = 0;
  for (let start = midnight(dateOf(from)); start < to; start += day) {
    for (const [open, close] of work.days[dateOf(start)] ?? work.week[weekdayOf(start)] ?? []) {
      const opened: Stretch = [Math.max(from, start + open * minute), Math.min(to, start + close * minute)];
      for (const [left, right] of without(opened, waits)) sum += Math.max(0, right - left);
    }
  }
  return Math.round((sum / minute) * 1e6) / 1e6;
}

/** What is left of a stretch; pieces of no length, or less, are nothing. */
function without(stretch: Stretch, waits: readonly Stretch[]): readonly Stretch[] {
  return waits.reduce<readonly Stretch[]>(
    (pieces, [start, end]) =>
      pieces.flatMap(([left, right]): Stretch[] => [
        [left, Math.min(right, start)],
        [Math.max(left, end), right],
      ]),
    [stretch],
  );
}
