import type { AnalysisAnswers, CalendarDay } from "../analysis/analysis-answers.ts";
import type { TaskId } from "../evaluation/answers.ts";
import type { PauseField } from "../tickets/pause-field.ts";
import type { TimeFormat } from "../tickets/time-format.ts";
import { fieldName } from "./field-name.ts";
import { newAnalysis, usualThresholds } from "./new-analysis.ts";
import { usualPeriod } from "./period-choices.ts";
import type { ReadWaits, WaitsMapping } from "./read-waits.ts";
import { openStep } from "./steps.ts";
import { type ThresholdPreset, thresholdsOfPreset } from "./threshold-presets.ts";
import { followedBy, startJob, type Turn, turn } from "./turn.ts";
import type { AnalysisChange } from "./wizard-event.ts";
import type { FoundTable, WizardState } from "./wizard-state.ts";

/** Opens the other job where it was left; the tickets that were read serve both. */
export function chooseTask(state: WizardState, task: TaskId): Turn {
  if (task === state.answers.task || state.making.status === "making") return turn(state);
  const opened: WizardState = {
    ...state,
    answers: { ...state.answers, task },
    making: { status: "idle" },
    notice: null,
  };
  return followedBy(turn(withAnalysis(opened)), previewed);
}

/**
 * What newly read tickets mean for the analysis: it is begun, or goes on with its rules. A period that the user did not choose
 * follows the tickets, another table brings its own priorities, and the waits are matched anew.
 */
export function followTickets(state: WizardState, isOtherTable: boolean): Turn {
  const { analysis } = state.answers;
  if (state.reading.status !== "read") return turn(state);
  if (analysis === null) return previewed(withAnalysis(state));
  const { facts } = state.reading;
  const thresholds = usualThresholds(facts.limits).map(
    (one) => analysis.thresholds.find(({ priority, channel }) => priority === one.priority && channel === "") ?? one,
  );
  const followed = changed(state, {
    ...(isOtherTable ? { thresholds } : {}),
    ...(state.analysisPeriodChosen ? {} : { period: usualPeriod(facts) ?? analysis.period }),
  });
  return followedBy(matchWaits(followed), previewed);
}

/** The first figures anew while the step that shows them is open; before, they are only put aside. */
export function previewed(state: WizardState): Turn {
  const isShown = openStep(state.answers) === "sheets";
  if (
    !isShown ||
    state.reading.status !== "read" ||
    state.answers.analysis === null ||
    state.waits.status === "reading"
  )
    return turn({ ...state, preview: null, previewJob: null });
  return startJob(
    state,
    (job) => ({ previewJob: job }),
    (job) => ({ type: "preview", job }),
  );
}

export function editAnalysis(state: WizardState, change: AnalysisChange): Turn {
  const edited = changed(state, change);
  return previewed(change.period === undefined ? edited : { ...edited, analysisPeriodChosen: true });
}

/** The limits without one row; what was refused in the rows below moves up with them. */
export function removeThreshold(state: WizardState, removed: number): WizardState {
  const thresholds = state.answers.analysis?.thresholds ?? [];
  const drafts: Record<string, string> = { ...state.drafts };
  const nameOf = (index: number) => fieldName({ kind: "thresholdMinutes", index });
  for (let index = removed; index < thresholds.length; index++) {
    const next = state.drafts[nameOf(index + 1)];
    if (next === undefined) delete drafts[nameOf(index)];
    else drafts[nameOf(index)] = next;
  }
  return changed({ ...state, drafts }, { thresholds: thresholds.filter((_row, index) => index !== removed) });
}

export function chooseThresholdPreset(state: WizardState, preset: ThresholdPreset): WizardState {
  const { analysis } = state.answers;
  if (analysis === null || state.reading.status !== "read") return state;
  const drafts = { ...state.drafts };
  analysis.thresholds.forEach((_row, index) => {
    delete drafts[fieldName({ kind: "thresholdMinutes", index })];
  });
  const thresholds = thresholdsOfPreset(preset, analysis.thresholds, state.reading.facts);
  return changed({ ...state, drafts }, { thresholds });
}

