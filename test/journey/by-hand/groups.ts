import type { Judged, JudgedTickets, Rules } from "./judged-tickets.ts";
import { known, sum } from "./key-figures.ts";
import { problemTickets } from "./problem-tickets.ts";
import { type Columns, marks } from "./ticket-file.ts";
import { unreadMarks, unreadTickets } from "./unread.ts";

export const groupNames = ["handler", "team", "type", "channel"] as const;

export type GroupName = (typeof groupNames)[number];

/** What stands for quality: the marks, else whether tickets stay solved, else whether they are solved. */
export type Measure = "score" | "notReopened" | "resolved";

export type Quadrant = "fastGood" | "fastGoodLate" | "fastPoor" | "slowGood" | "slowPoor";

/** Why there is no verdict on a group. */
export type NotJudged = "tooFewTickets" | "tooFewRated" | "noMinutes" | "tooFewAnswered" | "tooFewGroups";

export interface Group {
  readonly name: string;
  readonly tickets: number;
  readonly answered: number;
  readonly minutes: number | null;
  readonly inTime: number;
  readonly late: number;
  /** Tickets whose first response cannot be used. */
  readonly unread: number;
  readonly inTimeRate: number | null;
  /** Late tickets beyond what the target allows. */
  readonly excess: number;
  /** Tickets behind the quality. */
  readonly rated: number;
  readonly quality: number | null;
  /** Entries behind the quality that cannot be used. */
  readonly qualityUnread: number;
}

export interface GroupTable {
  /** Every group with a name, the largest first. */
  readonly named: readonly Group[];
  /** Those with a line of their own. */
  readonly listed: readonly (Group & { readonly isDrawn: boolean; readonly quadrant: Quadrant | NotJudged })[];
  /** What the listed groups leave of all tickets; `null` where they leave none. */
  readonly others: (Group & { readonly groups: number }) | null;
  readonly all: Group;
  readonly cuts: Cuts;
}

export interface Cuts {
  readonly minutes: number;
  readonly quality: number;
  /** Whether they are the medians; the targets otherwise. */
  readonly areMedians: boolean;
}

/** Two groups have no middle that says anything about either. */
const fewestWithMiddle = 3;

/** The largest groups have a line of their own, up to so many. */
const mostListed: Readonly<Record<GroupName, number>> = { handler: 40, team: 20, type: 30, channel: 20 };

/**
 * So do, of the smaller ones, so many with the most late tickets, as many with the most beyond their share of them, and as many
 * with the most marks missing to the mean of all.
 */
const mostLate = 10;

export function measureOf(columns: Columns): Measure {
  if (marks.some((mark) => columns[mark] !== undefined)) return "score";
  return columns.reopened !== undefined ? "notReopened" : "resolved";
}

export function groupTable(tickets: JudgedTickets, by: GroupName): GroupTable {
  const { columns, current, rules } = tickets;
  const names = [...new Set(current.map(({ ticket }) => ticket.texts[by]))].filter((name) => name !== "");
  const measure = measureOf(columns);
  const groups = names
    .map((name) =>
      groupOf(
        name,
        current.filter(({ ticket }) => ticket.texts[by] === name),
        rules,
        measure,
      ),
    )
    .sort((one, other) => other.tickets - one.tickets || (one.name < other.name ? -1 : 1));
  const chosen = groups.length > mostListed[by] ? leaders(tickets, by, groups) : new Set<string>();
  const listed = groups.filter(({ name }, place) => place < mostListed[by] || chosen.has(name));
  const isListed = new Set(listed.map(({ name }) => name));
  const rest = current.filter(({ ticket }) => !isListed.has(ticket.texts[by]));
  const unjudged = new Map(listed.map((group) => [group.name, whyUnjudged(group, rules)]));
  const drawn = listed.filter(({ name }) => unjudged.get(name) === null);
  const cuts = cutsOf(drawn, rules);
  const isCompared = rules.cutBy === "target" || cuts.areMedians;
  return {
    named: groups,
    listed: listed.map((group) => {
      const why = unjudged.get(group.name) ?? null;
      const verdict = isCompared ? quadrantOf(group, cuts) : "tooFewGroups";
      return { ...group, isDrawn: why === null, quadrant: why ?? verdict };
    }),
    others: rest.length === 0 ? null : { ...groupOf("", rest, rules, measure), groups: groups.length - listed.length },
    all: groupOf("", current, rules, measure),
    cuts,
  };
}

