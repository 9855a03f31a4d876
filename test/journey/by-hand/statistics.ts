/*
 * Statistics worked out another way than the product does: whole numbers for exact tests, and the area under a curve for
 * the others.
 */

export interface TestedByHand {
  readonly statistic: number;
  readonly p: number;
}

/** Two shares: chi-squared with N − 1 of the two by two table, and where fewer than one is expected, every table counted. */
export function sharesByHand(yesBefore: number, before: number, yesAfter: number, after: number): TestedByHand {
  const [a, b, c, d] = [yesBefore, before - yesBefore, yesAfter, after - yesAfter];
  const n = a + b + c + d;
  // Campbell 2007: (ad − bc)² (N − 1) ÷ (m n r s).
  const squared = ((a * d - b * c) ** 2 * (n - 1)) / ((a + b) * (c + d) * (a + c) * (b + d));
  const statistic = Math.sign(yesAfter / after - yesBefore / before) * Math.sqrt(squared);
  const expected = (Math.min(a + b, c + d) * Math.min(a + c, b + d)) / n;
  return { statistic, p: expected < 1 ? exactByHand(yesBefore, before, yesAfter, after) : normalByHand(statistic) };
}

/** Fisher and Irwin: tables as whole numbers, so that equally likely ones are equal. */
export function exactByHand(yesBefore: number, before: number, yesAfter: number, after: number): number {
  const yes = yesBefore + yesAfter;
  const ways = (count: number) => choose(before, count) * choose(after, yes - count);
  const found = ways(yesBefore);
  let sum = 0n;
  for (let count = Math.max(0, yes - after); count <= Math.min(yes, before); count++) {
    const one = ways(count);
    if (one <= found) sum += one;
  }
  return Number((sum * 10n ** 15n) / choose(before + after, yes)) / 1e15;
}

function choose(n: number, k: number): bigint {
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
}

/** Two means by Welch. */
export function meansByHand(before: readonly number[], after: readonly number[]): TestedByHand {
  const [then, now] = [momentsOf(before), momentsOf(after)];
  const [one, other] = [then.variance / before.length, now.variance / after.length];
  const statistic = (now.mean - then.mean) / Math.sqrt(one + other);
  const degrees = (one + other) ** 2 / (one ** 2 / (before.length - 1) + other ** 2 / (after.length - 1));
  return { statistic, p: studentByHand(statistic, degrees) };
}

export function momentsOf(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, variance };
}

/** Both tails of the normal curve. */
export function normalByHand(z: number): number {
  return tails(Math.abs(z), (x) => Math.exp((-x * x) / 2));
}

/** Both tails of Student's curve. */
export function studentByHand(t: number, degrees: number): number {
  return tails(Math.abs(t), (x) => (1 + (x * x) / degrees) ** (-(degrees + 1) / 2));
}

/** The area beyond `from` over the whole, with x = u ÷ (1 − u) so that it has an end; Simpson's rule. */
function tails(from: number, height: (x: number) => number): number {
  const area = (first: number) => {
    const steps = 40_000;
    const width = (1 - first) / steps;
    const at = (u: number) => (u >= 1 ? 0 : height(u / (1 - u)) / (1 - u) ** 2);
    let sum = at(first) + at(1);
    for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * at(first + step * width);
    return (sum * width) / 3;
  };
  return area(from / (1 + from)) / area(0);
}
