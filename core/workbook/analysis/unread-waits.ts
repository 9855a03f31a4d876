import { waitsTexts } from "../../i18n/analysis/waits-texts.ts";
import { type AnalysisInput, nameOf, sheetsOf } from "./analysis-input.ts";

/** Waits that could not be read, of the period's tickets and of those of the period before: their time is not taken off. */
export interface UnreadWaits {
  readonly now: number;
  readonly before: number;
}

const found = new WeakMap<AnalysisInput, UnreadWaits>();

/** How many waits are missing from the times of tickets; none on the clock, where no wait is taken off. */
export function unreadWaits(input: AnalysisInput): UnreadWaits {
  const known = found.get(input);
  if (known !== undefined) return known;
  const { current, before } = input.window;
  const counted = { now: countedOf(input, current), before: countedOf(input, before) };
  found.set(input, counted);
  return counted;
}

/** What is said of them beside the figures that they are missing from; `null` where there are none. */
export function unreadWaitsRemark(input: AnalysisInput): string | null {
  const { now, before } = unreadWaits(input);
  return now + before === 0 ? null : waitsTexts[input.locale].notRead(now, before, nameOf(input, "checks"));
}

/** One row of the table of waits may have two cells that could not be read, and is one wait. */
function countedOf(input: AnalysisInput, rows: Int32Array): number {
  const { waits } = input;
  if (waits === null || waits.unread.length === 0 || !sheetsOf(input).includes("waits")) return 0;
  const tickets = new Set(rows);
  return new Set(waits.unread.filter(({ ticket }) => tickets.has(ticket)).map(({ row }) => row)).size;
}
