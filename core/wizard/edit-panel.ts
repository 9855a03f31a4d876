import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import { fieldName } from "./field-name.ts";
import type { WizardState } from "./wizard-state.ts";

/** One more member of the panel, with ratings to be given. */
export function addMember(state: WizardState, name: string): WizardState {
  const panel = [...state.answers.panel, name];
  return withPanel(state, panel, (row) => panel.map((_name, member) => row.ratings[member] ?? null));
}

export function renameMember(state: WizardState, member: number, name: string): WizardState {
  const panel = state.answers.panel.map((old, position) => (position === member ? name : old));
  return { ...state, answers: { ...state.answers, panel } };
}

/** The panel without one member: the ratings go too, those of the others stay theirs. */
export function removeMember(state: WizardState, member: number): WizardState {
  const panel = state.answers.panel.filter((_name, position) => position !== member);
  const drafts: Record<string, string> = { ...state.drafts };
  for (const { key } of state.answers.indicators) {
    state.answers.panel.forEach((_name, position) => {
      if (position < member) return;
      const here = fieldName({ kind: "rating", key, member: position });
      const next =
        position + 1 < state.answers.panel.length
          ? state.drafts[fieldName({ kind: "rating", key, member: position + 1 })]
          : undefined;
      if (next === undefined) delete drafts[here];
      else drafts[here] = next;
    });
  }
  const kept = withPanel(state, panel, (row) => row.ratings.filter((_rating, position) => position !== member));
  return { ...kept, drafts };
}

function withPanel(
  state: WizardState,
  panel: Answers["panel"],
  ratingsOf: (row: ChosenIndicator) => (number | null)[],
): WizardState {
  const indicators = state.answers.indicators.map((row) => ({ ...row, ratings: ratingsOf(row) }));
  return { ...state, answers: { ...state.answers, panel, indicators } };
}
