import type { Locale } from "./locale.ts";

/** Rules that can be typed over on an evaluation sheet, or on its tickets sheet. */
export const ownRules = [
  "cap",
  "scaleMaximum",
  "threshold",
  "weight",
  "target",
  "direction",
  "bands",
  "limits",
] as const;

export type OwnRule = (typeof ownRules)[number];

/** Cells of a ticket analysis that decide how it counts. */
export type CountingRule = "limits" | "hours" | "days";

/** What an evaluation sheet says of the rules it was made with, and of whether they still stand. */
interface RecordedRulesTexts {
  readonly section: string;
  /** Above how many cells are others by now. */
  readonly changed: string;
  readonly kept: Readonly<Record<"actual" | "counted", string>>;
  readonly copies: Readonly<Record<CountingRule, (sheet: string) => string>>;
  readonly own: Readonly<Record<OwnRule, string>>;
  readonly linked: string;
  readonly separator: string;
  readonly stands: string;
  /** With `{rules}`. */
  readonly changedHere: (version: number) => string;
  readonly changedLinked: string;
  readonly linkedGone: string;
}

export const recordedRulesTexts: Readonly<Record<Locale, RecordedRulesTexts>> = {
  "zh-CN": {
    section: "生成时的规则（存档，不必修改）",
    changed: "已改",
    kept: { actual: "生成时的实际", counted: "生成时的样本数" },
    copies: {
      limits: (sheet) => `生成时的时限（${sheet}）`,
      hours: (sheet) => `生成时的工作时间（${sheet}）`,
      days: (sheet) => `生成时的特殊日（${sheet}）`,
    },
    own: {
      weight: "权重",
      target: "目标",
      direction: "方向",
      cap: "封顶",
      scaleMaximum: "打分满分",
      threshold: "改进线",
      bands: "等级",
      limits: "时限",
    },
    linked: "工单分析",
    separator: "、",
    stands: "✓ 本表中的规则与生成时一致。",
    changedHere: (version) => `▲ 生成后在本表中改过：{rules}。得分按改后的规则计算，不再是第 ${version} 版。`,
    changedLinked:
      "▲ 工单分析的时限或工作时间后来改过：本表保持生成时的实际值。要按新规则计分，请打开窗格中的“改进”，按提示再评一次。",
    linkedGone: "▲ 所链接的工单分析已不在工作簿中：本表保持生成时的实际值。",
  },
  en: {
    section: "Rules when this sheet was made (a record, not to be edited)",
    changed: "Changed",
    kept: { actual: "Actual when made", counted: "Counted when made" },
    copies: {
      limits: (sheet) => `Limits when made (${sheet})`,
      hours: (sheet) => `Hours when made (${sheet})`,
      days: (sheet) => `Special days when made (${sheet})`,
    },
    own: {
      weight: "weights",
      target: "targets",
      direction: "directions",
      cap: "the cap",
      scaleMaximum: "the rating maximum",
      threshold: "the plan threshold",
      bands: "grades",
      limits: "limits",
    },
    linked: "Ticket analysis",
    separator: ", ",
    stands: "✓ The rules on this sheet stand as they were when it was made.",
    changedHere: (version) =>
      `▲ Changed on this sheet since it was made: {rules}. The scores follow the change and are no longer by version ${version}.`,
    changedLinked:
      "▲ Limits or hours of the ticket analysis were changed since: this sheet keeps the actuals it was made with. To score by the new rules, open Improvement in the pane and score again from the notice there.",
    linkedGone:
      "▲ The ticket analysis it was linked to is no longer in the workbook: this sheet keeps the actuals it was made with.",
  },
};
