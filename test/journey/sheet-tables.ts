import type { Cell } from "../../core/functions/cell.ts";

interface Placed {
  readonly row: number;
  readonly column: number;
}

type ShownCell = Placed & { readonly value: Cell };

/** Tables of a sheet, found as a reader finds them: by the words in headers and first columns. */
export class SheetTables {
  readonly #cells = new Map<string, Cell>();
  readonly #places: readonly ShownCell[];

  constructor(cells: readonly ShownCell[]) {
    this.#places = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
    for (const { row, column, value } of cells) this.#cells.set(`${row}:${column}`, value);
  }

  at(row: number, column: number): Cell {
    return this.#cells.get(`${row}:${column}`) ?? null;
  }

  /** The first cell that says this, row by row. */
  find(value: Cell, below = 0, column?: number): Placed {
    const found = this.#places.find(
      (place) => place.value === value && place.row >= below && (column === undefined || place.column === column),
    );
    if (found === undefined) throw new Error(`no cell says ${value}`);
    return found;
  }

  /** The texts of the sheet in which a text stands. */
  textsWith(text: string): string[] {
    return this.#places.flatMap(({ value }) => (typeof value === "string" && value.includes(text) ? [value] : []));
  }

  /** The rows of a table from below its header to the first without its first cell; `columns` are the words in the header. */
  rows<Column extends string>(
    columns: Readonly<Record<Column, string>>,
    first: NoInfer<Column>,
  ): (Placed & Read<Column>)[] {
    const header = this.#headerOf(columns, first);
    const columnOf = (name: Column) => this.find(columns[name], header.row).column;
    const rows: (Placed & Read<Column>)[] = [];
    for (let row = header.row + 1; isFilled(this.at(row, columnOf(first))); row++) {
      rows.push({ row, column: header.column, read: (name) => this.at(row, columnOf(name)), columnOf });
    }
    return rows;
  }

  /** The row in which all the words stand. */
  #headerOf<Column extends string>(columns: Readonly<Record<Column, string>>, first: Column): Placed {
    const words: readonly string[] = Object.values(columns);
    const header = this.#places.find(
      ({ row, value }) =>
        value === columns[first] &&
        words.every((word) => this.#places.some((place) => place.row === row && place.value === word)),
    );
    if (header === undefined) throw new Error(`no table has the columns ${words.join(", ")}`);
    return header;
  }
}

interface Read<Column extends string> {
  read(column: Column): Cell;
  columnOf(column: Column): number;
}

function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== "";
}