/** Whoever is named somewhere for late tickets, or for having most of a problem. */
function leaders(tickets: JudgedTickets, by: GroupName, groups: readonly Group[]): ReadonlySet<string> {
  const rate = sum(groups.map((group) => group.late)) / sum(groups.map((group) => group.tickets));
  const small = groups.slice(mostListed[by]);
  const late = new Map(small.map((group) => [group.name, group.late]));
  const beyond = new Map(small.map((group) => [group.name, group.late - group.tickets * rate]));
  const problems = by === "handler" ? problemTickets(tickets) : [];
  const most = problems.flatMap((problem) =>
    highest(
      new Map(groups.map(({ name }) => [name, problem.tickets.filter((one) => one.ticket.texts[by] === name).length])),
      1,
    ),
  );
  const shares = (name: string | null) =>
    known(tickets.current.filter(({ ticket }) => name === null || ticket.texts[by] === name).map((one) => one.share));
  const mean = sum(shares(null)) / shares(null).length;
  const short = new Map(small.map(({ name }) => [name, sum(shares(name).map((share) => mean - share))]));
  const named = [...highest(late, mostLate), ...highest(beyond, mostLate), ...highest(short, mostLate), ...most];
  return new Set(named);
}

/** The names with the highest values above 0; sorting keeps the order of equal ones. */
function highest(values: ReadonlyMap<string, number>, most: number): readonly string[] {
  const ranked = [...values].filter(([, value]) => value > 0).sort(([, one], [, other]) => other - one);
  return ranked.slice(0, most).map(([name]) => name);
}

export interface Pair extends Group {
  readonly handler: string;
  readonly type: string;
}

export interface PairTable {
  /** The most late tickets first. */
  readonly listed: readonly Pair[];
  /** What the listed pairs leave of all tickets. */
  readonly others: Group;
  /** How many pairs have tickets enough to be told. */
  readonly large: number;
}

/** Fewer tickets are told of nobody. */
export const fewestInGroup = 5;
const mostPairs = 20;

/** Tickets of one type that one handler had; `null` where that would be a handler or a type again. */
export function pairTable(tickets: JudgedTickets): PairTable | null {
  const { asMade = tickets, columns, current, rules } = tickets;
  const [handlers, types] = (["handler", "type"] as const).map((by) =>
    columns[by] === undefined ? [] : groupTable(tickets, by).named,
  );
  if (handlers === undefined || types === undefined || handlers.length < 2 || types.length < 2) return null;
  const isOf =
    (handler: string, type: string) =>
    ({ ticket: { texts } }: Judged) =>
      texts.handler === handler && texts.type === type;
  const made = asMade.current;
  const lateOf = (of: readonly Judged[]) => of.filter(({ status }) => status === "late").length;
  const large = handlers
    .flatMap(({ name: handler }) =>
      types.map(({ name: type }) => {
        const own = current.filter(isOf(handler, type));
        const group = groupOf(`${handler} · ${type}`, own, rules, measureOf(columns));
        return { ...group, handler, type, lateAsMade: lateOf(made.filter(isOf(handler, type))) };
      }),
    )
    .filter((pair) => pair.tickets >= fewestInGroup);
  if (large.length === 0) return null;
  const rate = lateOf(made) / made.length;
  const worst = (worth: (pair: (typeof large)[number]) => number) =>
    [...large].sort((one, other) => worth(other) - worth(one)).slice(0, mostPairs / 2);
  const chosen = new Set([
    ...worst((pair) => pair.lateAsMade),
    ...worst((pair) => pair.lateAsMade - pair.tickets * rate),
  ]);
  const listed = large
    .filter((pair) => large.length <= mostPairs || chosen.has(pair))
    .sort((one, other) => other.lateAsMade - one.lateAsMade);
  const rest = current.filter((one) => !listed.some(({ handler, type }) => isOf(handler, type)(one)));
  return { listed, others: groupOf("", rest, rules, measureOf(columns)), large: large.length };
}

