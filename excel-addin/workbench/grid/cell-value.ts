import { CellValueType, type ICellData, type Nullable } from "@univerjs/presets";
import type { Cell } from "../../../core/functions/cell.ts";

function literalOf(cell: Nullable<ICellData>): Cell {
  const value = cell?.v;
  if (value === null || value === undefined) return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1";
  if (cell?.t === CellValueType.NUMBER && typeof value === "string" && value.trim() !== "") return Number(value);
  return value;
}

/** What a cell shows: its own content, or else what an array formula spreads into it. */
export function cellValue(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): Cell {
  const hasOwnContent = cell?.f != null || (cell?.v !== undefined && cell.v !== null && cell.v !== "");
  return literalOf(hasOwnContent || !spilled ? cell : spilled);
}
