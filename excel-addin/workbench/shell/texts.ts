import type { Localized } from "../../../core/i18n/locale.ts";

/** Every text of the page around the grid. */
export const texts = {
  title: { "zh-CN": "TicketScore 工作台", en: "TicketScore workbench" },
  open: { "zh-CN": "打开…", en: "Open…" },
  save: { "zh-CN": "保存 .xlsx", en: "Save .xlsx" },
  saveMasked: { "zh-CN": "保存脱敏副本", en: "Save masked copy" },
  maskedFile: { "zh-CN": "{name} 脱敏.xlsx", en: "{name} masked.xlsx" },
  noMasked: {
    "zh-CN": "本工作簿中还没有脱敏副本：请先在窗格菜单 ⋯ 的“脱敏副本”中生成。",
    en: "This workbook has no masked copies yet: make them in the pane first, menu ⋯, Masked copy.",
  },
  samples: { "zh-CN": "示例", en: "Samples" },
  language: { "zh-CN": "语言", en: "Language" },
  dark: { "zh-CN": "深色", en: "Dark" },
  light: { "zh-CN": "浅色", en: "Light" },
  startHeading: { "zh-CN": "从哪份工单开始？", en: "Which tickets to start with?" },
  startLead: {
    "zh-CN": "选一份示例，或把 .xlsx、.csv 文件拖到这里。文件只在本机打开，不会上传。",
    en: "Choose a sample, or drop an .xlsx or .csv file here. Files are opened on this machine and never uploaded.",
  },
  openOwn: { "zh-CN": "打开自己的文件…", en: "Open a file of your own…" },
  blank: { "zh-CN": "空白工作簿", en: "Blank workbook" },
  blankNote: { "zh-CN": "从一张空表开始", en: "Start from an empty sheet" },
  close: { "zh-CN": "关闭", en: "Close" },
  noSamples: { "zh-CN": "没有找到示例。", en: "No samples were found." },
  dropHere: { "zh-CN": "松开以打开文件", en: "Drop to open the file" },
  oneFile: { "zh-CN": "一次只能打开一个文件。", en: "One file can be opened at a time." },
  opening: { "zh-CN": "正在打开 {name}…", en: "Opening {name}…" },
  opened: { "zh-CN": "已打开 {name}。", en: "{name} is open." },
  added: { "zh-CN": "已添加 {name}，新工作表：{sheets}。", en: "{name} was added as: {sheets}." },
  answersLeft: {
    "zh-CN": "该文件中保存的窗格内容没有带入。",
    en: "What was answered in its pane was not taken over.",
  },
  offerHeading: { "zh-CN": "当前工作簿中已有内容", en: "This workbook is not empty" },
  offerFile: {
    "zh-CN": "把 {name} 添加为新的工作表，还是用它替换当前工作簿？替换后，尚未保存的内容会丢失。",
    en: "Add the sheets of {name} to it, or open the file in its place? What was not saved is lost when it is replaced.",
  },
  offerBlank: {
    "zh-CN": "用空白工作簿替换当前工作簿？尚未保存的内容会丢失。",
    en: "Open a blank workbook in its place? What was not saved is lost.",
  },
  addSheets: { "zh-CN": "添加为工作表", en: "Add as sheets" },
  replace: { "zh-CN": "替换工作簿", en: "Replace the workbook" },
  cancel: { "zh-CN": "取消", en: "Cancel" },
  listSeparator: { "zh-CN": "、", en: ", " },
  calculating: { "zh-CN": "正在计算公式：{done} / {total}", en: "Calculating {done} of {total} formulas" },
  saved: { "zh-CN": "已保存 {name}。", en: "{name} is saved." },
  failed: { "zh-CN": "{name}：打开时出错：{detail}", en: "{name}: could not be opened: {detail}" },
  missing: { "zh-CN": "没有名为 {name} 的示例。", en: "There is no sample called {name}." },
  saveFailed: { "zh-CN": "保存时出错：{detail}", en: "Saving failed: {detail}" },
  locked: {
    "zh-CN": "此单元格受保护。要修改，请先取消工作表保护。",
    en: "This cell is protected. To change it, take the protection off the sheet first.",
  },
  noPlace: { "zh-CN": "链接指向的位置不存在：{place}", en: "The link leads nowhere: {place}" },
  noPane: {
    "zh-CN": "任务窗格没有响应。请重新打开工作簿。",
    en: "The task pane does not answer. Open the workbook again.",
  },
  noFunctions: {
    "zh-CN": "加载项没有响应，公式中的评分函数暂时无法计算。",
    en: "The add-in does not answer; its functions cannot be computed until it does.",
  },
  ready: { "zh-CN": "就绪", en: "Ready" },
  grid: { "zh-CN": "表格", en: "Spreadsheet" },
  pane: { "zh-CN": "TicketScore 任务窗格", en: "TicketScore task pane" },
  splitter: { "zh-CN": "任务窗格宽度", en: "Width of the task pane" },
  licence: { "zh-CN": "许可：{licence}", en: "Licence: {licence}" },
  sheetName: { "zh-CN": "工作表1", en: "Sheet1" },
} as const satisfies Readonly<Record<string, Localized>>;

/** Puts values into the places `{name}` of a text. */
export function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
