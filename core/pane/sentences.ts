import { analysisPaneTexts } from "../i18n/analysis/pane-texts.ts";
import { loopTexts } from "../i18n/improvement/loop-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import { type PaneTexts, paneTexts } from "../i18n/pane-texts.ts";
import type { Unit } from "../indicators/indicator.ts";
import type { Problem } from "../wizard/problem.ts";
import type { StepId } from "../wizard/steps.ts";
import type { MakingProblem } from "../wizard/wizard-state.ts";
import { planProblemText } from "../workbook/plan-problem.ts";
import { formatNumber, formatPercent } from "./format-value.ts";
import { isServerProblem, serverRefusal } from "./server-sentences.ts";

/** The sentence beside a field. */
export function problemSentence(problem: Problem, locale: Locale): string {
  const texts: PaneTexts = paneTexts[locale];
  const sentences = texts.problems;
  const number = (value: number) => formatNumber(value, locale);
  const bound = (value: number, unit: Unit | "plain") =>
    unit === "percent" ? formatPercent(value, locale) : number(value);
  switch (problem.code) {
    case "notANumber":
      return problem.text.trim() === "" ? sentences.blankNumber : sentences.notANumber(problem.text.trim());
    case "mustBeAbove":
      return sentences.mustBeAbove(bound(problem.min, problem.unit));
    case "mustBeBetween":
      return sentences.mustBeBetween(bound(problem.min, problem.unit), bound(problem.max, problem.unit));
    case "sheetNameTooLong":
      return sentences.sheetNameTooLong(number(problem.length));
    case "sheetNameHasSign":
      return sentences.sheetNameHasSign(problem.sign);
    case "weightsNot100":
      return sentences.weightsNot100(number(problem.sum));
    case "notRead":
      return sentences.notRead(problem.sheet);
    case "columnAsked":
      return sentences.columnAsked(texts.fields[problem.ticketField], number(problem.count));
    case "columnTwice":
      return sentences.columnTwice(texts.fields[problem.other]);
    case "namesTaken":
      return sentences.namesTaken(problem.names.join(texts.listSeparator));
    case "namesHidden":
      return sentences.namesHidden(problem.name, problem.sheet);
    case "zeroNeedsCap":
      return sentences.zeroNeedsCap(problem.name);
    case "hoursUnread":
      return analysisPaneTexts[locale].problems.hoursUnread(problem.part);
    case "noTickets":
    case "submittedNeeded":
    case "noTicketsInPeriod":
    case "oneTicket":
    case "waitsReading":
    case "waitsNotRead":
    case "waitsColumns":
    case "waitsUnclear":
    case "hoursMissing":
    case "hoursOfSetMissing":
    case "limitHidden":
    case "limitZero":
      return analysisPaneTexts[locale].problems[problem.code];
    default:
      return sentences[problem.code];
  }
}

/** The title of a step and what it is about. */
export function stepWords(step: StepId, locale: Locale): { readonly title: string; readonly lead: string } {
  switch (step) {
    case "tickets":
    case "rules":
    case "sheets":
      return analysisPaneTexts[locale].steps[step];
    case "objective":
    case "indicators":
    case "data":
    case "score":
    case "plan":
    case "generate":
      return paneTexts[locale].steps[step];
    default:
      return loopTexts[locale].steps[step];
  }
}

/** What a workbook, or a plan for it, refused: a clause that stands behind a colon, without its full stop. */
export function workbookSentence(problem: MakingProblem, locale: Locale): string {
  return refusal(problem, locale).replace(/[.。\s]+$/, "");
}

function refusal(problem: MakingProblem, locale: Locale): string {
  if (isServerProblem(problem)) return serverRefusal(problem, locale);
  const sentences = paneTexts[locale].workbook;
  const number = (value: number) => formatNumber(value, locale);
  switch (problem.code) {
    case "sheet-exists":
      return sentences.sheetExists(problem.sheet);
    case "names-taken":
      return sentences.namesTaken(problem.names.join(paneTexts[locale].listSeparator));
    case "sheet-missing":
      return sentences.sheetMissing(problem.sheet);
    case "sheet-not-ours":
      return sentences.sheetNotOurs(problem.sheet);
    case "record-missing":
      return sentences.recordMissing(problem.sheet);
    case "read-only":
      return sentences.readOnly;
    case "cancelled":
      return sentences.cancelled;
    case "nothing-to-undo":
      return sentences.nothingToUndo;
    case "too-large":
      return sentences.tooLarge(number(problem.cells), number(problem.limit));
    case "step-failed":
      return sentences.stepFailed(problem.sheet, problem.kind, problem.detail);
    case "host-failed":
      return sentences.hostFailed(problem.detail);
    case "part-not-loaded":
      return sentences.partNotLoaded;
    default:
      return planProblemText(problem, locale);
  }
}
