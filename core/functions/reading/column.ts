import { type Cell, type ErrorValue, errorValues, NOT_APPLICABLE } from "../cell.ts";

/** What a cell of a column turned out to be. Codes above `NOT_APPLICABLE_KIND` are error values. */
export const NUMBER_KIND = 0;
export const BLANK_KIND = 1;
export const NOT_APPLICABLE_KIND = 2;
export const ERROR_KIND = 3;

/** One cell per row of the call, or one cell that stands for them all. */
export interface Column {
  /** How many rows the call has. */
  readonly count: number;
  /** From one row to the next: 1, or 0 where one cell stands for all rows. Row `i` is at `i * step`. */
  readonly step: 0 | 1;
  readonly kinds: Uint8Array;
  /** True where every kind is `NUMBER_KIND`, so that nobody needs to look. */
  readonly isAllNumbers: boolean;
}

let zeros = new Uint8Array(1024);

/** Kinds for a column that holds numbers only: a view of zeros that everybody shares and nobody writes to. */
export function numberKinds(count: number): Uint8Array {
  if (count > zeros.length) zeros = new Uint8Array(2 * count);
  return zeros.subarray(0, count);
}

export function errorKind(error: ErrorValue): number {
  return ERROR_KIND + errorValues.indexOf(error);
}

/**
 * What two cells of a row amount to: an error value if there is one (the left one, as in the sheet's own arithmetic), else
 * N/A, else blank, else a number. N/A wins over blank because filling in the blank would not make the row count.
 */
function graver(left: number, right: number): number {
  return left >= ERROR_KIND || left > right ? left : right;
}

/** What each row amounts to when its cells stand in these columns. */
export function rowKinds(...columns: readonly [Column, ...Column[]]): Uint8Array {
  const { count } = columns[0];
  const mixed = columns.filter((column) => !column.isAllNumbers);
  const [first] = mixed;
  if (first === undefined) return numberKinds(count);
  if (mixed.length === 1 && first.step === 1) return first.kinds;
  const kinds = new Uint8Array(count);
  for (const column of mixed) {
    for (let i = 0; i < count; i++) kinds[i] = graver(kinds[i] ?? 0, column.kinds[i * column.step] ?? 0);
  }
  return kinds;
}

/** Whether anything of row `i`'s own is filled in; a single cell that stands for all rows belongs to none. */
export function isFilled(columns: readonly Column[], i: number): boolean {
  for (const { count, kinds, step } of columns) {
    if ((step === 1 || count === 1) && kinds[i] !== BLANK_KIND) return true;
  }
  return false;
}

/** The cell that a row without a number gives back: blank, N/A or its error value. */
export function cellOfKind(kind: number): Cell {
  if (kind === NOT_APPLICABLE_KIND) return NOT_APPLICABLE;
  return errorValues[kind - ERROR_KIND] ?? null;
}
