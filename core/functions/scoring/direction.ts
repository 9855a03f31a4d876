import type { Vocabulary } from "../reading/choices.ts";

export type Direction = "higher" | "lower";

/** The words for "higher is better" and "lower is better". */
export const directions: Vocabulary<Direction> = {
  higher: { chinese: "越高越好", others: ["高", "↑", "正向"] },
  lower: { chinese: "越低越好", others: ["低", "↓", "逆向", "负向"] },
};

/** The place of "lower" among the options: what a `ChoiceColumn` of directions holds. */
export const LOWER = 1;

export const directionHelp = {
  en: "higher (also when blank) or lower: which way is better",
  "zh-CN": "越高越好（空白亦同）或越低越好",
};

export const capHelp = {
  en: "most that attainment can count for: 1 = 100 %; blank for no limit",
  "zh-CN": "达成率上限：1 = 100 %；空白为不封顶",
};
