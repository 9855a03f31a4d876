import type { MadeAnalysis } from "../analysis/made-analysis.ts";
import type { Answers } from "../evaluation/answers.ts";

/** What keeps an evaluation from taking its actuals from a ticket analysis that was made. */
export type AnalysisMisfit =
  /** Its sheets are not in the workbook any more, or were given other names. */
  | { readonly code: "sheetGone"; readonly sheet: string }
  | { readonly code: "otherTable"; readonly sheet: string }
  | { readonly code: "otherPeriod"; readonly sheet: string; readonly from: string; readonly to: string }
  /** The evaluation is of some service types or teams only. */
  | { readonly code: "narrowerScope"; readonly sheet: string };

export type AnalysisInUse =
  | { readonly kind: "none" }
  | { readonly kind: "used"; readonly made: MadeAnalysis }
  | { readonly kind: "unused"; readonly misfit: AnalysisMisfit };

/** The part of the answers that decides it. */
export type AnalysisScope = Pick<Answers, "analysesMade" | "data" | "period" | "serviceTypes" | "teams">;

/**
 * The ticket analysis that an evaluation takes its actuals from: the newest of the same tickets and the same days, where
 * the evaluation is of all service types and teams. Where there is none, what keeps the one that comes closest from it.
 */
export function analysisInUse(answers: AnalysisScope): AnalysisInUse {
  let nearest: AnalysisMisfit | null = null;
  for (const made of [...answers.analysesMade].reverse()) {
    const misfit = misfitOf(made, answers);
    if (misfit === null) return { kind: "used", made };
    if (nearest === null || rank(misfit) > rank(nearest)) nearest = misfit;
  }
  return nearest === null ? { kind: "none" } : { kind: "unused", misfit: nearest };
}

/** The newest ticket analysis of the table that is chosen, whatever its days; `null` where there is none any more. */
export function newestOfTable({ analysesMade, data }: Pick<Answers, "analysesMade" | "data">): MadeAnalysis | null {
  if (data === null) return null;
  return [...analysesMade].reverse().find((made) => made.isThere && isSameTable(made.table, data)) ?? null;
}

function misfitOf(made: MadeAnalysis, { data, period, serviceTypes, teams }: AnalysisScope): AnalysisMisfit | null {
  const { sheet } = made;
  const { from, to } = made.period;
  if (data === null || !isSameTable(made.table, data)) return { code: "otherTable", sheet };
  if (from !== period.from || to !== period.to) return { code: "otherPeriod", sheet, from, to };
  if (!made.isThere) return { code: "sheetGone", sheet };
  if (serviceTypes.length > 0 || teams.length > 0) return { code: "narrowerScope", sheet };
  return null;
}

/** How close an analysis comes to being used. */
function rank({ code }: AnalysisMisfit): number {
  return ["otherTable", "otherPeriod", "sheetGone", "narrowerScope"].indexOf(code);
}

/** The same cells under the same headers, read alike. */
function isSameTable(table: MadeAnalysis["table"], data: NonNullable<AnalysisScope["data"]>): boolean {
  return (
    table.sheet === data.sheet &&
    table.headers.join("\n") === data.headers.join("\n") &&
    sameEntries(table.columns, data.columns) &&
    sameEntries(table.timeFormats, data.timeFormats)
  );
}

function sameEntries(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): boolean {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.every((name) => one[name] === other[name]);
}
