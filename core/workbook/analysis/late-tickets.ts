import type { AnalysisInput } from "./analysis-input.ts";
import { countedMinutes } from "./counted-minutes.ts";

const found = new WeakMap<AnalysisInput, Uint8Array>();

/**
 * 1 for each row of the ticket table whose first response was late when the sheets were made: the same judgement as in the
 * status column of the responses sheet, for what is decided once and must not move with it.
 *
 * A response at the limit is in time. A ticket without one is late once its time is up; one whose response could not be
 * read is not known to be late.
 */
export function lateTickets(input: AnalysisInput): Uint8Array {
  const known = found.get(input);
  if (known !== undefined) return known;
  const late = judged(input);
  found.set(input, late);
  return late;
}

function judged(input: AnalysisInput): Uint8Array {
  const { context, tickets, window } = input;
  const late = new Uint8Array(tickets.count);
  const { firstResponse, submitted } = tickets.times;
  if (firstResponse === undefined || submitted === undefined) return late;
  const unread = tickets.unreadAt.firstResponse;
  const minutes = countedMinutes(input);
  for (const row of window.current) {
    const limit = limitOf(input, row);
    const from = submitted[row] ?? Number.NaN;
    if (limit === null || Number.isNaN(from) || unread?.has(row) === true) continue;
    const answered = firstResponse[row] ?? Number.NaN;
    const to = Number.isNaN(answered) ? Math.max(from, context.asOf) : answered;
    if (minutes(row, from, to) > limit) late[row] = 1;
  }
  return late;
}

/** The minutes of the first threshold that fits the ticket; `null` where none does. */
function limitOf({ request, tickets }: AnalysisInput, row: number): number | null {
  const fits = (sought: string, given: string | undefined): boolean =>
    sought === "" || sought.toLowerCase() === (given ?? "").toLowerCase();
  const first = request.thresholds.find(
    ({ channel, priority }) =>
      fits(priority, tickets.texts.priority?.[row]) && fits(channel, tickets.texts.channel?.[row]),
  );
  return first?.minutes ?? null;
}
