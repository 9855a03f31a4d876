import type { GradeBand } from "../grade-bands.ts";
import { gradeOf, scoreOf } from "./score-people.ts";

/** A change of one weight, all others scaled so that the sum stays what it was. */
export interface WeightChange {
  /** The place of the indicator. */
  readonly indicator: number;
  readonly from: number;
  /** The nearest weight from which on something is different; at exactly this weight it may still be as it was. */
  readonly limit: number;
  /** A weight just past `limit`, of as few decimals as it takes: with it the change is there. */
  readonly to: number;
}

/** The smallest change that gives somebody another grade. */
export interface GradeChange extends WeightChange {
  /** The places of all whose grade changes with it. */
  readonly people: readonly number[];
  readonly before: string;
  /** The grade of the first of them. */
  readonly after: string;
}

/** The smallest change after which others are first. */
export interface FirstChange extends WeightChange {
  /** Who is first now, and then: more than one where scores are equal. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface SmallestChanges {
  /** `null` where no weight of one indicator, from 0 to the whole, changes any grade. */
  readonly grade: GradeChange | null;
  /** `null` likewise, and with fewer than two people scored. */
  readonly first: FirstChange | null;
}

/** A change that gives one person another grade. */
interface OwnChange extends WeightChange {
  readonly person: number;
  readonly before: string;
}

/** What people are scored from: attainments that the weights do not touch. */
interface Standing {
  readonly people: readonly (readonly (number | null)[])[];
  readonly weights: readonly number[];
  readonly bands: readonly GradeBand[];
}

/** Weights nearer than this are one: no sheet shows the difference. */
const sameWeight = 1e-9;

/** A share of the numbers it came from that arithmetic alone may leave. */
const dust = 1e-12;

/**
 * How little it takes: the smallest change of one indicator's weight that gives somebody another grade, and the smallest
 * that makes others first. The other weights are scaled so that the sum stays; weights stay between 0 and the whole.
 *
 * A ranking that two points of weight turn round is no verdict, and should be seen as such before rules are decided on.
 *
 * With `w` for the weight moved by `δ`, `R` for the sum of the others and `A`, `B`, `C` for the person's own attainment,
 * points and weight in the others, a score is `100 × ((w + δ) A + (1 − δ ÷ R) B) ÷ (w + δ + (1 − δ ÷ R) C)`: a quotient of
 * two straight lines. It reaches a bound where a linear equation says so, and another score where a linear one does (both
 * people have the same indicators) or a quadratic one. Between two such points everything stays as it is, so each stretch
 * is judged by a weight inside it, with the very functions that score people: bounds are included, equal scores are equal
 * to a billionth, and a score that only touches another changes nothing.
 */
export function smallestWeightChange(
  people: Standing["people"],
  weights: Standing["weights"],
  bands: Standing["bands"],
): SmallestChanges {
  const standing: Standing = { people, weights, bands };
  const scores = people.map((attainments) => scoreOf(attainments, weights));
  const first = leaders(scores);
  const [leader] = first;
  let grade: OwnChange | null = null;
  let leading: FirstChange | null = null;
  for (const indicator of weights.keys()) {
    const [from = 0, rest] = [weights[indicator], restOf(weights, indicator)];
    // With nothing to scale, the sum cannot stay.
    if (rest <= 0) continue;
    const lines = people.map((attainments) => linesOf(attainments, weights, indicator, rest));
    for (const [person, own] of lines.entries()) {
      const before = gradeOf(scores[person] ?? null, bands);
      if (own === null || before === null) continue;
      const turns = bands.flatMap(({ from: bound }) =>
        linearRoot(own.n0 * 100 - bound * own.d0, own.n1 * 100 - bound * own.d1),
      );
      const changes = (weight: number) => {
        const after = gradeAt(person, indicator, weight, standing);
        return after !== null && after !== before;
      };
      const change = nearest(turns, { indicator, from, rest }, grade, changes);
      if (change !== null) grade = { ...change, person, before };
    }
    const own = leader === undefined ? undefined : lines[leader];
    if (leader === undefined || own === undefined || scores.filter((score) => score !== null).length < 2) continue;
    const still = fixedLines(scores[leader] ?? 0);
    const meetings = lines.flatMap((other, person) => {
      if (person === leader || scores[person] === null) return [];
      const turns = crossings(other ?? fixedLines(scores[person] ?? 0), own ?? still);
      return turns.map((turn) => ({ turn, person }));
    });
    const changes = (weight: number, past = 0) => {
      // Only those who met the leader can have passed: nobody else is looked at before one of them has.
      const mayPass = ({ turn, person }: (typeof meetings)[number]) =>
        Math.abs(Math.abs(turn) - past) <= 2 * sameWeight &&
        scoreAt(person, indicator, weight, standing) > scoreAt(leader, indicator, weight, standing);
      if (past > 0 && !meetings.some(mayPass)) return false;
      const then = scoresAt(indicator, weight, standing);
      // Whoever has no score any more has not been overtaken.
      return first.every((person) => then[person] !== null) && !isSame(leaders(then), first);
    };
    const turns = meetings.map(({ turn }) => turn);
    const change = nearest(turns, { indicator, from, rest }, leading, changes);
    if (change !== null) {
      leading = { ...change, before: first, after: leaders(scoresAt(indicator, change.to, standing)) };
    }
  }
  return { grade: grade === null ? null : gradeChange(grade, standing), first: leading };
}

