import type { Localized } from "./locale.ts";

/** Aims to pick from: a manager's usual reasons to score service. */
export const objectiveExamples: readonly Localized[] = [
  { "zh-CN": "提高首次解决率", en: "Raise first-contact resolution" },
  { "zh-CN": "让工单按时响应", en: "Answer tickets in time" },
  { "zh-CN": "减少投诉和返修", en: "Reduce complaints and rework" },
  { "zh-CN": "提升客户满意度", en: "Raise customer satisfaction" },
  { "zh-CN": "月度例行评价", en: "Routine monthly review" },
  { "zh-CN": "个人绩效考核", en: "Personal appraisal" },
];
