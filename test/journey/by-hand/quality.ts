import { groupTable } from "./groups.ts";
import type { Judged, JudgedTickets } from "./judged-tickets.ts";
import { known, sum } from "./key-figures.ts";
import { type Mark, marks } from "./ticket-file.ts";

export interface Coached {
  readonly name: string;
  readonly rated: number;
  readonly attention: number;
  readonly share: number | null;
  readonly means: readonly (number | null)[];
  /** The mark with the lowest mean, of whoever has a ticket needing attention. */
  readonly weakest: Mark | null;
}

export interface Quality {
  readonly marks: readonly Mark[];
  readonly rated: readonly Judged[];
  readonly meanTotal: number | null;
  readonly attention: number;
  readonly attentionShare: number | null;
  readonly items: readonly {
    readonly mark: Mark;
    readonly mean: number | null;
    readonly rate: number | null;
    readonly given: number;
  }[];
  readonly coaching: readonly Coached[];
  /** Marks that cannot be read. */
  readonly unread: number;
  /** Rated tickets that name no handler. */
  readonly unnamed: { readonly rated: number; readonly attention: number } | null;
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

export function quality(tickets: JudgedTickets): Quality {
  const { columns, current } = tickets;
  const used = marks.filter((mark) => columns[mark] !== undefined);
  const rated = current.filter(({ share }) => share !== null);
  const given = (from: readonly Judged[], mark: Mark) => known(from.map(({ ticket }) => ticket.marks[mark]));
  const attention = rated.filter(({ needsAttention }) => needsAttention).length;
  const coaching = groupTable(tickets, "handler").named.flatMap(({ name }): Coached[] => {
    const own = rated.filter(({ ticket }) => ticket.texts.handler === name);
    if (own.length === 0) return [];
    const low = own.filter(({ needsAttention }) => needsAttention).length;
    const means = used.map((mark) => ratio(sum(given(own, mark)), given(own, mark).length));
    const lowest = Math.min(...means.map((mean) => mean ?? Number.POSITIVE_INFINITY));
    const weakest = used[means.findIndex((mean) => mean !== null && mean - lowest < 1e-12)] ?? null;
    return [
      { name, rated: own.length, attention: low, share: low / own.length, means, weakest: low === 0 ? null : weakest },
    ];
  });
  const nobody = rated.filter(({ ticket }) => ticket.texts.handler === "");
  return {
    marks: used,
    rated,
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
      };
    }),
    coaching,
    unread: current.flatMap(({ ticket }) => used.filter((mark) => ticket.marks[mark] === "?")).length,
    unnamed:
      nobody.length === 0
        ? null
        : { rated: nobody.length, attention: nobody.filter(({ needsAttention }) => needsAttention).length },
  };
}
