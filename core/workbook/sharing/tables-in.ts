import type { Cell } from "../../functions/cell.ts";
import type { SheetContent } from "../port.ts";
import { type HeaderKind, headerKind } from "./header-kind.ts";

/** A column of a table whose header says something of persons; it counts within the content. */
export interface TellingColumn {
  readonly kind: HeaderKind;
  readonly column: number;
}

/** A table of a sheet: headers side by side over filled rows. Rows and columns count within the content. */
export interface SheetTable {
  /** The first row below the headers, and the row after the last. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** At least one. */
  readonly telling: readonly TellingColumn[];
}

export const isFilled = (cell: Cell | undefined): cell is string | number | boolean =>
  cell !== undefined && cell !== null && cell !== "";

/** The tables of a sheet in which some column says something of persons. */
export function tablesIn(values: SheetContent["values"]): SheetTable[] {
  return values.flatMap((line, row) => {
    const tables = new Map<number, SheetTable & { readonly telling: TellingColumn[] }>();
    line.forEach((cell, column) => {
      const kind = typeof cell === "string" ? headerKind(cell) : null;
      if (kind === null) return;
      const left = edgeOf(line, column, -1);
      const right = edgeOf(line, column, 1);
      const known = tables.get(left);
      if (known !== undefined) {
        known.telling.push({ kind, column });
        return;
      }
      let to = row + 1;
      while (to < values.length && values[to]?.slice(left, right + 1).some(isFilled)) to++;
      if (right > left && to > row + 1)
        tables.set(left, { from: row + 1, to, left, right, telling: [{ kind, column }] });
    });
    return [...tables.values()];
  });
}

/** How far headers go on beside each other. */
function edgeOf(line: readonly Cell[], column: number, by: 1 | -1): number {
  let edge = column;
  while (typeof line[edge + by] === "string" && isFilled(line[edge + by])) edge += by;
  return edge;
}

/** The columns of a table that are of a kind. */
export function columnsOf({ telling }: SheetTable, kind: HeaderKind): readonly number[] {
  return telling.flatMap((one) => (one.kind === kind ? [one.column] : []));
}
