import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

/** The table of what was measured. */
export const comparisonColumns = [
  "indicator",
  "result",
  "direction",
  "before",
  "after",
  "change",
  "better",
  "countedBefore",
  "countedAfter",
  "spreadBefore",
  "spreadAfter",
  "statistic",
  "p",
  "weak",
  "usual",
  "againstUsual",
  "remark",
] as const;

export type ComparisonColumn = (typeof comparisonColumns)[number];

/** The table of what it scored. */
export const scoreColumns = [
  "indicator",
  "rules",
  "weightBefore",
  "weightAfter",
  "targetBefore",
  "targetAfter",
  "attainmentBefore",
  "attainmentAfter",
  "attainmentChange",
  "scoreBefore",
  "scoreAfter",
  "scoreChange",
] as const;

export type ScoreColumn = (typeof scoreColumns)[number];

/** The table of the measures. */
export const verdictColumns = [
  "indicator",
  "measure",
  "owner",
  "status",
  "before",
  "after",
  "change",
  "better",
  "attainment",
  "threshold",
  "together",
  "statistic",
  "p",
  "suggestion",
  "decision",
  "reason",
  "note",
] as const;

export type VerdictColumn = (typeof verdictColumns)[number];

/** What is worked out beside the tables, outside the printed page. */
export const comparisonWorkings = [
  "difference",
  "testDifference",
  "testStatistic",
  "testP",
  "testWords",
  "sign",
  "code",
  "yesBefore",
  "yesAfter",
  "allYesOrNo",
  "partBefore",
  "partAfter",
  "usualCounted",
  "usualSpread",
  "usualYes",
  "usualPart",
  "usualDifference",
  "usualStatistic",
  "usualP",
  "usualCode",
  "beforeText",
  "afterText",
  "changeText",
] as const;

export type ComparisonWorking = (typeof comparisonWorkings)[number];

export const verdictWorkings = ["place", "done", "code", "usualCode", "weak", "verdict", "problem", "effect"] as const;

export type VerdictWorking = (typeof verdictWorkings)[number];

/** Why a change is not tested; see `WhyUntested`. */
type Why =
  | "onlyBefore"
  | "onlyAfter"
  | "notScoredBefore"
  | "notScoredAfter"
  | "typed"
  | "panel"
  | "otherMeasure"
  | "noValues";

/** Why the usual level is not known: see `usualLevels`. */
export type WhyUnusual = "noEarlierTickets" | "followsAnalysis" | "noEarlierValues";

/** What becomes of a measure. */
export type Verdict = "keep" | "change" | "again";

type Reason =
  | "noMeasure"
  | "notDone"
  | "unknownIndicator"
  | "untested"
  | "betterReached"
  | "betterNotUsual"
  | "betterUsualUnknown"
  | "betterBelow"
  | "chanceReached"
  | "chanceBelow"
  | "worse";

