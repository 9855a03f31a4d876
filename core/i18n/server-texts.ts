import type { Locale } from "./locale.ts";

/** A clause about sheets that are listed. */
type AboutSheets = (sheets: string) => string;

interface ServerTexts {
  /** Why the workbook refused: clauses that stand behind a colon. */
  readonly refusals: {
    readonly newerGeneration: AboutSheets;
    readonly busy: string;
    readonly outOfTime: string;
    readonly quotaSpent: string;
    readonly noAnswer: string;
    readonly notAuthorised: string;
    readonly cutOff: AboutSheets;
  };
  /** Writing that was cut off just now, and one of before. */
  readonly cutOff: AboutSheets;
  readonly unfinished: AboutSheets;
}

/**
 * What is said where a workbook is on a server that several people use at once, as in Google Sheets. The add-in for Excel is
 * built without: what it writes to is open in the same program.
 */
export const serverTexts: Readonly<Record<Locale, ServerTexts>> = {
  en: {
    refusals: {
      newerGeneration: (sheets) => `other sheets were made since: ${sheets}. Undo now asks about those`,
      busy: "sheets are being written to this workbook already, or were cut off halfway. Undo them, or try again in ten minutes",
      outOfTime:
        "the spreadsheet program ended the work because it took too long. Try again with fewer sheets or tickets",
      quotaSpent: "what the spreadsheet program allows at once or in a day is used up. Try again later",
      noAnswer: "the spreadsheet program does not answer. Check the connection and try again",
      notAuthorised:
        "TicketScore may not be used with the Google account that this browser goes by. Allow it from the menu, or use a window that is signed in to one account only",
      cutOff: (sheets) => `writing was cut off halfway and could not be taken back. Incomplete: ${sheets}`,
    },
    cutOff: (sheets) =>
      `Writing was cut off, and there was no connection to take it back. Incomplete: ${sheets}. Undo puts the workbook back as it was.`,
    unfinished: (sheets) =>
      `The last generation was cut off halfway. Incomplete: ${sheets}. Undo puts the workbook back as it was.`,
  },
  "zh-CN": {
    refusals: {
      newerGeneration: (sheets) => `此后又生成了其他工作表：${sheets}。再次撤销时将针对这些工作表`,
      busy: "本工作簿正在写入，或上次写入中断而尚未恢复。请先撤销，或十分钟后再试",
      outOfTime: "用时过长，表格程序已中止操作。请减少工作表或工单后再试",
      quotaSpent: "表格程序允许的同时操作数或当日用量已用完，请稍后再试",
      noAnswer: "表格程序没有响应。请检查网络连接后再试",
      notAuthorised: "浏览器当前使用的 Google 账号无权使用 TicketScore。请从菜单完成授权，或改用只登录一个账号的窗口",
      cutOff: (sheets) => `写入中断，且未能恢复原状。不完整的工作表：${sheets}`,
    },
    cutOff: (sheets) => `写入中断，且因连接断开而未能恢复原状。以下工作表不完整：${sheets}。撤销可恢复原状。`,
    unfinished: (sheets) => `上次生成中途中断，以下工作表不完整：${sheets}。撤销可恢复原状。`,
  },
};
