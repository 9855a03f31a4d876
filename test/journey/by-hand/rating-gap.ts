import { criticalAmong } from "./gap.ts";
import { groupNames, groupTable } from "./groups.ts";
import type { Judged, JudgedTickets } from "./judged-tickets.ts";
import { sum } from "./key-figures.ts";
import { marks } from "./ticket-file.ts";
import { unreadMarks } from "./unread.ts";

export type RatingMeasure = "satisfaction" | "serviceScore";
export type RatingBy = "handler" | "team" | "type" | "channel" | "weekday" | "hour";

export interface RatedGroup {
  /** As the tickets name it; a weekday by its number, an hour from 0 to 23. */
  readonly name: string;
  readonly count: number;
  readonly mean: number | null;
  /** Marks missing to the target, of all its ratings together; `null` without a target. */
  readonly short: number | null;
  readonly isBelowChance: boolean;
  /** Marks that cannot be used. */
  readonly unread: number;
}

export interface RatingTable {
  readonly by: RatingBy;
  readonly groups: readonly RatedGroup[];
  /** What is left of all ratings; `null` where every ticket belongs to a group that is listed. */
  readonly others: {
    readonly groups: number;
    readonly count: number;
    readonly short: number | null;
    readonly unread: number;
  } | null;
}

export interface RatingGap {
  readonly measure: RatingMeasure;
  readonly count: number;
  readonly mean: number | null;
  readonly short: number | null;
  /** The standard deviation of all ratings. */
  readonly spread: number;
  readonly unread: number;
  readonly tables: readonly RatingTable[];
}

const fewestInGroup = 5;

/** The figures that are means of marks, as far as the file has them. */
export function ratingMeasures({ columns }: JudgedTickets): readonly RatingMeasure[] {
  if (columns.satisfaction !== undefined) return ["satisfaction", "serviceScore"];
  return marks.some((mark) => columns[mark] !== undefined) ? ["serviceScore"] : [];
}

function marksOf({ share, ticket }: Judged, measure: RatingMeasure): number | null {
  if (measure === "serviceScore") return share === null ? null : share * 20;
  const given = ticket.marks.satisfaction;
  return typeof given === "number" ? given : null;
}

interface Grouping {
  readonly by: RatingBy;
  readonly names: readonly string[];
  readonly unlisted: number;
  readonly nameOf: (ticket: Judged) => string;
}

/** Every kind of group there is, those with a line of their own by name. */
function groupings(tickets: JudgedTickets): readonly Grouping[] {
  const { columns } = tickets;
  const named = groupNames
    .filter((by) => columns[by] !== undefined)
    .map((by): Grouping => {
      const { listed, named: all } = groupTable(tickets, by);
      const names = listed.map(({ name }) => name);
      return { by, names, unlisted: all.length - names.length, nameOf: ({ ticket }) => ticket.texts[by] };
    });
  const clock = (by: "weekday" | "hour", first: number, length: number): Grouping => ({
    by,
    names: Array.from({ length }, (_, index) => String(first + index)),
    unlisted: 0,
    nameOf: (one) => String(one[by]),
  });
  return [...named, clock("weekday", 1, 7), clock("hour", 0, 24)].filter(({ names }) => names.length > 0);
}

/** How many groups are looked at together. */
export function ratingGroups(tickets: JudgedTickets): number {
  return sum(groupings(tickets).map(({ names, unlisted }) => names.length + unlisted));
}

/** The standard errors below the mean that tell a group from chance. */
export function ratingCritical(tickets: JudgedTickets): number {
  return criticalAmong(ratingGroups(tickets));
}

/** @param target marks to be reached on average; `undefined` = none */
export function ratingGap(tickets: JudgedTickets, measure: RatingMeasure, target: number | undefined): RatingGap {
  const rated = tickets.current.flatMap((ticket) => {
    const value = marksOf(ticket, measure);
    return value === null ? [] : [{ ticket, value }];
  });
  const values = rated.map(({ value }) => value);
  const mean = values.length === 0 ? null : sum(values) / values.length;
  const spread = Math.sqrt(sum(values.map((value) => (value - Number(mean)) ** 2)) / Math.max(1, values.length));
  const critical = ratingCritical(tickets);
  const shortOf = (own: readonly number[]) => (target === undefined ? null : sum(own.map((value) => target - value)));
  const unreadOf = (own: readonly Judged[]) =>
    measure === "satisfaction" ? unreadMarks(own, ["satisfaction"]) : unreadMarks(own);
  const tables = groupings(tickets).map(({ by, nameOf, names, unlisted }): RatingTable => {
    const groups = names.map((name): RatedGroup => {
      const own = rated.filter(({ ticket }) => nameOf(ticket) === name).map(({ value }) => value);
      const [count, all] = [own.length, values.length];
      const ownMean = count === 0 ? null : sum(own) / count;
      const error = spread * Math.sqrt((all - count) / (Math.max(1, count) * Math.max(1, all - 1)));
      const isTold = ownMean !== null && mean !== null && count >= fewestInGroup && all > count;
      return {
        name,
        count,
        mean: ownMean,
        short: shortOf(own),
        isBelowChance: isTold && mean - ownMean > critical * error + 1e-9,
        unread: unreadOf(tickets.current.filter((ticket) => nameOf(ticket) === name)),
      };
    });
    const isAll = tickets.current.every((ticket) => names.includes(nameOf(ticket)));
    const rest = rated.filter(({ ticket }) => !names.includes(nameOf(ticket))).map(({ value }) => value);
    const unread = unreadOf(tickets.current.filter((ticket) => !names.includes(nameOf(ticket))));
    const others = { groups: unlisted, count: rest.length, short: shortOf(rest), unread };
    return { by, groups, others: isAll ? null : others };
  });
  return {
    measure,
    count: values.length,
    mean,
    short: shortOf(values),
    spread,
    unread: unreadOf(tickets.current),
    tables,
  };
}

export interface RatingCause extends RatedGroup {
  readonly by: RatingBy;
  /** Of the whole gap; `null` where it is more than that. */
  readonly share: number | null;
}

/** For each dimension the group short of most marks, of those below chance where there are any; none without a gap. */
export function ratingCauses({ short, tables }: RatingGap): readonly RatingCause[] {
  if (short === null || short <= 5e-7) return [];
  return tables.map(({ by, groups }) => {
    const low = groups.filter((group) => group.isBelowChance && Number(group.short) > 0);
    const worst = (low.length > 0 ? low : groups).reduce((most, group) =>
      Number(group.short) > Number(most.short) + 1e-9 ? group : most,
    );
    const own = Number(worst.short);
    return { ...worst, isBelowChance: low.length > 0, by, share: own > short + 1e-9 ? null : own / short };
  });
}
