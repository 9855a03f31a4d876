import type { Tickets } from "../tickets/ticket-table.ts";
import { type EncodedTexts, encodedTexts } from "./encoded-texts.ts";
import { groupedRows } from "./grouped-rows.ts";

/** What arithmetic may add to a difference of two serials, in days: a tenth of a millisecond. */
const hair = 1e-9;

/**
 * Whether a ticket repeats a problem: 1 where the same customer had a ticket of the same type at most `repeatDays` before,
 * 0 where not, `NaN` where customer or type is blank; `undefined` where a column is missing.
 *
 * The earlier ticket may be older than the period: a problem solved badly in April comes back in May. Only the later one
 * counts, so that one problem that came twice is one repeat. Of two submitted at the same moment one repeats the other.
 *
 * @param rows the tickets that may repeat or be repeated
 */
export function repeatFlags(
  tickets: Tickets,
  types: EncodedTexts,
  rows: Int32Array,
  repeatDays: number,
): Float64Array | undefined {
  const { submitted } = tickets.times;
  const { customer, type } = tickets.texts;
  if (submitted === undefined || customer === undefined || type === undefined) return undefined;
  const customers = encodedTexts(customer, tickets.leftOut);
  const typeOf = types.codes;
  const flags = new Float64Array(tickets.count).fill(Number.NaN);
  const { starts, rows: grouped } = groupedRows(customers.codes, customers.names.length, rows);

  /** Whether one row comes before another: by type, then by time, then by place. */
  const isBefore = (one: number, other: number) => {
    const types = (typeOf[one] ?? 0) - (typeOf[other] ?? 0);
    if (types !== 0) return types < 0;
    const times = (submitted[one] ?? 0) - (submitted[other] ?? 0);
    return times < 0 || (times === 0 && one < other);
  };

  for (let group = 1; group < customers.names.length; group++) {
    const start = starts[group] ?? 0;
    const end = starts[group + 1] ?? 0;
    if (end - start > 1) sortRows(grouped, start, end, isBefore);
    let last = -1;
    for (let place = start; place < end; place++) {
      const row = grouped[place] ?? 0;
      if (typeOf[row] === 0) continue;
      const isSameType = last >= 0 && typeOf[last] === typeOf[row];
      const isSoon = isSameType && (submitted[row] ?? 0) - (submitted[last] ?? 0) <= repeatDays + hair;
      flags[row] = isSoon ? 1 : 0;
      last = row;
    }
  }
  return flags;
}

/** Most customers have a handful of tickets, for which moving them one by one is fastest. */
const handful = 24;

function sortRows(
  rows: Int32Array,
  start: number,
  end: number,
  isBefore: (one: number, other: number) => boolean,
): void {
  if (end - start > handful) {
    rows.subarray(start, end).sort((one, other) => (isBefore(one, other) ? -1 : 1));
    return;
  }
  for (let place = start + 1; place < end; place++) {
    const row = rows[place] ?? 0;
    let to = place;
    while (to > start && isBefore(row, rows[to - 1] ?? 0)) {
      rows[to] = rows[to - 1] ?? 0;
      to--;
    }
    rows[to] = row;
  }
}
