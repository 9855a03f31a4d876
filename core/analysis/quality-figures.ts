import { figureOf, meanOf, ratio, shareFrom } from "./figure.ts";
import type { MeasuredTickets } from "./measured-tickets.ts";
import { markItems, type QualityFigures } from "./ticket-analysis.ts";

/** The highest mark. */
export const bestMark = 5;

/** The lowest satisfaction that counts as satisfied. */
const satisfied = 4;

/** What arithmetic may take from a share of marks: 14 of 20 are not below 0.7 of 20, which comes out a hair above 14. */
const hair = 1e-9;

/** Whether marks add up to less than the attention share of what they could. */
export function needsAttention(total: number, marks: number, attentionShare: number): boolean {
  return total < attentionShare * marks * bestMark - hair;
}

/**
 * What the marks of a period say. A ticket with some of its marks missing counts by the marks it has, set against what
 * these could reach: a missing mark is not 0.
 */
export function qualityFigures(measured: MeasuredTickets, rows: Int32Array, attentionShare: number): QualityFigures {
  const { tickets, totals, marks } = measured;
  const { numbers } = tickets;
  let rated = 0;
  let shares = 0;
  let needAttention = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const given = marks[row] ?? 0;
    if (given === 0) continue;
    const total = totals[row] ?? 0;
    rated++;
    shares += total / (given * bestMark);
    if (needsAttention(total, given, attentionShare)) needAttention++;
  }
  return {
    rated,
    meanShare: ratio(shares, rated),
    serviceScore: figureOf(shares * bestMark * markItems.length, rated),
    itemRates: {
      attitude: meanOf(numbers.attitude, rows, bestMark),
      solving: meanOf(numbers.solving, rows, bestMark),
      clarity: meanOf(numbers.clarity, rows, bestMark),
      satisfaction: meanOf(numbers.satisfaction, rows, bestMark),
    },
    needAttention,
    satisfiedRate: shareFrom(numbers.satisfaction, rows, satisfied),
    meanSatisfaction: meanOf(numbers.satisfaction, rows),
  };
}
