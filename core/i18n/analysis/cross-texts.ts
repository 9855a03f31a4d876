import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

export type CrossColumn =
  | "name"
  | "tickets"
  | "answered"
  | "minutes"
  | "inTime"
  | "late"
  | "unread"
  | "inTimeRate"
  | "excess"
  | "rated"
  | "quality"
  | "qualityUnread"
  | "quadrant"
  | "order"
  | "beyond";

export type CrossTable = "handler" | "team" | "type" | "channel" | "pair" | "weekday" | "hour";

/** What stands for quality where the tickets carry no ratings. */
export type QualityMeasure = "score" | "notReopened" | "resolved";

/** Verdicts on a group, from fast or slow and good or poor; `fastGoodLate` where too many of its tickets were late all the same. */
export type Quadrants = Readonly<Record<"fastGood" | "fastGoodLate" | "fastPoor" | "slowGood" | "slowPoor", string>>;

/** The texts of the cross analysis. */
export interface CrossTexts {
  readonly title: string;
  readonly subtitle: (period: string, made: string) => string;
  readonly sections: Readonly<Record<CrossTable, string>>;
  readonly nameHeaders: Readonly<Record<CrossTable, string>>;
  readonly columns: Readonly<Record<Exclude<CrossColumn, "name" | "quality" | "qualityUnread">, string>>;
  readonly quality: Readonly<Record<QualityMeasure, string>>;
  /** Entries behind the quality that could not be read. */
  readonly qualityUnread: Readonly<Record<QualityMeasure, string>>;
  /** Against the other groups by the median, or against the targets. */
  readonly quadrants: Readonly<Record<QualityMeasure, { readonly byMedian: Quadrants; readonly byTarget: Quadrants }>>;
  readonly notJudged: {
    readonly tooFewTickets: string;
    readonly tooFewRated: Readonly<Record<QualityMeasure, string>>;
    readonly noMinutes: string;
    readonly tooFewAnswered: string;
    readonly tooFewGroups: string;
  };
  /** What stands for quality where nobody rates. */
  readonly noRatings: Readonly<Record<Exclude<QualityMeasure, "score">, string>>;
  readonly nothingDrawn: string;
  readonly noMedian: string;
  readonly rules: string;
  readonly cutBy: string;
  readonly cutChoices: readonly [median: string, target: string];
  readonly targetMinutes: string;
  readonly targetQuality: string;
  readonly fewest: string;
  readonly inTimeTarget: string;
  /** Beside the target that is set on the key figures. */
  readonly inTimeTargetFrom: (figures: string) => string;
  readonly hints: Readonly<Record<"cutBy" | "targetMinutes" | "targetQuality" | "fewest", InputHint>>;
  readonly allOthers: (count: string) => string;
  readonly unnamed: string;
  /** Of the tickets of such a line, how many name a group that could not be read. */
  readonly withUnread: (line: string, tickets: number) => string;
  /** The line of the tickets of all other pairs. */
  readonly otherPairs: string;
  readonly all: string;
  readonly cuts: string;
  readonly points: string;
  readonly chart: Readonly<Record<QualityMeasure, (section: string) => string>>;
  readonly minutesAxis: string;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly howToRead: string;
  /** Whom to help first, by what the industry lives by. */
  readonly byIndustry: string;
}

