import { swotTexts } from "../../i18n/improvement/swot-texts.ts";
import { loadedOf } from "../../wizard/choose-evaluations.ts";
import { swotInputOf } from "../../wizard/swot-input.ts";
import { freeSheetName } from "../../workbook/free-sheet-name.ts";
import { swotLayout } from "../../workbook/improvement/swot-layout.ts";
import { swotSheet } from "../../workbook/improvement/swot-sheet.ts";
import { planOf } from "../../workbook/plan-of.ts";
import { PlanError } from "../../workbook/plan-problem.ts";
import { formatValue } from "../format-value.ts";
import type { LoopPlan } from "./loop-plan.ts";

/** The SWOT page of the evaluation that is looked at. */
export const swotPlan: LoopPlan = function* (state, context) {
  const { answers } = state;
  const { locale } = answers;
  const evaluation = loadedOf(state, "evaluation");
  if (evaluation === null) throw new PlanError({ code: "not-read" });
  const sheet = freeSheetName(swotTexts[locale].sheet, context.takenSheetNames);
  const figure: Parameters<typeof swotInputOf>[1]["figure"] = (value, unit) => formatValue(value, unit, locale);
  const input = swotInputOf(evaluation, { locale, sheet, figure });
  const keys = evaluation.record.indicators.map(({ key }) => key);
  const proposed = swotLayout(keys.length).column("proposed");
  return {
    plan: planOf(answers.output.style, context, sheet, swotSheet(input, context)),
    made: { kind: "swot", swot: { sheet, evaluation: evaluation.made.id, keys, proposed } },
  };
};
