import type { ChosenIndicator } from "../evaluation/answers.ts";
import type { EvaluationRecord } from "../evaluation/evaluation-record.ts";
import type { MadeTracking } from "../evaluation/made/made-tracking.ts";
import { mondayOf, type WeekSpan } from "../evaluation/weeks.ts";
import type { Cell } from "../functions/cell.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import { plannedLines } from "../workbook/improvement/planned-lines.ts";
import { overviewColumn, trackingLayout } from "../workbook/improvement/tracking-layout.ts";
import type { SheetArea, WorkbookProblem } from "../workbook/port.ts";
import { evaluationOf, loadedOf } from "./choose-evaluations.ts";
import { dayOfSerial, serialOfDay } from "./day-of-serial.ts";
import { limitsIn } from "./linked-figures.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";
import { isSameLayout } from "./table-layouts.ts";
import { lackOf, type ReadingSource, readingSource, type WeeklyInput, weeklyRows } from "./weekly-readings.ts";
import type { ReadTable, WizardState } from "./wizard-state.ts";

/** An indicator that the plan targets, with the source of its weekly readings. */
export interface Targeted {
  readonly key: string;
  readonly indicator: ChosenIndicator;
  readonly source: ReadingSource;
}

/** The indicators with a line in the improvement plan, in the order of the evaluation. */
export function targetedBy(record: EvaluationRecord): Targeted[] {
  const keys = new Set(record.measures.map(({ indicator }) => indicator));
  return record.indicators
    .filter(({ key }) => keys.has(key))
    .map((indicator) => ({ key: indicator.key, indicator, source: readingSource(indicator, record) }));
}

/** The newest tracking sheet of an evaluation, whether or not it is still there. */
export function trackingOf({ answers }: Pick<WizardState, "answers">, evaluation: string): MadeTracking | null {
  return [...answers.improvement.trackings].reverse().find((one) => one.evaluation === evaluation) ?? null;
}

/** Lines for measures that are added by hand, below those of the plan as it was made. */
const spareLines = 2;

/** Full weeks before the first measure that limits are best taken from. */
const baselineWeeks = 12;
/** Weeks that a sheet is prepared for from that measure on, and after the newest tickets at least. */
const weeksSince = 26;
const weeksAhead = 13;
/** More would be too narrow to see in a chart. */
const mostWeeks = 104;

/** The Friday of a week lies so many days after its Monday. */
const friday = 4;

/** What the ticket table that is read says about weeks; `null` where none is read that the evaluation could be of. */
export function weeklyTable(state: WizardState, record: EvaluationRecord): ReadTable | null {
  const { reading } = state;
  if (reading.status !== "read" || record.data === null) return null;
  const { headers, sheet } = reading.table;
  const isIts = sheet === record.data.sheet || isSameLayout(headers, record.data.headers);
  return isIts ? reading : null;
}

/** The Monday of the first week that the table holds from its beginning; `null` without tickets. */
function firstFullMonday({ facts }: ReadTable): number | null {
  if (facts.span === null) return null;
  const first = serialOfDay(facts.span.from);
  const monday = mondayOf(first);
  return first === monday ? monday : monday + 7;
}

/**
 * Whether a week is over and the tickets of all of it can be in the table: they begin before it ends, and reach its Friday
 * at least, since not every team works on weekends.
 */
function isComplete(monday: number, { facts }: ReadTable, today: string): boolean {
  const begins = facts.span === null ? Number.POSITIVE_INFINITY : serialOfDay(facts.span.from);
  const isOver = monday + 7 <= Math.max(serialOfDay(today), facts.asOf);
  return isOver && facts.asOf >= monday + friday && begins <= monday;
}

