/** Fewer weak tickets in a group than this are told of nobody: no verdict from one ticket. */
const fewest = 3;

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
 * Whether a group has more weak tickets than chance gives it: at least three, and a surplus of more than twice its standard
 * deviation under a blind draw (hypergeometric).
 */
export function isMoreThanChance(counts: GroupCounts): boolean {
  const { weak, weakTotal, tickets, ticketsTotal } = counts;
  if (ticketsTotal === 0) return false;
  const rate = weakTotal / ticketsTotal;
  const variance = tickets * rate * (1 - rate) * ((ticketsTotal - tickets) / Math.max(ticketsTotal - 1, 1));
  return weak >= fewest && surplusOf(counts) > 2 * Math.sqrt(variance);
}
