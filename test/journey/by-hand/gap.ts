import { clockTable, excessOf, type Group, type GroupName, groupTable } from "./groups.ts";
import type { JudgedTickets } from "./judged-tickets.ts";
import { day, midnight } from "./moments.ts";

export type CauseBy = GroupName | "weekday" | "hour";

/** The group of a dimension with the most late tickets beyond target. */
export interface Cause {
  readonly by: CauseBy;
  /** As the tables name it; a weekday by its number, an hour from 0 to 23. */
  readonly group: string;
  readonly late: number;
  readonly judged: number;
  readonly excess: number;
  /** Of the whole gap; `null` where it is more than that. */
  readonly share: number | null;
  readonly isBeyondChance: boolean;
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

/** Fewer tickets judged, or fewer late ones, than this are told of nobody. */
const fewestJudged = 5;
const fewestLate = 3;

/** Fewer late tickets in all than this tell no cause. */
export const fewestToTell = 5;

/** A shorter period has dates, and no weekdays. */
const fewestDays = 14;

export function gap(tickets: JudgedTickets): Gap {
  const { columns, current, rules } = tickets;
  const inTime = current.filter(({ status }) => status === "inTime").length;
  const late = current.filter(({ status }) => status === "late").length;
  const excess = excessOf(inTime, late, rules.inTimeTarget);
  const named = (["handler", "team", "type"] as const).filter((by) => columns[by] !== undefined);
  const days = (midnight(rules.period.to) - midnight(rules.period.from)) / day + 1;
  const clock = days < fewestDays ? (["hour"] as const) : (["weekday", "hour"] as const);
  const dimensions: readonly (readonly [CauseBy, readonly Group[]])[] = [
    ...named.map((by) => [by, groupTable(tickets, by).named] as const).filter(([, groups]) => groups.length > 0),
    ...clock.map((by) => [by, clockTable(tickets, by)] as const),
  ];
  const causes = excess <= 1e-9 ? [] : dimensions.map(([by, groups]) => causeOf(by, groups, { inTime, late, excess }));
  return { inTime, late, excess, causes, main: mainOf(causes) };
}

/** The first of the groups with the largest excess, set against what chance alone would spread over groups of its size. */
function causeOf(by: CauseBy, groups: readonly Group[], all: Pick<Gap, "inTime" | "late" | "excess">): Cause {
  const worst = groups.reduce((most, group) => (group.excess > most.excess + 1e-9 ? group : most));
  const [judged, allJudged] = [worst.inTime + worst.late, all.inTime + all.late];
  const rate = all.late / allJudged;
  const expected = judged * rate;
  // Drawn without replacement from all tickets judged, of which so many are late.
  const variance = (expected * (1 - rate) * (allJudged - judged)) / Math.max(1, allJudged - 1);
  return {
    by,
    group: worst.name,
    late: worst.late,
    judged,
    excess: worst.excess,
    share: worst.excess > all.excess ? null : worst.excess / all.excess,
    isBeyondChance:
      all.late >= fewestToTell &&
      judged >= fewestJudged &&
      worst.late >= fewestLate &&
      worst.late - expected > 2 * Math.sqrt(variance),
  };
}

/** Of those beyond chance the one with most of the gap. */
function mainOf(causes: readonly Cause[]): Cause | null {
  return causes
    .filter(({ isBeyondChance }) => isBeyondChance)
    .reduce<Cause | null>((most, cause) => (most === null || cause.excess > most.excess + 1e-9 ? cause : most), null);
}
