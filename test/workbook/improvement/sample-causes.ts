import type { Answers } from "../../../core/evaluation/answers.ts";
import type { EvaluationRecord } from "../../../core/evaluation/evaluation-record.ts";
import type { Cell } from "../../../core/functions/cell.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { indicatorById } from "../../../core/indicators/library.ts";
import type { CauseOfGap } from "../../../core/tickets/cause-of-gap.ts";
import { evaluationColumns, evaluationLayout } from "../../../core/workbook/evaluation-layout.ts";
import type { CausesInput } from "../../../core/workbook/improvement/causes-input.ts";

/** Thirty of 120 visits came late; four groups carry more of them than their size explains. */
export const lateVisits: CauseOfGap = {
  weak: 30,
  counted: 120,
  shares: [
    {
      factor: "handler",
      group: "Zhang Wei",
      weak: 12,
      tickets: 24,
      branch: "people",
      weakTotal: 30,
      ticketsTotal: 120,
    },
    { factor: "type", group: "Screen", weak: 11, tickets: 26, branch: "product", weakTotal: 30, ticketsTotal: 120 },
    { factor: "hour", group: "8", weak: 10, tickets: 16, branch: "environment", weakTotal: 30, ticketsTotal: 120 },
    { factor: "weekday", group: "1", weak: 9, tickets: 20, branch: "environment", weakTotal: 30, ticketsTotal: 120 },
  ],
  sentence: {
    "zh-CN": "30 张未按约上门的工单中，12 张由 Zhang Wei 处理（其经手量占全部的 20%）。",
    en: "Of the 30 visits that came late, 12 were handled by Zhang Wei, who has 20% of all tickets.",
  },
};

/** The input of a sheet about visits in time; the evaluation has them in its 13th row. */
export function sampleCauses(locale: Locale, given: Partial<CausesInput> = {}): CausesInput {
  const library = indicatorById("on-site-arrival-in-time");
  if (library === undefined) throw new Error("the library must know visits in time");
  return {
    locale,
    sheet: "Causes",
    madeOn: "2024-04-02",
    subject: "R&D",
    period: { from: "2024-01-01", to: "2024-03-31" },
    indicator: { name: library.name[locale], unit: "percent", direction: "higher" },
    evaluated: { sheet: "Evaluation", row: 12 },
    planSheet: "Plan",
    cause: lateVisits,
    suggestions: library.measures,
    cycle: 1,
    tried: [],
    judgedOn: null,
    ...given,
  };
}

/** What an evaluation sheet shows: target, actual and attainment of some of its indicators. */
export type ShownFigures = Readonly<Record<string, readonly [target: Cell, actual: Cell, attainment: Cell]>>;

/** The cells of an evaluation sheet as its formulas would show them. */
export function evaluationCells(
  record: Pick<Answers | EvaluationRecord, "indicators" | "panel" | "threshold">,
  shown: ShownFigures,
): Cell[][] {
  const layout = evaluationLayout(record);
  const cells = Array.from({ length: layout.totalRow + 1 }, () => new Array<Cell>(evaluationColumns.note + 1).fill(""));
  const put = (row: number, column: number, cell: Cell) => cells[row]?.splice(column, 1, cell);
  put(layout.cells.threshold.row, layout.cells.threshold.column, record.threshold);
  for (const [key, [target, actual, attainment]] of Object.entries(shown)) {
    const row = layout.rowOf(key) ?? 0;
    put(row, evaluationColumns.target, target);
    put(row, evaluationColumns.actual, actual);
    put(row, evaluationColumns.attainment, attainment);
  }
  return cells;
}
