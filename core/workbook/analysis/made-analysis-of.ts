import { figureIds } from "../../analysis/analysis-answers.ts";
import type { MadeAnalysis } from "../../analysis/made-analysis.ts";
import { type AnalysisInput, nameOf, sheetsOf } from "./analysis-input.ts";
import { figuresLayout } from "./figures-layout.ts";
import { responsesLayout } from "./list-layout.ts";
import { isoDay } from "./period-text.ts";

/** What is remembered of an analysis once its sheets are made; `null` where the key figures are not among them. */
export function madeAnalysisOf(input: AnalysisInput): MadeAnalysis | null {
  if (!sheetsOf(input).includes("figures")) return null;
  const { data, request, waits, window } = input;
  const layout = figuresLayout(input);
  const list = responsesLayout(input);
  const tickets = layout.cell("tickets", "value");
  if (tickets === null) return null;
  const figures: MadeAnalysis["figures"] = {};
  for (const figure of figureIds) {
    const value = layout.cell(figure, "value");
    const counted = layout.cell(figure, "count");
    if (value !== null && counted !== null) figures[figure] = { value, counted };
  }
  return {
    sheet: nameOf(input, "figures"),
    responsesSheet: nameOf(input, "responses"),
    isThere: true,
    period: { from: isoDay(window.period.from), to: isoDay(window.period.to - 1) },
    table: { sheet: data.sheet, headers: data.headers, columns: data.columns, timeFormats: data.timeFormats },
    tickets,
    figures,
    limits: list.limits,
    asOf: list.asOf,
    rules: {
      hours: request.hours,
      days: request.days,
      thresholds: request.thresholds,
      withoutWaits: waits !== null && request.hours !== null,
    },
  };
}
