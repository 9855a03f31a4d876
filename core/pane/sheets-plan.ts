import type { MadeAnalysis } from "../analysis/made-analysis.ts";
import { ticketGroups } from "../analysis/ticket-groups.ts";
import { ticketWindow } from "../analysis/ticket-window.ts";
import { spanOf } from "../wizard/period-choices.ts";
import { requestOf } from "../wizard/sheets-of-analysis.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { buildAnalysisPlan } from "../workbook/analysis/build-analysis-plan.ts";
import { madeAnalysisOf } from "../workbook/analysis/made-analysis-of.ts";
import { buildWorkbookPlan } from "../workbook/build-workbook-plan.ts";
import type { WorkbookPlan } from "../workbook/plan.ts";
import type { PlanContext } from "../workbook/plan-context.ts";
import { inSlices } from "./in-slices.ts";
import { withEveryWeakIndicator } from "./planned-measure.ts";

/** What makes the sheets of a job. */
export interface SheetsPlan {
  readonly plan: WorkbookPlan;
  /** What an evaluation can take from them once they are made; `null` unless they are those of an analysis. */
  readonly analysis: MadeAnalysis | null;
}

/** The sheets of the open job. The analysis is laid out in slices: it writes a row for every ticket. */
export async function sheetsPlan(
  state: WizardState,
  context: PlanContext,
  signal: { readonly aborted: boolean },
): Promise<SheetsPlan> {
  if (state.answers.task === "analysis") return inSlices(analysisPlan(state, context), signal);
  return { plan: buildWorkbookPlan(withEveryWeakIndicator(state), context), analysis: null };
}

function* analysisPlan({ answers, reading, waits }: WizardState, context: PlanContext): Generator<void, SheetsPlan> {
  const { analysis, data } = answers;
  const span = analysis === null || reading.status !== "read" ? null : spanOf(analysis.period, reading.facts);
  if (analysis === null || data === null || reading.status !== "read" || span === null)
    throw new Error("an analysis must have tickets and a period");
  const { tickets } = reading;
  const window = ticketWindow(tickets, span);
  yield;
  const groups = ticketGroups(tickets, window.current);
  yield;
  const input = {
    locale: answers.locale,
    style: answers.output.style,
    subject: answers.subject,
    request: requestOf(analysis, data),
    data,
    tickets,
    window,
    groups,
    waits: waits.status === "read" ? waits.pauses : null,
    context,
  };
  return { plan: yield* buildAnalysisPlan(input), analysis: madeAnalysisOf(input) };
}
