import type { Answers } from "../evaluation/answers.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import { type Actual, actualOf } from "../tickets/actual-of.ts";
import { type CauseOfGap, causeOfGap } from "../tickets/cause-of-gap.ts";
import { ticketsInScope } from "../tickets/tickets-in-scope.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { serialOfDay } from "./day-of-serial.ts";
import type { Measured, ReadTable } from "./wizard-state.ts";

/**
 * What the tickets in scope say about every indicator that comes from them. Yields after each figure, so that a pane can
 * draw and answer in between.
 */
export function* measureTickets(
  answers: Answers,
  read: Pick<ReadTable, "tickets" | "facts">,
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
  for (const row of answers.indicators) {
    const rule = actualRule(row, answers);
    if (rule.kind !== "tickets") continue;
    const { reading } = rule;
    yield;
    actuals[reading.id] ??= actualOf(reading, tickets, inScope, rules);
    yield;
    const cause = causeOfGap(reading, tickets, inScope, rules, row);
    if (cause !== null) causes[row.key] = cause;
  }
  return { inScope: inScope.length, actuals, causes };
}
