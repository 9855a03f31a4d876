import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

/** What a pilot sheet is about, as the line under its title says it. */
export interface PilotAbout {
  readonly by: "handler" | "team";
  readonly people: number;
  readonly tickets: number;
  readonly evaluation: string;
  readonly period: string;
  readonly made: string;
  /** `null` where all tickets were taken. */
  readonly sample: { readonly seed: number; readonly from: number } | null;
}

/** A smallest change of one weight: names and numbers as they are to be read. */
interface SmallestWords {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
}

/** The pilot: people scored by the rules in force and by changed ones, in the pane and on its sheet. */
const en = {
  sheetName: "Pilot",
  by: { handler: "Handlers", team: "Teams" },
  one: { handler: "handler", team: "team" },
  someone: {
    handler: (count: number) => (count === 1 ? "1 handler" : `${count} handlers`),
    team: (count: number) => (count === 1 ? "1 team" : `${count} teams`),
  },
  limits: {
    response: (priority: string) => `Response limit: ${priority}`,
    resolution: (priority: string) => `Resolution limit: ${priority}`,
    every: "every ticket",
    other: "every other ticket",
  },
  days: (from: string | null, to: string | null) => {
    if (from === null) return to === null ? "all days" : `all days to ${to}`;
    if (to === null) return `${from} and after`;
    return from === to ? from : `${from} to ${to}`;
  },
  smallest: {
    grade: ({ indicator, from, to }: SmallestWords, who: string, before: string, after: string, others: number) =>
      `Grade: with the weight of “${indicator}” at ${to} instead of ${from}, ${who} goes from ${before} to ${after}${
        others === 0 ? "" : ` (and ${others} more ${others === 1 ? "changes" : "change"} grade)`
      }.`,
    first: ({ indicator, from, to }: SmallestWords, before: string, after: string) =>
      `First place: with the weight of “${indicator}” at ${to} instead of ${from}, it goes from ${before} to ${after}.`,
    firstShared: ({ indicator, from, to }: SmallestWords, before: string, others: string) =>
      `First place: with the weight of “${indicator}” at ${to} instead of ${from}, ${before} would share it with ${others}.`,
    noGrade: "Grade: no change of one weight alone gives anybody another grade.",
    noFirst: "First place: no change of one weight alone gives it to others.",
    fromInForce: "From the rules in force",
    fromTried: "From the changed rules",
    comma: ", ",
    and: " and ",
    moreNames: (count: string) => `${count} more`,
    scaled: "One weight is changed, the others are scaled so that the sum stays 100.",
  },
  sheet: {
    title: "Pilot: the rules in force and the changed rules, side by side",
    subtitle: ({ by, evaluation, made, people, period, sample, tickets }: PilotAbout) =>
      `How ${people === 1 ? `1 ${by}` : `${people} ${by}s`} would be scored, for whoever decides about the rules; rules of “${evaluation}”, ${
        sample === null
          ? `${tickets} tickets`
          : `a sample of ${tickets} of ${sample.from} tickets (seed ${sample.seed})`
      } of ${period}, counted by TicketScore on ${made}. Nothing is adopted by this sheet.`,
    sections: {
      rules: "Rules",
      grades: "Grades",
      smallest: "How little it takes",
      people: "Who moves",
      actuals: "Actuals, counted when this sheet was made",
      actualsTried: "Actuals under the changed limits, counted when this sheet was made",
      attainmentsInForce: "Attainment under the rules in force",
      attainmentsTried: "Attainment under the changed rules",
      computedFrom: "Computed from",
    },
    rules: {
      indicator: "Indicator",
      unit: "Unit",
      weightInForce: "Weight in force",
      weightTried: "Weight changed",
      weightChange: "Change",
      targetInForce: "Target in force",
      targetTried: "Target changed",
      direction: "Better when",
      scored: "Per person",
    },
    directions: { higher: "higher", lower: "lower" },
    scored: "from tickets",
    leftOut: "left out",
    sum: "Sum",
    sumRight: "✓ both sums are 100",
    sumWrong: "▲ a sum is not 100: spread the weights before you decide",
    threshold: "Improvement threshold",
    cap: "Cap on attainment (blank: none)",
    limitsFixed:
      "Limits are not typed here: the actuals were counted with them. Change them in the pane and make a new sheet.",
    someLeftOut: (count: number) =>
      `${count === 1 ? "1 indicator is" : `${count} indicators are`} left out for every person, because tickets do not say ${count === 1 ? "it" : "them"} person by person; the score is scaled to 100 over the rest.`,
    gradeFrom: "From",
    grade: "Grade",
    legend: "Tinted cells can be changed, the rest follows.",
    computed: "✓ Computed from the weights, targets, cap and grades that stand on this sheet.",
    changedSince:
      "▲ Weights, targets, the cap or grades were changed since: these sentences hold for those beside the table on the right. Make a new pilot sheet to know them anew.",
    few: "“Few tickets” means fewer than",
    fewRemark: "A score of few tickets is no verdict: look at the tickets, not at the rank.",
    unnamed: (count: number, by: "handler" | "team") =>
      `${count === 1 ? "1 ticket names" : `${count} tickets name`} no ${by} and ${count === 1 ? "counts" : "count"} for nobody.`,
    zero: "N/A under attainment: the actual is 0 where lower is better, and without a cap there is nothing it could earn.",
    weightRow: "Weight",
    targetRow: "Target",
    columns: {
      name: { handler: "Handler", team: "Team" },
      tickets: "Tickets",
      scoreInForce: "Score in force",
      scoreTried: "Score changed",
      change: "Change",
      rankInForce: "Rank in force",
      rankTried: "Rank changed",
      gradeInForce: "Grade in force",
      gradeTried: "Grade changed",
      belowInForce: "Below line in force",
      belowTried: "Below line changed",
      what: "What moves",
    },
    words: {
      up: ["▲ up ", ""],
      down: ["▼ down ", ""],
      same: "– same rank",
      arrow: " → ",
      separator: " · ",
      few: "few tickets",
      unknown: "○ not scored under both",
    },
    headline: {
      nobody: "Nobody is scored under both sets of rules yet.",
      noGrade: "No grade changes",
      /** `#changes` and `#all` stand for the figures. */
      oneChanges: ["#changes", " of ", "#all", " changes grade"],
      change: ["#changes", " of ", "#all", " change grade"],
      join: "; ",
      stays: ["", " stays first."],
      goes: [`the first place goes from `, " to ", "."],
      shared: " (shared)",
      end: ".",
    },
    finding: { none: "Nobody's score moves.", most: ["", " moves most: ", " points, rank ", " → ", "."] },
    chart: {
      title: "Above the line: more points under the changed rules",
      x: "Score under the rules in force",
      y: "Score under the changed rules",
      points: "People",
      same: "as before",
    },
    hints: {
      weight: { title: "Weight", message: "0 to 100. The weights should sum to 100." },
      target: { title: "Target", message: "Above 0, in the unit of the row. Blank: the indicator is not scored." },
      threshold: {
        title: "Improvement threshold",
        message: "An attainment below this share goes into the improvement plan.",
      },
      cap: {
        title: "Cap on attainment",
        message: "The most that an attainment counts for, such as 120%. Blank: no cap.",
      },
      few: { title: "Few tickets", message: "People with fewer tickets than this are marked. A whole number." },
    } satisfies Record<string, InputHint>,
  },
  pane: {
    noEvaluationHelp: "Make the sheets of an evaluation first: the pilot changes its rules and shows who moves.",
    notCounted: (why: string) => `The people were not counted: ${why}.`,
    retry: "Try again",
    noTickets: "Tickets not read",
    noTicketsHelp:
      "Open or choose the ticket table in the step Data of the evaluation: people are scored from its tickets.",
    readTickets: "Read the tickets",
    readingTickets: "The tickets are being read…",
    noPeople: "Tickets name nobody",
    noPeopleHelp:
      "The tickets have no column for the handler or the team. Choose one in the step Data of the evaluation.",
    evaluation: "Evaluation to try other rules on",
    by: "Score",
    tickets: "On which tickets",
    ticketChoices: { period: "The evaluation's period", other: "Another period", sample: "A sample of the period" },
    otherPeriod: "Period",
    allDays: "all days",
    sampleSize: "Tickets to draw",
    sampleSeed: "Seed",
    sampleHelp:
      "Every ticket is as likely as any other. The same seed draws the same tickets, as AUDITSAMPLE does with one risk for all.",
    rules: "Changed rules",
    rulesHead: ["Indicator", "Weight", "Target"],
    weightOf: (name: string) => `Weight of ${name}`,
    targetOf: (name: string, unit: string) => `Target of ${name}, ${unit}`,
    inForce: (weight: string, target: string) => `in force: ${weight} · ${target}`,
    leftOut: "Tickets do not say it per person: it is left out",
    rated: "rating",
    limitsTitle: "Limits",
    amountOf: { response: "min", resolution: "h" },
    inForceAmount: (amount: string) => `in force: ${amount}`,
    threshold: "Improvement threshold",
    cap: "Cap on attainment",
    none: "none",
    sum: (sum: string) => `Sum ${sum}`,
    sumRight: "Sum 100",
    make100: "Make it 100",
    reset: "Reset",
    nothingChanged: "Nothing is changed yet: change a weight, a target, a limit or the cap above.",
    counting: "Counting…",
    result: "Who moves",
    counted: (people: string, tickets: string) => `${people}, ${tickets === "1" ? "1 ticket" : `${tickets} tickets`}`,
    drawn: (from: string, seed: string) => `drawn from ${from} (seed ${seed})`,
    unnamed: (count: string, by: string) => `${count} ${count === "1" ? "ticket names" : "tickets name"} no ${by}`,
    scoredOn: (known: string, all: string, weight: string) =>
      `Scored on ${known} of ${all} indicators, weight ${weight}`,
    gradesChange: (count: number, of: number) =>
      count === 0 ? "No grade changes" : `${count} of ${of} ${count === 1 ? "changes" : "change"} grade`,
    firstStays: (name: string) => `${name} stays first`,
    firstGoes: (before: string, after: string) => `the first place goes from ${before} to ${after}`,
    join: "; ",
    end: ".",
    shared: " (shared)",
    nobodyKnown: "No indicator of this evaluation can be read from these tickets person by person: nobody is scored.",
    noneInScope: "No tickets in this period.",
    onePerson: "Only one is scored: there is no ranking.",
    weightsNot100: (sum: string) =>
      `The changed weights sum to ${sum}, and must sum to 100 before a sheet is made or the rules are adopted.`,
    tickets1: "1 ticket",
    ticketsOf: (count: string) => `${count} tickets`,
    few: "few tickets",
    notScored: "not scored",
    score: (before: string, after: string) => `${before} → ${after}`,
    rank: (before: string, after: string) => `rank ${before} → ${after}`,
    sameRank: (rank: string) => `rank ${rank}`,
    up: (places: string) => `▲ ${places} up`,
    down: (places: string) => `▼ ${places} down`,
    below: (before: string, after: string) => `below line ${before} → ${after}`,
    more: (count: string) => `Show ${count} more`,
    fewer: "Show fewer",
    smallest: "How little it takes",
    make: "Make the pilot sheet",
    adopt: "Adopt these rules",
    adoptTitle: "Adopt these rules?",
    adoptText:
      "Weights, targets, limits, the improvement threshold and the cap become those of the next evaluation, which gets a new version of the rules. Sheets that were made keep theirs.",
    adoptOther: "The indicators of the open evaluation are others; they become those of this one.",
    adoptYes: "Adopt",
    adoptNo: "Not now",
    adopted: "Adopted: the next evaluation is scored by these rules. The evaluations made so far keep theirs.",
  },
};

