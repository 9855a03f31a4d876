import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

/** The key figures. Shares are fractions, times are minutes or hours. */
export type FigureName =
  | "inTimeRate"
  | "responseMinutes"
  | "resolutionRate"
  | "resolutionHours"
  | "serviceScore"
  | "satisfiedRate"
  | "satisfaction"
  | "firstContactRate"
  | "repeatRate"
  | "reworkRate"
  | "complaintRate";

export type FigureColumn =
  | "figure"
  | "value"
  | "target"
  | "reached"
  | "before"
  | "change"
  | "count"
  | "unread"
  | "without"
  | "unreadBefore"
  | "definition";

/** The texts of the key figures sheet. */
export interface FiguresTexts {
  readonly title: string;
  readonly subtitle: (period: string, previous: string, made: string, counting: string) => string;
  /** In which time minutes and hours are counted. */
  readonly counting: Readonly<Record<"clock" | "business" | "businessWithoutWaits", string>>;
  readonly columns: Readonly<Record<FigureColumn, string>>;
  /** After a number of percentage points. */
  readonly points: string;
  readonly plainChange: string;
  /** Over the tickets that a figure of the period before rests on. */
  readonly countBefore: string;
  readonly tickets: string;
  readonly names: Readonly<Record<FigureName, string>>;
  readonly definitions: Readonly<Record<FigureName, string>>;
  readonly reached: readonly [yes: string, no: string];
  readonly targetHint: InputHint;
  readonly notInTable: (names: string) => string;
  readonly separator: string;
  readonly topSection: Readonly<Record<"handler" | "type", string>>;
  readonly topColumns: readonly [name: string, late: string, share: string];
  readonly noneLate: string;
  /** Where tickets are late, but none of those that have a name on the cross analysis. */
  readonly noneListedLate: string;
  /** With a place for the number of late tickets whose groups have no line of their own. */
  readonly unlistedLate: (cross: string) => string;
}

