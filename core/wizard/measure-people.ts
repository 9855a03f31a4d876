import type { MadeAnalysis } from "../analysis/made-analysis.ts";
import type { TicketWaits } from "../analysis/ticket-waits.ts";
import type { Answers } from "../evaluation/answers.ts";
import type { GradeBand } from "../evaluation/grade-bands.ts";
import { type PersonActual, personActuals, ticketPeople } from "../evaluation/pilot/people-actuals.ts";
import { sampleOfTickets } from "../evaluation/pilot/sample-of-tickets.ts";
import type { PilotLimit, Trial } from "../evaluation/pilot/trial.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import type { Reading, ReadingRules } from "../tickets/reading.ts";
import { readings } from "../tickets/readings.ts";
import { ticketsInScope } from "../tickets/tickets-in-scope.ts";
import { type ActualRule, actualRule } from "../workbook/actual-rule.ts";
import { type RepeatRules, repeatDaysOf } from "../workbook/repeat-days-of.ts";
import { serialOfDay } from "./day-of-serial.ts";
import type { LinkedFigures } from "./linked-figures.ts";
import { judgedBy } from "./measure-tickets.ts";
import { type CountAsked, haveSameTickets, type MeasuredPeople } from "./people-count.ts";
import { type TimedTickets, timedTickets } from "./timed-tickets.ts";
import { triedLimit } from "./trial.ts";
import type { ReadTable } from "./wizard-state.ts";

/** The ticket analysis that an evaluation takes figures from, and what its sheets say now. */
export interface LinkedAnalysis {
  readonly made: MadeAnalysis;
  readonly said: LinkedFigures;
  readonly waits: TicketWaits | null;
}

interface PeopleRequest {
  readonly asked: CountAsked;
  readonly by: Trial["by"];
  /** The answers that the evaluation was made from, as they apply to the tickets read. */
  readonly answers: Answers & RepeatRules;
  readonly read: Pick<ReadTable, "tickets" | "facts">;
  readonly linked: LinkedAnalysis | null;
  /** Of the evaluation. */
  readonly cap: number | null;
  readonly bands: readonly GradeBand[];
  /** What was counted last: what limits do not decide about is taken from there where the tickets are the same. */
  readonly before: MeasuredPeople | null;
}

/**
 * What the tickets say of each person, indicator by indicator, under the limits in force and under those tried. Yields now and
 * then, so that a pane can draw and answer in between.
 *
 * Times that a ticket analysis decides about are counted by its hours and waits, as the evaluation takes them.
 */
