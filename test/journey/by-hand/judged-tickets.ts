import { dateOf, day, midnight, weekdayOf } from "./moments.ts";
import { type Columns, isNumber, marks, type Ticket, type Tickets } from "./ticket-file.ts";
import { type Stretch, type WorkingTime, workedMinutes } from "./working-time.ts";

export interface Period {
  /** First day, such as 2024-05-01. */
  readonly from: string;
  /** Last day. */
  readonly to: string;
}

export interface Limit {
  /** Blank for every one. */
  readonly priority: string;
  /** Blank for every one. */
  readonly channel: string;
  readonly minutes: number;
}

export interface Rules {
  readonly period: Period;
  readonly before: Period;
  /** `null` counts on the clock. */
  readonly work: WorkingTime | null;
  readonly waits: ReadonlyMap<string, readonly Stretch[]>;
  /** The first that fits a ticket holds. */
  readonly limits: readonly Limit[];
  /** Share of the marks below which a ticket needs attention. */
  readonly attention: number;
  /** The share of tickets to answer in time against which a gap is counted. */
  readonly inTimeTarget: number;
  /** Groups with fewer tickets are not judged. */
  readonly fewest: number;
  /** Where the quadrants meet: at the medians of the groups judged, or at the targets. */
  readonly cutBy: "median" | "target";
  /** Where they meet by target, and where no group is judged. */
  readonly cutTargets: { readonly minutes: number; readonly quality: number };
}

export type Status = "inTime" | "late" | "pending" | "noLimit" | "unknown";

/** A ticket with what follows from its times and marks. */
export interface Judged {
  readonly ticket: Ticket;
  readonly minutes: number | null;
  /** Not answered: minutes up to the latest moment of the file, or to the resolution. */
  readonly waiting: number | null;
  /** The minutes that its status goes by. */
  readonly judgedMinutes: number | null;
  readonly limit: number | null;
  readonly status: Status;
  /** How far a late ticket is past its limit. */
  readonly over: number | null;
  readonly resolutionMinutes: number | null;
  /** Same customer and type again within 7 days: 1 or 0; `null` where it cannot be told. */
  readonly repeat: number | null;
  readonly weekday: number;
  readonly hour: number;
  readonly total: number;
  /** 5 for each mark given; 0 for a ticket without marks. */
  readonly outOf: number;
  readonly share: number | null;
  readonly needsAttention: boolean;
}

export interface JudgedTickets {
  readonly columns: Columns;
  readonly rules: Rules;
  readonly asOf: number;
  readonly current: readonly Judged[];
  /** Rows of the period that count in no figure. */
  readonly leftOut: readonly Ticket[];
  readonly before: readonly Judged[];
  /** Of the 30 days before the end of the period, what belongs to neither. */
  readonly trendOnly: readonly Judged[];
  /** The same as judged when the sheets were made, where a rule was changed since: it decides which pairs have a line. */
  readonly asMade?: JudgedTickets;
}

export const trendDays = 30;
const repeatDays = 7;

export function judgedTickets(tickets: Tickets, rules: Rules): JudgedTickets {
  const { all, asOf, columns } = tickets;
  const within = (ticket: Ticket, from: number, to: number) =>
    isNumber(ticket.times.submitted) && ticket.times.submitted >= from && ticket.times.submitted < to;
  const [from, to] = [midnight(rules.period.from), midnight(rules.period.to) + day];
  const [earlierFrom, earlierTo] = [midnight(rules.before.from), midnight(rules.before.to) + day];
  const counted = all.filter(({ leftOut }) => !leftOut);
  const judged = (chosen: readonly Ticket[]) => chosen.map((ticket) => judge(ticket, tickets, counted, rules));
  const isBefore = (ticket: Ticket) => within(ticket, earlierFrom, earlierTo);
  return {
    columns,
    rules,
    asOf,
    current: judged(counted.filter((ticket) => within(ticket, from, to))),
    leftOut: all.filter((ticket) => ticket.leftOut && within(ticket, from, to)),
    before: judged(counted.filter(isBefore)),
    trendOnly: judged(counted.filter((ticket) => within(ticket, to - trendDays * day, from) && !isBefore(ticket))),
  };
}

function judge(ticket: Ticket, { asOf, columns }: Tickets, counted: readonly Ticket[], rules: Rules): Judged {
  const { firstResponse, resolved } = ticket.times;
  const submitted = Number(ticket.times.submitted);
  const waits = rules.waits.get(ticket.texts.id) ?? [];
  const worked = (to: number) => workedMinutes(submitted, to, rules.work, waits);
  const fits = (sought: string, given: string) => sought === "" || sought === given;
  const { texts } = ticket;
  const limit =
    rules.limits.find((one) => fits(one.priority, texts.priority) && fits(one.channel, texts.channel))?.minutes ?? null;
  const isOpen = firstResponse === null;
  const minutes = isNumber(firstResponse) ? worked(firstResponse) : null;
  const now = Math.max(submitted, asOf);
  const judgedMinutes = isOpen ? worked(now) : minutes;
  const status = statusOf(isOpen, judgedMinutes, limit);
  const given = marks.map((mark) => ticket.marks[mark]).filter(isNumber);
  const total = given.reduce((sum, mark) => sum + mark, 0);
  const outOf = given.length * 5;
  const waiting = isOpen ? worked(isNumber(resolved) ? Math.min(resolved, now) : now) : null;
  return {
    ticket,
    minutes,
    waiting,
    judgedMinutes,
    limit,
    status,
    over: status === "late" ? Math.max(0, (minutes ?? waiting ?? 0) - (limit ?? 0)) : null,
    resolutionMinutes: isNumber(resolved) ? worked(resolved) : null,
    repeat: columns.customer === undefined || columns.type === undefined ? null : repeatOf(ticket, counted),
    weekday: weekdayOf(submitted),
    hour: new Date(submitted).getUTCHours(),
    total,
    outOf,
    share: outOf === 0 ? null : total / outOf,
    // Compared in hundredths of a percent: 14 of 20 is 70 %, whatever arithmetic makes of it, and not below it.
    needsAttention: outOf > 0 && Math.round((total / outOf) * 10_000) < Math.round(rules.attention * 10_000),
  };
}

function statusOf(isOpen: boolean, minutes: number | null, limit: number | null): Status {
  if (minutes === null) return "unknown";
  if (limit === null) return "noLimit";
  if (minutes > limit) return "late";
  return isOpen ? "pending" : "inTime";
}

function repeatOf({ row, texts, times }: Ticket, counted: readonly Ticket[]): number | null {
  if (texts.customer === "" || texts.type === "") return null;
  const submitted = Number(times.submitted);
  const isEarlier = counted.some((other) => {
    const before = submitted - Number(other.times.submitted);
    const isSame = other.texts.customer === texts.customer && other.texts.type === texts.type;
    return isSame && (before > 0 || (before === 0 && other.row < row)) && before <= repeatDays * day;
  });
  return isEarlier ? 1 : 0;
}

/** The last 30 days of the period, from the first on, such as 2024-05-02. */
export function daysOfTrend({ period }: Rules): readonly string[] {
  const end = midnight(period.to) + day;
  return Array.from({ length: trendDays }, (_, index) => dateOf(end - (trendDays - index) * day));
}