/** The weeks that a new sheet is prepared for, and how many of them lie before the week of the first measure. */
export function plannedWeeks(
  { made, record }: Pick<LoadedEvaluation, "made" | "record">,
  firstStart: number | null,
  table: ReadTable | null,
): { readonly weeks: WeekSpan; readonly baseline: number } {
  const ends = serialOfDay(record.period.to ?? made.madeOn) + 1;
  const anchor = mondayOf(firstStart ?? ends);
  const newest = table === null ? anchor : Math.max(anchor, mondayOf(table.facts.asOf));
  const end = Math.max(anchor + 7 * weeksSince, newest + 7 * weeksAhead);
  const wanted = firstWeekFor(record, anchor, table);
  const first = Math.max(wanted, end - 7 * mostWeeks);
  return { weeks: { first, count: (end - first) / 7 }, baseline: Math.max(0, (anchor - first) / 7) };
}

/** Twelve weeks before the first measure, or later where its tickets begin later. */
function firstWeekFor(record: EvaluationRecord, anchor: number, table: ReadTable | null): number {
  const wanted = anchor - 7 * baselineWeeks;
  const full = table === null ? null : firstFullMonday(table);
  if (table === null || full === null) return wanted;
  if (full >= anchor) return full;
  const first = Math.max(wanted, full);
  const weeks = { first, count: (anchor - first) / 7 };
  const held = weeklyRows({ tickets: table.tickets, scope: record, weeks }).findIndex((rows) => rows.length > 0);
  return held === -1 ? first : first + 7 * held;
}

/** The weeks of a sheet. */
export function weeksOf({ firstWeek, weeks }: MadeTracking): WeekSpan {
  return { first: serialOfDay(firstWeek), count: weeks };
}

/** The tickets of each week, counted once for each table and span. */
const counted = new WeakMap<Tickets, { readonly key: string; readonly counts: readonly number[] }>();

function ticketsOfWeeks({ tickets }: ReadTable, scope: WeeklyInput["scope"], weeks: WeekSpan): readonly number[] {
  const { serviceTypes, teams } = scope;
  const key = JSON.stringify([serviceTypes, teams, weeks]);
  const known = counted.get(tickets);
  if (known?.key === key) return known.counts;
  const counts = weeklyRows({ tickets, scope: { serviceTypes, teams }, weeks }).map((rows) => rows.length);
  counted.set(tickets, { key, counts });
  return counts;
}

/** The complete weeks for which there are tickets, by their places in the span. */
export function completeWeeks(
  table: ReadTable,
  record: EvaluationRecord,
  weeks: WeekSpan,
  today: string,
): readonly number[] {
  return ticketsOfWeeks(table, record, weeks).flatMap((tickets, week) =>
    tickets > 0 && isComplete(weeks.first + 7 * week, table, today) ? [week] : [],
  );
}

/** What the pane and the plan read of the workbook, by the names under which the state keeps it. */
export function trackingReads(state: WizardState): Readonly<Record<string, SheetArea>> {
  const loaded = loadedOf(state, "evaluation");
  if (loaded === null) return {};
  const { made, record } = loaded;
  const there = (sheet: string) => state.sheetNames.includes(sheet);
  const reads: Record<string, SheetArea> = {};
  if (there(made.planSheet)) {
    reads[planCells(made.planSheet)] = { sheet: made.planSheet, area: plannedLines(made, record).area };
  }
  const tracking = trackingOf(state, made.id);
  if (tracking !== null && there(tracking.sheet)) {
    reads[sheetCells(tracking.sheet)] = { sheet: tracking.sheet, area: trackingLayout(tracking).whole };
  }
  const analysis = analysisOf(targetedBy(record));
  if (analysis !== null && there(analysis.responsesSheet)) {
    reads[limitCells(analysis.responsesSheet)] = { sheet: analysis.responsesSheet, area: analysis.limits };
  }
  return reads;
}

const planCells = (sheet: string) => `tracked-plan ${sheet}`;
const sheetCells = (sheet: string) => `tracking ${sheet}`;
const limitCells = (sheet: string) => `tracked-limits ${sheet}`;

function analysisOf(targeted: readonly Targeted[]) {
  return targeted.flatMap(({ source }) => (source.kind === "analysis" ? [source.made] : []))[0] ?? null;
}

type Rows = readonly (readonly Cell[])[];

