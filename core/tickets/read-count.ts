import type { Cell } from "../functions/cell.ts";
import { cellText } from "./cell-text.ts";
import { readFlag } from "./read-flag.ts";

/**
 * How often something happened: a whole number from 0 on. Yes and no are read as once and never, because many exports
 * say only whether a ticket was reopened. `NaN` for anything else.
 */
export function readCount(cell: Cell): number {
  if (typeof cell === "number") return cell >= 0 && Number.isInteger(cell) ? cell : Number.NaN;
  const text = cellText(cell);
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : readFlag(cell);
}
