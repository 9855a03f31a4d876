import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

export type AuditColumn =
  | "source"
  | "ticket"
  | "handler"
  | "type"
  | "why"
  | "probability"
  | "correct"
  | "correctedTotal"
  | "note"
  | "by"
  | "on";

/** What makes a ticket likelier to be drawn. */
export type AuditReason = "late" | "lowScore" | "complaint" | "reopened";

/** What the audit sheet tells at its head. */
export type AuditFigure =
  | "tickets"
  | "drawn"
  | "seed"
  | "checked"
  | "wrong"
  | "plainShare"
  | "standsFor"
  | "share"
  | "wrongTickets"
  | "error"
  | "low"
  | "high";

/** The texts of the audit sheet. */
export interface AuditTexts {
  readonly title: string;
  readonly subtitle: (about: {
    readonly drawn: number;
    readonly tickets: number;
    readonly period: string;
    readonly made: string;
    readonly rate: string;
    readonly seed: number;
  }) => string;
  /** How the risk is made up, and what it does. */
  readonly risk: (points: {
    readonly base: number;
    readonly late: number;
    readonly attention: number;
    readonly trouble: number;
  }) => string;
  readonly noTickets: string;
  readonly betweenRemarks: string;
  readonly columns: Readonly<Record<AuditColumn, string>>;
  readonly reasons: Readonly<Record<AuditReason, string>>;
  readonly byChance: string;
  readonly separator: string;
  readonly yes: string;
  readonly no: string;
  readonly hints: Readonly<Record<"correct" | "correctedTotal" | "note" | "by" | "on", InputHint>>;
  readonly checkSection: string;
  readonly estimateSection: string;
  /** The same before every ticket of the sample is checked. */
  readonly provisional: string;
  readonly figures: Readonly<Record<AuditFigure, string>>;
}

export const auditTexts: Readonly<Record<Locale, AuditTexts>> = {
  "zh-CN": {
    title: "工单抽查表",
    subtitle: ({ drawn, tickets, period, made, rate, seed }) =>
      `${period} 的 ${tickets} 张工单中抽出 ${drawn} 张（比例 ${rate}，种子 ${seed}），${made} 一次抽定；同样的比例和种子会抽出同样的工单`,
    risk: ({ base, late, attention, trouble }) =>
      `风险：每张 ${base}，超时 +${late}，评分需重点关注 +${attention}，有投诉或重开 +${trouble}；风险翻倍，抽中概率也翻倍，估计时已按概率还原。`,
    noTickets: "本期没有可抽查的工单。",
    betweenRemarks: "",
    columns: {
      source: "原表行号",
      ticket: "工单号",
      handler: "处理人",
      type: "类型",
      why: "抽中原因",
      probability: "抽中概率",
      correct: "记录正确？",
      correctedTotal: "更正总分",
      note: "说明",
      by: "核查人",
      on: "核查日期",
    },
    reasons: { late: "超时", lowScore: "低分", complaint: "投诉", reopened: "重开" },
    byChance: "随机",
    separator: "、",
    yes: "是",
    no: "否",
    hints: {
      correct: { title: "记录正确？", message: "是 = 时间、评分等记录与事实相符；否 = 有误；留空 = 尚未核查。" },
      correctedTotal: { title: "更正总分", message: "核查后应得的总分，0 到 20。" },
      note: { title: "说明", message: "哪一项有误，依据是什么。" },
      by: { title: "核查人", message: "不应是该工单的处理人。" },
      on: { title: "核查日期", message: "例如 2024-06-03。" },
    },
    checkSection: "核查进度",
    estimateSection: "推算到全部工单",
    provisional: "推算到全部工单（全部核查完之前仅供参考）",
    figures: {
      tickets: "本期工单",
      drawn: "抽出",
      seed: "种子",
      checked: "已核查",
      wrong: "其中有误",
      plainShare: "样本中有误占比（未还原）",
      standsFor: "已核查工单所代表的工单",
      share: "估计有误占比",
      wrongTickets: "估计有误工单",
      error: "标准误",
      low: "95% 区间下限",
      high: "95% 区间上限",
    },
  },
  en: {
    title: "Audit sample",
    subtitle: ({ drawn, tickets, period, made, rate, seed }) =>
      `${drawn} of the ${tickets} tickets submitted ${period}, drawn once on ${made} (rate ${rate}, seed ${seed}); the same rate and seed draw the same tickets`,
    risk: ({ base, late, attention, trouble }) =>
      `Risk: ${base} for every ticket, +${late} if late, +${attention} if its ratings need attention, +${trouble} after a complaint or a reopening. Twice the risk is twice as likely to be drawn; the estimate allows for that.`,
    betweenRemarks: " ",
    noTickets: "There is no ticket of this period to check.",
    columns: {
      source: "Source row",
      ticket: "Ticket",
      handler: "Handler",
      type: "Type",
      why: "Why drawn",
      probability: "Chance of being drawn",
      correct: "Recorded correctly?",
      correctedTotal: "Corrected total",
      note: "Note",
      by: "Checked by",
      on: "Checked on",
    },
    reasons: { late: "late", lowScore: "low score", complaint: "complaint", reopened: "reopened" },
    byChance: "by chance",
    separator: ", ",
    yes: "yes",
    no: "no",
    hints: {
      correct: {
        title: "Recorded correctly?",
        message: "yes = times and ratings are as they were; no = something is wrong; blank = not checked yet.",
      },
      correctedTotal: { title: "Corrected total", message: "The total it should have had, 0 to 20." },
      note: { title: "Note", message: "What is wrong, and how it was found." },
      by: { title: "Checked by", message: "Somebody else than the ticket's handler." },
      on: { title: "Checked on", message: "Such as 2024-06-03." },
    },
    checkSection: "The check so far",
    estimateSection: "What it says about all tickets",
    provisional: "All tickets: provisional until every one here is checked",
    figures: {
      tickets: "Tickets",
      drawn: "Drawn",
      seed: "Seed",
      checked: "Checked",
      wrong: "Recorded wrongly",
      plainShare: "Wrong, of those checked",
      standsFor: "Tickets they stand for",
      share: "Wrong, of all tickets",
      wrongTickets: "Wrong tickets, estimated",
      error: "Standard error",
      low: "95% interval, from",
      high: "95% interval, to",
    },
  },
};