/** The weights with one of them changed and the others scaled so that the sum stays. */
export function withWeight(weights: readonly number[], indicator: number, weight: number): number[] {
  const rest = restOf(weights, indicator);
  const scale = (rest + (weights[indicator] ?? 0) - weight) / rest;
  return weights.map((one, place) => (place === indicator ? weight : one * scale));
}

function restOf(weights: readonly number[], indicator: number): number {
  return weights.reduce((sum, weight, place) => (place === indicator ? sum : sum + weight), 0);
}

/** Points and weight of a person as straight lines of the change: `n0 + n1 δ` over `d0 + d1 δ`. */
interface Lines {
  readonly n0: number;
  readonly n1: number;
  readonly d0: number;
  readonly d1: number;
}

/** `null` for a person whose score this weight does not touch. */
function linesOf(
  attainments: readonly (number | null)[],
  weights: readonly number[],
  indicator: number,
  rest: number,
): Lines | null {
  const own = attainments[indicator] ?? null;
  if (own === null) return null;
  const weight = weights[indicator] ?? 0;
  let points = 0;
  let known = 0;
  for (const [place, attainment] of attainments.entries()) {
    if (attainment === null || place === indicator) continue;
    points += (weights[place] ?? 0) * attainment;
    known += weights[place] ?? 0;
  }
  return { n0: weight * own + points, n1: own - points / rest, d0: weight + known, d1: 1 - known / rest };
}

function fixedLines(score: number): Lines {
  return { n0: score / 100, n1: 0, d0: 1, d1: 0 };
}

/** Where `constant + slope δ` is 0. */
function linearRoot(constant: number, slope: number): number[] {
  return Math.abs(slope) <= dust ? [] : [-constant / slope];
}

/** Where two scores are equal. */
function crossings(one: Lines, other: Lines): number[] {
  const isAlike = Math.abs(one.d0 - other.d0) <= dust * Math.abs(one.d0) && Math.abs(one.d1 - other.d1) <= dust;
  if (isAlike) return linearRoot(one.n0 - other.n0, one.n1 - other.n1);
  const square = one.n1 * other.d1 - other.n1 * one.d1;
  const slope = one.n0 * other.d1 + one.n1 * other.d0 - other.n0 * one.d1 - other.n1 * one.d0;
  const constant = one.n0 * other.d0 - other.n0 * one.d0;
  if (Math.abs(square) <= dust * Math.max(1, Math.abs(slope))) return linearRoot(constant, slope);
  const discriminant = slope * slope - 4 * square * constant;
  // Two that touch have a discriminant of 0, which arithmetic may leave a hair below.
  if (discriminant < -dust * slope * slope) return [];
  const sum = -(slope + (slope < 0 ? -1 : 1) * Math.sqrt(Math.max(0, discriminant))) / 2;
  // Of the two roots the one without cancellation first, the other from their product.
  return sum === 0 ? [0] : [sum / square, constant / sum];
}

