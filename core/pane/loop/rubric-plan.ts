import { rubricTexts } from "../../i18n/improvement/rubric-texts.ts";
import { freeSheetName } from "../../workbook/free-sheet-name.ts";
import { rubricSheet } from "../../workbook/improvement/rubric-sheet.ts";
import { planOf } from "../../workbook/plan-of.ts";
import type { LoopPlan } from "./loop-plan.ts";

/** The rubric handbook, as a version that follows the last one. */
// biome-ignore lint/correctness/useYield: one small sheet is laid out at once.
export const rubricPlan: LoopPlan = function* ({ answers }, context) {
  const { improvement, locale, subject } = answers;
  const last = improvement.rubrics[improvement.rubrics.length - 1];
  const version = (last?.version ?? 0) + 1;
  const sheet = freeSheetName(rubricTexts[locale].sheet, context.takenSheetNames);
  const hasBoth = improvement.rubricInBoth;
  return {
    plan: planOf(
      answers.output.style,
      context,
      sheet,
      rubricSheet({ locale, sheet, subject, version, hasBoth }, context),
    ),
    made: { kind: "rubric", rubric: { sheet, version } },
  };
};
