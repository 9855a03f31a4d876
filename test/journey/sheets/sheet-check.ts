import { columnLetters } from "../../../core/workbook/formula-text.ts";
import type { CellSnapshot } from "../../../excel-addin/workbench/snapshot.ts";

/** What a cell should show: blank is `null`. */
export type Wanted = number | string | null;

export interface Found {
  readonly row: number;
  readonly column: number;
}

/** A column's number from its letters, A being 0. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * A sheet as it stands, compared cell by cell with what should be there. It remembers which cells were compared, so that
 * no figure is passed over: `differences` names those that differ, and every number, formula and error value that
 * nobody compared.
 */
export class SheetCheck {
  readonly name: string;
  readonly #cells = new Map<string, CellSnapshot>();
  readonly #compared = new Set<string>();
  readonly #differences: string[] = [];

  constructor(name: string, cells: readonly CellSnapshot[]) {
    this.name = name;
    for (const cell of cells) this.#cells.set(`${cell.row}:${cell.column}`, cell);
  }

  /** The first cell with a text, row by row; in the column, if one is named. */
  find(text: string, column?: number, after = -1): Found {
    const places = [...this.#cells.values()].filter(
      (cell) => cell.value === text && cell.row > after && (column === undefined || cell.column === column),
    );
    const [first] = places.sort((one, other) => one.row - other.row || one.column - other.column);
    if (first === undefined) throw new Error(`the sheet ${this.name} has no cell with the text ${text}`);
    return { row: first.row, column: first.column };
  }

  shown({ row, column }: Found): Wanted {
    const value = this.#cells.get(`${row}:${column}`)?.value ?? null;
    if (typeof value === "boolean") return String(value);
    return value === "" ? null : value;
  }

  /** What the cells of a reference such as `'Report'!$A$2:$A$9` show, in their order. */
  shownAt(reference: string): readonly Wanted[] {
    const [, quoted, plain, left = "", top = "", right = left, bottom = top] =
      /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(reference) ?? [];
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (sheet !== this.name) throw new Error(`${reference} must be a line of cells on the sheet ${this.name}`);
    const [first, last] = [Number(top) - 1, Number(bottom) - 1];
    const [from, to] = [columnNumber(left), columnNumber(right)];
    const places: Found[] = [];
    for (let row = first; row <= last; row++)
      for (let column = from; column <= to; column++) places.push({ row, column });
    return places.map((place) => this.shown(place));
  }

  /** @param what names the row for whoever reads the difference */
  cell(place: Found, wanted: Wanted, what: string): void {
    this.#compared.add(`${place.row}:${place.column}`);
    const shown = this.shown(place);
    const isSame =
      typeof wanted === "number"
        ? typeof shown === "number" && Math.abs(shown - wanted) <= 1e-6
        : shown === (wanted === "" ? null : wanted);
    if (isSame) return;
    const address = `${columnLetters(place.column)}${place.row + 1}`;
    this.#differences.push(`${this.name} ${address} (${what}): ${shown} instead of ${wanted}`);
  }

  /** Cells side by side, from a place to the right. */
  cells(place: Found, wanted: readonly Wanted[], what: string): void {
    wanted.forEach((each, index) => {
      this.cell({ row: place.row, column: place.column + index }, each, what);
    });
  }

  /** A figure to the right of its name. */
  figure(name: string, wanted: Wanted, distance = 1, column?: number): void {
    const { row, column: at } = this.find(name, column);
    this.cell({ row, column: at + distance }, wanted, name);
  }

  /** A table has no more rows: the place below the last one is blank. */
  end(place: Found, what: string): void {
    this.cell(place, null, `below the last row of ${what}`);
  }

  /** A list of nothing has one row, which is blank: formulas stand in it that have nothing to look at. */
  blankRow(row: number, columns: number, what: string): void {
    this.cells({ row, column: 0 }, new Array<null>(columns).fill(null), `${what}, which is empty`);
  }

  /** All that differs, and all that was not compared. */
  differences(): readonly string[] {
    const passedOver = [...this.#cells.values()]
      .filter(({ value, formula }) => typeof value === "number" || formula !== undefined || /^#/.test(String(value)))
      .filter(({ row, column }) => !this.#compared.has(`${row}:${column}`))
      .map(({ row, column, value }) => `${this.name} ${columnLetters(column)}${row + 1}: ${value} was not compared`);
    return [...this.#differences, ...passedOver];
  }
}
