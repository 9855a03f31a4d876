import { daysAndHoursOf } from "./hours-text.ts";
import type { Stretch } from "./stretch.ts";
import type { Weekday } from "./weekday.ts";

/** Working time of one weekday, from a day on; without length it says that the day has none. */
export interface Opening extends Stretch {
  readonly weekday: Weekday;
  /** The first day it holds, as a serial; `null` = always. */
  readonly validFrom: number | null;
}

/** That a weekday is closed, from a day on. */
export function closedOn(weekday: Weekday, validFrom: number | null): Opening {
  return { weekday, validFrom, open: 0, close: 0 };
}

/** Whether openings hold any working time. */
export function haveWorkingTime(openings: readonly Opening[]): boolean {
  return openings.some(({ open, close }) => close > open);
}

/**
 * The openings in a text such as `Mon-Fri 09:00-12:00 13:00-18:00; Sat 10:00-14:00` or `周一至周五 9:00-18:00`.
 *
 * A part names days, alone, as a list or from one to another, and then the times at which it is open; parts are set apart
 * by semicolons, commas or lines. `Fri-Mon` runs over the weekend. Days without a part are closed, and so is a day that is
 * called closed (休), whatever other parts say. Times without days hold every day. What several parts say of a day adds up.
 *
 * @returns the openings, or the part that cannot be read
 */
export function openingsIn(text: string): readonly Opening[] | { readonly unread: string } {
  const openings: Opening[] = [];
  const closed = new Set<Weekday>();
  for (const part of text.split(/[;；。\n]/)) {
    const said = daysAndHoursOf(part);
    if (said === null) return { unread: part.trim() };
    for (const { days, stretches } of said) {
      for (const weekday of days) {
        if (stretches.length === 0) closed.add(weekday);
        for (const stretch of stretches) openings.push({ ...stretch, weekday, validFrom: null });
      }
    }
  }
  return openings.filter(({ weekday }) => !closed.has(weekday));
}
