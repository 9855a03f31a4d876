import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import type { Reading } from "../tickets/reading.ts";
import { isReadable, readings } from "../tickets/readings.ts";

/**
 * How the sheet comes by the actual of an indicator.
 *
 * `exempt`: not scored this period, "N/A". `tickets`: the mean of a reading. `panel`: the mean of the ratings in the block
 * below the table. `rating`: a mean rating typed in; `typed`: any other figure typed in, now or later.
 */
export type ActualRule =
  | { readonly kind: "exempt" }
  | { readonly kind: "tickets"; readonly reading: Reading }
  | { readonly kind: "panel" }
  | { readonly kind: "rating" }
  | { readonly kind: "typed" };

/**
 * The rule of an indicator under these answers. Where the tickets lack a column that the reading needs, the actual is left
 * for typing: blank is "not known yet", an error would be nobody's fault.
 */
export function actualRule(indicator: ChosenIndicator, answers: Pick<Answers, "data">): ActualRule {
  if (indicator.exempt !== null) return { kind: "exempt" };
  if (indicator.source === "panel") return { kind: "panel" };
  if (indicator.source === "tickets" && indicator.reading !== null && answers.data !== null) {
    const reading = readings[indicator.reading];
    const { columns } = answers.data;
    if (isReadable(reading, (field) => columns[field] !== undefined)) return { kind: "tickets", reading };
  }
  return { kind: indicator.kind === "qualitative" && indicator.source !== "tickets" ? "rating" : "typed" };
}

/** The tickets sheet is made only where a figure is read from it. */
export function needsTickets(answers: Answers): boolean {
  return answers.indicators.some((indicator) => actualRule(indicator, answers).kind === "tickets");
}

/** Rated by a panel: its target is the maximum of the scale. */
export function isRated(indicator: ChosenIndicator): boolean {
  return indicator.source === "panel" || (indicator.kind === "qualitative" && indicator.source !== "tickets");
}
