import type { Answers } from "../../evaluation/answers.ts";
import { rubricTexts } from "../../i18n/improvement/rubric-texts.ts";
import { locales } from "../../i18n/locale.ts";
import { rubricThere } from "../../wizard/rubric-there.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import { itemsRemark } from "../../workbook/analysis/quality-layout.ts";
import { freeSheetName } from "../../workbook/free-sheet-name.ts";
import { rubricArea, rubricDigest, rubricSaid } from "../../workbook/improvement/read-rubric.ts";
import { nextWords, rubricSheet, stockWords } from "../../workbook/improvement/rubric-sheet.ts";
import type { PlanStep } from "../../workbook/plan.ts";
import { planOf } from "../../workbook/plan-of.ts";
import type { LoopPlan, LoopReads } from "./loop-plan.ts";

/** The last rubric as it stands on its sheet: a new version starts from its words, not from ours. */
export const rubricReads: LoopReads = ({ answers, sheetNames }) => {
  const last = rubricThere(answers, sheetNames);
  return {
    ...(last === null ? {} : { rubric: { sheet: last.sheet, area: rubricArea(last) } }),
    ...Object.fromEntries(
      qualitySheets(answers, sheetNames).map((sheet) => [remarkOf(sheet), { sheet, area: itemsRemark }]),
    ),
  };
};

/** The cells of the state that hold what a quality sheet says under its items. */
function remarkOf(sheet: string): string {
  return `rubric-remark-${sheet}`;
}

/** The quality sheets of the analyses that are remembered, as far as they are there. */
function qualitySheets({ analysesMade }: Answers, sheetNames: readonly string[]): string[] {
  return analysesMade.flatMap(({ values }) => {
    const sheet = values?.satisfaction?.sheet;
    return sheet !== undefined && sheetNames.includes(sheet) ? [sheet] : [];
  });
}

/** Quality sheets that say that there is no rubric yet name this one. */
function namedOnQuality({ answers, cells, sheetNames }: WizardState, rubric: string): PlanStep[] {
  return qualitySheets(answers, sheetNames).flatMap((sheet): PlanStep[] => {
    const read = cells[remarkOf(sheet)];
    if (read?.status !== "read") return [];
    return locales.flatMap((locale): PlanStep[] => {
      const { qualityNamed, qualityNone } = rubricTexts[locale];
      const index = read.cells.findIndex(([cell]) => cell === qualityNone);
      if (index < 0) return [];
      const { column, row } = itemsRemark;
      return [{ kind: "revision", sheet, row: row + index, column, rows: [[qualityNamed(rubric)]], locked: true }];
    });
  });
}

/** The rubric handbook, as a version that follows the last one. */
export const rubricPlan: LoopPlan = function* (state, context) {
  const { answers, cells, sheetNames } = state;
  const { improvement, locale, subject } = answers;
  const last = rubricThere(answers, sheetNames);
  const { rubric } = cells;
  const said = last === null || rubric?.status !== "read" ? null : rubricSaid(rubric.cells, last);
  const { words, other } =
    said === null || last === null ? stockWords(locale) : nextWords(said, last.locale ?? locale, locale);
  const hasBoth = improvement.rubricInBoth;
  const version = 1 + Math.max(0, said?.version ?? 0, ...improvement.rubrics.map((one) => one.version));
  const sheet = freeSheetName(rubricTexts[locale].sheet, context.takenSheetNames);
  const written = rubricSheet({ locale, sheet, subject, version, words, other: hasBoth ? other : null }, context);
  const steps = [...written, ...namedOnQuality(state, sheet)];
  const digest = rubricDigest(words, hasBoth ? other : null);
  return {
    plan: planOf(answers.output.style, context, sheet, steps),
    made: { kind: "rubric", rubric: { sheet, version, digest, locale, isInBoth: hasBoth } },
  };
};
