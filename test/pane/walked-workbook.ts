import { readRecord } from "../../core/evaluation/evaluation-record.ts";
import { type MadeEvaluation, recordKey } from "../../core/evaluation/made/made-evaluation.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { serviceGrades } from "../../core/functions/scoring/service-grades.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { evaluationColumns, evaluationLayout, gradeBands } from "../../core/workbook/evaluation-layout.ts";
import { cellsOfFile, type PaneSetting } from "./pane-page.ts";
import { planned, TrackingWalk } from "./tracking-walk.ts";

const samples: Readonly<Record<Locale, string>> = {
  en: "excel-addin/workbench/samples/repair-and-phone-en.csv",
  "zh-CN": "excel-addin/workbench/samples/repair-and-phone-zh.csv",
};

const whole = { row: 0, column: 0, rows: 3000, columns: 100 };

/** Attainments of the indicators in turn: half of them are weak. */
const attainments = [0.62, 1.04, 0.7, 0.97] as const;

/**
 * A workbook in which April and May were evaluated, with measures, and tracked from then on: every step of every job has
 * something to show in it. Its last step open is the last one of the evaluation.
 */
export async function walkedWorkbook(locale: Locale): Promise<Pick<PaneSetting, "cells" | "options">> {
  const walk = new TrackingWalk({ cells: cellsOfFile(samples[locale]), locale });
  const period = { from: "2024-04-01", to: "2024-04-30" };
  await walk.evaluate(
    [
      planned("response-in-time", "Assign by skill", { start: "2024-05-06", owner: "Dispatch" }),
      planned("Stock accuracy", "Count weekly", { start: "2024-05-06" }),
    ],
    { period },
  );
  await walk.send({ type: "scopeEdited", change: { period: { from: "2024-05-01", to: "2024-05-31" } } });
  await walk.make();
  await walk.open();
  await walk.click();
  await walk.send({ type: "taskChosen", task: "evaluation" });
  await walk.store.keep();
  const cells: Record<string, Cell[][]> = {};
  const formulas: Record<string, Record<string, string>> = {};
  for (const sheet of await walk.workbook.sheetNames()) {
    cells[sheet] = (await walk.workbook.read({ sheet, area: whole })).map((line) => [...line]);
    const content = await walk.workbook.readSheet?.(sheet);
    const found = content?.formulas.flatMap((line, row) =>
      line.flatMap((formula, column) => (formula === null ? [] : [[`${row},${column}`, formula] as const])),
    );
    formulas[sheet] = Object.fromEntries(found ?? []);
  }
  for (const made of walk.state.answers.improvement.evaluations)
    showFigures(cells[made.sheet] ?? [], made, walk.workbook.kept.get(recordKey(made)) ?? null, locale);
  walk.store.close();
  return { cells, options: { formulas, kept: Object.fromEntries(walk.workbook.kept) } };
}

/** Puts onto an evaluation sheet what its formulas would show. */
function showFigures(cells: Cell[][], { sheet }: MadeEvaluation, kept: string | null, locale: Locale): void {
  const record = readRecord(kept);
  if (record === null) throw new Error(`the record of ${sheet} must be kept`);
  const layout = evaluationLayout(record);
  const put = (row: number, column: number, value: Cell) => {
    const line = cells[row] ?? [];
    while (line.length <= column) line.push("");
    line[column] = value;
    cells[row] = line;
  };
  put(layout.cells.threshold.row, layout.cells.threshold.column, record.threshold);
  put(layout.cells.total.row, layout.cells.total.column, sheet.endsWith("2") ? 86.4 : 81.2);
  record.indicators.forEach(({ target, weight }, index) => {
    const attainment = attainments[index % attainments.length] ?? 1;
    const row = layout.firstRow + index;
    put(row, evaluationColumns.weight, weight);
    put(row, evaluationColumns.target, target ?? "");
    put(row, evaluationColumns.actual, (target ?? 1) * attainment);
    put(row, evaluationColumns.attainment, attainment);
    put(row, evaluationColumns.counted, 100);
  });
  serviceGrades.forEach(({ from, name }, index) => {
    put(gradeBands.row + index, gradeBands.column, Math.max(from, 0));
    put(gradeBands.row + index, gradeBands.column + 1, name[locale]);
  });
}
