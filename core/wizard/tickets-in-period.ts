import type { AnalysisAnswers } from "../analysis/analysis-answers.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { spanOf } from "./period-choices.ts";
import type { ReadTable } from "./wizard-state.ts";

/** The last count of each table: one change of state is looked at by the rail, the step and the problems. */
const counts = new WeakMap<Tickets, { readonly from: number; readonly to: number; readonly count: number }>();

/** How many tickets that count were submitted in a period. */
export function ticketsInPeriod(
  period: AnalysisAnswers["period"],
  { tickets, facts }: Pick<ReadTable, "tickets" | "facts">,
): number {
  const span = spanOf(period, facts);
  if (span === null) return 0;
  const known = counts.get(tickets);
  if (known !== undefined && known.from === span.from && known.to === span.to) return known.count;
  let count = 0;
  tickets.times.submitted?.forEach((at, row) => {
    if (at >= span.from && at < span.to && tickets.leftOut[row] === 0) count++;
  });
  counts.set(tickets, { ...span, count });
  return count;
}
