import { rubricTexts } from "../../i18n/improvement/rubric-texts.ts";
import { rubricThere } from "../../wizard/rubric-there.ts";
import { freeSheetName } from "../../workbook/free-sheet-name.ts";
import { rubricArea, rubricDigest, rubricSaid } from "../../workbook/improvement/read-rubric.ts";
import { nextWords, rubricSheet, stockWords } from "../../workbook/improvement/rubric-sheet.ts";
import { planOf } from "../../workbook/plan-of.ts";
import type { LoopPlan, LoopReads } from "./loop-plan.ts";

/** The last rubric as it stands on its sheet: a new version starts from its words, not from ours. */
export const rubricReads: LoopReads = ({ answers, sheetNames }) => {
  const last = rubricThere(answers, sheetNames);
  return last === null ? {} : { rubric: { sheet: last.sheet, area: rubricArea(last) } };
};

/** The rubric handbook, as a version that follows the last one. */
export const rubricPlan: LoopPlan = function* ({ answers, cells, sheetNames }, context) {
  const { improvement, locale, subject } = answers;
  const last = rubricThere(answers, sheetNames);
  const { rubric } = cells;
  const said = last === null || rubric?.status !== "read" ? null : rubricSaid(rubric.cells, last);
  const { words, other } =
    said === null || last === null ? stockWords(locale) : nextWords(said, last.locale ?? locale, locale);
  const hasBoth = improvement.rubricInBoth;
  const version = 1 + Math.max(0, said?.version ?? 0, ...improvement.rubrics.map((one) => one.version));
  const sheet = freeSheetName(rubricTexts[locale].sheet, context.takenSheetNames);
  const steps = rubricSheet({ locale, sheet, subject, version, words, other: hasBoth ? other : null }, context);
  const digest = rubricDigest(words, hasBoth ? other : null);
  return {
    plan: planOf(answers.output.style, context, sheet, steps),
    made: { kind: "rubric", rubric: { sheet, version, digest, locale, isInBoth: hasBoth } },
  };
};
