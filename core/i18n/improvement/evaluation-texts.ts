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
  /** The ticket analysis counts otherwise by now, or is gone. */
  holds: (sheet: string, version: number) =>
    `The ticket analysis that “${sheet}” is linked to was changed since or is gone: its limits or hours are not those of rules version ${version}. The sheet keeps the scores it was made with.`,
  scoreAgain: "Score again by the current rules",
  edited: (sheet: string, version: number) =>
    `Rules were typed over on “${sheet}” since it was made. It scores by these, which are not version ${version}, and so do the comparison, the pilot and the next period:`,
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
  holds: (sheet, version) =>
    `“${sheet}”所链接的工单分析后来有改动或已不在：时限或工作时间已不同于规则第 ${version} 版。该表保持生成时的得分。`,
  scoreAgain: "按现在的规则再评一次",
  edited: (sheet, version) =>
    `“${sheet}”生成后，表中的规则被改过。该表按改后的规则计分，已不是第 ${version} 版；前后对比、试点和下一期也以表中所见为准：`,
};

export const evaluationTexts: Readonly<Record<Locale, EvaluationTexts>> = { "zh-CN": zhCn, en };
