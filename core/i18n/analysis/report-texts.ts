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
  readonly noBefore: string;
  readonly cause: string;
  /** The gap where no group stands out from chance. */
  readonly spread: string;
  readonly noGap: string;
  readonly response: string;
  readonly quality: string;
  readonly satisfaction: string;
  readonly problem: string;
}

export type MeasureName = "handler" | "hour" | "type" | "everyone" | "coaching" | "firstContact" | "rework";

/** The texts of the report. */
export interface ReportTexts {
  readonly title: Readonly<Record<"day" | "week" | "month" | "period", string>>;
  readonly subtitle: (period: string, previous: string, made: string, source: string) => string;
  readonly target: string;
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
  ];
  readonly by: Readonly<Record<"handler" | "team" | "type" | "weekday" | "hour", string>>;
  readonly chance: readonly [beyond: string, within: string];
  readonly causeNote: string;
  readonly measuresSection: string;
  readonly measures: Readonly<Record<MeasureName, string>>;
  readonly noMeasure: string;
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
  readonly trendOther: string;
  readonly trendEarlier: string;
  readonly trendLater: string;
  readonly chart: string;
  readonly working: string;
}

export const reportTexts: Readonly<Record<Locale, ReportTexts>> = {
  "zh-CN": {
    title: {
      day: "工单响应与质量分析报告（日报）",
      week: "工单响应与质量分析报告（周报）",
      month: "工单响应与质量分析报告（月报）",
      period: "工单响应与质量分析报告",
    },
    subtitle: (period, previous, made, source) =>
      `${period}，与 ${previous} 对比；${made} 由「${source}」生成，数字均为公式，随各表重算`,
    target: "目标 {target}",
    before: "上期 {before}（{change}）",
    points: " 个百分点",
    findingsSection: "发现",
    findings: {
      inTime: "首次响应及时率 {rate}（{judged} 张工单）。",
      inTimeReached: "首次响应及时率 {rate}（{judged} 张工单），达到目标 {target}。",
      inTimeMissed:
        "首次响应及时率 {rate}（{judged} 张工单），目标 {target}；超时 {late} 张，比目标允许的多 {excess} 张。",
      inTimeNone: "本期没有可判断是否及时的工单。",
      better: "及时率比上期（{before}）高 {points} 个百分点。",
      worse: "及时率比上期（{before}）低 {points} 个百分点。",
      same: "及时率与上期（{before}）持平。",
      noBefore: "上期没有可比的及时率。",
      cause:
        "{by}看，差距主要在「{group}」：{allLate} 张超时中占 {late} 张，超出目标的 {gap} 张中占 {excess} 张；超出偶然范围。",
      spread: "超出目标的 {gap} 张超时分散在各处：从任何维度看，都没有哪一组的超时多到不能用偶然解释。",
      noGap: "没有需要解释的差距。",
      response: "平均响应 {minutes} 分钟（{answered} 张已响应），{pending} 张仍待响应。",
      quality: "平均服务得分 {score} / 20（{rated} 张有评分的工单），{attention} 张需重点关注（{share}）。",
      satisfaction: "平均满意度 {mean}（{rated} 张），满意率 {satisfied}。",
      problem: "最常见的问题：{problem}，{count} 次，占 {share}。",
    },
    causeSection: "差距由谁造成",
    causeColumns: ["分解维度", "贡献最大", "超时", "可判断", "超出目标的超时数", "占总差距", "是否超出偶然"],
    by: { handler: "按处理人", team: "按团队", type: "按类型", weekday: "按星期", hour: "按钟点" },
    chance: ["超出偶然范围", "可能只是偶然"],
    causeNote: "占总差距可以超过 100 %：其他组做得比目标好，会抵消一部分。指出的是先看哪里，不是谁的过错。",
    measuresSection: "建议措施",
    measures: {
      handler: "{group}：查看派单与排队，一对一辅导；两周内及时率达到 {target}。",
      hour: "{group} 前后增派人手，或调整班次。",
      type: "「{group}」类：指定负责人，准备首次答复模板。",
      everyone: "超时分散在各处：检查派单规则与人手，而不是个人。",
      coaching: "{attention} 张重点关注工单：与处理人逐张复盘，补齐最弱的一项。",
      firstContact: "首次解决率 {rate}：补充知识库与产品培训。",
      rework: "返工率 {rate}：结单前核对，回访确认。",
    },
    noMeasure: "没有特别突出的问题，照现在的做法继续。",
    lateSection: "超时最久的工单",
    lateColumns: ["工单号", "处理人", "类型", "提交时间", "超出时限（分钟）"],
    lowSection: "得分最低的工单",
    lowColumns: ["工单号", "处理人", "总分", "得分率", "扣分原因"],
    trendSection: "近 30 天趋势",
    trendColumns: ["日期", "工单数", "按时", "超时", "及时率", "目标"],
    trendOther: "其他状态",
    trendEarlier: "更早",
    trendLater: "更晚",
    chart: "近 30 天每日首次响应及时率",
    working: "挑选措施用",
  },
  en: {
    title: {
      day: "Ticket response and quality: daily report",
      week: "Ticket response and quality: weekly report",
      month: "Ticket response and quality: monthly report",
      period: "Ticket response and quality: report",
    },
    subtitle: (period, previous, made, source) =>
      `${period}, compared with ${previous}; made on ${made} from “${source}”. Every figure is a formula and follows its sheet`,
    target: "target {target}",
    before: "before {before} ({change})",
    points: " pts",
    findingsSection: "Findings",
    findings: {
      inTime: "First response in time: {rate} of {judged} tickets.",
      inTimeReached: "First response in time: {rate} of {judged} tickets; the target of {target} is reached.",
      inTimeMissed:
        "First response in time: {rate} of {judged} tickets, target {target}. {late} were late, {excess} more than the target allows.",
      inTimeNone: "No ticket of this period can be judged for time.",
      better: "That is {points} percentage points better than the period before ({before}).",
      worse: "That is {points} percentage points worse than the period before ({before}).",
      same: "That is the same as in the period before ({before}).",
      noBefore: "The period before has no in-time rate to compare with.",
      cause:
        "{by}, most of the gap lies with {group}: {late} of {allLate} late tickets, {excess} of the {gap} beyond target, more than chance explains.",
      spread: "The {gap} late tickets beyond target are spread out: no group has more of them than chance explains.",
      noGap: "There is no gap to explain.",
      response: "Mean response {minutes} minutes over {answered} answered tickets; {pending} still pending.",
      quality: "Mean service score {score} of 20 over {rated} rated tickets; {attention} need attention ({share}).",
      satisfaction: "Mean satisfaction {mean} over {rated} ratings; {satisfied} satisfied.",
      problem: "Most frequent problem: {problem}, {count} times, {share} of all.",
    },
    causeSection: "What explains the gap",
    causeColumns: ["Taken apart", "Largest part", "Late", "Judged", "Late beyond target", "Share of the gap", "Chance"],
    by: { handler: "By handler", team: "By team", type: "By type", weekday: "By weekday", hour: "By hour" },
    chance: ["more than chance", "may be chance"],
    causeNote:
      "A share can be above 100 %: groups that do better than the target make up for part of it. It says where to look first, not whose fault it is.",
    measuresSection: "Suggested measures",
    measures: {
      handler:
        "{group}: look at assignment and queue, coach one to one; in two weeks the in-time rate reaches {target}.",
      hour: "More people around {group}, or shifts moved.",
      type: "{group}: name one person in charge and prepare a first-answer template.",
      everyone: "Late tickets are spread over everyone: check assignment rules and staffing, not persons.",
      coaching:
        "{attention} tickets need attention: go through them with their handlers, starting with the weakest item.",
      firstContact: "Solved at first contact {rate}: extend the knowledge base and product training.",
      rework: "Rework rate {rate}: check before closing and call back to confirm.",
    },
    noMeasure: "Nothing stands out: carry on as now.",
    lateSection: "Latest responses",
    lateColumns: ["Ticket", "Handler", "Type", "Submitted", "Over the limit (minutes)"],
    lowSection: "Lowest scores",
    lowColumns: ["Ticket", "Handler", "Total", "Score", "Deduction reason"],
    trendSection: "The last 30 days",
    trendColumns: ["Day", "Tickets", "In time", "Late", "In-time rate", "Target"],
    trendOther: "any other",
    trendEarlier: "earlier",
    trendLater: "later",
    chart: "First response in time by day, last 30 days",
    working: "For choosing measures",
  },
};
