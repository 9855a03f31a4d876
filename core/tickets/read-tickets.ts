import { type Cell, isErrorValue } from "../functions/cell.ts";
import { cellText } from "./cell-text.ts";
import { fieldKinds, type TicketField, ticketFields } from "./field.ts";
import { impossibleOrders } from "./impossible-order.ts";
import { readCount } from "./read-count.ts";
import { readFlag } from "./read-flag.ts";
import { readRating } from "./read-rating.ts";
import { readTime } from "./read-time.ts";
import type { ColumnMapping, Tickets, TicketTable, UnreadCell, UnreadReason } from "./ticket-table.ts";
import type { Zone } from "./zone.ts";

export interface ReadOptions {
  /** The workbook's own zone, if times with an offset are to be converted to it; see `readTime`. */
  readonly zone?: Zone;
}

/**
 * The tickets of a table, in columns, with everything that could not be read listed by row and column.
 *
 * Blank is not unread: a blank first response says "not yet", `下午` alone says nothing and is listed. A time before the
 * step that it follows, see `impossibleOrders`, is listed and not used; the ticket's other figures stay. A row without an
 * id or without a submission that can be read is left out of every figure. Of rows with the same id, the first counts and
 * the later ones are left out: counting both would count one customer's wait twice, and merging them would make up a
 * ticket that stands nowhere. A wholly blank row is no ticket and is not listed.
 *
 * A field that has no column is not missing: a table of ratings without times gives the figures that ratings can give.
 */
export function readTickets(table: TicketTable, mapping: ColumnMapping, options: ReadOptions = {}): Tickets {
  const reading = readTicketsInChunks(table, mapping, table.rows.length + 1, options);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/**
 * The same, in chunks: yields the number of rows read so far, so that a pane can draw and answer in between, and returns
 * the tickets.
 */
export function* readTicketsInChunks(
  table: TicketTable,
  mapping: ColumnMapping,
  chunkRows = 5000,
  options: ReadOptions = {},
): Generator<number, Tickets> {
  const count = table.rows.length;
  const unread: UnreadCell[] = [];
  const unreadAt: Partial<Record<TicketField, Set<number>>> = {};
  const times: Partial<Record<TicketField, Float64Array>> = {};
  const numbers: Partial<Record<TicketField, Float64Array>> = {};
  const texts: Partial<Record<TicketField, string[]>> = {};
  const leftOut = new Uint8Array(count);
  const seen = new Set<string>();
  let rowsLeftOut = 0;

  const list = (index: number, column: number, field: TicketField, content: Cell, reason: UnreadReason) => {
    unread.push({ row: table.area.row + 1 + index, column: table.area.column + column, field, content, reason });
    let at = unreadAt[field];
    if (at === undefined) {
      at = new Set();
      unreadAt[field] = at;
    }
    at.add(index);
  };

  const columns = ticketFields.flatMap((field): ColumnReader[] => {
    const column = mapping.columns[field];
    return column === undefined ? [] : [{ field, column, read: readerFor(field, mapping, options) }];
  });
  for (const { field } of columns) {
    switch (fieldKinds[field]) {
      case "time":
        times[field] = new Float64Array(count).fill(Number.NaN);
        break;
      case "text":
        texts[field] = new Array<string>(count).fill("");
        break;
      default:
        numbers[field] = new Float64Array(count).fill(Number.NaN);
    }
  }

  for (let index = 0; index < count; index++) {
    if (index > 0 && index % chunkRows === 0) yield index;
    const row = table.rows[index] ?? [];
    if (row.every((cell) => cellText(cell) === "" && !isErrorValue(cell))) {
      leftOut[index] = 1;
      continue;
    }
    for (const { field, column, read } of columns) {
      const cell = row[column] ?? null;
      if (isErrorValue(cell)) {
        list(index, column, field, cell, "error-value");
        continue;
      }
      if (read === null) {
        const text = texts[field];
        if (text !== undefined) text[index] = cellText(cell);
        continue;
      }
      if (cell === null || cell === "" || (typeof cell === "string" && read.isBlank(cell))) continue;
      const value = read.value(cell);
      const values = times[field] ?? numbers[field];
      if (Number.isNaN(value)) list(index, column, field, cell, read.reason);
      else if (values !== undefined) values[index] = value;
    }
    for (const { first, second, kind } of impossibleOrders) dropBefore(index, row, first, second, kind);
    if (isLeftOut(index, row)) {
      leftOut[index] = 1;
      rowsLeftOut++;
    }
  }
  yield count;
  return { count, times, numbers, texts, unread, unreadAt, leftOut, rowsLeftOut };

  function dropBefore(
    index: number,
    row: readonly Cell[],
    first: TicketField,
    field: TicketField,
    reason: UnreadReason,
  ): void {
    const later = times[field];
    const earlier = times[first]?.[index] ?? Number.NaN;
    const column = mapping.columns[field];
    if (later === undefined || column === undefined || !((later[index] ?? Number.NaN) < earlier)) return;
    later[index] = Number.NaN;
    list(index, column, field, row[column] ?? null, reason);
  }

  function isLeftOut(index: number, row: readonly Cell[]): boolean {
    const { id: idColumn, submitted: submittedColumn } = mapping.columns;
    let out = false;
    if (idColumn !== undefined) {
      const id = texts.id?.[index] ?? "";
      const key = id.toLowerCase();
      const cell = row[idColumn] ?? null;
      if (id === "") {
        if (!isErrorValue(cell)) list(index, idColumn, "id", cell, "missing-id");
        out = true;
      } else if (seen.has(key)) {
        list(index, idColumn, "id", cell, "duplicate-id");
        out = true;
      }
      seen.add(key);
    }
    if (submittedColumn !== undefined && Number.isNaN(times.submitted?.[index] ?? Number.NaN)) {
      if (unreadAt.submitted?.has(index) !== true) {
        list(index, submittedColumn, "submitted", row[submittedColumn] ?? null, "missing-submission");
      }
      out = true;
    }
    return out;
  }
}

interface ColumnReader {
  readonly field: TicketField;
  readonly column: number;
  /** `null` for a text, which can always be read. */
  readonly read: CellReader | null;
}

interface CellReader {
  readonly value: (cell: Cell) => number;
  /** Whether a text is no more than spaces. */
  readonly isBlank: (text: string) => boolean;
  readonly reason: UnreadReason;
}

const onlySpaces = (text: string) => /^ *$/.test(text);
const noText = (text: string) => cellText(text) === "";

function readerFor(field: TicketField, mapping: ColumnMapping, options: ReadOptions): CellReader | null {
  switch (fieldKinds[field]) {
    case "text":
      return null;
    case "time": {
      const format = mapping.timeFormats[field] ?? "serial";
      const { zone } = options;
      return { value: (cell) => readTime(cell, format, zone), isBlank: onlySpaces, reason: "not-a-time" };
    }
    case "rating":
      return { value: readRating, isBlank: noText, reason: "not-a-rating" };
    case "flag":
      return { value: readFlag, isBlank: noText, reason: "not-yes-or-no" };
    case "count":
      return { value: readCount, isBlank: noText, reason: "not-a-count" };
  }
}
