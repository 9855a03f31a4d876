import type { Area } from "../../formula/expression.ts";
import {
  type ComparisonColumn,
  type ComparisonWorking,
  comparisonColumns,
  comparisonWorkings,
  type ScoreColumn,
  scoreColumns,
  type VerdictColumn,
  type VerdictWorking,
  verdictColumns,
  verdictWorkings,
} from "../../i18n/improvement/comparison-texts.ts";
import { improvementLayout } from "../improvement-layout.ts";
import type { Place } from "../sheet-draft.ts";
import type { ComparisonInput } from "./comparison-input.ts";

/** Where the workings begin, beside the printed page. */
const workingColumn = comparisonColumns.length + 1;

/**
 * A column that nothing stands in: its rows are numbered where an exact test counts tables. A test is exact while less than
 * one is expected in a cell, so there are at most √n tables of n tickets: enough for all rows of a sheet.
 */
export const countingColumn: Area = {
  row: 0,
  column: workingColumn + comparisonWorkings.length + 1,
  rows: 1024,
  columns: 1,
};

/** The rows of the head: what of the two evaluations they say. */
export const comparisonHead = ["sheet", "from", "to", "rules", "total", "grade", "threshold"] as const;

export type ComparisonHead = (typeof comparisonHead)[number];

/** Where the head has the first evaluation, the second, and what changed. */
const headColumns = { label: 0, before: 1, after: 2, change: 6 } as const;

export type HeadColumn = keyof typeof headColumns;

/** The chart stands beside what was scored, however few or many the indicators. */
const leastChartRows = 11;
const mostChartRows = 18;

/** Lines below the table of what was measured, and below that of the measures. */
export const measuredRemarks = 4;
export const verdictRemarkRows = 3;

export interface ComparisonLayout {
  readonly cycle: Place;
  /** The row above the head that names its columns. */
  readonly headRow: number;
  head(row: ComparisonHead, column: HeadColumn): Place;
  readonly finding: Place;
  /** The first of the warnings. */
  readonly warnings: Place;
  /** The last of them: whether the first period was looked at because it was bad. */
  readonly regression: Place;
  readonly measured: { readonly sectionRow: number; readonly headerRow: number; readonly firstRow: number };
  readonly remarks: Place;
  readonly scored: {
    readonly sectionRow: number;
    readonly headerRow: number;
    readonly firstRow: number;
    readonly totalRow: number;
  };
  readonly verdicts: {
    readonly sectionRow: number;
    readonly finding: Place;
    readonly headerRow: number;
    readonly firstRow: number;
    /** Rows of measures, those that the plan has room for included. */
    readonly rows: number;
  };
  readonly chart: Area;
  readonly page: Area;
  /** A cell of the table of what was measured, or beside it, by the index of the indicator. */
  cell(index: number, column: ComparisonColumn | ComparisonWorking): Place;
  /** All its cells of a column. */
  column(column: ComparisonColumn | ComparisonWorking): Area;
  score(index: number, column: ScoreColumn): Place;
  scoreArea(column: ScoreColumn): Area;
  verdict(index: number, column: VerdictColumn | VerdictWorking): Place;
  verdictArea(column: VerdictColumn | VerdictWorking): Area;
  /** The table of measures with its workings, to be read; `null` where there is no plan. */
  readonly verdictBlock: Area | null;
}

/** Whether the plan of the first evaluation is in the workbook. */
export function hasPlan({ before, context }: Pick<ComparisonInput, "before" | "context">): boolean {
  return context.takenSheetNames.includes(before.made.planSheet);
}

/** Where everything stands on a comparison sheet. */
export function comparisonLayout(
  input: Pick<ComparisonInput, "rows" | "before" | "warnings" | "context">,
): ComparisonLayout {
  const count = Math.max(1, input.rows.length);
  const headRow = 4;
  const finding: Place = { row: headRow + comparisonHead.length + 2, column: 0 };
  const warnings: Place = { row: finding.row + 1, column: 0 };
  const regression: Place = { row: warnings.row + input.warnings.length, column: 0 };
  const measured = tableAt(regression.row + 2);
  const remarks: Place = { row: measured.firstRow + count, column: 0 };
  const scored = tableAt(remarks.row + measuredRemarks + 1);
  const totalRow = scored.firstRow + count;
  const chart: Area = {
    row: scored.headerRow,
    column: comparisonColumns.indexOf("weak"),
    rows: Math.min(Math.max(totalRow + 2 - scored.headerRow, leastChartRows), mostChartRows),
    columns: comparisonColumns.length - comparisonColumns.indexOf("weak"),
  };
  const sectionRow = Math.max(totalRow + 2, chart.row + chart.rows) + 1;
  const rows = hasPlan(input) ? improvementLayout(input.before.record, input.before.made.madeOn).rows : 0;
  const verdicts = {
    sectionRow,
    finding: { row: sectionRow + 1, column: 0 },
    headerRow: sectionRow + 2,
    firstRow: sectionRow + 3,
    rows,
  };
  const verdictsEnd = rows === 0 ? sectionRow + 2 : verdicts.firstRow + rows + verdictRemarkRows;
  const last = verdictColumns.length + 1 + verdictWorkings.length;
  const cell = (index: number, column: ComparisonColumn | ComparisonWorking): Place => ({
    row: measured.firstRow + index,
    column: columnOf(column, comparisonColumns, comparisonWorkings),
  });
  const score = (index: number, column: ScoreColumn): Place => ({
    row: scored.firstRow + index,
    column: scoreColumns.indexOf(column),
  });
  const verdict = (index: number, column: VerdictColumn | VerdictWorking): Place => ({
    row: verdicts.firstRow + index,
    column: verdictColumn(column),
  });
  const down = (place: Place, length: number): Area => ({ ...place, rows: Math.max(1, length), columns: 1 });
  return {
    cycle: { row: 2, column: 0 },
    headRow,
    head: (row, column) => ({ row: headRow + 1 + comparisonHead.indexOf(row), column: headColumns[column] }),
    finding,
    warnings,
    regression,
    measured,
    remarks,
    scored: { ...scored, totalRow },
    verdicts,
    chart,
    page: { row: 0, column: 0, rows: verdictsEnd, columns: comparisonColumns.length },
    cell,
    column: (column) => down(cell(0, column), count),
    score,
    scoreArea: (column) => down(score(0, column), count),
    verdict,
    verdictArea: (column) => down(verdict(0, column), rows),
    verdictBlock: rows === 0 ? null : { row: verdicts.firstRow, column: 0, rows, columns: last },
  };
}

/** The column of the sheet in which the table of measures, or what it is worked out from, has something. */
export function verdictColumn(column: VerdictColumn | VerdictWorking): number {
  return columnOf(column, verdictColumns, verdictWorkings);
}

/** A section's heading, a header, and its rows. */
function tableAt(sectionRow: number): ComparisonLayout["measured"] {
  return { sectionRow, headerRow: sectionRow + 1, firstRow: sectionRow + 2 };
}

function columnOf(column: string, columns: readonly string[], workings: readonly string[]): number {
  const shown = columns.indexOf(column);
  return shown >= 0 ? shown : workingColumn + workings.indexOf(column);
}
