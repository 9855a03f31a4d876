import type { Judged } from "./judged-tickets.ts";
import { type Columns, type Entry, isNumber, marks } from "./ticket-file.ts";
import { unreadTickets } from "./unread.ts";

export type FigureName =
  | "inTimeRate"
  | "responseMinutes"
  | "resolutionRate"
  | "resolutionHours"
  | "serviceScore"
  | "satisfiedRate"
  | "satisfaction"
  | "firstContactRate"
  | "repeatRate"
  | "reworkRate"
  | "complaintRate";

/** The columns whose entries a figure is made of. */
const readFrom = {
  inTimeRate: ["firstResponse"],
  responseMinutes: ["firstResponse"],
  resolutionRate: ["resolved"],
  resolutionHours: ["resolved"],
  serviceScore: marks,
  satisfiedRate: ["satisfaction"],
  satisfaction: ["satisfaction"],
  firstContactRate: ["firstContact"],
  repeatRate: [],
  reworkRate: ["reopened"],
  complaintRate: ["complaint"],
} as const;

/** A figure and the tickets it rests on; `null` where it rests on none. */
export interface Figure {
  readonly value: number | null;
  readonly count: number;
}

/** The same with the tickets that have an entry for it which cannot be used, and those of them it does not rest on. */
export interface KeyFigure extends Figure {
  readonly unread: number;
  readonly lost: number;
}

const mean = (values: readonly number[]): Figure => ({
  value: values.length === 0 ? null : sum(values) / values.length,
  count: values.length,
});

const shareOf = (values: readonly number[], isMet: (value: number) => boolean): Figure =>
  mean(values.map((value) => (isMet(value) ? 1 : 0)));

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function known(values: readonly (Entry | undefined)[]): number[] {
  return values.filter(isNumber);
}

/** The key figures of some tickets, in the order of the sheet; those that the file has no columns for are absent. */
export function keyFigures(tickets: readonly Judged[], columns: Columns): ReadonlyMap<FigureName, KeyFigure> {
  const judged = tickets.filter(({ status }) => status === "inTime" || status === "late");
  const told = tickets.filter(({ ticket }) => ticket.times.resolved !== "?");
  const hours = mean(known(tickets.map(({ resolutionMinutes }) => resolutionMinutes)).map((minutes) => minutes / 60));
  const satisfaction = known(tickets.map(({ ticket }) => ticket.marks.satisfaction));
  const counted = (name: "firstContact" | "reopened" | "complaint") =>
    known(tickets.map(({ ticket }) => ticket.counts[name]));
  const scores = known(tickets.map(({ share }) => share)).map((share) => share * 20);
  const isTimed = columns.submitted !== undefined && columns.firstResponse !== undefined;
  const hasMarks = marks.some((mark) => columns[mark] !== undefined);
  const figures: readonly (readonly [FigureName, boolean, Figure])[] = [
    [
      "inTimeRate",
      isTimed,
      shareOf(
        judged.map(({ status }) => Number(status === "inTime")),
        (met) => met === 1,
      ),
    ],
    ["responseMinutes", isTimed, mean(known(tickets.map(({ minutes }) => minutes)))],
    [
      "resolutionRate",
      columns.resolved !== undefined,
      shareOf(
        told.map(({ ticket }) => Number(ticket.times.resolved !== null)),
        (met) => met === 1,
      ),
    ],
    ["resolutionHours", columns.resolved !== undefined, hours],
    ["serviceScore", hasMarks, mean(scores)],
    ["satisfiedRate", columns.satisfaction !== undefined, shareOf(satisfaction, (mark) => mark >= 4)],
    ["satisfaction", columns.satisfaction !== undefined, mean(satisfaction)],
    ["firstContactRate", columns.firstContact !== undefined, shareOf(counted("firstContact"), (flag) => flag === 1)],
    [
      "repeatRate",
      columns.customer !== undefined && columns.type !== undefined,
      mean(known(tickets.map(({ repeat }) => repeat))),
    ],
    ["reworkRate", columns.reopened !== undefined, shareOf(counted("reopened"), (times) => times > 0)],
    ["complaintRate", columns.complaint !== undefined, shareOf(counted("complaint"), (flag) => flag === 1)],
  ];
  return new Map(
    figures.flatMap(([name, isShown, figure]) => {
      if (!isShown) return [];
      const unread = unreadTickets(tickets, ...readFrom[name]);
      const onlyUnread = tickets.filter(
        ({ share, ticket }) => share === null && marks.some((mark) => ticket.marks[mark] === "?"),
      );
      return [[name, { ...figure, unread, lost: name === "serviceScore" ? onlyUnread.length : unread }] as const];
    }),
  );
}
