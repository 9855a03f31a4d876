import type { Area } from "../../formula/expression.ts";
import type { Place } from "../sheet-draft.ts";
import type { PilotInput } from "./pilot-input.ts";

/** The columns of the people's table, in their order; the rules above stand in the same ones. */
export const pilotColumnNames = [
  "name",
  "tickets",
  "scoreInForce",
  "scoreTried",
  "change",
  "rankInForce",
  "rankTried",
  "gradeInForce",
  "gradeTried",
  "belowInForce",
  "belowTried",
  "what",
] as const;

export type PilotColumn = (typeof pilotColumnNames)[number];

/** Where each of them stands. */
export const pilotColumns: Readonly<Record<PilotColumn, number>> = {
  name: 0,
  tickets: 1,
  scoreInForce: 2,
  scoreTried: 3,
  change: 4,
  rankInForce: 5,
  rankTried: 6,
  gradeInForce: 7,
  gradeTried: 8,
  belowInForce: 9,
  belowTried: 10,
  what: 11,
};

/** The columns of the rules, in their order. */
export const rulesColumnNames = [
  "indicator",
  "unit",
  "weightInForce",
  "weightTried",
  "weightChange",
  "targetInForce",
  "targetTried",
  "direction",
  "scored",
] as const;

export type RulesColumn = (typeof rulesColumnNames)[number];

/** Where each of them stands. */
export const rulesColumns: Readonly<Record<RulesColumn, number>> = {
  indicator: 0,
  unit: 1,
  weightInForce: 2,
  weightTried: 3,
  weightChange: 4,
  targetInForce: 5,
  targetTried: 6,
  direction: 7,
  scored: 8,
};

const printedColumns = 12;
const bandsColumn = 10;
const chartRows = 22;

/** Grades of an evaluation sheet. */
export const bandRows = 4;

/** The rules in force, or the changed ones. */
export type SideName = "inForce" | "tried";

/** Where everything stands on a pilot sheet. */
export interface PilotLayout {
  readonly cells: Readonly<Record<"title" | "subtitle" | "headline", Place>>;
  readonly frozenRows: number;
  readonly rulesSection: number;
  readonly rulesHeader: number;
  readonly firstRule: number;
  readonly sumRow: number;
  readonly firstLimit: number;
  readonly thresholdRow: number;
  readonly capRow: number;
  readonly rulesRemarks: Place;
  /** Grades in force, and below them the changed ones: bound and name. */
  readonly bands: Area;
  readonly bandsTried: Area;
  readonly legend: Place;
  readonly smallestSection: number;
  readonly smallest: Place;
  readonly smallestCheck: Place;
  /** Copies of what the sentences were computed from, beside the rules. */
  readonly computedFrom: Readonly<
    Record<"weightInForce" | "weightTried" | "targetInForce" | "targetTried" | "band" | "bandTried", number>
  >;
  readonly peopleSection: number;
  readonly few: Place;
  readonly headerRow: number;
  readonly weightRow: number;
  readonly targetRow: number;
  readonly firstPerson: number;
  readonly people: number;
  readonly finding: Place;
  readonly chart: Area;
  /** Ends of the line of those who do not move. */
  readonly diagonal: Area;
  readonly points: Readonly<Record<"x" | "y", Area>>;
  readonly page: Area;
  /** Columns beside the page: actuals, those that changed limits change, and attainments; by the place among the indicators scored. */
  readonly actuals: { readonly first: number; readonly columns: number };
  readonly actualsTried: { readonly first: number; readonly columns: number };
  readonly attainments: Readonly<Record<SideName, { readonly first: number; readonly columns: number }>>;
  /** A column of the people's table. */
  column(name: PilotColumn): Area;
  /** A column of the rules of the indicators. */
  rules(name: RulesColumn): Area;
}

/** Lines of the section that says how little it takes, without the one that checks it. */
export function smallestLines({ smallest }: PilotInput): string[] {
  return smallest.flatMap(({ heading, sentences }) => [heading, ...sentences]);
}

/**
 * Rules above, people below, and beside the printed page what their scores are made from. Everything below the rules moves with
 * the number of indicators and limits.
 */
export function pilotLayout(input: PilotInput): PilotLayout {
  const { indicators, limits, people } = input;
  const scored = indicators.filter(({ isScored }) => isScored).length;
  const changedLimits = input.byLimit.length;
  const rulesSection = 4;
  const rulesHeader = rulesSection + 1;
  const firstRule = rulesHeader + 1;
  const sumRow = firstRule + indicators.length;
  const firstLimit = sumRow + 1;
  const thresholdRow = firstLimit + limits.length;
  const capRow = thresholdRow + 1;
  const bands = { row: firstRule, column: bandsColumn, rows: bandRows, columns: 2 };
  // A line of headings between them.
  const bandsTried = { ...bands, row: bands.row + bandRows + 1 };
  const legend = { row: bandsTried.row + bandRows + 1, column: bandsColumn };
  const rulesRemarks = { row: Math.max(capRow, legend.row) + 1, column: 0 };
  const smallestSection = rulesRemarks.row + input.remarks.length + 1;
  const smallest = { row: smallestSection + 1, column: 0 };
  const smallestCheck = { row: smallest.row + smallestLines(input).length, column: 0 };
  const peopleSection = smallestCheck.row + 2;
  const weightRow = peopleSection + 1;
  const targetRow = weightRow + 1;
  const headerRow = targetRow + 1;
  const firstPerson = headerRow + 1;
  const finding = { row: firstPerson + people.length + 1, column: 0 };
  const chart = { row: finding.row + 1, column: 0, rows: chartRows, columns: printedColumns };
  const actuals = { first: printedColumns + 1, columns: scored };
  const actualsTried = { first: actuals.first + scored + (changedLimits > 0 ? 1 : 0), columns: changedLimits };
  const inForce = { first: actualsTried.first + changedLimits + 1, columns: scored };
  const tried = { first: inForce.first + scored + 1, columns: scored };
  const drawing = tried.first + scored + 1;
  const rows = (column: number, columns = 1): Area => ({ row: firstPerson, column, rows: people.length, columns });
  const computed = actuals.first;
  return {
    cells: { title: { row: 0, column: 0 }, subtitle: { row: 1, column: 0 }, headline: { row: 2, column: 0 } },
    frozenRows: 3,
    rulesSection,
    rulesHeader,
    firstRule,
    sumRow,
    firstLimit,
    thresholdRow,
    capRow,
    rulesRemarks,
    bands,
    bandsTried,
    legend,
    smallestSection,
    smallest,
    smallestCheck,
    computedFrom: {
      weightInForce: computed,
      weightTried: computed + 1,
      targetInForce: computed + 2,
      targetTried: computed + 3,
      band: computed + 4,
      bandTried: computed + 5,
    },
    peopleSection,
    few: { row: weightRow, column: 2 },
    headerRow,
    weightRow,
    targetRow,
    firstPerson,
    people: people.length,
    finding,
    chart,
    diagonal: { row: headerRow - 2, column: drawing, rows: 2, columns: 2 },
    points: { x: rows(drawing), y: rows(drawing + 1) },
    page: { row: 0, column: 0, rows: chart.row + chart.rows, columns: printedColumns },
    actuals,
    actualsTried,
    attainments: { inForce, tried },
    column: (name) => rows(pilotColumns[name]),
    rules: (name) => ({ row: firstRule, column: rulesColumns[name], rows: indicators.length, columns: 1 }),
  };
}
