import { distanceAbove } from "../../functions/reading/bands.ts";
import { attainmentOf } from "../../functions/scoring/attainment-of.ts";
import type { GradeBand } from "../grade-bands.ts";

/** What people are scored by: one weight, target and direction per indicator, in the same order everywhere. */
export interface ScoringRules {
  readonly weights: readonly number[];
  /** `null` = no target, and no score from this indicator. */
  readonly targets: readonly (number | null)[];
  /** True where lower is better. */
  readonly lower: readonly boolean[];
  /** Most that attainment can count for; `null` = no limit. */
  readonly cap: number | null;
  /** Attainment below which an indicator goes into the improvement plan. */
  readonly threshold: number;
  readonly bands: readonly GradeBand[];
}

/** A mean reading per indicator; `null` where none of the person's tickets says it. */
export type PersonActuals = readonly (number | null)[];

/** One person under a set of rules. */
export interface PersonScore {
  /** Per indicator; `null` where nothing is known or nothing can be earned. */
  readonly attainments: readonly (number | null)[];
  /** Scaled to 100 over what is known; `null` while nothing is. */
  readonly score: number | null;
  /** 1 is the highest score; equal scores share a rank. */
  readonly rank: number | null;
  /** `null` without a score, and below the lowest band. */
  readonly grade: string | null;
  /** Indicators whose attainment lies below the threshold. */
  readonly below: number;
}

/** Scores are told apart to a billionth, as on the pilot sheet, so that people who score the same share a rank. */
const scoreUnit = 1e9;

/** Attainments are compared with the threshold to a millionth, as on the evaluation sheet. */
const hair = 0.5e-6;

/**
 * The score of each person under a set of rules: points of the indicators that their tickets answer, out of the weight of
 * just these, times 100.
 *
 * An indicator that a person's tickets do not answer leaves numerator and denominator, as everywhere: it neither costs
 * points nor gives them. So does an actual of 0 where lower is better and nothing caps attainment: there is nothing it
 * could earn. Whoever is left with no weight at all has no score, no grade and no rank.
 */
export function scorePeople(people: readonly PersonActuals[], rules: ScoringRules): PersonScore[] {
  const scored = people.map((actuals) => {
    const attainments = rules.targets.map((target, place) =>
      attainmentUnder(actuals[place] ?? null, target, place, rules),
    );
    return { attainments, score: scoreOf(attainments, rules.weights) };
  });
  const ranks = ranksOf(scored.map(({ score }) => score));
  return scored.map(({ attainments, score }, place) => ({
    attainments,
    score,
    rank: ranks[place] ?? null,
    grade: gradeOf(score, rules.bands),
    below: attainments.filter((attainment) => attainment !== null && attainment < rules.threshold - hair).length,
  }));
}

/** The score of these attainments, `Σ weight × attainment ÷ Σ weight × 100` over the known ones. */
export function scoreOf(attainments: readonly (number | null)[], weights: readonly number[]): number | null {
  let points = 0;
  let known = 0;
  for (const [place, attainment] of attainments.entries()) {
    if (attainment === null) continue;
    const weight = weights[place] ?? 0;
    points += weight * attainment;
    known += weight;
  }
  return known > 0 ? Math.round((points / known) * 100 * scoreUnit) / scoreUnit : null;
}

/** The grade that a score reaches, bounds included; `null` where there is none. */
export function gradeOf(score: number | null, bands: readonly GradeBand[]): string | null {
  if (score === null) return null;
  let reached: GradeBand | null = null;
  for (const band of bands)
    if (distanceAbove(score, band.from) >= 0 && (reached === null || band.from > reached.from)) reached = band;
  return reached?.name ?? null;
}

/** The rank of each score among all: 1 + how many are higher. */
export function ranksOf(scores: readonly (number | null)[]): (number | null)[] {
  const falling = scores.filter((score) => score !== null).sort((one, other) => other - one);
  const rankAt = new Map<number, number>();
  falling.forEach((score, place) => {
    if (!rankAt.has(score)) rankAt.set(score, place + 1);
  });
  return scores.map((score) => (score === null ? null : (rankAt.get(score) ?? null)));
}

function attainmentUnder(
  actual: number | null,
  target: number | null,
  place: number,
  { lower, cap }: ScoringRules,
): number | null {
  if (actual === null || target === null || target <= 0) return null;
  const isLower = lower[place] ?? false;
  if (isLower && (actual < 0 || (actual === 0 && cap === null))) return null;
  return attainmentOf(actual, target, isLower, cap ?? Number.POSITIVE_INFINITY);
}
