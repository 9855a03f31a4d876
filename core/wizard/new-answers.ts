import type { Answers } from "../evaluation/answers.ts";
import { noImprovement } from "../evaluation/improvement.ts";
import { noSharing } from "../evaluation/sharing.ts";
import type { Locale, Localized } from "../i18n/locale.ts";
import { lastFullMonth } from "./months.ts";

/** The names sheets are proposed under. */
export const sheetNameDefaults: Readonly<Record<"evaluationSheet" | "ticketsSheet" | "planSheet", Localized>> = {
  evaluationSheet: { "zh-CN": "服务质量评价", en: "Evaluation" },
  ticketsSheet: { "zh-CN": "工单明细", en: "Ticket readings" },
  planSheet: { "zh-CN": "改进计划", en: "Improvement plan" },
};

/** Answers to start from: nothing chosen, the last full month, no cap, the plan for everything below 80 %. */
export function newAnswers(locale: Locale, today: string): Answers {
  return {
    version: 1,
    validFrom: today,
    locale,
    task: "evaluation",
    step: 0,
    analysisStep: 0,
    improvementStep: 0,
    standardStep: 0,
    sharingStep: 0,
    objective: "",
    subject: "",
    period: lastFullMonth(today),
    serviceTypes: [],
    teams: [],
    indicators: [],
    cap: null,
    scaleMaximum: 5,
    panel: [],
    threshold: 0.8,
    grades: null,
    data: null,
    layouts: [],
    measures: [],
    analysis: null,
    analysesMade: [],
    calendarsMade: [],
    improvement: noImprovement,
    sharing: noSharing,
    output: {
      style: "functions",
      evaluationSheet: sheetNameDefaults.evaluationSheet[locale],
      ticketsSheet: sheetNameDefaults.ticketsSheet[locale],
      planSheet: sheetNameDefaults.planSheet[locale],
    },
  };
}
