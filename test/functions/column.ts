import type { Cell } from "../../core/functions/cell.ts";

/** Cells one below the other, as a sheet passes a column. */
export function column(...cells: readonly Cell[]): Cell[][] {
  return cells.map((cell) => [cell]);
}

/** Rows of cells, as a sheet passes a table. */
export function table(...rows: readonly (readonly Cell[])[]): Cell[][] {
  return rows.map((row) => [...row]);
}
