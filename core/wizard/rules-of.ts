import type { Answers } from "../evaluation/answers.ts";

/** The part of the answers that says how is scored, as text to compare: figures, notes and names are not rules. */
export function rulesOf(answers: Answers): string {
  const { indicators, cap, scaleMaximum, threshold, data } = answers;
  const rows = indicators.map(({ key, library, kind, direction, unit, target, weight }) => [
    key,
    library,
    kind,
    direction,
    unit,
    target,
    weight,
  ]);
  return JSON.stringify([rows, cap, scaleMaximum, threshold, data?.limits ?? null]);
}
