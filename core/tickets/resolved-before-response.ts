import type { Tickets } from "./ticket-table.ts";

/** Rows of the ticket table whose resolution is before their first response: both times are used, though one is a slip. */
export function resolvedBeforeResponse(tickets: Tickets): number[] {
  const { firstResponse, resolved } = tickets.times;
  const rows: number[] = [];
  if (firstResponse === undefined || resolved === undefined) return rows;
  for (let index = 0; index < tickets.count; index++) {
    if ((resolved[index] ?? Number.NaN) < (firstResponse[index] ?? Number.NaN)) rows.push(index);
  }
  return rows;
}
