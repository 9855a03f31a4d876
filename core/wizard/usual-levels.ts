import type { ReadingId } from "../indicators/reading-id.ts";
import type { Reading, ReadingRules } from "../tickets/reading.ts";
import { readings } from "../tickets/readings.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { ticketsInScope } from "../tickets/tickets-in-scope.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import type { UsualLevel, UsualLevels } from "../workbook/improvement/usual-level.ts";
import { serialOfDay } from "./day-of-serial.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";
import { type DayRange, daysAfter, precedingPeriod } from "./months.ts";
import type { TableFacts } from "./wizard-state.ts";

/** So many periods before say what is usual. */
const mostPeriods = 3;

/** A period that begins this share of its days before the first ticket still counts as covered. */
const toleratedShare = 0.1;

/** Readings that a ticket analysis takes by its own hours and limits. */
const timedByAnalysis: ReadonlySet<ReadingId> = new Set<ReadingId>([
  "respondedInTime",
  "responseMinutes",
  "resolutionHours",
]);

/**
 * What the indicators of an evaluation were in the up to three periods before it, all their tickets together, by the same
 * limits: "before" is often the worst of several periods, and what was worst by chance gets better by itself. `null` where
 * the ticket table does not reach back that far.
 */
export function usualLevels(
  { record, tickets }: Pick<LoadedEvaluation, "record" | "tickets">,
  facts: Pick<TableFacts, "span" | "asOf">,
): UsualLevels | null {
  const { from, to } = record.period;
  if (tickets === null || facts.span === null || from === null || to === null) return null;
  const covered = coveredPeriods({ from, to }, facts.span.from);
  const first = covered[covered.length - 1];
  if (first === undefined) return null;
  const span: DayRange = { from: first.from, to: daysAfter(from, -1) };
  const inScope = ticketsInScope(tickets, {
    from: serialOfDay(span.from),
    to: serialOfDay(span.to) + 1,
    serviceTypes: record.serviceTypes,
    teams: record.teams,
  });
  const rules: ReadingRules = { asOf: facts.asOf, limits: record.data?.limits ?? [], repeatDays: record.repeatDays };
  const levels: Partial<Record<string, UsualLevel>> = {};
  for (const indicator of record.indicators) {
    const rule = actualRule(indicator, record);
    if (rule.kind !== "tickets" && rule.kind !== "linked") continue;
    if (rule.kind === "linked" && timedByAnalysis.has(rule.reading.id)) continue;
    const level = levelOf(readings[rule.reading.id], tickets, inScope, rules);
    if (level !== null) levels[indicator.key] = level;
  }
  return Object.keys(levels).length === 0 ? null : { periods: covered.length, ...span, levels };
}

/** The periods before, the latest first, as far as there are tickets. */
function coveredPeriods(period: DayRange, firstTicket: string): DayRange[] {
  const found: DayRange[] = [];
  let next = precedingPeriod(period);
  while (found.length < mostPeriods && firstTicket <= latestStart(next)) {
    found.push(next);
    next = precedingPeriod(next);
  }
  return found;
}

function latestStart({ from, to }: DayRange): string {
  const days = serialOfDay(to) - serialOfDay(from) + 1;
  return daysAfter(from, Math.floor(days * toleratedShare));
}

/** The values of a reading over rows of the tickets; those that say nothing are left out. */
export function valuesOf(reading: Reading, tickets: Tickets, rows: Int32Array, rules: ReadingRules): number[] {
  const values: number[] = [];
  for (const row of rows) {
    const value = reading.value(tickets, row, rules);
    if (!Number.isNaN(value)) values.push(value);
  }
  return values;
}

function levelOf(reading: Reading, tickets: Tickets, rows: Int32Array, rules: ReadingRules): UsualLevel | null {
  const values = valuesOf(reading, tickets, rows, rules);
  const counted = values.length;
  if (counted === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / counted;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, counted, deviation: counted < 2 ? null : Math.sqrt(squares / (counted - 1)) };
}
