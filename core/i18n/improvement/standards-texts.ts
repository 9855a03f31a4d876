import type { Locale } from "../locale.ts";

/** The step "standards" of the pane. */
export interface StandardsTexts {
  readonly make: string;
  readonly makeKept: string;
  readonly makeRounds: string;
  readonly nothing: string;
  readonly noComparison: string;
  readonly noComparisonHelp: string;
  readonly toComparison: string;
  readonly comparison: string;
  readonly noMeasures: string;
  readonly reading: string;
  readonly notRead: (sheet: string) => string;
  readonly readAgain: string;
  readonly openSheet: string;
  readonly decideThere: string;
  readonly kept: {
    readonly title: string;
    readonly newHandbook: string;
    readonly into: (sheet: string) => string;
    readonly collected: (count: number) => string;
    readonly none: string;
  };
  readonly rounds: {
    readonly title: (round: number) => string;
    readonly help: string;
    readonly opened: (names: string) => string;
    readonly none: string;
    readonly nothingTried: string;
  };
  readonly notDone: { readonly title: string; readonly help: string };
  readonly open: { readonly title: string; readonly help: string };
  readonly lost: { readonly title: string; readonly help: string };
  readonly verdicts: Readonly<Record<"keep" | "change" | "again" | "notDone" | "open", string>>;
  readonly decided: string;
  readonly suggested: string;
  readonly separator: string;
  /** A measure behind its verdict on the sheet of the next round. */
  readonly tried: (verdict: string, effect: string) => string;
}

export const standardsTexts: Readonly<Record<Locale, StandardsTexts>> = {
  en: {
    make: "Collect kept measures, and open the next round",
    makeKept: "Collect kept measures",
    makeRounds: "Open the next round",
    nothing: "Nothing left to collect",
    noComparison: "No comparison yet",
    noComparisonHelp: "Which measures worked, the comparison of two evaluations says.",
    toComparison: "Go to the comparison",
    comparison: "Comparison",
    noMeasures: "This comparison has no measures to judge: the plan of its first evaluation is empty or gone.",
    reading: "Reading the verdicts…",
    notRead: (sheet) => `“${sheet}” could not be read.`,
    readAgain: "Read again",
    openSheet: "Open the comparison",
    decideThere: "Decisions are made on the comparison sheet, in the tinted column. A blank follows the suggestion.",
    kept: {
      title: "Into the standards handbook",
      newHandbook: "A new handbook is made.",
      into: (sheet) => `They are added to “${sheet}”.`,
      collected: (count) => `${count} ${count === 1 ? "is" : "are"} in the handbook already.`,
      none: "No measure is kept.",
    },
    rounds: {
      title: (round) => `Back to the causes: round ${round}`,
      help: "Each of these indicators gets a root-cause sheet that says what was tried.",
      opened: (names) => `Already opened: ${names}.`,
      none: "No indicator goes back to its causes.",
      nothingTried: "nothing was planned against it",
    },
    notDone: { title: "Not carried out", help: "These stay in the improvement plan: there is nothing to judge yet." },
    open: {
      title: "Still to decide",
      help: "Their change could not be tested, or not held against what was usual before. Decide on the comparison sheet.",
    },
    lost: {
      title: "Without an indicator",
      help: "No evaluation in this workbook has their indicator: no root-cause sheet is made.",
    },
    verdicts: {
      keep: "keep as standard",
      change: "change",
      again: "analyse again",
      notDone: "not carried out",
      open: "to decide",
    },
    decided: "decided",
    suggested: "as suggested",
    separator: ", ",
    tried: (verdict, effect) => (effect === "" ? verdict : `${verdict}: ${effect}`),
  },
  "zh-CN": {
    make: "收集保留的措施，并开启下一轮",
    makeKept: "收集保留的措施",
    makeRounds: "开启下一轮",
    nothing: "没有待收集的措施",
    noComparison: "还没有前后对比",
    noComparisonHelp: "哪些措施有效，由两次评价的前后对比得出。",
    toComparison: "去做前后对比",
    comparison: "前后对比表",
    noMeasures: "这张对比表没有可判断的措施：前一期评价的改进计划为空，或已不在。",
    reading: "正在读取处理意见…",
    notRead: (sheet) => `未能读取“${sheet}”。`,
    readAgain: "重新读取",
    openSheet: "打开对比表",
    decideThere: "在对比表的浅黄底“决定”栏作出决定；留空即采用建议。",
    kept: {
      title: "收入标准手册",
      newHandbook: "将新建一本手册。",
      into: (sheet) => `将加入“${sheet}”。`,
      collected: (count) => `${count} 项已在手册中。`,
      none: "没有要保留的措施。",
    },
    rounds: {
      title: (round) => `回到根因：第 ${round} 轮`,
      help: "每个指标生成一张根因分析表，写明试过什么。",
      opened: (names) => `已开启：${names}。`,
      none: "没有指标需要回到根因。",
      nothingTried: "没有为它制定措施",
    },
    notDone: { title: "未实施", help: "留在改进计划中：还没有可判断的效果。" },
    open: { title: "待决定", help: "变化无法检验，或无法与平时水平对照，请在对比表上决定。" },
    lost: { title: "没有对应指标", help: "本工作簿的评价中没有这个指标，不生成根因分析表。" },
    verdicts: {
      keep: "固化为标准",
      change: "调整后再试",
      again: "重新分析",
      notDone: "未实施",
      open: "待决定",
    },
    decided: "已决定",
    suggested: "按建议",
    separator: "、",
    tried: (verdict, effect) => (effect === "" ? verdict : `${verdict}：${effect}`),
  },
};
