import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

export type ListColumn =
  | "source"
  | "ticket"
  | "submitted"
  | "responded"
  | "minutes"
  | "waiting"
  | "judged"
  | "limit"
  | "status"
  | "handler"
  | "team"
  | "type"
  | "channel"
  | "priority"
  | "resolved"
  | "resolutionMinutes"
  | "firstContact"
  | "reopened"
  | "complaint"
  | "repeat"
  | "weekday"
  | "hour"
  | "over"
  | "share"
  | "reason"
  | "attitude"
  | "solving"
  | "clarity"
  | "satisfaction"
  | "remark";

/** How a ticket's first response stands against its limit. */
export type ResponseStatus = "inTime" | "late" | "pending" | "noLimit" | "unknown";

/** What the responses sheet counts at its head. */
export type ListFigure =
  | "tickets"
  | "answered"
  | "inTime"
  | "late"
  | "pending"
  | "noLimit"
  | "unknown"
  | "inTimeRate"
  | "meanMinutes"
  | "leftOut"
  | "waitsNotRead"
  | "limitUnread";

/** The texts of the sheets that list tickets: the response times, and the tickets compared with. */
export interface ListTexts {
  readonly responsesTitle: string;
  readonly earlierTitle: string;
  /** One line under the title: what it shows and how it was made. */
  readonly responsesSubtitle: (about: {
    readonly period: string;
    readonly made: string;
    readonly source: string;
    readonly counting: string;
  }) => string;
  readonly earlierSubtitle: (about: { readonly period: string; readonly source: string }) => string;
  readonly onTheClock: string;
  readonly inBusinessHours: string;
  readonly columns: Readonly<Record<ListColumn, string>>;
  /** What a column means; where it was read from is put before it. */
  readonly notes: Readonly<Partial<Record<ListColumn, string>>>;
  /** Of a sheet whose limits stand on another one. */
  readonly limitsElsewhere: (sheet: string) => string;
  /** Between the sentences about a column. */
  readonly betweenNotes: string;
  readonly readFrom: (header: string) => string;
  /** Before the formula that a column of plain values stands for. */
  readonly worksOutAs: (formula: string) => string;
  readonly statuses: Readonly<Record<ResponseStatus, string>>;
  readonly remarks: { readonly duplicate: string; readonly noId: string };
  readonly limitsSection: string;
  readonly limitColumns: readonly [string, string, string];
  readonly limitHints: { readonly name: InputHint; readonly minutes: InputHint };
  readonly any: string;
  readonly figuresSection: string;
  readonly asOf: string;
  readonly asOfHint: InputHint;
  readonly figures: Readonly<Record<ListFigure, string>>;
  readonly noTickets: string;
}

