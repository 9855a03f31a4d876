import { nameSteps } from "./name-steps.ts";
import { type FormulaStyle, type PlanStep, type WorkbookPlan, workbookPlanSchema } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { settingSteps } from "./setting-steps.ts";

/** Steps as a plan: with the settings to keep, and ending on the first cell of the sheet to be looked at. */
export function planOf(
  style: FormulaStyle,
  context: Pick<PlanContext, "settings">,
  shown: string,
  steps: readonly PlanStep[],
): WorkbookPlan {
  return workbookPlanSchema.parse({
    version: 1,
    style,
    steps: [
      ...nameSteps(style),
      ...steps,
      ...settingSteps(context),
      { kind: "activate", sheet: shown, row: 0, column: 0 },
    ],
  });
}
