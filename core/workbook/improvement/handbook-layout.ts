import type { MadeHandbook } from "../../evaluation/made/made-handbook.ts";
import type { Area } from "../../formula/expression.ts";
import { type HandbookColumn, handbookColumns } from "../../i18n/improvement/handbook-texts.ts";
import type { Place } from "../sheet-draft.ts";

/** A handbook has room for at least so many standards; after that there is a second one. */
export const handbookRows = 30;

/** What tells which measure of which comparison a standard came from: beside the page, so that none is collected twice. */
const keyColumn = handbookColumns.length + 1;

export interface HandbookLayout {
  readonly cycle: Place;
  readonly asOf: Place;
  readonly finding: Place;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly remarks: Place;
  readonly page: Area;
  /** All cells of a column. */
  column(column: HandbookColumn | "key"): Area;
  /** The cells of the table, with the keys beside it, to be read. */
  readonly block: Area;
}

/** Where everything stands on a standards handbook. */
export function handbookLayout(rows = handbookRows): HandbookLayout {
  const firstRow = 9;
  return {
    cycle: { row: 2, column: 0 },
    asOf: { row: 3, column: 2 },
    finding: { row: 4, column: 0 },
    headerRow: firstRow - 1,
    firstRow,
    rows,
    remarks: { row: 5, column: 0 },
    page: { row: 0, column: 0, rows: firstRow + rows, columns: handbookColumns.length },
    column: (column) => ({ row: firstRow, column: columnOf(column), rows, columns: 1 }),
    block: { row: firstRow, column: 0, rows, columns: keyColumn + 1 },
  };
}

function columnOf(column: HandbookColumn | "key"): number {
  return column === "key" ? keyColumn : handbookColumns.indexOf(column);
}

/** The columns that hold what was collected, in runs without a formula between them. */
export const collectedRuns: readonly (readonly (HandbookColumn | "key")[])[] = [
  ["standard", "problem", "indicator", "effect", "owner", "since", "review"],
  ["source"],
  ["key"],
];

/** The cells of a handbook that was made, to be read. */
export function handbookBlock({ rows }: MadeHandbook): Area {
  return handbookLayout(rows).block;
}
