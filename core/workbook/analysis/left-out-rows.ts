import { type LeftOutCounts, unreadTexts } from "../../i18n/analysis/unread-texts.ts";
import { type AnalysisInput, nameOf } from "./analysis-input.ts";

const found = new WeakMap<AnalysisInput, LeftOutCounts>();

/**
 * Rows of the ticket table that count in no figure. One whose submission time is missing or could not be read belongs to no
 * period, so every sheet of a period has to say how many there are: no other count would show that they are missing.
 */
export function leftOutRows(input: AnalysisInput): LeftOutCounts {
  const known = found.get(input);
  if (known !== undefined) return known;
  const { tickets, window } = input;
  const { from, to } = window.previous;
  const submitted = tickets.times.submitted;
  let before = 0;
  for (let row = 0; submitted !== undefined && row < tickets.count; row++) {
    const at = submitted[row] ?? Number.NaN;
    if (tickets.leftOut[row] === 1 && at >= from && at < to) before++;
  }
  const counts = { ofNoPeriod: tickets.unreadAt.submitted?.size ?? 0, now: window.leftOut.length, before };
  found.set(input, counts);
  return counts;
}

/** What a sheet of the period says of them; `null` where there are none. */
export function leftOutRemark(input: AnalysisInput): string | null {
  const counts = leftOutRows(input);
  if (counts.ofNoPeriod + counts.now + counts.before === 0) return null;
  return unreadTexts[input.locale].leftOut(counts, nameOf(input, "checks"));
}
