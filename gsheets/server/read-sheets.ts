import type { Cell } from "../../core/functions/cell.ts";
import { type SheetArea, type TableSummary, WorkbookError } from "../../core/workbook/port.ts";
import { cellsPerRead } from "../transfer/limits.ts";
import type { Contents, SheetSummary } from "../transfer/sheets-server.ts";
import { cellOf, rangeAt } from "./cell-contents.ts";
import { ownSheetIds } from "./generation-record.ts";
import { OpenBook, type OpenSheet } from "./open-book.ts";

/** The names of all sheets in the order of their tabs, hidden ones and our own included: no new sheet may take one of them. */
export function sheetNames(): string[] {
  return SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());
}

/** A table may begin so far down, and not further. */
const mostRowsAbove = 30;

/** The cells that hold something: Google's range always begins at the sheet's first cell. */
function usedArea({ handle }: OpenSheet): TableSummary["area"] | null {
  const rows = handle.getLastRow();
  const columns = handle.getLastColumn();
  if (rows < 2 || columns === 0) return null;
  const top = handle.getRange(1, 1, Math.min(rows, mostRowsAbove), columns).getValues();
  const isFilled = (cell: unknown): boolean => cell !== "" && cell !== null;
  const row = Math.max(
    0,
    top.findIndex((cells) => cells.some(isFilled)),
  );
  const filled = Array.from({ length: columns }, (_, column) => top.some((cells) => isFilled(cells[column])));
  const column = Math.max(0, filled.indexOf(true));
  return { row, column, rows: rows - row, columns: columns - column };
}

/** Blocks of at least two rows on sheets that can be seen and are not ours. Google Sheets tells a script of no tables. */
export function ticketTables(): TableSummary[] {
  const book = new OpenBook();
  const sheets = book.sheets();
  const own = ownSheetIds(book.records.all, sheets);
  return sheets
    .filter(({ id, handle }) => !own.has(id) && !handle.isSheetHidden())
    .flatMap((sheet) => {
      const area = usedArea(sheet);
      return area === null || area.rows < 2 ? [] : [{ name: sheet.name, sheet: sheet.name, area, declared: false }];
    });
}

/** @throws WorkbookError `sheet-missing` or `too-large` */
export function readCells(source: SheetArea): Cell[][] {
  return readContents(source, false).values;
}

/** @throws WorkbookError `sheet-missing` or `too-large` */
export function readContents({ sheet: name, area }: SheetArea, withFormulas = true): Contents {
  const { row, column, rows, columns } = area;
  if (rows > 1 && rows * columns > cellsPerRead) {
    throw new WorkbookError({ code: "too-large", cells: rows * columns, limit: cellsPerRead });
  }
  const book = new OpenBook();
  const range = rangeAt(sheetNamed(name, book.spreadsheet), [row, column, rows, columns]);
  const values = range.getValues().map((cells) => cells.map((value) => cellOf(value, () => book.clock)));
  return { values, formulas: withFormulas ? range.getFormulas() : [] };
}

/** @throws WorkbookError `sheet-missing` */
export function sheetSummary(name: string): SheetSummary {
  const book = new OpenBook();
  const sheet = sheetNamed(name, book.spreadsheet);
  return {
    rows: sheet.getLastRow(),
    columns: sheet.getLastColumn(),
    isOurs: ownSheetIds(book.records.all, book.sheets()).has(sheet.getSheetId()),
  };
}

function sheetNamed(
  name: string,
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = spreadsheet.getSheetByName(name);
  if (sheet === null) throw new WorkbookError({ code: "sheet-missing", sheet: name });
  return sheet;
}

/** The cells that are selected, or the first cell of the sheet in view. */
export function selectedCells(): SheetArea {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const range = spreadsheet.getActiveRange();
  if (range === null) {
    return { sheet: spreadsheet.getActiveSheet().getName(), area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }
  return {
    sheet: range.getSheet().getName(),
    area: {
      row: range.getRow() - 1,
      column: range.getColumn() - 1,
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    },
  };
}

/** @throws WorkbookError `sheet-missing` */
export function showCells({ sheet: name, area: { row, column, rows, columns } }: SheetArea): void {
  const sheet = sheetNamed(name, SpreadsheetApp.getActiveSpreadsheet());
  sheet.activate();
  rangeAt(sheet, [row, column, rows, columns]).activate();
}
