import { groupTable } from "./groups.ts";
import type { Judged, JudgedTickets } from "./judged-tickets.ts";
import type { ColumnName } from "./ticket-file.ts";

export type ProblemKind =
  | "lateResponse"
  | "attitude"
  | "solving"
  | "clarity"
  | "firstContact"
  | "reopened"
  | "complaint";

export interface Problem {
  /** One of the kinds, or the reason for a deduction as the tickets word it. */
  readonly kind: ProblemKind | null;
  readonly reason: string;
  readonly count: number;
  /** Of all problems, and of those up to this one; `null` where there are none. */
  readonly share: number | null;
  readonly cumulative: number | null;
  /** How many each handler has, those with the most tickets first. */
  readonly byHandler: readonly { readonly name: string; readonly count: number }[];
  /** Who has most of them; of equal ones who has most tickets. */
  readonly who: { readonly name: string; readonly count: number } | null;
}

const isLow = (mark: unknown) => typeof mark === "number" && mark <= 3;

const kinds: readonly (readonly [ProblemKind, ColumnName, (each: Judged) => boolean])[] = [
  ["lateResponse", "firstResponse", ({ status }) => status === "late"],
  ["attitude", "attitude", ({ ticket }) => isLow(ticket.marks.attitude)],
  ["solving", "solving", ({ ticket }) => isLow(ticket.marks.solving)],
  ["clarity", "clarity", ({ ticket }) => isLow(ticket.marks.clarity)],
  ["firstContact", "firstContact", ({ ticket }) => ticket.counts.firstContact === 0],
  ["reopened", "reopened", ({ ticket }) => Number(ticket.counts.reopened) > 0],
  ["complaint", "complaint", ({ ticket }) => ticket.counts.complaint === 1],
];

/** The reasons of the files tested that name one of the kinds; a ticket counts with it once. */
const namedBy: ReadonlyMap<string, ProblemKind> = new Map([
  ["响应超时", "lateResponse"],
  ["late response", "lateResponse"],
  ["返工", "reopened"],
  ["rework", "reopened"],
  ["沟通语速过快", "clarity"],
  ["spoke too fast", "clarity"],
  ["态度不佳", "attitude"],
  ["poor attitude", "attitude"],
]);

/** What went wrong, in the order of the kinds and then of the reasons, the most frequent first. */
export function problems(tickets: JudgedTickets): readonly Problem[] {
  const { columns, current } = tickets;
  const handlers = columns.handler === undefined ? [] : groupTable(tickets, "handler").listed;
  const written = [...new Set(current.map(({ ticket }) => ticket.texts.reason))].filter((reason) => reason !== "");
  const reasons = written.filter((reason) => !namedBy.has(reason));
  const found = [
    ...kinds
      .filter(
        ([kind, column]) => columns[column] !== undefined || written.some((reason) => namedBy.get(reason) === kind),
      )
      .map(([kind, , isMet]) => {
        const isCounted = (each: Judged) => isMet(each) || namedBy.get(each.ticket.texts.reason) === kind;
        return { kind, reason: "", tickets: current.filter(isCounted) };
      }),
    ...reasons
      .map((reason) => ({
        kind: null,
        reason,
        tickets: current.filter(({ ticket }) => ticket.texts.reason === reason),
      }))
      .sort((one, other) => other.tickets.length - one.tickets.length || (one.reason < other.reason ? -1 : 1)),
  ];
  const all = found.reduce((count, problem) => count + problem.tickets.length, 0);
  const inOrder = sorted(found.map((problem) => ({ ...problem, count: problem.tickets.length })));
  const upTo = (problem: (typeof found)[number]) => {
    const place = inOrder.findIndex(({ kind, reason }) => kind === problem.kind && reason === problem.reason);
    return inOrder.slice(0, place + 1).reduce((count, each) => count + each.count, 0);
  };
  return found.map((problem): Problem => {
    const byHandler = handlers.map(({ name }) => ({
      name,
      count: problem.tickets.filter(({ ticket }) => ticket.texts.handler === name).length,
    }));
    return {
      kind: problem.kind,
      reason: problem.reason,
      count: problem.tickets.length,
      share: all === 0 ? null : problem.tickets.length / all,
      cumulative: all === 0 ? null : upTo(problem) / all,
      byHandler,
      who: byHandler.reduce<Problem["who"]>((best, each) => (each.count > (best?.count ?? 0) ? each : best), null),
    };
  });
}

/** The most frequent first; equal ones stay in their order. */
export function sorted<Counted extends { readonly count: number }>(counted: readonly Counted[]): readonly Counted[] {
  return [...counted].sort((one, other) => other.count - one.count);
}

export interface NamedReason {
  readonly reason: string;
  readonly kind: ProblemKind;
  readonly count: number;
}

/** The reasons that count with one of the kinds, the most frequent first. */
export function namedReasons({ current }: JudgedTickets): readonly NamedReason[] {
  const found = [...namedBy].flatMap(([reason, kind]): NamedReason[] => {
    const count = current.filter(({ ticket }) => ticket.texts.reason === reason).length;
    return count === 0 ? [] : [{ reason, kind, count }];
  });
  return found.sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1));
}
