import type { OffsetChange } from "./zone.ts";
import { zoneBetween } from "./zone-between.ts";

/** Tickets are added to a table after its sheets were made: their clock is known for so many days more. */
const daysAhead = 366;

/**
 * The clock of a place of the tz database between two moments and a year further on, by the program's own `Intl`; `null`
 * where it does not know the place.
 *
 * @param place such as `Europe/Rome`
 * @param from serial on the clock of UTC
 * @param to serial on the clock of UTC
 */
export function clockOfPlace(place: string, from: number, to: number): OffsetChange[] | null {
  const offsetAt = offsetsOf(place);
  return offsetAt === null ? null : zoneBetween(offsetAt, from, to + daysAhead);
}

/** Minutes ahead of UTC, by moment: what the place's clock shows, less what UTC shows. */
function offsetsOf(place: string): ((utc: number) => number) | null {
  let clock: Intl.DateTimeFormat;
  try {
    clock = new Intl.DateTimeFormat("en-US", {
      timeZone: place,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  } catch {
    return null;
  }
  return (utc) => {
    const shown = [0, 0, 0, 0, 0];
    for (const { type, value } of clock.formatToParts(utc)) {
      const at = ["year", "month", "day", "hour", "minute"].indexOf(type);
      if (at >= 0) shown[at] = Number(value);
    }
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = shown;
    return Math.round((Date.UTC(year, month - 1, day, hour, minute) - utc) / 60_000);
  };
}
