import { calendarOf } from "../analysis/calendar-of.ts";
import type { MadeAnalysis } from "../analysis/made-analysis.ts";
import { measuredInSlices } from "../analysis/measured-in-slices.ts";
import { outcome, standing } from "../analysis/measured-tickets.ts";
import { rowsBetween } from "../analysis/rows-between.ts";
import type { TicketWaits } from "../analysis/ticket-waits.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { serialOfDay } from "./day-of-serial.ts";
import type { LinkedFigures } from "./linked-figures.ts";

/** What the rules of an analysis decide about each ticket of its period; `NaN` where that says nothing. */
export type TimedTickets = Readonly<Record<"respondedInTime" | "responseMinutes" | "resolutionHours", Float64Array>>;

/**
 * The tickets of an analysis, or those of other days by its rules, timed by its hours and waits, and judged by the limits
 * that its sheet shows now. Yields between pieces of work, so that a pane can draw and answer in between.
 */
export function* timedTickets(
  tickets: Tickets,
  { period, rules }: Pick<MadeAnalysis, "period" | "rules">,
  { asOf, limits }: Pick<LinkedFigures, "asOf" | "limits">,
  waits: TicketWaits | null,
): Generator<void, TimedTickets> {
  const column = () => new Float64Array(tickets.count).fill(Number.NaN);
  const timed = { respondedInTime: column(), responseMinutes: column(), resolutionHours: column() };
  const rows = rowsBetween(tickets, serialOfDay(period.from), serialOfDay(period.to) + 1);
  const measuring = { asOf, limits, calendar: calendarOf(rules), waits: rules.withoutWaits ? waits : null };
  for (const { rows: slice, measured } of measuredInSlices(tickets, rows, measuring)) {
    const { answered, minutes, outcomes, resolutionMinutes, standings } = measured;
    slice.forEach((row, place) => {
      if (standings[place] === standing.inTime) timed.respondedInTime[row] = 1;
      else if (standings[place] === standing.late) timed.respondedInTime[row] = 0;
      if (answered[place] === 1) timed.responseMinutes[row] = minutes[place] ?? Number.NaN;
      if (outcomes[place] === outcome.resolved) {
        timed.resolutionHours[row] = (resolutionMinutes[place] ?? Number.NaN) / 60;
      }
    });
    yield;
  }
  return timed;
}
