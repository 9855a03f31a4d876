import type { Answers } from "../evaluation/answers.ts";
import { analysisInUse } from "../workbook/analysis-in-use.ts";
import { repeatDaysOf } from "../workbook/repeat-days-of.ts";

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
  const analysis = analysisInUse(answers);
  const rules = analysis.kind === "used" ? [analysis.made.rules] : [];
  const { rubrics } = answers.improvement;
  const rubric = rubrics[rubrics.length - 1]?.version ?? 0;
  const repeats = indicators.some(({ reading }) => reading === "repeat") ? [repeatDaysOf(answers)] : [];
  return JSON.stringify([rows, cap, scaleMaximum, threshold, data?.limits ?? null, rubric, ...rules, ...repeats]);
}
