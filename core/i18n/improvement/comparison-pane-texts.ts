import type { Locale } from "../locale.ts";

/** The step "before and after" of the pane. */
export interface ComparisonPaneTexts {
  readonly make: string;
  readonly makeAgain: string;
  readonly before: string;
  readonly after: string;
  /** An evaluation to choose: its sheet and its days. */
  readonly choice: (sheet: string, period: string) => string;
  readonly days: (from: string, to: string) => string;
  readonly openPeriod: string;
  readonly loading: string;
  readonly notLoaded: (sheet: string, why: string) => string;
  readonly noneYet: string;
  readonly toEvaluation: string;
  readonly onlyOne: (sheet: string, period: string) => string;
  readonly nextPeriod: (period: string) => string;
  readonly nextPeriodHelp: string;
  readonly swap: string;
  readonly table: string;
  readonly columns: {
    readonly indicator: string;
    readonly before: string;
    readonly after: string;
    readonly change: string;
  };
  readonly total: string;
  readonly points: (change: string) => string;
  readonly outcomes: Readonly<
    Record<"better" | "worse" | "chance" | "same" | "nothingVaries" | "tooFew" | "unknown" | "onSheet", string>
  >;
  readonly p: (p: string) => string;
  readonly pSmall: string;
  readonly weak: (names: string) => string;
  readonly separator: string;
  readonly makes: string;
}

export const comparisonPaneTexts: Readonly<Record<Locale, ComparisonPaneTexts>> = {
  en: {
    make: "Make the comparison",
    makeAgain: "Make another comparison",
    before: "Before",
    after: "After",
    choice: (sheet, period) => `${sheet} · ${period}`,
    days: (from, to) => `${from} to ${to}`,
    openPeriod: "no period",
    loading: "Reading the evaluations…",
    notLoaded: (sheet, why) => `“${sheet}” could not be read: ${why}.`,
    noneYet:
      "There is no evaluation in this workbook yet. The first is the “before”; one of a later period is the “after”.",
    toEvaluation: "To the evaluation",
    onlyOne: (sheet, period) =>
      `There is one evaluation so far: “${sheet}”, ${period}. To compare, score the next period.`,
    nextPeriod: (period) => `Evaluate ${period} by the same rules`,
    nextPeriodHelp: "Indicators, weights, targets and limits stay; figures, ratings and measures start anew.",
    swap: "Swap the two",
    table: "At a glance",
    columns: { indicator: "Indicator", before: "Before", after: "After", change: "Change" },
    total: "Total out of 100",
    points: (change) => `${change} pp`,
    outcomes: {
      better: "● better, by more than chance",
      worse: "▼ worse, by more than chance",
      chance: "○ may be chance",
      same: "= no change",
      nothingVaries: "– nothing varies to test",
      tooFew: "– too few tickets to test",
      unknown: "– a figure is missing",
      onSheet: "tested on the sheet",
    },
    p: (p) => `p = ${p}`,
    pSmall: "p < 0.001",
    weak: (names) =>
      `Below the line before: ${names}. What is looked at because it was bad gets better in part by itself; the sheet shows the usual level beside it where the tickets reach back far enough.`,
    separator: ", ",
    makes:
      "The sheet has every figure linked to both evaluations, the tests, and a verdict for each measure of the plan.",
  },
  "zh-CN": {
    make: "生成前后对比表",
    makeAgain: "再生成一张对比表",
    before: "改进前",
    after: "改进后",
    choice: (sheet, period) => `${sheet} · ${period}`,
    days: (from, to) => `${from} 至 ${to}`,
    openPeriod: "未定周期",
    loading: "正在读取两次评价…",
    notLoaded: (sheet, why) => `未能读取“${sheet}”：${why}。`,
    noneYet: "本工作簿还没有评价。第一次评价是“改进前”，之后周期的评价是“改进后”。",
    toEvaluation: "去做评价",
    onlyOne: (sheet, period) => `目前只有一次评价：“${sheet}”，${period}。要对比，先评下一期。`,
    nextPeriod: (period) => `用同样的规则评价 ${period}`,
    nextPeriodHelp: "指标、权重、目标和时限不变；数字、打分和措施重新开始。",
    swap: "前后对调",
    table: "概览",
    columns: { indicator: "指标", before: "改进前", after: "改进后", change: "变化" },
    total: "总分（满分 100）",
    points: (change) => `${change} 个百分点`,
    outcomes: {
      better: "● 变好，超出偶然",
      worse: "▼ 变差，超出偶然",
      chance: "○ 可能只是偶然",
      same: "= 没有变化",
      nothingVaries: "– 没有波动，无从检验",
      tooFew: "– 工单太少，无从检验",
      unknown: "– 缺少数字",
      onSheet: "在对比表中检验",
    },
    p: (p) => `p = ${p}`,
    pSmall: "p < 0.001",
    weak: (names) =>
      `改进前低于改进线：${names}。因为差才被关注的指标，部分回升本来就会发生；工单足够早时，对比表会在旁边列出平时水平。`,
    separator: "、",
    makes: "对比表中的数字都链接到两张评价表，并给出检验结果和计划中每项措施的处理建议。",
  },
};
