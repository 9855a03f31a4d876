import type { Area } from "../../formula/expression.ts";
import { quadrants, type SwotQuadrant } from "../../i18n/improvement/swot-texts.ts";
import type { Place } from "../sheet-draft.ts";

/** Entries in each field. */
export const entryRows = 6;

/** Lines of the sentence that says how weights come about. */
export const explanationLines = 2;

/** The row of the titles of the upper fields, below the head and a gap. */
const firstField = 4;

/** Left and right fields start at these columns: text, dimension, importance. */
const leftColumn = 0;
const rightColumn = 4;

export interface QuadrantLayout {
  readonly titleRow: number;
  readonly headerRow: number;
  readonly texts: Area;
  readonly dimensions: Area;
  readonly importances: Area;
}

/** The columns of the table of weights, in their order; those after `held` stand beside the printed page. */
export const weightColumnNames = [
  "indicator",
  "dimension",
  "now",
  "why",
  "emphasis",
  "proposed",
  "held",
  "free",
  "share",
  "whole",
  "rest",
] as const;

export type WeightColumn = (typeof weightColumnNames)[number];

/** Where each of them stands. */
export const weightColumns: Readonly<Record<WeightColumn, number>> = {
  indicator: 0,
  dimension: 1,
  now: 2,
  why: 4,
  emphasis: 5,
  proposed: 6,
  held: 7,
  free: 9,
  share: 10,
  whole: 11,
  rest: 12,
};

/** Where quadrants and the table of weights stand. */
export interface SwotLayout {
  readonly quadrants: Readonly<Record<SwotQuadrant, QuadrantLayout>>;
  readonly emphasisRow: number;
  readonly perPoint: Place;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
  column(name: WeightColumn): Area;
}

/** Where everything stands on a SWOT page with weights of so many indicators. */
export function swotLayout(indicators: number): SwotLayout {
  const blockRows = entryRows + 3;
  const at = (index: number): QuadrantLayout => {
    const titleRow = firstField + Math.floor(index / 2) * blockRows;
    const column = index % 2 === 0 ? leftColumn : rightColumn;
    const cells = (offset: number): Area => ({
      row: titleRow + 2,
      column: column + offset,
      rows: entryRows,
      columns: 1,
    });
    return { titleRow, headerRow: titleRow + 1, texts: cells(0), dimensions: cells(1), importances: cells(2) };
  };
  const [strengths, weaknesses, opportunities, threats] = quadrants.map((_, index) => at(index));
  if (!strengths || !weaknesses || !opportunities || !threats) throw new Error("a SWOT page must have four fields");
  const emphasisRow = firstField + 2 * blockRows;
  const perPointRow = emphasisRow + 1 + explanationLines;
  const headerRow = perPointRow + 1;
  const firstRow = headerRow + 1;
  return {
    quadrants: { strengths, weaknesses, opportunities, threats },
    emphasisRow,
    perPoint: { row: perPointRow, column: 1 },
    headerRow,
    firstRow,
    totalRow: firstRow + indicators,
    column: (name) => ({ row: firstRow, column: weightColumns[name], rows: Math.max(1, indicators), columns: 1 }),
  };
}
