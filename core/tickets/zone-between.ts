import type { OffsetChange } from "./zone.ts";

const minute = 60_000;
const day = 1440;
/** The serial of 1 January 1970, when milliseconds are counted from. */
const epoch = 25569;

/**
 * A place's clock between two moments, from whatever knows the place. It is asked once a day, and between two days that differ
 * until the minute is found; a change that is taken back within a day, which no place has had since tickets are written by
 * computers, would be missed.
 *
 * @param offsetAt minutes ahead of UTC at a moment in milliseconds since 1970
 * @param from serial on the clock of UTC: the first moment asked for
 * @param to serial on the clock of UTC: the last
 * @returns the offset at `from`, then every change; never empty
 * @example zoneBetween((utc) => -new Date(utc).getTimezoneOffset(), earliest, latest)
 */
export function zoneBetween(offsetAt: (utc: number) => number, from: number, to: number): OffsetChange[] {
  const at = (minutes: number) => offsetAt(minutes * minute);
  const last = Math.ceil((to - epoch) * day);
  let known = Math.floor((from - epoch) * day);
  let minutes = at(known);
  const changes: OffsetChange[] = [{ from: known / day + epoch, minutes }];
  while (known < last) {
    const next = Math.min(known + day, last);
    const then = at(next);
    if (then !== minutes) {
      const from = firstMinuteOf(then, known, next) / day + epoch;
      changes.push({ from, minutes: then });
      minutes = then;
    }
    known = next;
  }
  return changes;

  /** Halves the span between a moment before the change and one after it. */
  function firstMinuteOf(offset: number, before: number, after: number): number {
    let [low, high] = [before, after];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (at(middle) === offset) high = middle;
      else low = middle;
    }
    return high;
  }
}