function cellsNamed({ cells }: WizardState, name: string): Rows | null {
  const read = cells[name];
  return read?.status === "read" ? read.cells : null;
}

/** The first start of a measure that the plan states for a targeted indicator; `null` without one. */
export function firstStartOf(state: WizardState, { made, record }: LoadedEvaluation): number | null {
  const rows = cellsNamed(state, planCells(made.planSheet)) ?? [];
  const lines = plannedLines(made, record);
  const names = new Set(targetedBy(record).map(({ indicator }) => indicator.name));
  const starts = rows.flatMap((row): number[] => {
    const cell = (name: "indicator" | "measure" | "start") => row[lines.column(name).column] ?? null;
    const start = cell("start");
    const isTheirs = names.has(String(cell("indicator") ?? "")) && !isEmpty(cell("measure"));
    return isTheirs && typeof start === "number" ? [start] : [];
  });
  return starts.length === 0 ? null : Math.min(...starts);
}

/** What the weeks are read from; `null` where no ticket table of the evaluation is read. */
export function weeklyInput(state: WizardState, record: EvaluationRecord, weeks: WeekSpan): WeeklyInput | null {
  const table = weeklyTable(state, record);
  if (table === null) return null;
  const analysis = analysisOf(targetedBy(record));
  const rows = analysis === null ? null : cellsNamed(state, limitCells(analysis.responsesSheet));
  return {
    tickets: table.tickets,
    has: (field) => table.mapping.columns[field] !== undefined,
    asOf: table.facts.asOf,
    limits: record.data?.limits ?? [],
    scope: record,
    waits: state.waits.status === "read" ? state.waits.pauses : null,
    analysisLimits: rows === null ? null : limitsIn(rows),
    repeatDays: record.repeatDays,
    weeks,
  };
}

/** What a tracking sheet shows of one indicator. */
export interface SaidTracking {
  readonly key: string;
  readonly readings: readonly (number | null)[];
  readonly counted: readonly (number | null)[];
  /** Whether anything stands in the cells of a week. */
  readonly isRecorded: readonly boolean[];
  readonly mean: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly shownLower: number | null;
  readonly shownUpper: number | null;
  readonly target: number | null;
  readonly weeksBehind: number;
  /** The numbers of the measures that start in a week, such as `1+2`; empty in most. */
  readonly starts: readonly string[];
}

/** What the sheet shows; `null` while its cells are not read. */
export function saidByTracking(state: WizardState, tracking: MadeTracking): readonly SaidTracking[] | null {
  const rows = cellsNamed(state, sheetCells(tracking.sheet));
  if (rows === null) return null;
  const layout = trackingLayout(tracking);
  const at = (row: number, column: number): Cell => rows[row]?.[column] ?? null;
  const number = (row: number, column: number) => numberIn(at(row, column));
  return layout.panels.map((panel): SaidTracking => {
    const line = <Value>(column: number, read: (cell: Cell) => Value): Value[] =>
      Array.from({ length: tracking.weeks }, (_, week) => read(at(layout.firstWeek + week, column)));
    const basis = (name: Parameters<typeof panel.basis>[0]) => {
      const { column, row } = panel.basis(name);
      return number(row, column);
    };
    const [reading, tickets] = [panel.week("reading").column, panel.week("counted").column];
    const isFilled = line(reading, (cell) => !isEmpty(cell));
    return {
      key: panel.key,
      readings: line(reading, numberIn),
      counted: line(tickets, numberIn),
      isRecorded: line(tickets, (cell) => !isEmpty(cell)).map(
        (isCounted, week) => isCounted || isFilled[week] === true,
      ),
      mean: basis("mean"),
      lower: basis("lower"),
      upper: basis("upper"),
      shownLower: basis("shownLower"),
      shownUpper: basis("shownUpper"),
      target: number(panel.overviewRow, overviewColumn("target")),
      weeksBehind: number(panel.overviewRow, overviewColumn("behind")) ?? 0,
      starts: line(panel.working("label").column, (cell) => String(cell ?? "")),
    };
  });
}

