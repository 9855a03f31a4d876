import { isMoreThanChance } from "../tickets/more-than-chance.ts";
import { excessLate } from "./excess-late.ts";
import { type Dimension, dimensions, type TicketAnalysis } from "./ticket-analysis.ts";

/** What arithmetic may add to a number of tickets: a gap or an excess of no more is none. */
const hair = 1e-9;

/** The group of a dimension that carries most of a gap. */
export interface GapPart {
  readonly dimension: Dimension;
  /** Its name in the cross table. */
  readonly group: string;
  readonly late: number;
  /** Tickets of the group that were in time or late. */
  readonly judged: number;
  /** Late tickets beyond what the target allows the group. */
  readonly excess: number;
  /** Of the whole gap. Above 1 where other groups make up for it. */
  readonly share: number;
  /** Whether it has more late tickets than its size and chance explain. */
  readonly isMoreThanChance: boolean;
}

export interface ExplainedGap {
  /** Late tickets beyond what the target allows; 0 or less where it is met, `null` where no ticket can be judged. */
  readonly gap: number | null;
  /** At most one for each dimension, the largest first; none where the target is met. */
  readonly parts: readonly GapPart[];
}

/**
 * Where the gap to a target in-time rate sits: for each dimension the group with most late tickets beyond what the target
 * allows it, and its share of the whole gap.
 *
 * Of the groups that have more late tickets than chance explains, the one with the largest excess is told; a group that
 * is merely large only where there is no such group, and is marked so. It shows where to look first and proves nobody's
 * fault. Tickets without a name in a dimension are part of the gap and explain nothing.
 *
 * @param target share of tickets to be answered in time, 0 to 1
 */
export function explainGap(analysis: TicketAnalysis, target: number): ExplainedGap {
  const { inTime, late } = analysis.responses.period;
  if (inTime + late === 0) return { gap: null, parts: [] };
  const gap = excessLate(late, inTime, target);
  if (gap <= hair) return { gap, parts: [] };
  const parts = dimensions.flatMap((dimension): GapPart[] => {
    let most: GapPart | null = null;
    for (const group of analysis.tables[dimension].groups) {
      if (group.name === "") continue;
      const judged = group.inTime + group.late;
      const excess = excessLate(group.late, group.inTime, target);
      const part = {
        dimension,
        group: group.name,
        late: group.late,
        judged,
        excess,
        share: excess / gap,
        isMoreThanChance: isMoreThanChance({
          weak: group.late,
          weakTotal: late,
          tickets: judged,
          ticketsTotal: inTime + late,
        }),
      };
      if (excess > hair && (most === null || isAhead(part, most))) most = part;
    }
    return most === null ? [] : [most];
  });
  return { gap, parts: parts.sort((one, other) => (isAhead(one, other) ? -1 : isAhead(other, one) ? 1 : 0)) };
}

function isAhead(one: GapPart, other: GapPart): boolean {
  if (one.isMoreThanChance !== other.isMoreThanChance) return one.isMoreThanChance;
  return one.excess > other.excess;
}
