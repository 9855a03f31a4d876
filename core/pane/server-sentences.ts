import type { Locale } from "../i18n/locale.ts";
import { paneTexts } from "../i18n/pane-texts.ts";
import { serverTexts } from "../i18n/server-texts.ts";
import type { Generation, WorkbookProblem } from "../workbook/port.ts";

const codes = [
  "newer-generation",
  "busy",
  "out-of-time",
  "quota-spent",
  "no-answer",
  "not-authorised",
  "cut-off",
] as const;

/** What only a workbook refuses that is on a server. */
type ServerProblem = Extract<WorkbookProblem, { code: (typeof codes)[number] }>;

/** Whether a problem is one that only a workbook on a server has: `serverRefusal` says it, and every other is said elsewhere. */
export function isServerProblem<Problem extends { readonly code: string }>(
  problem: Problem | ServerProblem,
): problem is ServerProblem {
  return codes.some((code) => code === problem.code);
}

/** The sheets that a generation added and those it wrote to again, as a list. */
export function madeSheets({ sheets, revised }: Generation, locale: Locale): string {
  return [...sheets, ...revised].join(paneTexts[locale].listSeparator);
}

/** Why a workbook on a server refused: a clause that stands behind a colon. */
export function serverRefusal(problem: ServerProblem, locale: Locale): string {
  const { refusals } = serverTexts[locale];
  switch (problem.code) {
    case "newer-generation":
      return refusals.newerGeneration(madeSheets(problem.generation, locale));
    case "busy":
      return refusals.busy;
    case "out-of-time":
      return refusals.outOfTime;
    case "quota-spent":
      return refusals.quotaSpent;
    case "no-answer":
      return refusals.noAnswer;
    case "not-authorised":
      return refusals.notAuthorised;
    case "cut-off":
      return refusals.cutOff(madeSheets(problem.generation, locale));
  }
}
