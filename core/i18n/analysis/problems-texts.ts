import type { Locale } from "../locale.ts";

export type ProblemKind =
  | "lateResponse"
  | "attitude"
  | "solving"
  | "clarity"
  | "firstContact"
  | "reopened"
  | "complaint";

/** The texts of the problem summary. */
export interface ProblemsTexts {
  readonly title: string;
  readonly subtitle: (period: string, made: string) => string;
  readonly columns: readonly [
    problem: string,
    count: string,
    share: string,
    cumulative: string,
    unread: string,
    who: string,
    advice: string,
  ];
  readonly kinds: Readonly<Record<ProblemKind, string>>;
  readonly advice: Readonly<Record<ProblemKind, string>>;
  /** For a deduction reason, which the tickets word themselves. */
  readonly adviceForReason: string;
  readonly chart: string;
  readonly counts: string;
  readonly cumulative: string;
  readonly working: string;
  readonly byHandler: string;
  /** Under the table, with a place for a number: problems that lie with none of the listed handlers. */
  readonly unlistedHandlers: string;
  /** Where a problem occurred, but with none of the listed handlers. */
  readonly notListed: string;
  readonly order: string;
  readonly all: string;
  readonly note: string;
  /** What the tickets not read are. */
  readonly unreadNote: string;
  readonly lowMarks: string;
  readonly namedNote: string;
  /** Reasons that are too many to be listed. */
  readonly unlisted: (reasons: number, tickets: number) => string;
  /** Between the sentences of the note. */
  readonly between: string;
  /** Around a count after a name. */
  readonly before: string;
  readonly after: string;
  /** Over the reasons that count with a problem. */
  readonly named: string;
  readonly namedColumns: readonly [reason: string, countsAs: string];
  readonly none: string;
}

export const problemsTexts: Readonly<Record<Locale, ProblemsTexts>> = {
  "zh-CN": {
    title: "问题分类汇总表",
    subtitle: (period, made) => `${period} 的问题按次数排序，前两三项先处理；${made} 生成`,
    columns: ["问题", "次数", "占比", "累计占比", "未能识别", "最多的人", "建议"],
    kinds: {
      lateResponse: "响应超时",
      attitude: "服务态度欠佳",
      solving: "问题解决不力",
      clarity: "沟通不清晰",
      firstContact: "首次未解决",
      reopened: "返工重开",
      complaint: "客户投诉",
    },
    advice: {
      lateResponse: "按技能派单，高峰时段增派人手",
      attitude: "服务态度培训，一对一辅导",
      solving: "产品知识培训，疑难问题专家支援",
      clarity: "统一话术，录音复盘",
      firstContact: "完善知识库与配件资料",
      reopened: "结单前核对，回访确认",
      complaint: "24 小时内回访，查找共同原因",
    },
    adviceForReason: "与当事人核对后确定措施",
    chart: "问题帕累托图",
    counts: "次数",
    cumulative: "累计占比",
    working: "排序用（未排序）",
    byHandler: "各处理人的次数：“最多的人”由此得出",
    unlistedHandlers: "以上问题中有 {count} 次不在“最多的人”的比较之列：处理人未在右侧单独列出，或工单未填处理人。",
    notListed: "（未列出或未填处理人）",
    order: "排序值",
    all: "合计",
    note: "一张工单可能有几个问题，占比是占全部问题的比例。",
    unreadNote: "“未能识别”：所依据的内容未能识别的工单，有没有这个问题无从得知。",
    lowMarks: "评分 3 分及以下计入相应问题。",
    namedNote: "扣分原因说的是同一问题时一并计入，一张工单只计一次（对照见右侧）。",
    unlisted: (reasons, tickets) => `另有 ${reasons} 种扣分原因（${tickets} 张工单）未列出。`,
    between: "",
    before: "（",
    after: "）",
    named: "与上面的问题一并计入的扣分原因",
    namedColumns: ["扣分原因", "计入"],
    none: "本期没有记录到问题。",
  },
  en: {
    title: "Problem summary",
    subtitle: (period, made) =>
      `The problems of ${period} by how often they occur: the top two or three first; made on ${made}`,
    columns: ["Problem", "Count", "Share", "Cumulative", "Not read", "Most often", "Advice"],
    kinds: {
      lateResponse: "Late response",
      attitude: "Poor attitude",
      solving: "Not solved well",
      clarity: "Unclear communication",
      firstContact: "Not solved at first contact",
      reopened: "Reopened",
      complaint: "Complaint",
    },
    advice: {
      lateResponse: "assign by skill, more people at peak hours",
      attitude: "service training, one-to-one coaching",
      solving: "product training, an expert on call for hard cases",
      clarity: "standard phrasing, review of recorded talks",
      firstContact: "knowledge base and parts lists",
      reopened: "check before closing, call back to confirm",
      complaint: "call back within 24 hours, look for a common cause",
    },
    adviceForReason: "settle the measure with the people concerned",
    chart: "Problems by how often they occur",
    counts: "Count",
    cumulative: "Cumulative share",
    working: "For sorting",
    byHandler: "Times by handler: who has the most is read from here",
    unlistedHandlers:
      "Problems that “Most often” does not look at: {count}, of handlers without a column of their own on the right or of tickets that name none.",
    notListed: "(a handler not listed, or none)",
    order: "Order",
    all: "All",
    note: "A ticket may have several problems; the shares are of all problems.",
    unreadNote: "“Not read”: tickets that may have the problem, but whose entry could not be read.",
    lowMarks: "A rating of 3 or less counts as the problem it is about.",
    namedNote: "A deduction reason that says the same counts with it, a ticket once: the wordings stand on the right.",
    unlisted: (reasons, tickets) =>
      `${reasons === 1 ? "1 more reason" : `${reasons} more reasons`} (${tickets === 1 ? "1 ticket" : `${tickets} tickets`}) not listed.`,
    between: " ",
    before: " (",
    after: ")",
    named: "Deduction reasons that count with a problem above",
    namedColumns: ["Deduction reason", "Counts as"],
    none: "No problem was recorded in this period.",
  },
};
