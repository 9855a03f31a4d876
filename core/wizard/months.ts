/** First and last day, as `2024-03-01`; both belong to it. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The month that ended before `today`: the one a manager scores at the beginning of the next. */
export function lastFullMonth(today: string): DayRange {
  const { year, month } = partsOf(today);
  return monthRange(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1);
}

/** The quarter that ended before `today`. */
export function lastFullQuarter(today: string): DayRange {
  const { year, month } = partsOf(today);
  const quarter = Math.ceil(month / 3);
  const ended = quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: quarter - 1 };
  return {
    from: monthRange(ended.year, ended.quarter * 3 - 2).from,
    to: monthRange(ended.year, ended.quarter * 3).to,
  };
}

/** All days of a month; months count from 1, and past 12 into the next year. */
export function monthRange(year: number, month: number): DayRange {
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${lastDay.slice(0, 7)}-01`, to: lastDay };
}

/** Whether the days are those of one month, first to last. */
export function isWholeMonth({ from, to }: DayRange): boolean {
  const { year, month } = partsOf(from);
  const range = monthRange(year, month);
  return from === range.from && to === range.to;
}

/** The day some days later. */
export function daysAfter(day: string, days: number): string {
  const { year, month, day: date } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The same day some months later, or the last of a month that does not have it. */
export function monthsAfter(day: string, months: number): string {
  const { year, month, day: date } = partsOf(day);
  const { from, to } = monthRange(year, month + months);
  const last = Number(to.slice(8));
  return `${from.slice(0, 8)}${String(Math.min(date, last)).padStart(2, "0")}`;
}

/** The days after a period, as many as it has: the next month after a whole month, else as many days. */
export function followingPeriod(period: { readonly from: string | null; readonly to: string | null }): {
  readonly from: string | null;
  readonly to: string | null;
} {
  const { from, to } = period;
  if (from === null || to === null) return period;
  const next = daysAfter(to, 1);
  const [first, last] = [partsOf(from), partsOf(to)];
  const isWhole = from === monthRange(first.year, first.month).from && to === monthRange(last.year, last.month).to;
  if (isWhole) {
    const { year, month } = partsOf(next);
    const end = month + (last.year - first.year) * 12 + last.month - first.month;
    return { from: next, to: monthRange(year, end).to };
  }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { from: next, to: daysAfter(next, days) };
}

/** The days before a period, as many as it has: the month before a whole month, else as many days. */
export function precedingPeriod({ from, to }: DayRange): DayRange {
  const last = daysAfter(from, -1);
  const [first, end] = [partsOf(from), partsOf(to)];
  const isWhole = from === monthRange(first.year, first.month).from && to === monthRange(end.year, end.month).to;
  if (isWhole) {
    const months = (end.year - first.year) * 12 + end.month - first.month + 1;
    const begins = new Date(Date.UTC(first.year, first.month - 1 - months, 1)).toISOString().slice(0, 10);
    return { from: begins, to: last };
  }
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return { from: daysAfter(last, -days), to: last };
}

function partsOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, day: date };
}
