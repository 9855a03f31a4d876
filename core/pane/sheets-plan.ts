import { ticketGroups } from "../analysis/ticket-groups.ts";
import { ticketWindow } from "../analysis/ticket-window.ts";
import { spanOf } from "../wizard/period-choices.ts";
import { requestOf } from "../wizard/sheets-of-analysis.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { buildAnalysisPlan } from "../workbook/analysis/build-analysis-plan.ts";
import { buildWorkbookPlan } from "../workbook/build-workbook-plan.ts";
import type { WorkbookPlan } from "../workbook/plan.ts";
import type { PlanContext } from "../workbook/plan-context.ts";
import { inSlices } from "./in-slices.ts";
import { withEveryWeakIndicator } from "./planned-measure.ts";

/** The sheets of the open job. The analysis is laid out in slices: it writes a row for every ticket. */
export async function sheetsPlan(
  state: WizardState,
  context: PlanContext,
  signal: { readonly aborted: boolean },
): Promise<WorkbookPlan> {
  const { answers, reading, waits } = state;
  const { analysis, data } = answers;
  if (answers.task === "evaluation") return buildWorkbookPlan(withEveryWeakIndicator(state), context);
  const span = analysis === null || reading.status !== "read" ? null : spanOf(analysis.period, reading.facts);
  if (analysis === null || data === null || reading.status !== "read" || span === null)
    throw new Error("an analysis must have tickets and a period");
  const { tickets } = reading;
  const window = ticketWindow(tickets, span);
  const input = {
    locale: answers.locale,
    style: answers.output.style,
    subject: answers.subject,
    request: requestOf(analysis, data),
    data,
    tickets,
    window,
    groups: ticketGroups(tickets, window.current),
    waits: waits.status === "read" ? waits.pauses : null,
    context,
  };
  return inSlices(buildAnalysisPlan(input), signal);
}
