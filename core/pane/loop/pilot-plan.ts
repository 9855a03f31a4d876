import type { MadePilot } from "../../evaluation/made/made-pilot.ts";
import { pilotTexts } from "../../i18n/improvement/pilot-texts.ts";
import { peopleField } from "../../wizard/people-count.ts";
import { type Piloted, pilotedOf, scoredPlaces } from "../../wizard/piloted.ts";
import { trialOf } from "../../wizard/trial.ts";
import type { WizardState } from "../../wizard/wizard-state.ts";
import { isRated } from "../../workbook/actual-rule.ts";
import { evaluationLayout } from "../../workbook/evaluation-layout.ts";
import { freeSheetName } from "../../workbook/free-sheet-name.ts";
import type { PilotInput } from "../../workbook/improvement/pilot-input.ts";
import { bandRows, pilotLayout } from "../../workbook/improvement/pilot-layout.ts";
import { pilotSheet } from "../../workbook/improvement/pilot-sheet.ts";
import type { PlanStep } from "../../workbook/plan.ts";
import type { PlanContext } from "../../workbook/plan-context.ts";
import { planOf } from "../../workbook/plan-of.ts";
import { PlanError } from "../../workbook/plan-problem.ts";
import { tabColors } from "../../workbook/sheet-look.ts";
import type { LoopPlan } from "./loop-plan.ts";
import { limitName, smallestSentences } from "./pilot-words.ts";

/** The sheet of the step "pilot": the rules in force and the changed ones, and everybody under both. */
export const pilotPlan: LoopPlan = function* (state, context) {
  const piloted = pilotedOf(state);
  const trial = trialOf(state);
  if (piloted === null || trial === null) throw new PlanError({ code: "not-read" });
  const input = pilotInput(state, piloted, context);
  yield;
  const layout = pilotLayout(input);
  const steps = pilotSheet(input);
  yield;
  const added: PlanStep = { kind: "sheet", sheet: input.sheet, tabColor: tabColors.plan, gridlines: false };
  const plan = planOf(input.style, context, input.sheet, [added, ...steps]);
  const pilot: MadePilot = {
    sheet: input.sheet,
    evaluation: trial.evaluation,
    madeOn: context.today,
    by: input.by,
    indicators: piloted.rules.map(({ row }) => row.key),
    weights: layout.rules("weightTried"),
    targets: layout.rules("targetTried"),
    people: { ...layout.column("name"), columns: layout.page.columns },
  };
  return { plan, made: { kind: "pilot", pilot } };
};

/** What the sheet is made from. */
function pilotInput(state: WizardState, piloted: Piloted, context: PlanContext): PilotInput {
  const { answers } = state;
  const { locale } = answers;
  const texts = pilotTexts[locale];
  const { cap, comparison, evaluation, grades, inForce, limits, measured, rules, threshold, tried } = piloted;
  const { made, record } = evaluation;
  const { trial } = measured.asked;
  const layout = evaluationLayout(record);
  const scored = scoredPlaces(piloted);
  const by = peopleField(state) ?? trial.by;
  const order = measured.names
    .map((name, person) => ({ name, person, rank: comparison.moves[person]?.before.rank ?? Number.POSITIVE_INFINITY }))
    .sort((one, other) => one.rank - other.rank || (one.name < other.name ? -1 : 1));
  const tickets = measured.tickets.reduce((sum, count) => sum + count, 0) + measured.unnamed;
  const leftOut = rules.length - scored.length;
  const period = trial.tickets === "other" ? trial.other : record.period;
  const isZero = scored.some(
    (place) =>
      rules[place]?.row.direction === "lower" &&
      ((cap.inForce === null && inForce.actuals.some((actuals) => actuals[place] === 0)) ||
        (cap.tried === null && tried.actuals.some((actuals) => actuals[place] === 0))),
  );
  return {
    locale,
    style: answers.output.style,
    sheet: freeSheetName(texts.sheetName, context.takenSheetNames),
    subject: record.subject,
    by,
    about: {
      by,
      people: measured.names.length,
      tickets,
      evaluation: made.sheet,
      period: texts.days(period.from, period.to),
      made: context.today,
      sample: measured.drawnFrom === null ? null : { seed: trial.sample.seed, from: measured.drawnFrom },
    },
    evaluationSheet: made.sheet,
    indicators: rules.map(({ row, inForce: before, tried: after }, place) => ({
      name: row.name,
      unit: row.unit,
      isRated: isRated(row),
      direction: row.direction,
      row: layout.rowOf(row.key) ?? layout.firstRow,
      isScored: scored.includes(place),
      inForce: before,
      tried: { weight: after.weight, target: after.target },
    })),
    byLimit: scored.flatMap((place, position) =>
      measured.tried[rules[place]?.row.key ?? ""] === undefined ? [] : [position],
    ),
    limits: limits.map(({ inForce: before, tried: after }) => ({
      name: limitName(before, measured.limits, locale),
      unit: texts.pane.amountOf[before.kind],
      inForce: before.amount,
      tried: after.amount,
    })),
    threshold: threshold.tried,
    cap,
    bands: {
      inForce: Array.from({ length: bandRows }, (_, place) => grades.inForce[place]?.from ?? null),
      tried: Array.from({ length: bandRows }, (_, place) => grades.tried[place]?.from ?? null),
    },
    people: order.map(({ name, person }) => ({
      name,
      tickets: measured.tickets[person] ?? 0,
      inForce: scored.map((place) => inForce.actuals[person]?.[place] ?? null),
      tried: scored.map((place) => tried.actuals[person]?.[place] ?? null),
    })),
    smallest: [...smallestSentences(piloted, locale), { heading: texts.smallest.scaled, sentences: [] }],
    remarks: [
      ...(limits.length === 0 ? [] : [texts.sheet.limitsFixed]),
      ...(leftOut === 0 ? [] : [texts.sheet.someLeftOut(leftOut)]),
      ...(measured.unnamed === 0 ? [] : [texts.sheet.unnamed(measured.unnamed, by)]),
      ...(isZero ? [texts.sheet.zero] : []),
    ],
    context,
  };
}