export const listTexts: Readonly<Record<Locale, ListTexts>> = {
  "zh-CN": {
    responsesTitle: "工单响应时间统计表",
    earlierTitle: "对比期工单",
    responsesSubtitle: ({ period, made, source, counting }) =>
      `${period} 提交的工单，一行一张；${counting}；取自“${source}”，${made} 生成`,
    earlierSubtitle: ({ period, source }) => `上期与趋势图所用的工单（${period}），取自“${source}”`,
    onTheClock: "按自然时间计时",
    inBusinessHours: "按工作时间计时",
    columns: {
      source: "原表行号",
      ticket: "工单号",
      submitted: "提交时间",
      responded: "首次响应时间",
      minutes: "响应用时（分钟）",
      waiting: "已等待（分钟）",
      judged: "判定用时（分钟）",
      limit: "时限（分钟）",
      status: "是否达标",
      handler: "处理人",
      team: "团队",
      type: "类型",
      channel: "渠道",
      priority: "优先级",
      resolved: "解决时间",
      resolutionMinutes: "解决用时（分钟）",
      firstContact: "首次解决",
      reopened: "重开次数",
      complaint: "投诉",
      repeat: "重复问题",
      weekday: "星期",
      hour: "钟点",
      over: "超出时限（分钟）",
      share: "服务得分率",
      reason: "扣分原因",
      attitude: "服务态度",
      solving: "问题解决",
      clarity: "沟通清晰度",
      satisfaction: "客户满意度",
      remark: "备注",
    },
    notes: {
      source: "在原表中的行号，用于核对",
      minutes: "首次响应时间 − 提交时间",
      waiting: "尚未响应的工单，截至判定时刻（或解决时）已等待的时间",
      limit: "上方时限表中第一行相符的时限",
      status: "用时不超过时限即为按时；截至判定时刻未响应且超过时限即为超时，未响应就解决的也一样",
      resolutionMinutes: "解决时间 − 提交时间",
      weekday: "提交于星期几，1 = 周一",
      hour: "提交于几点，0 至 23",
      over: "超时工单超出时限多少；“–”表示未响应但在时限内已解决。末位小数只用于排序",
      share: "所给评分之和 ÷（5 × 评分项数）",
      repeat: "同一客户同一类型在设定天数内再次出现",
      remark: "不计入各项指标的原因",
    },
    limitsElsewhere: (sheet) => `“${sheet}”的时限表中第一行相符的时限`,
    betweenNotes: "；",
    readFrom: (header) => `取自“${header}”`,
    worksOutAs: (formula) => `数值，按此公式算出：${formula}`,
    statuses: { inTime: "按时", late: "超时", pending: "待响应", noLimit: "无时限", unknown: "未读出" },
    remarks: { duplicate: "工单号重复，不计入", noId: "没有工单号，不计入" },
    limitsSection: "响应时限（从上到下，第一行相符的生效）",
    limitColumns: ["优先级", "渠道", "时限（分钟）"],
    limitHints: {
      name: { title: "优先级或渠道", message: "与工单中的写法一致；留空表示不限。" },
      minutes: { title: "时限（分钟）", message: "0 或以上的分钟数；用时等于时限也算按时。" },
    },
    any: "全部",
    figuresSection: "本期小计",
    asOf: "判定时刻",
    asOfHint: { title: "判定时刻", message: "未响应的工单按此时刻判断是否超时。" },
    figures: {
      tickets: "工单数",
      answered: "已响应",
      inTime: "按时",
      late: "超时",
      pending: "待响应",
      noLimit: "无时限",
      unknown: "响应时间未读出",
      inTimeRate: "首次响应及时率",
      meanMinutes: "平均响应用时（分钟）",
      leftOut: "不计入的行",
      waitsNotRead: "未能识别的等待",
      limitUnread: "优先级或渠道未能识别，按空白判定",
    },
    noTickets: "本期没有工单。",
  },
  en: {
    responsesTitle: "Response times",
    earlierTitle: "Tickets to compare with",
    responsesSubtitle: ({ period, made, source, counting }) =>
      `Every ticket submitted ${period}, ${counting}; read from “${source}” on ${made}`,
    earlierSubtitle: ({ period, source }) =>
      `Tickets of the period before and of the trend chart (${period}), read from “${source}”`,
    onTheClock: "timed on the clock",
    inBusinessHours: "timed in business hours",
    columns: {
      source: "Source row",
      ticket: "Ticket",
      submitted: "Submitted",
      responded: "First response",
      minutes: "Response (minutes)",
      waiting: "Waiting so far (minutes)",
      judged: "Minutes judged",
      limit: "Limit (minutes)",
      status: "In time?",
      handler: "Handler",
      team: "Team",
      type: "Type",
      channel: "Channel",
      priority: "Priority",
      resolved: "Resolved",
      resolutionMinutes: "Resolution (minutes)",
      firstContact: "Solved at first contact",
      reopened: "Times reopened",
      complaint: "Complaint",
      repeat: "Repeat",
      weekday: "Weekday",
      hour: "Hour",
      over: "Over the limit (minutes)",
      share: "Service score, share of marks",
      reason: "Deduction reason",
      attitude: "Attitude",
      solving: "Solving",
      clarity: "Clarity",
      satisfaction: "Satisfaction",
      remark: "Remark",
    },
    notes: {
      source: "row in the ticket table, to look it up",
      minutes: "first response − submitted",
      waiting: "not answered: time up to the moment of judgement, or to the resolution",
      limit: "the first row of the limits above that fits",
      status: "in time up to and including the limit; late also when unanswered past it, even if solved meanwhile",
      resolutionMinutes: "resolved − submitted",
      weekday: "of submission, 1 = Monday",
      hour: "of submission, 0 to 23",
      over: "how far a late ticket is past its limit; – for one solved within the limit but never answered. The last decimals only keep the order",
      share: "sum of the ratings given ÷ (5 × how many)",
      repeat: "same customer and type again within the days set",
      remark: "why a row counts in no figure",
    },
    limitsElsewhere: (sheet) => `the first row of the limits on “${sheet}” that fits`,
    betweenNotes: "; ",
    readFrom: (header) => `from “${header}”`,
    worksOutAs: (formula) => `values, worked out as ${formula}`,
    statuses: { inTime: "in time", late: "late", pending: "pending", noLimit: "no limit", unknown: "not read" },
    remarks: { duplicate: "repeats a ticket number: not counted", noId: "no ticket number: not counted" },
    limitsSection: "Response limits (the first row that fits applies)",
    limitColumns: ["Priority", "Channel", "Limit (minutes)"],
    limitHints: {
      name: { title: "Priority or channel", message: "As the tickets write it; blank for every one." },
      minutes: { title: "Limit in minutes", message: "0 or more; a response at the limit is in time." },
    },
    any: "any",
    figuresSection: "This period",
    asOf: "Judged as of",
    asOfHint: {
      title: "Judged as of",
      message: "Unanswered tickets are late once their limit has passed at this moment.",
    },
    figures: {
      tickets: "Tickets",
      answered: "Answered",
      inTime: "In time",
      late: "Late",
      pending: "Pending",
      noLimit: "Without a limit",
      unknown: "Response not read",
      inTimeRate: "First response in time",
      meanMinutes: "Mean response (minutes)",
      leftOut: "Rows left out",
      waitsNotRead: "Waits not read",
      limitUnread: "Priority or channel not read, taken as blank",
    },
    noTickets: "No ticket was submitted in this period.",
  },
};