/** Tickets by the weekday, 1 = Monday, or the hour they came in. */
export function clockTable({ columns, current, rules }: JudgedTickets, by: "weekday" | "hour"): readonly Group[] {
  const values = by === "weekday" ? [1, 2, 3, 4, 5, 6, 7] : Array.from({ length: 24 }, (_, hour) => hour);
  return values.map((value) =>
    groupOf(
      String(value),
      current.filter((each) => each[by] === value),
      rules,
      measureOf(columns),
    ),
  );
}

export function excessOf(inTime: number, late: number, target: number): number {
  return late - (inTime + late) * (1 - target);
}

function groupOf(name: string, tickets: readonly Judged[], rules: Rules, measure: Measure): Group {
  const minutes = known(tickets.map((each) => each.minutes));
  const inTime = tickets.filter(({ status }) => status === "inTime").length;
  const late = tickets.filter(({ status }) => status === "late").length;
  const qualities = known(tickets.map((each) => qualityOf(each, measure)));
  return {
    name,
    tickets: tickets.length,
    answered: minutes.length,
    minutes: minutes.length === 0 ? null : sum(minutes) / minutes.length,
    inTime,
    late,
    unread: unreadTickets(tickets, "firstResponse"),
    inTimeRate: inTime + late === 0 ? null : inTime / (inTime + late),
    excess: excessOf(inTime, late, rules.inTimeTarget),
    rated: qualities.length,
    quality: qualities.length === 0 ? null : sum(qualities) / qualities.length,
    qualityUnread:
      measure === "score"
        ? unreadMarks(tickets)
        : unreadTickets(tickets, measure === "resolved" ? "resolved" : "reopened"),
  };
}

function qualityOf({ share, ticket }: Judged, measure: Measure): number | null {
  const { reopened } = ticket.counts;
  switch (measure) {
    case "score":
      return share;
    case "notReopened":
      return typeof reopened === "number" ? Number(reopened === 0) : null;
    case "resolved": {
      // Whether a ticket is resolved cannot be told from an entry that could not be read.
      const { resolved } = ticket.times;
      return resolved === "?" ? null : Number(typeof resolved === "number");
    }
  }
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function whyUnjudged({ answered, minutes, rated, tickets }: Group, { fewest }: Rules): NotJudged | null {
  if (tickets < fewest) return "tooFewTickets";
  if (rated < fewest) return "tooFewRated";
  if (minutes === null) return "noMinutes";
  return answered < fewest ? "tooFewAnswered" : null;
}

function cutsOf(drawn: readonly Group[], { cutBy, cutTargets }: Rules): Cuts {
  const minutes = median(known(drawn.map((group) => group.minutes)));
  const quality = median(known(drawn.map((group) => group.quality)));
  if (cutBy === "target" || drawn.length < fewestWithMiddle || minutes === null || quality === null) {
    return { ...cutTargets, areMedians: false };
  }
  return { minutes, quality, areMedians: true };
}

/** On the line is fast, and good: what arithmetic adds to a mean must not decide. */
function quadrantOf({ excess, late, minutes, quality }: Group, cuts: Cuts): Quadrant {
  const isFast = Number(minutes) <= cuts.minutes + 1e-9;
  const isGood = Number(quality) >= cuts.quality - 1e-9;
  if (isFast && isGood) return excess > 1e-9 && late >= 3 ? "fastGoodLate" : "fastGood";
  return isFast ? "fastPoor" : isGood ? "slowGood" : "slowPoor";
}
