import type { Tickets } from "./ticket-table.ts";

/**
 * Whether each ticket repeats an earlier one: the same customer with the same type again within so many days. 1 or 0;
 * `NaN` where the ticket names no customer, no type or no time, or is left out of the figures.
 */
export function repeatFlags(tickets: Tickets, days: number): Float64Array {
  const flags = new Float64Array(tickets.count).fill(Number.NaN);
  const { customer, type } = tickets.texts;
  const { submitted } = tickets.times;
  if (customer === undefined || type === undefined || submitted === undefined) return flags;
  const known: number[] = [];
  for (let index = 0; index < tickets.count; index++) {
    const isKnown = customer[index] !== "" && type[index] !== "" && !Number.isNaN(submitted[index] ?? Number.NaN);
    if (isKnown && tickets.leftOut[index] === 0) known.push(index);
  }
  const at = (index: number) => submitted[index] ?? 0;
  known.sort((a, b) => at(a) - at(b) || a - b);
  const last = new Map<string, number>();
  for (const index of known) {
    const key = `${customer[index]}\n${type[index]}`.toLowerCase();
    const before = last.get(key);
    flags[index] = before !== undefined && at(index) - before <= days ? 1 : 0;
    last.set(key, at(index));
  }
  return flags;
}
