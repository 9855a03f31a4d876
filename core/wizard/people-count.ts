import type { GradeBand } from "../evaluation/grade-bands.ts";
import type { PersonActual } from "../evaluation/pilot/people-actuals.ts";
import type { PilotLimit, Trial } from "../evaluation/pilot/trial.ts";
import type { WorkbookProblem } from "../workbook/port.ts";
import { loadedOf } from "./choose-evaluations.ts";
import type { SaidEvaluation } from "./loaded-evaluation.ts";
import { openLoopStep } from "./steps.ts";
import { trialOf } from "./trial.ts";
import { startJob, type Turn, turn } from "./turn.ts";
import type { TableReading, WizardState } from "./wizard-state.ts";

/** What the tickets say of each person: everything a score needs besides weights and targets. */
export interface MeasuredPeople {
  readonly asked: CountAsked;
  readonly names: readonly string[];
  /** Tickets of each person. */
  readonly tickets: readonly number[];
  /** Tickets that name nobody. */
  readonly unnamed: number;
  /** Tickets there were to draw from, where a sample was drawn. */
  readonly drawnFrom: number | null;
  /** By the indicator's key, one per person; absent where tickets cannot answer the indicator. */
  readonly inForce: Readonly<Partial<Record<string, readonly PersonActual[]>>>;
  /** The same under the limits tried, for the indicators that limits decide about. */
  readonly tried: Readonly<Partial<Record<string, readonly PersonActual[]>>>;
  /** The limits in force. */
  readonly limits: readonly PilotLimit[];
  /** As the evaluation sheet says now. */
  readonly cap: number | null;
  readonly bands: readonly GradeBand[];
}

/** What a count depends on: it is done anew where one of these is another. */
export interface CountAsked {
  readonly said: SaidEvaluation;
  readonly reading: TableReading;
  readonly trial: Trial;
}

export type PeopleCount =
  | { readonly status: "none" }
  /** The people counted last are shown meanwhile. */
  | {
      readonly status: "counting";
      readonly job: number;
      readonly asked: CountAsked;
      readonly before: MeasuredPeople | null;
    }
  | { readonly status: "counted"; readonly asked: CountAsked; readonly measured: MeasuredPeople }
  | { readonly status: "failed"; readonly asked: CountAsked; readonly problem: WorkbookProblem };

/** By what the people of these tickets can be told apart. */
export function peopleFields(state: WizardState): Trial["by"][] {
  const tickets = loadedOf(state, "evaluation")?.tickets;
  return (["handler", "team"] as const).filter((field) => tickets?.texts[field] !== undefined);
}

/** By what people are told apart: as chosen, or else as the tickets can. */
export function peopleField(state: WizardState): Trial["by"] | null {
  const fields = peopleFields(state);
  const chosen = trialOf(state)?.by;
  return fields.find((field) => field === chosen) ?? fields[0] ?? null;
}

/** Counts the people while the pilot is open, whenever tickets, period or limits are others. A weight is none of these. */
export function countPeople(state: WizardState): Turn {
  const { people, reading } = state;
  if (openLoopStep(state.answers) !== "pilot" || reading.status !== "read") return turn(state);
  const loaded = loadedOf(state, "evaluation");
  const trial = trialOf(state);
  if (trial === null || loaded === null || loaded.tickets !== reading.tickets) return turn(state);
  if (peopleField(state) === null || isReversed(trial)) return turn(state);
  if (people.status !== "none" && isAlike(people.asked, { said: loaded.said, reading, trial })) return turn(state);
  const asked = { said: loaded.said, reading, trial };
  const before = people.status === "counted" ? people.measured : people.status === "counting" ? people.before : null;
  const started = startJob(
    state,
    (job) => ({
      people: {
        status: "counting",
        job,
        asked,
        before: before?.asked.trial.evaluation === trial.evaluation ? before : null,
      },
    }),
    (job) => ({ type: "countPeople", job }),
  );
  if (people.status !== "counting") return started;
  return { ...started, effects: [{ type: "cancel", job: people.job }, ...started.effects] };
}

/** Takes the people that were counted, unless a newer count is under way. */
export function takePeople(state: WizardState, job: number, measured: MeasuredPeople): WizardState {
  const { people } = state;
  if (people.status !== "counting" || people.job !== job) return state;
  return { ...state, people: { status: "counted", asked: people.asked, measured } };
}

/** Keeps why people could not be counted; a count that was called off says nothing. */
export function failPeople(state: WizardState, job: number, problem: WorkbookProblem): WizardState {
  const { people } = state;
  if (people.status !== "counting" || people.job !== job || problem.code === "cancelled") return state;
  return { ...state, people: { status: "failed", asked: people.asked, problem } };
}

/** Whether two counts take the same tickets of the same people. */
export function haveSameTickets(one: CountAsked, other: CountAsked): boolean {
  return one.said === other.said && one.reading === other.reading && scopeOf(one.trial) === scopeOf(other.trial);
}

function isAlike(one: CountAsked, other: CountAsked): boolean {
  return haveSameTickets(one, other) && JSON.stringify(one.trial.limits) === JSON.stringify(other.trial.limits);
}

function scopeOf({ by, evaluation, other, sample, tickets }: Trial): string {
  return JSON.stringify([
    evaluation,
    by,
    tickets,
    tickets === "other" ? other : null,
    tickets === "sample" ? sample : null,
  ]);
}

function isReversed({ other: { from, to }, tickets }: Trial): boolean {
  return tickets === "other" && from !== null && to !== null && from > to;
}
