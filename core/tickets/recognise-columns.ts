import { type Cell, isErrorValue } from "../functions/cell.ts";
import { cellText } from "./cell-text.ts";
import { decideTimeFormat, type TimeFormatDecision } from "./decide-time-format.ts";
import { recognisedExport } from "./exports/recognised-export.ts";
import { ticketExports } from "./exports/ticket-exports.ts";
import { fieldKinds, type TicketField, ticketFields } from "./field.ts";
import { headerNames, relatedNames } from "./header-names.ts";
import { readCount } from "./read-count.ts";
import { readFlag } from "./read-flag.ts";
import { readRating } from "./read-rating.ts";
import { readTime } from "./read-time.ts";
import type { ColumnMapping } from "./ticket-table.ts";
import type { TimeFormat } from "./time-format.ts";

/** A field that was not taken from a column that bears its name, and why. */
export interface Ambiguity {
  readonly field: TicketField;
  /** `same-header`: several columns bear the same name. `other-values`: the cells are not what the field holds. */
  readonly reason: "same-header" | "other-values";
  readonly columns: readonly number[];
}

/** What the headers and cells of a table say about its columns. */
export interface RecognisedColumns extends ColumnMapping {
  /** Every column that may hold a field, the likeliest first, the one taken included. */
  readonly candidates: Readonly<Partial<Record<TicketField, readonly number[]>>>;
  readonly ambiguities: readonly Ambiguity[];
  /** How the format of each time column was decided. */
  readonly times: Readonly<Partial<Record<TicketField, TimeFormatDecision>>>;
  /**
   * Time columns that say nothing about day and month by themselves and were given the order of another column, with
   * that column: one export writes all its dates alike.
   */
  readonly borrowed: Readonly<Partial<Record<TicketField, TicketField>>>;
}

/**
 * The columns of a ticket table by what they mean, from their headers in Chinese or English and from their cells: a column
 * headed `resolved` that holds yes and no is no time, and is reported rather than taken.
 *
 * Whole names are compared, never parts of names: `响应时间` inside `响应时间说明` would be found as well. Where two columns
 * bear the same name neither is taken, because nobody could see which.
 *
 * Where the headers tell which program exported the table, what they mean there goes before what they mean elsewhere. A
 * header that names a unit of time, `First response time (in hrs)`, is a length of time and never taken for a moment.
 *
 * @param rows as many rows as there are: the cell that tells day from month may be the last
 */
export function recogniseColumns(headers: readonly string[], rows: readonly (readonly Cell[])[]): RecognisedColumns {
  const names = headers.map(normaliseHeader);
  const program = recognisedExport(headers);
  const ownNames = program === null ? [] : Object.entries(ticketExports[program].columns);
  const columns: Partial<Record<TicketField, number>> = {};
  const candidates: Partial<Record<TicketField, readonly number[]>> = {};
  const ambiguities: Ambiguity[] = [];
  const times: Partial<Record<TicketField, TimeFormatDecision>> = {};
  const taken = new Set<number>();
  const fits = new Map<string, boolean>();
  const decisions = new Map<number, TimeFormatDecision>();

  for (const field of ticketFields) {
    const own = ownNames.flatMap(([header, meaning]) => (meaning === field ? [header] : []));
    const named = matching([...own, ...headerNames[field]], field);
    const related = matching(relatedNames[field] ?? [], field).filter((column) => !named.includes(column));
    const possible = [...named, ...related].filter((column) => holds(column, field));
    if (possible.length > 0) candidates[field] = possible;
    const best = named.find((column) => holds(column, field));
    if (best === undefined) {
      if (named.length > 0) ambiguities.push({ field, reason: "other-values", columns: named });
      continue;
    }
    const twins = named.filter((column) => names[column] === names[best]);
    if (twins.length > 1) ambiguities.push({ field, reason: "same-header", columns: twins });
    else if (!taken.has(best)) {
      columns[field] = best;
      taken.add(best);
    }
  }

  for (const field of ticketFields) {
    const column = columns[field];
    if (column !== undefined && fieldKinds[field] === "time") times[field] = decisionOf(column);
  }
  return { columns, candidates, ambiguities, times, ...withBorrowedOrder(times) };

  /** The columns that bear one of the names, in the order of the names. */
  function matching(spellings: readonly string[], field: TicketField): number[] {
    const wanted = new Set(spellings.map(normaliseHeader));
    const found = [...wanted].flatMap((spelling) =>
      names.flatMap((name, column) => (name === spelling ? [column] : [])),
    );
    return fieldKinds[field] === "time" ? found.filter((column) => !namesUnitOfTime(headers[column] ?? "")) : found;
  }

  function holds(column: number, field: TicketField): boolean {
    const key = `${column} ${fieldKinds[field]}`;
    const known =
      fits.get(key) ?? (fieldKinds[field] === "time" ? holdsTimes(column) : fitsKind(cellsOf(rows, column), field));
    fits.set(key, known);
    return known;
  }

  function holdsTimes(column: number): boolean {
    const { format, texts, serials, unread } = decisionOf(column);
    const filled = texts + serials + unread;
    if (format !== "unclear") return isMost(texts + serials, filled);
    const isDate = (cell: Cell) =>
      !(Number.isNaN(readTime(cell, "dayFirst")) && Number.isNaN(readTime(cell, "monthFirst")));
    return isMost(cellsOf(rows, column).filter(isDate).length, filled);
  }

  function decisionOf(column: number): TimeFormatDecision {
    const decision = decisions.get(column) ?? decideTimeFormat(cellsOf(rows, column));
    decisions.set(column, decision);
    return decision;
  }
}

