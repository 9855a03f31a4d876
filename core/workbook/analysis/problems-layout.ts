import { isDeductionReason } from "../../analysis/is-deduction-reason.ts";
import { problemOfReason } from "../../analysis/problem-of-reason.ts";
import type { Area } from "../../formula/expression.ts";
import type { ProblemKind } from "../../i18n/analysis/problems-texts.ts";
import { type AnalysisInput, has } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";

/** Deduction reasons that are listed, the most frequent first. */
const mostReasons = 15;

export type ProblemRow =
  | { readonly kind: ProblemKind; readonly reason: null }
  | { readonly kind: null; readonly reason: string };

/** A reason written for a deduction, and the problem it names. */
export interface NamedReason {
  readonly reason: string;
  readonly kind: ProblemKind;
}

export interface ProblemsLayout {
  readonly rows: readonly ProblemRow[];
  /** The reasons of the period that count with a problem of another source, the most frequent first. */
  readonly named: readonly NamedReason[];
  /** Reasons that are too many to be listed, and the tickets they stand in. */
  readonly unlisted: { readonly reasons: number; readonly tickets: number };
  readonly headerRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
  readonly chart: Area;
  /** First row and column of the working table: problem, count, order, who, advice. */
  readonly working: { readonly row: number; readonly column: number };
  /** Header of the named reasons, under the working table: reason, count, problem. */
  readonly namedTable: { readonly row: number; readonly column: number };
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
  const reasons = reasonsOf(input);
  const named = reasons.flatMap(({ name }): NamedReason[] => {
    const kind = problemOfReason(name);
    return kind === null ? [] : [{ reason: name, kind }];
  });
  const others = reasons.filter(({ name }) => problemOfReason(name) === null);
  const beyond = others.slice(mostReasons);
  const rows = [
    ...kindsOf(input, named).map((kind): ProblemRow => ({ kind, reason: null })),
    ...others.slice(0, mostReasons).map(({ name }): ProblemRow => ({ kind: null, reason: name })),
  ];
  const headerRow = 4;
  const firstRow = headerRow + 1;
  const count = Math.max(1, rows.length);
  const totalRow = firstRow + count;
  const working = { row: headerRow, column: 7 };
  const handlers = crossLayout(input).groups.find(({ id }) => id === "handler")?.names ?? [];
  return {
    rows,
    named,
    unlisted: { reasons: beyond.length, tickets: beyond.reduce((sum, { count }) => sum + count, 0) },
    headerRow,
    firstRow,
    totalRow,
    chart: { row: totalRow + 2, column: 0, rows: 18, columns: 6 },
    working,
    namedTable: { row: working.row + count + 3, column: working.column },
    handlers,
    byHandler: { row: working.row, column: working.column + 6 },
    sorted: (column) => ({ row: firstRow, column, rows: count, columns: 1 }),
    unsorted: (column) => ({ row: working.row + 1, column: working.column + column, rows: count, columns: 1 }),
  };
}

const kinds = [
  "lateResponse",
  "attitude",
  "solving",
  "clarity",
  "firstContact",
  "reopened",
  "complaint",
] as const satisfies readonly ProblemKind[];

/** Whether times or marks of the tickets show a problem, whatever reasons are written. */
export function isMeasured(input: AnalysisInput, kind: ProblemKind): boolean {
  return kind === "lateResponse" ? has(input, "submitted") && has(input, "firstResponse") : has(input, kind);
}

function kindsOf(input: AnalysisInput, named: readonly NamedReason[]): ProblemKind[] {
  return kinds.filter((kind) => isMeasured(input, kind) || named.some((reason) => reason.kind === kind));
}

interface CountedReason {
  readonly name: string;
  readonly count: number;
}

/** The reasons of the period, the most frequent first. */
function reasonsOf({ tickets, window }: AnalysisInput): CountedReason[] {
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
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
