import type { Answers } from "../../../core/evaluation/answers.ts";
import { type GradeBand, gradeBandsOf } from "../../../core/evaluation/grade-bands.ts";
import type { PersonActuals, ScoringRules } from "../../../core/evaluation/pilot/score-people.ts";
import type { Locale } from "../../../core/i18n/locale.ts";
import { buildWorkbookPlan } from "../../../core/workbook/build-workbook-plan.ts";
import { evaluationLayout } from "../../../core/workbook/evaluation-layout.ts";
import type { PilotInput } from "../../../core/workbook/improvement/pilot-input.ts";
import { pilotSheet } from "../../../core/workbook/improvement/pilot-sheet.ts";
import { type WorkbookPlan, workbookPlanSchema } from "../../../core/workbook/plan.ts";
import { answers, context, indicator } from "../sample-answers.ts";

export const bandsOf = (locale: Locale): readonly GradeBand[] => gradeBandsOf(null, locale);

const boundsOf = ({ grades, locale }: Answers): number[] => gradeBandsOf(grades, locale).map(({ from }) => from);

/** An evaluation whose rules a pilot changes: in-time rate, response minutes, satisfaction, and one that tickets do not say. */
export function evaluationOf(locale: Locale, given: Partial<Answers> = {}): Answers {
  return answers(
    [
      indicator("inTime", { name: locale === "en" ? "Response in time" : "响应及时率", weight: 40, target: 0.9 }),
      indicator("minutes", {
        name: locale === "en" ? "Response minutes" : "响应分钟",
        unit: "minutes",
        direction: "lower",
        weight: 24,
        target: 30,
      }),
      indicator("rating", {
        name: locale === "en" ? "Satisfaction" : "满意度",
        unit: "rating",
        weight: 16,
        target: 4.5,
      }),
      indicator("records", { name: locale === "en" ? "Records kept" : "流程合规率", weight: 20, target: 0.95 }),
    ],
    { locale, ...given },
  );
}

/** What a pilot sheet is made from: the first three indicators scored, the weights tried as given. */
export function pilotInputOf(
  evaluation: Answers,
  people: readonly {
    readonly name: string;
    readonly tickets: number;
    readonly actuals: PersonActuals;
    readonly tried?: PersonActuals;
  }[],
  weights: readonly number[],
  given: Partial<PilotInput> = {},
): PilotInput {
  const { locale } = evaluation;
  const layout = evaluationLayout(evaluation);
  return {
    locale,
    style: "plain",
    sheet: "Pilot",
    subject: evaluation.subject,
    by: "handler",
    about: {
      by: "handler",
      people: people.length,
      tickets: people.reduce((sum, { tickets }) => sum + tickets, 0),
      evaluation: evaluation.output.evaluationSheet,
      period: "2024-01-01",
      made: context.today,
      sample: null,
    },
    evaluationSheet: evaluation.output.evaluationSheet,
    indicators: evaluation.indicators.map((row, place) => ({
      name: row.name,
      unit: row.unit,
      isRated: false,
      direction: row.direction,
      row: layout.rowOf(row.key) ?? 0,
      isScored: row.key !== "records",
      inForce: { weight: row.weight, target: row.target },
      tried: { weight: weights[place] ?? 0, target: row.target },
    })),
    byLimit: [],
    limits: [],
    threshold: evaluation.threshold,
    cap: { inForce: evaluation.cap, tried: evaluation.cap },
    bands: { inForce: boundsOf(evaluation), tried: boundsOf(evaluation) },
    people: people.map(({ name, tickets, actuals, tried }) => ({
      name,
      tickets,
      inForce: actuals,
      tried: tried ?? actuals,
    })),
    smallest: [{ heading: "From", sentences: ["One.", "Two."] }],
    remarks: ["Remark."],
    context,
    ...given,
  };
}

/** The evaluation and the pilot on it in one plan. */
export function pilotWorkbook(evaluation: Answers, input: PilotInput): WorkbookPlan {
  const made = buildWorkbookPlan({ ...evaluation, output: { ...evaluation.output, style: input.style } }, context);
  return workbookPlanSchema.parse({
    version: 1,
    style: input.style,
    steps: [...made.steps, { kind: "sheet", sheet: input.sheet, gridlines: false }, ...pilotSheet(input)],
  });
}

/** The rules of one side of an input, for the indicators that are scored. */
export function rulesOfInput(input: PilotInput, side: "inForce" | "tried"): ScoringRules {
  const scored = input.indicators.filter(({ isScored }) => isScored);
  return {
    weights: scored.map((one) => one[side].weight),
    targets: scored.map((one) => one[side].target),
    lower: scored.map(({ direction }) => direction === "lower"),
    cap: input.cap[side],
    threshold: side === "tried" ? input.threshold : 0.8,
    bands: bandsOf(input.locale).map(({ name }, place) => ({ name, from: input.bands[side][place] ?? 0 })),
  };
}
