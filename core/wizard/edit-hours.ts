import { previewed } from "./edit-analysis.ts";
import { fieldName } from "./field-name.ts";
import { type HoursSet, withHoursSet } from "./hours-sets.ts";
import { readHours } from "./hours-text.ts";
import { type Turn, turn } from "./turn.ts";
import type { WizardState } from "./wizard-state.ts";

/**
 * The opening hours of a set as typed: an answer where they can be read, else a draft beside which the reason is shown. Those
 * that hold from a day on stay a draft while they are blank, so that the set is not gone while it is being typed.
 *
 * @param validFrom the first day of the set; `null` for the first
 */
export function typeHours(state: WizardState, validFrom: string | null, text: string): Turn {
  const read = readHours(text, validFrom);
  if ("unread" in read || (validFrom !== null && read.length === 0)) {
    const name = fieldName({ kind: "hours", validFrom });
    return turn({ ...state, drafts: { ...state.drafts, [name]: text } });
  }
  return withSet(state, { validFrom, hours: read });
}

/** The opening hours without the set that begins on a day. */
export function removeHours(state: WizardState, validFrom: string): Turn {
  return withSet(state, { validFrom, hours: [] });
}

function withSet(state: WizardState, set: HoursSet): Turn {
  const { analysis } = state.answers;
  if (analysis === null) return turn(state);
  const { [fieldName({ kind: "hours", validFrom: set.validFrom })]: _accepted, ...drafts } = state.drafts;
  const hours = withHoursSet(analysis.hours ?? [], set);
  return previewed({ ...state, drafts, answers: { ...state.answers, analysis: { ...analysis, hours } } });
}
