import type { Cell } from "../../core/functions/cell.ts";
import { textLiteral } from "../../core/workbook/text-literal.ts";
import type { Place } from "../transfer/generation-part.ts";
import type { Typed } from "../transfer/sheet-write.ts";
import type { SpreadsheetClock } from "./spreadsheet-clock.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The range of a place on a sheet: places count from 0, Google's ranges from 1. */
export function rangeAt(sheet: Sheet, [row, column, rows, columns]: Place): Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

/** A value as Google Sheets hands it over: a date as its serial, an error as its text, a blank as `""`. */
export function cellOf(value: unknown, clock: () => SpreadsheetClock): Cell {
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  if (value instanceof Date) return clock().serialOf(value);
  return value === null || value === undefined ? "" : String(value);
}

/**
 * What is in the cells, as it would be typed: formulas, and texts behind an apostrophe where they need one. Cells over which
 * the formula in the first of them spreads hold nothing.
 */
export function contentsOf(range: Range, clock: () => SpreadsheetClock, isSpread = false): Typed[][] {
  const values = range.getValues();
  return range.getFormulas().map((formulas, row) =>
    formulas.map((formula, column) => {
      if (formula !== "" || (isSpread && row + column > 0)) return formula;
      const cell = cellOf(values[row]?.[column], clock);
      return typeof cell === "string" ? textLiteral(cell) : (cell ?? "");
    }),
  );
}

/** The rectangles of the cells that are not `null`: side by side first, then strips of one width that follow each other. */
function rectangles(rows: readonly (readonly (Typed | null)[])[]): Place[] {
  const found: [row: number, column: number, rows: number, columns: number][] = [];
  rows.forEach((cells, row) => {
    let first = 0;
    while (first < cells.length) {
      if (cells[first] === null) {
        first++;
        continue;
      }
      let end = first + 1;
      while (end < cells.length && cells[end] !== null) end++;
      const above = found.find((each) => each[0] + each[2] === row && each[1] === first && each[3] === end - first);
      if (above === undefined) found.push([row, first, 1, end - first]);
      else above[2]++;
      first = end;
    }
  });
  return found;
}

/**
 * Writes contents from a cell on, and leaves alone those that are `null`: not even their own content is written back,
 * because a cell into which a formula spills must hold none.
 */
export function writeContents(
  sheet: Sheet,
  row: number,
  column: number,
  contents: readonly (readonly (Typed | null)[])[],
): void {
  for (const [first, left, rows, columns] of rectangles(contents)) {
    const block = contents.slice(first, first + rows).map((cells) => cells.slice(left, left + columns));
    rangeAt(sheet, [row + first, column + left, rows, columns]).setValues(block);
  }
}
