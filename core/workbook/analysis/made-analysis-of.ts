import { figureIds } from "../../analysis/analysis-answers.ts";
import type { MadeAnalysis } from "../../analysis/made-analysis.ts";
import type { MadeCalendar } from "../../analysis/made-calendar.ts";
import { type AnalysisInput, nameOf, sheetsOf } from "./analysis-input.ts";
import { calendarLayout } from "./calendar-layout.ts";
import { figuresLayout } from "./figures-layout.ts";
import { responsesLayout } from "./list-layout.ts";
import { isoDay } from "./period-text.ts";
import { qualityLayout } from "./quality-layout.ts";

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
    values: valuesOf(input),
    limits: list.limits,
    asOf: list.asOf,
    rules: {
      hours: request.hours,
      days: request.days,
      thresholds: request.thresholds,
      repeatDays: request.repeatDays,
      withoutWaits: waits !== null && request.hours !== null,
    },
  };
}

/** What is remembered of the calendar sheet; `null` where none is made. */
export function madeCalendarOf(input: AnalysisInput): MadeCalendar | null {
  if (!sheetsOf(input).includes("calendar")) return null;
  const { days, hours } = input.request;
  return {
    sheet: nameOf(input, "calendar"),
    responsesSheet: nameOf(input, "responses"),
    ...calendarLayout(input),
    written: { hours, days },
  };
}

/** The columns of single values behind the means. */
function valuesOf(input: AnalysisInput): NonNullable<MadeAnalysis["values"]> {
  const list = responsesLayout(input);
  const marks = sheetsOf(input).includes("quality") ? qualityLayout(input).area("satisfaction") : null;
  const [minutes, resolution] = [list.area("minutes"), list.area("resolutionMinutes")];
  const sheet = nameOf(input, "responses");
  return {
    ...(minutes === null ? {} : { responseMinutes: { sheet, area: minutes, divisor: 1 } }),
    ...(resolution === null ? {} : { resolutionHours: { sheet, area: resolution, divisor: 60 } }),
    ...(marks === null ? {} : { satisfaction: { sheet: nameOf(input, "quality"), area: marks, divisor: 1 } }),
  };
}
