import type { Answers } from "../evaluation/answers.ts";
import { gradeBandsOf } from "../evaluation/grade-bands.ts";
import type { MadeRubric } from "../evaluation/made/made-rubric.ts";
import { isRated } from "../workbook/actual-rule.ts";
import type { RepeatRules } from "../workbook/repeat-days-of.ts";
import { timingRules } from "../workbook/timing-rules.ts";

/** What of a rubric is a rule: its version and the digest of its words. */
type RubricRule = Pick<MadeRubric, "version" | "digest">;

/**
 * The part of the answers that says how is scored, as text to compare: figures, notes and names are not rules, and neither is
 * anything that no indicator follows, such as the calendar of an analysis to which nothing is linked.
 *
 * @param rubric the one whose words hold; the newest that is remembered unless given
 */
export function rulesOf(answers: Answers & RepeatRules, rubric: RubricRule | null = newestRubric(answers)): string {
  const { cap, grades, indicators, locale, scaleMaximum, threshold } = answers;
  const rows = indicators.map((row) => {
    const { direction, key, kind, library, target, unit, weight } = row;
    return [key, library, kind, direction, unit, target, weight, timingRules(row, answers)];
  });
  const bounds = gradeBandsOf(grades, locale).map(({ from }) => from);
  const scale = indicators.some(isRated) ? scaleMaximum : null;
  return JSON.stringify([rows, cap, threshold, scale, bounds, rubric && [rubric.version, rubric.digest ?? ""]]);
}

function newestRubric({ improvement: { rubrics } }: Answers): RubricRule | null {
  return rubrics[rubrics.length - 1] ?? null;
}
