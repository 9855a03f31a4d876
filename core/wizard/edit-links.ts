import { lookedFor, type MadeAnalysis } from "../analysis/made-analysis.ts";
import type { Answers } from "../evaluation/answers.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { newestOfTable } from "../workbook/analysis-in-use.ts";
import { measured } from "./edit-data.ts";
import { usualPeriod } from "./period-choices.ts";
import { followedBy, type Turn, turn } from "./turn.ts";
import type { WizardState } from "./wizard-state.ts";

/** Whether an indicator takes its actual from the sheets of a ticket analysis. */
export function takesFromAnalysis(answers: Answers): boolean {
  return answers.indicators.some((row) => actualRule(row, answers).kind === "linked");
}

/**
 * The state with these analyses to take actuals from. Figures of before are put aside, since they may be of other rules,
 * and are found anew while the evaluation is open. An evaluation whose first step is still open, with no period chosen, is of
 * the days of the newest.
 */
export function takeAnalyses(state: WizardState, analyses: readonly MadeAnalysis[]): Turn {
  const { answers } = state;
  const before = answers.analysesMade;
  if (analyses.length === before.length && analyses.every((made, index) => made === before[index])) return turn(state);
  const taken: WizardState = {
    ...state,
    measured: null,
    measureJob: null,
    answers: withPeriod({ ...answers, analysesMade: [...analyses] }, state),
  };
  return answers.task === "evaluation" ? measured(taken) : turn(taken);
}

function withPeriod(answers: Answers, { periodChosen, reached, reading }: WizardState): Answers {
  if (periodChosen || reached.evaluation > 0) return answers;
  const usual = reading.status === "read" ? usualPeriod(reading.facts) : null;
  const proposed = newestOfTable(answers)?.period ?? usual;
  return proposed === null ? answers : { ...answers, period: { from: proposed.from, to: proposed.to } };
}

/** Looks whether the sheets that actuals come from are still there. */
export function checkSheets(state: WizardState): Turn {
  return takeAnalyses(state, lookedFor(state.answers.analysesMade, state.sheetNames));
}

/** Sheets that came or went since they were looked through last are looked through again; so is a workbook without a table. */
export function seeSheets(state: WizardState, names: readonly string[]): Turn {
  const known = state.sheetNames;
  const hasChanged = names.length !== known.length || names.some((name) => !known.includes(name));
  const isEmpty = state.search.status === "found" && state.search.tables.length === 0;
  return followedBy(checkSheets({ ...state, sheetNames: names }), (seen) =>
    hasChanged || isEmpty ? turn(seen, { type: "seeTables" }) : turn(seen),
  );
}
