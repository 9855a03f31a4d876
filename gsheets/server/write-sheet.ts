import { WorkbookError } from "../../core/workbook/port.ts";
import type { SheetWrite, Sizes, WriteKind, WriteOf } from "../transfer/sheet-write.ts";
import { rangeAt, writeContents } from "./cell-contents.ts";
import { settingKey } from "./kept-texts.ts";
import type { OpenBook } from "./open-book.ts";
import { drawChart } from "./sheet-chart.ts";
import { writeHighlights, writeProtection, writeValidations } from "./sheet-guards.ts";
import { addressOf, copyLooks, writeLooks } from "./sheet-looks.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a new sheet has of its own. */
const newSheet = { rows: 1000, columns: 26 } as const;

/** A spreadsheet while a part of a plan is written to it. */
export class Writing {
  readonly book: OpenBook;
  /** Whether the part may have been begun before, and its charts be there already. */
  readonly isRepeated: boolean;
  /** The ids of the sheets that the plan may write to. */
  readonly #ids: ReadonlyMap<string, number>;
  readonly #sheets = new Map<string, Sheet>();

  constructor(book: OpenBook, ids: ReadonlyMap<string, number>, isRepeated: boolean) {
    this.book = book;
    this.#ids = ids;
    this.isRepeated = isRepeated;
  }

  /**
   * The sheet of this name. One that somebody gave the name of a sheet of the plan between two parts is not taken for it.
   *
   * @throws WorkbookError `sheet-missing`
   */
  readonly sheetNamed = (name: string): Sheet => {
    const known = this.#sheets.get(name);
    if (known !== undefined) return known;
    const found = this.book.spreadsheet.getSheetByName(name);
    const id = this.#ids.get(name);
    if (found === null || (id !== undefined && found.getSheetId() !== id))
      throw new WorkbookError({ code: "sheet-missing", sheet: name });
    this.#sheets.set(name, found);
    return found;
  };
}

type Handlers = { readonly [Kind in WriteKind]: (write: WriteOf<Kind>, writing: Writing) => void };

function sizeEach(sizes: readonly Sizes[], size: (first: number, count: number, pixels: number) => void): void {
  for (const { first, count, pixels } of sizes) size(first + 1, count, pixels);
}

const handlers: Handlers = {
  sheet: ({ sheet: name, tabColor, gridlines, rows, columns }, { sheetNamed }) => {
    const sheet = sheetNamed(name);
    if (tabColor !== null) sheet.setTabColor(tabColor);
    if (!gridlines) sheet.setHiddenGridlines(true);
    const more = { rows: rows > newSheet.rows ? rows - sheet.getMaxRows() : 0, columns: 0 };
    if (columns > newSheet.columns) more.columns = columns - sheet.getMaxColumns();
    if (more.rows > 0) sheet.insertRowsAfter(rows - more.rows, more.rows);
    if (more.columns > 0) sheet.insertColumnsAfter(columns - more.columns, more.columns);
  },
  /** All sheets are there before any is written to. */
  copy: () => {},
  contents: ({ sheet, row, column, rows }, { sheetNamed }) => {
    const columns = rows[0]?.length ?? 0;
    if (columns === 0) return;
    const block = rows.map((cells) => [...cells]);
    rangeAt(sheetNamed(sheet), [row, column, rows.length, columns]).setValues(block);
  },
  revision: ({ sheet, row, column, rows }, { sheetNamed }) => writeContents(sheetNamed(sheet), row, column, rows),
  looksOf: ({ sheet, of, place }, { sheetNamed }) =>
    copyLooks(rangeAt(sheetNamed(of), place), sheetNamed(sheet), place),
  looks: ({ sheet, looks }, { sheetNamed }) => writeLooks(sheetNamed(sheet), looks),
  sizes: ({ sheet: name, columns, rows }, { sheetNamed }) => {
    const sheet = sheetNamed(name);
    sizeEach(columns, (first, count, pixels) => sheet.setColumnWidths(first, count, pixels));
    sizeEach(rows, (first, count, pixels) => sheet.setRowHeights(first, count, pixels));
  },
  frozen: ({ sheet: name, rows, columns }, { sheetNamed }) => {
    const sheet = sheetNamed(name);
    if (rows > 0) sheet.setFrozenRows(rows);
    if (columns > 0) sheet.setFrozenColumns(columns);
  },
  validations: ({ sheet, validations }, { sheetNamed, book }) =>
    writeValidations(sheetNamed(sheet), validations, () => book.clock),
  highlights: ({ sheet, highlights }, { sheetNamed }) => writeHighlights(sheetNamed(sheet), highlights),
  chart: ({ sheet: name, before, chart }, { sheetNamed, isRepeated }) => {
    const sheet = sheetNamed(name);
    if (!isRepeated || sheet.getCharts().length === before) drawChart(sheet, chart, sheetNamed);
  },
  name: ({ name, sheet, place }, { sheetNamed, book }) => {
    book.spreadsheet.setNamedRange(name, rangeAt(sheetNamed(sheet), place));
  },
  links: ({ sheet: name, links }, { sheetNamed }) => {
    const sheet = sheetNamed(name);
    for (const { row, column, target, shows } of links) {
      const address = addressOf([target.row, target.column, 1, 1]);
      const link = `#gid=${sheetNamed(target.sheet).getSheetId()}&range=${address}`;
      const range = rangeAt(sheet, [row, column, 1, 1]);
      if ("formula" in shows) range.setFormula(shows.formula.replace('"LINK"', `"${link}"`));
      else range.setRichTextValue(SpreadsheetApp.newRichTextValue().setText(shows.text).setLinkUrl(link).build());
    }
  },
  protection: (write, { sheetNamed }) => writeProtection(sheetNamed(write.sheet), write),
  setting: ({ key, text }, { book }) => book.texts.set(settingKey(key), text),
  shown: ({ sheet, row, column }, { sheetNamed }) => {
    sheetNamed(sheet).activate();
    // A new sheet shows its first cell.
    if (row > 0 || column > 0) rangeAt(sheetNamed(sheet), [row, column, 1, 1]).activate();
  },
};

/** Carries out one write. */
export function writeSheet<Kind extends WriteKind>(
  write: WriteOf<Kind> & Pick<SheetWrite, "kind"> & { readonly kind: Kind },
  writing: Writing,
): void {
  const handler: (write: WriteOf<Kind>, writing: Writing) => void = handlers[write.kind];
  handler(write, writing);
}
