import { encodedTexts } from "./encoded-texts.ts";
import { groupedRows } from "./grouped-rows.ts";
import type { Tickets } from "./ticket-table.ts";

/** What arithmetic may add to a difference of two serials, in days: a tenth of a millisecond. */
const hair = 1e-9;

/** Most customers have a handful of tickets, for which moving them one by one is fastest. */
const handful = 24;

/**
 * Whether each ticket repeats an earlier one: the same customer with the same type again within so many days. 1 or 0;
 * `NaN` where the ticket names no customer, no type or no time, or is left out of the figures.
 *
 * The earlier ticket may be older than any period: a problem solved badly in April comes back in May. Only the later one
 * is a repeat, so that a problem that came twice counts once. Of two submitted at the same moment the lower row is.
 *
 * @param types the column of types, if it has been encoded already
 */
export function repeatFlags(
  tickets: Tickets,
  days: number,
  types = encodedTexts(tickets.texts.type, tickets.leftOut),
): Float64Array {
  const flags = new Float64Array(tickets.count).fill(Number.NaN);
  const { submitted } = tickets.times;
  if (submitted === undefined || tickets.texts.customer === undefined || tickets.texts.type === undefined) return flags;
  const customers = encodedTexts(tickets.texts.customer, tickets.leftOut);
  const typeOf = types.codes;
  const { starts, rows } = groupedRows(customers.codes, customers.names.length, knownRows(submitted, typeOf));

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
    if (end - start > 1) sortRows(rows, start, end, isBefore);
    let last = -1;
    for (let place = start; place < end; place++) {
      const row = rows[place] ?? 0;
      const isSameType = last >= 0 && typeOf[last] === typeOf[row];
      const isSoon = isSameType && (submitted[row] ?? 0) - (submitted[last] ?? 0) <= days + hair;
      flags[row] = isSoon ? 1 : 0;
      last = row;
    }
  }
  return flags;
}

/** The rows with a type and a time; left-out rows have no type. */
function knownRows(submitted: Float64Array, types: Int32Array): Int32Array {
  const rows = new Int32Array(types.length);
  let found = 0;
  for (let row = 0; row < types.length; row++) {
    if (types[row] !== 0 && !Number.isNaN(submitted[row] ?? Number.NaN)) rows[found++] = row;
  }
  return rows.subarray(0, found);
}

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
