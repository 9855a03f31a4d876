import { daySerial } from "./day-serial.ts";
import type { Tickets } from "./ticket-table.ts";

export interface Month {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** Midnight of the first day. */
  readonly from: number;
  /** Midnight after the last day. */
  readonly to: number;
  readonly tickets: number;
}

/** Days at the edge of a month that may be without tickets: a weekend with a holiday. */
const quietDays = 3;

/**
 * The calendar months that the tickets cover in full, in order; the last one is the period to evaluate first.
 *
 * The month of the earliest ticket is full when that ticket came within its first three days, the month of the latest
 * when it came within its last three: half a month scored as a month would show a trend that is none. Months without a
 * ticket between them are listed, with 0.
 */
export function fullMonths(tickets: Tickets): Month[] {
  const span = submissionSpan(tickets);
  if (span === null) return [];
  const months: Month[] = [];
  const latest = monthOf(span.latest);
  for (let { year, month } = monthOf(span.earliest); year * 12 + month <= latest.year * 12 + latest.month; ) {
    const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
    const from = daySerial(year, month, 1);
    const to = daySerial(next.year, next.month, 1);
    if (span.earliest < from + quietDays && span.latest >= to - quietDays) {
      months.push({ year, month, from, to, tickets: 0 });
    }
    ({ year, month } = next);
  }
  const { submitted } = tickets.times;
  return months.map((month) => {
    let count = 0;
    for (let index = 0; index < tickets.count; index++) {
      const at = submitted?.[index] ?? Number.NaN;
      if (tickets.leftOut[index] === 0 && at >= month.from && at < month.to) count++;
    }
    return { ...month, tickets: count };
  });
}

/** The first and last submission among the tickets that count; `null` where there is none. */
export function submissionSpan(tickets: Tickets): { readonly earliest: number; readonly latest: number } | null {
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  tickets.times.submitted?.forEach((at, index) => {
    if (tickets.leftOut[index] === 1 || Number.isNaN(at)) return;
    if (at < earliest) earliest = at;
    if (at > latest) latest = at;
  });
  return earliest <= latest ? { earliest, latest } : null;
}

function monthOf(serial: number): { year: number; month: number } {
  const date = new Date((Math.floor(serial) - 25569) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
