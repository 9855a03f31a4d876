import { daySerial } from "../tickets/day-serial.ts";
import type { Tickets } from "../tickets/ticket-table.ts";

/** The days on a trend chart. */
export const trendDays = 30;

/** Half-open: from the first midnight that belongs to it to the midnight after its last day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The rows of a ticket table that an analysis of a period needs, each group in the order of the table. */
export interface TicketWindow {
  readonly period: Span;
  readonly previous: Span;
  /** Tickets of the period that count. */
  readonly current: Int32Array;
  /** Rows of the period that are left out of every figure: a repeated id, no id. */
  readonly leftOut: Int32Array;
  /** Tickets of the period before that count. */
  readonly before: Int32Array;
  /** Tickets of the trend's days that belong to neither period. */
  readonly trendOnly: Int32Array;
}

/**
 * The tickets submitted in a period, in the period before it, and in the 30 days up to its end.
 *
 * A ticket belongs to the period it was submitted in, whenever it was answered. A calendar month is compared with the
 * month before, any other period with as many days directly before it.
 */
export function ticketWindow(tickets: Tickets, period: Span): TicketWindow {
  const previous = periodBefore(period);
  const trendFrom = period.to - trendDays;
  const groups = {
    current: [] as number[],
    leftOut: [] as number[],
    before: [] as number[],
    trendOnly: [] as number[],
  };
  const { submitted } = tickets.times;
  for (let index = 0; index < tickets.count; index++) {
    const at = submitted?.[index] ?? Number.NaN;
    const counts = tickets.leftOut[index] === 0;
    if (at >= period.from && at < period.to) (counts ? groups.current : groups.leftOut).push(index);
    else if (counts && at >= previous.from && at < previous.to) groups.before.push(index);
    else if (counts && at >= trendFrom && at < period.from) groups.trendOnly.push(index);
  }
  return {
    period,
    previous,
    current: Int32Array.from(groups.current),
    leftOut: Int32Array.from(groups.leftOut),
    before: Int32Array.from(groups.before),
    trendOnly: Int32Array.from(groups.trendOnly),
  };
}

/** The month before a calendar month; as many days directly before any other period. */
export function periodBefore({ from, to }: Span): Span {
  const first = dateOf(from);
  const end = dateOf(to);
  const nextMonth =
    first.month === 12 ? { year: first.year + 1, month: 1 } : { year: first.year, month: first.month + 1 };
  const isMonth = first.day === 1 && end.day === 1 && end.year === nextMonth.year && end.month === nextMonth.month;
  if (!isMonth) return { from: from - (to - from), to: from };
  const start = first.month === 1 ? daySerial(first.year - 1, 12, 1) : daySerial(first.year, first.month - 1, 1);
  return { from: start, to: from };
}

function dateOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date((Math.floor(serial) - 25569) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
