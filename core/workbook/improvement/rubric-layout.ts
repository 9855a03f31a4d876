import type { Area } from "../../formula/expression.ts";
import { type RubricItem, rubricItems } from "../../i18n/improvement/rubric-texts.ts";
import type { Place } from "../sheet-draft.ts";

/** Rows for items of one's own, below those of the quality table. */
const spareItems = 2;

/** Rows of a table of items. */
export const rubricRows = rubricItems.length + spareItems;

/** Five levels stand side by side, the best first. */
export const levelCount = 5;

/** Item and levels of one language. */
export interface RubricTable {
  readonly headerRow: number;
  /** Items and what their levels look like, the spare rows included. */
  readonly area: Area;
}

/** Where version, words and rules of rating stand. */
export interface RubricLayout {
  readonly version: Place;
  readonly validFrom: Place;
  /** In the workbook's language. */
  readonly table: RubricTable;
  /** In the other language, `null` where it was not asked for. */
  readonly other: RubricTable | null;
  /** The heading above the rules of rating. */
  readonly rulesRow: number;
  readonly rows: number;
}

/** Where everything stands in the rubric handbook. */
export function rubricLayout(hasBoth: boolean, rules: number): RubricLayout {
  const tableAt = (headerRow: number): RubricTable => ({
    headerRow,
    area: { row: headerRow + 1, column: 0, rows: rubricRows, columns: 1 + levelCount },
  });
  const table = tableAt(5);
  const rulesRow = table.area.row + rubricRows + 1;
  const otherHeading = rulesRow + rules + 2;
  const other = hasBoth ? tableAt(otherHeading + 1) : null;
  return {
    version: { row: 2, column: 1 },
    validFrom: { row: 3, column: 1 },
    table,
    other,
    rulesRow,
    rows: other === null ? rulesRow + rules + 1 : other.area.row + other.area.rows,
  };
}

/** The cell of an item in the table that stands first, whichever languages there are. */
export function rubricPlace(item: RubricItem): Place {
  return { row: rubricLayout(false, 0).table.area.row + rubricItems.indexOf(item), column: 0 };
}
