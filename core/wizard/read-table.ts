import type { Cell } from "../functions/cell.ts";
import { cellText } from "../tickets/cell-text.ts";
import { clockOfPlace } from "../tickets/clock-of-place.ts";
import { decideTimeFormatInChunks, type TimeFormatDecision } from "../tickets/decide-time-format.ts";
import { distinctTexts } from "../tickets/distinct-texts.ts";
import { fieldKinds, type TicketField, ticketFields } from "../tickets/field.ts";
import { fullMonths, submissionSpan } from "../tickets/full-months.ts";
import { type OffsetSpan, offsetSpan } from "../tickets/offset-span.ts";
import { readTicketsInChunks } from "../tickets/read-tickets.ts";
import { readTime } from "../tickets/read-time.ts";
import { recogniseColumns } from "../tickets/recognise-columns.ts";
import { suggestedLimits } from "../tickets/suggested-limits.ts";
import { ticketFindingsInChunks } from "../tickets/ticket-findings.ts";
import type { ColumnMapping, Tickets, TicketTable } from "../tickets/ticket-table.ts";
import type { TimeFormat } from "../tickets/time-format.ts";
import type { WorkbookZone } from "../tickets/workbook-zone.ts";
import type { SheetArea } from "../workbook/port.ts";
import { dayOfSerial } from "./day-of-serial.ts";
import type { ReadTable, TableFacts } from "./wizard-state.ts";

/** Columns are recognised from so many rows; how times are written is decided from all of them. */
const sampleRows = 2000;

/** So many rows are looked at between two pauses. */
const chunkRows = 2000;

/** Columns as the user left them, and those that were not there then. */
export interface ChosenColumns extends ColumnMapping {
  readonly unseen?: readonly number[];
}

/** A block of cells as a ticket table: its first row holds the headers. */
export function ticketTable(source: SheetArea, cells: readonly (readonly Cell[])[]): TicketTable {
  const [first = [], ...rows] = cells;
  return { ...source, headers: first.map((cell) => cellText(cell)), rows };
}

/**
 * Everything a table says: its columns, its tickets and what they hold. Yields the rows done, so that a pane can draw and
 * answer in between.
 *
 * @param chosen the columns as the user left them, or `null` to take the recognised ones; how a time column is written is
 *   decided from its cells unless the user said it, and again where not one of its texts is written so any more; columns
 *   that the user has not seen yet are recognised
 * @param timeZone the workbook's, to which times with an offset are turned; `null` leaves them as they are written
 */
export function* readTable(
  table: TicketTable,
  chosen: ChosenColumns | null,
  timeZone: string | null,
): Generator<number, ReadTable> {
  const recognised = recogniseColumns(table.headers, table.rows.slice(0, sampleRows));
  const columns = chosen === null ? recognised.columns : withUnseen(chosen, recognised.columns);
  const timeFormats: Partial<Record<TicketField, TimeFormat>> = {};
  const decisions: Partial<Record<TicketField, TimeFormatDecision>> = {};
  for (const field of ticketFields) {
    const column = columns[field];
    if (column === undefined || fieldKinds[field] !== "time") continue;
    yield 0;
    const cells = table.rows.map((row) => row[column] ?? null);
    const decision = yield* withRows(decideTimeFormatInChunks(cells, chunkRows), 0);
    decisions[field] = decision;
    const wanted = chosen?.timeFormats[field];
    if (wanted !== undefined && stillHolds(cells, wanted)) {
      timeFormats[field] = wanted;
      continue;
    }
    const isBorrowed =
      decision.format === "unclear" && recognised.columns[field] === column && recognised.borrowed[field] !== undefined;
    timeFormats[field] = (isBorrowed ? recognised.timeFormats[field] : undefined) ?? decision.format;
  }
  const mapping = { columns, timeFormats };
  const zone = timeZone === null ? undefined : yield* zoneOf(table, mapping, decisions, timeZone);
  const tickets = yield* readTicketsInChunks(
    table,
    mapping,
    chunkRows,
    zone === undefined ? {} : { zone: zone.changes },
  );
  const findings = yield* withRows(ticketFindingsInChunks(table, mapping, tickets, chunkRows), table.rows.length);
  const facts = yield* withRows(factsOf(tickets), table.rows.length);
  return { table, recognised, mapping, decisions, zone, tickets, findings, facts };
}

/** The columns that were chosen, and what is recognised among those that nobody has seen yet. */
function withUnseen(
  { columns, unseen = [] }: ChosenColumns,
  recognised: ColumnMapping["columns"],
): ColumnMapping["columns"] {
  const added = ticketFields.flatMap((field) => {
    const column = recognised[field];
    const isNew = column !== undefined && unseen.includes(column) && columns[field] === undefined;
    return isNew ? [[field, column] as const] : [];
  });
  return { ...columns, ...Object.fromEntries(added) };
}

/** Work between two rows: before the first, or after the last. */
function* withRows<Result>(work: Generator<void, Result>, rows: number): Generator<number, Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield rows;
  }
}

/** Whether any text among the cells is written so, or there are none. */
function stillHolds(cells: readonly Cell[], format: TimeFormat): boolean {
  const texts = cells.filter((cell) => typeof cell === "string" && cellText(cell) !== "");
  return texts.length === 0 || texts.some((cell) => !Number.isNaN(readTime(cell, format)));
}

/** The workbook's clock while times with an offset last; `undefined` where there are none, or the place is not known. */
function* zoneOf(
  table: TicketTable,
  { columns, timeFormats }: ColumnMapping,
  decisions: ReadTable["decisions"],
  place: string,
): Generator<number, WorkbookZone | undefined> {
  const offsets: WorkbookZone["offsets"] = {};
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const field of ticketFields) {
    const column = columns[field];
    if (column === undefined || timeFormats[field] !== "iso" || decisions[field]?.offsets.length === 0) continue;
    let span: OffsetSpan | null = null;
    for (let first = 0; first < table.rows.length; first += chunkRows) {
      yield 0;
      span = offsetSpan(
        table.rows.slice(first, first + chunkRows).map((row) => row[column] ?? null),
        span,
      );
    }
    if (span === null) continue;
    offsets[field] = [...span.offsets];
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  if (from > to) return undefined;
  const changes = clockOfPlace(place, from, to);
  return changes === null ? undefined : { place, changes, offsets };
}

function* factsOf(tickets: Tickets): Generator<void, TableFacts> {
  const span = submissionSpan(tickets);
  const texts = (field: "channel" | "type" | "team") => distinctTexts(tickets, field).map(({ text }) => text);
  let asOf = span?.latest ?? 0;
  for (const field of ["submitted", "firstResponse", "resolved"] as const) {
    for (const time of tickets.times[field] ?? []) if (time > asOf) asOf = time;
    yield;
  }
  const months = fullMonths(tickets);
  yield;
  const channels = texts("channel");
  yield;
  const types = texts("type");
  yield;
  const teams = texts("team");
  yield;
  const limits = suggestedLimits(tickets);
  const days = span === null ? null : { from: dayOfSerial(span.earliest), to: dayOfSerial(span.latest) };
  return { months, span: days, channels, types, teams, limits, asOf };
}
