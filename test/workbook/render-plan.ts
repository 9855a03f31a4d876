import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from "hucre";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { areaText, formulaText } from "../../core/workbook/formula-text.ts";
import type { WorkbookPlan } from "../../core/workbook/plan.ts";
import { storedFormula } from "../../excel-addin/workbench/files/stored-formula.ts";

/** A sheet of the user's own, beside those of the plan. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * A plan as an .xlsx file: contents and number formats only, by another library than the hosts use. Good for having a
 * spreadsheet program calculate it.
 */
export async function renderPlan(plan: WorkbookPlan, raw: readonly RawSheet[], locale: Locale): Promise<Uint8Array> {
  const sheets = new Map<string, WriteSheet & { cells: Map<string, object>; rows: CellValue[][] }>();
  for (const { name, rows } of raw) {
    sheets.set(name, { name, rows: rows.map((row) => [...row]), cells: new Map() });
  }
  for (const step of plan.steps) {
    if (step.kind === "sheet") sheets.set(step.sheet, { name: step.sheet, rows: [], cells: new Map() });
  }
  for (const step of plan.steps) {
    if (step.kind !== "cells" && step.kind !== "revision") continue;
    const sheet = sheets.get(step.sheet);
    if (sheet === undefined) throw new Error(`no sheet ${step.sheet}`);
    step.rows.forEach((row, r) => {
      row.forEach((content, c) => {
        if (content === null) return;
        const at = { row: step.row + r, column: step.column + c };
        if (typeof content !== "object") {
          sheet.cells.set(`${at.row},${at.column}`, { value: content });
          return;
        }
        const options = { style: plan.style, sheet: step.sheet, locale };
        const formula = storedFormula(formulaText(content.formula, options));
        const spill = content.spill;
        const array = spill === undefined ? {} : { formulaType: "array", formulaRef: areaText({ ...at, ...spill }) };
        sheet.cells.set(`${at.row},${at.column}`, { formula, ...array });
      });
    });
  }
  return writeXlsx({ sheets: [...sheets.values()] });
}

/** The values of a file, sheet by sheet; rows and columns count from 0. */
export async function valuesOf(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, (row: number, column: number) => unknown>> {
  const workbook = await readXlsx(bytes);
  return new Map(
    workbook.sheets.map((sheet) => [sheet.name, (row: number, column: number) => sheet.rows[row]?.[column] ?? null]),
  );
}
