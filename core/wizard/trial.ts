import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import type { GradeBand } from "../evaluation/grade-bands.ts";
import { isSameLimit, newTrial, type PilotLimit, type Trial } from "../evaluation/pilot/trial.ts";
import { evaluationOf, loadedOf } from "./choose-evaluations.ts";
import type { Field } from "./field-name.ts";
import { spreadWeights } from "./spread-weights.ts";
import type { WizardState } from "./wizard-state.ts";

/** What is tried on the chosen evaluation, nothing at first; `null` where there is no evaluation. */
export function trialOf(state: WizardState): Trial | null {
  const made = evaluationOf(state, "evaluation");
  if (made === null) return null;
  const { trial } = state.answers.improvement;
  return trial?.evaluation === made.id ? trial : newTrial(made.id, trial?.by);
}

/** The weight and target of an indicator. */
export interface IndicatorRule {
  readonly weight: number;
  readonly target: number | null;
}

/** An indicator of the evaluation by the rules in force and by those tried. */
export interface TriedRule {
  readonly row: ChosenIndicator;
  /** As its sheet says now. */
  readonly inForce: IndicatorRule;
  readonly tried: IndicatorRule & { readonly locked: boolean };
}

/** The indicators under both; `null` while the evaluation is not known. */
export function triedRules(state: WizardState): TriedRule[] | null {
  const trial = trialOf(state);
  const loaded = loadedOf(state, "evaluation");
  if (trial === null || loaded === null) return null;
  return loaded.record.indicators.map((row): TriedRule => {
    const said = loaded.said.rows.find(({ key }) => key === row.key);
    const weight = said?.weight ?? row.weight;
    const target = said?.target ?? row.target;
    const typed = trial.targets[row.key];
    return {
      row,
      inForce: { weight, target },
      tried: {
        weight: trial.weights[row.key] ?? weight,
        target: typed === undefined ? target : typed,
        locked: row.locked,
      },
    };
  });
}

/** The limits in force that decide about the tickets counted, in the order of their sheet; none before they are counted. */
export function limitsInForce({ people }: Pick<WizardState, "people">): readonly PilotLimit[] {
  if (people.status === "counted") return people.measured.limits;
  return people.status === "counting" ? (people.before?.limits ?? []) : [];
}

/** The grades in force of the people counted, best first; none before they are counted. */
export function gradesInForce({ people }: Pick<WizardState, "people">): readonly GradeBand[] {
  if (people.status === "counted") return people.measured.bands;
  return people.status === "counting" ? (people.before?.bands ?? []) : [];
}

/** Grades as they are tried. */
export function triedGrades({ bounds }: Trial, inForce: readonly GradeBand[]): GradeBand[] {
  return inForce.map(({ from, name }, place) => ({ from: bounds[place] ?? from, name }));
}

/** A limit as it is tried. */
export function triedLimit(trial: Trial, limit: PilotLimit): PilotLimit {
  return trial.limits.find((one) => isSameLimit(one, limit)) ?? limit;
}

/** The state with something else tried; what was typed and refused goes with `null`. */
export function editTrial(state: WizardState, change: Partial<Trial> | null): WizardState {
  const before = trialOf(state);
  if (before === null) return state;
  if (change !== null) return { ...state, answers: withTrial(state.answers, { ...before, ...change }) };
  const { by, other, sample, tickets } = before;
  const trial = { ...newTrial(before.evaluation, by), other, sample, tickets };
  return { ...withoutTrialDrafts(state), answers: withTrial(state.answers, trial) };
}

/** The state without texts that were typed for the rules of a trial and refused: they are of no use to another. */
export function withoutTrialDrafts(state: WizardState): WizardState {
  const drafts = Object.entries(state.drafts).filter(([name]) => !name.startsWith("pilot"));
  return { ...state, drafts: Object.fromEntries(drafts) };
}

/** The weights tried, made 100 in their proportions. */
export function spreadTrialWeights(state: WizardState): WizardState {
  const rules = triedRules(state);
  if (rules === null) return state;
  const spread = spreadWeights(rules.map(({ tried }) => ({ ...tried, locked: false })));
  if (spread.kind !== "spread") return state;
  const weights = Object.fromEntries(rules.map(({ row }, place) => [row.key, spread.weights[place] ?? 0]));
  return editTrial(withoutTrialDrafts(state), { weights });
}

/** The answers with a number typed for a trial; `null` for any other field. */
export function withTrialNumber(state: WizardState, field: Field, value: number | "N/A" | null): Answers | null {
  const trial = trialOf(state);
  const number = value === "N/A" ? null : value;
  if (trial === null) return null;
  const taking = (change: Partial<Trial>) => withTrial(state.answers, { ...trial, ...change });
  switch (field.kind) {
    case "pilotWeight":
      return taking({ weights: { ...trial.weights, [field.key]: number ?? 0 } });
    case "pilotTarget":
      return taking({ targets: { ...trial.targets, [field.key]: number } });
    case "pilotThreshold":
      return taking({ threshold: number });
    case "pilotCap":
      return taking({ cap: number ?? "none" });
    case "pilotBound":
      return number === null ? null : taking({ bounds: { ...trial.bounds, [field.index]: number } });
    case "pilotLimit": {
      const limit = limitsInForce(state)[field.index];
      if (limit === undefined) return null;
      const others = trial.limits.filter((one) => !isSameLimit(one, limit));
      return taking({
        limits: number === limit.amount ? others : [...others, { ...limit, amount: number ?? limit.amount }],
      });
    }
    case "sampleSize":
      return taking({ sample: { ...trial.sample, size: number ?? trial.sample.size } });
    case "sampleSeed":
      return taking({ sample: { ...trial.sample, seed: number ?? trial.sample.seed } });
    default:
      return null;
  }
}

function withTrial(answers: Answers, trial: Trial): Answers {
  return { ...answers, improvement: { ...answers.improvement, trial } };
}
