import type { Locale } from "../locale.ts";

/** What a finding is about; the sentences of each have places for figures, in braces. */
export interface FindingTexts {
  readonly inTime: string;
  readonly inTimeReached: string;
  readonly inTimeMissed: string;
  readonly inTimeNone: string;
  readonly better: string;
  readonly worse: string;
  readonly same: string;
  /** The ends of a sentence on a change. */
  readonly changeBeyond: string;
  readonly changeWithin: string;
  readonly noBefore: string;
  readonly cause: string;
  /** The same of a group that has more than the whole gap. */
  readonly causeBeyond: string;
  /** The two where it is one handler's tickets of one type. */
  readonly causePair: string;
  readonly causePairBeyond: string;
  /** The gap where no group stands out from chance. */
  readonly spread: string;
  /** The gap where few tickets are late. */
  readonly tooFew: string;
  readonly noGap: string;
  readonly response: string;
  /** Tickets that nobody answered. */
  readonly open: string;
  readonly quality: string;
  readonly satisfaction: string;
  readonly problem: string;
  /** After a sentence with a figure. */
  readonly missed: string;
  readonly figureMissed: string;
  readonly figureChanged: string;
  readonly figureBoth: string;
}

export type MeasureName =
  | "handler"
  | "team"
  | "type"
  | "channel"
  | "pair"
  | "weekday"
  | "hour"
  | "everyone"
  | "coaching"
  | "firstContact"
  | "rework";

/** The texts of the report. */
export interface ReportTexts {
  readonly title: Readonly<Record<"day" | "week" | "month" | "period", string>>;
  readonly subtitle: (period: string, previous: string, made: string, source: string, counting: string) => string;
  readonly targetReached: string;
  readonly targetMissed: string;
  readonly before: string;
  /** After a number of percentage points. */
  readonly points: string;
  readonly findingsSection: string;
  readonly findings: FindingTexts;
  readonly causeSection: string;
  readonly causeColumns: readonly [
    by: string,
    group: string,
    late: string,
    judged: string,
    excess: string,
    share: string,
    chance: string,
    unread: string,
  ];
  readonly by: Readonly<Record<"handler" | "team" | "type" | "channel" | "pair" | "weekday" | "hour", string>>;
  readonly chance: readonly [beyond: string, within: string];
  /** What stands under the table: how a cause is told from chance, and how to read it. */
  readonly causeNotes: (critical: string, groups: string) => readonly [rule: string, reading: string];
  /** Under these, a line on the late tickets of groups that the table cannot name: its beginning, its end, and between its parts. */
  readonly unlistedLate: readonly [before: string, between: string, after: string];
  readonly measuresSection: string;
  readonly measures: Readonly<Record<MeasureName, string>>;
  /** Where every target is reached, and where one is missed for which there is no ready-made measure. */
  readonly noMeasure: string;
  readonly noneFits: string;
  readonly lateSection: string;
  readonly lateColumns: readonly [ticket: string, handler: string, type: string, submitted: string, over: string];
  readonly lowSection: string;
  readonly lowColumns: readonly [ticket: string, handler: string, total: string, share: string, reason: string];
  readonly trendSection: string;
  readonly trendColumns: readonly [
    day: string,
    tickets: string,
    inTime: string,
    late: string,
    rate: string,
    target: string,
  ];
  /** Over the columns in which days are counted. */
  readonly trendWorking: readonly [
    upTo: string,
    rate: string,
    tickets: string,
    inTime: string,
    late: string,
    target: string,
  ];
  readonly chart: string;
  /** Between two sentences of a finding. */
  readonly between: string;
  readonly findingsNote: string;
  readonly working: string;
  readonly findingsWorking: string;
  readonly causesWorking: string;
}

