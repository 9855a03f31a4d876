import type { Cell } from "../functions/cell.ts";
import { earliestSerial, latestSerial } from "./day-serial.ts";
import { offsetMinutes, readTime } from "./read-time.ts";
import { scanNamedTime } from "./scan-named-time.ts";
import type { TimeFormat } from "./time-format.ts";
import { clockMarks, scanTimeParts } from "./time-parts.ts";

/** A cell that shows how the times of a column are written. */
export interface TimeEvidence {
  /** Position among the cells given, from 0. */
  readonly index: number;
  readonly content: string;
  readonly shows: "day-first" | "month-first";
}

export interface TimeFormatDecision {
  readonly format: TimeFormat;
  /** The first cell that shows day first, and the first that shows month first: both when the column contradicts itself. */
  readonly evidence: readonly TimeEvidence[];
  /** Cells that hold a number the sheet takes for a date. */
  readonly serials: number;
  /** Cells that hold a text the format can read. */
  readonly texts: number;
  /** Cells that are neither blank nor readable under the format. */
  readonly unread: number;
  /**
   * True where numbers stand among day-first or month-first texts: a program that opened the file in another language has
   * turned `03-02-2016` into a date, perhaps with day and month exchanged, and left `29-02-2016` as text.
   */
  readonly perhapsExchanged: boolean;
  /** The different zone offsets written in the column, in minutes: more than one needs the workbook's own to be compared. */
  readonly offsets: readonly number[];
}

/**
 * How the times of a column are written, with the cells that show it.
 *
 * A month written as a word tells the order by itself. Among figures only a number above 12 tells day from month, and one is
 * enough for the column; without any, or with one on either side, the answer is `unclear` and a person has to say. The
 * language of the user decides nothing: exports travel.
 *
 * Give it the whole column rather than a sample: the deciding cell may be the last.
 */
export function decideTimeFormat(cells: readonly Cell[]): TimeFormatDecision {
  const deciding = decideTimeFormatInChunks(cells, cells.length + 1);
  for (;;) {
    const step = deciding.next();
    if (step.done) return step.value;
  }
}

/** The same, in chunks of so many cells, so that a pane can draw and answer in between. */
export function* decideTimeFormatInChunks(
  cells: readonly Cell[],
  chunkCells: number,
): Generator<void, TimeFormatDecision> {
  const parts = new Int32Array(6);
  const offsets = new Set<number>();
  let serials = 0;
  let iso = 0;
  let yearFirst = 0;
  let yearLast = 0;
  let named = 0;
  let dayFirst: TimeEvidence | null = null;
  let monthFirst: TimeEvidence | null = null;

  for (let index = 0; index < cells.length; index++) {
    if (index % chunkCells === chunkCells - 1) yield;
    const cell = cells[index] ?? null;
    if (typeof cell === "number" && cell >= earliestSerial && cell < latestSerial) serials++;
    if (typeof cell !== "string") continue;
    if (!Number.isNaN(readTime(cell, "iso"))) {
      iso++;
      const offset = offsetMinutes(cell.trim());
      if (offset !== null) offsets.add(offset);
      continue;
    }
    const marks = scanTimeParts(cell, parts);
    const [first = 0, second = 0, third = 0] = parts;
    if (marks < 0) {
      if (scanNamedTime(cell, parts) >= 0) named++;
      continue;
    }
    if (first >= 1000) yearFirst++;
    else if (third >= 1000 && (marks & clockMarks.chinese) === 0) {
      yearLast++;
      if (first > 12 && second <= 12) dayFirst ??= { index, content: cell, shows: "day-first" };
      if (second > 12 && first <= 12) monthFirst ??= { index, content: cell, shows: "month-first" };
    }
  }

  const evidence = [dayFirst, monthFirst].filter((cell): cell is TimeEvidence => cell !== null);
  const format = chosen();
  let texts = 0;
  let unread = 0;
  for (let index = 0; index < cells.length; index++) {
    if (index % chunkCells === chunkCells - 1) yield;
    const cell = cells[index] ?? null;
    if (cell === null || (typeof cell === "string" && /^ *$/.test(cell))) continue;
    const read = !Number.isNaN(readTime(cell, format));
    if (!read) unread++;
    else if (typeof cell === "string") texts++;
  }
  return {
    format,
    evidence,
    serials,
    texts,
    unread,
    perhapsExchanged: serials > 0 && yearLast > 0,
    offsets: [...offsets],
  };

  function chosen(): TimeFormat {
    if (named > iso + yearFirst + yearLast) return "namedMonth";
    if (yearLast > iso + yearFirst) {
      if (evidence.length !== 1) return "unclear";
      return dayFirst === null ? "monthFirst" : "dayFirst";
    }
    if (yearFirst > 0) return "yearFirst";
    return iso > 0 ? "iso" : "serial";
  }
}
