import type { Locale } from "../../core/i18n/locale.ts";

interface MenuTexts {
  readonly name: string;
  readonly open: string;
  readonly refresh: string;
  readonly undo: string;
  readonly template: string;
  readonly language: string;
  readonly help: string;
  readonly undone: (sheets: string) => string;
  readonly refreshed: (count: number) => string;
  readonly nothingToUndo: string;
  readonly failed: (detail: string) => string;
  readonly readOnly: string;
  readonly busy: string;
  readonly quotaSpent: string;
  readonly outOfTime: string;
  readonly notAuthorised: string;
  /** Behind the sentence that says why. */
  readonly undoCutOff: (why: string, sheets: string) => string;
  readonly formulaLost: (why: string, cell: string, formula: string) => string;
  readonly languageChosen: string;
  readonly helpOpening: string;
  readonly listSeparator: string;
}

/** What the menu and its answers say. */
export const menuTexts: Readonly<Record<Locale, MenuTexts>> = {
  en: {
    name: "TicketScore",
    open: "Evaluate and analyse…",
    refresh: "Refresh the functions on this sheet",
    undo: "Undo the last generation",
    template: "Make a template…",
    language: "语言 / Language",
    help: "Help",
    undone: (sheets) => `Undone: ${sheets}`,
    refreshed: (count) => (count === 1 ? "1 formula was calculated again" : `${count} formulas were calculated again`),
    nothingToUndo: "There is nothing to undo.",
    failed: (detail) => `It did not work: ${detail}`,
    readOnly: "You may not edit these cells. Ask the spreadsheet's owner.",
    busy: "Sheets are being written to this spreadsheet. Try again in a moment.",
    quotaSpent: "Google's quota for scripts is used up. Try again later, at the latest tomorrow.",
    outOfTime: "It took longer than Google lets a script run. Try again.",
    notAuthorised:
      "Google does not let TicketScore work on this spreadsheet with this account. Choose TicketScore › Evaluate and analyse and allow it.",
    undoCutOff: (why, sheets) => `${why}\nOnly a part was undone. Still there: ${sheets}. Undo once more for the rest.`,
    formulaLost: (why, cell, formula) => `${why}\nCell ${cell} has lost its formula. Enter it again: ${formula}`,
    languageChosen: "TicketScore speaks English to you from now on. Open the menu again after reloading the page.",
    helpOpening:
      "Choose TicketScore › Evaluate and analyse, and follow the steps. Every function can also be typed into a cell:",
    listSeparator: ", ",
  },
  "zh-CN": {
    name: "工单评分",
    open: "评价与分析…",
    refresh: "刷新本表中的函数",
    undo: "撤销上次生成",
    template: "制作模板…",
    language: "语言 / Language",
    help: "帮助",
    undone: (sheets) => `已撤销：${sheets}`,
    refreshed: (count) => `已重新计算 ${count} 个公式`,
    nothingToUndo: "没有可撤销的内容。",
    failed: (detail) => `操作未成功：${detail}`,
    readOnly: "您没有编辑这些单元格的权限，请联系表格所有者。",
    busy: "本表格正在写入，请稍后再试。",
    quotaSpent: "Google 给脚本的配额已用完，请稍后再试，最迟明天恢复。",
    outOfTime: "用时超过了 Google 允许脚本运行的时间，请重试。",
    notAuthorised: "Google 不允许用此账号在本表格上运行工单评分。请选择“工单评分 › 评价与分析”并完成授权。",
    undoCutOff: (why, sheets) => `${why}\n只撤销了一部分，尚有：${sheets}。请稍后再次撤销。`,
    formulaLost: (why, cell, formula) => `${why}\n单元格 ${cell} 的公式丢失，请重新填入：${formula}`,
    languageChosen: "工单评分从现在起使用中文。重新载入页面后，菜单也会显示为中文。",
    helpOpening: "选择“工单评分 › 评价与分析”，按步骤操作即可。每个函数也可直接在单元格中输入：",
    listSeparator: "、",
  },
};
