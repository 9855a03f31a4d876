import { columnLetters } from "../../core/workbook/column-letters.ts";
import type { WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";

/** A cell of a workbook; rows and columns count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type ValueAt = (place: CellPlace) => unknown;

/** The cells whose values are computed: those with a formula, and those that one spills over. */
export function computedCells({ sheets }: WorkbookSnapshot): CellPlace[] {
  return sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula, spill }) => {
      if (formula === undefined) return [];
      const { rows, columns } = spill ?? { rows: 1, columns: 1 };
      return Array.from({ length: rows * columns }, (_, index) => ({
        sheet: name,
        row: row + Math.floor(index / columns),
        column: column + (index % columns),
      }));
    }),
  );
}

/** The values that a workbook at rest holds. */
export function valuesIn({ sheets }: WorkbookSnapshot): ValueAt {
  const values = new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.map(({ row, column, value }) => [placeName({ sheet: name, row, column }), value] as const),
    ),
  );
  return (place) => values.get(placeName(place));
}

/** The values of sheets that a spreadsheet program has calculated. */
export function valuesOfSheets(sheets: ReadonlyMap<string, (row: number, column: number) => unknown>): ValueAt {
  return ({ sheet, row, column }) => sheets.get(sheet)?.(row, column);
}

export function placeName({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`;
}

/** What a cell holds: blank is `null`, and a date the serial that it is. */
export function contentOf(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return value === "" || value === undefined ? null : value;
}

/** How far apart two numbers may be that are the same. */
const absolute = 1e-9;
/** Programs give 15 digits of a number, which above 100,000 is less than nine decimals: one unit of the last may differ. */
const lastDigit = 1e-14;

export function isSameValue(one: unknown, other: unknown): boolean {
  const [a, b] = [contentOf(one), contentOf(other)];
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= Math.max(absolute, lastDigit * Math.max(Math.abs(a), Math.abs(b)));
  if (typeof a === "boolean" || typeof b === "boolean") return Number(a) === Number(b);
  return a === b;
}

/** What came of comparing two ways of calculating. */
export interface ComparedValues {
  /** Where they differ, in words. */
  readonly differing: readonly string[];
  readonly cells: number;
  /** Of those, cells that hold a number. */
  readonly numbers: number;
}

/**
 * Where two ways of calculating differ, and in how many cells they were compared.
 *
 * @param placeOf where the other has what stands in a cell of the first
 */
export function comparedValues(
  places: readonly CellPlace[],
  one: ValueAt,
  other: ValueAt,
  placeOf: (place: CellPlace) => CellPlace = (place) => place,
): ComparedValues {
  const differing: string[] = [];
  let numbers = 0;
  for (const place of places) {
    const [a, b] = [contentOf(one(place)), contentOf(other(placeOf(place)))];
    if (typeof a === "number") numbers++;
    if (!isSameValue(a, b)) differing.push(`${placeName(place)}: ${String(a)}, ${String(b)}`);
  }
  return { differing, numbers, cells: places.length };
}
