import type { Judged, JudgedTickets } from "./judged-tickets.ts";
import { type EntryName, unreadTickets } from "./unread.ts";

export type ProblemKind =
  | "lateResponse"
  | "attitude"
  | "solving"
  | "clarity"
  | "firstContact"
  | "reopened"
  | "complaint";

const isLow = (mark: unknown) => typeof mark === "number" && mark <= 3;

const kinds: readonly (readonly [ProblemKind, EntryName, (each: Judged) => boolean])[] = [
  ["lateResponse", "firstResponse", ({ status }) => status === "late"],
  ["attitude", "attitude", ({ ticket }) => isLow(ticket.marks.attitude)],
  ["solving", "solving", ({ ticket }) => isLow(ticket.marks.solving)],
  ["clarity", "clarity", ({ ticket }) => isLow(ticket.marks.clarity)],
  ["firstContact", "firstContact", ({ ticket }) => ticket.counts.firstContact === 0],
  ["reopened", "reopened", ({ ticket }) => Number(ticket.counts.reopened) > 0],
  ["complaint", "complaint", ({ ticket }) => ticket.counts.complaint === 1],
];

/** The reasons of the files tested that name one of the kinds; a ticket counts with it once. */
export const namedBy: ReadonlyMap<string, ProblemKind> = new Map([
  ["响应超时", "lateResponse"],
  ["late response", "lateResponse"],
  ["返工", "reopened"],
  ["rework", "reopened"],
  ["沟通语速过快", "clarity"],
  ["spoke too fast", "clarity"],
  ["态度不佳", "attitude"],
  ["poor attitude", "attitude"],
]);

/** A problem, and the tickets that have it. */
export interface ProblemTickets {
  /** One of the kinds, or the reason for a deduction as the tickets word it. */
  readonly kind: ProblemKind | null;
  readonly reason: string;
  readonly tickets: readonly Judged[];
  /** Tickets of which nobody can tell, for an entry that cannot be used. */
  readonly unread: number;
}

/** The kinds that the file can tell of, then the reasons of the tickets' own, the most frequent first. */
export function problemTickets({ columns, current }: JudgedTickets): readonly ProblemTickets[] {
  const written = [...new Set(current.map(({ ticket }) => ticket.texts.reason))].filter((reason) => reason !== "");
  const reasons = written.filter((reason) => !namedBy.has(reason));
  return [
    ...kinds
      .filter(
        ([kind, column]) => columns[column] !== undefined || written.some((reason) => namedBy.get(reason) === kind),
      )
      .map(([kind, column, isMet]) => {
        const isCounted = (each: Judged) => isMet(each) || namedBy.get(each.ticket.texts.reason) === kind;
        return { kind, reason: "", tickets: current.filter(isCounted), unread: unreadTickets(current, column) };
      }),
    ...reasons
      .map((reason) => ({
        kind: null,
        reason,
        tickets: current.filter(({ ticket }) => ticket.texts.reason === reason),
        unread: 0,
      }))
      .sort((one, other) => other.tickets.length - one.tickets.length || (one.reason < other.reason ? -1 : 1)),
  ];
}
