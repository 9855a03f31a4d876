import type { Localized } from "../../../core/i18n/locale.ts";

/** Why a file cannot be opened. */
export type FileProblem =
  | "empty"
  | "not-a-spreadsheet"
  | "old-excel-format"
  | "binary-excel-format"
  | "open-document"
  | "encrypted"
  | "damaged"
  | "too-large";

/** What the user is told; the file's name goes in front. */
export const problemSentences: Readonly<Record<FileProblem, Localized>> = {
  empty: { "zh-CN": "文件是空的", en: "the file is empty" },
  "not-a-spreadsheet": {
    "zh-CN": "不是电子表格：可以打开 .xlsx、.csv、.tsv 和 .txt",
    en: "not a spreadsheet: .xlsx, .csv, .tsv and .txt can be opened",
  },
  "old-excel-format": {
    "zh-CN": "旧版 Excel 格式（.xls）：请在 Excel 中另存为 .xlsx 后再打开",
    en: "the old Excel format (.xls): save it as .xlsx in Excel, then open that",
  },
  "binary-excel-format": {
    "zh-CN": "Excel 二进制格式（.xlsb）：请在 Excel 中另存为 .xlsx 后再打开",
    en: "Excel's binary format (.xlsb): save it as .xlsx in Excel, then open that",
  },
  "open-document": {
    "zh-CN": "OpenDocument 格式（.ods）：请另存为 .xlsx 后再打开",
    en: "the OpenDocument format (.ods): save it as .xlsx, then open that",
  },
  encrypted: {
    "zh-CN": "文件有密码：请在 Excel 中去掉密码后再打开",
    en: "protected by a password: take the password off in Excel, then open it",
  },
  damaged: {
    "zh-CN": "文件已损坏或不完整：请重新导出或重新下载",
    en: "damaged or incomplete: export or download it again",
  },
  "too-large": {
    "zh-CN": "文件太大：最多 64 MB、200 万个单元格",
    en: "too large: at most 64 MB and 2 million cells",
  },
};
