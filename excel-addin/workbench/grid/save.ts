import type { CellSnapshot, SheetSnapshot } from "../snapshot.ts";
import { areaAddress } from "./address.ts";
import { formatOf } from "./cell-style.ts";
import type { Highlights } from "./highlights.ts";
import { widthInCharacters } from "./measures.ts";
import type { GridSheet } from "./sheet.ts";
import type { Validations } from "./validations.ts";

function cellSnapshot(sheet: GridSheet, row: number, column: number): CellSnapshot | undefined {
  const value = sheet.value(row, column);
  const formula = sheet.formula(row, column);
  const format = formatOf(sheet.style(row, column));
  const { link, unlocked } = sheet.notes(row, column);
  if (value === null && formula === undefined && !format && link === undefined && !unlocked) return undefined;
  const spill = formula === undefined ? undefined : sheet.spillFrom(row, column);
  return {
    row,
    column,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(spill ? { spill: { rows: spill.rows, columns: spill.columns } } : {}),
    ...(format ? { format } : {}),
    ...(link === undefined ? {} : { link }),
    ...(unlocked ? { locked: false } : {}),
  };
}

/** Cells with content or a look, and those that an array formula fills, each once. */
function cellsOf(sheet: GridSheet): CellSnapshot[] {
  const cells: CellSnapshot[] = [];
  const seen = new Set<number>();
  const include = (row: number, column: number): void => {
    const place = row * 16_384 + column;
    if (seen.has(place)) return;
    seen.add(place);
    const cell = cellSnapshot(sheet, row, column);
    if (!cell) return;
    cells.push(cell);
    for (let down = 0; down < (cell.spill?.rows ?? 0); down++) {
      for (let right = 0; right < (cell.spill?.columns ?? 0); right++) include(row + down, column + right);
    }
  };
  sheet.forEachCell(include);
  return cells.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** A sheet as it stands, for saving. */
export function sheetSnapshot(sheet: GridSheet, validations: Validations, highlights: Highlights): SheetSnapshot {
  const columnWidths: Record<number, number> = {};
  for (const [column, width] of sheet.customColumnWidths()) columnWidths[column] = widthInCharacters(width);
  return {
    name: sheet.name,
    ...(sheet.tabColor === "" ? {} : { tabColor: sheet.tabColor }),
    gridlines: sheet.hasGridlines,
    cells: cellsOf(sheet),
    columnWidths,
    rowHeights: Object.fromEntries(sheet.customRowHeights()),
    frozen: sheet.frozen,
    validations: validations.list(sheet.id),
    highlights: highlights.entries(sheet.id).map(({ highlight }) => highlight),
    charts: sheet.charts.map((chart) => chart.snapshot()),
    tables: sheet.tables.map((table) => ({ name: table.name, address: areaAddress(table.area) })),
    protected: sheet.isProtected,
    ...(sheet.page ? { page: sheet.page } : {}),
  };
}
