import type { Area } from "../../../core/formula/expression.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import { intersection, MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress } from "../grid/address.ts";
import type { Grid } from "../grid/grid.ts";
import type { GridSheet } from "../grid/sheet.ts";
import { hasLockedCell } from "../grid/sheet-guard.ts";
import { ApiError } from "./api-error.ts";
import type { Json } from "./host-object.ts";

/** What every object of the model stands on. */
export interface Host {
  readonly grid: Grid;
}

/** A rectangle of one sheet: the state of a Range and of what hangs on it. */
export interface CellBlock {
  readonly host: Host;
  readonly sheet: GridSheet;
  readonly area: Area;
}

/** Excel refuses to hand over more cells at once. */
const MAX_READ = 5_000_000;

/** The rows of values of a block, one for each cell. */
export function readRows(block: CellBlock, read: (row: number, column: number) => Json): Json {
  const { area } = block;
  if (area.rows * area.columns > MAX_READ)
    throw new ApiError("InvalidArgument", "The range is too large to be read at once.");
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => read(area.row + row, area.column + column)),
  );
}

/** The value that all cells of a block share, or null when they differ. */
export function sharedValue<Value extends Json>(
  block: CellBlock,
  read: (row: number, column: number) => Value,
): Value | null {
  const { area } = visiblePart(block);
  const first = read(area.row, area.column);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (read(row, column) !== first) return null;
    }
  }
  return first;
}

/** Whole rows and columns are cut down to what the grid has. */
export function visiblePart(block: CellBlock): CellBlock {
  const { area, sheet } = block;
  const isWhole = area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
  if (!isWhole) return block;
  const grid = { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
  return { ...block, area: intersection(area, grid) ?? { ...area, rows: 1, columns: 1 } };
}

/** Blank cells are `""` to an add-in. */
export function apiValue(value: Cell): Json {
  return value === null ? "" : value;
}

export function refuseIfLocked(block: CellBlock): void {
  if (block.sheet.isProtected && hasLockedCell(block.sheet, visiblePart(block).area))
    throw new ApiError("AccessDenied");
}

export function refuseIfProtected(sheet: GridSheet): void {
  if (sheet.isProtected) throw new ApiError("AccessDenied");
}

/** The block at an address such as `A1:B2` or `'Sheet'!A1`, seen from a sheet. */
export function blockAt(host: Host, sheet: GridSheet, address: string): CellBlock {
  const place = splitAddress(address);
  const area = parseArea(place.cells);
  const target = place.sheet === null ? sheet : host.grid.sheet(place.sheet);
  if (area && target) return { host, sheet: target, area };
  const named = host.grid.names.list().find(({ name }) => name.toLowerCase() === address.toLowerCase());
  if (named) return blockAt(host, sheet, named.refersTo);
  throw new ApiError("InvalidArgument");
}

export function wholeSheet(host: Host, sheet: GridSheet): CellBlock {
  return { host, sheet, area: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } };
}
