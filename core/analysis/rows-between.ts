import type { Tickets } from "../tickets/ticket-table.ts";

/**
 * The rows of the tickets submitted from one moment to before another, in the table's order, without those left out. Where
 * the table has no submission there is no telling, and all of them belong.
 */
export function rowsBetween(tickets: Tickets, from: number, to: number): Int32Array {
  const { submitted } = tickets.times;
  const rows = new Int32Array(tickets.count);
  let found = 0;
  for (let row = 0; row < tickets.count; row++) {
    if (tickets.leftOut[row] === 1) continue;
    if (submitted !== undefined) {
      const at = submitted[row] ?? Number.NaN;
      if (!(at >= from && at < to)) continue;
    }
    rows[found++] = row;
  }
  return rows.subarray(0, found);
}
