import { adoptedAfter, byAdopted, withoutResults } from "./adopt-rules.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";
import { followingPeriod } from "./months.ts";
import { stepsOf } from "./steps.ts";
import { takeFreeNames } from "./take-free-names.ts";
import type { WizardState } from "./wizard-state.ts";

type Recorded = Pick<LoadedEvaluation, "made" | "record">;

/**
 * The evaluation of the next period by the same rules: indicators, weights, targets, grades, limits, cap and panel are those
 * that stand on the sheets of the last one, but for what was adopted since; what was measured, rated or planned is not. It
 * opens where the data come from.
 */
export function evaluateNextPeriod(state: WizardState, evaluation: Recorded): WizardState {
  const { record } = evaluation;
  return evaluateBy(state, evaluation, {
    indicators: record.indicators.map(withoutResults),
    measures: [],
    period: followingPeriod(record.period),
    step: stepsOf.evaluation.indexOf("data"),
  });
}

/**
 * The same period once more, by the rules of now: what was typed, rated and planned stays, and what is read from tickets or
 * from a ticket analysis is read anew. It opens with the score, before any sheet is made; the sheets of the first stay.
 */
export function evaluateAgain(state: WizardState, evaluation: Recorded): WizardState {
  const { indicators, period } = evaluation.record;
  // A record has a line for every weak indicator, planned or not.
  const measures = evaluation.record.measures.filter(({ measure }) => measure !== "");
  return evaluateBy(state, evaluation, { indicators, measures, period, step: stepsOf.evaluation.indexOf("score") });
}

/** An evaluation that starts from another one. */
function evaluateBy(
  state: WizardState,
  { made, record }: Recorded,
  given: Pick<WizardState["answers"], "indicators" | "measures" | "period" | "step">,
): WizardState {
  const { answers } = state;
  const adopted = adoptedAfter(answers.improvement, made);
  const {
    analysesMade: _analyses,
    locale: _locale,
    output: _output,
    // The first day of the rules of that time: those of now hold from the day on which they last changed.
    validFrom: _validFrom,
    version: _version,
    repeatDays,
    ...rules
  } = record;
  const { data: recordedData } = record;
  const data =
    answers.data === null || recordedData === null ? recordedData : { ...answers.data, limits: recordedData.limits };
  const counts = record.indicators.some(({ reading }) => reading === "repeat");
  const next = {
    ...answers,
    ...rules,
    ...given,
    analysis: counts && answers.analysis !== null ? { ...answers.analysis, repeatDays } : answers.analysis,
    data,
    task: "evaluation" as const,
  };
  const opened: WizardState = {
    ...state,
    answers: adopted === null ? next : { ...next, ...byAdopted(next, record, adopted) },
    reached: { ...state.reached, evaluation: Math.max(state.reached.evaluation, next.step) },
    periodChosen: true,
    capChosen: true,
    measured: null,
    measureJob: null,
    drafts: {},
    checked: [],
    making: { status: "idle" },
  };
  return { ...takeFreeNames(opened), notice: null };
}
