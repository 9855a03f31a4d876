import type { Locale } from "../locale.ts";

export type ChecksColumn = "sheet" | "source" | "period" | "column" | "ticket" | "content" | "reason" | "consequence";

/** The period of the analysis that an entry is missing from, by the submission of its ticket. */
export type CheckPeriod = "now" | "before" | "neither" | "none";

/** Why an entry is listed. */
export type CheckReason =
  | "not-a-time"
  | "not-a-rating"
  | "not-yes-or-no"
  | "not-a-count"
  | "error-value"
  | "response-before-submission"
  | "resolution-before-submission"
  | "hand-over-before-submission"
  | "answer-before-escalation"
  | "arrival-before-order"
  | "resolution-before-response"
  | "duplicate-id"
  | "missing-id"
  | "missing-submission"
  | "missing-ticket"
  | "unknown-ticket"
  | "missing-start"
  | "end-before-start";

/** What follows from an entry. */
export type CheckConsequence = "rowLeftOut" | "entryNotUsed" | "bothUsed" | "waitNotUsed";

/** The texts of the data check. */
export interface ChecksTexts {
  readonly title: string;
  readonly subtitle: (about: { readonly source: string; readonly rows: number; readonly made: string }) => string;
  readonly nothing: string;
  /** In the words of the pane. */
  readonly unread: (cells: number, rows: number) => string;
  readonly betweenSentences: string;
  readonly timesOf: (header: string) => string;
  readonly columns: Readonly<Record<ChecksColumn, string>>;
  /** `none` where no submission time could be read. */
  readonly periods: Readonly<Record<CheckPeriod, string>>;
  readonly countsSection: string;
  readonly total: string;
  readonly rowsLeftOut: string;
  /** No two alike: the counts go by them. */
  readonly reasons: Readonly<Record<CheckReason, string>>;
  readonly consequences: Readonly<Record<CheckConsequence, string>>;
}

export const checksTexts: Readonly<Record<Locale, ChecksTexts>> = {
  "zh-CN": {
    title: "数据检查",
    subtitle: ({ source, rows, made }) =>
      `“${source}”的 ${rows} 行中未能识别或自相矛盾的内容；${made} 检查，改正原表后重新生成即可计入`,
    nothing: "没有问题：所有内容都已识别。",
    unread: (cells, rows) => (cells === 0 ? "所有单元格均已识别。" : `${rows} 行中有 ${cells} 个单元格未能识别。`),
    betweenSentences: "",
    timesOf: (header) => `“${header}”的时间`,
    columns: {
      sheet: "工作表",
      source: "原表行号",
      period: "所属期间",
      column: "列",
      ticket: "工单号",
      content: "内容",
      reason: "原因",
      consequence: "处理方式",
    },
    periods: { now: "本期", before: "上期", neither: "其他日期", none: "不属于任何一期" },
    countsSection: "按原因统计",
    total: "合计",
    rowsLeftOut: "不计入的行",
    reasons: {
      "not-a-time": "不是日期时间",
      "not-a-rating": "不是 1–5 分的评分",
      "not-yes-or-no": "不是“是”或“否”",
      "not-a-count": "不是次数",
      "error-value": "公式错误值",
      "response-before-submission": "响应早于提交",
      "resolution-before-submission": "解决早于提交",
      "hand-over-before-submission": "转派早于提交",
      "answer-before-escalation": "技术支持答复早于升级",
      "arrival-before-order": "备件到货早于申请",
      "resolution-before-response": "解决早于首次响应",
      "duplicate-id": "工单号与上文重复",
      "missing-id": "没有工单号",
      "missing-submission": "没有提交时间",
      "missing-ticket": "等待时段没有工单号",
      "unknown-ticket": "等待时段的工单不在工单表中",
      "missing-start": "等待时段没有开始时间",
      "end-before-start": "等待时段的结束早于开始",
    },
    consequences: {
      rowLeftOut: "整行不计入",
      entryNotUsed: "只有此项不计入",
      bothUsed: "两个时间均照用",
      waitNotUsed: "这段等待不扣除",
    },
  },
  en: {
    title: "Data check",
    subtitle: ({ source, rows, made }) =>
      `What could not be read or contradicts itself in the ${rows} rows of “${source}”, checked on ${made}; put it right there and make the sheets again`,
    nothing: "Nothing to report: everything was read.",
    unread: (cells, rows) =>
      cells === 0
        ? "Every cell was read."
        : `${cells === 1 ? "1 cell" : `${cells} cells`} not read, in ${rows === 1 ? "1 row" : `${rows} rows`}.`,
    betweenSentences: " ",
    timesOf: (header) => `Times of “${header}”`,
    columns: {
      sheet: "Sheet",
      source: "Source row",
      period: "Belongs to",
      column: "Column",
      ticket: "Ticket",
      content: "Content",
      reason: "Reason",
      consequence: "What follows",
    },
    periods: { now: "this period", before: "the period before", neither: "other days", none: "no period" },
    countsSection: "By reason",
    total: "All",
    rowsLeftOut: "Rows left out of every figure",
    reasons: {
      "not-a-time": "not a date and time",
      "not-a-rating": "not a rating from 1 to 5",
      "not-yes-or-no": "not yes or no",
      "not-a-count": "not a count",
      "error-value": "an error value",
      "response-before-submission": "response before submission",
      "resolution-before-submission": "resolution before submission",
      "hand-over-before-submission": "hand-over before submission",
      "answer-before-escalation": "support’s answer before escalation",
      "arrival-before-order": "parts arrived before they were ordered",
      "resolution-before-response": "resolution before first response",
      "duplicate-id": "ticket number stands above already",
      "missing-id": "no ticket number",
      "missing-submission": "no submission time",
      "missing-ticket": "wait without a ticket number",
      "unknown-ticket": "wait of a ticket that is not in the table",
      "missing-start": "wait without a start",
      "end-before-start": "wait that ends before its start",
    },
    consequences: {
      rowLeftOut: "the row counts in no figure",
      entryNotUsed: "this entry is not used",
      bothUsed: "both times are used",
      waitNotUsed: "this wait is not taken off",
    },
  },
};
