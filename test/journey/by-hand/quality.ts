import { groupTable } from "./groups.ts";
import type { Judged, JudgedTickets } from "./judged-tickets.ts";
import { known, sum } from "./key-figures.ts";
import { type Mark, marks } from "./ticket-file.ts";
import { unreadMarks } from "./unread.ts";

export interface Coached {
  readonly name: string;
  readonly rated: number;
  readonly attention: number;
  readonly share: number | null;
  /** Marks that cannot be used. */
  readonly unread: number;
  readonly means: readonly (number | null)[];
  /** The mark with the lowest mean, of whoever has a ticket needing attention. */
  readonly weakest: Mark | null;
}

export interface Quality {
  readonly marks: readonly Mark[];
  readonly rated: readonly Judged[];
  /** Those with a mark, be it one that cannot be used. */
  readonly listed: readonly Judged[];
  readonly meanTotal: number | null;
  readonly attention: number;
  readonly attentionShare: number | null;
  readonly items: readonly {
    readonly mark: Mark;
    readonly mean: number | null;
    readonly rate: number | null;
    readonly given: number;
    /** Marks that cannot be used. */
    readonly unread: number;
  }[];
  /** Whoever has rated tickets, the largest first. */
  readonly named: readonly Coached[];
  /** Those to coach: most tickets needing attention first. */
  readonly coaching: readonly Coached[];
  /** Rated tickets of everybody else, or of nobody. */
  readonly others: { readonly rated: number; readonly attention: number; readonly unread: number };
  /** Marks that cannot be read. */
  readonly unread: number;
}

/** The list has room for so many. */
export const mostCoached = 15;

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

export function quality(tickets: JudgedTickets): Quality {
  const { columns, current } = tickets;
  const used = marks.filter((mark) => columns[mark] !== undefined);
  const rated = current.filter(({ share }) => share !== null);
  const given = (from: readonly Judged[], mark: Mark) => known(from.map(({ ticket }) => ticket.marks[mark]));
  const attention = rated.filter(({ needsAttention }) => needsAttention).length;
  const named = groupTable(tickets, "handler").named.flatMap(({ name }): Coached[] => {
    const own = rated.filter(({ ticket }) => ticket.texts.handler === name);
    if (own.length === 0) return [];
    const low = own.filter(({ needsAttention }) => needsAttention).length;
    const means = used.map((mark) => ratio(sum(given(own, mark)), given(own, mark).length));
    const lowest = Math.min(...means.map((mean) => mean ?? Number.POSITIVE_INFINITY));
    const weakest = used[means.findIndex((mean) => mean !== null && mean - lowest < 1e-12)] ?? null;
    const unread = unreadMarks(current.filter(({ ticket }) => ticket.texts.handler === name));
    const share = low / own.length;
    return [{ name, rated: own.length, attention: low, share, unread, means, weakest: low === 0 ? null : weakest }];
  });
  // Sorting keeps the order of those with as many.
  const coaching = named
    .filter((one) => one.attention > 0)
    .sort((one, other) => other.attention - one.attention)
    .slice(0, mostCoached);
  return {
    marks: used,
    rated,
    listed: current.filter(({ share, ticket }) => share !== null || used.some((mark) => ticket.marks[mark] === "?")),
    meanTotal: ratio(20 * sum(known(rated.map(({ share }) => share))), rated.length),
    attention,
    attentionShare: ratio(attention, rated.length),
    items: used.map((mark) => {
      const values = given(current, mark);
      return {
        mark,
        mean: ratio(sum(values), values.length),
        rate: ratio(sum(values), values.length * 5),
        given: values.length,
        unread: unreadMarks(current, [mark]),
      };
    }),
    coaching,
    unread: unreadMarks(current),
    named,
    others: {
      rated: rated.length - sum(coaching.map((one) => one.rated)),
      attention: attention - sum(coaching.map((one) => one.attention)),
      unread: unreadMarks(current) - sum(coaching.map((one) => one.unread)),
    },
  };
}
