import type { Answers } from "../evaluation/answers.ts";
import { needsTickets } from "./actual-rule.ts";
import { sameSheetName } from "./free-sheet-name.ts";
import type { PlanContext } from "./plan-context.ts";
import type { PlanProblem } from "./plan-problem.ts";

/** A nested IF goes 64 levels deep in Excel; a few are needed around the limits. */
const mostLimits = 50;

/** The sheets that a plan of these answers adds, in the order of their tabs. */
export function plannedSheets(answers: Answers): string[] {
  const { evaluationSheet, planSheet, ticketsSheet } = answers.output;
  return needsTickets(answers) ? [evaluationSheet, planSheet, ticketsSheet] : [evaluationSheet, planSheet];
}

/** Everything that keeps the answers from becoming a workbook plan; none, and `buildWorkbookPlan` succeeds. */
export function planProblems(
  answers: Answers,
  { takenSheetNames }: Pick<PlanContext, "takenSheetNames">,
): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (answers.indicators.length === 0) problems.push({ code: "no-indicators" });
  problems.push(...sheetNameProblems(plannedSheets(answers), takenSheetNames));
  const limits = needsTickets(answers) ? (answers.data?.limits.length ?? 0) : 0;
  if (limits > mostLimits) problems.push({ code: "too-many-limits", count: limits, most: mostLimits });
  return problems;
}

/** What keeps sheets from being added under these names. */
export function sheetNameProblems(names: readonly string[], takenSheetNames: readonly string[]): PlanProblem[] {
  const problems: PlanProblem[] = [];
  for (const name of names) if (!isSheetName(name)) problems.push({ code: "bad-name", name });
  const twice = names.find((name, index) => names.slice(0, index).some((other) => sameSheetName(name, other)));
  if (twice !== undefined) problems.push({ code: "same-name", name: twice });
  const taken = names.filter((name) => takenSheetNames.some((other) => sameSheetName(name, other)));
  if (taken.length > 0) problems.push({ code: "sheets-taken", names: taken });
  return problems;
}

/** What Excel and Google Sheets both accept; `History` is a name that Excel keeps for itself. */
function isSheetName(name: string): boolean {
  return name.length <= 31 && /^[^:\\/?*[\]]+$/.test(name) && !/^'|'$/.test(name) && !/^(history|\s*)$/i.test(name);
}
