import type { AnalysisAnswers } from "../analysis/analysis-answers.ts";
import { calendarOf } from "../analysis/calendar-of.ts";
import { ratio } from "../analysis/figure.ts";
import { measuredInSlices } from "../analysis/measured-in-slices.ts";
import { qualityFigures } from "../analysis/quality-figures.ts";
import { responseFigures } from "../analysis/response-figures.ts";
import { rowsBetween } from "../analysis/rows-between.ts";
import type { TicketWaits } from "../analysis/ticket-waits.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { spanOf } from "./period-choices.ts";
import type { ReadTable } from "./wizard-state.ts";

/** A share or a mean, with the tickets behind it. */
export interface PreviewFigure {
  readonly value: number;
  readonly counted: number;
}

/** What the sheets will say first; a figure is `null` where no ticket says it. */
export interface AnalysisPreview {
  readonly tickets: number;
  /** Rows of the period that no figure counts: a repeated id, no id. */
  readonly leftOut: number;
  /** Answered within the limit, out of those answered and those whose time is up. */
  readonly inTime: PreviewFigure | null;
  readonly meanMinutes: PreviewFigure | null;
  /** Tickets that reach a smaller share of the marks than asked, and the rated ones. */
  readonly attention: PreviewFigure | null;
}

/**
 * The first figures of the period, counted as the sheets count them. Yields between pieces of work, so that a pane can draw
 * and answer in between.
 */
export function* previewAnalysis(
  request: AnalysisAnswers,
  { facts, tickets }: Pick<ReadTable, "facts" | "tickets">,
  waits: TicketWaits | null,
): Generator<void, AnalysisPreview> {
  const { from, to } = spanOf(request.period, facts) ?? { from: 0, to: 0 };
  const rows = tickets.times.submitted === undefined ? new Int32Array(0) : rowsBetween(tickets, from, to);
  const count = { inTime: 0, late: 0, answered: 0, minutes: 0, rated: 0, attention: 0 };
  const rules = { limits: request.thresholds, asOf: facts.asOf, calendar: calendarOf(request), waits };
  for (const slice of measuredInSlices(tickets, rows, rules)) {
    const every = Int32Array.from(slice.rows.keys());
    const responses = responseFigures(slice.measured, every);
    const quality = qualityFigures(slice.measured, every, request.attentionShare);
    count.inTime += responses.inTime;
    count.late += responses.late;
    count.answered += responses.answered;
    count.minutes += (responses.meanMinutes ?? 0) * responses.answered;
    count.rated += quality.rated;
    count.attention += quality.needAttention;
    yield;
  }
  const judged = count.inTime + count.late;
  return {
    tickets: rows.length,
    leftOut: leftOutBetween(tickets, from, to),
    inTime: figure(ratio(count.inTime, judged), judged),
    meanMinutes: figure(ratio(count.minutes, count.answered), count.answered),
    attention: figure(count.rated === 0 ? null : count.attention, count.rated),
  };
}

function figure(value: number | null, counted: number): PreviewFigure | null {
  return value === null ? null : { value, counted };
}

function leftOutBetween({ leftOut, times }: Tickets, from: number, to: number): number {
  let count = 0;
  times.submitted?.forEach((at, row) => {
    if (leftOut[row] === 1 && at >= from && at < to) count++;
  });
  return count;
}
