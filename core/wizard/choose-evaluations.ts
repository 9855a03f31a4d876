import type { MadeComparison } from "../evaluation/made/made-comparison.ts";
import type { MadeEvaluation } from "../evaluation/made/made-evaluation.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";
import { openLoopStep } from "./steps.ts";
import { type Turn, turn } from "./turn.ts";
import type { WizardState } from "./wizard-state.ts";

/** As what an evaluation is looked at. */
export type EvaluationRole = "evaluation" | "before" | "after";

/** The evaluations whose sheets are in the workbook, the newest last. */
export function evaluationsThere({ answers, sheetNames }: WizardState): MadeEvaluation[] {
  return answers.improvement.evaluations.filter(({ sheet }) => sheetNames.includes(sheet));
}

/** The evaluation of a role: the one chosen, as long as its sheet is there, else the newest; `null` where there is none. */
export function evaluationOf(state: WizardState, role: EvaluationRole): MadeEvaluation | null {
  const there = evaluationsThere(state);
  const chosen = there.find(({ id }) => id === state.answers.improvement[role]);
  if (chosen !== undefined) return chosen;
  return (role === "before" ? there[there.length - 2] : there[there.length - 1]) ?? null;
}

/** The same, with everything known of it; `null` while that is not known. */
export function loadedOf(state: WizardState, role: EvaluationRole): LoadedEvaluation | null {
  const made = evaluationOf(state, role);
  return made === null ? null : loadedById(state, made.id);
}

/** Everything known of the evaluation with this id; `null` while that is not known. */
export function loadedById(state: WizardState, id: string): LoadedEvaluation | null {
  const loading = state.evaluations[id];
  return loading?.status === "loaded" ? loading.evaluation : null;
}

/** The comparisons whose sheets are in the workbook, the newest last. */
export function comparisonsThere({ answers, sheetNames }: WizardState): MadeComparison[] {
  return answers.improvement.comparisons.filter(({ sheet }) => sheetNames.includes(sheet));
}

/** The comparison whose verdicts are carried out: the one chosen, else the newest; `null` where there is none. */
export function openComparison(state: WizardState): MadeComparison | null {
  const there = comparisonsThere(state);
  const chosen = there.find(({ sheet }) => sheet === state.answers.improvement.comparison);
  return chosen ?? there[there.length - 1] ?? null;
}

/** The evaluations that the open step looks at, by their ids. */
function idsNeeded(state: WizardState): ReadonlySet<string> {
  const ofRoles = (...roles: readonly EvaluationRole[]) => roles.flatMap((role) => evaluationOf(state, role)?.id ?? []);
  switch (openLoopStep(state.answers)) {
    case null:
    case "rubric":
      return new Set();
    case "comparison":
      return new Set(ofRoles("before", "after"));
    case "standards": {
      const comparison = openComparison(state);
      const there = new Set(evaluationsThere(state).map(({ id }) => id));
      const compared = comparison === null ? [] : [comparison.before, comparison.after];
      return new Set(compared.filter((id) => there.has(id)));
    }
    case "swot": {
      const { swots } = state.answers.improvement;
      const there = new Set(evaluationsThere(state).map(({ id }) => id));
      const filledFrom = swots.slice(-1).flatMap(({ evaluation }) => (there.has(evaluation) ? [evaluation] : []));
      return new Set([...ofRoles("evaluation"), ...filledFrom]);
    }
    default:
      return new Set(ofRoles("evaluation"));
  }
}

/**
 * Reads anew what the open step looks at, if it looks at any: cells may have been typed into since. What is known stays until
 * then.
 */
export function loadEvaluations(state: WizardState): Turn {
  const ids = idsNeeded(state);
  if (ids.size === 0) return turn(state);
  const evaluations = { ...state.evaluations };
  for (const id of ids) evaluations[id] ??= { status: "loading" };
  return turn({ ...state, evaluations }, ...[...ids].map((id) => ({ type: "loadEvaluation", id }) as const));
}

/** Chooses an evaluation for a role, and reads it. */
export function chooseEvaluation(state: WizardState, role: EvaluationRole, id: string): Turn {
  const { answers } = state;
  const improvement = { ...answers.improvement, [role]: id };
  return loadEvaluations({ ...state, answers: { ...answers, improvement }, making: { status: "idle" } });
}

/** Chooses the comparison whose verdicts are carried out, and reads its evaluations. */
export function chooseComparison(state: WizardState, sheet: string): Turn {
  const { answers } = state;
  const improvement = { ...answers.improvement, comparison: sheet };
  return loadEvaluations({ ...state, answers: { ...answers, improvement }, making: { status: "idle" } });
}
