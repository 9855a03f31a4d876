import type { MadeTracking } from "../../evaluation/made/made-tracking.ts";
import { trackingTexts } from "../../i18n/improvement/tracking-texts.ts";
import type { LoadedEvaluation } from "../../wizard/loaded-evaluation.ts";
import {
  completeWeeks,
  newTracking,
  type SaidTracking,
  targetedBy,
  trackingStanding,
  weeklyInput,
  weeklyTable,
  weeksOf,
} from "../../wizard/tracking.ts";
import { type WeeklyReadings, weeklyReadings } from "../../wizard/weekly-readings.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import { freeSheetName } from "../../workbook/free-sheet-name.ts";
import { trackingLayout } from "../../workbook/improvement/tracking-layout.ts";
import { type RecordedReading, trackingSheet } from "../../workbook/improvement/tracking-sheet.ts";
import type { PlanStep } from "../../workbook/plan.ts";
import type { PlanContext } from "../../workbook/plan-context.ts";
import { planOf } from "../../workbook/plan-of.ts";
import { PlanError } from "../../workbook/plan-problem.ts";
import { WorkbookError } from "../../workbook/port.ts";
import { tabColors } from "../../workbook/sheet-look.ts";
import type { SheetsPlan } from "../sheets-plan.ts";
import type { LoopPlan } from "./loop-plan.ts";

/**
 * The tracking sheet of the evaluation, with the readings of all complete weeks; once it is there, the readings of the weeks
 * that have none yet.
 */
export const trackingPlan: LoopPlan = function* (state, context) {
  const standing = trackingStanding(state);
  if (standing.kind === "unmade") return yield* newSheet(state, standing.loaded, context);
  if (standing.kind !== "made") throw new PlanError({ code: "not-read" });
  if (standing.isFull) return yield* newSheet(state, standing.loaded, context);
  const { loaded, pending, said, tracking } = standing;
  if (!context.takenSheetNames.includes(tracking.sheet))
    throw new WorkbookError({ code: "sheet-missing", sheet: tracking.sheet });
  const readings = yield* readingsOf(state, loaded, tracking);
  const revisions = said === null ? [] : revisionsOf(tracking, said, pending, readings);
  // The overview at the top says what the new readings are; in the middle of the weeks no header would be in view.
  return { plan: planOf(state.answers.output.style, context, tracking.sheet, revisions), made: null };
};

function* newSheet(state: WizardState, loaded: LoadedEvaluation, context: PlanContext): Generator<void, SheetsPlan> {
  const { locale, output } = state.answers;
  const { made, record } = loaded;
  const sheet = freeSheetName(trackingTexts[locale].sheetName, context.takenSheetNames);
  const tracking = newTracking(state, loaded, sheet);
  const readings = yield* readingsOf(state, loaded, tracking);
  const table = weeklyTable(state, record);
  const weeks = new Set(table === null ? [] : completeWeeks(table, record, weeksOf(tracking), state.today));
  const reading = (key: string, week: number) => (weeks.has(week) ? recorded(readings, key, week) : null);
  const steps = trackingSheet({ locale, style: output.style, tracking, made, record, reading, context });
  const added: PlanStep = { kind: "sheet", sheet, tabColor: tabColors.plan, gridlines: false };
  return {
    plan: planOf(output.style, context, sheet, [added, ...steps]),
    made: { kind: "tracking", tracking },
  };
}

function* readingsOf(
  state: WizardState,
  { record }: LoadedEvaluation,
  tracking: MadeTracking,
): Generator<void, WeeklyReadings> {
  const input = weeklyInput(state, record, weeksOf(tracking));
  return input === null ? {} : yield* weeklyReadings(targetedBy(record), input);
}

function recorded(readings: WeeklyReadings, key: string, week: number): RecordedReading | null {
  const actual = readings[key]?.[week];
  return actual === undefined ? null : { value: actual.mean, counted: actual.counted };
}

/** The readings of weeks in the cells of an indicator in which nothing stands; neighbouring weeks are one step. */
function revisionsOf(
  tracking: MadeTracking,
  said: readonly SaidTracking[],
  pending: readonly number[],
  readings: WeeklyReadings,
): Extract<PlanStep, { kind: "revision" }>[] {
  const layout = trackingLayout(tracking);
  return layout.panels.flatMap((panel) => {
    const isRecorded = said.find(({ key }) => key === panel.key)?.isRecorded ?? [];
    const { column } = panel.week("reading");
    const steps: Extract<PlanStep, { kind: "revision" }>[] = [];
    for (const week of pending) {
      const reading = recorded(readings, panel.key, week);
      if (reading === null || isRecorded[week] !== false) continue;
      const row = layout.firstWeek + week;
      const last = steps[steps.length - 1];
      const cells = [reading.value, reading.counted];
      if (last !== undefined && last.row + last.rows.length === row) last.rows.push(cells);
      else steps.push({ kind: "revision", sheet: tracking.sheet, row, column, rows: [cells] });
    }
    return steps;
  });
}
