import type { Answers } from "../evaluation/answers.ts";
import { type Area, cellsIn, type Expression } from "../formula/expression.ts";
import type { OwnRule } from "../i18n/recorded-rules-texts.ts";
import type { Place } from "./sheet-draft.ts";

/** The columns of the evaluation table, in the order in which a score is read. */
export const evaluationColumnNames = [
  "dimension",
  "indicator",
  "direction",
  "unit",
  "weight",
  "target",
  "actual",
  "score",
  "attainment",
  "verdict",
  "counted",
  "note",
  "targetLine",
] as const;

export type EvaluationColumn = (typeof evaluationColumnNames)[number];

/** Where each of them stands. */
export const evaluationColumns: Readonly<Record<EvaluationColumn, number>> = {
  dimension: 0,
  indicator: 1,
  direction: 2,
  unit: 3,
  weight: 4,
  target: 5,
  actual: 6,
  score: 7,
  attainment: 8,
  verdict: 9,
  counted: 10,
  note: 11,
  /** Beside the table, outside the printed page: 100 % for the chart's line. */
  targetLine: 12,
};

/** Lines below the total that say how a score comes about, by which rules, and whether these still stand. */
export const remarkRows = 5;

/** Cells above the table that other formulas, sheets and tests refer to. */
const headCells = {
  title: { row: 0, column: 0 },
  subtitle: { row: 1, column: 0 },
  objective: { row: 3, column: 1 },
  subject: { row: 4, column: 1 },
  serviceTypes: { row: 5, column: 1 },
  teams: { row: 6, column: 1 },
  asOf: { row: 7, column: 1 },
  validFrom: { row: 8, column: 1 },
  from: { row: 3, column: 5 },
  to: { row: 4, column: 5 },
  cap: { row: 5, column: 5 },
  scaleMaximum: { row: 6, column: 5 },
  threshold: { row: 7, column: 5 },
  weightCheck: { row: 8, column: 5 },
  grade: { row: 3, column: 9 },
  total: { row: 4, column: 9 },
  points: { row: 5, column: 9 },
  available: { row: 6, column: 9 },
  scored: { row: 7, column: 9 },
  below: { row: 8, column: 9 },
} as const satisfies Readonly<Record<string, Place>>;

export type EvaluationCell = keyof typeof headCells;

/** Rows of the head above the table, and the rows that stay in view. */
const headerRow = 10;

/** Lower bounds and the grade that starts at each, best first. */
export const gradeBands: Area = { row: 3, column: 10, rows: 4, columns: 2 };

export interface PanelLayout {
  readonly headerRow: number;
  /** The first column of ratings: one per panel member. */
  readonly firstColumn: number;
  readonly members: number;
  /** The ratings of the indicator with this key. */
  ratings(key: string): Area | null;
  /** All ratings. */
  readonly area: Area;
}

/**
 * The rules as they were when the sheet was made, beside the printed page: what stands on the sheet is held against them, so
 * that a score by other rules is never taken for one by these.
 */
export interface RecordedRules {
  /** Its heading. */
  readonly section: Place;
  /** What was in the cell. */
  readonly cells: Readonly<Record<"cap" | "scaleMaximum" | "threshold", Place>>;
  readonly bands: Area;
  /** How many cells of a rule are others by now; the last is of the analysis that the sheet is linked to, −1 once that is gone. */
  readonly changed: Readonly<Record<OwnRule | "linked", Place>>;
  /** Of all rules of the sheet itself. */
  readonly counts: readonly Area[];
  /** Where copies of limits and calendars begin, side by side. */
  readonly copies: Place;
  /** What was in the column; actuals and their counts where these are links. */
  column(name: "weight" | "target" | "direction" | "actual" | "counted"): Area;
}

export interface EvaluationLayout {
  readonly recorded: RecordedRules;
  readonly cells: Readonly<Record<EvaluationCell, Place>>;
  readonly bands: Area;
  readonly headerRow: number;
  /** The row of the first indicator. */
  readonly firstRow: number;
  readonly count: number;
  readonly totalRow: number;
  readonly panel: PanelLayout | null;
  /** The sentence above the chart. */
  readonly finding: Place;
  readonly chart: Area;
  /** What is printed. */
  readonly page: Area;
  /** The row of the indicator with this key, or `null`. */
  rowOf(key: string): number | null;
  /** The cells of all indicators in one column. */
  column(name: EvaluationColumn): Area;
}

