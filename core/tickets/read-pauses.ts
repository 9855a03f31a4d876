import { type Cell, isErrorValue } from "../functions/cell.ts";
import type { PauseReason } from "../i18n/pause-reasons.ts";
import { cellText } from "./cell-text.ts";
import type { PauseMapping } from "./pause-columns.ts";
import type { PauseField } from "./pause-field.ts";
import type { ReadOptions } from "./read-tickets.ts";
import { readTime } from "./read-time.ts";
import type { Tickets, TicketTable } from "./ticket-table.ts";

/** One cell for which its row could not be used. */
export interface UnreadPause {
  /** The ticket's position in the tickets they were read for; -1 where it names none of them. */
  readonly ticket: number;
  /** As its row names the ticket; `""` where it does not. */
  readonly id: string;
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
  const reading = readPausesInChunks(table, mapping, tickets, Math.max(table.rows.length, tickets.count) + 1, options);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** The same, in chunks: yields now and then, so that a pane can draw and answer in between, and returns the waits. */
export function* readPausesInChunks(
  table: TicketTable,
  mapping: PauseMapping,
  tickets: Tickets,
  chunkRows = 5000,
  options: ReadOptions = {},
): Generator<void, Pauses> {
  const { columns, timeFormat } = mapping;
  const positions = new Map<string, number>();
  for (const [index, id] of (tickets.texts.id ?? []).entries()) {
    if (index % chunkRows === chunkRows - 1) yield;
    const key = id.toLowerCase();
    if (id !== "" && !positions.has(key)) positions.set(key, index);
  }

  const unread: UnreadPause[] = [];
  const read: Waits = { ticket: [], start: [], end: [] };
  for (const [index, cells] of table.rows.entries()) {
    if (index % chunkRows === chunkRows - 1) yield;
    if (cells.every((cell) => cellText(cell) === "" && !isErrorValue(cell))) continue;
    const idCell = cells[columns.ticket] ?? null;
    const id = isErrorValue(idCell) ? "" : cellText(idCell);
    const ticket = positions.get(id.toLowerCase()) ?? -1;
    const known = unread.length;
    const list = (field: PauseField, reason: PauseReason) => {
      const content = cells[columns[field]] ?? null;
      unread.push({
        ticket,
        id,
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

    if (isErrorValue(idCell)) list("ticket", "error-value");
    else if (id === "") list("ticket", "missing-ticket");
    else if (ticket < 0) list("ticket", "unknown-ticket");
    const start = timeOf("start");
    const end = timeOf("end");
    if (end < start) list("end", "end-before-start");
    if (unread.length > known) continue;
    read.ticket.push(ticket);
    read.start.push(start);
    read.end.push(end);
  }
  yield;
  return { ...sorted(read, tickets.count), unread };
}

interface Waits {
  readonly ticket: number[];
  readonly start: number[];
  readonly end: number[];
}

/** By ticket, counted into place rather than compared, and by start within the few waits of a ticket. */
function sorted({ ticket, start, end }: Waits, tickets: number): Omit<Pauses, "unread"> {
  const firsts = new Int32Array(tickets + 1);
  for (const row of ticket) firsts[row + 1] = (firsts[row + 1] ?? 0) + 1;
  for (let row = 0; row < tickets; row++) firsts[row + 1] = (firsts[row + 1] ?? 0) + (firsts[row] ?? 0);
  const next = firsts.slice();
  const order = new Int32Array(ticket.length);
  ticket.forEach((row, wait) => {
    const place = next[row] ?? 0;
    order[place] = wait;
    next[row] = place + 1;
  });
  for (let row = 0; row < tickets; row++) {
    const first = firsts[row] ?? 0;
    const past = firsts[row + 1] ?? 0;
    if (past - first > 1) order.subarray(first, past).sort((one, other) => (start[one] ?? 0) - (start[other] ?? 0));
  }
  return {
    ticket: Int32Array.from(order, (wait) => ticket[wait] ?? 0),
    start: Float64Array.from(order, (wait) => start[wait] ?? Number.NaN),
    end: Float64Array.from(order, (wait) => end[wait] ?? Number.NaN),
  };
}
