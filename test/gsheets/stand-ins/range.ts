import type { Cell } from "../../../core/functions/cell.ts";
import { areaAddress, quoteSheet } from "../../../excel-addin/workbench/grid/address.ts";
import type { Host } from "./host.ts";
import { FakeSheet } from "./sheet.ts";
import { canonicalFormula, typedValue, writesDecimalComma } from "./sheets-formula.ts";
import type { CellLook, ModelSheet } from "./sheets-model.ts";
import { momentOfSerial, serialOfMoment } from "./zone-clock.ts";

/** Whether a number format shows a number as a date or a time. */
function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && /[ymdhs]/i.test(format.replace(/"[^"]*"|General|\[[^\]]*\]/g, ""));
}

/** What Google says of a cell that somebody has protected. */
export const protectedCell =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

const colorRule = /^#[0-9A-F]{6}$/i;

export class FakeTextStyle {
  readonly look: CellLook;

  constructor(look: CellLook) {
    this.look = look;
  }
}

export class FakeRichText {
  readonly text: string;
  readonly link: string;

  constructor(text: string, link: string) {
    this.text = text;
    this.link = link;
  }

  getLinkUrl(): string {
    return this.link;
  }
}

export class FakeValidation {
  readonly rule: string;

  constructor(rule: string) {
    this.rule = rule;
  }

  /** Of rules by a formula, which is the same for every cell here. */
  getCriteriaValues(): string[] {
    const [, formula] = /^formula (=.*?)(?: or anything)?: /s.exec(this.rule) ?? [];
    return formula === undefined ? [] : [formula];
  }
}

/** A rectangle of cells. */
export class FakeRange {
  readonly host: Host;
  readonly model: ModelSheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;

  constructor(host: Host, model: ModelSheet, row: number, column: number, rows: number, columns: number) {
    if (![row, column, rows, columns].every(Number.isInteger) || row < 0 || column < 0 || rows < 1 || columns < 1) {
      host.fail("The coordinates of the range are outside the dimensions of the sheet.");
    }
    this.host = host;
    this.model = model;
    this.row = row;
    this.column = column;
    this.rows = rows;
    this.columns = columns;
    if (!host.model.sheets.includes(model)) host.fail(`Sheet ${model.id} not found`);
    if (row + rows > model.rows || column + columns > model.columns) {
      host.fail("The coordinates of the range are outside the dimensions of the sheet.");
    }
  }

  /** The address with its sheet. */
  get address(): string {
    return `${quoteSheet(this.model.name)}!${this.local}`;
  }

  get local(): string {
    return areaAddress({ row: this.row, column: this.column, rows: this.rows, columns: this.columns });
  }

  getSheet(): FakeSheet {
    return this.host.meter.strict("Sheet", new FakeSheet(this.host, this.model));
  }
  getRow(): number {
    return this.row + 1;
  }
  getColumn(): number {
    return this.column + 1;
  }
  getNumRows(): number {
    return this.rows;
  }
  getNumColumns(): number {
    return this.columns;
  }
  getA1Notation(): string {
    return this.local;
  }