export interface ComparisonTexts {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: (subject: string, today: string) => string;
  readonly head: {
    readonly before: string;
    readonly after: string;
    readonly change: string;
    readonly sheet: string;
    readonly from: string;
    readonly to: string;
    readonly rules: string;
    readonly rulesVersion: (version: number, validFrom: string) => string;
    readonly total: string;
    readonly grade: string;
    readonly threshold: string;
    /** What the days of the two periods say about each other. */
    readonly inOrder: string;
    readonly overlaps: string;
    readonly openPeriod: string;
    /** The same where rules were typed over on the sheet since; no longer than that, for the column is narrow. */
    readonly rulesEdited: (version: number) => string;
    readonly sameRules: string;
    /** Where the versions differ all the same, as by another rubric. */
    readonly sameInCells: string;
    readonly otherRules: string;
    readonly totalUntested: string;
  };
  /** With {tested}, {better} and {worse}. */
  readonly finding: string;
  readonly nothingTested: string;
  /** The workbook is open without the add-in. */
  readonly needsAddin: string;
  readonly sections: { readonly measured: string; readonly scored: string; readonly measures: string };
  readonly columns: Readonly<Record<ComparisonColumn, string>>;
  readonly scoreColumns: Readonly<Record<ScoreColumn, string>>;
  readonly verdictColumns: Readonly<Record<VerdictColumn, string>>;
  readonly workings: Readonly<Record<ComparisonWorking, string>>;
  readonly verdictWorkings: Readonly<Record<VerdictWorking, string>>;
  readonly directions: { readonly higher: string; readonly lower: string };
  /** Between remarks. */
  readonly separator: string;
  /** Behind a change of shares. */
  readonly points: string;
  readonly results: {
    readonly better: string;
    readonly worse: string;
    readonly chance: string;
    readonly same: string;
    readonly nothingVaries: string;
    readonly tooFew: string;
    readonly unknown: string;
    readonly noAddin: string;
  };
  readonly untested: Readonly<Record<Why, string>>;
  readonly betterWords: { readonly better: string; readonly worse: string; readonly same: string };
  readonly weak: string;
  readonly usual: {
    readonly better: string;
    readonly worse: string;
    readonly chance: string;
    readonly untested: string;
    /** Why the usual level of an indicator is not known. */
    readonly unknown: Readonly<Record<WhyUnusual, string>>;
    /** Around the number of tickets. */
    readonly counted: readonly [string, string];
  };
  readonly differences: Readonly<Record<"weight" | "target" | "direction" | "timing", string>>;
  readonly rules: {
    readonly same: string;
    readonly weight: string;
    readonly target: string;
    readonly both: string;
  };
  readonly total: string;
  /** With {tests}, {expected} and {strict}. */
  readonly manyTests: string;
  readonly noTests: string;
  /** With {weak}. */
  readonly regression: string;
  readonly noneWeak: string;
  readonly usualFrom: (periods: number, from: string, to: string) => string;
  readonly usualUnknown: string;
  readonly methods: readonly [string, string];
  readonly scoreRemark: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly notDone: string;
  readonly toDecide: string;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** What the plan says of what a measure has brought: the figures, then what becomes of it. */
  readonly effect: {
    /** With {before}, {after}, {change} and {sure}. */
    readonly figures: string;
    readonly beyondChance: string;
    readonly maybeChance: string;
    readonly untested: string;
    readonly undecided: string;
  };
  /** Behind a reason where several measures were carried out for one indicator: around how many others. */
  readonly together: readonly [string, string];
  /** With {keep}, {change}, {again}, {notDone} and {open}. */
  readonly verdictFinding: string;
  readonly noMeasures: string;
  readonly noPlan: string;
  readonly verdictRemarks: readonly [string, string, string];
  readonly hints: { readonly decision: InputHint; readonly note: InputHint };
  readonly chartTitle: string;
  readonly chartSeries: readonly [string, string];
  readonly warnings: {
    readonly sameEvaluation: string;
    readonly samePeriod: string;
    readonly overlapping: (from: string, to: string) => string;
    readonly reversed: string;
    readonly openPeriod: string;
    readonly otherSubject: (before: string, after: string) => string;
    readonly otherScope: string;
    readonly otherRules: string;
    readonly moreRules: (count: number) => string;
  };
  readonly ruleDifferences: {
    readonly onlyBefore: (name: string) => string;
    readonly onlyAfter: (name: string) => string;
    readonly measure: (name: string) => string;
    readonly direction: (name: string) => string;
    readonly timing: (name: string) => string;
    readonly weight: (name: string, before: string, after: string) => string;
    readonly target: (name: string, before: string, after: string) => string;
    readonly cap: (before: string, after: string) => string;
    readonly threshold: (before: string, after: string) => string;
    readonly scaleMaximum: (before: string, after: string) => string;
    readonly grades: (before: string, after: string) => string;
    readonly none: string;
  };
}

