import type { Answers } from "../../evaluation/answers.ts";
import { type PlanStep, type WorkbookPlan, workbookPlanSchema } from "../../workbook/plan.ts";
import type { PlanContext } from "../../workbook/plan-context.ts";

/** Steps as a plan: with the settings to keep, and ending on the sheet to be looked at. */
export function planOf(
  { output }: Pick<Answers, "output">,
  { settings = [] }: PlanContext,
  shown: string,
  steps: readonly PlanStep[],
): WorkbookPlan {
  const kept = settings.map(({ key, text }): PlanStep => ({ kind: "setting", key, text }));
  return workbookPlanSchema.parse({
    version: 1,
    style: output.style,
    steps: [...steps, ...kept, { kind: "activate", sheet: shown, row: 0, column: 0 }],
  });
}
