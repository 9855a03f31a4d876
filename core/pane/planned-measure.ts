import type { Answers, PlannedMeasure } from "../evaluation/answers.ts";
import type { Locale } from "../i18n/locale.ts";
import { paneTexts } from "../i18n/pane-texts.ts";
import type { Measure } from "../indicators/indicator.ts";
import { daysAfter } from "../wizard/months.ts";
import { type WeakIndicator, weakIndicators } from "../wizard/weak-indicators.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { formatValue } from "./format-value.ts";

/** A measure begins today and is given two weeks unless the user says otherwise. */
const usualDays = 14;

/** A row of the plan for a weak indicator: its problem in words, and what the library suggests where that was ticked. */
export function plannedMeasure(
  state: WizardState,
  { row, actual, target }: WeakIndicator,
  locale: Locale,
  suggested?: Measure,
  owner = "",
): PlannedMeasure {
  const cause = row.source === "tickets" ? state.measured?.causes[row.key] : undefined;
  const problem = paneTexts[locale].plan.problem(
    row.name,
    formatValue(actual.value, row.unit, locale),
    formatValue(target, row.unit, locale),
  );
  return {
    indicator: row.key,
    problem: cause === undefined ? problem : `${problem}${locale === "en" ? ". " : "。"}${cause.sentence[locale]}`,
    branch: suggested?.branch ?? cause?.shares[0]?.branch ?? "process",
    cause: suggested?.cause[locale] ?? "",
    measure: suggested?.measure[locale] ?? "",
    owner,
    start: state.today,
    deadline: daysAfter(state.today, usualDays),
    effect: suggested?.effect[locale] ?? "",
    resources: "",
  };
}

/** The answers with a row for every weak indicator: one without a measure stands in the plan as a problem still to be solved. */
export function withEveryWeakIndicator(state: WizardState): Answers {
  const { answers } = state;
  const planned = new Set(answers.measures.map(({ indicator }) => indicator));
  const open = weakIndicators(state).filter(({ row }) => !planned.has(row.key));
  return {
    ...answers,
    measures: [...answers.measures, ...open.map((weak) => plannedMeasure(state, weak, answers.locale))],
  };
}