const en: ComparisonTexts = {
  sheetName: "Before and after",
  title: "Before and after",
  subtitle: (subject, today) =>
    `Whether ${subject === "" ? "the service" : subject} got better, by more than chance, and what becomes of each measure; for the review meeting. Made by TicketScore on ${today}; every figure follows the two evaluations. Tinted cells can be changed.`,
  head: {
    before: "Before",
    after: "After",
    change: "Change",
    sheet: "Evaluation",
    from: "First day",
    to: "Last day",
    rules: "Rules",
    rulesVersion: (version, validFrom) => `version ${version}, valid from ${validFrom}`,
    total: "Total out of 100",
    grade: "Grade",
    threshold: "Plan threshold (attainment)",
    inOrder: "✓ one period after the other",
    overlaps: "▲ the periods overlap or stand in the wrong order: the tests do not hold",
    openPeriod: "▲ a period has no first or last day",
    rulesEdited: (version) => `▲ version ${version}, edited by hand`,
    sameRules: "✓ the same rules",
    sameInCells: "✓ the same weights, targets and limits",
    otherRules: "▲ two rules: see below",
    totalUntested: "points; a total is not tested, its indicators are",
  },
  finding: "Of {tested} indicators tested, {better} got better and {worse} got worse by more than chance.",
  nothingTested: "No indicator could be tested: the figures were typed, or are not known yet.",
  needsAddin: "The tests are computed by the add-in TicketScore, which is not loaded here.",
  sections: {
    measured: "1  What was measured, and whether the change is more than chance",
    scored: "2  What it scored",
    measures: "3  What becomes of the measures",
  },
  columns: {
    indicator: "Indicator",
    result: "Result",
    direction: "Better when",
    before: "Before",
    after: "After",
    change: "Change",
    better: "Better or worse",
    countedBefore: "Tickets before",
    countedAfter: "Tickets after",
    spreadBefore: "Spread before",
    spreadAfter: "Spread after",
    statistic: "t or z",
    p: "p",
    weak: "Weak before",
    usual: "Usual level",
    againstUsual: "After, against usual",
    remark: "Remark",
  },
  scoreColumns: {
    indicator: "Indicator",
    rules: "Rules",
    weightBefore: "Weight before",
    weightAfter: "Weight after",
    targetBefore: "Target before",
    targetAfter: "Target after",
    attainmentBefore: "Attainment before",
    attainmentAfter: "Attainm. after",
    attainmentChange: "Change (pp)",
    scoreBefore: "Score before",
    scoreAfter: "Score after",
    scoreChange: "Change",
  },
  verdictColumns: {
    indicator: "Indicator",
    measure: "Measure",
    owner: "Owner",
    status: "Status",
    before: "Before",
    after: "After",
    change: "Change",
    better: "Better or worse",
    attainment: "Attainment now",
    threshold: "Plan threshold",
    together: "Measures on it",
    statistic: "t or z",
    p: "p",
    suggestion: "Suggested",
    decision: "Decision",
    reason: "Why it is suggested",
    note: "Note",
  },
  workings: {
    difference: "after − before",
    testDifference: "test: difference",
    testStatistic: "test: t or z",
    testP: "test: p",
    testWords: "test: verdict",
    sign: "1 = higher is better",
    code: "1 better, −1 worse, 0 chance",
    yesBefore: "yes before",
    yesAfter: "yes after",
    allYesOrNo: "all values 0 or 1",
    partBefore: "variance ÷ n before",
    partAfter: "variance ÷ n after",
    usualCounted: "usual: tickets",
    usualSpread: "usual: spread",
    usualYes: "usual: yes",
    usualPart: "usual: variance ÷ n",
    usualDifference: "after − usual",
    usualStatistic: "against usual: t or z",
    usualP: "against usual: p",
    usualCode: "against usual: 1, −1, 0",
    beforeText: "before",
    afterText: "after",
    changeText: "change",
  },
  verdictWorkings: {
    place: "row of the indicator",
    done: "carried out",
    code: "1 better, −1 worse, 0 chance",
    usualCode: "against usual",
    weak: "weak before",
    verdict: "verdict",
    problem: "problem",
    effect: "effect, for the plan",
  },
  directions: { higher: "higher", lower: "lower" },
  separator: "; ",
  points: " pp",
  results: {
    better: "● better, by more than chance",
    worse: "▼ worse, by more than chance",
    chance: "○ may be chance",
    same: "= no change",
    nothingVaries: "– nothing varies to test",
    tooFew: "– too few tickets to test",
    unknown: "– a figure is missing",
    noAddin: "– needs the add-in TicketScore",
  },
  untested: {
    onlyBefore: "– only in the first evaluation",
    onlyAfter: "– only in the second evaluation",
    notScoredBefore: "– not scored in the first period",
    notScoredAfter: "– not scored in the second period",
    typed: "– nothing to test: typed",
    panel: "– nothing to test: rated by a panel",
    otherMeasure: "– measured in another way: not comparable",
    noValues: "– no single values to test",
  },
  betterWords: { better: "✓ better", worse: "✗ worse", same: "= the same" },
  weak: "▲ below the line",
  usual: {
    better: "● better than usual, by more than chance",
    worse: "▼ worse than usual, by more than chance",
    chance: "○ not clearly different from usual",
    untested: "– cannot be tested",
    unknown: {
      noEarlierTickets: "– not known: no earlier tickets were read",
      followsAnalysis: "– not known: the figure follows the analysis of its own period",
      noEarlierValues: "– not known: no earlier ticket says anything of it",
    },
    counted: [" (", " tickets)"],
  },
  differences: {
    weight: "▲ other weight",
    target: "▲ other target",
    direction: "▲ other direction",
    timing: "▲ other limits or hours",
  },
  rules: { same: "= the same", weight: "▲ other weight", target: "▲ other target", both: "▲ other weight and target" },
  total: "Total out of 100",
  manyTests:
    "{tests} indicators were tested at once. If nothing had changed, about {expected} of them would still come out at p ≤ 0.05; {strict} of the changes pass even p ≤ 0.05 ÷ {tests}.",
  noTests: "No indicator was tested.",
  regression:
    "▲ {weak} of the indicators were below the line in the first period. A period that is looked at because it was bad is seldom followed by one as bad: part of the rise would have come by itself. The usual level below is what to hold it against.",
  noneWeak: "None of the indicators was below the line in the first period.",
  usualFrom: (periods, from, to) =>
    `Usual level: all tickets from ${from} to ${to} (${periods === 1 ? "the period" : `the ${periods} periods`} before the first), counted when this sheet was made. After is tested against it in the same way.`,
  usualUnknown:
    "Usual level: not known, because no ticket table that reaches back before the first period was read when this sheet was made. Whether a weak indicator came back by itself cannot be judged without it.",
  methods: [
    "Shares: chi-squared test with N − 1, and the exact test of Fisher and Irwin where fewer than one is expected in a cell; means: Welch's t test. Two-sided; p ≤ 0.05 is called more than chance. Spread is the standard deviation.",
    "The tests take tickets as independent of each other. Where one cause touches many tickets at once, p is too small: read it as a guide. They say that something changed, not why.",
  ],
  scoreRemark:
    "Scores follow each evaluation's own weights and targets. Where these differ, compare what was measured, not the points.",
  verdicts: { keep: "keep as standard", change: "change", again: "analyse again" },
  notDone: "– not carried out",
  toDecide: "– for you to decide",
  reasons: {
    noMeasure: "nothing was planned against it",
    notDone: "not marked as done in the plan: no verdict, it stays there",
    unknownIndicator: "its indicator is in neither evaluation",
    untested: "the change could not be tested: judge by what you know",
    betterReached: "better by more than chance, and the line is reached",
    betterNotUsual: "better, and the line is reached, but not clearly better than usual: may have come by itself",
    betterUsualUnknown:
      "better by more than chance, and the line is reached, but it was picked because it was weak and its usual level is not known: whether it came back by itself cannot be judged",
    betterBelow: "better by more than chance, but still below the line",
    chanceReached: "the line is reached, but not by a change beyond chance",
    chanceBelow: "no change beyond chance, and the line is not reached",
    worse: "worse by more than chance",
  },
  effect: {
    figures: "{before} → {after} ({change}, {sure}) · ",
    beyondChance: "more than chance",
    maybeChance: "may be chance",
    untested: "not tested",
    undecided: "not decided yet",
  },
  together: ["; the effect of this and ", " more together"],
  verdictFinding:
    "Keep as standard: {keep} · change: {change} · analyse again: {again} · not carried out: {notDone} · still to decide: {open}",
  noMeasures: "No measure stands in the plan.",
  noPlan: "The improvement plan of the first evaluation is not in this workbook: there are no measures to judge.",
  verdictRemarks: [
    "A decision that is left blank follows the suggestion. Several measures on one indicator share its effect: which of them worked cannot be told from these figures.",
    "Before and after without a group to compare with shows that something changed, not that the measure did it: season, kind of tickets and staffing may have changed too.",
    "Next: the step “Standards” collects what is kept in the standards handbook and opens the next round for the rest.",
  ],
  hints: {
    decision: { title: "Decision", message: "keep as standard, change or analyse again; blank = as suggested." },
    note: { title: "Note", message: "What else is known, such as a change of staff or season." },
  },
  chartTitle: "Attainment before and after (100 % = target)",
  chartSeries: ["Before", "After"],
  warnings: {
    sameEvaluation: "Both are the same evaluation: there is nothing to compare.",
    samePeriod: "Both are of the same period: the same tickets are on both sides, and no test holds.",
    overlapping: (from, to) =>
      `The periods overlap from ${from} to ${to}: tickets of these days are on both sides, and the tests do not hold.`,
    reversed: "The first period is later than the second: before and after are the wrong way round.",
    openPeriod: "A period has no first or last day: whether the two overlap cannot be told.",
    otherSubject: (before, after) => `They are of two different subjects: “${before}” and “${after}”.`,
    otherScope: "Their service types or teams differ: part of the change may come from that.",
    otherRules: "They follow two rules; scores and the total mix both:",
    moreRules: (count) => `and ${count} more ${count === 1 ? "difference" : "differences"}`,
  },
  ruleDifferences: {
    onlyBefore: (name) => `“${name}” is only in the first`,
    onlyAfter: (name) => `“${name}” is only in the second`,
    measure: (name) => `“${name}” was measured in another way`,
    direction: (name) => `“${name}”: the other direction is the good one`,
    timing: (name) => `“${name}” followed other limits or hours`,
    weight: (name, before, after) => `“${name}”: weight ${before}, then ${after}`,
    target: (name, before, after) => `“${name}”: target ${before}, then ${after}`,
    cap: (before, after) => `cap on attainment ${before}, then ${after}`,
    threshold: (before, after) => `plan threshold ${before}, then ${after}`,
    scaleMaximum: (before, after) => `rating scale up to ${before}, then ${after}`,
    grades: (before, after) => `grades from ${before}, then ${after}`,
    none: "none",
  },
};

