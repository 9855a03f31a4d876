import { type Cell, isErrorValue } from "../functions/cell.ts";
import type { PauseReason } from "../i18n/pause-reasons.ts";
import { cellText } from "./cell-text.ts";
import type { PauseField, PauseMapping } from "./pause-columns.ts";
import type { ReadOptions } from "./read-tickets.ts";
import { readTime } from "./read-time.ts";
import type { Tickets, TicketTable } from "./ticket-table.ts";

/** One cell for which its row could not be used. */
export interface UnreadPause {
  /** Row and column on the sheet, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly field: PauseField;
  readonly content: Cell;
  readonly reason: PauseReason;
}

/** The waits of all tickets: one entry per wait, by ticket and then by start. */
export interface Pauses {
  /** The ticket's position in the tickets they were read for. */
  readonly ticket: Int32Array;
  readonly start: Float64Array;
  /** `NaN` where the wait has not ended. */
  readonly end: Float64Array;
  readonly unread: readonly UnreadPause[];
}

/**
 * The waits of a table, each with the ticket it belongs to, and every cell for which a row could not be used. Nothing is
 * dropped in silence but a wholly blank row.
 *
 * A blank end is a wait that has not ended. An end that cannot be read is not: taking it for one would stop the ticket's
 * clock for good. A ticket is found by its id, case and spaces apart; of several rows with one id the first counts, here as
 * in `readTickets`.
 *
 * The waits of one ticket may overlap, as some programs log them twice: whoever takes them off a span of time must take the
 * minutes they share off once, and only those that lie within the span.
 *
 * @param table a table of waits, one row each
 * @param tickets the tickets they belong to
 */
export function readPauses(
  table: TicketTable,
  mapping: PauseMapping,
  tickets: Tickets,
  options: ReadOptions = {},
): Pauses {
  const { columns, timeFormat } = mapping;
  const positions = new Map<string, number>();
  tickets.texts.id?.forEach((id, index) => {
    const key = id.toLowerCase();
    if (id !== "" && !positions.has(key)) positions.set(key, index);
  });

  const unread: UnreadPause[] = [];
  const read: { readonly ticket: number; readonly start: number; readonly end: number }[] = [];
  table.rows.forEach((cells, index) => {
    if (cells.every((cell) => cellText(cell) === "" && !isErrorValue(cell))) return;
    const known = unread.length;
    const list = (field: PauseField, reason: PauseReason) => {
      const content = cells[columns[field]] ?? null;
      unread.push({
        row: table.area.row + 1 + index,
        column: table.area.column + columns[field],
        field,
        content,
        reason,
      });
    };
    const timeOf = (field: "start" | "end"): number => {
      const cell = cells[columns[field]] ?? null;
      if (isErrorValue(cell)) list(field, "error-value");
      else if (cellText(cell) !== "") {
        const time = readTime(cell, timeFormat, options.zone);
        if (Number.isNaN(time)) list(field, "not-a-time");
        return time;
      } else if (field === "start") list(field, "missing-start");
      return Number.NaN;
    };

    const idCell = cells[columns.ticket] ?? null;
    const id = cellText(idCell).toLowerCase();
    const ticket = positions.get(id) ?? -1;
    if (isErrorValue(idCell)) list("ticket", "error-value");
    else if (id === "") list("ticket", "missing-ticket");
    else if (ticket < 0) list("ticket", "unknown-ticket");
    const start = timeOf("start");
    const end = timeOf("end");
    if (end < start) list("end", "end-before-start");
    if (unread.length === known) read.push({ ticket, start, end });
  });

  read.sort((a, b) => a.ticket - b.ticket || a.start - b.start);
  return {
    ticket: Int32Array.from(read, (pause) => pause.ticket),
    start: Float64Array.from(read, (pause) => pause.start),
    end: Float64Array.from(read, (pause) => pause.end),
    unread,
  };
}
