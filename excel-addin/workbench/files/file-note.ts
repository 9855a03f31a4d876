import type { Locale } from "../../../core/i18n/locale.ts";

/** What a file holds, or how it is written, that the workbench cannot show as it was. */
export type FileNoteSubject =
  | "chart"
  | "chart-sheet"
  | "comment"
  | "encoding"
  | "external-link"
  | "filter"
  | "hidden-column"
  | "hidden-row"
  | "hidden-sheet"
  | "highlight"
  | "image"
  | "list-from-cells"
  | "long-text"
  | "macro"
  | "merged-cells"
  | "page-break"
  | "page-header"
  | "password"
  | "pivot-table"
  | "sheet-name"
  | "slicer"
  | "sparkline"
  | "split-pane"
  | "text-box"
  | "text-style"
  | "unclosed-quote"
  | "validation"
  | "web-link"
  | "workbook-protection";

/** Something that was left out or changed on opening, so that nothing is dropped in silence. */
export interface FileNote {
  readonly subject: FileNoteSubject;
  /** The sheet, or for `encoding` the name of the encoding; `null` when it is about the whole file. */
  readonly where: string | null;
  readonly count: number;
}

const zh: Readonly<Record<FileNoteSubject, string>> = {
  chart: "图表（{n} 个）的类型不受支持，未载入",
  "chart-sheet": "图表工作表（{n} 张）未载入",
  comment: "批注（{n} 条）未载入",
  encoding: "文本不是 UTF-8，按 {where} 编码读取；如有乱码，请另存为 UTF-8",
  "external-link": "指向其他工作簿的链接（{n} 个）不会更新",
  filter: "筛选已取消，全部行都会显示",
  "hidden-column": "隐藏的列（{n} 列）已显示",
  "hidden-row": "隐藏的行（{n} 行）已显示",
  "hidden-sheet": "隐藏的工作表已显示",
  highlight: "条件格式（{n} 条）不是公式条件，未载入",
  image: "图片（{n} 张）未载入",
  "list-from-cells": "下拉列表（{n} 个）取自单元格，已固定为当前的值",
  "long-text": "超过 32,767 个字符的单元格（{n} 个）已截断",
  macro: "宏未载入",
  "merged-cells": "合并的单元格（{n} 处）已拆开，内容在左上角的单元格",
  "page-break": "手动分页符（{n} 个）未载入",
  "page-header": "页眉未载入",
  password: "保护密码已去掉，保护仍在",
  "pivot-table": "数据透视表（{n} 个）未载入，只保留数值",
  "sheet-name": "文件中的名称（{n} 个）只属于一张工作表，未载入",
  slicer: "切片器（{n} 个）未载入",
  sparkline: "迷你图（{n} 个）未载入",
  "split-pane": "窗口拆分已取消",
  "text-box": "文本框（{n} 个）未载入",
  "text-style": "部分字体样式（{n} 个单元格）已简化",
  "unclosed-quote": "有一个引号没有结束，请检查最后几行",
  validation: "数据验证（{n} 条）未载入",
  "web-link": "网页链接（{n} 个）未载入，只保留文字",
  "workbook-protection": "工作簿结构的保护未载入",
};

const en: Readonly<Record<FileNoteSubject, string>> = {
  chart: "charts of other kinds ({n}) are left out",
  "chart-sheet": "chart sheets ({n}) are left out",
  comment: "comments ({n}) are left out",
  encoding: "the text is not UTF-8 and was read as {where}; if it looks wrong, save it as UTF-8",
  "external-link": "links to other workbooks ({n}) are not updated",
  filter: "the filter is off, all rows are shown",
  "hidden-column": "hidden columns ({n}) are shown",
  "hidden-row": "hidden rows ({n}) are shown",
  "hidden-sheet": "the hidden sheet is shown",
  highlight: "conditional formats without a formula ({n}) are left out",
  image: "images ({n}) are left out",
  "list-from-cells": "drop-down lists from cells ({n}) keep the values of now",
  "long-text": "texts over 32,767 characters ({n}) are cut off",
  macro: "macros are left out",
  "merged-cells": "merged cells ({n}) are taken apart, their content stands in the first",
  "page-break": "manual page breaks ({n}) are left out",
  "page-header": "the page header is left out",
  password: "the protection stays, its password is gone",
  "pivot-table": "pivot tables ({n}) are left out, their values stay",
  "sheet-name": "names that belong to one sheet ({n}) are left out",
  slicer: "slicers ({n}) are left out",
  sparkline: "sparklines ({n}) are left out",
  "split-pane": "the window is no longer split",
  "text-box": "text boxes ({n}) are left out",
  "text-style": "text styles are simplified (cells: {n})",
  "unclosed-quote": "a quotation mark is never closed: check the last rows",
  validation: "validations ({n}) are left out",
  "web-link": "web links ({n}) are left out, their text stays",
  "workbook-protection": "the protection of the workbook's structure is left out",
};

const sentences: Readonly<Record<Locale, Readonly<Record<FileNoteSubject, string>>>> = { "zh-CN": zh, en };

/** A note in words, led by the sheet it is about. */
export function noteSentence(note: FileNote, locale: Locale): string {
  const words = sentences[locale][note.subject].replace("{n}", String(note.count)).replace("{where}", note.where ?? "");
  return note.where === null || note.subject === "encoding" ? words : `${note.where}: ${words}`;
}
