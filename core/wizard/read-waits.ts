import { clockOfPlace } from "../tickets/clock-of-place.ts";
import { decideTimeFormat } from "../tickets/decide-time-format.ts";
import { type OffsetSpan, offsetSpan } from "../tickets/offset-span.ts";
import { pauseColumns } from "../tickets/pause-columns.ts";
import type { PauseField } from "../tickets/pause-field.ts";
import { type Pauses, readPausesInChunks } from "../tickets/read-pauses.ts";
import type { Tickets, TicketTable } from "../tickets/ticket-table.ts";
import type { TimeFormat } from "../tickets/time-format.ts";
import type { OffsetChange } from "../tickets/zone.ts";

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

/** Headers tell the columns, so that few rows are enough. */
const sampleRows = 200;

/** So many rows are looked at between two pauses. */
const chunkRows = 5000;

/**
 * The waits of a table, for the tickets they belong to. Yields between pieces of work.
 *
 * @param chosen the columns as the user left them, or `null` to take the recognised ones
 * @param timeZone the workbook's, to which times with an offset are turned as those of the tickets are
 */
export function* readWaits(
  table: TicketTable,
  chosen: WaitsMapping | null,
  tickets: Tickets,
  timeZone: string | null,
): Generator<void, ReadWaits> {
  const columns = chosen?.columns ?? pauseColumns(table.headers, table.rows.slice(0, sampleRows))?.columns ?? {};
  const { ticket, start, end } = columns;
  if (ticket === undefined || start === undefined || end === undefined) {
    return { table, mapping: { columns, timeFormat: null }, pauses: null };
  }
  const timeFormat = chosen?.timeFormat ?? (yield* formatOf(table, start, end));
  const mapping = { columns: { ticket, start, end }, timeFormat };
  const zone = timeZone === null || timeFormat !== "iso" ? null : yield* clockOf(table, start, end, timeZone);
  const pauses = yield* readPausesInChunks(table, mapping, tickets, chunkRows, zone === null ? {} : { zone });
  return { table, mapping, pauses };
}

/** The workbook's clock while the waits last; `null` where none of their times carries an offset. */
function* clockOf(
  table: TicketTable,
  start: number,
  end: number,
  place: string,
): Generator<void, readonly OffsetChange[] | null> {
  let span: OffsetSpan | null = null;
  for (let first = 0; first < table.rows.length; first += chunkRows) {
    const rows = table.rows.slice(first, first + chunkRows);
    span = offsetSpan(
      rows.flatMap((row) => [row[start] ?? null, row[end] ?? null]),
      span,
    );
    yield;
  }
  return span === null ? null : clockOfPlace(place, span.from, span.to);
}

/**
 * How start and end are written, piece by piece: one program writes all of them, so that what some leave open others may tell.
 * Only where pieces tell different formats are all cells looked at together.
 */
function* formatOf(table: TicketTable, start: number, end: number): Generator<void, TimeFormat> {
  const formats = new Set<TimeFormat>();
  for (let first = 0; first < table.rows.length; first += chunkRows) {
    const rows = table.rows.slice(first, first + chunkRows);
    const { evidence, format, texts } = decideTimeFormat(rows.flatMap((row) => [row[start] ?? null, row[end] ?? null]));
    // Cells on either side contradict each other, whatever the others say.
    if (evidence.length > 1) return "unclear";
    if (texts > 0 || format === "unclear") formats.add(format);
    yield;
  }
  const [told, ...others] = [...formats].filter((format) => format !== "unclear");
  if (told === undefined) return formats.has("unclear") ? "unclear" : "serial";
  if (others.length === 0) return told;
  return decideTimeFormat(table.rows.flatMap((row) => [row[start] ?? null, row[end] ?? null])).format;
}
