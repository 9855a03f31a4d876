import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from "@univerjs/presets";
import { emptySheet } from "../empty-sheet.ts";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../snapshot.ts";
import { literalData } from "./cell-entry.ts";
import { styleOf } from "./cell-style.ts";
import { HEADERS, toPixels, widthInPixels } from "./measures.ts";

/** What a new sheet offers at least; it grows when something is written further out. */
const MIN_ROWS = 200;
const MIN_COLUMNS = 30;

function cellData(cell: CellSnapshot): ICellData {
  const data: ICellData =
    cell.formula === undefined ? literalData(cell.value) : { ...literalData(cell.value), f: cell.formula };
  const content = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
  const notes = {
    ...(cell.link === undefined ? {} : { link: cell.link }),
    ...(cell.locked === false ? { unlocked: true } : {}),
  };
  return {
    ...content,
    ...(cell.format === undefined ? {} : { s: styleOf(cell.format) }),
    ...(Object.keys(notes).length === 0 ? {} : { custom: notes }),
  };
}

/** The cells that an array formula filled when the file was saved are filled again when it is calculated. */
function spilledCells(cells: readonly CellSnapshot[]): ReadonlySet<string> {
  const spilled = new Set<string>();
  for (const cell of cells) {
    for (let row = 0; row < (cell.spill?.rows ?? 0); row++) {
      for (let column = 0; column < (cell.spill?.columns ?? 0); column++) {
        if (row + column > 0) spilled.add(`${cell.row + row},${cell.column + column}`);
      }
    }
  }
  return spilled;
}

function matrixOf(cells: readonly CellSnapshot[]): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  const spilled = spilledCells(cells);
  for (const cell of cells) {
    const isSpilled = spilled.has(`${cell.row},${cell.column}`);
    let row = matrix[cell.row];
    if (!row) {
      row = {};
      matrix[cell.row] = row;
    }
    row[cell.column] = cellData(isSpilled ? { ...cell, value: null } : cell);
  }
  return matrix;
}

function rowsOf(heights: SheetSnapshot["rowHeights"]): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of Object.entries(heights)) {
    rows[Number(row)] = { h: toPixels(height), ia: BooleanNumber.FALSE };
  }
  return rows;
}

function columnsOf(widths: SheetSnapshot["columnWidths"]): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of Object.entries(widths)) columns[Number(column)] = { w: widthInPixels(width) };
  return columns;
}

/** A sheet in Univer's terms, without what Univer keeps elsewhere (validation, highlights, charts). */
export function worksheetData(id: string, sheet: SheetSnapshot): IWorksheetData {
  let rows = MIN_ROWS;
  let columns = MIN_COLUMNS;
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row + 21);
    columns = Math.max(columns, cell.column + 5);
  }
  const { frozen } = sheet;
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: BooleanNumber.FALSE,
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startColumn: frozen.columns === 0 ? -1 : frozen.columns,
      startRow: frozen.rows === 0 ? -1 : frozen.rows,
    },
    rowCount: rows,
    columnCount: columns,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: widthInPixels(10),
    defaultRowHeight: 22,
    mergeData: [],
    cellData: matrixOf(sheet.cells),
    rowData: rowsOf(sheet.rowHeights),
    columnData: columnsOf(sheet.columnWidths),
    rowHeader: { width: HEADERS.width },
    columnHeader: { height: HEADERS.height },
    showGridlines: sheet.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

export function workbookData(
  id: string,
  snapshot: WorkbookSnapshot,
): { readonly data: IWorkbookData; readonly sheetIds: readonly string[] } {
  const sheetIds = snapshot.sheets.map(() => crypto.randomUUID());
  const sheets: Record<string, IWorksheetData> = {};
  snapshot.sheets.forEach((sheet, index) => {
    const sheetId = sheetIds[index];
    if (sheetId !== undefined) sheets[sheetId] = worksheetData(sheetId, sheet);
  });
  return {
    data: {
      id,
      name: id,
      appVersion: "0.25.1",
      locale: LocaleType.EN_US,
      styles: {},
      sheetOrder: [...sheetIds],
      sheets,
    },
    sheetIds,
  };
}

export const blankWorkbook = (sheetName: string): WorkbookSnapshot => ({
  sheets: [emptySheet(sheetName)],
  names: [],
  active: 0,
  settings: {},
});