/**
 * Where everything stands on the evaluation sheet: the head (scope, rules, results) above, the table, the panel's ratings
 * where there are any, and the chart. Worked out once, so that builders, links and tests never count rows themselves.
 */
export function evaluationLayout(answers: Pick<Answers, "indicators" | "panel">): EvaluationLayout {
  const { indicators } = answers;
  const firstRow = headerRow + 1;
  const totalRow = firstRow + indicators.length;
  const panel = panelLayout(answers, totalRow + remarkRows + 2);
  const finding = { row: panel === null ? totalRow + remarkRows + 2 : panel.area.row + panel.area.rows + 1, column: 0 };
  const chart = { row: finding.row + 1, column: 0, rows: 16, columns: evaluationColumns.note + 1 };
  const members = panel === null ? 0 : panel.firstColumn + panel.members;
  return {
    recorded: recordedRules(Math.max(evaluationColumns.targetLine + 1, members) + 1, indicators.length),
    cells: headCells,
    bands: gradeBands,
    headerRow,
    firstRow,
    count: indicators.length,
    totalRow,
    panel,
    finding,
    chart,
    page: {
      row: 0,
      column: 0,
      rows: chart.row + chart.rows + 1,
      columns: Math.max(evaluationColumns.note + 1, members),
    },
    rowOf: (key) => {
      const index = indicators.findIndex((indicator) => indicator.key === key);
      return index === -1 ? null : firstRow + index;
    },
    column: (name) => ({
      row: firstRow,
      column: evaluationColumns[name],
      rows: Math.max(1, indicators.length),
      columns: 1,
    }),
  };
}

function recordedRules(first: number, count: number): RecordedRules {
  const rows = Math.max(1, count);
  const names = ["weight", "target", "direction", "actual", "counted"] as const;
  const at = (row: number, column: number): Place => ({ row, column: first + column });
  const { row } = gradeBands;
  return {
    section: at(row - 1, 0),
    cells: { cap: at(row, 1), scaleMaximum: at(row + 1, 1), threshold: at(row + 2, 1) },
    bands: { ...gradeBands, column: first + 3 },
    changed: {
      cap: at(row, 2),
      scaleMaximum: at(row + 1, 2),
      threshold: at(row + 2, 2),
      weight: at(row + 3, 2),
      target: at(row + 4, 2),
      direction: at(row + 5, 2),
      bands: at(row, 5),
      limits: at(row + 4, 5),
      linked: at(row + 5, 5),
    },
    counts: [
      { ...at(row, 2), rows: 6, columns: 1 },
      { ...at(row, 5), rows: 5, columns: 1 },
    ],
    copies: at(headerRow + 1, 7),
    column: (name) => ({ row: headerRow + 1, column: first + names.indexOf(name), rows, columns: 1 }),
  };
}

function panelLayout(answers: Pick<Answers, "indicators" | "panel">, sectionRow: number): PanelLayout | null {
  const rated = answers.indicators.filter((indicator) => indicator.source === "panel");
  if (rated.length === 0) return null;
  const members = Math.max(1, answers.panel.length);
  const firstColumn = evaluationColumns.indicator + 1;
  const area: Area = { row: sectionRow + 2, column: firstColumn, rows: rated.length, columns: members };
  return {
    headerRow: sectionRow + 1,
    firstColumn,
    members,
    area,
    ratings: (key) => {
      const index = rated.findIndex((indicator) => indicator.key === key);
      return index === -1 ? null : { ...area, row: area.row + index, rows: 1 };
    },
  };
}

/** A cell of the head as a fixed reference; `sheet` where the formula stands on another one. */
export function headCell(name: EvaluationCell, sheet?: string): Expression {
  const area = { ...headCells[name], rows: 1, columns: 1 };
  return cellsIn(area, sheet === undefined ? { fixed: true } : { fixed: true, sheet });
}
