import { studentTails } from "./distributions.ts";
import type { TestedChange } from "./tested-change.ts";

interface Sample {
  readonly count: number;
  readonly mean: number;
  /** Of the values, with count − 1 below the line. */
  readonly variance: number;
}

/** What arithmetic adds to values that are all the same, relative to them. */
const hair = 1e-14;

function sampleOf(values: readonly number[]): Sample {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const variance = squares / (count - 1);
  return { count, mean, variance: Math.sqrt(variance) <= hair * largest ? 0 : variance };
}

/**
 * Two means of different tickets, people or weeks: Welch's t test, which does not take both to vary alike.
 *
 * Source: B. L. Welch, Biometrika 34 (1947), 28–35.
 */
export function changeOfMeans(before: readonly number[], after: readonly number[]): TestedChange {
  const [then, now] = [sampleOf(before), sampleOf(after)];
  const [thenPart, nowPart] = [then.variance / then.count, now.variance / now.count];
  const variance = thenPart + nowPart;
  const difference = now.mean - then.mean;
  if (variance === 0) return { difference, statistic: null, p: null };
  const degrees = variance ** 2 / (thenPart ** 2 / (then.count - 1) + nowPart ** 2 / (now.count - 1));
  const statistic = difference / Math.sqrt(variance);
  return { difference, statistic, p: studentTails(statistic, degrees) };
}

/**
 * The mean change of the same people or tickets: Student's t test of the differences.
 *
 * Source: Student, "The Probable Error of a Mean", Biometrika 6 (1908), 1–25.
 */
export function meanOfChanges(changes: readonly number[]): TestedChange {
  const { count, mean, variance } = sampleOf(changes);
  if (variance === 0) return { difference: mean, statistic: null, p: null };
  const statistic = mean / Math.sqrt(variance / count);
  return { difference: mean, statistic, p: studentTails(statistic, count - 1) };
}
