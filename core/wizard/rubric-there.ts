import type { Answers } from "../evaluation/answers.ts";
import type { MadeRubric } from "../evaluation/made/made-rubric.ts";

/** The newest rubric of which the sheet is in the workbook; `null` where there is none. */
export function rubricThere({ improvement }: Answers, sheetNames: readonly string[]): MadeRubric | null {
  return [...improvement.rubrics].reverse().find(({ sheet }) => sheetNames.includes(sheet)) ?? null;
}