  getValues(): (Exclude<Cell, null> | Date)[][] {
    return this.#read((place, look) => {
      const value = this.model.shown(place) ?? "";
      if (typeof value !== "number" || !isDateFormat(look?.numberFormat)) return value;
      return this.host.makeDate(momentOfSerial(value, this.host.model.timeZone));
    });
  }
  getDisplayValues(): string[][] {
    return this.#read((place) => String(this.model.shown(place) ?? ""));
  }
  getValue(): unknown {
    return this.getValues()[0]?.[0];
  }
  /** Of number formats, the stand-in knows sections for one value, such as `[=1]"yes"`. */
  getDisplayValue(): string {
    const [[shown = ""] = []] = this.getDisplayValues();
    const format = this.model.looks.get(`${this.row},${this.column}`)?.numberFormat ?? "";
    const section = [...format.matchAll(/\[=([^\]]*)\]"([^"]*)"/g)].find(([, value]) => value === shown);
    return section?.[2] ?? shown;
  }
  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? "";
  }
  getRichTextValue(): FakeRichText {
    const { value, link = "" } = this.model.cell(this.row, this.column) ?? { value: "" };
    return this.host.meter.strict("RichTextValue", new FakeRichText(String(value ?? ""), link));
  }
  getDataValidation(): FakeValidation | null {
    const rule = this.model.looks.get(`${this.row},${this.column}`)?.validation;
    return rule === undefined ? null : this.host.meter.strict("DataValidation", new FakeValidation(rule));
  }
  getFormulas(): string[][] {
    return this.#read((place) => this.model.cells.get(place)?.formula ?? "");
  }

  setValues(rows: unknown): FakeRange {
    this.#write(rows, (value, place) => this.#type(value, place));
    return this.host.meter.strict("Range", this);
  }
  setFormula(formula: unknown): void {
    if (typeof formula !== "string" || !formula.startsWith("=")) this.host.fail("The parameters do not match");
    else this.#write(this.#everywhere(formula), (value, place) => this.#type(value, place));
  }
  clearContent(): void {
    this.#write(this.#everywhere(""), (value, place) => this.#type(value, place));
  }
  setRichTextValue(value: unknown): void {
    if (!(value instanceof FakeRichText)) this.host.fail("The parameters do not match");
    else {
      this.#write(this.#everywhere(value), (_, place) => {
        this.model.cells.set(place, { value: value.text, link: value.link });
      });
    }
  }

  setNumberFormat(format: unknown): void {
    this.setNumberFormats(this.#everywhere(format));
  }
  setNumberFormats(rows: unknown): FakeRange {
    this.#dress(rows, (format) => (typeof format === "string" ? { numberFormat: format } : null));
    return this.host.meter.strict("Range", this);
  }
  setTextStyles(rows: unknown): void {
    this.#dress(rows, (style) => (style instanceof FakeTextStyle ? style.look : null));
  }
  setBackgrounds(rows: unknown): void {
    this.#dress(rows, (color) =>
      color === null ? {} : typeof color === "string" && colorRule.test(color) ? { fill: color } : null,
    );
  }
  setHorizontalAlignments(rows: unknown): void {
    this.#dress(rows, (value) => chosen(value, "horizontal", ["left", "center", "right"]));
  }
  setVerticalAlignments(rows: unknown): void {
    this.#dress(rows, (value) => chosen(value, "vertical", ["top", "middle", "bottom"]));
  }
  setWraps(rows: unknown): void {
    this.#dress(rows, (wrap) => (typeof wrap === "boolean" ? (wrap ? { wrap } : {}) : null));
  }
  setDataValidations(rows: unknown): void {
    this.#dress(rows, (rule) =>
      rule === null ? {} : rule instanceof FakeValidation ? { validation: rule.rule } : null,
    );
  }
  setDataValidation(rule: unknown): void {
    this.setDataValidations(this.#everywhere(rule));
  }
  clearDataValidations(): void {
    this.#write(this.#everywhere(null), (_, place) => {
      const look = this.model.looks.get(place);
      if (look === undefined) return;
      const { validation: __, ...rest } = look;
      this.model.looks.set(place, rest);
    });
  }
  /** What may hang on looks comes along with them: the stand-in expects the worst. */
  copyTo(to: unknown, type: unknown, transposed: unknown): void {
    if (!(to instanceof FakeRange) || transposed !== false) this.host.fail("The parameters do not match copyTo.");
    else if (type === "PASTE_FORMAT") {
      to.#write(to.#everywhere(null), (_, place) => to.model.looks.delete(place));
      this.#read((place, look) => ({ place, look })).forEach((line, row) => {
        line.forEach(({ look }, column) => {
          if (look !== undefined) to.model.looks.set(`${to.row + row},${to.column + column}`, { ...look });
        });
      });
      to.model.rules = [...to.model.rules, ...this.model.rules];
    } else if (type === "PASTE_COLUMN_WIDTHS") {
      for (let index = 0; index < this.columns; index++) {
        const width = this.model.columnWidths.get(this.column + index);
        if (width !== undefined) to.model.columnWidths.set(to.column + index, width);
      }
    } else this.host.fail(`there is no way to paste ${String(type)}`);
  }
  activate(): void {
    const { row, column, rows, columns } = this;
    this.host.model.active = { sheet: this.model.id, row, column, rows, columns };
  }

  /** A look for all of its cells. */
  look(look: CellLook): void {
    this.#dress(this.#everywhere(look), () => look);
  }

  #everywhere<Value>(value: Value): Value[][] {
    return Array.from({ length: this.rows }, () => new Array<Value>(this.columns).fill(value));
  }

  #read<Value>(of: (place: string, look: CellLook | undefined) => Value): Value[][] {
    this.#mustExist();
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: this.columns }, (_, column) => {
        const place = `${this.row + row},${this.column + column}`;
        return of(place, this.model.looks.get(place));
      }),
    );
  }

  #mustExist(): void {
    if (!this.host.model.sheets.includes(this.model)) this.host.fail(`Sheet ${this.model.id} not found`);
  }

  /** False where what is written is refused later: it is not carried out. */
  #mayWrite(): boolean {
    this.#mustExist();
    const { guarded } = this.model;
    if (this.host.model.readOnly) this.host.fail("You do not have permission to edit this spreadsheet.");
    const isGuarded =
      guarded === "all" ||
      (guarded !== null && this.row < guarded.first + guarded.count && guarded.first < this.row + this.rows);
    if (isGuarded) this.host.refuse(protectedCell);
    return !isGuarded;
  }

  #write(rows: unknown, put: (value: unknown, place: string) => void): void {
    if (!this.#mayWrite()) return;
    if (!Array.isArray(rows) || rows.length !== this.rows) {
      const found = Array.isArray(rows) ? rows.length : 0;
      this.host.fail(
        `The number of rows in the data does not match the number of rows in the range. The data has ${found} but the range has ${this.rows}.`,
      );
    }
    for (const [row, cells] of rows.entries()) {
      if (!Array.isArray(cells) || cells.length !== this.columns) {
        this.host.fail("The number of columns in the data does not match the number of columns in the range.");
      }
      for (const [column, value] of cells.entries()) put(value, `${this.row + row},${this.column + column}`);
    }
  }

  /** A value as if it were typed. */
  #type(value: unknown, place: string): void {
    const { cells } = this.model;
    if (value === "" || value === null) {
      cells.delete(place);
    } else if (typeof value === "number" || typeof value === "boolean") {
      cells.set(place, { value });
    } else if (Object.prototype.toString.call(value) === "[object Date]") {
      cells.set(place, { value: serialOfMoment(Number(value), this.host.model.timeZone) });
    } else if (typeof value === "string") {
      if (value.length > 50_000) this.host.fail("Your input contains more than the maximum of 50000 characters.");
      const typed = typedValue(value);
      if (typed.kind === "formula") {
        const { locale } = this.host.model;
        const canonical = canonicalFormula(value, locale);
        // A formula is given back in the signs of the locale, whichever it was typed in.
        const formula = writesDecimalComma(locale) ? value : (canonical ?? value);
        cells.set(place, { formula, canonical, value: null });
      } else cells.set(place, { value: typed.value });
    } else this.host.fail(`a cell cannot be given ${String(value)}`);
  }

  #dress(rows: unknown, lookOf: (value: unknown) => CellLook | null): void {
    this.#write(rows, (value, place) => {
      const look = lookOf(value);
      if (look === null) this.host.fail(`cells cannot be dressed with ${JSON.stringify(value)}`);
      const known = this.model.looks.get(place);
      if (look === null) return;
      if (known !== undefined || Object.keys(look).length > 0) this.model.looks.set(place, { ...known, ...look });
    });
  }
}

