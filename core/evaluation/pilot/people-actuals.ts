import type { Reading, ReadingRules } from "../../tickets/reading.ts";
import type { Tickets } from "../../tickets/ticket-table.ts";

/** A mean reading of one person's tickets. */
export interface PersonActual {
  /** `null` where none of the tickets says anything. */
  readonly mean: number | null;
  /** Tickets the mean is taken over. */
  readonly counted: number;
}

/** Whoever the tickets name, with what their tickets are: places of `names` stand in `of`, −1 where a ticket names nobody. */
export interface TicketPeople {
  /** As their first ticket spells them. */
  readonly names: readonly string[];
  readonly tickets: Int32Array;
  /** Per row of `rows`. */
  readonly of: Int32Array;
  /** Tickets that name nobody. */
  readonly unnamed: number;
}

/** Rows that are gone through before the pane may draw and answer. */
const sliceRows = 4000;

/** The handlers or teams of these tickets. Upper and lower case are the same; a blank is nobody. */
export function* ticketPeople(
  tickets: Tickets,
  rows: Int32Array,
  by: "handler" | "team",
): Generator<void, TicketPeople> {
  const column = tickets.texts[by];
  const bySpelling = new Map<string, number>();
  const byName = new Map<string, number>();
  const names: string[] = [];
  const counts: number[] = [];
  const of = new Int32Array(rows.length);
  let unnamed = 0;
  for (const [place, row] of rows.entries()) {
    if (place % sliceRows === sliceRows - 1) yield;
    const spelling = column?.[row] ?? "";
    if (spelling === "") {
      of[place] = -1;
      unnamed++;
      continue;
    }
    let person = bySpelling.get(spelling);
    if (person === undefined) {
      const name = spelling.toLowerCase();
      person = byName.get(name);
      if (person === undefined) {
        person = names.push(spelling) - 1;
        byName.set(name, person);
      }
      bySpelling.set(spelling, person);
    }
    of[place] = person;
    counts[person] = (counts[person] ?? 0) + 1;
  }
  return { names, tickets: Int32Array.from(counts), of, unnamed };
}

/** The mean of a reading over the tickets of each person, in the order of the names. Yields now and then. */
export function* personActuals(
  reading: Reading,
  tickets: Tickets,
  rows: Int32Array,
  people: TicketPeople,
  rules: ReadingRules,
): Generator<void, PersonActual[]> {
  const sums = new Float64Array(people.names.length);
  const counted = new Int32Array(people.names.length);
  for (const [place, row] of rows.entries()) {
    if (place % sliceRows === sliceRows - 1) yield;
    const person = people.of[place] ?? -1;
    if (person < 0) continue;
    const value = reading.value(tickets, row, rules);
    if (Number.isNaN(value)) continue;
    sums[person] = (sums[person] ?? 0) + value;
    counted[person] = (counted[person] ?? 0) + 1;
  }
  return Array.from(counted, (count, person) => ({
    mean: count === 0 ? null : (sums[person] ?? 0) / count,
    counted: count,
  }));
}
