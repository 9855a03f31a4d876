const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Midnight of 1 January 1970, the first day a ticket may be dated. */
export const earliestSerial = 25569;

/** Midnight of 1 January 2101: every ticket is before it. */
export const latestSerial = 73416;

/**
 * The sheet serial of a date (1 = 1 January 1900, as in Excel and Google Sheets), or `NaN` when there is no such day: a
 * 31 February is a slip of the hand or a wrong order of day and month, and must not become a 2 March.
 */
export function daySerial(year: number, month: number, day: number): number {
  if (year < 1970 || year > 2100 || month < 1 || month > 12 || day < 1) return Number.NaN;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (daysInMonth[month - 1] ?? 0) + (leap ? 1 : 0)) return Number.NaN;
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25569;
}
