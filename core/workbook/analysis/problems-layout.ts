import { isDeductionReason } from "../../analysis/is-deduction-reason.ts";
import type { Area } from "../../formula/expression.ts";
import type { ProblemKind } from "../../i18n/analysis/problems-texts.ts";
import { type AnalysisInput, has } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";

/** Deduction reasons that are listed, the most frequent first. */
const mostReasons = 15;

export type ProblemRow =
  | { readonly kind: ProblemKind; readonly reason: null }
  | { readonly kind: null; readonly reason: string };

export interface ProblemsLayout {
  readonly rows: readonly ProblemRow[];
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
  readonly chart: Area;
  /** First row and column of the working table: problem, count, order, who, advice. */
  readonly working: { readonly row: number; readonly column: number };
  /** The handlers whose problems are counted; none where the tickets name no handler. */
  readonly handlers: readonly string[];
  /** Beside the working table: the handlers' names, and under them how often each had a problem. */
  readonly byHandler: { readonly row: number; readonly column: number };
  /** The sorted rows of a column, from 0 = problem to 5 = advice. */
  sorted(column: number): Area;
  /** The rows of the working table in a column, from 0 = problem to 4 = advice. */
  unsorted(column: number): Area;
}

/** Where the problem summary stands: the sorted table, its chart, and beside them the table it is sorted from. */
export function problemsLayout(input: AnalysisInput): ProblemsLayout {
  const rows = problemRows(input);
  const headerRow = 4;
  const firstRow = headerRow + 1;
  const count = Math.max(1, rows.length);
  const totalRow = firstRow + count;
  const working = { row: headerRow, column: 7 };
  const handlers = crossLayout(input).groups.find(({ id }) => id === "handler")?.names ?? [];
  return {
    rows,
    headerRow,
    firstRow,
    totalRow,
    chart: { row: totalRow + 2, column: 0, rows: 18, columns: 6 },
    working,
    handlers,
    byHandler: { row: working.row, column: working.column + 6 },
    sorted: (column) => ({ row: firstRow, column, rows: count, columns: 1 }),
    unsorted: (column) => ({ row: working.row + 1, column: working.column + column, rows: count, columns: 1 }),
  };
}

function problemRows(input: AnalysisInput): ProblemRow[] {
  const kinds: ProblemKind[] = [
    ...(has(input, "submitted") && has(input, "firstResponse") ? (["lateResponse"] as const) : []),
    ...(["attitude", "solving", "clarity", "firstContact", "reopened", "complaint"] as const).filter((field) =>
      has(input, field),
    ),
  ];
  return [
    ...kinds.map((kind): ProblemRow => ({ kind, reason: null })),
    ...reasonsOf(input).map((reason): ProblemRow => ({ kind: null, reason })),
  ];
}

function reasonsOf({ tickets, window }: AnalysisInput): string[] {
  const reasons = tickets.texts.deductionReason;
  if (reasons === undefined) return [];
  const counts = new Map<string, { name: string; count: number }>();
  for (const row of window.current) {
    const name = reasons[row] ?? "";
    const key = name.toLowerCase();
    if (!isDeductionReason(name)) continue;
    const found = counts.get(key);
    if (found === undefined) counts.set(key, { name, count: 1 });
    else found.count++;
  }
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return sorted.slice(0, mostReasons).map(({ name }) => name);
}