/**
 * The nearest weight past one of the turns at which something is different, in either direction; `null` where there is none,
 * or none nearer than what is known.
 */
function nearest(
  turns: readonly number[],
  { indicator, from, rest }: { readonly indicator: number; readonly from: number; readonly rest: number },
  known: WeightChange | null,
  /** Whether something is different under a weight just past a turn so far away. */
  changes: (weight: number, past?: number) => boolean,
): WeightChange | null {
  let best = known === null ? Number.POSITIVE_INFINITY : Math.abs(known.limit - known.from);
  let found: WeightChange | null = null;
  for (const direction of [1, -1] as const) {
    const room = direction === 1 ? rest : from;
    const stops = [0, ...turns.map((turn) => turn * direction)]
      .filter((turn) => turn >= 0 && turn < room - sameWeight)
      .sort((one, other) => one - other)
      .filter((turn, place, all) => place === 0 || turn - (all[place - 1] ?? 0) > sameWeight);
    for (const [place, start] of stops.entries()) {
      if (start >= best - sameWeight) break;
      const end = stops[place + 1] ?? room;
      if (!changes(from + direction * ((start + end) / 2), start)) continue;
      best = start;
      const weight = from + direction * start;
      found = { indicator, from, limit: weight, to: roundPast(weight, from + direction * end, direction, changes) };
      break;
    }
    // Bounds are included: a grade may begin at the very last weight.
    // Without the dust of the sum: no weight is beyond the whole.
    const last = Math.round((from + direction * room) * 1e9) / 1e9;
    if (
      room < best - sameWeight &&
      room > sameWeight &&
      turns.some((turn) => Math.abs(turn * direction - room) <= sameWeight) &&
      changes(last)
    ) {
      best = room;
      found = { indicator, from, limit: last, to: last };
    }
  }
  return found;
}

/** A weight past the limit and before the end of its stretch, of as few decimals as there are, two at least tried first. */
function roundPast(limit: number, end: number, direction: 1 | -1, changes: (weight: number) => boolean): number {
  for (let digits = 2; digits <= 8; digits++) {
    const unit = 10 ** digits;
    const rounded = (direction === 1 ? Math.floor(limit * unit + 1e-6) + 1 : Math.ceil(limit * unit - 1e-6) - 1) / unit;
    if ((end - rounded) * direction >= 0 && changes(rounded)) return rounded;
  }
  return (limit + end) / 2;
}

function scoresAt(indicator: number, weight: number, { people, weights }: Standing): (number | null)[] {
  const changed = withWeight(weights, indicator, weight);
  return people.map((attainments) => scoreOf(attainments, changed));
}

/** Without a score it is below all others. */
function scoreAt(person: number, indicator: number, weight: number, { people, weights }: Standing): number {
  return scoreOf(people[person] ?? [], withWeight(weights, indicator, weight)) ?? Number.NEGATIVE_INFINITY;
}

function gradeAt(person: number, indicator: number, weight: number, standing: Standing): string | null {
  const score = scoreAt(person, indicator, weight, standing);
  return gradeOf(Number.isFinite(score) ? score : null, standing.bands);
}

/** The change with all whom it gives another grade. */
function gradeChange({ before, person, ...change }: OwnChange, standing: Standing): GradeChange {
  const { indicator, to } = change;
  const others = standing.people.flatMap((attainments, other) => {
    const now = gradeOf(scoreOf(attainments, standing.weights), standing.bands);
    const then = gradeAt(other, indicator, to, standing);
    return other !== person && now !== null && then !== null && now !== then ? [other] : [];
  });
  const after = gradeAt(person, indicator, to, standing) ?? before;
  return { ...change, people: [person, ...others], before, after };
}

/** The places of the highest score. */
function leaders(scores: readonly (number | null)[]): number[] {
  const best = Math.max(...scores.map((score) => score ?? Number.NEGATIVE_INFINITY));
  return scores.flatMap((score, person) => (score !== null && score === best ? [person] : []));
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((person, place) => person === other[place]);
}
