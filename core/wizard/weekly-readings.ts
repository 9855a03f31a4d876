import type { AnalysisLimit } from "../analysis/analysis-rules.ts";
import type { MadeAnalysis } from "../analysis/made-analysis.ts";
import type { TicketWaits } from "../analysis/ticket-waits.ts";
import type { ChosenIndicator } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import type { WeekSpan } from "../evaluation/weeks.ts";
import { type Actual, actualOf } from "../tickets/actual-of.ts";
import type { TicketField } from "../tickets/field.ts";
import type { Reading } from "../tickets/reading.ts";
import { isReadable } from "../tickets/reading-facts.ts";
import { readings } from "../tickets/readings.ts";
import type { ResponseLimit } from "../tickets/response-limit.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { ticketsInScope } from "../tickets/tickets-in-scope.ts";
import { usualRepeatDays } from "../tickets/usual-repeat-days.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { dayOfSerial } from "./day-of-serial.ts";
import { isTimed, judgedBy } from "./measure-tickets.ts";
import { timedTickets } from "./timed-tickets.ts";

/** Where each week's reading of an indicator comes from: where its evaluation took the actual from. */
export type ReadingSource =
  | { readonly kind: "tickets"; readonly reading: Reading }
  /** Timed and judged by the rules of a ticket analysis. */
  | { readonly kind: "analysis"; readonly reading: Reading; readonly made: MadeAnalysis }
  | { readonly kind: "typed" };

/** The source of an indicator's weekly readings, by the record of its evaluation. */
export function readingSource(indicator: ChosenIndicator, record: EvaluationRecord): ReadingSource {
  const rule = actualRule(indicator, record);
  switch (rule.kind) {
    case "tickets":
      return { kind: "tickets", reading: readings[rule.reading.id] };
    case "linked":
      return isTimed(rule.reading.id)
        ? { kind: "analysis", reading: readings[rule.reading.id], made: rule.made }
        : { kind: "tickets", reading: readings[rule.reading.id] };
    default:
      return { kind: "typed" };
  }
}

/** Why tickets give no reading at the moment. */
export type ReadingLack =
  /** The columns that it needs are not in the table any more. */
  | { readonly code: "columns" }
  /** The analysis took off the waits for the customer, and the table of waits is not read. */
  | { readonly code: "waits" };

/** What the weeks are read from. */
export interface WeeklyInput {
  readonly tickets: Tickets;
  readonly has: (field: TicketField) => boolean;
  /** A ticket without a response is late once its time is up at this moment. */
  readonly asOf: number;
  readonly limits: readonly ResponseLimit[];
  readonly scope: Pick<EvaluationRecord, "serviceTypes" | "teams">;
  readonly waits: TicketWaits | null;
  /** The limits that the sheet of the analysis shows now; `null` where it is gone: those it was made with hold. */
  readonly analysisLimits: readonly AnalysisLimit[] | null;
  /** The days of repeats of the evaluation; a ticket analysis goes by its own. */
  readonly repeatDays: number;
  readonly weeks: WeekSpan;
}

/** What keeps the tickets from giving the reading; `null` where nothing does. */
export function lackOf(source: ReadingSource, { has, waits }: Pick<WeeklyInput, "has" | "waits">): ReadingLack | null {
  if (source.kind === "typed") return null;
  if (!isReadable(source.reading, has)) return { code: "columns" };
  const needsWaits = source.kind === "analysis" && source.made.rules.withoutWaits;
  return needsWaits && waits === null ? { code: "waits" } : null;
}

/** The reading of each week by the key of its indicator; an indicator that tickets do not answer has none. */
export type WeeklyReadings = Readonly<Record<string, readonly Actual[]>>;

/**
 * What the tickets of each week say about indicators, by the reading and the rules of their evaluation. A ticket belongs to
 * the week in which it was submitted. Yields between pieces of work, so that a pane can draw and answer in between.
 */
export function* weeklyReadings(
  indicators: readonly { readonly key: string; readonly source: ReadingSource }[],
  input: WeeklyInput,
): Generator<void, WeeklyReadings> {
  const { limits, asOf, tickets } = input;
  const rowsOfWeeks = weeklyRows(input);
  const found: Record<string, readonly Actual[]> = {};
  for (const { key, source } of indicators) {
    if (source.kind === "typed" || lackOf(source, input) !== null) continue;
    const reading = source.kind === "analysis" ? yield* timedReading(source, input) : source.reading;
    yield;
    const repeatDays =
      source.kind === "analysis" ? (source.made.rules.repeatDays ?? usualRepeatDays) : input.repeatDays;
    const actuals: Actual[] = [];
    for (const rows of rowsOfWeeks) {
      actuals.push(actualOf(reading, tickets, rows, { asOf, limits, repeatDays }));
      yield;
    }
    found[key] = actuals;
  }
  return found;
}

function* timedReading(
  { made, reading }: Extract<ReadingSource, { kind: "analysis" }>,
  { analysisLimits, asOf, tickets, waits, weeks }: WeeklyInput,
): Generator<void, Reading> {
  const { rules } = made;
  const period = { from: dayOfSerial(weeks.first), to: dayOfSerial(weeks.first + 7 * weeks.count - 1) };
  const judging = { asOf, limits: analysisLimits ?? rules.thresholds };
  return judgedBy(reading, yield* timedTickets(tickets, { period, rules }, judging, waits));
}

/** The tickets in scope that were submitted in each of the weeks, by their rows. */
export function weeklyRows({ scope, tickets, weeks }: Pick<WeeklyInput, "scope" | "tickets" | "weeks">): Int32Array[] {
  const { count, first } = weeks;
  const { submitted } = tickets.times;
  if (submitted === undefined) return Array.from({ length: count }, () => new Int32Array(0));
  const inScope = ticketsInScope(tickets, { from: first, to: first + 7 * count, ...scope });
  const weekOf = (row: number) => Math.floor(((submitted[row] ?? Number.NaN) - first) / 7);
  const counts = new Int32Array(count);
  for (const row of inScope) counts[weekOf(row)] = (counts[weekOf(row)] ?? 0) + 1;
  const rows = Array.from(counts, (length) => new Int32Array(length));
  const filled = new Int32Array(count);
  for (const row of inScope) {
    const week = weekOf(row);
    const place = filled[week] ?? 0;
    const of = rows[week];
    if (of !== undefined) of[place] = row;
    filled[week] = place + 1;
  }
  return rows;
}
