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
  /** What cut the work off: clauses without advice. */
  readonly causes: {
    readonly outOfTime: string;
    readonly quotaSpent: string;
    readonly noAnswer: string;
  };
  /** Writing that was cut off just now, and undoing. */
  readonly cutOff: (cause: string, sheets: string) => string;
  readonly undoCutOff: (cause: string, sheets: string) => string;
  /** Writing or undoing of before that was cut off. */
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
      busy: "sheets are being written to this workbook already, or were cut off halfway. Try again in a minute",
      outOfTime:
        "the spreadsheet program ended the work because it took too long. Try again with fewer sheets or tickets",
      quotaSpent: "what the spreadsheet program allows at once or in a day is used up. Try again later",
      noAnswer: "the spreadsheet program does not answer. Check the connection and try again",
      notAuthorised:
        "TicketScore may not be used with the Google account that this browser goes by. Allow it from the menu, or use a window that is signed in to one account only",
      cutOff: (sheets) => `the work was cut off halfway. Incomplete: ${sheets}`,
    },
    causes: {
      outOfTime: "it took longer than the spreadsheet program allows",
      quotaSpent: "what the spreadsheet program allows at once or in a day is used up",
      noAnswer: "the spreadsheet program does not answer",
    },
    cutOff: (cause, sheets) =>
      `Writing was cut off: ${cause}. Still in the workbook, incomplete: ${sheets}. Undo puts the workbook back as it was, as soon as the spreadsheet program answers again.`,
    undoCutOff: (cause, sheets) =>
      `Undoing was cut off: ${cause}. Still in the workbook: ${sheets}. Undo takes back the rest, as soon as the spreadsheet program answers again.`,
    unfinished: (sheets) =>
      `Writing or undoing was cut off halfway last time. Incomplete: ${sheets}. Undo puts the workbook back as it was.`,
  },
  "zh-CN": {
    refusals: {
      newerGeneration: (sheets) => `此后又生成了其他工作表：${sheets}。再次撤销时将针对这些工作表`,
      busy: "本工作簿正在写入，或上次写入中断而尚未恢复。请一分钟后再试",
      outOfTime: "用时过长，表格程序已中止操作。请减少工作表或工单后再试",
      quotaSpent: "表格程序允许的同时操作数或当日用量已用完，请稍后再试",
      noAnswer: "表格程序没有响应。请检查网络连接后再试",
      notAuthorised: "浏览器当前使用的 Google 账号无权使用 TicketScore。请从菜单完成授权，或改用只登录一个账号的窗口",
      cutOff: (sheets) => `操作中途中断。不完整的工作表：${sheets}`,
    },
    causes: {
      outOfTime: "用时超过表格程序允许的上限",
      quotaSpent: "表格程序允许的同时操作数或当日用量已用完",
      noAnswer: "表格程序没有响应",
    },
    cutOff: (cause, sheets) =>
      `写入中断：${cause}。工作簿中留有不完整的工作表：${sheets}。待表格程序恢复响应后，点“撤销”即可恢复原状。`,
    undoCutOff: (cause, sheets) =>
      `撤销中断：${cause}。工作簿中尚有：${sheets}。待表格程序恢复响应后，再点“撤销”即可撤销其余内容。`,
    unfinished: (sheets) => `上次生成或撤销中途中断，以下工作表不完整：${sheets}。点“撤销”可恢复原状。`,
  },
};
