import type { Localized } from "./locale.ts";

/** Why a row of a table of waits could not be used; shown beside the cell. */
export const pauseReasons = {
  "missing-ticket": { "zh-CN": "没有工单号", en: "no ticket id" },
  "unknown-ticket": { "zh-CN": "工单表中没有此工单", en: "no such ticket in the table" },
  "missing-start": { "zh-CN": "没有开始时间", en: "no start" },
  "not-a-time": { "zh-CN": "不是日期时间", en: "not a date and time" },
  "error-value": { "zh-CN": "错误值", en: "an error value" },
  "end-before-start": { "zh-CN": "早于开始时间", en: "before its start" },
} as const satisfies Readonly<Record<string, Localized>>;

export type PauseReason = keyof typeof pauseReasons;