function numberIn(cell: Cell): number | null {
  return typeof cell === "number" ? cell : null;
}

function isEmpty(cell: Cell): boolean {
  return cell === null || cell === "";
}

/** How tracking stands for the evaluation that is looked at. */
export type TrackingStanding =
  | { readonly kind: "noEvaluation" | "loading" | "nothingTargeted" }
  | { readonly kind: "failed"; readonly problem: WorkbookProblem }
  | { readonly kind: "planGone"; readonly sheet: string }
  /** No sheet is there, or not any more: `gone` is its name. */
  | { readonly kind: "unmade"; readonly loaded: LoadedEvaluation; readonly gone: string | null }
  | {
      readonly kind: "made";
      readonly loaded: LoadedEvaluation;
      readonly tracking: MadeTracking;
      /** `null` while the sheet is not read. */
      readonly said: readonly SaidTracking[] | null;
      /** Weeks that can be added, by their places. */
      readonly pending: readonly number[];
      /** Whether tickets go on after the last week of the sheet. */
      readonly isFull: boolean;
    };

/** What is to be said, and what the primary button does. */
export function trackingStanding(state: WizardState): TrackingStanding {
  const evaluation = evaluationOf(state, "evaluation");
  if (evaluation === null) return { kind: "noEvaluation" };
  const loading = state.evaluations[evaluation.id];
  if (loading?.status === "failed") return { kind: "failed", problem: loading.problem };
  if (loading?.status !== "loaded") return { kind: "loading" };
  const loaded = loading.evaluation;
  const { made, record } = loaded;
  if (targetedBy(record).length === 0) return { kind: "nothingTargeted" };
  if (!state.sheetNames.includes(made.planSheet)) return { kind: "planGone", sheet: made.planSheet };
  const tracking = trackingOf(state, made.id);
  if (tracking === null) return { kind: "unmade", loaded, gone: null };
  if (!state.sheetNames.includes(tracking.sheet)) return { kind: "unmade", loaded, gone: tracking.sheet };
  const said = saidByTracking(state, tracking);
  const pending = said === null ? [] : pendingWeeks(state, record, tracking, said);
  const weeks = weeksOf(tracking);
  const table = weeklyTable(state, record);
  const next = weeks.first + 7 * weeks.count;
  const isFull = pending.length === 0 && table !== null && isComplete(next, table, state.today);
  return { kind: "made", loaded, tracking, said, pending, isFull };
}

/** Complete weeks with tickets in which an indicator that tickets answer has nothing recorded. */
export function pendingWeeks(
  state: WizardState,
  record: EvaluationRecord,
  tracking: MadeTracking,
  said: readonly SaidTracking[],
): readonly number[] {
  const weeks = weeksOf(tracking);
  const table = weeklyTable(state, record);
  const input = weeklyInput(state, record, weeks);
  if (table === null || input === null) return [];
  const answered = new Set(
    targetedBy(record).flatMap(({ key, source }) =>
      source.kind !== "typed" && lackOf(source, input) === null ? [key] : [],
    ),
  );
  const open = said.filter(({ key }) => answered.has(key));
  return completeWeeks(table, record, weeks, state.today).filter((week) =>
    open.some(({ isRecorded }) => isRecorded[week] === false),
  );
}

/** What a new sheet will be. */
export function newTracking(state: WizardState, loaded: LoadedEvaluation, sheet: string): MadeTracking {
  const { made, record } = loaded;
  const table = weeklyTable(state, record);
  const { baseline, weeks } = plannedWeeks(loaded, firstStartOf(state, loaded), table);
  const indicators = targetedBy(record).map(({ key, source }) => ({
    key,
    fromTickets: source.kind !== "typed",
    lines: record.measures.filter(({ indicator }) => indicator === key).length + spareLines,
  }));
  const firstWeek = dayOfSerial(weeks.first);
  return { sheet, evaluation: made.id, indicators, firstWeek, weeks: weeks.count, baseline };
}
