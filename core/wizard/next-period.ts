import { adoptedAfter, byAdopted, withoutResults } from "./adopt-rules.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";
import { followingPeriod } from "./months.ts";
import { stepsOf } from "./steps.ts";
import { takeFreeNames } from "./take-free-names.ts";
import type { WizardState } from "./wizard-state.ts";

/**
 * The evaluation of the next period by the same rules: indicators, weights, targets, limits, cap and panel are those of
 * the record, but for what was adopted since; what was measured, rated or planned is not. It opens where the data come from.
 */
export function evaluateNextPeriod(
  state: WizardState,
  { made, record }: Pick<LoadedEvaluation, "made" | "record">,
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
    analysis: counts && answers.analysis !== null ? { ...answers.analysis, repeatDays } : answers.analysis,
    data,
    indicators: record.indicators.map(withoutResults),
    measures: [],
    period: followingPeriod(record.period),
    task: "evaluation" as const,
    step: stepsOf.evaluation.indexOf("data"),
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
