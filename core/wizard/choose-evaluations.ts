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
  const loading = made === null ? undefined : state.evaluations[made.id];
  return loading?.status === "loaded" ? loading.evaluation : null;
}

/** The roles that a step looks at. */
function rolesNeeded(state: WizardState): readonly EvaluationRole[] {
  switch (openLoopStep(state.answers)) {
    case null:
    case "rubric":
      return [];
    case "comparison":
    case "standards":
      return ["before", "after"];
    default:
      return ["evaluation"];
  }
}

/**
 * Reads anew what the open step looks at, if it looks at any: cells may have been typed into since. What is known stays until
 * then.
 */
export function loadEvaluations(state: WizardState): Turn {
  const ids = new Set(rolesNeeded(state).flatMap((role) => evaluationOf(state, role)?.id ?? []));
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
