import type { Locale } from "../i18n/locale.ts";
import { serverTexts } from "../i18n/server-texts.ts";
import type { Generation, WorkbookProblem } from "../workbook/port.ts";
import { workbookSentence } from "./sentences.ts";
import { madeSheets } from "./server-sentences.ts";

type CutOff = Extract<WorkbookProblem, { code: "cut-off" }>;

/** What cut the work off: without the advice that stands behind it where nothing is left to be undone. */
function causeOf(reason: WorkbookProblem, locale: Locale): string {
  const { causes } = serverTexts[locale];
  switch (reason.code) {
    case "out-of-time":
      return causes.outOfTime;
    case "quota-spent":
      return causes.quotaSpent;
    case "no-answer":
      return causes.noAnswer;
    default:
      return workbookSentence(reason, locale);
  }
}

/** That writing was cut off just now: why, what is left of it, and what can be done. */
export function cutOffSentence({ generation, reason }: CutOff, locale: Locale): string {
  return serverTexts[locale].cutOff(causeOf(reason, locale), madeSheets(generation, locale));
}

/** That undoing was cut off just now. */
export function undoCutOffSentence({ generation, reason }: CutOff, locale: Locale): string {
  return serverTexts[locale].undoCutOff(causeOf(reason, locale), madeSheets(generation, locale));
}

/** That writing or undoing was cut off before the pane was opened. */
export function unfinishedSentence(generation: Generation, locale: Locale): string {
  return serverTexts[locale].unfinished(madeSheets(generation, locale));
}