export function* measurePeople(request: PeopleRequest): Generator<void, MeasuredPeople> {
  const { answers, asked, bands, before, by, cap, linked, read } = request;
  const { facts, tickets } = read;
  const { trial } = asked;
  const period = trial.tickets === "other" ? trial.other : answers.period;
  const span = {
    from: period.from === null ? null : serialOfDay(period.from),
    to: period.to === null ? null : serialOfDay(period.to) + 1,
  };
  const inScope = ticketsInScope(tickets, { ...span, serviceTypes: answers.serviceTypes, teams: answers.teams });
  yield;
  const { sample } = trial;
  const rows = trial.tickets === "sample" ? sampleOfTickets(inScope, sample.size, sample.seed) : inScope;
  yield;
  const people = yield* ticketPeople(tickets, rows, by);
  const limits = limitsOf(answers, linked);
  const tried = limits.map((limit) => triedLimit(trial, limit));
  const isOther = tried.some((limit, place) => limit.amount !== limits[place]?.amount);
  const known = before !== null && haveSameTickets(before.asked, asked) ? before.inForce : null;
  const measured = {
    inForce: known ?? (yield* actualsUnder(limits, () => true)),
    tried: isOther ? yield* actualsUnder(tried, isByLimit) : {},
  };
  return {
    asked,
    names: people.names,
    tickets: [...people.tickets],
    unnamed: people.unnamed,
    drawnFrom: trial.tickets === "sample" ? inScope.length : null,
    ...measured,
    limits,
    cap,
    bands,
  };

  function* actualsUnder(
    under: readonly PilotLimit[],
    concerns: (id: ReadingId) => boolean,
  ): Generator<void, Partial<Record<string, readonly PersonActual[]>>> {
    const rules: ReadingRules = {
      asOf: facts.asOf,
      limits: readingLimits(answers, under),
      repeatDays: repeatDaysOf(answers),
    };
    const actuals: Partial<Record<string, readonly PersonActual[]>> = {};
    const byReading = new Map<ReadingId, readonly PersonActual[]>();
    let timed: TimedTickets | null = null;
    for (const row of answers.indicators) {
      const rule = actualRule(row, answers);
      if ((rule.kind !== "tickets" && rule.kind !== "linked") || !concerns(rule.reading.id)) continue;
      let reading: Reading = readings[rule.reading.id];
      if (rule.kind === "linked" && linked !== null) {
        timed ??= yield* timedUnder(under, linked);
        reading = judgedBy(reading, timed);
      }
      const own = byReading.get(reading.id) ?? (yield* personActuals(reading, tickets, rows, people, rules));
      byReading.set(reading.id, own);
      actuals[row.key] = own;
    }
    return actuals;
  }

  function* timedUnder(
    under: readonly PilotLimit[],
    { made, said, waits }: LinkedAnalysis,
  ): Generator<void, TimedTickets> {
    const days = {
      from: period.from ?? facts.span?.from ?? made.period.from,
      to: period.to ?? facts.span?.to ?? made.period.to,
    };
    const judging = { ...said, limits: analysisLimits(under, said) };
    return yield* timedTickets(tickets, { ...made, period: days }, judging, waits);
  }
}

/** The readings that are a matter of limits. */
function isByLimit(id: ReadingId): boolean {
  return id === "respondedInTime" || id === "resolvedInTime";
}

/** The limits that decide about an indicator of the evaluation. */
function limitsOf(answers: Answers, linked: LinkedAnalysis | null): PilotLimit[] {
  const rules = answers.indicators.map((row) => actualRule(row, answers));
  const has = (id: ReadingId, kind: ActualRule["kind"]) =>
    rules.some((rule) => rule.kind === kind && "reading" in rule && rule.reading.id === id);
  const own = answers.data?.limits ?? [];
  const limit = (kind: PilotLimit["kind"], priority: string, amount: number, channel = ""): PilotLimit => ({
    kind,
    priority,
    channel,
    amount,
  });
  return [
    ...(linked !== null && has("respondedInTime", "linked")
      ? linked.said.limits.map(({ priority, channel, minutes }) => limit("response", priority, minutes, channel))
      : has("respondedInTime", "tickets")
        ? own.map(({ priority, responseMinutes }) => limit("response", priority, responseMinutes))
        : []),
    ...(has("resolvedInTime", "tickets")
      ? own.map(({ priority, resolutionHours }) => limit("resolution", priority, resolutionHours))
      : []),
  ];
}

function readingLimits({ data }: Answers, under: readonly PilotLimit[]): ReadingRules["limits"] {
  const amountOf = (kind: PilotLimit["kind"], priority: string, amount: number) =>
    under.find((one) => one.kind === kind && one.priority === priority && one.channel === "")?.amount ?? amount;
  return (data?.limits ?? []).map(({ priority, responseMinutes, resolutionHours }) => ({
    priority,
    responseMinutes: amountOf("response", priority, responseMinutes),
    resolutionHours: amountOf("resolution", priority, resolutionHours),
  }));
}

function analysisLimits(under: readonly PilotLimit[], { limits }: LinkedFigures): LinkedFigures["limits"] {
  return limits.map((limit) => ({
    ...limit,
    minutes:
      under.find(
        ({ kind, priority, channel }) =>
          kind === "response" && priority === limit.priority && channel === limit.channel,
      )?.amount ?? limit.minutes,
  }));
}
