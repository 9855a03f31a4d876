import { type Cell, isErrorValue } from "../functions/cell.ts";

/**
 * A cell as text, without the spaces around it and with single spaces inside, as the sheet's own TRIM leaves it. The
 * no-break space and the ideographic space count as spaces: exports are full of them and nobody sees them.
 *
 * An error value is no text: it gives `""`, and whoever reads the column lists it.
 */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || isErrorValue(cell)) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return /[\u00a0\u3000]| {2}|^ | $/.test(cell) ? cell.replace(/[ \u00a0\u3000]+/g, " ").replace(/^ | $/g, "") : cell;
}