/** The days with those found: a day that is there already is replaced, so that filling in twice changes nothing. */
export function addDays(state: WizardState, days: readonly CalendarDay[]): WizardState {
  const { analysis } = state.answers;
  if (analysis === null) return state;
  const byDate = new Map([...analysis.days, ...days].map((day) => [day.date, day]));
  return changed(state, { days: [...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1)) });
}

/** Takes a table for the waits, or none. */
export function chooseWaits(state: WizardState, table: FoundTable | null): Turn {
  const { analysis } = state.answers;
  if (analysis === null) return turn(state);
  const without = withWaits({ ...state, waits: { status: "none" } }, null);
  if (table === null) return previewed(without);
  const { sheet, area } = table.summary;
  return startJob(
    without,
    (job) => ({ waits: { status: "reading", job } }),
    (job) => ({ type: "readWaits", job, source: { sheet, area }, table: null, mapping: null }),
  );
}

/** Another column for a part of the waits, or none; they are read as soon as all three are known. */
export function chooseWaitsColumn(state: WizardState, field: PauseField, column: number | null): Turn {
  const { waits } = state;
  if (waits.status !== "read" && waits.status !== "columnsAsked") return turn(state);
  const { [field]: _before, ...columns } = waits.mapping.columns;
  const mapping = { columns: column === null ? columns : { ...columns, [field]: column }, timeFormat: null };
  return readWaitsAgain(state, mapping);
}

export function chooseWaitsFormat(state: WizardState, timeFormat: TimeFormat): Turn {
  const { waits } = state;
  return waits.status === "read" ? readWaitsAgain(state, { ...waits.mapping, timeFormat }) : turn(state);
}

/** The waits became known, or which columns are missing. */
export function takeWaits(state: WizardState, { table, mapping, pauses }: ReadWaits): Turn {
  const { ticket, start, end } = mapping.columns;
  if (
    pauses === null ||
    ticket === undefined ||
    start === undefined ||
    end === undefined ||
    mapping.timeFormat === null
  )
    return previewed(withWaits({ ...state, waits: { status: "columnsAsked", table, mapping } }, null));
  const timeFormats = { start: mapping.timeFormat, end: mapping.timeFormat };
  const { sheet, area, headers } = table;
  return previewed(
    withWaits(
      { ...state, waits: { status: "read", table, mapping, pauses } },
      { sheet, area, headers: [...headers], columns: { ticket, start, end }, timeFormats },
    ),
  );
}

/** Reads the waits of the answers for the tickets that are there now. */
function matchWaits(state: WizardState): Turn {
  const { waits } = state.answers.analysis ?? {};
  if (state.waits.status === "columnsAsked") return turn(state);
  if (waits === null || waits === undefined) return turn({ ...state, waits: { status: "none" } });
  const { sheet, area, columns, timeFormats } = waits;
  const table = state.waits.status === "read" ? state.waits.table : null;
  return startJob(
    state,
    (job) => ({ waits: { status: "reading", job } }),
    (job) => ({
      type: "readWaits",
      job,
      source: { sheet, area },
      table,
      mapping: { columns, timeFormat: timeFormats.start },
    }),
  );
}

function readWaitsAgain(state: WizardState, mapping: WaitsMapping): Turn {
  if (state.waits.status !== "read" && state.waits.status !== "columnsAsked") return turn(state);
  const { table } = state.waits;
  const { sheet, area } = table;
  return startJob(
    state,
    (job) => ({ waits: { status: "reading", job } }),
    (job) => ({ type: "readWaits", job, source: { sheet, area }, table, mapping }),
  );
}

/** The answers with an analysis, where the job is open and the tickets to begin it are there. */
function withAnalysis(state: WizardState): WizardState {
  const { answers, reading } = state;
  if (answers.task !== "analysis" || answers.analysis !== null || reading.status !== "read") return state;
  return { ...state, answers: { ...answers, analysis: newAnalysis(answers.locale, reading.facts) } };
}

function withWaits(state: WizardState, waits: AnalysisAnswers["waits"]): WizardState {
  const { analysis } = state.answers;
  return analysis === null ? state : { ...state, answers: { ...state.answers, analysis: { ...analysis, waits } } };
}

function changed(state: WizardState, change: AnalysisChange): WizardState {
  const { analysis } = state.answers;
  if (analysis === null) return state;
  return { ...state, answers: { ...state.answers, analysis: { ...analysis, ...change } } };
}