function chosen(value: unknown, name: "horizontal" | "vertical", known: readonly string[]): CellLook | null {
  if (value === null) return {};
  return typeof value === "string" && known.includes(value) ? { [name]: value } : null;
}

/** Several ranges of a sheet that are dressed alike. */
export class FakeRangeList {
  readonly #host: Host;
  readonly #ranges: readonly FakeRange[];

  constructor(host: Host, ranges: readonly FakeRange[]) {
    if (ranges.length === 0) host.fail("A list of ranges must have at least one range.");
    this.#host = host;
    this.#ranges = ranges;
  }

  getRanges(): FakeRange[] {
    return this.#ranges.map((range) => this.#host.meter.strict("Range", range));
  }
  setNumberFormat(format: string): void {
    this.#dress({ numberFormat: format });
  }
  setFontWeight(weight: string): void {
    this.#dress({ bold: weight === "bold" });
  }
  setFontStyle(style: string): void {
    this.#dress({ italic: style === "italic" });
  }
  setFontSize(size: number): void {
    this.#dress({ size });
  }
  setFontColor(color: string): void {
    this.#dress({ color });
  }
  setBackground(fill: string): void {
    this.#dress({ fill });
  }
  setHorizontalAlignment(horizontal: string): void {
    this.#dress({ horizontal });
  }
  setVerticalAlignment(vertical: string): void {
    this.#dress({ vertical });
  }
  setWrap(wrap: boolean): void {
    this.#dress({ wrap });
  }
  setBorder(...sides: readonly unknown[]): void {
    const [top, left, bottom, right, vertical, horizontal, color, style] = sides;
    const isSide = (side: unknown): boolean => side === null || typeof side === "boolean";
    if (![top, left, bottom, right, vertical, horizontal].every(isSide) || style !== "SOLID") {
      this.#host.fail("The parameters do not match the method signature of setBorder.");
    }
    this.#dress({ borders: `${String(color)} ${[top, left, bottom, right].map((side) => (side ? 1 : 0)).join("")}` });
  }

  #dress(look: CellLook): void {
    for (const range of this.#ranges) range.look(look);
  }
}
