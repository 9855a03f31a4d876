import type { ChosenIndicator } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import { followingPeriod } from "./months.ts";
import { stepsOf } from "./steps.ts";
import { takeFreeNames } from "./take-free-names.ts";
import type { WizardState } from "./wizard-state.ts";

/**
 * The evaluation of the next period by the same rules: indicators, weights, targets, limits, cap and panel are those of
 * the record; what was measured, rated or planned is not. It opens where the data come from.
 */
export function evaluateNextPeriod(state: WizardState, record: EvaluationRecord): WizardState {
  const { answers } = state;
  const { locale: _locale, version: _version, output: _output, analysesMade: _analyses, ...rules } = record;
  const { data: recordedData } = record;
  const data =
    answers.data === null || recordedData === null ? recordedData : { ...answers.data, limits: recordedData.limits };
  const next = {
    ...answers,
    ...rules,
    data,
    indicators: record.indicators.map(withoutResults),
    measures: [],
    period: followingPeriod(record.period),
    task: "evaluation" as const,
    step: stepsOf.evaluation.indexOf("data"),
  };
  const opened: WizardState = {
    ...state,
    answers: next,
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

function withoutResults(row: ChosenIndicator): ChosenIndicator {
  return { ...row, actual: null, ratings: row.ratings.map(() => null), note: "", exempt: null };
}
