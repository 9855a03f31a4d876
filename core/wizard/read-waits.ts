import { decideTimeFormat } from "../tickets/decide-time-format.ts";
import { type PauseField, type PauseMapping, pauseColumns } from "../tickets/pause-columns.ts";
import { type Pauses, readPauses } from "../tickets/read-pauses.ts";
import type { Tickets, TicketTable } from "../tickets/ticket-table.ts";
import type { TimeFormat } from "../tickets/time-format.ts";

/** Which columns hold what, as far as it is known. */
export interface WaitsMapping {
  readonly columns: Readonly<Partial<Record<PauseField, number>>>;
  /** `null` while it is to be decided from the cells. */
  readonly timeFormat: TimeFormat | null;
}

/** A table of waits as it was read; `pauses` is `null` while not all columns are known. */
export interface ReadWaits {
  readonly table: TicketTable;
  readonly mapping: WaitsMapping;
  readonly pauses: Pauses | null;
}

/**
 * The waits of a table, for the tickets they belong to. Yields between pieces of work.
 *
 * @param chosen the columns as the user left them, or `null` to take the recognised ones
 */
export function* readWaits(
  table: TicketTable,
  chosen: WaitsMapping | null,
  tickets: Tickets,
): Generator<void, ReadWaits> {
  const mapping = chosen === null ? pauseColumns(table.headers, table.rows) : withFormat(table, chosen);
  yield;
  if (mapping === null) {
    return { table, mapping: chosen ?? { columns: {}, timeFormat: null }, pauses: null };
  }
  const pauses = readPauses(table, mapping, tickets);
  yield;
  return { table, mapping, pauses };
}

function withFormat(table: TicketTable, { columns, timeFormat }: WaitsMapping): PauseMapping | null {
  const { ticket, start, end } = columns;
  if (ticket === undefined || start === undefined || end === undefined) return null;
  const times = () => table.rows.flatMap((row) => [row[start] ?? null, row[end] ?? null]);
  return { columns: { ticket, start, end }, timeFormat: timeFormat ?? decideTimeFormat(times()).format };
}
