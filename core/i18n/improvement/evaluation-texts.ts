import type { Locale } from "../locale.ts";

/** What is said of the evaluations that the steps of improvement and standard look at. */
const en = {
  label: "Evaluation",
  days: (from: string, to: string) => `${from} to ${to}`,
  none: "No evaluation yet",
  gone: (sheet: string) =>
    `The sheet “${sheet}” of the last evaluation is not in this workbook any more. Make a new evaluation, or undo the deletion.`,
  toEvaluation: "Go to the evaluation",
  loading: "Reading the evaluation…",
  failed: (sheet: string, why: string) => `“${sheet}” could not be read: ${why}.`,
};

export type EvaluationTexts = typeof en;

const zhCn: EvaluationTexts = {
  label: "评价",
  days: (from, to) => `${from} 至 ${to}`,
  none: "还没有评价",
  gone: (sheet) => `上次评价的工作表“${sheet}”已不在本工作簿中。请重新评价，或撤销删除。`,
  toEvaluation: "去做评价",
  loading: "正在读取评价…",
  failed: (sheet, why) => `“${sheet}”未能读取：${why}。`,
};

export const evaluationTexts: Readonly<Record<Locale, EvaluationTexts>> = { "zh-CN": zhCn, en };
