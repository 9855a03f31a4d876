/*
 * Moments are milliseconds, read as if every clock stood in one zone: the tickets carry none. All times of these files are
 * whole seconds, so that differences are exact.
 */

export const minute = 60_000;
export const day = 1440 * minute;

/** Days before 1970 in the numbering of sheets, in which 1 is 1 January 1900. */
const sheetStart = 25_569;

/** A written moment, such as `2024-05-06 09:30`, `2024/5/6 9:30` or `06-05-2024 09:30`; `null` where it is none. */
export function moment(text: string, dayFirst = false): number | null {
  const parts = /^(\d+)[-/](\d+)[-/](\d+)(?: (\d+):(\d+)(?::(\d+))?)?$/.exec(text);
  if (parts === null) return null;
  const [a = 0, month = 0, c = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return Date.UTC(dayFirst ? c : a, month - 1, dayFirst ? a : c, hours, minutes, seconds);
}

/** The first moment of a day such as `2024-05-06`. */
export function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day of a moment, such as `2024-05-06`. */
export function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(at: number): number {
  return new Date(at).getUTCDay() || 7;
}

/** How a sheet holds a moment: days since the end of 1899, with the time as their fraction. */
export function serial(at: number): number {
  return at / day + sheetStart;
}