/**
 * A header without what varies between exports: case, width, spaces, underscores, punctuation, a unit in brackets. Jira's
 * `Custom field (Request Type)` is the field inside.
 */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^\s*(?:custom field|自定义字段)\s*\((.+)\)\s*$/, "$1")
    .replace(/[([【][^)\]】]*[)\]】]/g, "")
    .replace(/[\s_\-./:*'"“”、,，。?？#]+/g, "");
}

function namesUnitOfTime(header: string): boolean {
  return /[([【](?:in |单位:?)?\s*(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|days?|个?小时|分钟?|秒钟?|天)\s*[)\]】]/i.test(
    header.normalize("NFKC"),
  );
}

/** Four of five filled cells must be what the field holds: some cells of every real column are spoilt. */
function isMost(matches: number, filled: number): boolean {
  return matches >= filled * 0.8;
}

function fitsKind(cells: readonly Cell[], field: TicketField): boolean {
  const read = { rating: readRating, flag: readFlag, count: readCount, text: null, time: null }[fieldKinds[field]];
  if (read === null) return true;
  const filled = cells.filter((cell) => !isErrorValue(cell) && cellText(cell) !== "");
  return isMost(filled.filter((cell) => !Number.isNaN(read(cell))).length, filled.length);
}

function cellsOf(rows: readonly (readonly Cell[])[], column: number): Cell[] {
  return rows.map((row) => row[column] ?? null);
}

function withBorrowedOrder(
  times: Readonly<Partial<Record<TicketField, TimeFormatDecision>>>,
): Pick<RecognisedColumns, "timeFormats" | "borrowed"> {
  const timeFormats: Partial<Record<TicketField, TimeFormat>> = {};
  const borrowed: Partial<Record<TicketField, TicketField>> = {};
  const decided = ticketFields.filter((field) => {
    const format = times[field]?.format;
    return format === "dayFirst" || format === "monthFirst";
  });
  const lender = decided[0];
  const agree = decided.every((field) => times[field]?.format === (lender && times[lender]?.format));
  for (const field of ticketFields) {
    const decision = times[field];
    if (decision === undefined) continue;
    timeFormats[field] = decision.format;
    const silent = decision.format === "unclear" && decision.evidence.length === 0;
    const format = lender === undefined ? undefined : times[lender]?.format;
    if (silent && agree && lender !== undefined && format !== undefined) {
      timeFormats[field] = format;
      borrowed[field] = lender;
    }
  }
  return { timeFormats, borrowed };
}
