import type { FigureId } from "../analysis/analysis-answers.ts";
import { figureOfReading } from "../analysis/figure-of-reading.ts";
import type { MadeAnalysis } from "../analysis/made-analysis.ts";
import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import { isReadable, type ReadingFacts, readingFacts } from "../tickets/reading-facts.ts";
import { type AnalysisMisfit, type AnalysisScope, analysisInUse } from "./analysis-in-use.ts";

/**
 * How the sheet comes by the actual of an indicator.
 *
 * `exempt`: not scored this period, "N/A". `linked`: a key figure of a ticket analysis. `tickets`: the mean of a reading.
 * `panel`: the mean of the ratings in the block below the table. `rating`: a mean rating typed in; `typed`: any other
 * figure typed in, now or later.
 */
export type ActualRule =
  | { readonly kind: "exempt" }
  | { readonly kind: "linked"; readonly reading: ReadingFacts; readonly made: MadeAnalysis; readonly figure: FigureId }
  | {
      readonly kind: "tickets";
      readonly reading: ReadingFacts;
      /** Why it is not taken from the ticket analysis; `null` where there is none. */
      readonly why: AnalysisMisfit | { readonly code: "noSuchFigure" } | null;
    }
  | { readonly kind: "panel" }
  | { readonly kind: "rating" }
  | { readonly kind: "typed" };

/**
 * The rule of an indicator under these answers. Where the tickets lack a column that the reading needs, the actual is left
 * for typing: blank is "not known yet", an error would be nobody's fault.
 *
 * A figure that a ticket analysis of the same tickets and days states already is taken from there, so that a workbook never
 * states two of the same.
 */
export function actualRule(indicator: ChosenIndicator, answers: AnalysisScope): ActualRule {
  if (indicator.exempt !== null) return { kind: "exempt" };
  if (indicator.source === "panel") return { kind: "panel" };
  if (indicator.source === "tickets" && indicator.reading !== null && answers.data !== null) {
    const reading = readingFacts[indicator.reading];
    const { columns } = answers.data;
    if (isReadable(reading, (field) => columns[field] !== undefined)) return ruleOfReading(reading, answers);
  }
  return { kind: indicator.kind === "qualitative" && indicator.source !== "tickets" ? "rating" : "typed" };
}

function ruleOfReading(reading: ReadingFacts, answers: AnalysisScope): ActualRule {
  const analysis = analysisInUse(answers);
  const figure = figureOfReading[reading.id];
  switch (analysis.kind) {
    case "none":
      return { kind: "tickets", reading, why: null };
    case "unused":
      return { kind: "tickets", reading, why: figure === undefined ? null : analysis.misfit };
    case "used": {
      const { made } = analysis;
      if (figure === undefined || made.figures[figure] === undefined)
        return { kind: "tickets", reading, why: { code: "noSuchFigure" } };
      return { kind: "linked", reading, made, figure };
    }
  }
}

/** The tickets sheet is made only where a figure is read from it. */
export function needsTickets(answers: Answers): boolean {
  return answers.indicators.some((indicator) => actualRule(indicator, answers).kind === "tickets");
}

/** What an actual is read off tickets by; `null` where it is not. */
export function readingOf(rule: ActualRule): ReadingId | null {
  return rule.kind === "tickets" || rule.kind === "linked" ? rule.reading.id : null;
}

/** Rated by a panel: its target is the maximum of the scale. */
export function isRated(indicator: ChosenIndicator): boolean {
  return indicator.source === "panel" || (indicator.kind === "qualitative" && indicator.source !== "tickets");
}
