import { Leaders } from "./leaders.ts";
import { type MeasuredTickets, standing } from "./measured-tickets.ts";
import { bestMark, needsAttention } from "./quality-figures.ts";
import type { LateTicket, LowTicket } from "./ticket-analysis.ts";

/** Tickets a list shows. */
const longest = 20;

/**
 * The late tickets that are furthest beyond their limit. By the minutes beyond it, not the minutes taken: an urgent ticket
 * answered after two hours failed its customer more than a normal one that had two hours.
 */
export function latestTickets(measured: MeasuredTickets, rows: Int32Array): LateTicket[] {
  const { standings, minutes, limits, answered } = measured;
  const leaders = new Leaders(longest);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    if (standings[row] === standing.late) leaders.offer(row, (minutes[row] ?? 0) - (limits[row] ?? 0));
  }
  return leaders.rows.map((row) => ({
    row,
    minutes: minutes[row] ?? 0,
    limit: limits[row] ?? 0,
    isAnswered: answered[row] === 1,
  }));
}

/** The tickets needing attention whose marks reach the lowest share of what they could. */
export function lowestTickets(measured: MeasuredTickets, rows: Int32Array, attentionShare: number): LowTicket[] {
  const { totals, marks } = measured;
  const leaders = new Leaders(longest);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const given = marks[row] ?? 0;
    const total = totals[row] ?? 0;
    if (given > 0 && needsAttention(total, given, attentionShare)) leaders.offer(row, -total / given);
  }
  return leaders.rows.map((row) => ({ row, total: totals[row] ?? 0, maximum: (marks[row] ?? 0) * bestMark }));
}
