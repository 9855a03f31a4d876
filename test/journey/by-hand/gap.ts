import {
  clockTable,
  excessOf,
  fewestInGroup,
  type Group,
  type GroupName,
  groupNames,
  groupTable,
  pairTable,
} from "./groups.ts";
import type { JudgedTickets } from "./judged-tickets.ts";
import { day, midnight } from "./moments.ts";

export type CauseBy = GroupName | "pair" | "weekday" | "hour";

/** The group of a dimension with the most late tickets beyond target. */
export interface Cause {
  readonly by: CauseBy;
  /** As the tables name it, a pair by handler and type; a weekday by its number, an hour from 0 to 23. */
  readonly group: string;
  readonly late: number;
  readonly judged: number;
  readonly excess: number;
  /** Of the whole gap; `null` where it is more than that. */
  readonly share: number | null;
  readonly isBeyondChance: boolean;
  /** Tickets of the group whose first response cannot be used. */
  readonly unread: number;
}

export interface Gap {
  readonly inTime: number;
  readonly late: number;
  /** Late tickets beyond what the target allows; 0 or below where it is reached. */
  readonly excess: number;
  /** One for each dimension; none where there is no gap. */
  readonly causes: readonly Cause[];
  /** The one to name first. */
  readonly main: Cause | null;
}

/** Fewer late tickets than this are told of nobody. */
const fewestLate = 3;

/** Fewer late tickets in all than this tell no cause. */
export const fewestToTell = 5;

/** A shorter period has dates, and no weekdays. */
const fewestDays = 14;

/** @param isTargetSet without a target there is nothing to explain */
export function gap(tickets: JudgedTickets, isTargetSet: boolean): Gap {
  const { columns, current, rules } = tickets;
  const inTime = current.filter(({ status }) => status === "inTime").length;
  const late = current.filter(({ status }) => status === "late").length;
  const excess = excessOf(inTime, late, rules.inTimeTarget);
  const all = { inTime, late, excess, critical: criticalOf(tickets) };
  const named = groupNames.filter((by) => columns[by] !== undefined);
  const pairs = pairTable(tickets);
  const days = (midnight(rules.period.to) - midnight(rules.period.from)) / day + 1;
  const clock = days < fewestDays ? (["hour"] as const) : (["weekday", "hour"] as const);
  const dimensions: readonly (readonly [CauseBy, readonly Group[]])[] = [
    ...named.map((by) => [by, groupTable(tickets, by).named] as const).filter(([, groups]) => groups.length > 0),
    ...(pairs === null ? [] : [["pair", pairs.listed] as const]),
    ...clock.map((by) => [by, clockTable(tickets, by)] as const),
  ];
  const isGap = isTargetSet && excess > 5e-7;
  const causes = isGap ? dimensions.map(([by, groups]) => causeOf(by, groups, all)) : [];
  return { inTime, late, excess, causes, main: mainOf(causes) };
}

/** How many groups, pairs, weekdays and hours have tickets enough to be told. */
export function groupsLookedAt(tickets: JudgedTickets): number {
  const named = groupNames.filter((by) => tickets.columns[by] !== undefined);
  const all = [
    ...named.flatMap((by) => groupTable(tickets, by).named),
    ...clockTable(tickets, "weekday"),
    ...clockTable(tickets, "hour"),
  ];
  return all.filter((group) => group.tickets >= fewestInGroup).length + (pairTable(tickets)?.large ?? 0);
}

export function criticalOf(tickets: JudgedTickets): number {
  return criticalAmong(groupsLookedAt(tickets));
}

/** What only 2.5 % of all draws exceed, shared out among so many groups; to two decimals, as it is written. */
export function criticalAmong(groups: number): number {
  const tail = 0.025 / Math.max(1, groups);
  let [low, high] = [0, 10];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (0.5 - areaFromZero(middle) > tail) low = middle;
    else high = middle;
  }
  return Number(low.toFixed(2));
}

/** The area under the bell curve from 0 to z, by Simpson's rule. */
function areaFromZero(z: number): number {
  const steps = 2000;
  const height = (x: number) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = height(0) + height(z);
  for (let step = 1; step < steps; step++) sum += height((z * step) / steps) * (step % 2 === 1 ? 4 : 2);
  return (sum * z) / steps / 3;
}

type All = Pick<Gap, "inTime" | "late" | "excess"> & { readonly critical: number };

/** Of the groups beyond chance the one with the largest excess; the largest excess of all where none is. */
function causeOf(by: CauseBy, groups: readonly Group[], all: All): Cause {
  const beyond = groups.filter((group) => group.excess > 0 && isBeyondChance(group, all));
  const isBeyond = beyond.length > 0;
  const worst = (isBeyond ? beyond : groups).reduce((most, group) =>
    group.excess > most.excess + 1e-9 ? group : most,
  );
  return {
    by,
    group: worst.name,
    late: worst.late,
    judged: worst.inTime + worst.late,
    excess: worst.excess,
    share: worst.excess > all.excess ? null : worst.excess / all.excess,
    isBeyondChance: isBeyond,
    unread: worst.unread,
  };
}

/** Drawn without replacement from all tickets judged, of which so many are late; compared between square roots. */
export function isBeyondChance(group: Pick<Group, "inTime" | "late">, all: Omit<All, "excess">): boolean {
  const [judged, allJudged] = [group.inTime + group.late, all.inTime + all.late];
  if (all.late < fewestToTell || judged < fewestInGroup || group.late < fewestLate) return false;
  const rate = all.late / allJudged;
  const spread = Math.sqrt(((1 - rate) * (allJudged - judged)) / Math.max(1, allJudged - 1));
  return 2 * (Math.sqrt(group.late) - Math.sqrt(judged * rate)) > all.critical * spread + 1e-9;
}

/** Of those beyond chance the one with most of the gap. */
function mainOf(causes: readonly Cause[]): Cause | null {
  return causes
    .filter(({ isBeyondChance: isBeyond }) => isBeyond)
    .reduce<Cause | null>((most, cause) => (most === null || cause.excess > most.excess + 1e-9 ? cause : most), null);
}
