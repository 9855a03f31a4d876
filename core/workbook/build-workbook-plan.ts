import { lookedFor } from "../analysis/made-analysis.ts";
import type { Answers } from "../evaluation/answers.ts";
import { needsTickets } from "./actual-rule.ts";
import { evaluationSheet } from "./evaluation-sheet.ts";
import { improvementSheet } from "./improvement-sheet.ts";
import type { PlanStep, WorkbookPlan } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { planOf } from "./plan-of.ts";
import { PlanError } from "./plan-problem.ts";
import { planProblems } from "./plan-problems.ts";
import { tabColors } from "./sheet-look.ts";
import { ticketsSheet } from "./tickets-sheet.ts";

/**
 * The workbook plan of an evaluation: the evaluation sheet, the improvement plan and, where actuals are read from tickets,
 * the tickets sheet between the user's table and the scores, in the language of the answers. Actuals that a ticket analysis
 * in this workbook states are links to its key figures.
 *
 * All sheets are added before any is filled, because their formulas refer to each other. Nothing else is written to: a
 * name that is taken is refused, never overwritten.
 *
 * @throws PlanError with the first of `planProblems`
 */
export function buildWorkbookPlan(given: Answers, context: PlanContext): WorkbookPlan {
  const answers = { ...given, analysesMade: [...lookedFor(given.analysesMade, context.takenSheetNames)] };
  const [problem] = planProblems(answers, context);
  if (problem !== undefined) throw new PlanError(problem);
  const { output } = answers;
  const data = needsTickets(answers) ? answers.data : null;
  const added: PlanStep[] = [
    { kind: "sheet", sheet: output.evaluationSheet, tabColor: tabColors.evaluation, gridlines: false },
    { kind: "sheet", sheet: output.planSheet, tabColor: tabColors.plan, gridlines: false },
  ];
  if (data !== null) {
    added.push({ kind: "sheet", sheet: output.ticketsSheet, tabColor: tabColors.tickets, gridlines: true });
  }
  return planOf(output.style, context, output.evaluationSheet, [
    ...added,
    ...evaluationSheet(answers, context),
    ...improvementSheet(answers, context),
    ...(data === null ? [] : ticketsSheet(answers, data, context)),
  ]);
}
