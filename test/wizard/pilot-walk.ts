import type { Answers, ChosenIndicator } from "../../core/evaluation/answers.ts";
import { type EvaluationRecord, evaluationRecordSchema, recordText } from "../../core/evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../../core/evaluation/made/made-evaluation.ts";
import { recordKey } from "../../core/evaluation/made/made-evaluation.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { serviceGrades } from "../../core/functions/scoring/service-grades.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { measurePeople } from "../../core/wizard/measure-people.ts";
import { nextState } from "../../core/wizard/next-state.ts";
import { peopleField } from "../../core/wizard/people-count.ts";
import { stepsOf } from "../../core/wizard/steps.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import type { WizardState } from "../../core/wizard/wizard-state.ts";
import { evaluationColumns, evaluationLayout, gradeBands } from "../../core/workbook/evaluation-layout.ts";
import { indicator } from "../workbook/sample-answers.ts";
import { finished, foundTable, settled, wizardAfter } from "./wizard-walk.ts";

/** In-time rate, response minutes, satisfaction, and one that tickets do not say. */
export const pilotIndicators: readonly ChosenIndicator[] = [
  indicator("inTime", { name: "In time", source: "tickets", reading: "respondedInTime", weight: 40, target: 0.9 }),
  indicator("minutes", {
    name: "Minutes",
    source: "tickets",
    reading: "responseMinutes",
    unit: "minutes",
    direction: "lower",
    weight: 24,
    target: 30,
  }),
  indicator("rating", {
    name: "Rating",
    source: "tickets",
    reading: "satisfaction",
    unit: "rating",
    weight: 16,
    target: 4.5,
  }),
  indicator("records", { name: "Records", source: "typed", actual: 0.9, weight: 20, target: 0.95 }),
];

export const madeEvaluation: MadeEvaluation = {
  id: "1",
  sheet: "Evaluation",
  planSheet: "Improvement plan",
  ticketsSheet: "Ticket readings",
  subject: "Repair",
  period: { from: "2024-05-01", to: "2024-05-31" },
  madeOn: "2024-06-01",
  rulesVersion: 1,
  validFrom: "2024-06-01",
};

/** The cells of the evaluation sheet that say its rules. */
export function evaluationCells(record: EvaluationRecord, cap: number | null = null): Cell[][] {
  const layout = evaluationLayout(record);
  const cells: Cell[][] = Array.from({ length: layout.totalRow + 2 }, () => new Array<Cell>(14).fill(""));
  const put = (row: number, column: number, value: Cell) => {
    const line = cells[row];
    if (line !== undefined) line[column] = value;
  };
  record.indicators.forEach(({ target, weight }, index) => {
    put(layout.firstRow + index, evaluationColumns.weight, weight);
    put(layout.firstRow + index, evaluationColumns.target, target ?? "");
  });
  put(layout.cells.threshold.row, layout.cells.threshold.column, record.threshold);
  if (cap !== null) put(layout.cells.cap.row, layout.cells.cap.column, cap);
  serviceGrades.forEach(({ from, name }, index) => {
    put(gradeBands.row + index, gradeBands.column, Math.max(from, 0));
    put(gradeBands.row + index, gradeBands.column + 1, name[record.locale]);
  });
  return cells;
}

/** The pilot step on an evaluation of May by these indicators, its tickets read. */
export function pilotState(
  tickets: readonly (readonly Cell[])[],
  indicators: readonly ChosenIndicator[] = pilotIndicators,
  locale: Locale = "en",
): WizardState {
  const opened = wizardAfter([], locale);
  const job = opened.search.status === "looking" ? opened.search.job : 0;
  const read = settled(opened, { type: "tablesFound", job, tables: [foundTable("Tickets", tickets)] }, tickets);
  const answers: Answers = {
    ...read.answers,
    task: "standard",
    standardStep: stepsOf.standard.indexOf("pilot"),
    subject: madeEvaluation.subject,
    period: madeEvaluation.period,
    indicators: [...indicators],
    improvement: { ...read.answers.improvement, evaluations: [madeEvaluation] },
  };
  const record = evaluationRecordSchema.parse(answers);
  const said = {
    rows: record.indicators.map(({ key, target, weight }) => ({
      key,
      weight,
      target,
      actual: null,
      score: null,
      attainment: null,
      counted: null,
    })),
    total: null,
    grade: "",
    threshold: record.threshold,
  };
  if (read.reading.status !== "read") throw new Error("the tickets must be read");
  const evaluation = {
    made: madeEvaluation,
    record,
    said,
    tickets: read.reading.tickets,
    measured: null,
    edited: [],
    holdsFigures: false,
  };
  return {
    ...read,
    answers,
    sheetNames: ["Tickets", madeEvaluation.sheet],
    evaluations: { "1": { status: "loaded", evaluation } },
  };
}

/** What the evaluation of a state was made from. */
export function recordOf({ answers }: WizardState): EvaluationRecord {
  return evaluationRecordSchema.parse(answers);
}

/** The texts that a workbook with this evaluation keeps. */
export function keptTexts(state: WizardState): Record<string, string> {
  return { answers: JSON.stringify(state.answers), [recordKey(madeEvaluation)]: recordText(recordOf(state)) };
}

/** The state after an event, with the people counted at once. */
export function counted(state: WizardState, event: WizardEvent): WizardState {
  const { state: next, effects } = nextState(state, event);
  return effects.reduce((current, effect) => {
    const { people, reading, evaluations } = current;
    const loading = evaluations["1"];
    const by = peopleField(current);
    if (effect.type !== "countPeople" || people.status !== "counting" || by === null) return current;
    if (reading.status !== "read" || loading?.status !== "loaded") return current;
    const measured = finished(
      measurePeople({
        asked: people.asked,
        by,
        answers: { ...current.answers, ...loading.evaluation.record },
        read: reading,
        linked: null,
        cap: null,
        bands: serviceGrades.map(({ from, name }) => ({ from: Math.max(from, 0), name: name[current.answers.locale] })),
        before: people.before,
      }),
    );
    return nextState(current, { type: "peopleCounted", job: effect.job, measured }).state;
  }, next);
}
