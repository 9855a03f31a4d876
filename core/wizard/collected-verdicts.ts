import type { MadeComparison } from "../evaluation/made/made-comparison.ts";
import type { MadeHandbook } from "../evaluation/made/made-handbook.ts";
import type { Cell } from "../functions/cell.ts";
import { handbookTexts } from "../i18n/improvement/handbook-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import { handbookBlock, handbookLayout } from "../workbook/improvement/handbook-layout.ts";
import type { Standard } from "../workbook/improvement/handbook-sheet.ts";
import { type JudgedMeasure, readVerdicts } from "../workbook/improvement/read-verdicts.ts";
import type { SheetArea } from "../workbook/port.ts";
import { evaluationsThere, openComparison } from "./choose-evaluations.ts";
import { monthsAfter } from "./months.ts";
import type { WizardState } from "./wizard-state.ts";

/** A standard is looked at again after so many months. */
const reviewedAfter = 6;

/** An indicator that goes back to its causes, with what was tried. */
export interface NextRound {
  readonly indicator: string;
  readonly keys: MadeComparison["rows"][number];
  readonly measures: readonly JudgedMeasure[];
}

/** What is to be done with the measures of a comparison. */
export interface Collection {
  readonly comparison: MadeComparison;
  /** Kept, and not in a handbook yet. */
  readonly kept: readonly JudgedMeasure[];
  /** Kept, and in a handbook already. */
  readonly collected: readonly JudgedMeasure[];
  readonly rounds: readonly NextRound[];
  /** Their next round was opened already. */
  readonly opened: readonly NextRound[];
  /** To be looked at again, but their indicator is in neither evaluation, or its evaluation is not in the workbook. */
  readonly lost: readonly JudgedMeasure[];
  readonly notDone: readonly JudgedMeasure[];
  readonly open: readonly JudgedMeasure[];
  /** Where the standards go: a handbook with room for them, and the first free row of its table; `null` for a new one. */
  readonly handbook: { readonly made: MadeHandbook; readonly row: number } | null;
}

export type Collecting =
  | { readonly status: "noComparison" | "reading" | "noMeasures" }
  | { readonly status: "failed"; readonly sheet: string }
  | { readonly status: "read"; readonly collection: Collection };

/** The handbooks whose sheets are in the workbook, the newest last. */
function handbooksThere({ answers, sheetNames }: WizardState): MadeHandbook[] {
  return answers.improvement.handbooks.filter(({ sheet }) => sheetNames.includes(sheet));
}

interface Asked {
  readonly name: string;
  readonly place: SheetArea;
}

function verdictCells({ sheet, measures }: MadeComparison): Asked | null {
  return measures === null ? null : { name: `verdicts of ${sheet}`, place: { sheet, area: measures } };
}

function handbookCells(made: MadeHandbook): Asked {
  return { name: `standards of ${made.sheet}`, place: { sheet: made.sheet, area: handbookBlock(made) } };
}

/** The cells that tell what is to be collected: the verdicts of the open comparison, and what the handbooks hold. */
export function cellsToCollect(state: WizardState): Asked[] {
  const comparison = openComparison(state);
  const verdicts = comparison === null ? null : verdictCells(comparison);
  return verdicts === null ? [] : [verdicts, ...handbooksThere(state).map(handbookCells)];
}

/** What is to be done with the measures of the open comparison, as far as it was read. */
export function collectionOf(state: WizardState): Collecting {
  const comparison = openComparison(state);
  if (comparison === null) return { status: "noComparison" };
  if (comparison.measures === null) return { status: "noMeasures" };
  const read = new Map<string, readonly (readonly Cell[])[]>();
  for (const { name, place } of cellsToCollect(state)) {
    const cells = state.cells[name];
    if (cells?.status === "failed") return { status: "failed", sheet: place.sheet };
    if (cells?.status !== "read") return { status: "reading" };
    read.set(place.sheet, cells.cells);
  }
  const measures = readVerdicts(comparison, read.get(comparison.sheet) ?? []);
  if (measures.length === 0) return { status: "noMeasures" };
  return { status: "read", collection: sorted(state, comparison, measures, read) };
}

