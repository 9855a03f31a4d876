import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import type { Cell } from "../core/functions/cell.ts";
import { needsArrayEntry } from "../core/workbook/formula-text.ts";
import type { CellSnapshot, WorkbookSnapshot } from "../excel-addin/workbench/snapshot.ts";

const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
initSync({ module: readFileSync(wasm) });

/** What IronCalc says a cell holds, as Excel's TYPE has it. */
const NUMBER = 1;
const LOGICAL = 4;

/** More digits than a number has: IronCalc gives values only as they are shown. */
const ALL_DIGITS = "0.00000000000000E+00";

export type CellAt = (row: number, column: number) => Cell;

/** Values that IronCalc is given where it does not know what a formula means. */
export interface GivenValues {
  readonly isGiven: (cell: CellSnapshot) => boolean;
  readonly value: (sheet: string, row: number, column: number) => Cell;
}

/**
 * What IronCalc, another spreadsheet engine, makes of a workbook: cells by sheet, blanks as `null`, error values as their text.
 * It knows LET and LAMBDA, which LibreOffice 7.4 does not.
 */
export function calculatedByIronCalc({ sheets, names }: WorkbookSnapshot, given?: GivenValues): Map<string, CellAt> {
  const model = new Model("test", "en", "UTC", "en");
  model.pauseEvaluation();
  sheets.forEach(({ name }, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  for (const { name, refersTo } of names) {
    // Its ROWS and COLUMNS refuse the value of one cell, which Excel takes for an array of one.
    const count = refersTo.replace(/ROWS\((\w+)\)\*COLUMNS\(\1\)/g, "IFERROR(ROWS($1)*COLUMNS($1),1)");
    model.newDefinedName(name, undefined, count);
  }
  sheets.forEach(({ cells, name }, sheet) => {
    for (const cell of cells) {
      const { formula, spill = { rows: 1, columns: 1 } } = cell;
      const [row, column] = [cell.row + 1, cell.column + 1];
      if (formula === undefined) writeValue(sheet, row, column, cell.value);
      else if (given?.isGiven(cell) === true) {
        for (let down = 0; down < spill.rows; down++) {
          for (let right = 0; right < spill.columns; right++)
            writeGiven(sheet, row + down, column + right, given.value(name, cell.row + down, cell.column + right));
        }
      } else if (cell.spill !== undefined || needsArrayEntry(formula))
        model.setUserArrayFormula(sheet, row, column, spill.columns, spill.rows, formula);
      else model.setUserInput(sheet, row, column, formula);
    }
  });
  model.resumeEvaluation();
  model.evaluate();
  return new Map(
    sheets.map(({ name }, sheet) => [name, (row: number, column: number) => valueAt(sheet, row + 1, column + 1)]),
  );

  /** A formula that shows nothing gives an empty text, which is no blank to those that look at it. */
  function writeGiven(sheet: number, row: number, column: number, value: Cell): void {
    if (value === null || value === "") model.setUserInput(sheet, row, column, '=""');
    else writeValue(sheet, row, column, value);
  }

  function writeValue(sheet: number, row: number, column: number, value: Cell): void {
    if (value === null || value === "") return;
    model.setUserInput(sheet, row, column, typeof value === "string" ? `'${value}` : String(value).toUpperCase());
  }

  function valueAt(sheet: number, row: number, column: number): Cell {
    const type = model.getCellType(sheet, row, column);
    if (type === NUMBER) model.updateRangeStyle({ sheet, row, column, height: 1, width: 1 }, "num_fmt", ALL_DIGITS);
    const shown = model.getFormattedCellValue(sheet, row, column);
    if (shown === "") return null;
    if (type === NUMBER) return Number(shown);
    return type === LOGICAL ? shown === "TRUE" : shown;
  }
}
