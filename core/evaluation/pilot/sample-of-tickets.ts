import { inclusionProbabilities } from "../../functions/fairness/inclusion-probabilities.ts";
import { randomNumbers } from "../../functions/fairness/random-numbers.ts";
import { systematicSample } from "../../functions/fairness/systematic-sample.ts";

/**
 * So many of these tickets, each as likely as any other, in the order of their rows: what AUDITSAMPLE draws where one risk
 * stands for all. Anyone can draw them again from the seed.
 */
export function sampleOfTickets(rows: Int32Array, size: number, seed: number): Int32Array {
  if (size >= rows.length) return rows;
  const probabilities = inclusionProbabilities(new Float64Array(rows.length).fill(1), size);
  const drawn = systematicSample(probabilities, randomNumbers(seed));
  return Int32Array.from(drawn, (place) => rows[place] ?? 0).sort();
}
