import { calendarOf } from "../analysis/calendar-of.ts";
import type { MadeAnalysis } from "../analysis/made-analysis.ts";
import { measuredInSlices } from "../analysis/measured-in-slices.ts";
import { outcome, standing } from "../analysis/measured-tickets.ts";
import type { TicketWaits } from "../analysis/ticket-waits.ts";
import type { Answers } from "../evaluation/answers.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import { type Actual, actualOf } from "../tickets/actual-of.ts";
import { type CauseOfGap, causeOfGap } from "../tickets/cause-of-gap.ts";
import type { Reading } from "../tickets/reading.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { ticketsInScope } from "../tickets/tickets-in-scope.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { serialOfDay } from "./day-of-serial.ts";
import type { LinkedFigures } from "./linked-figures.ts";
import type { Measured, ReadTable } from "./wizard-state.ts";

/** What the sheets of the ticket analysis say, and the waits that it took off. */
export interface LinkedSheets {
  readonly said: LinkedFigures | null;
  readonly waits: TicketWaits | null;
}

/** Two figures that arithmetic alone set apart are the same. */
const hair = 1e-6;

/**
 * What the tickets in scope say about every indicator that comes from them. Yields after each figure, so that a pane can
 * draw and answer in between.
 *
 * An actual that is linked to a ticket analysis is what its sheet shows. Where the shortfall sits is counted by the rules of
 * the analysis, with the limits that stand in its sheet now; where that does not give the figure shown, because cells or
 * tickets were changed since, nothing is said about it.
 */
export function* measureTickets(
  answers: Answers,
  read: Pick<ReadTable, "tickets" | "facts">,
  linked: LinkedSheets = { said: null, waits: null },
): Generator<void, Measured> {
  const { tickets, facts } = read;
  const { from, to } = answers.period;
  const inScope = ticketsInScope(tickets, {
    from: from === null ? null : serialOfDay(from),
    to: to === null ? null : serialOfDay(to) + 1,
    serviceTypes: answers.serviceTypes,
    teams: answers.teams,
  });
  const rules = { asOf: facts.asOf, limits: answers.data?.limits ?? [] };
  const actuals: Partial<Record<ReadingId, Actual>> = {};
  const causes: Partial<Record<string, CauseOfGap>> = {};
  const changed: ReadingId[] = [];
  let timed: TimedTickets | null = null;
  for (const row of answers.indicators) {
    const rule = actualRule(row, answers);
    if (rule.kind === "tickets") {
      const { reading } = rule;
      yield;
      actuals[reading.id] ??= actualOf(reading, tickets, inScope, rules);
      yield;
      const cause = causeOfGap(reading, tickets, inScope, rules, row);
      if (cause !== null) causes[row.key] = cause;
    } else if (rule.kind === "linked") {
      const { figure, made, reading } = rule;
      const { said, waits } = linked;
      const shown = said?.figures[figure];
      actuals[reading.id] = {
        mean: shown?.value ?? null,
        counted: shown?.counted ?? 0,
        inScope: said?.tickets ?? inScope.length,
      };
      if (said === null) continue;
      timed ??= yield* timedTickets(tickets, inScope, made, said, waits);
      const judged = judgedBy(reading, timed);
      const own = actualOf(judged, tickets, inScope, rules);
      yield;
      if (!isSame(own, actuals[reading.id])) {
        if (!changed.includes(reading.id)) changed.push(reading.id);
        continue;
      }
      const cause = causeOfGap(judged, tickets, inScope, rules, row);
      if (cause !== null) causes[row.key] = cause;
      yield;
    }
  }
  return { inScope: inScope.length, actuals, causes, changed };
}

function isSame(own: Actual, shown: Actual | undefined): boolean {
  if (shown === undefined || own.counted !== shown.counted) return false;
  if (own.mean === null || shown.mean === null) return own.mean === shown.mean;
  return Math.abs(own.mean - shown.mean) <= hair * Math.max(1, Math.abs(shown.mean));
}

/** What the rules of an analysis decide about each ticket: `NaN` where it says nothing. */
type TimedTickets = Readonly<Record<"respondedInTime" | "responseMinutes" | "resolutionHours", Float64Array>>;

function* timedTickets(
  tickets: Tickets,
  rows: Int32Array,
  { rules }: MadeAnalysis,
  { asOf, limits }: LinkedFigures,
  waits: TicketWaits | null,
): Generator<void, TimedTickets> {
  const column = () => new Float64Array(tickets.count).fill(Number.NaN);
  const timed = { respondedInTime: column(), responseMinutes: column(), resolutionHours: column() };
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

/** A reading as the analysis takes it: marks and counts are what they are, times are its own. */
function judgedBy(reading: Reading, timed: TimedTickets): Reading {
  switch (reading.id) {
    case "respondedInTime":
    case "responseMinutes":
    case "resolutionHours": {
      const column = timed[reading.id];
      return { ...reading, value: (_tickets, index) => column[index] ?? Number.NaN };
    }
    default:
      return reading;
  }
}
