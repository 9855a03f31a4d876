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
 * What the marks of a period say. A ticket with some of its marks missing counts in every figure its marks can give: a
 * missing mark is not 0. Only the mean total wants all of them, because 12 of 15 and 12 of 20 do not add up.
 */
export function qualityFigures(measured: MeasuredTickets, rows: Int32Array, attentionShare: number): QualityFigures {
  const { tickets, totals, marks } = measured;
  const { numbers } = tickets;
  const columns = markItems.filter((item) => numbers[item] !== undefined).length;
  let rated = 0;
  let shares = 0;
  let complete = 0;
  let sum = 0;
  let needAttention = 0;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const given = marks[row] ?? 0;
    if (given === 0) continue;
    const total = totals[row] ?? 0;
    rated++;
    shares += total / (given * bestMark);
    if (needsAttention(total, given, attentionShare)) needAttention++;
    if (given !== columns) continue;
    complete++;
    sum += total;
  }
  return {
    rated,
    meanTotal: figureOf(sum, complete),
    maximum: columns * bestMark,
    meanShare: ratio(shares, rated),
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
