import type { AnalysisAnswers } from "../analysis/analysis-answers.ts";
import { calendarOf } from "../analysis/calendar-of.ts";
import type { TicketWaits } from "../analysis/ticket-waits.ts";
import { minutesWithoutPauses } from "../calendar/pauses.ts";
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

/** So many tickets are looked at between two pauses. */
const chunkRows = 2000;

/**
 * The first figures of the period, counted as the sheets count them. Yields between pieces of work, so that a pane can draw
 * and answer in between.
 */
export function* previewAnalysis(
  request: AnalysisAnswers,
  { facts, tickets }: Pick<ReadTable, "facts" | "tickets">,
  waits: TicketWaits | null,
): Generator<void, AnalysisPreview> {
  const span = spanOf(request.period, facts);
  const calendar = calendarOf(request);
  const { submitted, firstResponse } = tickets.times;
  const { priority, channel } = tickets.texts;
  const limitOf = limitsByText(request);
  const ratings = (["attitude", "solving", "clarity", "satisfaction"] as const).flatMap(
    (field) => tickets.numbers[field] ?? [],
  );
  const waitsFrom = calendar === null || waits === null ? null : firstWaits(waits, tickets.count);
  const count = { tickets: 0, leftOut: 0, inTime: 0, late: 0, answered: 0, minutes: 0, rated: 0, attention: 0 };

  const minutesBetween = (row: number, from: number, to: number): number => {
    if (calendar === null) return Math.round((to - from) * 1440 * 1e6) / 1e6;
    const first = waitsFrom?.[row] ?? 0;
    const end = waitsFrom?.[row + 1] ?? 0;
    if (waits === null || first === end) return calendar.minutesBetween(from, to);
    const pauses = Array.from({ length: end - first }, (_none, index) => ({
      start: waits.start[first + index] ?? Number.NaN,
      end: waits.end[first + index] ?? Number.NaN,
    }));
    return minutesWithoutPauses(calendar, from, to, pauses);
  };

  for (let row = 0; row < tickets.count; row++) {
    if (row % chunkRows === chunkRows - 1) yield;
    const at = submitted?.[row] ?? Number.NaN;
    if (span === null || !(at >= span.from && at < span.to)) continue;
    if (tickets.leftOut[row] === 1) {
      count.leftOut++;
      continue;
    }
    count.tickets++;
    const marks = sumAt(ratings, row);
    if (marks.given > 0) {
      count.rated++;
      if (marks.sum / 5 / marks.given < request.attentionShare - 1e-9) count.attention++;
    }
    if (firstResponse === undefined) continue;
    const response = firstResponse[row] ?? Number.NaN;
    const isAnswered = response >= at;
    if (!isAnswered && (!Number.isNaN(response) || tickets.unreadAt.firstResponse?.has(row))) continue;
    const minutes = minutesBetween(row, at, isAnswered ? response : Math.max(facts.asOf, at));
    if (isAnswered) {
      count.answered++;
      count.minutes += minutes;
    }
    const limit = limitOf(priority?.[row] ?? "", channel?.[row] ?? "");
    if (limit === null) continue;
    if (minutes > limit) count.late++;
    else if (isAnswered) count.inTime++;
  }
  const judged = count.inTime + count.late;
  return {
    tickets: count.tickets,
    leftOut: count.leftOut,
    inTime: judged === 0 ? null : { value: count.inTime / judged, counted: judged },
    meanMinutes: count.answered === 0 ? null : { value: count.minutes / count.answered, counted: count.answered },
    attention: count.rated === 0 ? null : { value: count.attention, counted: count.rated },
  };
}

function sumAt(ratings: readonly Float64Array[], row: number): { readonly sum: number; readonly given: number } {
  let sum = 0;
  let given = 0;
  for (const rating of ratings) {
    const mark = rating[row] ?? Number.NaN;
    if (Number.isNaN(mark)) continue;
    sum += mark;
    given++;
  }
  return { sum, given };
}

/** The minutes of the first limit that fits, looked up once for each pair of priority and channel; `null` where none does. */
function limitsByText({ thresholds }: AnalysisAnswers): (priority: string, channel: string) => number | null {
  const known = new Map<string, number | null>();
  const isSame = (wanted: string, text: string) => wanted === "" || wanted.toLowerCase() === text.toLowerCase();
  return (priority, channel) => {
    const key = `${priority}\n${channel}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const fitting = thresholds.find((one) => isSame(one.priority, priority) && isSame(one.channel, channel));
    const minutes = fitting?.minutes ?? null;
    known.set(key, minutes);
    return minutes;
  };
}

/** Where the waits of each ticket begin; those of ticket `i` end where those of `i + 1` begin. */
function firstWaits({ ticket }: TicketWaits, tickets: number): Int32Array {
  const first = new Int32Array(tickets + 1);
  for (const row of ticket) first[row + 1] = (first[row + 1] ?? 0) + 1;
  for (let row = 0; row < tickets; row++) first[row + 1] = (first[row + 1] ?? 0) + (first[row] ?? 0);
  return first;
}
