import type { Cell } from "../../core/functions/cell.ts";
import { fieldKinds, type TicketField } from "../../core/tickets/field.ts";
import { readTickets } from "../../core/tickets/read-tickets.ts";
import type { ColumnMapping, Tickets, TicketTable } from "../../core/tickets/ticket-table.ts";
import type { TimeFormat } from "../../core/tickets/time-format.ts";
import type { OffsetChange } from "../../core/tickets/zone.ts";

/** A table whose columns are the fields, in the order given, with its header in the first row of the sheet. */
export function tableOf(fields: readonly TicketField[], rows: readonly (readonly Cell[])[]): TicketTable {
  return {
    sheet: "Tickets",
    area: { row: 0, column: 0, rows: rows.length + 1, columns: fields.length },
    headers: fields,
    rows,
  };
}

export function mappingOf(fields: readonly TicketField[], format: TimeFormat = "iso"): ColumnMapping {
  const times = fields.filter((field) => fieldKinds[field] === "time");
  return {
    columns: Object.fromEntries(fields.map((field, column) => [field, column])),
    timeFormats: Object.fromEntries(times.map((field) => [field, format])),
  };
}

/** Tickets read from rows of cells, with ISO times unless told otherwise. */
export function ticketsOf(
  fields: readonly TicketField[],
  rows: readonly (readonly Cell[])[],
  format: TimeFormat = "iso",
): Tickets {
  return readTickets(tableOf(fields, rows), mappingOf(fields, format));
}

/** Rome's clock in 2012, by the tz database: summer time from 25 March, 01:00 UTC, to 28 October, 01:00 UTC. */
export const rome2012: readonly OffsetChange[] = [
  { from: serialOf(2012, 1, 1), minutes: 60 },
  { from: serialOf(2012, 3, 25, 1), minutes: 120 },
  { from: serialOf(2012, 10, 28, 1), minutes: 60 },
];

/** The serial of a moment, by the calendar of JavaScript: days since 30 December 1899. */
export function serialOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  return (Date.UTC(year, month - 1, day, hour, minute, second) - Date.UTC(1899, 11, 30)) / 86_400_000;
}