export const crossTexts: Readonly<Record<Locale, CrossTexts>> = {
  "zh-CN": {
    title: "交叉分析",
    subtitle: (period, made) => `效率与质量对照：谁快而好，谁需要帮助（${period}，${made} 生成）`,
    sections: {
      handler: "按处理人",
      team: "按团队",
      type: "按类型",
      channel: "按渠道",
      pair: "按处理人与类型：超时最多的组合（至少 5 张工单）",
      weekday: "按提交的星期",
      hour: "按提交的钟点",
    },
    nameHeaders: {
      handler: "处理人",
      team: "团队",
      type: "类型",
      channel: "渠道",
      pair: "处理人 · 类型",
      weekday: "星期",
      hour: "钟点",
    },
    columns: {
      tickets: "工单数",
      answered: "已响应",
      minutes: "平均响应（分钟）",
      inTime: "按时",
      late: "超时",
      unread: "响应未能识别",
      inTimeRate: "及时率",
      excess: "超出目标的超时数",
      rated: "质量所依据的工单",
      quadrant: "象限",
      order: "排序用",
      beyond: "超出目标且超出偶然",
    },
    quality: { score: "服务得分率", notReopened: "未重开率", resolved: "解决率" },
    qualityUnread: { score: "未能识别的评分", notReopened: "重开未能识别", resolved: "解决未能识别" },
    quadrants: {
      score: {
        byMedian: {
          fastGood: "较快、较好的一半",
          fastGoodLate: "领先，但超时过多",
          fastPoor: "较快、较差的一半",
          slowGood: "较慢、较好的一半",
          slowPoor: "较慢、较差的一半",
        },
        byTarget: {
          fastGood: "快而好",
          fastGoodLate: "快而好，但超时过多",
          fastPoor: "快但差",
          slowGood: "好但慢",
          slowPoor: "慢且差",
        },
      },
      notReopened: {
        byMedian: {
          fastGood: "较快，重开较少",
          fastGoodLate: "领先，但超时过多",
          fastPoor: "较快，重开较多",
          slowGood: "较慢，重开较少",
          slowPoor: "较慢，重开较多",
        },
        byTarget: {
          fastGood: "快，重开少",
          fastGoodLate: "重开少，但超时过多",
          fastPoor: "快，重开过多",
          slowGood: "慢，重开少",
          slowPoor: "慢，重开过多",
        },
      },
      resolved: {
        byMedian: {
          fastGood: "较快，解决较多",
          fastGoodLate: "领先，但超时过多",
          fastPoor: "较快，解决较少",
          slowGood: "较慢，解决较多",
          slowPoor: "较慢，解决较少",
        },
        byTarget: {
          fastGood: "快，解决足够多",
          fastGoodLate: "解决足够多，但超时过多",
          fastPoor: "快，解决太少",
          slowGood: "慢，解决足够多",
          slowPoor: "慢，解决太少",
        },
      },
    },
    notJudged: {
      tooFewTickets: "工单太少",
      tooFewRated: { score: "评分太少", notReopened: "重开记录太少", resolved: "工单太少" },
      noMinutes: "没有响应用时",
      tooFewAnswered: "已响应的太少",
      tooFewGroups: "可比较的分组太少",
    },
    noRatings: {
      notReopened: "工单表没有评分：这里的质量只看未重开的比例，不代表客户是否满意。",
      resolved: "工单表没有评分：这里的质量只看已解决的比例，不代表客户是否满意。",
    },
    nothingDrawn: "没有一组达到评判所需的数量（见上方“划分规则”），所以下图没有点，线为目标值。",
    noMedian: "可评判的分组不足 3 个，中位数说明不了问题：不下结论，下图的线为目标值。",
    rules: "划分规则",
    cutBy: "分界线取",
    cutChoices: ["中位数", "目标值"],
    targetMinutes: "效率目标（分钟）",
    targetQuality: "质量目标",
    fewest: "至少多少张工单才评判",
    inTimeTarget: "及时率目标",
    inTimeTargetFrom: (figures) => `取自“${figures}”，在那里修改；那里没有目标时按 90% 计算`,
    hints: {
      cutBy: {
        title: "分界线",
        message: "“中位数”把各组分成两半，只在至少 3 组可评判时才下结论；“目标值”用下面两格。",
      },
      targetMinutes: { title: "效率目标", message: "平均响应分钟数，不高于它算快。" },
      targetQuality: { title: "质量目标", message: "0% 至 100%，不低于它算好。" },
      fewest: { title: "最少工单数", message: "少于这个数不作评判：一两张工单说明不了问题。" },
    },
    allOthers: (count) => `其他 ${count} 项`,
    unnamed: "（未填）",
    withUnread: (line, tickets) => `${line}，其中 ${tickets} 张未能识别`,
    otherPairs: "其余工单",
    all: "合计",
    cuts: "分界线（作图用）",
    points: "作图用",
    chart: {
      score: (section) => `${section}：越靠左上越快越好`,
      notReopened: (section) => `${section}：越靠左上越快，重开越少`,
      resolved: (section) => `${section}：越靠左上越快，解决越多`,
    },
    minutesAxis: "平均响应（分钟），越靠左越快",
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    howToRead: "“超出目标的超时数”= 超时 −（按时 + 超时）×（1 − 目标）；各组相加等于总差距，最大的一组最能解释差距。",
    byIndustry:
      "象限还要看行业：停机按小时计损失的（如制造业）以时效为先，先帮慢的；靠知识取胜的（如 IT 服务）以质量为先，先帮差的。",
  },
  en: {
    title: "Cross analysis",
    subtitle: (period, made) =>
      `Speed against quality: who is fast and good, who needs help (${period}; made on ${made})`,
    sections: {
      handler: "By handler",
      team: "By team",
      type: "By type",
      channel: "By channel",
      pair: "By handler and type: the pairs with most late tickets, of 5 tickets or more",
      weekday: "By weekday of submission",
      hour: "By hour of submission",
    },
    nameHeaders: {
      handler: "Handler",
      team: "Team",
      type: "Type",
      channel: "Channel",
      pair: "Handler · type",
      weekday: "Weekday",
      hour: "Hour",
    },
    columns: {
      tickets: "Tickets",
      answered: "Answered",
      minutes: "Mean response (minutes)",
      inTime: "In time",
      late: "Late",
      unread: "Response not read",
      inTimeRate: "In-time rate",
      excess: "Late beyond target",
      rated: "Tickets behind quality",
      quadrant: "Quadrant",
      order: "For sorting",
      beyond: "Beyond target and chance",
    },
    quality: { score: "Service score, share of marks", notReopened: "Not reopened", resolved: "Resolved" },
    qualityUnread: {
      score: "Ratings not read",
      notReopened: "Reopening not read",
      resolved: "Resolution not read",
    },
    quadrants: {
      score: {
        byMedian: {
          fastGood: "faster half, better half",
          fastGoodLate: "ahead, but too many late",
          fastPoor: "faster half, poorer half",
          slowGood: "slower half, better half",
          slowPoor: "slower half, poorer half",
        },
        byTarget: {
          fastGood: "fast and good",
          fastGoodLate: "fast and good, too many late",
          fastPoor: "fast but poor",
          slowGood: "good but slow",
          slowPoor: "slow and poor",
        },
      },
      notReopened: {
        byMedian: {
          fastGood: "faster half, fewer reopened",
          fastGoodLate: "ahead, but too many late",
          fastPoor: "faster half, more reopened",
          slowGood: "slower half, fewer reopened",
          slowPoor: "slower half, more reopened",
        },
        byTarget: {
          fastGood: "fast, few reopened",
          fastGoodLate: "few reopened, too many late",
          fastPoor: "fast, too many reopened",
          slowGood: "slow, few reopened",
          slowPoor: "slow, too many reopened",
        },
      },
      resolved: {
        byMedian: {
          fastGood: "faster half, more resolved",
          fastGoodLate: "ahead, but too many late",
          fastPoor: "faster half, fewer resolved",
          slowGood: "slower half, more resolved",
          slowPoor: "slower half, fewer resolved",
        },
        byTarget: {
          fastGood: "fast, enough resolved",
          fastGoodLate: "enough resolved, many late",
          fastPoor: "fast, too few resolved",
          slowGood: "slow, enough resolved",
          slowPoor: "slow, too few resolved",
        },
      },
    },
    notJudged: {
      tooFewTickets: "too few tickets",
      tooFewRated: { score: "too few ratings", notReopened: "reopening rarely recorded", resolved: "too few tickets" },
      noMinutes: "no response times",
      tooFewAnswered: "too few answered",
      tooFewGroups: "too few groups to compare",
    },
    noRatings: {
      notReopened:
        "The tickets have no ratings: quality here is only the share not reopened, and does not tell how satisfied customers were.",
      resolved:
        "The tickets have no ratings: quality here is only the share resolved, and does not tell how satisfied customers were.",
    },
    nothingDrawn:
      "No group has as many tickets and ratings as it takes to judge it (see Rules above): the chart has no points, and its lines are the targets.",
    noMedian:
      "Fewer than 3 groups can be judged, and the median of one or two says nothing: no verdicts, and the lines of the chart are the targets.",
    rules: "Rules",
    cutBy: "Cut lines at",
    cutChoices: ["median", "target"],
    targetMinutes: "Target for speed (minutes)",
    targetQuality: "Target for quality",
    fewest: "Fewest tickets to judge",
    inTimeTarget: "Target in-time rate",
    inTimeTargetFrom: (figures) => `From “${figures}”: change it there. Without a target there 90% is taken`,
    hints: {
      cutBy: {
        title: "Cut lines",
        message:
          "The median cuts the groups in half, and takes at least 3 of them to judge; target takes the two cells below.",
      },
      targetMinutes: { title: "Target for speed", message: "Mean minutes to the response; up to it is fast." },
      targetQuality: { title: "Target for quality", message: "0% to 100%; from it on is good." },
      fewest: {
        title: "Fewest tickets",
        message: "A group with fewer is not judged: one or two tickets prove nothing.",
      },
    },
    allOthers: (count) => `${count} others`,
    unnamed: "(none given)",
    withUnread: (line, tickets) => `${line}; ${tickets} not read`,
    otherPairs: "All other tickets",
    all: "All",
    cuts: "Cut lines (for the chart)",
    points: "For the chart",
    chart: {
      score: (section) => `${section}: the further up and left, the better and faster`,
      notReopened: (section) => `${section}: the further up and left, the fewer reopened and the faster`,
      resolved: (section) => `${section}: the further up and left, the more resolved and the faster`,
    },
    minutesAxis: "Mean response in minutes: left is fast",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    howToRead:
      "Late beyond target = late − (in time + late) × (1 − target). The groups add up to the whole gap: the largest explains most of it.",
    byIndustry:
      "Quadrants by industry: where a standstill costs by the hour (manufacturing), time comes first, so help the slow first; where knowledge is what is sold (IT services), quality does, so help the poor first.",
  },
};
