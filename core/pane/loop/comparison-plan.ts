import { comparisonTexts } from "../../i18n/improvement/comparison-texts.ts";
import { loadedOf } from "../../wizard/choose-evaluations.ts";
import { openEffects } from "../../wizard/open-effects.ts";
import { usualLevels } from "../../wizard/usual-levels.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import { freeSheetName } from "../../workbook/free-sheet-name.ts";
import { comparedIndicators } from "../../workbook/improvement/compared-indicator.ts";
import { warningSentences } from "../../workbook/improvement/comparison-sentences.ts";
import { comparisonPlanOf } from "../../workbook/improvement/comparison-sheet.ts";
import { comparisonWarnings } from "../../workbook/improvement/comparison-warnings.ts";
import { PlanError } from "../../workbook/plan-problem.ts";
import type { LoopPlan } from "./loop-plan.ts";

/** The comparison of the two evaluations that are chosen. */
export const comparisonPlan: LoopPlan = function* (state, context) {
  const before = loadedOf(state, "before");
  const after = loadedOf(state, "after");
  if (before === null || after === null) throw new PlanError({ code: "not-read" });
  const { locale, output } = state.answers;
  const usual = state.reading.status === "read" ? usualLevels(before, state.reading.facts) : null;
  yield;
  const { comparison, plan } = comparisonPlanOf({
    locale,
    style: output.style,
    sheet: freeSheetName(comparisonTexts[locale].sheetName, context.takenSheetNames),
    before,
    after,
    cycle: cycleJudged(state, before.made.id),
    rows: comparedIndicators(before, after),
    usual,
    openEffects: openEffects(state),
    warnings: comparisonWarnings(before, after).flatMap((warning) => warningLines(warning, locale)),
    context,
  });
  return { plan, made: { kind: "comparison", comparison } };
};

/** A warning as lines of the sheet, what it consists of behind a dash. */
function warningLines(...[warning, locale]: Parameters<typeof warningSentences>): string[] {
  const [first, ...parts] = warningSentences(warning, locale);
  return [`▲ ${first}`, ...parts.map((part) => `   – ${part}`)];
}

/** The round of the measures that were planned after an evaluation: that of its root-cause sheets, the first without any. */
function cycleJudged({ answers }: WizardState, evaluation: string): number {
  const { causes } = answers.improvement;
  return Math.max(1, ...causes.filter((made) => made.evaluation === evaluation).map(({ cycle }) => cycle));
}
