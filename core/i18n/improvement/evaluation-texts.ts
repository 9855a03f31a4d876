import type { Locale } from "../locale.ts";

/** What is said of the evaluations that the steps of improvement and standard look at. */
const en = {
  label: "Evaluation",
  choice: (subject: string, period: string, sheet: string) =>
    [subject, period, sheet].filter((part) => part !== "").join(" · "),
  none: "No evaluation has been made in this workbook yet.",
  toEvaluation: "To the evaluation",
  loading: "Reading the evaluation…",
  failed: (why: string) => `The evaluation was not read: ${why}.`,
};

export type EvaluationTexts = typeof en;

const zhCn: EvaluationTexts = {
  label: "评价",
  choice: (subject, period, sheet) => [subject, period, sheet].filter((part) => part !== "").join(" · "),
  none: "本工作簿还没有生成过评价。",
  toEvaluation: "去做评价",
  loading: "正在读取评价…",
  failed: (why) => `评价未能读取：${why}。`,
};

export const evaluationTexts: Readonly<Record<Locale, EvaluationTexts>> = { "zh-CN": zhCn, en };