export type PilotTexts = typeof en;

const zhCn: PilotTexts = {
  sheetName: "规则试点",
  by: { handler: "处理人", team: "团队" },
  one: { handler: "处理人", team: "团队" },
  someone: { handler: (count) => `${count} 名处理人`, team: (count) => `${count} 个团队` },
  limits: {
    response: (priority) => `响应时限：${priority}`,
    resolution: (priority) => `解决时限：${priority}`,
    every: "全部工单",
    other: "其余工单",
  },
  days: (from, to) => {
    if (from === null) return to === null ? "全部日期" : `截至 ${to} `;
    if (to === null) return `${from} 起`;
    return from === to ? from : `${from} 至 ${to}`;
  },
  smallest: {
    grade: ({ indicator, from, to }, who, before, after, others) =>
      `等级：“${indicator}”的权重由 ${from} 改为 ${to}，${who}即由${before}变为${after}${others === 0 ? "" : `（另有 ${others} 人等级同时变化）`}。`,
    first: ({ indicator, from, to }, before, after) =>
      `第一名：“${indicator}”的权重由 ${from} 改为 ${to}，第一名即由${before}变为${after}。`,
    firstShared: ({ indicator, from, to }, before, others) =>
      `第一名：“${indicator}”的权重由 ${from} 改为 ${to}，${before}即与${others}并列第一。`,
    noGrade: "等级：只改任何一项权重，都不会使任何人的等级变化。",
    noFirst: "第一名：只改任何一项权重，第一名都不会易人。",
    fromInForce: "以现行规则为起点",
    fromTried: "以调整规则为起点",
    comma: "、",
    and: "、",
    moreNames: (count) => `另外 ${count} 人`,
    scaled: "只改一项权重，其余按比例缩放，合计仍为 100。",
  },
  sheet: {
    title: "规则试点：现行规则与调整规则并列",
    subtitle: ({ by, evaluation, made, people, period, sample, tickets }) =>
      `供规则制定者先看后定：${by === "handler" ? `${people} 名处理人` : `${people} 个团队`}在两套规则下的得分；规则取自“${evaluation}”，工单为 ${period} 的${
        sample === null ? ` ${tickets} 张` : ` ${sample.from} 张中抽取的 ${tickets} 张（种子 ${sample.seed}）`
      }，由 TicketScore 于 ${made} 统计。本表不会使任何规则生效。`,
    sections: {
      rules: "规则",
      grades: "等级",
      smallest: "改动多少就会翻盘",
      people: "谁升谁降",
      actuals: "实际值（制表时统计）",
      actualsTried: "调整时限下的实际值（制表时统计）",
      attainmentsInForce: "现行规则下的达成率",
      attainmentsTried: "调整规则下的达成率",
      computedFrom: "计算依据",
    },
    rules: {
      indicator: "指标",
      unit: "单位",
      weightInForce: "现行权重",
      weightTried: "调整权重",
      weightChange: "变化",
      targetInForce: "现行目标",
      targetTried: "调整目标",
      direction: "方向",
      scored: "按人计分",
    },
    directions: { higher: "越高越好", lower: "越低越好" },
    scored: "取自工单",
    leftOut: "不计入",
    sum: "合计",
    sumRight: "✓ 两套权重合计均为 100",
    sumWrong: "▲ 权重合计不是 100，请先调匀再作决定",
    threshold: "改进线",
    cap: "达成率封顶（留空为不封顶）",
    limitsFixed: "时限不在此处修改：实际值是按这些时限统计的。请在窗格中修改后重新生成试点表。",
    someLeftOut: (count) => `有 ${count} 个指标无法从工单按人读出，对所有人均不计入，得分按其余指标折算为百分制。`,
    gradeFrom: "下限",
    grade: "等级",
    legend: "浅黄底的单元格可以修改，其余随之更新。",
    computed: "✓ 以上按本表现有的权重、目标、封顶与等级算出。",
    changedSince: "▲ 此后权重、目标、封顶或等级有改动：以上仅对右侧所列的数值成立，请重新生成试点表。",
    few: "“工单少”指少于",
    fewRemark: "工单很少的得分不足以下结论：请看工单本身，而不是名次。",
    unnamed: (count, by) => `${count} 张工单没有${by === "handler" ? "处理人" : "团队"}，不计入任何人。`,
    zero: "达成率为 N/A：指标越低越好而实际值为 0，未设封顶时无从计分。",
    weightRow: "权重",
    targetRow: "目标",
    columns: {
      name: { handler: "处理人", team: "团队" },
      tickets: "工单数",
      scoreInForce: "现行得分",
      scoreTried: "调整得分",
      change: "变化",
      rankInForce: "现行名次",
      rankTried: "调整名次",
      gradeInForce: "现行等级",
      gradeTried: "调整等级",
      belowInForce: "现行低于改进线",
      belowTried: "调整低于改进线",
      what: "升降",
    },
    words: {
      up: ["▲ 上升 ", " 名"],
      down: ["▼ 下降 ", " 名"],
      same: "– 名次不变",
      arrow: " → ",
      separator: " · ",
      few: "工单少",
      unknown: "○ 两套规则下未都得分",
    },
    headline: {
      nobody: "还没有人在两套规则下都有得分。",
      noGrade: "没有人等级变化",
      oneChanges: ["#all", " 人中有 ", "#changes", " 人等级变化"],
      change: ["#all", " 人中有 ", "#changes", " 人等级变化"],
      join: "；",
      stays: ["", "仍居第一。"],
      goes: ["第一名由", "变为", "。"],
      shared: "（并列）",
      end: "。",
    },
    finding: { none: "没有人的得分变化。", most: ["", "变化最大：", " 分，名次 ", " → ", "。"] },
    chart: {
      title: "线以上：调整规则下得分更高",
      x: "现行规则下的得分",
      y: "调整规则下的得分",
      points: "人员",
      same: "不变",
    },
    hints: {
      weight: { title: "权重", message: "0 至 100，各权重合计应为 100。" },
      target: { title: "目标", message: "大于 0，单位同该行；留空则该指标不计分。" },
      threshold: { title: "改进线", message: "达成率低于此值的指标进入改进计划。" },
      cap: { title: "达成率封顶", message: "达成率最多按此计算，如 120%。留空为不封顶。" },
      few: { title: "工单少", message: "工单数少于此值的人会标出，请填整数。" },
    },
  },
  pane: {
    noEvaluationHelp: "请先生成一次评价的工作表：试点会改动它的规则，看谁升谁降。",
    notCounted: (why) => `未能统计人员：${why}。`,
    retry: "重试",
    noTickets: "尚未读取工单",
    noTicketsHelp: "请在评价的“数据”步骤中打开或选择工单表：人员得分取自其中的工单。",
    readTickets: "读取工单",
    readingTickets: "正在读取工单…",
    noPeople: "工单没有写明人员",
    noPeopleHelp: "工单没有处理人列，也没有团队列。请在评价的“数据”步骤中选择。",
    evaluation: "在哪次评价上试用",
    by: "计分对象",
    tickets: "用哪些工单",
    ticketChoices: { period: "评价所在周期", other: "另一周期", sample: "周期内抽样" },
    otherPeriod: "周期",
    allDays: "全部日期",
    sampleSize: "抽取张数",
    sampleSeed: "种子",
    sampleHelp: "每张工单被抽中的机会相同；种子相同则结果相同，与 AUDITSAMPLE 共用一个风险时的结果一致。",
    rules: "调整规则",
    rulesHead: ["指标", "权重", "目标"],
    weightOf: (name) => `${name}的权重`,
    targetOf: (name, unit) => `${name}的目标（${unit}）`,
    inForce: (weight, target) => `现行：${weight} · ${target}`,
    leftOut: "工单无法按人读出，不计入",
    rated: "评分",
    limitsTitle: "时限",
    amountOf: { response: "分钟", resolution: "小时" },
    inForceAmount: (amount) => `现行：${amount}`,
    threshold: "改进线",
    cap: "达成率封顶",
    none: "无",
    sum: (sum) => `合计 ${sum}`,
    sumRight: "合计 100",
    make100: "调为 100",
    reset: "复原",
    nothingChanged: "尚未改动：请在上面改一项权重、目标、时限或封顶。",
    counting: "正在统计…",
    result: "谁升谁降",
    counted: (people, tickets) => `${people}，${tickets} 张工单`,
    drawn: (from, seed) => `抽自 ${from} 张（种子 ${seed}）`,
    unnamed: (count, by) => `${count} 张工单没有${by}`,
    scoredOn: (known, all, weight) => `按 ${all} 个指标中的 ${known} 个计分，权重 ${weight}`,
    gradesChange: (count, of) => (count === 0 ? "没有人等级变化" : `${of} 人中有 ${count} 人等级变化`),
    firstStays: (name) => `${name}仍居第一`,
    firstGoes: (before, after) => `第一名由${before}变为${after}`,
    join: "；",
    end: "。",
    shared: "（并列）",
    nobodyKnown: "这次评价没有一个指标能从这些工单按人读出，因此无人得分。",
    noneInScope: "该周期内没有工单。",
    onePerson: "只有一人得分，无从排名。",
    weightsNot100: (sum) => `调整后的权重合计为 ${sum}，须为 100 才能生成试点表或采用规则。`,
    tickets1: "1 张工单",
    ticketsOf: (count) => `${count} 张工单`,
    few: "工单少",
    notScored: "未得分",
    score: (before, after) => `${before} → ${after}`,
    rank: (before, after) => `第 ${before} 名 → 第 ${after} 名`,
    sameRank: (rank) => `第 ${rank} 名`,
    up: (places) => `▲ 上升 ${places} 名`,
    down: (places) => `▼ 下降 ${places} 名`,
    below: (before, after) => `低于改进线 ${before} → ${after}`,
    more: (count) => `再显示 ${count} 项`,
    fewer: "收起",
    smallest: "改动多少就会翻盘",
    make: "生成试点表",
    adopt: "采用这套规则",
    adoptTitle: "采用这套规则？",
    adoptText: "权重、目标、时限、改进线与封顶将用于下一次评价，届时规则升为新版本；已经生成的工作表保持原有规则。",
    adoptOther: "当前评价用的是另一组指标，将改为这次评价的指标。",
    adoptYes: "采用",
    adoptNo: "暂不",
    adopted: "已采用：下一次评价将按这套规则计分；此前的评价保持原有规则。",
  },
};

export const pilotTexts: Readonly<Record<Locale, PilotTexts>> = { "zh-CN": zhCn, en };
