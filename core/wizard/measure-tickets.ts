import type { Answers } from "../evaluation/answers.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import { type Actual, actualOf } from "../tickets/actual-of.ts";
import { type CauseOfGap, causeOfGap } from "../tickets/cause-of-gap.ts";
import type { Reading } from "../tickets/reading.ts";
import { readings } from "../tickets/readings.ts";
import { ticketsInScope } from "../tickets/tickets-in-scope.ts";
import { usualRepeatDays } from "../tickets/usual-repeat-days.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { type RepeatRules, repeatDaysOf } from "../workbook/repeat-days-of.ts";
import { serialOfDay } from "./day-of-serial.ts";
import type { LinkedFigures } from "./linked-figures.ts";
import type { TimedTickets } from "./timed-tickets.ts";
import type { Measured, ReadTable } from "./wizard-state.ts";

/** What the sheets of the ticket analysis say, and what its rules decide about each ticket. */
export interface LinkedSheets {
  readonly said: LinkedFigures;
  readonly timed: TimedTickets;
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
  answers: Answers & RepeatRules,
  read: Pick<ReadTable, "tickets" | "facts">,
  linked: LinkedSheets | null = null,
): Generator<void, Measured> {
  const { tickets, facts } = read;
  const { from, to } = answers.period;
  const inScope = ticketsInScope(tickets, {
    from: from === null ? null : serialOfDay(from),
    to: to === null ? null : serialOfDay(to) + 1,
    serviceTypes: answers.serviceTypes,
    teams: answers.teams,
  });
  const rules = { asOf: facts.asOf, limits: answers.data?.limits ?? [], repeatDays: repeatDaysOf(answers) };
  const actuals: Partial<Record<ReadingId, Actual>> = {};
  const causes: Partial<Record<string, CauseOfGap>> = {};
  const changed = new Set<ReadingId>();
  for (const row of answers.indicators) {
    const rule = actualRule(row, answers);
    if (rule.kind === "tickets") {
      const reading = readings[rule.reading.id];
      yield;
      actuals[reading.id] ??= actualOf(reading, tickets, inScope, rules);
      yield;
      const cause = yield* causeOfGap(reading, tickets, inScope, rules, row);
      if (cause !== null) causes[row.key] = cause;
    } else if (rule.kind === "linked" && linked !== null) {
      const { id } = rule.reading;
      const shown = linked.said.figures[rule.figure];
      const actual = { mean: shown?.value ?? null, counted: shown?.counted ?? 0, inScope: linked.said.tickets };
      actuals[id] = actual;
      yield;
      const judged = judgedBy(readings[rule.reading.id], linked.timed);
      const own = { ...rules, repeatDays: rule.made.rules.repeatDays ?? usualRepeatDays };
      if (isSame(actualOf(judged, tickets, inScope, own), actual)) {
        yield;
        const cause = yield* causeOfGap(judged, tickets, inScope, own, row);
        if (cause !== null) causes[row.key] = cause;
      } else changed.add(id);
    }
  }
  return { inScope: inScope.length, actuals, causes, changed: [...changed] };
}

function isSame(own: Actual, shown: Actual): boolean {
  if (own.counted !== shown.counted) return false;
  if (own.mean === null || shown.mean === null) return own.mean === shown.mean;
  return Math.abs(own.mean - shown.mean) <= hair * Math.max(1, Math.abs(shown.mean));
}

/** A reading as the analysis takes it: marks and counts are what they are, times are its own. */
export function judgedBy(reading: Reading, timed: TimedTickets): Reading {
  if (!isTimed(reading.id)) return reading;
  const column = timed[reading.id];
  return { ...reading, value: (_tickets, index) => column[index] ?? Number.NaN };
}

/** Whether an analysis takes a reading by its own hours and limits. */
export function isTimed(id: ReadingId): id is keyof TimedTickets {
  return id === "respondedInTime" || id === "responseMinutes" || id === "resolutionHours";
}
