import type { MadeCauses } from "../../evaluation/made/made-causes.ts";
import { causesInputOf } from "../../wizard/causes-input-of.ts";
import { chosenCauses } from "../../wizard/chosen-causes.ts";
import { madeCausesOf } from "../../workbook/improvement/causes-shape.ts";
import { causesSheet } from "../../workbook/improvement/causes-sheet.ts";
import { causesSheetName } from "../../workbook/improvement/causes-sheet-name.ts";
import type { PlanStep } from "../../workbook/plan.ts";
import { planOf } from "../../workbook/plan-of.ts";
import { PlanError } from "../../workbook/plan-problem.ts";
import type { LoopPlan } from "./loop-plan.ts";

/** A root-cause sheet for each of the weak indicators that were chosen. */
export const causesPlan: LoopPlan = function* (state, context) {
  const { locale, output } = state.answers;
  const choice = chosenCauses(state);
  if (choice === null) throw new PlanError({ code: "not-read" });
  const { evaluation, chosen } = choice;
  const steps: PlanStep[] = [];
  const causes: MadeCauses[] = [];
  for (const { key, name } of chosen) {
    const taken = [...context.takenSheetNames, ...causes.map(({ sheet }) => sheet)];
    const sheet = causesSheetName(name, 1, locale, taken);
    const input = causesInputOf(evaluation, key, { locale, sheet, madeOn: context.today });
    steps.push(...causesSheet(input));
    causes.push(madeCausesOf(input, { evaluation: evaluation.made.id, indicator: key }));
    yield;
  }
  const [first] = causes;
  if (first === undefined) throw new PlanError({ code: "not-read" });
  const plan = planOf(output.style, context, first.sheet, steps);
  return { plan, made: { kind: "causes", causes } };
};
