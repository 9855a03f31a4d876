import { normalQuantile } from "../functions/fairness/normal-quantile.ts";

/** With fewer weak tickets in all no cause is looked for. */
export const fewestToTell = 5;

/** A group with fewer tickets, or fewer weak ones, is told of nobody: no verdict from one ticket. */
export const fewestInGroup = 5;
export const fewestWeak = 3;

/** What arithmetic may add to nothing. */
export const hair = 1e-9;

/** What a group has of all tickets, and of those that fell short. */
export interface GroupCounts {
  readonly weak: number;
  readonly weakTotal: number;
  readonly tickets: number;
  readonly ticketsTotal: number;
}

/** Weak tickets beyond the group's share of all tickets. */
export function surplusOf({ weak, weakTotal, tickets, ticketsTotal }: GroupCounts): number {
  return ticketsTotal === 0 ? 0 : weak - (tickets * weakTotal) / ticketsTotal;
}

/**
 * How many standard deviations a group must lie above an even spread, to two decimals. The more groups are looked at, the
 * further the worst of them strays by chance: the 2.5 % that chance alone may name one are shared out among them (Bonferroni).
 *
 * @param groups how many are looked at, at least 1
 */
export function criticalDeviations(groups: number): number {
  return Math.round(normalQuantile(1 - 0.025 / Math.max(1, groups)) * 100) / 100;
}

/**
 * Whether a group has more weak tickets than chance gives it.
 *
 * By chance its tickets are drawn blindly, without replacement, from all tickets (hypergeometric). The deviation is taken
 * between square roots, `2(√weak − √expected)`, whose spread is near 1 for small counts as well (Freeman and Tukey 1950);
 * `weak − expected` itself would find a cause in three late tickets where half a one was expected.
 *
 * @param groups how many groups are looked at
 */
export function isMoreThanChance(counts: GroupCounts, groups: number): boolean {
  const { tickets, ticketsTotal, weak, weakTotal } = counts;
  if (weakTotal < fewestToTell || tickets < fewestInGroup || weak < fewestWeak) return false;
  const rate = weakTotal / ticketsTotal;
  const deviation = 2 * (Math.sqrt(weak) - Math.sqrt(tickets * rate));
  const spread = Math.sqrt(((1 - rate) * (ticketsTotal - tickets)) / Math.max(ticketsTotal - 1, 1));
  return deviation > criticalDeviations(groups) * spread + hair;
}
