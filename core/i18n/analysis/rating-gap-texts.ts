import type { Locale } from "../locale.ts";

/** A figure that is a mean of marks. */
export type RatingMeasure = "satisfaction" | "serviceScore";

/** What ratings are taken apart by. */
export type RatingBy = "handler" | "team" | "type" | "channel" | "weekday" | "hour";

/** The sentences on a missed target; places for figures in braces. */
export interface RatingFindings {
  readonly cause: string;
  /** The same of a group that falls short by more than the whole gap. */
  readonly causeBeyond: string;
  /** No group stands out from chance. */
  readonly spread: string;
  readonly tooFew: string;
}

/** The texts of what explains a missed target of satisfaction or service score. */
export interface RatingGapTexts {
  /** On the cross analysis. */
  readonly section: string;
  readonly howToRead: string;
  readonly measures: Readonly<Record<RatingMeasure, string>>;
  readonly columns: readonly [count: string, mean: string, short: string, unread: string];
  readonly names: Readonly<Record<RatingBy, string>>;
  readonly all: string;
  /** Beside the tables. */
  readonly spread: string;
  readonly beyond: string;
  /** On the report. */
  readonly reportSection: (measure: string) => string;
  readonly reportColumns: readonly [
    by: string,
    group: string,
    count: string,
    mean: string,
    short: string,
    share: string,
    chance: string,
    unread: string,
  ];
  readonly by: Readonly<Record<RatingBy, string>>;
  readonly chance: readonly [beyond: string, within: string];
  readonly note: (critical: string, groups: string) => string;
  readonly working: string;
  readonly findings: RatingFindings;
  readonly measure: string;
}

export const ratingGapTexts: Readonly<Record<Locale, RatingGapTexts>> = {
  "zh-CN": {
    section: "评分与目标的差距",
    howToRead: "欠缺的分数 = 评分数 ×（目标 − 平均分）：各组相加等于总数，负数表示高于目标。目标取自关键指标表。",
    measures: { satisfaction: "客户满意度", serviceScore: "服务得分" },
    columns: ["有评分", "平均分", "距目标欠缺", "未能识别的评分"],
    names: { handler: "处理人", team: "团队", type: "类型", channel: "渠道", weekday: "星期", hour: "钟点" },
    all: "全部评分",
    spread: "分数的标准差",
    beyond: "欠缺且低于偶然",
    reportSection: (measure) => `${measure}的差距来自哪里`,
    reportColumns: [
      "分解维度",
      "贡献最大",
      "有评分",
      "平均分",
      "距目标欠缺（分）",
      "占总差距",
      "是否低于偶然",
      "未能识别的评分",
    ],
    by: {
      handler: "按处理人",
      team: "按团队",
      type: "按类型",
      channel: "按渠道",
      weekday: "按星期",
      hour: "按钟点",
    },
    chance: ["低于偶然范围", "可能只是偶然"],
    note: (critical, groups) =>
      `低于偶然：总共至少 5 个评分，这一组至少 5 个，且平均分比全部的低 ${critical} 个标准误以上（同时查看了 ${groups} 组）。一组欠缺的比总差距还多时不列占比。`,
    working: "低于偶然的组欠缺的分数",
    findings: {
      cause:
        "{by}看，最突出的是“{group}”：{count} 个评分平均 {mean}，{name}距目标共欠 {gap} 分，其中占 {short} 分；低于偶然范围。",
      causeBeyond:
        "{by}看，最突出的是“{group}”：{count} 个评分平均 {mean}，{name}距目标欠 {short} 分，其他组抵消了一部分；低于偶然范围。",
      spread: "{name}距目标共欠 {gap} 分，没有证实的原因：单独列出的各组中没有哪一组低到不能用偶然解释。",
      tooFew: "只有 {count} 个评分，太少，看不出{name}差距的原因。",
    },
    measure: "{group}：一起复盘得分最低的几张工单；两周内{name}达到 {target}。",
  },
  en: {
    section: "Ratings against the target",
    howToRead:
      "Marks short of the target = ratings × (target − mean): the groups add up to all, and below 0 a group is above the target. Targets stand on the key figures.",
    measures: { satisfaction: "Satisfaction", serviceScore: "Service score" },
    columns: ["Rated", "Mean", "Short of target", "Ratings not read"],
    names: {
      handler: "Handler",
      team: "Team",
      type: "Type",
      channel: "Channel",
      weekday: "Weekday",
      hour: "Hour",
    },
    all: "All ratings",
    spread: "standard deviation",
    beyond: "short, below chance",
    reportSection: (measure) => `What explains the gap: ${measure.toLowerCase()}`,
    reportColumns: [
      "Taken apart",
      "Largest part",
      "Rated",
      "Mean",
      "Marks short of target",
      "Share of the gap",
      "Chance",
      "Ratings not read",
    ],
    by: {
      handler: "By handler",
      team: "By team",
      type: "By type",
      channel: "By channel",
      weekday: "By weekday",
      hour: "By hour",
    },
    chance: ["below chance", "may be chance"],
    note: (critical, groups) =>
      `Below chance: 5 or more ratings in all and in the group, and its mean ${critical} standard errors or more below that of all; ${groups} groups are looked at. No share where a group falls short by more than the whole gap.`,
    working: "Marks short, where below chance",
    findings: {
      cause:
        "{by}, {group} stands out most: {mean} over {count} ratings, {short} of the {gap} marks missing to the {name} target, lower than chance explains.",
      causeBeyond:
        "{by}, {group} stands out most: {mean} over {count} ratings, {short} marks short of the {name} target by itself, of which other groups make up for a part; lower than chance explains.",
      spread:
        "No cause is proven for the {gap} marks missing to the {name} target: no group listed is rated lower than chance explains.",
      tooFew: "Too few ratings ({count}) to tell a cause of the {name} gap.",
    },
    measure: "{group}: go through its lowest-rated tickets together; in two weeks the {name} reaches {target}.",
  },
};