function sorted(
  state: WizardState,
  comparison: MadeComparison,
  measures: readonly JudgedMeasure[],
  read: ReadonlyMap<string, readonly (readonly Cell[])[]>,
): Collection {
  const of = (...verdicts: readonly JudgedMeasure["verdict"][]) =>
    measures.filter(({ verdict }) => verdicts.includes(verdict));
  const handbooks = handbooksThere(state).map((made) => ({ made, cells: read.get(made.sheet) ?? [] }));
  const keys = new Set(handbooks.flatMap(({ cells, made }) => keysIn(made, cells)));
  const isCollected = (measure: JudgedMeasure) => keys.has(keyOf(comparison, measure));
  const kept = of("keep").filter((measure) => measure.measure !== "");
  const missing = kept.filter((measure) => !isCollected(measure));
  const back = of("change", "again");
  const there = new Set(evaluationsThere(state).map(({ id }) => id));
  const canOpen = (round: NextRound) => there.has(evaluatedBy(comparison, round).evaluation);
  const all = roundsOf(measures, back);
  const rounds = all.filter(canOpen);
  const gone = all.filter((round) => !canOpen(round)).flatMap((round) => round.measures);
  const isOpened = (round: NextRound) => wasOpened(state, comparison, round);
  const last = handbooks[handbooks.length - 1];
  const row = last === undefined ? 0 : firstFreeRow(last.made, last.cells);
  const hasRoom = last !== undefined && row + missing.length <= last.made.rows;
  return {
    comparison,
    kept: missing,
    collected: kept.filter(isCollected),
    rounds: rounds.filter((round) => !isOpened(round)),
    opened: rounds.filter(isOpened),
    lost: back.filter((measure) => measure.keys === null || gone.includes(measure)),
    notDone: of("notDone"),
    open: of("open"),
    handbook: hasRoom ? { made: last.made, row } : null,
  };
}

/** One round for each indicator of which a measure goes back, with everything that was tried for it. */
function roundsOf(all: readonly JudgedMeasure[], back: readonly JudgedMeasure[]): NextRound[] {
  const rounds = new Map<string, NextRound>();
  for (const { indicator, keys } of back) {
    if (keys === null) continue;
    const id = JSON.stringify(keys);
    if (rounds.has(id)) continue;
    const measures = all.filter((one) => JSON.stringify(one.keys) === id);
    rounds.set(id, { indicator, keys, measures });
  }
  return [...rounds.values()];
}

/** The sheet of the next round is there already. */
function wasOpened({ answers, sheetNames }: WizardState, comparison: MadeComparison, round: NextRound): boolean {
  const { evaluation, key } = evaluatedBy(comparison, round);
  return answers.improvement.causes.some(
    (made) =>
      made.evaluation === evaluation &&
      made.indicator === key &&
      made.cycle === nextCycle(comparison) &&
      sheetNames.includes(made.sheet),
  );
}

/** The round after the one that was judged. */
export function nextCycle({ cycle }: MadeComparison): number {
  return cycle + 1;
}

/** The evaluation whose figures the next round starts from, by its id, and the indicator's key in it: the later one's. */
export function evaluatedBy(
  { after, before }: MadeComparison,
  { keys }: NextRound,
): { readonly evaluation: string; readonly key: string } {
  return keys.after === null ? { evaluation: before, key: keys.before ?? "" } : { evaluation: after, key: keys.after };
}

/**
 * What tells in a handbook which measure a standard was, and between which evaluations it proved itself: whatever their sheets
 * are called, and however often the two are compared.
 */
function keyOf({ after, before }: MadeComparison, { index, measure }: JudgedMeasure): string {
  return `${before} → ${after} · ${index + 1} · ${measure}`;
}

function keysIn({ rows }: MadeHandbook, cells: readonly (readonly Cell[])[]): string[] {
  const { block, column } = handbookLayout(rows);
  const at = column("key").column - block.column;
  return cells.map((row) => String(row[at] ?? "")).filter((key) => key !== "");
}

/** The row below the last that holds anything typed or collected. */
function firstFreeRow({ rows }: MadeHandbook, cells: readonly (readonly Cell[])[]): number {
  const { block, column } = handbookLayout(rows);
  const columns = (["standard", "problem", "indicator", "effect", "owner", "source", "key"] as const).map(
    (name) => column(name).column - block.column,
  );
  const isUsed = (row: readonly Cell[]) => columns.some((index) => String(row[index] ?? "") !== "");
  return cells.reduce((free, row, index) => (isUsed(row) ? index + 1 : free), 0);
}

/** A kept measure as a standard of the handbook. */
export function standardOf(
  comparison: MadeComparison,
  measure: JudgedMeasure,
  locale: Locale,
  today: string,
): Standard {
  const texts = handbookTexts[locale];
  const { after, before, change, p } = measure;
  const chance = p === null ? texts.untested : texts.chance(p < 0.001 ? "p < 0.001" : `p = ${p.toFixed(3)}`);
  const isKnown = before !== "" && after !== "";
  return {
    standard: measure.measure,
    problem: measure.problem,
    indicator: measure.indicator,
    effect: isKnown ? texts.effect(before, after, change) + chance : texts.effectUnknown,
    owner: measure.owner,
    since: today,
    review: monthsAfter(today, reviewedAfter),
    source: comparison.sheet,
    key: keyOf(comparison, measure),
  };
}
