import type { GradeBand } from "../evaluation/grade-bands.ts";
import { type Comparison, compareRules, type Side } from "../evaluation/pilot/moves.ts";
import type { ScoringRules } from "../evaluation/pilot/score-people.ts";
import { type SmallestChanges, smallestWeightChange } from "../evaluation/pilot/smallest-weight-change.ts";
import type { PilotLimit } from "../evaluation/pilot/trial.ts";
import { loadedOf } from "./choose-evaluations.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";
import type { MeasuredPeople } from "./people-count.ts";
import { type TriedRule, trialOf, triedGrades, triedLimit, triedRules } from "./trial.ts";
import type { WizardState } from "./wizard-state.ts";

/** A pilot as it stands: everybody under the rules in force and under those tried. */
export interface Piloted {
  readonly evaluation: LoadedEvaluation;
  /** All indicators of the evaluation. */
  readonly rules: readonly TriedRule[];
  readonly measured: MeasuredPeople;
  readonly limits: readonly { readonly inForce: PilotLimit; readonly tried: PilotLimit }[];
  readonly threshold: { readonly inForce: number; readonly tried: number };
  /** The cap on attainment; `null` = none. */
  readonly cap: { readonly inForce: number | null; readonly tried: number | null };
  /** The grades, best first. */
  readonly grades: { readonly inForce: readonly GradeBand[]; readonly tried: readonly GradeBand[] };
  readonly inForce: Side;
  readonly tried: Side;
  readonly comparison: Comparison;
  /** From the rules in force, and from those tried where their weights, targets, cap or grades, or readings, are others. */
  readonly smallest: { readonly inForce: SmallestChanges; readonly tried: SmallestChanges | null };
  /** Whether anything at all is tried. */
  readonly isChanged: boolean;
}

/** The smallest changes from the rules in force: they stay while others are tried. */
let lastInForce: { readonly of: readonly unknown[]; readonly smallest: SmallestChanges } | null = null;
let last: { readonly of: readonly unknown[]; readonly piloted: Piloted } | null = null;

/** The pilot of the open evaluation; `null` while its people are not counted. A change of a weight only scores again. */
export function pilotedOf(state: WizardState): Piloted | null {
  const evaluation = loadedOf(state, "evaluation");
  const trial = trialOf(state);
  const { people } = state;
  const measured = people.status === "counted" ? people.measured : people.status === "counting" ? people.before : null;
  if (evaluation === null || trial === null || measured === null) return null;
  if (measured.asked.trial.evaluation !== trial.evaluation) return null;
  const of = [
    evaluation,
    trial.weights,
    trial.targets,
    trial.limits,
    trial.threshold,
    trial.cap,
    trial.bounds,
    measured,
  ];
  if (last?.of.every((one, place) => one === of[place])) return last.piloted;
  const piloted = computed();
  last = piloted === null ? null : { of, piloted };
  return piloted;

  function computed(): Piloted | null {
    const rules = triedRules(state);
    if (rules === null || evaluation === null || trial === null || measured === null) return null;
    const common = {
      lower: rules.map(({ row }) => row.direction === "lower"),
    };
    const bands = { inForce: measured.bands, tried: triedGrades(trial, measured.bands) };
    const threshold = { inForce: evaluation.said.threshold, tried: trial.threshold ?? evaluation.said.threshold };
    const cap = {
      inForce: measured.cap,
      tried: trial.cap === null ? measured.cap : trial.cap === "none" ? null : trial.cap,
    };
    const sideOf = (name: "inForce" | "tried"): Side => {
      const own: ScoringRules = {
        ...common,
        weights: rules.map((rule) => rule[name].weight),
        targets: rules.map((rule) => rule[name].target),
        threshold: threshold[name],
        cap: cap[name],
        bands: bands[name],
      };
      const actuals = measured.names.map((_name, person) =>
        rules.map(({ row: { key } }) => {
          const changed = name === "tried" ? measured.tried[key] : undefined;
          return (changed ?? measured.inForce[key])?.[person]?.mean ?? null;
        }),
      );
      return { rules: own, actuals };
    };
    const [inForce, tried] = [sideOf("inForce"), sideOf("tried")];
    const comparison = compareRules(inForce, tried);
    const isOther = (["weights", "targets"] as const).some((list) =>
      inForce.rules[list].some((value, place) => value !== tried.rules[list][place]),
    );
    const isOtherReading = Object.keys(measured.tried).length > 0;
    const isOtherCap = cap.tried !== cap.inForce;
    const isOtherGrade = bands.tried.some(({ from }, place) => from !== bands.inForce[place]?.from);
    const smallestOf = (side: "before" | "after", { weights, bands }: ScoringRules) =>
      smallestWeightChange(
        comparison.moves.map((move) => move[side].attainments),
        weights,
        bands,
      );
    const smallestInForce = () => {
      const depends = [evaluation, measured];
      if (!lastInForce?.of.every((one, place) => one === depends[place]))
        lastInForce = { of: depends, smallest: smallestOf("before", inForce.rules) };
      return lastInForce.smallest;
    };
    return {
      evaluation,
      rules,
      measured,
      limits: measured.limits.map((limit) => ({ inForce: limit, tried: triedLimit(trial, limit) })),
      threshold,
      cap,
      grades: bands,
      inForce,
      tried,
      comparison,
      smallest: {
        inForce: smallestInForce(),
        tried: isOther || isOtherReading || isOtherCap || isOtherGrade ? smallestOf("after", tried.rules) : null,
      },
      isChanged: isOther || isOtherReading || isOtherCap || isOtherGrade || threshold.tried !== threshold.inForce,
    };
  }
}

/** The places of the indicators that tickets say person by person. */
export function scoredPlaces({ measured, rules }: Pick<Piloted, "measured" | "rules">): number[] {
  return rules.flatMap(({ row }, place) => (measured.inForce[row.key] === undefined ? [] : [place]));
}
