import { incompleteBeta, logGamma, normalTails } from "./distributions.ts";
import type { TestedChange } from "./tested-change.ts";

/** Of so many, so many say yes. */
interface Share {
  readonly yes: number;
  readonly all: number;
}

/** From so many expected in a cell on the normal approximation of shares serves. */
export const fewestExpected = 1;

/**
 * Two shares of different tickets: the chi-squared test of Campbell with N − 1, and the exact test of Fisher and Irwin where
 * fewer than one is to be expected in a cell of the two by two table.
 *
 * Source: I. Campbell, "Chi-squared and Fisher–Irwin tests of two-by-two tables with small sample recommendations",
 * Statistics in Medicine 26 (2007), 3661–3675.
 */
export function changeOfShares(before: Share, after: Share): TestedChange {
  const difference = after.yes / after.all - before.yes / before.all;
  const all = before.all + after.all;
  const common = (before.yes + after.yes) / all;
  const variance = common * (1 - common) * (1 / before.all + 1 / after.all) * (all / (all - 1));
  if (variance <= 0) return { difference, statistic: null, p: null };
  const statistic = difference / Math.sqrt(variance);
  const expected = Math.min(before.all, after.all) * Math.min(common, 1 - common);
  return {
    difference,
    statistic,
    p: expected >= fewestExpected ? normalTails(statistic) : fisherIrwin(before, after),
  };
}

/** All tables with the same margins that are no likelier than the one found. */
function fisherIrwin(before: Share, after: Share): number {
  const yes = before.yes + after.yes;
  const chance = (count: number) =>
    Math.exp(logChoose(before.all, count) + logChoose(after.all, yes - count) - logChoose(before.all + after.all, yes));
  // Tables as likely as this one are counted: what arithmetic adds must not leave them out.
  const found = chance(before.yes) * (1 + 1e-7);
  let p = 0;
  for (let count = Math.max(0, yes - after.all); count <= Math.min(yes, before.all); count++) {
    const likely = chance(count);
    if (likely <= found) p += likely;
  }
  return Math.min(1, p);
}

/**
 * A share of the same people or tickets before and after: McNemar's test, exact. Only those count that changed.
 *
 * Source: Q. McNemar, Psychometrika 12 (1947), 153–157.
 *
 * @param gained how many said yes only after, `lost` how many only before, of `pairs`
 */
export function changeInPairs(gained: number, lost: number, pairs: number): TestedChange {
  const changed = gained + lost;
  const difference = (gained - lost) / pairs;
  if (changed === 0) return { difference, statistic: null, p: null };
  const fewer = Math.min(gained, lost);
  // So few or fewer of the changed on one side: the binomial distribution at one half.
  const below = incompleteBeta(0.5, changed - fewer, fewer + 1);
  return { difference, statistic: (gained - lost) / Math.sqrt(changed), p: Math.min(1, 2 * below) };
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
