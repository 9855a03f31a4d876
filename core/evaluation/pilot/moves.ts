import type { GradeBand } from "../grade-bands.ts";
import { type PersonActuals, type PersonScore, type ScoringRules, scorePeople } from "./score-people.ts";

/** One person under the rules in force and under the changed ones. */
export interface Move {
  /** The place of the person among those scored. */
  readonly person: number;
  readonly before: PersonScore;
  readonly after: PersonScore;
  /** Points gained, negative where lost; `null` where one of the scores is not known. */
  readonly change: number | null;
  /** Ranks climbed, negative where fallen. */
  readonly climbed: number | null;
  /** 1 for a better grade, −1 for a worse one. */
  readonly gradeStep: -1 | 0 | 1;
}

/** A set of rules with what people's tickets say under it: limits change the readings. */
export interface Side {
  readonly rules: ScoringRules;
  readonly actuals: readonly PersonActuals[];
}

/** Everybody under two sets of rules, and what changes between them. */
export interface Comparison {
  /** In the order of the people. */
  readonly moves: readonly Move[];
  /** People with a score under both. */
  readonly compared: number;
  /** How many of them have another grade. */
  readonly otherGrade: number;
  /** Who is first, in the order of the people; more than one where scores are equal. */
  readonly firstBefore: readonly number[];
  readonly firstAfter: readonly number[];
}

/** Who moves and by how much when one set of rules takes the place of another. */
export function compareRules(before: Side, after: Side): Comparison {
  const [old, changed] = [scorePeople(before.actuals, before.rules), scorePeople(after.actuals, after.rules)];
  const moves = old.flatMap((one, person): Move[] => {
    const other = changed[person];
    return other === undefined ? [] : [moveOf(person, one, other, after.rules.bands)];
  });
  const compared = moves.filter(({ change }) => change !== null);
  const first = (scores: readonly PersonScore[]) => scores.flatMap(({ rank }, person) => (rank === 1 ? [person] : []));
  return {
    moves,
    compared: compared.length,
    otherGrade: compared.filter((move) => move.before.grade !== move.after.grade).length,
    firstBefore: first(old),
    firstAfter: first(changed),
  };
}

/** Those who move most first; equal moves by rank. Whoever has no score stands last. */
export function byMove(one: Move, other: Move): number {
  const size = ({ change }: Move) => (change === null ? -1 : Math.abs(change));
  return (
    size(other) - size(one) ||
    (one.before.rank ?? Infinity) - (other.before.rank ?? Infinity) ||
    one.person - other.person
  );
}

function moveOf(person: number, before: PersonScore, after: PersonScore, bands: readonly GradeBand[]): Move {
  const isKnown = before.score !== null && after.score !== null;
  const levelOf = (grade: string | null) =>
    grade === null ? Number.NEGATIVE_INFINITY : (bands.find(({ name }) => name === grade)?.from ?? 0);
  const [from, to] = [levelOf(before.grade), levelOf(after.grade)];
  return {
    person,
    before,
    after,
    change: isKnown ? (after.score ?? 0) - (before.score ?? 0) : null,
    climbed: isKnown ? (before.rank ?? 0) - (after.rank ?? 0) : null,
    gradeStep: !isKnown || before.grade === after.grade ? 0 : to > from ? 1 : -1,
  };
}
