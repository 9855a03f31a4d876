import type { Effect } from "./wizard-event.ts";
import type { WizardState } from "./wizard-state.ts";

/** The state after an event, and what is to be done outside. */
export interface Turn {
  readonly state: WizardState;
  readonly effects: readonly Effect[];
}

/** A turn that changes the state and asks for nothing. */
export function turn(state: WizardState, ...effects: readonly Effect[]): Turn {
  return { state, effects };
}

/** A turn that starts a job: it gets a number that no earlier job had. */
export function startJob(
  state: WizardState,
  change: (job: number) => Partial<WizardState>,
  effect: (job: number) => Effect,
): Turn {
  const job = state.lastJob + 1;
  return turn({ ...state, ...change(job), lastJob: job }, effect(job));
}

/** One turn after another. */
export function followedBy(first: Turn, next: (state: WizardState) => Turn): Turn {
  const second = next(first.state);
  return { state: second.state, effects: [...first.effects, ...second.effects] };
}
