import { type EncodedTexts, encodedTexts } from "../tickets/encoded-texts.ts";
import type { TicketField } from "../tickets/field.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import type { AnalysisRules, MinutesBetween } from "./analysis-rules.ts";
import { clockMinutes } from "./clock-minutes.ts";
import { responseLimits } from "./response-limits.ts";
import { markItems } from "./ticket-analysis.ts";

/** How a ticket stands to its limit. */
export const standing = { unknown: 0, inTime: 1, late: 2, pending: 3, withoutLimit: 4 } as const;

/** What is known of a ticket's resolution. */
export const outcome = { unknown: 0, open: 1, resolved: 2 } as const;

/** What the figures are counted from, per ticket. Computed once for all of them. */
export interface MeasuredTickets {
  readonly tickets: Tickets;
  readonly handlers: EncodedTexts;
  readonly channels: EncodedTexts;
  readonly types: EncodedTexts;
  /** One of `standing`. */
  readonly standings: Uint8Array;
  /** To the first response, or until now where there is none; `NaN` where unknown, or where no hours are given for its day. */
  readonly minutes: Float64Array;
  /** 1 where there is a first response. */
  readonly answered: Uint8Array;
  /** Minutes allowed; `NaN` where there is no limit. */
  readonly limits: Float64Array;
  /** One of `outcome`. */
  readonly outcomes: Uint8Array;
  /** To the resolution; `NaN` where there is none. */
  readonly resolutionMinutes: Float64Array;
  /** Sum of the marks given; 0 where there is none. */
  readonly totals: Float64Array;
  /** How many marks were given. */
  readonly marks: Uint8Array;
}

export function measuredTickets(
  tickets: Tickets,
  rules: Pick<AnalysisRules, "asOf" | "limits" | "minutesBetween">,
): MeasuredTickets {
  const { count, texts, leftOut } = tickets;
  const channels = encodedTexts(texts.channel, leftOut);
  const limits = responseLimits(rules.limits, encodedTexts(texts.priority, leftOut), channels);
  return {
    tickets,
    handlers: encodedTexts(texts.handler, leftOut),
    channels,
    types: encodedTexts(texts.type, leftOut),
    limits,
    ...responsesOf(tickets, limits, rules.asOf, rules.minutesBetween ?? clockMinutes),
    ...resolutionsOf(tickets, rules.minutesBetween ?? clockMinutes),
    ...marksOf(tickets, count),
  };
}

function responsesOf(tickets: Tickets, limits: Float64Array, asOf: number, between: MinutesBetween) {
  const { count, times } = tickets;
  const { submitted, firstResponse } = times;
  const standings = new Uint8Array(count);
  const answered = new Uint8Array(count);
  const minutes = new Float64Array(count).fill(Number.NaN);
  if (submitted === undefined || firstResponse === undefined) return { standings, answered, minutes };
  const until = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const response = firstResponse[row] ?? Number.NaN;
    if (!Number.isNaN(response)) until[row] = response;
    else until[row] = isUnread(tickets, "firstResponse", row) ? Number.NaN : asOf;
  }
  between(submitted, until, minutes);
  for (let row = 0; row < count; row++) {
    if (Number.isNaN(submitted[row] ?? Number.NaN) || Number.isNaN(until[row] ?? Number.NaN)) minutes[row] = Number.NaN;
    if (Number.isNaN(minutes[row] ?? Number.NaN)) continue;
    const isAnswered = !Number.isNaN(firstResponse[row] ?? Number.NaN);
    if (isAnswered) answered[row] = 1;
    const limit = limits[row] ?? Number.NaN;
    if (Number.isNaN(limit)) standings[row] = standing.withoutLimit;
    else if ((minutes[row] ?? Number.NaN) > limit) standings[row] = standing.late;
    else standings[row] = isAnswered ? standing.inTime : standing.pending;
  }
  return { standings, answered, minutes };
}

function resolutionsOf(tickets: Tickets, between: MinutesBetween) {
  const { count, times } = tickets;
  const { submitted, resolved } = times;
  const outcomes = new Uint8Array(count);
  const resolutionMinutes = new Float64Array(count).fill(Number.NaN);
  if (resolved === undefined) return { outcomes, resolutionMinutes };
  if (submitted !== undefined) between(submitted, resolved, resolutionMinutes);
  for (let row = 0; row < count; row++) {
    if (!Number.isNaN(resolved[row] ?? Number.NaN)) {
      outcomes[row] = outcome.resolved;
      continue;
    }
    resolutionMinutes[row] = Number.NaN;
    if (!isUnread(tickets, "resolved", row)) outcomes[row] = outcome.open;
  }
  return { outcomes, resolutionMinutes };
}

function marksOf(tickets: Tickets, count: number) {
  const totals = new Float64Array(count);
  const marks = new Uint8Array(count);
  for (const item of markItems) {
    const column = tickets.numbers[item];
    if (column === undefined) continue;
    for (let row = 0; row < count; row++) {
      const mark = column[row] ?? Number.NaN;
      if (Number.isNaN(mark)) continue;
      totals[row] = (totals[row] ?? 0) + mark;
      marks[row] = (marks[row] ?? 0) + 1;
    }
  }
  return { totals, marks };
}

/** A cell that could not be read says nothing; a blank one says "not yet". */
function isUnread(tickets: Tickets, field: TicketField, row: number): boolean {
  return tickets.unreadAt[field]?.has(row) === true;
}
