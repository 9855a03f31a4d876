import type { Locale } from "../i18n/locale.ts";
import { planProblemTexts } from "../i18n/plan-problem-texts.ts";

/** Why no plan can be made of the answers, as data: i18n has the sentence. */
export type PlanProblem =
  | { readonly code: "no-indicators" }
  /** What the sheets are laid out from is still being read, or is not there any more. */
  | { readonly code: "not-read" }
  /** Sheets of these names exist already, and none of them may be overwritten. */
  | { readonly code: "sheets-taken"; readonly names: readonly string[] }
  | { readonly code: "same-name"; readonly name: string }
  | { readonly code: "bad-name"; readonly name: string }
  | { readonly code: "too-many-limits"; readonly count: number; readonly most: number };

/** The sentence for a problem. */
export function planProblemText(problem: PlanProblem, locale: Locale): string {
  const texts = planProblemTexts[locale];
  switch (problem.code) {
    case "no-indicators":
    case "not-read":
      return texts[problem.code]();
    case "sheets-taken":
      return texts[problem.code](problem);
    case "same-name":
    case "bad-name":
      return texts[problem.code](problem);
    case "too-many-limits":
      return texts[problem.code](problem);
  }
}

/** Thrown where sheets are laid out; for an evaluation ask `planProblems` first, to show them beside their fields. */
export class PlanError extends Error {
  readonly problem: PlanProblem;

  constructor(problem: PlanProblem) {
    super(problem.code);
    this.name = "PlanError";
    this.problem = problem;
  }
}
