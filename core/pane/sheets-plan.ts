import { ticketGroups } from "../analysis/ticket-groups.ts";
import { ticketWindow } from "../analysis/ticket-window.ts";
import { recordText } from "../evaluation/evaluation-record.ts";
import type { Made } from "../evaluation/made/made.ts";
import { type MadeEvaluation, nextEvaluationId, recordKey } from "../evaluation/made/made-evaluation.ts";
import { rulesFor } from "../evaluation/rules-in-force.ts";
import { textDigest } from "../evaluation/text-digest.ts";
import { spanOf } from "../wizard/period-choices.ts";
import { rubricThere } from "../wizard/rubric-there.ts";
import { rulesOf } from "../wizard/rules-of.ts";
import { requestOf } from "../wizard/sheets-of-analysis.ts";
import { type LoopStep, openLoopStep } from "../wizard/steps.ts";
import type { WizardState } from "../wizard/wizard-state.ts";
import { needsTickets } from "../workbook/actual-rule.ts";
import { buildAnalysisPlan } from "../workbook/analysis/build-analysis-plan.ts";
import { madeAnalysisOf, madeCalendarOf } from "../workbook/analysis/made-analysis-of.ts";
import { buildWorkbookPlan } from "../workbook/build-workbook-plan.ts";
import type { WorkbookPlan } from "../workbook/plan.ts";
import type { PlanContext } from "../workbook/plan-context.ts";
import { PlanError } from "../workbook/plan-problem.ts";
import { WorkbookError, type WorkbookPort } from "../workbook/port.ts";
import { repeatDaysOf } from "../workbook/repeat-days-of.ts";
import { inSlices } from "./in-slices.ts";
import { loopPlans, loopReads, loopSheets } from "./loop/loop-plans.ts";
import { withEveryWeakIndicator } from "./planned-measure.ts";
import { rulesNow } from "./rules-now.ts";

/** What makes the sheets of a job. */
export interface SheetsPlan {
  readonly plan: WorkbookPlan;
  /** What later steps build on once the sheets are made; `null` where they build on nothing of it. */
  readonly made: Made | null;
}

/** The sheets of the open job, or of its open step. What writes a row for every ticket is laid out in slices. */
export async function sheetsPlan(
  state: WizardState,
  context: PlanContext,
  signal: { readonly aborted: boolean },
  port: Pick<WorkbookPort, "read" | "readSheet">,
): Promise<SheetsPlan> {
  const step = openLoopStep(state.answers);
  if (step !== null) {
    const fresh = await withFreshCells(state, step, context.takenSheetNames, port);
    return inSlices(loopPlans[step](fresh, context), signal);
  }
  requireTicketSheet(state, context.takenSheetNames);
  if (state.answers.task === "analysis") return inSlices(analysisPlan(state, context), signal);
  return evaluationPlan(state, context, port);
}

/**
 * Formulas look at the sheet of the tickets: without it they would be made of errors.
 * @throws WorkbookError `sheet-missing`
 */
function requireTicketSheet({ answers }: WizardState, sheetNames: readonly string[]): void {
  const tickets = answers.task === "analysis" || needsTickets(answers) ? answers.data : null;
  if (tickets !== null && !sheetNames.includes(tickets.sheet))
    throw new WorkbookError({ code: "sheet-missing", sheet: tickets.sheet });
}

/** The state with the cells that the step's plan goes by, as they are at this moment, on the sheets that are there. */
async function withFreshCells(
  state: WizardState,
  step: LoopStep,
  sheetNames: readonly string[],
  port: Pick<WorkbookPort, "read" | "readSheet">,
): Promise<WizardState> {
  const cells = { ...state.cells };
  for (const [name, place] of Object.entries(loopReads[step]?.({ ...state, sheetNames }) ?? {})) {
    cells[name] = { status: "read", cells: await port.read(place) };
  }
  const sheets = { ...state.sheets };
  for (const sheet of loopSheets[step]?.(state) ?? []) {
    const content = await port.readSheet?.(sheet);
    if (content !== undefined) sheets[sheet] = { status: "read", content };
  }
  return { ...state, cells, sheets };
}

/** The sheets of an evaluation, made by the rules that stand in the workbook at this moment, and its record. */
async function evaluationPlan(
  state: WizardState,
  context: PlanContext,
  port: Pick<WorkbookPort, "read">,
): Promise<SheetsPlan> {
  const answers = withEveryWeakIndicator(state);
  const { improvement, output, period, subject } = answers;
  const now = await rulesNow(answers, context.takenSheetNames, port);
  const recorded = { ...answers, analysesMade: now.analysesMade };
  const text = rulesOf(recorded, now.rubric);
  const validFrom = text === rulesOf(answers) ? answers.validFrom : context.today;
  const rules = rulesFor(improvement.rules, textDigest(text), validFrom);
  const evaluation: MadeEvaluation = {
    id: nextEvaluationId(improvement.evaluations),
    sheet: output.evaluationSheet,
    planSheet: output.planSheet,
    ticketsSheet: needsTickets(recorded) ? output.ticketsSheet : null,
    subject,
    period,
    madeOn: context.today,
    rulesVersion: rules.version,
    validFrom: rules.validFrom,
    rulesDigest: rules.digest,
  };
  const record = { key: recordKey(evaluation), text: recordText({ ...recorded, repeatDays: repeatDaysOf(answers) }) };
  const settings = [...(context.settings ?? []), record];
  const { linked, rubric } = now;
  const made = { ...context, settings, rules, rubric, ...(linked === null ? {} : { linked }) };
  return { plan: buildWorkbookPlan(recorded, made), made: { kind: "evaluation", evaluation, rules } };
}

function* analysisPlan({ answers, reading, waits }: WizardState, context: PlanContext): Generator<void, SheetsPlan> {
  const { analysis, data } = answers;
  const span = analysis === null || reading.status !== "read" ? null : spanOf(analysis.period, reading.facts);
  if (analysis === null || data === null || reading.status !== "read" || span === null)
    throw new PlanError({ code: "not-read" });
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
    rubric: rubricThere(answers, context.takenSheetNames)?.sheet ?? null,
    context,
  };
  const plan = yield* buildAnalysisPlan(input);
  return { plan, made: { kind: "analysis", analysis: madeAnalysisOf(input), calendar: madeCalendarOf(input) } };
}
