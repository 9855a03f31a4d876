import type { Locale } from "../locale.ts";

/** The step "before and after" of the pane. */
export interface ComparisonPaneTexts {
  readonly make: string;
  readonly makeAgain: string;
  readonly before: string;
  readonly after: string;
  readonly noneYet: string;
  readonly onlyOne: string;
  readonly onlyOneHelp: string;
  readonly nextPeriod: (period: string) => string;
  /** By rules that were adopted since. */
  readonly nextByAdopted: (period: string) => string;
  readonly nextByAdoptedHelp: string;
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
  /** The indicators that were looked at because they were bad, and whether it is known what was usual before that. */
  readonly weak: (names: string, isUsualKnown: boolean) => string;
  readonly separator: string;
  readonly makes: string;
}

export const comparisonPaneTexts: Readonly<Record<Locale, ComparisonPaneTexts>> = {
  en: {
    make: "Make the comparison",
    makeAgain: "Make another comparison",
    before: "Before",
    after: "After",
    noneYet: "The first evaluation is the “before”; one of a later period is the “after”.",
    onlyOne: "No “after” yet",
    onlyOneHelp: "Once the period after it is over and its tickets are in the workbook, score it by the same rules.",
    nextPeriod: (period) => `Evaluate ${period === "" ? "again" : period} by the same rules`,
    nextByAdopted: (period) => `Evaluate ${period === "" ? "again" : period} by the adopted rules`,
    nextByAdoptedHelp:
      "Rules were adopted since: the next evaluation is scored by them, and the comparison will say so. What was measured stays comparable.",
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
    weak: (names, isUsualKnown) =>
      `Below the line before: ${names}. What is looked at because it was bad gets better in part by itself. ${
        isUsualKnown
          ? "The sheet holds it against the usual level of the periods before."
          : "How much of it cannot be judged: no tickets from before the first period have been read, so the usual level is not known."
      }`,
    separator: ", ",
    makes:
      "The sheet has every figure linked to both evaluations, the tests, and a verdict for each measure of the plan.",
  },
  "zh-CN": {
    make: "生成前后对比表",
    makeAgain: "再生成一张对比表",
    before: "改进前",
    after: "改进后",
    noneYet: "第一次评价是“改进前”，之后周期的评价是“改进后”。",
    onlyOne: "还没有“改进后”",
    onlyOneHelp: "等下一个周期结束、工单已在工作簿中，再用同样的规则评价。",
    nextPeriod: (period) => (period === "" ? "用同样的规则再评一次" : `用同样的规则评价 ${period}`),
    nextByAdopted: (period) => (period === "" ? "用已采用的规则再评一次" : `用已采用的规则评价 ${period}`),
    nextByAdoptedHelp: "此后已采用新规则，下一次评价按新规则计分，对比表会注明；测得的数值仍可比较。",
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
    weak: (names, isUsualKnown) =>
      `改进前低于改进线：${names}。因为差才被关注的指标，部分回升本来就会发生。${
        isUsualKnown
          ? "对比表会把改进后的数字与更早各期的平时水平对照。"
          : "其中多少属于自然回升，无法判断：没有读取早于前一期的工单，平时水平未知。"
      }`,
    separator: "、",
    makes: "对比表中的数字都链接到两张评价表，并给出检验结果和计划中每项措施的处理建议。",
  },
};
