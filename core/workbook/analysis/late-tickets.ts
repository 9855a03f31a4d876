import type { AnalysisInput } from "./analysis-input.ts";
import { countedMinutes } from "./counted-minutes.ts";

/** So many tickets are judged between two pauses. */
const chunkRows = 2000;

const found = new WeakMap<AnalysisInput, Uint8Array>();

/**
 * 1 for each row of the ticket table whose first response was late when the sheets were made: the same judgement as in the
 * status column of the responses sheet, for what is decided once and must not move with it.
 *
 * A response at the limit is in time. A ticket without one is late once its time is up; one whose response could not be
 * read is not known to be late.
 */
export function lateTickets(input: AnalysisInput): Uint8Array {
  const judging = lateTicketsInChunks(input);
  for (;;) {
    const step = judging.next();
    if (step.done) return step.value;
  }
}

/** The same, with pauses, so that a pane can draw and answer in between. Judged once for an input. */
export function* lateTicketsInChunks(input: AnalysisInput): Generator<void, Uint8Array> {
  const known = found.get(input);
  if (known !== undefined) return known;
  const late = yield* judged(input);
  found.set(input, late);
  return late;
}

function* judged(input: AnalysisInput): Generator<void, Uint8Array> {
  const { context, tickets, window } = input;
  const late = new Uint8Array(tickets.count);
  const { firstResponse, submitted } = tickets.times;
  if (firstResponse === undefined || submitted === undefined) return late;
  const unread = tickets.unreadAt.firstResponse;
  const minutes = countedMinutes(input);
  const limitOf = limits(input);
  for (const [place, row] of window.current.entries()) {
    if (place % chunkRows === chunkRows - 1) yield;
    const limit = limitOf(row);
    const from = submitted[row] ?? Number.NaN;
    if (limit === null || Number.isNaN(from) || unread?.has(row) === true) continue;
    const answered = firstResponse[row] ?? Number.NaN;
    const to = Number.isNaN(answered) ? Math.max(from, context.asOf) : answered;
    if (minutes(row, from, to) > limit) late[row] = 1;
  }
  return late;
}

/** The minutes of the first threshold that fits a ticket, `null` where none does: looked up once for each priority and channel. */
function limits({ request, tickets }: AnalysisInput): (row: number) => number | null {
  const known = new Map<string, Map<string, number | null>>();
  const fits = (sought: string, given: string): boolean =>
    sought === "" || sought.toLowerCase() === given.toLowerCase();
  return (row) => {
    const priority = tickets.texts.priority?.[row] ?? "";
    const channel = tickets.texts.channel?.[row] ?? "";
    const ofPriority = known.get(priority) ?? new Map<string, number | null>();
    const minutes = ofPriority.get(channel);
    if (minutes !== undefined) return minutes;
    const found = request.thresholds.find((one) => fits(one.priority, priority) && fits(one.channel, channel));
    known.set(priority, ofPriority.set(channel, found?.minutes ?? null));
    return found?.minutes ?? null;
  };
}
