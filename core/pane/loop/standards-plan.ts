import type { MadeCauses } from "../../evaluation/made/made-causes.ts";
import type { MadeHandbook } from "../../evaluation/made/made-handbook.ts";
import { handbookTexts } from "../../i18n/improvement/handbook-texts.ts";
import { standardsTexts } from "../../i18n/improvement/standards-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { causesInputOf } from "../../wizard/causes-input-of.ts";
import { loadedById } from "../../wizard/choose-evaluations.ts";
import {
  type Collection,
  collectionOf,
  evaluatedBy,
  type NextRound,
  nextCycle,
  standardOf,
} from "../../wizard/collected-verdicts.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import { freeSheetName } from "../../workbook/free-sheet-name.ts";
import { madeCausesOf } from "../../workbook/improvement/causes-shape.ts";
import { causesSheet } from "../../workbook/improvement/causes-sheet.ts";
import { causesSheetName } from "../../workbook/improvement/causes-sheet-name.ts";
import { handbookLayout } from "../../workbook/improvement/handbook-layout.ts";
import { handbookRevision, handbookSheet, roomFor } from "../../workbook/improvement/handbook-sheet.ts";
import type { PlanStep } from "../../workbook/plan.ts";
import type { PlanContext } from "../../workbook/plan-context.ts";
import { planOf } from "../../workbook/plan-of.ts";
import { PlanError } from "../../workbook/plan-problem.ts";
import { tabColors } from "../../workbook/sheet-look.ts";
import type { LoopPlan } from "./loop-plan.ts";

/** The kept measures into the handbook, and a root-cause sheet of the next round for each indicator that goes back. */
export const standardsPlan: LoopPlan = function* (state, context) {
  const collecting = collectionOf(state);
  if (collecting.status !== "read") throw new PlanError({ code: "not-read" });
  const { collection } = collecting;
  const { output } = state.answers;
  const handbook = handbookPart(collection, state, context);
  yield;
  const taken = [...context.takenSheetNames, ...(handbook.made === null ? [] : [handbook.made.sheet])];
  const rounds = collection.rounds.flatMap((round): { causes: MadeCauses; steps: PlanStep[] }[] => {
    const made = nextRound(collection, round, state, context, taken);
    if (made === null) return [];
    taken.push(made.causes.sheet);
    return [made];
  });
  yield;
  const shown = handbook.sheet ?? rounds[0]?.causes.sheet;
  if (shown === undefined) throw new PlanError({ code: "not-read" });
  const plan = planOf(output.style, context, shown, [...handbook.steps, ...rounds.flatMap(({ steps }) => steps)]);
  return { plan, made: { kind: "standards", handbook: handbook.made, causes: rounds.map(({ causes }) => causes) } };
};

interface HandbookPart {
  readonly steps: readonly PlanStep[];
  /** The sheet the standards go to; `null` where none is kept. */
  readonly sheet: string | null;
  /** A handbook that is new. */
  readonly made: MadeHandbook | null;
}

function handbookPart(collection: Collection, { answers, today }: WizardState, context: PlanContext): HandbookPart {
  const { comparison, handbook, kept } = collection;
  const { locale } = answers;
  if (kept.length === 0) return { steps: [], sheet: null, made: null };
  const standards = kept.map((measure) => standardOf(comparison, measure, handbook?.made.locale ?? locale, today));
  if (handbook !== null) {
    const { rows, sheet } = handbook.made;
    return { steps: handbookRevision(sheet, rows, handbook.row, standards), sheet, made: null };
  }
  const sheet = freeSheetName(handbookTexts[locale].sheetName, context.takenSheetNames);
  const subject = answers.improvement.evaluations.find(({ id }) => id === comparison.after)?.subject ?? "";
  const steps = handbookSheet({ locale, sheet, subject, cycle: comparison.cycle, standards, context });
  const { firstRow, rows } = handbookLayout(roomFor(standards.length));
  return {
    steps: [{ kind: "sheet", sheet, tabColor: tabColors.plan, gridlines: false }, ...steps],
    sheet,
    made: { sheet, locale, firstRow, rows },
  };
}

/** The root-cause sheet that an indicator goes back to; `null` where its evaluation is not in the workbook any more. */
function nextRound(
  { comparison }: Collection,
  round: NextRound,
  state: WizardState,
  context: PlanContext,
  taken: readonly string[],
): { causes: MadeCauses; steps: PlanStep[] } | null {
  const { locale } = state.answers;
  const { evaluation, key } = evaluatedBy(comparison, round);
  const loaded = loadedById(state, evaluation);
  if (loaded === null) return null;
  const cycle = nextCycle(comparison);
  const input = causesInputOf(loaded, key, {
    locale,
    sheet: causesSheetName(round.indicator, cycle, locale, taken),
    madeOn: context.today,
    again: { cycle, tried: triedOf(round, locale), judgedOn: comparison.sheet },
  });
  return { causes: madeCausesOf(input, { evaluation, indicator: key }), steps: causesSheet(input) };
}

/** What was planned for an indicator, with its verdict and the effect. */
function triedOf({ measures }: NextRound, locale: Locale): { measure: string; verdict: string }[] {
  const texts = standardsTexts[locale];
  const { effect } = handbookTexts[locale];
  return measures
    .filter(({ measure }) => measure !== "")
    .map(({ after, before, change, measure, verdict }) => ({
      measure,
      verdict: texts.tried(
        texts.verdicts[verdict],
        before === "" || after === "" || verdict === "notDone" ? "" : effect(before, after, change),
      ),
    }));
}
