import type { Cell } from "../../../core/functions/cell.ts";

/** How a cell looks; what is not set is as in a new sheet. */
export interface CellLook {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  borders?: string;
  validation?: string;
}

export interface ModelCell {
  /** The formula as the spreadsheet's locale writes it. */
  formula?: string;
  /** The same in the signs of en-US, or `null` where it cannot be read. */
  canonical?: string | null;
  value: Cell;
  link?: string;
}

export interface Rule {
  readonly places: readonly string[];
  readonly formula: string;
  readonly look: Readonly<Record<string, unknown>>;
}

export interface ModelChart {
  readonly type: string;
  readonly ranges: readonly string[];
  readonly position: readonly number[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A sheet of the spreadsheet that the stand-ins work on. */
export class ModelSheet {
  readonly id: number;
  name: string;
  hidden = false;
  rows = 1000;
  columns = 26;
  readonly cells = new Map<string, ModelCell>();
  /** What formulas spread into cells that hold nothing. */
  readonly spilled = new Map<string, Cell>();
  readonly looks = new Map<string, CellLook>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  rules: readonly Rule[] = [];
  readonly charts: ModelChart[] = [];
  tabColor: string | null = null;
  hiddenGridlines = false;
  frozen = { rows: 0, columns: 0 };
  protection: { warningOnly: boolean; unprotected: readonly string[] } | null = null;
  /** Somebody else's protection: whoever writes here is refused. */
  guarded: { readonly first: number; readonly count: number } | "all" | null = null;

  constructor(id: number, name: string) {
    this.id = id;
    this.name = name;
  }

  cell(row: number, column: number): ModelCell | undefined {
    return this.cells.get(`${row},${column}`);
  }

  /** What a cell shows. */
  value(row: number, column: number): Cell {
    return this.shown(`${row},${column}`);
  }

  shown(place: string): Cell {
    return this.cells.get(place)?.value ?? this.spilled.get(place) ?? null;
  }

  /** A copy with all that stands on it but for its protection. */
  copied(id: number, name: string): ModelSheet {
    const copy = new ModelSheet(id, name);
    for (const [place, cell] of this.cells) copy.cells.set(place, { ...cell });
    for (const [place, value] of this.spilled) copy.spilled.set(place, value);
    for (const [place, look] of this.looks) copy.looks.set(place, { ...look });
    for (const [index, size] of this.columnWidths) copy.columnWidths.set(index, size);
    for (const [index, size] of this.rowHeights) copy.rowHeights.set(index, size);
    copy.charts.push(...this.charts);
    const { rows, columns, rules, tabColor, hiddenGridlines, frozen } = this;
    return Object.assign(copy, { rows, columns, rules, tabColor, hiddenGridlines, frozen: { ...frozen } });
  }

  /** The last row and column with a content, as counts. */
  extent(): { readonly rows: number; readonly columns: number } {
    let rows = 0;
    let columns = 0;
    const filled = [...this.cells].flatMap(([place, { value, formula }]) =>
      (value === null || value === "") && formula === undefined ? [] : [place],
    );
    for (const place of [...filled, ...this.spilled.keys()]) {
      const [row = 0, column = 0] = place.split(",").map(Number);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
    return { rows, columns };
  }
}

/** A spreadsheet as plain data; what it calculates stands in `value` after `calculate`. */
export class SheetsModel {
  locale: string;
  readonly timeZone: string;
  readonly sheets: ModelSheet[] = [];
  readonly names = new Map<string, string>();
  readonly documentProperties = new Map<string, string>();
  readonly userProperties = new Map<string, string>();
  active: { sheet: number; row: number; column: number; rows: number; columns: number } = {
    sheet: 0,
    row: 0,
    column: 0,
    rows: 1,
    columns: 1,
  };
  /** Whether the user may edit at all. */
  readOnly = false;
  /** Google puts writing off: what is refused comes out at the next flush, or only when the script has ended. */
  writesLate = false;
  /** What is to come out. */
  putOff: string | null = null;
  #lastId = 0;

  constructor({ locale = "en_US", timeZone = "Asia/Shanghai" }: { locale?: string; timeZone?: string } = {}) {
    this.locale = locale;
    this.timeZone = timeZone;
  }

  addSheet(name: string, rows: readonly (readonly Cell[])[] = [], index = this.sheets.length): ModelSheet {
    const sheet = new ModelSheet(this.#lastId++, name);
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null && value !== "") sheet.cells.set(`${row},${column}`, { value });
      });
    });
    sheet.rows = Math.max(sheet.rows, rows.length);
    this.sheets.splice(index, 0, sheet);
    return sheet;
  }

  /** All of it as it is at this moment. */
  copy(): SheetsModel {
    const copy = new SheetsModel({ locale: this.locale, timeZone: this.timeZone });
    copy.#lastId = this.#lastId;
    copy.active = { ...this.active };
    for (const sheet of this.sheets)
      copy.sheets.push(Object.assign(new ModelSheet(sheet.id, sheet.name), structuredClone({ ...sheet })));
    for (const [name, range] of this.names) copy.names.set(name, range);
    for (const [key, text] of this.documentProperties) copy.documentProperties.set(key, text);
    for (const [key, text] of this.userProperties) copy.userProperties.set(key, text);
    return copy;
  }

  /** A copy of a sheet of this spreadsheet. */
  copySheet(of: ModelSheet, name: string, index: number): ModelSheet {
    const sheet = of.copied(this.#lastId++, name);
    this.sheets.splice(index, 0, sheet);
    return sheet;
  }

  sheet(name: string): ModelSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`there is no sheet ${name}`);
    return found;
  }

  /** Everything that a person could find in the spreadsheet: two equal snapshots are the same spreadsheet. */
  snapshot(): unknown {
    return {
      names: [...this.names],
      properties: [...this.documentProperties].sort(),
      active: this.sheets.find(({ id }) => id === this.active.sheet)?.name ?? null,
      sheets: this.sheets.map(({ cells, spilled: _, looks, columnWidths, rowHeights, ...sheet }) => ({
        ...sheet,
        cells: [...cells],
        looks: [...looks],
        columnWidths: [...columnWidths],
        rowHeights: [...rowHeights],
      })),
    };
  }
}