export const figuresTexts: Readonly<Record<Locale, FiguresTexts>> = {
  "zh-CN": {
    title: "关键指标",
    subtitle: (period, previous, made, counting) =>
      `本期 ${period}，上期 ${previous}；${counting}；${made} 生成；数值随本次分析的各表重算，工单表改动后请重新生成`,
    counting: {
      clock: "分钟和小时按自然时间计",
      business: "分钟和小时按工作时间计",
      businessWithoutWaits: "分钟和小时按工作时间计，扣除等待客户的时段",
    },
    points: " 个百分点",
    plainChange: "变化（供报告引用）",
    countBefore: "上期工单数（供报告引用）",
    columns: {
      figure: "指标",
      value: "本期",
      target: "目标",
      reached: "达标",
      before: "上期",
      change: "变化",
      count: "所依据的工单",
      unread: "未能识别的工单",
      without: "空白、待响应或无时限",
      unreadBefore: "上期未能识别",
      definition: "怎样算出",
    },
    tickets: "工单数",
    names: {
      inTimeRate: "首次响应及时率",
      responseMinutes: "平均响应（分钟）",
      resolutionRate: "解决率",
      resolutionHours: "平均解决（小时）",
      serviceScore: "平均服务得分（满分 20）",
      satisfiedRate: "满意率",
      satisfaction: "平均满意度（1–5）",
      firstContactRate: "首次解决率",
      repeatRate: "重复问题率",
      reworkRate: "返工率",
      complaintRate: "投诉率",
    },
    definitions: {
      inTimeRate: "按时 ÷（按时 + 超时）；待响应、无时限、未读出的不计",
      responseMinutes: "响应用时之和 ÷ 已响应的工单",
      resolutionRate: "已解决的工单 ÷ 全部工单；解决时间未读出的不计",
      resolutionHours: "解决用时之和 ÷ 已解决的工单",
      serviceScore: "每张有评分工单的得分率的平均 × 20；某项评分未能识别的，按其余各项计",
      satisfiedRate: "满意度 4 分及以上 ÷ 有满意度评分的工单",
      satisfaction: "满意度评分之和 ÷ 有评分的工单；业内常引用的基准为 4.2",
      firstContactRate: "首次即解决 ÷ 有记录的工单",
      repeatRate: "同一客户同一类型在设定天数内再次出现 ÷ 可判断的工单",
      reworkRate: "重开过的工单 ÷ 有记录的工单",
      complaintRate: "有投诉的工单 ÷ 有记录的工单",
    },
    reached: ["达标", "未达标"],
    targetHint: { title: "目标", message: "留空则不与目标比较。" },
    notInTable: (names) => `工单表里没有所需的列，未列出：${names}`,
    separator: "、",
    topSection: { handler: "超时最多的处理人（前三）", type: "超时最多的类型（前三）" },
    topColumns: ["名称", "超时工单", "占全部超时"],
    noneLate: "没有超时工单",
    noneListedLate: "单独列出的各项均无超时",
    unlistedLate: (cross) => `另有 {late} 张超时工单不在此列：所属各项未在“${cross}”中单独列出，或工单未填写。`,
  },
  en: {
    title: "Key figures",
    subtitle: (period, previous, made, counting) =>
      `This period ${period}, before ${previous}; ${counting}; made on ${made}. Figures follow the sheets of this analysis; make them anew when the ticket table has changed`,
    counting: {
      clock: "minutes and hours on the clock",
      business: "minutes and hours in business hours",
      businessWithoutWaits: "minutes and hours in business hours, waits for the customer left out",
    },
    points: " pts",
    plainChange: "Change, for the report",
    countBefore: "Tickets before, for the report",
    columns: {
      figure: "Figure",
      value: "This period",
      target: "Target",
      reached: "Reached",
      before: "Period before",
      change: "Change",
      count: "Tickets behind it",
      unread: "Tickets not read",
      without: "Blank, pending or no limit",
      unreadBefore: "Not read, period before",
      definition: "How it is worked out",
    },
    tickets: "Tickets",
    names: {
      inTimeRate: "First response in time",
      responseMinutes: "Mean response (minutes)",
      resolutionRate: "Resolution rate",
      resolutionHours: "Mean resolution (hours)",
      serviceScore: "Mean service score (of 20)",
      satisfiedRate: "Satisfied customers",
      satisfaction: "Mean satisfaction (1–5)",
      firstContactRate: "Solved at first contact",
      repeatRate: "Repeated problems",
      reworkRate: "Rework rate",
      complaintRate: "Complaint rate",
    },
    definitions: {
      inTimeRate: "in time ÷ (in time + late); pending, without a limit and not read are left out",
      responseMinutes: "sum of response minutes ÷ answered tickets",
      resolutionRate: "resolved tickets ÷ all tickets; those whose resolution time could not be read are left out",
      resolutionHours: "sum of resolution time ÷ resolved tickets",
      serviceScore:
        "mean share of the marks given per rated ticket × 20; a ticket with a mark not read counts by its others",
      satisfiedRate: "satisfaction of 4 or more ÷ tickets rated for satisfaction",
      satisfaction: "sum of satisfaction ratings ÷ rated tickets; 4.2 is the benchmark usually quoted",
      firstContactRate: "solved at first contact ÷ tickets where it is recorded",
      repeatRate: "same customer and type again within the days set ÷ tickets where it can be told",
      reworkRate: "tickets reopened ÷ tickets where it is recorded",
      complaintRate: "tickets with a complaint ÷ tickets where it is recorded",
    },
    reached: ["yes", "no"],
    targetHint: { title: "Target", message: "Blank for no comparison." },
    notInTable: (names) => `Not shown, because the ticket table has no column for it: ${names}`,
    separator: ", ",
    topSection: { handler: "Most late tickets by handler (top 3)", type: "Most late tickets by type (top 3)" },
    topColumns: ["Name", "Late tickets", "Share of all late"],
    noneLate: "no late tickets",
    noneListedLate: "none of those listed",
    unlistedLate: (cross) =>
      `Late tickets beside these: {late}, of groups without a line of their own in “${cross}” or of tickets that name none.`,
  },
};
