import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import { indicatorById, presets } from "../indicators/library.ts";
import type { TicketField } from "../tickets/field.ts";
import { isReadable, readingFacts } from "../tickets/reading-facts.ts";
import { differsFromPreset, ownRow, rowOfIndicator, rowsOfPreset, withRow, withRowMoved } from "./chosen-rows.ts";
import { fieldName } from "./field-name.ts";
import { spreadWeights } from "./spread-weights.ts";
import type { IndicatorChange } from "./wizard-event.ts";
import type { WizardState } from "./wizard-state.ts";

/** A preset's rows in place of the present ones, or the question whether to. */
export function choosePreset(state: WizardState, id: string, isConfirmed: boolean): WizardState {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) return state;
  const { indicators, locale } = state.answers;
  if (!isConfirmed && differsFromPreset(indicators, presets))
    return { ...state, question: { kind: "changePreset", preset: id } };
  return withIndicators(
    state,
    rowsOfPreset(preset, locale, indicators).map((row) => withUsualSource(row, state.answers.data)),
  );
}

/** One more row from the library; it starts with weight 0, so that no other row changes unseen. */
export function addIndicator(state: WizardState, library: string): WizardState {
  const entry = indicatorById(library);
  const { indicators, locale, data } = state.answers;
  if (entry === undefined || indicators.some((row) => row.library === library)) return state;
  const row = rowOfIndicator(entry, locale, 0, entry.target);
  return withIndicators(state, withRow(indicators, withUsualSource(row, data)));
}

/** One more row of the user's own. */
export function addOwnIndicator(state: WizardState, name: string): WizardState {
  const { indicators } = state.answers;
  return withIndicators(state, withRow(indicators, ownRow(indicators, name)));
}

export function editIndicator(state: WizardState, key: string, change: IndicatorChange): WizardState {
  const rows = state.answers.indicators.map((row) => (row.key === key ? { ...row, ...change } : row));
  const edited = rows.find((row) => row.key === key);
  if (edited === undefined || change.dimension === undefined) return withIndicators(state, rows);
  return withIndicators(
    state,
    withRow(
      rows.filter((row) => row.key !== key),
      edited,
    ),
  );
}

export function moveIndicator(state: WizardState, key: string, by: -1 | 1): WizardState {
  return withIndicators(state, withRowMoved(state.answers.indicators, key, by));
}

/** The rows without one, which can be had back until the next is removed. */
export function removeIndicator(state: WizardState, key: string): WizardState {
  const { indicators } = state.answers;
  const index = indicators.findIndex((row) => row.key === key);
  const row = indicators[index];
  if (row === undefined) return state;
  const drafts = { ...state.drafts };
  for (const kind of ["weight", "target", "actual"] as const) delete drafts[fieldName({ kind, key })];
  const rest = indicators.filter((other) => other.key !== key);
  return {
    ...withIndicators(state, rest),
    drafts,
    removed: { row, index },
    notice: { kind: "removed", name: row.name },
  };
}

export function bringBackIndicator(state: WizardState): WizardState {
  const { removed } = state;
  if (removed === null) return state;
  const { indicators } = state.answers;
  const rows = [...indicators.slice(0, removed.index), removed.row, ...indicators.slice(removed.index)];
  return { ...withIndicators(state, rows), removed: null, notice: null };
}

/** Weights that sum to 100 where that can be had without touching locked rows; else nothing changes. */
export function spreadAllWeights(state: WizardState): WizardState {
  const { indicators } = state.answers;
  const result = spreadWeights(indicators);
  if (result.kind !== "spread") return state;
  const drafts = { ...state.drafts };
  for (const { key } of indicators) delete drafts[fieldName({ kind: "weight", key })];
  const rows = indicators.map((row, index) => ({ ...row, weight: result.weights[index] ?? row.weight }));
  return { ...withIndicators(state, rows), drafts };
}

/** The source an indicator has by itself: the tickets where they can say it, else a panel or a typed figure. */
export function withUsualSource(row: ChosenIndicator, data: Answers["data"]): ChosenIndicator {
  if (canBeRead(row, data?.columns ?? {})) return { ...row, source: "tickets" };
  return row.source === "tickets" ? { ...row, source: row.kind === "qualitative" ? "panel" : "typed" } : row;
}

/** Whether the tickets can say an indicator's actual with these columns. */
export function canBeRead(row: ChosenIndicator, columns: Readonly<Partial<Record<TicketField, number>>>): boolean {
  return row.reading !== null && isReadable(readingFacts[row.reading], (field) => columns[field] !== undefined);
}

/**
 * Rows after the columns changed: those that tickets can say now, and could not before, are taken from them; those that
 * they can no longer say are typed. A source that the user chose against the tickets stays, and so does a typed actual.
 */
export function followColumns(
  rows: readonly ChosenIndicator[],
  before: Readonly<Partial<Record<TicketField, number>>>,
  after: Readonly<Partial<Record<TicketField, number>>>,
): ChosenIndicator[] {
  return rows.map((row) => {
    const could = canBeRead(row, before);
    const can = canBeRead(row, after);
    const hasTyped = row.actual !== null || row.ratings.some((rating) => rating !== null);
    if (can && !could && !hasTyped) return { ...row, source: "tickets" };
    if (!can && row.source === "tickets") return { ...row, source: row.kind === "qualitative" ? "panel" : "typed" };
    return row;
  });
}

/**
 * The state with other rows. While the user has not chosen a cap, it is 120 % as soon as an indicator is there of which
 * less is better: its attainment has no upper end.
 */
function withIndicators(state: WizardState, indicators: ChosenIndicator[]): WizardState {
  const hasLower = indicators.some((row) => row.direction === "lower");
  const cap = state.capChosen ? state.answers.cap : hasLower ? 1.2 : null;
  return { ...state, answers: { ...state.answers, indicators, cap } };
}
