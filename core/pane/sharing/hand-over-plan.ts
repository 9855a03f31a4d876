import { contentToHandOver, sheetToHandOver } from "../../wizard/hand-over.ts";
import { PlanError } from "../../workbook/plan-problem.ts";
import { handOverPlan } from "../../workbook/sharing/hand-over-plan.ts";
import type { LoopPlan, LoopSheets } from "../loop/loop-plan.ts";

/** The sheet that is handed over, as it is at the moment of doing it. */
export const handOverReads: LoopSheets = (state) => {
  const sheet = sheetToHandOver(state);
  return sheet === null ? [] : [sheet];
};

/** The sheet without calls of ours, beside a check of every value. */
// biome-ignore lint/correctness/useYield: formulas are few beside cells, and read at once.
export const handOver: LoopPlan = function* (state, context) {
  const chosen = contentToHandOver(state);
  if (chosen === null) throw new PlanError({ code: "not-read" });
  const { locale, sharing } = state.answers;
  return { plan: handOverPlan(chosen.sheet, chosen.content, sharing, locale, context), made: null };
};
