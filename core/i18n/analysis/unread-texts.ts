import type { Locale } from "../locale.ts";

/** Rows that count in no figure: of no period, of the period, and of the period before. */
export interface LeftOutCounts {
  readonly ofNoPeriod: number;
  readonly now: number;
  readonly before: number;
}

/** Tickets whose entry in a column could not be read. */
export interface UnreadColumn {
  /** The column's header in the ticket table. */
  readonly header: string;
  readonly tickets: number;
}

/** What is said of entries that could not be read, beside the figures that they are missing from. */
export interface UnreadTexts {
  /** On every sheet of a period; at least one of the counts is above 0. */
  readonly leftOut: (counts: LeftOutCounts, checks: string) => string;
  /** On the report: the period's entries by column. */
  readonly columns: (columns: readonly UnreadColumn[], checks: string) => string;
  /** Under a figure of the report, with places for the tickets of the period and of the one before. */
  readonly underFigure: string;
  readonly underFigureBefore: string;
  /** Under the lists of the report, and beside its trend: with a place for the number of tickets. */
  readonly notAmongLate: string;
  readonly notAmongLow: string;
  readonly notInTrend: string;
  /** On the audit sheet: with a number, what could not be told of so many tickets. */
  readonly riskUnknown: (late: number, marks: number, checks: string) => string;
}

export const unreadTexts: Readonly<Record<Locale, UnreadTexts>> = {
  "zh-CN": {
    leftOut: ({ before, now, ofNoPeriod }, checks) => {
      const without = [...(now > 0 ? [`本期 ${now} 行`] : []), ...(before > 0 ? [`上期 ${before} 行`] : [])].join("、");
      const parts = [
        ...(ofNoPeriod > 0 ? [`${ofNoPeriod} 行的提交时间缺失或未能识别，不属于任何一期`] : []),
        ...(without === "" ? [] : [`${without}没有工单号或工单号重复`]),
      ];
      return `不计入任何数字的行：${parts.join("；")}。逐行见“${checks}”。`;
    },
    columns: (columns, checks) =>
      `本期未能识别的内容：${columns.map(({ header, tickets }) => `“${header}”${tickets} 张工单`).join("，")}；所缺的数字旁都注明了张数，逐项见“${checks}”。`,
    underFigure: "未能识别 {now} 张",
    underFigureBefore: "未能识别 {now} 张（上期 {before} 张）",
    notAmongLate: "另有 {tickets} 张工单的首次响应时间未能识别，是否超时无从得知，不在此列。",
    notAmongLow: "另有 {tickets} 张工单有未能识别的评分，只按其余评分计。",
    notInTrend: "这些日子里另有 {tickets} 张工单的首次响应时间未能识别，不计入及时率。",
    riskUnknown: (late, marks, checks) => {
      const parts = [
        ...(late > 0 ? [`${late} 张工单的首次响应时间`] : []),
        ...(marks > 0 ? [`${marks} 张工单的评分、投诉或重开记录`] : []),
      ];
      return `${parts.join("、")}未能识别，抽样时未因此调高抽中概率；逐项见“${checks}”。`;
    },
  },
  en: {
    leftOut: ({ before, now, ofNoPeriod }, checks) => {
      const without = [
        ...(now > 0 ? [`${now} of this period`] : []),
        ...(before > 0 ? [`${before} of the period before`] : []),
      ].join(" and ");
      const parts = [
        ...(ofNoPeriod > 0 ? [`${ofNoPeriod} of no period, because no submission time could be read`] : []),
        ...(without === "" ? [] : [`${without} with no ticket number, or one that stands above already`]),
      ];
      return `Rows that count in no figure: ${parts.join("; ")}. They are listed on “${checks}”.`;
    },
    columns: (columns, checks) =>
      `Not read in this period: ${columns.map(({ header, tickets }) => `“${header}” of ${tickets === 1 ? "1 ticket" : `${tickets} tickets`}`).join(", ")}. Their number stands beside every figure that lacks them; each is listed on “${checks}”.`,
    underFigure: "not read: {now}",
    underFigureBefore: "not read: {now} (before: {before})",
    notAmongLate:
      "Not among these: tickets whose first response could not be read ({tickets}). Whether they were late is not known.",
    notAmongLow: "Tickets with a rating that could not be read ({tickets}) are judged by their other ratings.",
    notInTrend: "Of these days, tickets whose first response could not be read and which are in no rate: {tickets}.",
    riskUnknown: (late, marks, checks) => {
      const parts = [
        ...(late > 0 ? [`the first response of ${late === 1 ? "1 ticket" : `${late} tickets`}`] : []),
        ...(marks > 0 ? [`a rating, complaint or reopening of ${marks === 1 ? "1 ticket" : `${marks} tickets`}`] : []),
      ];
      return `Not read, and so not raising the risk: ${parts.join(", ")}; see “${checks}”.`;
    },
  },
};
