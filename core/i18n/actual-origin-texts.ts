import type { Locale } from "./locale.ts";

/** Where an actual from tickets comes from, and why it does not come from the ticket analysis that was made. */
export interface ActualOriginTexts {
  readonly linked: (sheet: string) => string;
  readonly noSuchFigure: string;
  /** The same of a figure that is a matter of hours. */
  readonly noSuchFigureOnClock: string;
  readonly sheetGone: (sheet: string) => string;
  readonly otherTable: (sheet: string) => string;
  readonly otherPeriod: (sheet: string, from: string, to: string) => string;
  readonly narrowerScope: (sheet: string) => string;
}

export const actualOriginTexts: Readonly<Record<Locale, ActualOriginTexts>> = {
  "zh-CN": {
    linked: (sheet) => `取自工单分析，“${sheet}”表`,
    noSuchFigure: "直接取自工单：工单分析中没有此项",
    noSuchFigureOnClock: "直接取自工单，按自然时间计：工单分析中没有此项",
    sheetGone: (sheet) => `直接取自工单：工单分析的“${sheet}”表或其响应时间表已删除或改名`,
    otherTable: (sheet) => `直接取自工单：工单分析（“${sheet}”表）用的是另一张工单表或另外的列`,
    otherPeriod: (sheet, from, to) => `直接取自工单：工单分析（“${sheet}”表）的周期是 ${from} 至 ${to}`,
    narrowerScope: (sheet) => `直接取自工单：工单分析（“${sheet}”表）包含全部服务类型和团队`,
  },
  en: {
    linked: (sheet) => `From the ticket analysis, sheet “${sheet}”`,
    noSuchFigure: "Straight from the tickets: the ticket analysis has no such figure",
    noSuchFigureOnClock: "Straight from the tickets, on the clock: the ticket analysis has no such figure",
    sheetGone: (sheet) =>
      `Straight from the tickets: the sheet “${sheet}” of the ticket analysis, or its sheet of response times, was removed or renamed`,
    otherTable: (sheet) =>
      `Straight from the tickets: the ticket analysis (sheet “${sheet}”) is of another ticket table or of other columns`,
    otherPeriod: (sheet, from, to) =>
      `Straight from the tickets: the ticket analysis (sheet “${sheet}”) is of ${from} to ${to}`,
    narrowerScope: (sheet) =>
      `Straight from the tickets: the ticket analysis (sheet “${sheet}”) is of all service types and teams`,
  },
};
