import type { Reading, ReadingRules } from "./reading.ts";
import type { Tickets } from "./ticket-table.ts";

export interface Actual {
  /** The mean reading of the tickets that say something; `null` when none does. */
  readonly mean: number | null;
  /** Tickets the mean is taken over. */
  readonly counted: number;
  /** Tickets in scope: the rest are pending, not rated or unread. */
  readonly inScope: number;
}

/**
 * The actual of an indicator that comes from tickets: the mean of a reading over the tickets in scope. Tickets that say
 * nothing leave numerator and denominator; how many they were is told beside the mean, because a mean of two in a hundred
 * is another thing than a mean of ninety.
 */
export function actualOf(reading: Reading, tickets: Tickets, inScope: Int32Array, rules: ReadingRules): Actual {
  let sum = 0;
  let counted = 0;
  for (const index of inScope) {
    const value = reading.value(tickets, index, rules);
    if (Number.isNaN(value)) continue;
    sum += value;
    counted++;
  }
  return { mean: counted === 0 ? null : sum / counted, counted, inScope: inScope.length };
}
