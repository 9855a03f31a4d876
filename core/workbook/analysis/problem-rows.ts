import { isDeductionReason } from "../../analysis/is-deduction-reason.ts";
import { problemOfReason } from "../../analysis/problem-of-reason.ts";
import type { ProblemKind } from "../../i18n/analysis/problems-texts.ts";
import { type AnalysisInput, has } from "./analysis-input.ts";
import { lateTickets } from "./late-tickets.ts";

/** Deduction reasons that are listed, the most frequent first. */
const mostReasons = 15;

/** A mark up to this is a problem. */
const lowMark = 3;

export type ProblemRow =
  | { readonly kind: ProblemKind; readonly reason: null }
  | { readonly kind: null; readonly reason: string };

/** A reason written for a deduction, and the problem it names. */
export interface NamedReason {
  readonly reason: string;
  readonly kind: ProblemKind;
}

export interface ProblemRows {
  readonly rows: readonly ProblemRow[];
  /** The reasons of the period that count with a problem of another source, the most frequent first. */
  readonly named: readonly NamedReason[];
  /** Reasons that are too many to be listed, and the tickets they stand in. */
  readonly unlisted: { readonly reasons: number; readonly tickets: number };
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

/** The problems of the summary, before they are sorted: those that times and marks show, then the reasons of the tickets' own. */
export function problemRows(input: AnalysisInput): ProblemRows {
  const reasons = reasonsOf(input);
  const named = reasons.flatMap(({ name }): NamedReason[] => {
    const kind = problemOfReason(name);
    return kind === null ? [] : [{ reason: name, kind }];
  });
  const others = reasons.filter(({ name }) => problemOfReason(name) === null);
  const beyond = others.slice(mostReasons);
  return {
    rows: [
      ...kindsOf(input, named).map((kind): ProblemRow => ({ kind, reason: null })),
      ...others.slice(0, mostReasons).map(({ name }): ProblemRow => ({ kind: null, reason: name })),
    ],
    named,
    unlisted: { reasons: beyond.length, tickets: beyond.reduce((sum, { count }) => sum + count, 0) },
  };
}

/** Whether times or marks of the tickets show a problem, whatever reasons are written. */
export function isMeasured(input: AnalysisInput, kind: ProblemKind): boolean {
  return kind === "lateResponse" ? has(input, "submitted") && has(input, "firstResponse") : has(input, kind);
}

/** Which rows of the ticket table have a problem, as the sheets judge when they are made. */
export function hasProblem(input: AnalysisInput, { kind, reason }: ProblemRow): (row: number) => boolean {
  const written = input.tickets.texts.deductionReason;
  if (kind === null) {
    const sought = reason.toLowerCase();
    return (row) => (written?.[row] ?? "").toLowerCase() === sought;
  }
  const isShown = showsProblem(input, kind);
  if (written === undefined) return isShown;
  const isNaming = new Map<string, boolean>();
  for (const row of input.window.current) {
    const text = written[row] ?? "";
    if (!isNaming.has(text)) isNaming.set(text, problemOfReason(text) === kind);
  }
  return (row) => isShown(row) || isNaming.get(written[row] ?? "") === true;
}

function showsProblem(input: AnalysisInput, kind: ProblemKind): (row: number) => boolean {
  const { numbers } = input.tickets;
  switch (kind) {
    case "lateResponse": {
      const late = lateTickets(input);
      return (row) => late[row] === 1;
    }
    case "firstContact":
      return (row) => numbers.firstContact?.[row] === 0;
    case "reopened":
      return (row) => (numbers.reopened?.[row] ?? 0) > 0;
    case "complaint":
      return (row) => numbers.complaint?.[row] === 1;
    default:
      return (row) => (numbers[kind]?.[row] ?? Number.NaN) <= lowMark;
  }
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
