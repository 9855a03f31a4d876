import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

export type QualityColumn =
  | "source"
  | "ticket"
  | "handler"
  | "team"
  | "type"
  | "attitude"
  | "solving"
  | "clarity"
  | "satisfaction"
  | "total"
  | "outOf"
  | "share"
  | "mark"
  | "reason"
  | "order"
  | "channel"
  | "weekday"
  | "hour"
  | "unread";

/** What the quality sheet counts at its head. */
export type QualityFigure = "rated" | "meanTotal" | "attention" | "attentionShare" | "unread";

/** The texts of the quality sheet. */
export interface QualityTexts {
  readonly title: string;
  readonly subtitle: (about: { readonly period: string; readonly made: string; readonly source: string }) => string;
  readonly noRatings: string;
  /** The link from the head to the list. */
  readonly toTickets: string;
  readonly columns: Readonly<Record<QualityColumn, string>>;
  /** What a column means; where it was read from is put before it. */
  readonly notes: Readonly<Partial<Record<QualityColumn, string>>>;
  readonly ratingNote: string;
  /** Between where a column was read from and what it means. */
  readonly noteSeparator: string;
  readonly readFrom: (header: string) => string;
  readonly needsAttention: string;
  readonly figuresSection: string;
  readonly threshold: string;
  readonly thresholdHint: InputHint;
  readonly figures: Readonly<Record<QualityFigure, string>>;
  readonly itemsSection: string;
  /** Item, mean, rate, ratings, ratings that could not be read. */
  readonly itemColumns: readonly [string, string, string, string, string];
  readonly coachingSection: (most: string) => string;
  /** Handler, rated, needing attention, share, ratings that could not be read; the items' means follow. */
  readonly coachingColumns: readonly [string, string, string, string, string];
  readonly itemMean: (item: string) => string;
  readonly weakest: string;
  /** The row of all tickets whose handler has no row of its own. */
  readonly others: string;
  /** Where no ticket needs attention. */
  readonly nobody: string;
  /** Over what the coaching list is chosen from. */
  readonly working: string;
}

export const qualityTexts: Readonly<Record<Locale, QualityTexts>> = {
  "zh-CN": {
    title: "服务质量评分表",
    subtitle: ({ period, made, source }) => `${period} 提交且有评分的工单，一行一张；取自“${source}”，${made} 生成`,
    noRatings: "本期没有带评分的工单。",
    toTickets: "↓ 逐单评分",
    columns: {
      source: "原表行号",
      ticket: "工单号",
      handler: "处理人",
      team: "团队",
      type: "类型",
      attitude: "服务态度",
      solving: "问题解决",
      clarity: "沟通清晰度",
      satisfaction: "客户满意度",
      total: "总分",
      outOf: "满分",
      share: "得分率",
      mark: "标记",
      reason: "扣分原因",
      order: "排序用",
      channel: "渠道",
      weekday: "星期",
      hour: "钟点",
      unread: "未能识别的评分",
    },
    notes: {
      source: "在原表中的行号，用于核对",
      total: "已评各项之和",
      outOf: "已评项数 × 5；未评的项不计入",
      share: "总分 ÷ 满分",
      mark: "得分率低于左上方的关注线",
      order: "得分率从低到高，相同的按行号",
    },
    ratingNote: "1–5 分；? = 未能识别",
    noteSeparator: "；",
    readFrom: (header) => `取自“${header}”`,
    needsAttention: "重点关注",
    figuresSection: "本期小计",
    threshold: "关注线（得分率）",
    thresholdHint: { title: "关注线", message: "0% 到 100%；得分率低于此值的工单标为重点关注，等于则不标。" },
    figures: {
      rated: "已评分工单",
      meanTotal: "平均服务得分（满分 20）",
      attention: "重点关注工单",
      attentionShare: "重点关注占比",
      unread: "未能识别的评分",
    },
    itemsSection: "单项得分",
    itemColumns: ["评分项", "平均分", "得分率", "评分数", "未能识别"],
    coachingSection: (most) => `辅导名单（重点关注工单最多的在前，至多 ${most} 人）`,
    coachingColumns: ["处理人", "已评分", "重点关注", "占比", "未能识别的评分"],
    itemMean: (item) => `${item}均分`,
    weakest: "最弱项",
    others: "（其余全部）",
    nobody: "（无）",
    working: "辅导名单由此选出",
  },
  en: {
    title: "Quality ratings",
    subtitle: ({ period, made, source }) =>
      `Every rated ticket submitted ${period}, one a row; read from “${source}” on ${made}`,
    noRatings: "No ticket of this period was rated.",
    toTickets: "↓ Ratings, ticket by ticket",
    columns: {
      source: "Source row",
      ticket: "Ticket",
      handler: "Handler",
      team: "Team",
      type: "Type",
      attitude: "Attitude",
      solving: "Solving",
      clarity: "Clarity",
      satisfaction: "Satisfaction",
      total: "Total",
      outOf: "Out of",
      share: "Share",
      mark: "Mark",
      reason: "Reason",
      order: "For sorting",
      channel: "Channel",
      weekday: "Weekday",
      hour: "Hour",
      unread: "Ratings not read",
    },
    notes: {
      source: "row in the ticket table, to look it up",
      total: "sum of the ratings given",
      outOf: "5 for each rating given; one not given does not count",
      share: "total ÷ out of",
      mark: "share below the threshold at the head",
      order: "lowest share first; of equal ones the upper row",
    },
    ratingNote: "1 to 5; ? = not read",
    noteSeparator: "; ",
    readFrom: (header) => `from “${header}”`,
    needsAttention: "needs attention",
    figuresSection: "This period",
    threshold: "Attention below",
    thresholdHint: {
      title: "Attention below",
      message: "0% to 100%; a ticket with a smaller share of the marks needs attention, one at it does not.",
    },
    figures: {
      rated: "Rated tickets",
      meanTotal: "Mean service score (of 20)",
      attention: "Needing attention",
      attentionShare: "Share needing attention",
      unread: "Ratings not read",
    },
    itemsSection: "Items",
    itemColumns: ["Item", "Mean", "Item rate", "Ratings", "Not read"],
    coachingSection: (most) => `Coaching list: most tickets needing attention first, at most ${most} people`,
    coachingColumns: ["Handler", "Rated", "Needing attention", "Share", "Ratings not read"],
    itemMean: (item) => `${item}, mean`,
    weakest: "Weakest item",
    others: "(all others)",
    nobody: "(nobody)",
    working: "What the coaching list is chosen from",
  },
};
