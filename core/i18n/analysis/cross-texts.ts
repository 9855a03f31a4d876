import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

export type CrossColumn =
  | "name"
  | "tickets"
  | "answered"
  | "minutes"
  | "inTime"
  | "late"
  | "inTimeRate"
  | "excess"
  | "rated"
  | "quality"
  | "quadrant"
  | "order";

export type CrossTable = "handler" | "team" | "type" | "weekday" | "hour";

/** What stands for quality where the tickets carry no ratings. */
export type QualityMeasure = "score" | "notReopened" | "resolved";

/** The texts of the cross analysis. */
export interface CrossTexts {
  readonly title: string;
  readonly subtitle: (period: string, made: string) => string;
  readonly sections: Readonly<Record<CrossTable, string>>;
  readonly nameHeaders: Readonly<Record<CrossTable, string>>;
  readonly columns: Readonly<Record<Exclude<CrossColumn, "name" | "quality">, string>>;
  readonly quality: Readonly<Record<QualityMeasure, string>>;
  readonly quadrants: Readonly<
    Record<"fastGood" | "fastPoor" | "slowGood" | "slowPoor" | "tooFew" | "notKnown", string>
  >;
  readonly rules: string;
  readonly cutBy: string;
  readonly cutChoices: readonly [median: string, target: string];
  readonly targetMinutes: string;
  readonly targetQuality: string;
  readonly fewest: string;
  readonly inTimeTarget: string;
  readonly hints: Readonly<Record<"cutBy" | "targetMinutes" | "targetQuality" | "fewest" | "inTimeTarget", InputHint>>;
  readonly allOthers: (count: string) => string;
  readonly unnamed: string;
  readonly all: string;
  readonly cuts: string;
  readonly points: string;
  readonly chart: (section: string) => string;
  readonly minutesAxis: string;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly howToRead: string;
}

export const crossTexts: Readonly<Record<Locale, CrossTexts>> = {
  "zh-CN": {
    title: "交叉分析",
    subtitle: (period, made) => `效率与质量对照：谁快而好，谁需要帮助（${period}，${made} 生成）`,
    sections: {
      handler: "按处理人",
      team: "按团队",
      type: "按类型",
      weekday: "按提交的星期",
      hour: "按提交的钟点",
    },
    nameHeaders: { handler: "处理人", team: "团队", type: "类型", weekday: "星期", hour: "钟点" },
    columns: {
      tickets: "工单数",
      answered: "已响应",
      minutes: "平均响应（分钟）",
      inTime: "按时",
      late: "超时",
      inTimeRate: "及时率",
      excess: "超出目标的超时数",
      rated: "质量所依据的工单",
      quadrant: "象限",
      order: "超时排序",
    },
    quality: { score: "服务得分率", notReopened: "未重开率", resolved: "解决率" },
    quadrants: {
      fastGood: "快而好",
      fastPoor: "快但差",
      slowGood: "好但慢",
      slowPoor: "慢且差",
      tooFew: "工单太少",
      notKnown: "",
    },
    rules: "划分规则",
    cutBy: "分界线取",
    cutChoices: ["中位数", "目标值"],
    targetMinutes: "效率目标（分钟）",
    targetQuality: "质量目标",
    fewest: "至少多少张工单才评判",
    inTimeTarget: "及时率目标",
    hints: {
      cutBy: { title: "分界线", message: "“中位数”把各组分成两半；“目标值”用下面两格。" },
      targetMinutes: { title: "效率目标", message: "平均响应分钟数，不高于它算快。" },
      targetQuality: { title: "质量目标", message: "0 % 至 100 %，不低于它算好。" },
      fewest: { title: "最少工单数", message: "少于这个数不作评判：一两张工单说明不了问题。" },
      inTimeTarget: { title: "及时率目标", message: "0 % 至 100 %；用来算超出目标的超时数。" },
    },
    allOthers: (count) => `其他 ${count} 项`,
    unnamed: "（未填）",
    all: "合计",
    cuts: "分界线（作图用）",
    points: "作图用",
    chart: (section) => `${section}：越靠左上越快越好`,
    minutesAxis: "平均响应（分钟），越靠左越快",
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    howToRead: "“超出目标的超时数”= 超时 −（按时 + 超时）×（1 − 目标）；各组相加等于总差距，最大的一组最能解释差距。",
  },
  en: {
    title: "Cross analysis",
    subtitle: (period, made) =>
      `Speed against quality: who is fast and good, who needs help (${period}; made on ${made})`,
    sections: {
      handler: "By handler",
      team: "By team",
      type: "By type",
      weekday: "By weekday of submission",
      hour: "By hour of submission",
    },
    nameHeaders: { handler: "Handler", team: "Team", type: "Type", weekday: "Weekday", hour: "Hour" },
    columns: {
      tickets: "Tickets",
      answered: "Answered",
      minutes: "Mean response (minutes)",
      inTime: "In time",
      late: "Late",
      inTimeRate: "In-time rate",
      excess: "Late beyond target",
      rated: "Tickets behind quality",
      quadrant: "Quadrant",
      order: "Order by late",
    },
    quality: { score: "Service score", notReopened: "Not reopened", resolved: "Resolved" },
    quadrants: {
      fastGood: "fast and good",
      fastPoor: "fast but poor",
      slowGood: "good but slow",
      slowPoor: "slow and poor",
      tooFew: "too few tickets",
      notKnown: "",
    },
    rules: "Rules",
    cutBy: "Cut lines at",
    cutChoices: ["median", "target"],
    targetMinutes: "Target for speed (minutes)",
    targetQuality: "Target for quality",
    fewest: "Fewest tickets to judge",
    inTimeTarget: "Target in-time rate",
    hints: {
      cutBy: { title: "Cut lines", message: "The median cuts the groups in half; target takes the two cells below." },
      targetMinutes: { title: "Target for speed", message: "Mean minutes to the response; up to it is fast." },
      targetQuality: { title: "Target for quality", message: "0 % to 100 %; from it on is good." },
      fewest: {
        title: "Fewest tickets",
        message: "A group with fewer is not judged: one or two tickets prove nothing.",
      },
      inTimeTarget: {
        title: "Target in-time rate",
        message: "0 % to 100 %; late beyond target is counted against it.",
      },
    },
    allOthers: (count) => `${count} others`,
    unnamed: "(none given)",
    all: "All",
    cuts: "Cut lines (for the chart)",
    points: "For the chart",
    chart: (section) => `${section}: up and left is fast and good`,
    minutesAxis: "Mean response in minutes: left is fast",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    howToRead:
      "Late beyond target = late − (in time + late) × (1 − target). The groups add up to the whole gap: the largest explains most of it.",
  },
};