export const reportTexts: Readonly<Record<Locale, ReportTexts>> = {
  "zh-CN": {
    title: {
      day: "工单响应与质量分析报告（日报）",
      week: "工单响应与质量分析报告（周报）",
      month: "工单响应与质量分析报告（月报）",
      period: "工单响应与质量分析报告",
    },
    subtitle: (period, previous, made, source, counting) =>
      `${period}，与 ${previous} 对比；${counting}；${made} 由“${source}”生成，数字均为公式，随各表重算`,
    targetReached: "目标 {target}，已达到",
    targetMissed: "目标 {target}，未达到",
    before: "上期 {before}（{change}）",
    points: " 个百分点",
    findingsSection: "发现",
    findings: {
      inTime: "首次响应及时率 {rate}（{judged} 张工单）。",
      inTimeReached: "首次响应及时率 {rate}（{judged} 张工单），达到目标 {target}。",
      inTimeMissed:
        "首次响应及时率 {rate}（{judged} 张工单），目标 {target}；超时 {late} 张，比目标允许的多 {excess} 张。",
      inTimeNone: "本期没有可判断是否及时的工单。",
      better: "及时率比上期（{before}）高 {points} 个百分点",
      worse: "及时率比上期（{before}）低 {points} 个百分点",
      same: "及时率与上期（{before}）持平。",
      changeBeyond: "，变化超出偶然范围。",
      changeWithin: "，可能只是偶然。",
      noBefore: "上期没有可比的及时率。",
      cause:
        "{by}看，最突出的是“{group}”：{allLate} 张超时中占 {late} 张，超出目标的 {gap} 张中占 {excess} 张；超出偶然范围。",
      causeBeyond:
        "{by}看，最突出的是“{group}”：{allLate} 张超时中占 {late} 张，超出其目标 {excess} 张，其他组抵消了一部分；超出偶然范围。",
      causePair:
        "{handler} 的 {late} 张“{type}”类超时工单最能解释差距：超出目标的 {gap} 张中占 {excess} 张（全部超时 {allLate} 张）；超出偶然范围。",
      causePairBeyond:
        "{handler} 的 {late} 张“{type}”类超时工单即可解释差距：这一组超出目标 {excess} 张，全部工单合计只超出 {gap} 张（全部超时 {allLate} 张）；超出偶然范围。",
      spread:
        "超出目标的 {gap} 张超时没有证实的原因：从任何维度看，单独列出的各组中没有哪一组的超时多到不能用偶然解释。",
      tooFew: "超时只有 {late} 张，太少，看不出原因。",
      noGap: "没有需要解释的差距。",
      response: "平均响应 {minutes} 分钟（{answered} 张已响应）。",
      open: "{open} 张没有响应，其中 {late} 张已超过时限。",
      quality: "平均服务得分 {score} / 20（{rated} 张有评分的工单），{attention} 张需重点关注（{share}）。",
      satisfaction: "平均满意度 {mean}（{rated} 张，满意率 {satisfied}）。",
      problem: "最常见的问题：{problem}，{count} 次，占全部问题的 {share}。",
      missed: "未达到目标 {target}。",
      figureMissed: "{name} {value}，未达到目标 {target}。",
      figureChanged: "{name} {value}，上期 {before}，变化超出偶然范围。",
      figureBoth: "{name} {value}，上期 {before}，变化超出偶然范围；未达到目标 {target}。",
    },
    causeSection: "差距来自哪里",
    causeColumns: [
      "分解维度",
      "贡献最大",
      "超时",
      "可判断",
      "超出目标的超时数",
      "占总差距",
      "是否超出偶然",
      "响应未能识别",
    ],
    by: {
      handler: "按处理人",
      team: "按团队",
      type: "按类型",
      channel: "按渠道",
      pair: "按处理人与类型",
      weekday: "按星期",
      hour: "按钟点",
    },
    chance: ["超出偶然范围", "可能只是偶然"],
    causeNotes: (critical, groups) => [
      `超出偶然：总共至少 5 张超时，这一组至少 5 张可判断、3 张超时，且比平均分布高出 ${critical} 个标准差以上（按平方根比较）。门槛按同时查看的组数定，只算至少 5 张工单的：${groups} 组。`,
      "一组超出的比总差距还多时不列占比：其他组做得比目标好，抵消了一部分。指出的是先看哪里，不是谁的过错。",
    ],
    unlistedLate: ["另有超时工单，所属各项未单独列出或工单未填写，上表无从指出：", "，", "。"],
    measuresSection: "建议措施",
    measures: {
      handler: "{group}：查看派单与排队，一对一辅导；两周内及时率达到 {target}。",
      team: "{group}：与团队一起查看派单、排队与班次；两周内及时率达到 {target}。",
      type: "“{group}”类：指定负责人，准备首次答复模板；两周内及时率达到 {target}。",
      channel: "“{group}”渠道：查看谁在值守、工单怎样转派，必要时增派人手；两周内及时率达到 {target}。",
      pair: "{handler} 的“{type}”类工单：一起查看卡在哪里，再调整派单或培训；两周内及时率达到 {target}。",
      weekday: "{group}：增派人手，或把可以推迟的工作移到别的日子；两周内及时率达到 {target}。",
      hour: "{group} 前后增派人手，或调整班次；两周内及时率达到 {target}。",
      everyone: "没有哪一组突出：先看派单规则与人手，再看个人。",
      coaching: "{attention} 张重点关注工单：与处理人逐张复盘，补齐最弱的一项。",
      firstContact: "首次解决率 {rate}：补充知识库与产品培训。",
      rework: "返工率 {rate}：结单前核对，回访确认。",
    },
    noMeasure: "没有特别突出的问题，照现在的做法继续。",
    noneFits: "没有现成的措施适合这些未达到的目标：与团队一起找原因。",
    lateSection: "超时最久的工单",
    lateColumns: ["工单号", "处理人", "类型", "提交时间", "超出时限（分钟）"],
    lowSection: "得分最低的工单",
    lowColumns: ["工单号", "处理人", "总分", "得分率", "扣分原因"],
    trendSection: "近 30 天趋势",
    trendColumns: ["日期", "工单数", "按时", "超时", "及时率", "目标"],
    trendWorking: ["计至", "图中及时率", "工单数", "按时", "超时", "图中目标"],
    chart: "近 30 天每日首次响应及时率",
    between: "",
    findingsNote:
      "变化“超出偶然”：每项指标单独看，两期各有至少 30 张工单，两类工单各期预计至少 5 张，两个比率之差在 95% 的水平上显著。差距的原因见其表格下的说明。",
    working: "挑选措施用",
    findingsWorking: "挑选发现用",
    causesWorking: "超出偶然的组超出目标的张数",
  },
  en: {
    title: {
      day: "Ticket response and quality: daily report",
      week: "Ticket response and quality: weekly report",
      month: "Ticket response and quality: monthly report",
      period: "Ticket response and quality: report",
    },
    subtitle: (period, previous, made, source, counting) =>
      `${period}, compared with ${previous}; ${counting}; made on ${made} from “${source}”. Every figure is a formula and follows its sheet`,
    targetReached: "target {target}, met",
    targetMissed: "target {target}, missed",
    before: "before {before} ({change})",
    points: " pts",
    findingsSection: "Findings",
    findings: {
      inTime: "First response in time: {rate} of {judged} tickets.",
      inTimeReached: "First response in time: {rate} of {judged} tickets; the target of {target} is reached.",
      inTimeMissed:
        "First response in time: {rate} of {judged} tickets, target {target}. Late: {late}, which is {excess} more than the target allows.",
      inTimeNone: "No ticket of this period can be judged for time.",
      better: "That is {points} percentage points better than the period before ({before})",
      worse: "That is {points} percentage points worse than the period before ({before})",
      same: "That is the same as in the period before ({before}).",
      changeBeyond: ", more than chance explains.",
      changeWithin: ", which may be chance.",
      noBefore: "The period before has no in-time rate to compare with.",
      cause:
        "{by}, {group} stands out most: {late} of {allLate} late tickets, {excess} of the {gap} beyond target, more than chance explains.",
      causeBeyond:
        "{by}, {group} stands out most: {late} of {allLate} late tickets, {excess} beyond its own target, of which other groups make up for a part; more than chance explains.",
      causePair:
        "{late} late {type} tickets of {handler} explain {excess} of the {gap} late beyond target ({allLate} late in all); that is more than chance.",
      causePairBeyond:
        "{late} late {type} tickets of {handler} explain it: they are {excess} beyond target, all tickets together {gap} ({allLate} late in all); that is more than chance.",
      spread:
        "No cause is proven for the late tickets beyond target ({gap}): no group listed has more of them than chance explains.",
      tooFew: "Too few late tickets ({late}) to tell a cause.",
      noGap: "There is no gap to explain.",
      response: "Mean response {minutes} minutes over {answered} answered tickets.",
      open: "Without a response: {open}, of which {late} past the limit.",
      quality: "Mean service score {score} of 20 over {rated} rated tickets; {attention} need attention ({share}).",
      satisfaction: "Mean satisfaction {mean} over {rated} ratings ({satisfied} satisfied).",
      problem: "Most frequent problem: {problem} ({count}, {share} of all problems).",
      missed: "The target of {target} is missed.",
      figureMissed: "{name}: {value}; the target of {target} is missed.",
      figureChanged: "{name}: {value} after {before} in the period before, more than chance explains.",
      figureBoth:
        "{name}: {value} after {before} in the period before, more than chance explains; the target of {target} is missed.",
    },
    causeSection: "What explains the gap",
    causeColumns: [
      "Taken apart",
      "Largest part",
      "Late",
      "Judged",
      "Late beyond target",
      "Share of the gap",
      "Chance",
      "Response not read",
    ],
    by: {
      handler: "By handler",
      team: "By team",
      type: "By type",
      channel: "By channel",
      pair: "By handler and type",
      weekday: "By weekday",
      hour: "By hour",
    },
    chance: ["more than chance", "may be chance"],
    causeNotes: (critical, groups) => [
      `More than chance: 5 or more late in all; in the group 5 or more judged, 3 or more late, and ${critical} standard deviations above an even spread (between square roots). The bar allows for the number of groups looked at, those of 5 tickets or more: ${groups}.`,
      "No share where a group has more than the whole gap: others do better than the target and make up for it. It says where to look first, not whose fault it is.",
    ],
    unlistedLate: [
      "Not in this table: late tickets of groups without a line of their own, or of tickets that name none. ",
      ", ",
      ".",
    ],
    measuresSection: "Suggested measures",
    measures: {
      handler:
        "{group}: look at assignment and queue, coach one to one; in two weeks the in-time rate reaches {target}.",
      team: "{group}: go through assignment, queue and shifts with the team; in two weeks the in-time rate reaches {target}.",
      type: "{group}: name one person in charge and prepare a first-answer template; in two weeks the in-time rate reaches {target}.",
      channel:
        "{group}: look at who watches this channel and how its tickets are passed on; in two weeks the in-time rate reaches {target}.",
      pair: "{handler}, {type} tickets: look together at what holds them up, then assign otherwise or train; in two weeks their in-time rate reaches {target}.",
      weekday:
        "{group}: more people, or work that can wait moved to other days; in two weeks the in-time rate reaches {target}.",
      hour: "More people around {group}, or shifts moved; in two weeks the in-time rate reaches {target}.",
      everyone: "No group stands out: look at assignment rules and staffing first, at persons later.",
      coaching:
        "{attention} tickets need attention: go through them with their handlers, starting with the weakest item.",
      firstContact: "Solved at first contact {rate}: extend the knowledge base and product training.",
      rework: "Rework rate {rate}: check before closing and call back to confirm.",
    },
    noMeasure: "Nothing stands out: carry on as now.",
    noneFits: "No ready-made measure fits the targets missed above: look for the causes with the team.",
    lateSection: "Longest over the limit",
    lateColumns: ["Ticket", "Handler", "Type", "Submitted", "Over the limit (minutes)"],
    lowSection: "Lowest scores",
    lowColumns: ["Ticket", "Handler", "Total", "Score", "Deduction reason"],
    trendSection: "The last 30 days",
    trendColumns: ["Day", "Tickets", "In time", "Late", "In-time rate", "Target"],
    trendWorking: ["Up to", "Rate drawn", "Tickets", "In time", "Late", "Target drawn"],
    chart: "First response in time by day, last 30 days",
    between: " ",
    findingsNote:
      "A change is more than chance, each figure by itself, where both periods have 30 tickets or more, at least 5 of either kind are to be expected, and the two rates differ at the 95% level. For the cause see the note under its table.",
    working: "For choosing measures",
    findingsWorking: "For choosing findings",
    causesWorking: "Late beyond target, where more than chance",
  },
};
