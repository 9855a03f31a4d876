import type { Answers, ChosenIndicator, TicketData } from "../../core/evaluation/answers.ts";
import { noImprovement } from "../../core/evaluation/improvement.ts";
import { noSharing } from "../../core/evaluation/sharing.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import type { PlanContext } from "../../core/workbook/plan-context.ts";

/** An indicator of which only what matters to a test is said. */
export function indicator(key: string, given: Partial<ChosenIndicator> = {}): ChosenIndicator {
  return {
    key,
    library: null,
    name: key,
    dimension: "timeliness",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: 0.9,
    weight: 10,
    locked: false,
    source: "typed",
    reading: null,
    actual: null,
    ratings: [],
    note: "",
    exempt: null,
    ...given,
  };
}

export function answers(indicators: readonly ChosenIndicator[], given: Partial<Answers> = {}): Answers {
  return {
    version: 1,
    validFrom: "2024-01-01",
    locale: "zh-CN",
    task: "evaluation",
    step: 5,
    analysisStep: 0,
    improvementStep: 0,
    standardStep: 0,
    sharingStep: 0,
    objective: "",
    subject: "维修部",
    period: { from: "2024-01-01", to: "2024-03-31" },
    serviceTypes: [],
    teams: [],
    indicators: [...indicators],
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
      evaluationSheet: "售后服务质量评价表",
      ticketsSheet: "工单读数",
      planSheet: "售后服务质量改进计划表",
    },
    ...given,
  };
}

export const context: PlanContext = {
  today: "2024-04-02",
  asOf: 45384,
  takenSheetNames: ["工单"],
  source: null,
};

/** Domain page, example B: a repair department, first quarter of 2024; two actuals are still missing. */
export function exampleB(locale: Locale, given: Partial<Answers> = {}): Answers {
  const named = (zh: string, en: string) => (locale === "zh-CN" ? zh : en);
  const rows: readonly [string, ChosenIndicator["dimension"], number, number | null, number | null, string][] = [
    [named("客服响应及时率", "Response in time"), "timeliness", 15, 0.9, 0.88, named("早高峰", "morning peak")],
    [named("上门服务到达及时率", "On-site arrival in time"), "timeliness", 15, 0.85, 0.75, ""],
    [named("问题一次性解决率", "First-contact resolution"), "expertise", 20, 0.8, 0.82, ""],
    [named("技术方案准确率", "Right first time"), "expertise", 15, 0.95, 0.93, ""],
    [named("服务流程合规率", "Process compliance"), "compliance", 10, 0.98, 0.96, ""],
    [named("客户满意度", "Satisfaction"), "experience", 15, 0.9, null, ""],
    [named("投诉处理及时率", "Complaints handled in time"), "experience", 10, 0.95, null, ""],
  ];
  return answers(
    rows.map(([name, dimension, weight, target, actual, note], index) =>
      indicator(`b${index}`, {
        name,
        dimension,
        weight,
        target,
        actual,
        note,
        source: actual === null ? "later" : "typed",
      }),
    ),
    { locale, ...given },
  );
}

/** The ticket table that `ticketRows` stands for, on a sheet of the user's own. */
export const ticketData: TicketData = {
  sheet: "工单",
  area: { row: 0, column: 0, rows: 9, columns: 8 },
  headers: ["编号", "提交", "首次响应", "优先级", "渠道", "团队", "满意度", "投诉"],
  columns: { id: 0, submitted: 1, firstResponse: 2, priority: 3, channel: 4, team: 5, satisfaction: 6, complaint: 7 },
  timeFormats: { submitted: "yearFirst", firstResponse: "yearFirst" },
  limits: [
    { priority: "紧急", responseMinutes: 15, resolutionHours: 4 },
    { priority: "", responseMinutes: 120, resolutionHours: 24 },
  ],
};

/** Eight tickets, as typed: the three of the domain page, then the ways a row can be odd. */
export const ticketRows: readonly (readonly (string | number | null)[])[] = [
  ["20240101001", "2024-01-01 09:00", "2024-01-01 09:30", "普通", "电话", "一部", 4, "否"],
  ["20240101002", "2024-01-01 10:15", "2024-01-01 12:00", "紧急", "在线", "一部", 5, "否"],
  ["20240101003", "2024-01-01 14:20", "2024-01-01 14:35", "紧急", "电话", "二部", 3, "是"],
  // No response: open, and its two hours are long over.
  ["20240101004", "2024-01-02 08:00", null, "普通", "电话", "一部", null, null],
  // Exactly at the limit is in time.
  ["20240101005", "2024-03-31 23:00", "2024-04-01 01:00", "普通", "电话", "一部", 5, "否"],
  // After the period.
  ["20240101006", "2024-04-01 00:00", "2024-04-01 03:00", "普通", "电话", "一部", 1, "是"],
  // The first of two with this id counts.
  ["20240101001", "2024-01-03 09:00", "2024-01-03 23:30", "普通", "电话", "一部", 1, "是"],
  // No readable submission.
  ["20240101008", "月初", "2024-01-01 14:35", "普通", "电话", "一部", 2, "否"],
];
