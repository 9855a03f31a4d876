import { groupTable } from "./groups.ts";
import type { JudgedTickets } from "./judged-tickets.ts";
import { namedBy, type ProblemKind, problemTickets } from "./problem-tickets.ts";

export interface Problem {
  /** One of the kinds, or the reason for a deduction as the tickets word it. */
  readonly kind: ProblemKind | null;
  readonly reason: string;
  readonly count: number;
  /** Tickets of which nobody can tell, for an entry that cannot be used. */
  readonly unread: number;
  /** Of all problems, and of those up to this one; `null` where there are none. */
  readonly share: number | null;
  readonly cumulative: number | null;
  /** How many each handler with a line of their own has, those with the most tickets first. */
  readonly byHandler: readonly { readonly name: string; readonly count: number }[];
  /** Who of all handlers has most of them; of equal ones who has most tickets. */
  readonly who: { readonly name: string; readonly count: number } | null;
}

const noGroups = { listed: [], named: [] };

/** What went wrong, in the order of the kinds and then of the reasons, the most frequent first. */
export function problems(tickets: JudgedTickets): readonly Problem[] {
  const { columns } = tickets;
  const { listed, named } = columns.handler === undefined ? noGroups : groupTable(tickets, "handler");
  const found = problemTickets(tickets);
  const all = found.reduce((count, problem) => count + problem.tickets.length, 0);
  const inOrder = sorted(found.map((problem) => ({ ...problem, count: problem.tickets.length })));
  const upTo = (problem: (typeof found)[number]) => {
    const place = inOrder.findIndex(({ kind, reason }) => kind === problem.kind && reason === problem.reason);
    return inOrder.slice(0, place + 1).reduce((count, each) => count + each.count, 0);
  };
  return found.map((problem): Problem => {
    const countOf = ({ name }: { readonly name: string }) => ({
      name,
      count: problem.tickets.filter(({ ticket }) => ticket.texts.handler === name).length,
    });
    return {
      kind: problem.kind,
      reason: problem.reason,
      count: problem.tickets.length,
      unread: problem.unread,
      share: all === 0 ? null : problem.tickets.length / all,
      cumulative: all === 0 ? null : upTo(problem) / all,
      byHandler: listed.map(countOf),
      who: named
        .map(countOf)
        .reduce<Problem["who"]>((best, each) => (each.count > (best?.count ?? 0) ? each : best), null),
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