const zhCn: ComparisonTexts = {
  sheetName: "前后对比",
  title: "改进前后对比表",
  subtitle: (subject, today) =>
    `${subject === "" ? "" : `${subject}：`}服务有没有变好、是否超出偶然、每项措施如何处理，供复盘会使用。${today} 由 TicketScore 工单评分生成，所有数字随两张评价表更新；浅黄底的单元格可以修改。`,
  head: {
    before: "改进前",
    after: "改进后",
    change: "变化",
    sheet: "评价表",
    from: "周期起",
    to: "周期止",
    rules: "规则",
    rulesVersion: (version, validFrom) => `第 ${version} 版，${validFrom} 起生效`,
    total: "总分（满分 100）",
    grade: "等级",
    threshold: "改进线（达成率）",
    inOrder: "✓ 两期前后相接或相隔",
    overlaps: "▲ 两期重叠或先后颠倒，检验不成立",
    openPeriod: "▲ 有一期缺起止日",
    rulesEdited: (version) => `▲ 第 ${version} 版，手工改过`,
    sameRules: "✓ 规则相同",
    sameInCells: "✓ 权重、目标与时限相同",
    otherRules: "▲ 两套规则，见下",
    totalUntested: "分；总分不作检验，只检验各指标",
  },
  finding: "检验了 {tested} 个指标：{better} 个变好、{worse} 个变差，且超出偶然。",
  nothingTested: "没有可以检验的指标：数字是手工填写的，或尚不知道。",
  needsAddin: "检验由 TicketScore 加载项计算，这里没有载入该加载项。",
  sections: {
    measured: "一、测得的结果，以及变化是否超出偶然",
    scored: "二、得分",
    measures: "三、各项措施如何处理",
  },
  columns: {
    indicator: "指标",
    result: "结论",
    direction: "好的方向",
    before: "改进前",
    after: "改进后",
    change: "变化",
    better: "好坏",
    countedBefore: "样本数（前）",
    countedAfter: "样本数（后）",
    spreadBefore: "离散（前）",
    spreadAfter: "离散（后）",
    statistic: "t 或 z",
    p: "p 值",
    weak: "改进前偏弱",
    usual: "平时水平",
    againstUsual: "改进后与平时相比",
    remark: "备注",
  },
  scoreColumns: {
    indicator: "指标",
    rules: "规则",
    weightBefore: "权重（前）",
    weightAfter: "权重（后）",
    targetBefore: "目标（前）",
    targetAfter: "目标（后）",
    attainmentBefore: "达成率（前）",
    attainmentAfter: "达成率（后）",
    attainmentChange: "变化（百分点）",
    scoreBefore: "得分（前）",
    scoreAfter: "得分（后）",
    scoreChange: "变化",
  },
  verdictColumns: {
    indicator: "指标",
    measure: "改进措施",
    owner: "责任部门/人",
    status: "状态",
    before: "改进前",
    after: "改进后",
    change: "变化",
    better: "好坏",
    attainment: "现达成率",
    threshold: "改进线",
    together: "同指标措施数",
    statistic: "t 或 z",
    p: "p 值",
    suggestion: "建议",
    decision: "决定",
    reason: "建议的理由",
    note: "备注",
  },
  workings: {
    difference: "后 − 前",
    testDifference: "检验：差值",
    testStatistic: "检验：t 或 z",
    testP: "检验：p 值",
    testWords: "检验：结论",
    sign: "1 = 越高越好",
    code: "1 变好，−1 变差，0 偶然",
    yesBefore: "“是”（前）",
    yesAfter: "“是”（后）",
    allYesOrNo: "全为 0 或 1",
    partBefore: "方差 ÷ n（前）",
    partAfter: "方差 ÷ n（后）",
    usualCounted: "平时：样本数",
    usualSpread: "平时：离散",
    usualYes: "平时：“是”",
    usualPart: "平时：方差 ÷ n",
    usualDifference: "后 − 平时",
    usualStatistic: "与平时比：t 或 z",
    usualP: "与平时比：p 值",
    usualCode: "与平时比：1、−1、0",
    beforeText: "改进前",
    afterText: "改进后",
    changeText: "变化",
  },
  verdictWorkings: {
    place: "指标所在行",
    done: "已实施",
    code: "1 变好，−1 变差，0 偶然",
    usualCode: "与平时比",
    weak: "改进前偏弱",
    verdict: "处理",
    problem: "问题",
    effect: "实际效果（供计划表）",
  },
  directions: { higher: "越高越好", lower: "越低越好" },
  separator: "；",
  points: " 个百分点",
  results: {
    better: "● 变好，超出偶然",
    worse: "▼ 变差，超出偶然",
    chance: "○ 可能只是偶然",
    same: "= 没有变化",
    nothingVaries: "– 数值没有波动，无法检验",
    tooFew: "– 工单太少，无法检验",
    unknown: "– 缺少数字",
    noAddin: "– 需要 TicketScore 加载项",
  },
  untested: {
    onlyBefore: "– 只在前一期评价中",
    onlyAfter: "– 只在后一期评价中",
    notScoredBefore: "– 前一期不计分",
    notScoredAfter: "– 后一期不计分",
    typed: "– 手工填写，无从检验",
    panel: "– 评委打分，无从检验",
    otherMeasure: "– 计量方式不同，不可比",
    noValues: "– 没有逐单数值，无从检验",
  },
  betterWords: { better: "✓ 变好", worse: "✗ 变差", same: "= 持平" },
  weak: "▲ 低于改进线",
  usual: {
    better: "● 好于平时，超出偶然",
    worse: "▼ 差于平时，超出偶然",
    chance: "○ 与平时无明显差别",
    untested: "– 无法检验",
    unknown: {
      noEarlierTickets: "– 未知：没有读取更早的工单",
      followsAnalysis: "– 未知：该数字取自当期的工单分析",
      noEarlierValues: "– 未知：更早的工单没有这项内容",
    },
    counted: ["（", " 张工单）"],
  },
  differences: {
    weight: "▲ 权重不同",
    target: "▲ 目标不同",
    direction: "▲ 方向不同",
    timing: "▲ 时限或计时不同",
  },
  rules: { same: "= 相同", weight: "▲ 权重不同", target: "▲ 目标不同", both: "▲ 权重与目标不同" },
  total: "总分（满分 100）",
  manyTests:
    "同时检验了 {tests} 个指标：即使什么都没变，也会约有 {expected} 个出现 p ≤ 0.05；按最严的标准 p ≤ 0.05 ÷ {tests}，仍有 {strict} 个变化成立。",
  noTests: "没有检验任何指标。",
  regression:
    "▲ 有 {weak} 个指标在前一期低于改进线。因为差才被挑出来的一期，下一期多半不会同样差：部分回升本来就会发生，请对照下面的平时水平。",
  noneWeak: "前一期没有指标低于改进线。",
  usualFrom: (periods, from, to) =>
    `平时水平：${from} 至 ${to}（前一期之前的 ${periods} 期）的全部工单，生成本表时统计；改进后的数字以同样方法与之检验。`,
  usualUnknown: "平时水平：未知，因为生成本表时没有读取到早于前一期的工单；没有它就无法判断偏弱的指标是否自然回升。",
  methods: [
    "比率用 N − 1 卡方检验，某格期望数不足 1 时用 Fisher–Irwin 精确检验；均值用 Welch t 检验。均为双侧，p ≤ 0.05 称为超出偶然。离散指标准差。",
    "检验假定工单彼此独立；一个原因同时影响许多工单时，p 值偏小，只宜参考。检验说明有变化，不说明原因。",
  ],
  scoreRemark: "得分按各自评价表的权重与目标计算；两者不同时，请比较测得的结果，而不是分数。",
  verdicts: { keep: "固化为标准", change: "调整后再试", again: "重新分析" },
  notDone: "– 未实施",
  toDecide: "– 由您决定",
  reasons: {
    noMeasure: "没有为它制定措施",
    notDone: "计划中未标为已完成：不作结论，留在计划里",
    unknownIndicator: "两张评价表中都没有这个指标",
    untested: "变化无法检验，请按所知情况判断",
    betterReached: "变好且超出偶然，已达到改进线",
    betterNotUsual: "变好且已达到改进线，但不明显好于平时：可能是自然回升",
    betterUsualUnknown: "变好且超出偶然，已达到改进线；但它因偏弱才被挑出，平时水平又未知：无法判断是否自然回升",
    betterBelow: "变好且超出偶然，但仍低于改进线",
    chanceReached: "已达到改进线，但变化未超出偶然",
    chanceBelow: "变化未超出偶然，也未达到改进线",
    worse: "变差，且超出偶然",
  },
  effect: {
    figures: "{before} → {after}（{change}，{sure}）· ",
    beyondChance: "超出偶然",
    maybeChance: "可能只是偶然",
    untested: "未检验",
    undecided: "尚未决定",
  },
  together: ["；与另外 ", " 项措施共同的效果"],
  verdictFinding:
    "固化为标准 {keep} 项 · 调整后再试 {change} 项 · 重新分析 {again} 项 · 未实施 {notDone} 项 · 待决定 {open} 项",
  noMeasures: "计划中没有措施。",
  noPlan: "本工作簿中没有前一期评价的改进计划，没有可以判断的措施。",
  verdictRemarks: [
    "决定留空即采用建议。同一指标上的几项措施效果相同：单凭这些数字分不出是哪一项起了作用。",
    "没有对照组的前后对比只说明有变化，不证明是措施所致：季节、工单构成和人员也可能变了。",
    "下一步：“标准化”把保留的措施收入标准手册，并为其余措施开启下一轮。",
  ],
  hints: {
    decision: { title: "决定", message: "固化为标准、调整后再试或重新分析；留空 = 采用建议。" },
    note: { title: "备注", message: "其他已知情况，如人员或季节变化。" },
  },
  chartTitle: "改进前后的达成率（100% = 目标）",
  chartSeries: ["改进前", "改进后"],
  warnings: {
    sameEvaluation: "两边是同一次评价，没有可以对比的内容。",
    samePeriod: "两次评价是同一周期：两边是同一批工单，检验不成立。",
    overlapping: (from, to) => `两期在 ${from} 至 ${to} 重叠：这些天的工单两边都有，检验不成立。`,
    reversed: "前一期晚于后一期：前后颠倒了。",
    openPeriod: "有一期缺起止日，无法判断两期是否重叠。",
    otherSubject: (before, after) => `评价对象不同：“${before}”与“${after}”。`,
    otherScope: "服务类型或团队不同：部分变化可能由此而来。",
    otherRules: "两次评价的规则不同，得分与总分混用了两套规则：",
    moreRules: (count) => `另有 ${count} 处不同`,
  },
  ruleDifferences: {
    onlyBefore: (name) => `“${name}”只在前一期`,
    onlyAfter: (name) => `“${name}”只在后一期`,
    measure: (name) => `“${name}”的计量方式不同`,
    direction: (name) => `“${name}”的好坏方向不同`,
    timing: (name) => `“${name}”的时限或计时方式不同`,
    weight: (name, before, after) => `“${name}”的权重由 ${before} 改为 ${after}`,
    target: (name, before, after) => `“${name}”的目标由 ${before} 改为 ${after}`,
    cap: (before, after) => `达成率封顶由 ${before} 改为 ${after}`,
    threshold: (before, after) => `改进线由 ${before} 改为 ${after}`,
    scaleMaximum: (before, after) => `打分满分由 ${before} 改为 ${after}`,
    grades: (before, after) => `等级下限由 ${before} 改为 ${after}`,
    none: "无",
  },
};

export const comparisonTexts: Readonly<Record<Locale, ComparisonTexts>> = { en, "zh-CN": zhCn };
