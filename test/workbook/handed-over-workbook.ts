import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import type { PlanStep } from "../../core/workbook/plan.ts";
import type { SheetContent } from "../../core/workbook/port.ts";
import { handOverPlan } from "../../core/workbook/sharing/hand-over-plan.ts";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";

/** A sheet of ours as the pane reads it. */
export function sheetContent({ cells }: SheetSnapshot): SheetContent {
  const size = (of: (cell: CellSnapshot) => number) => 1 + Math.max(0, ...cells.map(of));
  const [rows, columns] = [size(({ row }) => row), size(({ column }) => column)];
  const lines = <Content>(blank: Content) =>
    Array.from({ length: rows }, () => new Array<Content>(columns).fill(blank));
  const [values, formulas] = [lines<Cell>(""), lines<string | null>(null)];
  for (const { row, column, value, formula } of cells) {
    const [line, written] = [values[row], formulas[row]];
    if (line !== undefined) line[column] = value ?? "";
    if (written !== undefined) written[column] = formula ?? null;
  }
  const spills = cells.flatMap(({ row, column, spill }) => (spill === undefined ? [] : [{ row, column, ...spill }]));
  return { area: { row: 0, column: 0, rows, columns }, values, formulas, spills, widths: [], isOurs: true };
}

/** The cells that a step writes, in the style of plans that hand over. */
function writtenCells(step: PlanStep, locale: Locale): CellSnapshot[] {
  if (step.kind !== "revision") return [];
  return step.rows.flatMap((line, r) =>
    line.flatMap((content, c): CellSnapshot[] => {
      const place = { row: step.row + r, column: step.column + c };
      if (content === null) return [];
      if (typeof content !== "object") return [{ ...place, value: content }];
      const formula = formulaText(content.formula, { style: "plain", sheet: step.sheet, locale });
      return [{ ...place, value: null, formula, ...(content.spill === undefined ? {} : { spill: content.spill }) }];
    }),
  );
}

/** A calculated workbook after each of its sheets was handed over: into built-in functions, and the rest into values. */
export function handedOverWorkbook(workbook: WorkbookSnapshot, locale: Locale): WorkbookSnapshot {
  const context = { takenSheetNames: workbook.sheets.map(({ name }) => name), today: "2024-06-03" };
  const sheets = workbook.sheets.map((sheet): SheetSnapshot => {
    const plan = handOverPlan(sheet.name, sheetContent(sheet), { into: "formulas", rest: "values" }, locale, context);
    const written = new Map(
      plan.steps.flatMap((step) => writtenCells(step, locale)).map((cell) => [`${cell.row},${cell.column}`, cell]),
    );
    const kept = sheet.cells.map((cell) => {
      const place = `${cell.row},${cell.column}`;
      const instead = written.get(place);
      written.delete(place);
      return instead ?? cell;
    });
    return { ...sheet, cells: [...kept, ...written.values()] };
  });
  return { ...workbook, sheets };
}
