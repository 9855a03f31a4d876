import type { Locale } from "../../../core/i18n/locale.ts";
import { type FormulaStyle, type PlanStep, workbookPlanSchema } from "../../../core/workbook/plan.ts";
import { convertedByLibreOffice } from "../../libreoffice.ts";
import { type RawSheet, renderPlan, valuesOf } from "../render-plan.ts";

export type ValueAt = (row: number, column: number) => unknown;

/** What LibreOffice makes of steps, sheet by sheet. `raw` are sheets that are there already. */
export async function recalculatedSteps(
  steps: readonly PlanStep[],
  locale: Locale,
  raw: readonly RawSheet[] = [],
  style: FormulaStyle = "plain",
): Promise<(sheet: string) => ValueAt> {
  const plan = workbookPlanSchema.parse({ version: 1, style, steps });
  const values = await valuesOf(convertedByLibreOffice("plan.xlsx", await renderPlan(plan, raw, locale), "xlsx"));
  return (sheet) => {
    const at = values.get(sheet);
    if (at === undefined) throw new Error(`no sheet ${sheet}`);
    return at;
  };
}
