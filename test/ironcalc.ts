import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import type { Cell } from "../core/functions/cell.ts";
import type { Locale } from "../core/i18n/locale.ts";
import { formulaText, needsArrayEntry } from "../core/workbook/formula-text.ts";
import type { CellContent, WorkbookPlan } from "../core/workbook/plan.ts";
import type { RawSheet } from "./workbook/render-plan.ts";

const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
initSync({ module: readFileSync(wasm) });

/** What IronCalc says a cell holds, as Excel's TYPE has it. */
const NUMBER = 1;
const LOGICAL = 4;

/** More digits than a number has: IronCalc gives values only as they are shown. */
const ALL_DIGITS = "0.00000000000000E+00";

export type CellAt = (row: number, column: number) => Cell;

/**
 * What IronCalc, another spreadsheet engine, makes of a plan: cells by sheet, blanks as `null`, error values as their text.
 * It knows LET and LAMBDA, which LibreOffice 7.4 does not.
 *
 * @param raw sheets that are there already
 */
export function calculatedByIronCalc(
  plan: WorkbookPlan,
  raw: readonly RawSheet[],
  locale: Locale,
): Map<string, CellAt> {
  const model = new Model("test", "en", "UTC", "en");
  model.pauseEvaluation();
  const names = [
    ...raw.map(({ name }) => name),
    ...plan.steps.flatMap((step) => (step.kind === "sheet" ? [step.sheet] : [])),
  ];
  const sheets = new Map(names.map((name, index) => [name, index]));
  names.forEach((name, index) => {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
  });
  for (const step of plan.steps) {
    if (step.kind !== "name") continue;
    // Its ROWS and COLUMNS refuse the value of one cell, which Excel takes for an array of one.
    const text = formulaText(step.refersTo, { style: "plain", locale });
    const count = text.replace(/ROWS\((\w+)\)\*COLUMNS\(\1\)/g, "IFERROR(ROWS($1)*COLUMNS($1),1)");
    model.newDefinedName(step.name, undefined, count);
  }
  for (const { name, rows } of raw) {
    rows.forEach((cells, row) => {
      cells.forEach((cell, column) => {
        write(sheets.get(name) ?? 0, name, row, column, cell);
      });
    });
  }
  for (const step of plan.steps) {
    if (step.kind !== "cells") continue;
    step.rows.forEach((cells, row) => {
      cells.forEach((content, column) => {
        write(sheets.get(step.sheet) ?? 0, step.sheet, step.row + row, step.column + column, content);
      });
    });
  }
  model.resumeEvaluation();
  model.evaluate();
  return new Map(
    names.map((name, sheet) => {
      return [name, (row: number, column: number) => valueAt(sheet, row + 1, column + 1)];
    }),
  );

  function write(sheet: number, name: string, row: number, column: number, content: CellContent): void {
    if (content === null || content === "") return;
    if (typeof content !== "object") {
      const text = typeof content === "string" ? `'${content}` : String(content).toUpperCase();
      model.setUserInput(sheet, row + 1, column + 1, text);
      return;
    }
    const text = formulaText(content.formula, { style: plan.style, sheet: name, locale });
    const spill = content.spill ?? (needsArrayEntry(text) ? { rows: 1, columns: 1 } : null);
    if (spill === null) model.setUserInput(sheet, row + 1, column + 1, text);
    else model.setUserArrayFormula(sheet, row + 1, column + 1, spill.columns, spill.rows, text);
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
