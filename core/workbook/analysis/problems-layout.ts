import type { Area } from "../../formula/expression.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";
import { type ProblemRows, problemRows } from "./problem-rows.ts";

/** Columns of the sorted table. */
export const problemColumns = 7;

export interface ProblemsLayout extends ProblemRows {
  /** What is said above the table of entries that could not be read, and of rows that count in no figure. */
  readonly missingRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
  /** Under the total: which problems lie with none of the handlers counted; `null` where there can be none. */
  readonly remarkRow: number | null;
  readonly chart: Area;
  /** First row and column of the working table: problem, count, order, not read, who, advice. */
  readonly working: { readonly row: number; readonly column: number };
  /** Header of the named reasons, under the working table: reason, count, problem. */
  readonly namedTable: { readonly row: number; readonly column: number };
  /** The handlers whose problems are counted; none where the tickets name no handler. */
  readonly handlers: readonly string[];
  /** Beside the working table: the handlers' names, and under them how often each had a problem. */
  readonly byHandler: { readonly row: number; readonly column: number };
  /** The sorted rows of a column, from 0 = problem to 6 = advice. */
  sorted(column: number): Area;
  /** The rows of the working table in a column, from 0 = problem to 5 = advice. */
  unsorted(column: number): Area;
}

/** Where the problem summary stands: the sorted table, its chart, and beside them the table it is sorted from. */
export function problemsLayout(input: AnalysisInput): ProblemsLayout {
  const problems = problemRows(input);
  const headerRow = 4;
  const firstRow = headerRow + 1;
  const count = Math.max(1, problems.rows.length);
  const totalRow = firstRow + count;
  const working = { row: headerRow, column: problemColumns + 1 };
  const table = crossLayout(input).groups.find(({ id }) => id === "handler");
  return {
    ...problems,
    missingRow: headerRow - 1,
    headerRow,
    firstRow,
    totalRow,
    remarkRow: table === undefined || table.othersRow === null ? null : totalRow + 1,
    chart: { row: totalRow + 2, column: 0, rows: 18, columns: problemColumns },
    working,
    namedTable: { row: working.row + count + 3, column: working.column },
    handlers: table?.names ?? [],
    byHandler: { row: working.row, column: working.column + problemColumns },
    sorted: (column) => ({ row: firstRow, column, rows: count, columns: 1 }),
    unsorted: (column) => ({ row: working.row + 1, column: working.column + column, rows: count, columns: 1 }),
  };
}
