/** The levels a priority may have, the most urgent first. */
export const priorityLevels = ["urgent", "high", "normal", "low"] as const;

export type PriorityLevel = (typeof priorityLevels)[number];

/**
 * How help desks name the levels, in lower case. Old Jira's `Major` is the middle of five, between `Critical` and `Minor`.
 * A longer wording stands for itself where a shorter one inside it says the opposite: 不紧急, `not urgent`.
 */
export const priorityWords: Readonly<Record<PriorityLevel, readonly string[]>> = {
  urgent: [
    "紧急",
    "特急",
    "加急",
    "急",
    "严重",
    "致命",
    "最高",
    "非常高",
    "极高",
    "一级",
    "urgent",
    "critical",
    "emergency",
    "immediate",
    "highest",
    "very high",
    "blocker",
  ],
  high: ["高", "较急", "重要", "二级", "high"],
  normal: [
    "普通",
    "一般",
    "正常",
    "标准",
    "中",
    "三级",
    "重要不紧急",
    "normal",
    "medium",
    "moderate",
    "standard",
    "default",
    "major",
  ],
  low: [
    "低",
    "最低",
    "不急",
    "不紧急",
    "非紧急",
    "不严重",
    "不重要",
    "四级",
    "五级",
    "low",
    "lowest",
    "very low",
    "not urgent",
    "non-urgent",
    "minor",
    "trivial",
    "planning",
  ],
};
