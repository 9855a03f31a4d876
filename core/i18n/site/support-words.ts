import type { Locale } from "../locale.ts";
import type { PageWords } from "./site-texts.ts";

/** What to do when something does not work. */
export const supportWords: Readonly<Record<Locale, PageWords>> = {
  en: {
    title: "Support",
    lead: "What to do when something does not work, and where to ask.",
    sections: [
      {
        title: "A cell shows #NAME?",
        lines: [
          "The add-in is not loaded. Open its pane from the ribbon, then press Refresh. In the pane's menu, “Load with this workbook” lets the functions calculate as soon as the workbook opens.",
          "A colleague without the add-in sees #NAME? as well. Sheets made with plain formulas work for everybody.",
        ],
      },
      {
        title: "A cell shows #VALUE!",
        lines: [
          "The function refused an argument. Point at the cell's warning sign: the message names the argument, the rule and the row, such as “target must be above 0 (row 3)”.",
        ],
      },
      {
        title: "A cell shows #SPILL! or #BUSY!",
        lines: [
          "#SPILL! means that cells in the way are not empty: clear them, and the result spreads out.",
          "#BUSY! goes by itself once Excel has calculated. If it stays, press Refresh on the ribbon.",
        ],
      },
      {
        title: "The pane says that Excel lacks something",
        lines: [
          "TicketScore needs Excel for Microsoft 365, Excel 2021 or later, or Excel on the web. Where functions cannot be calculated, sheets are made with plain formulas instead.",
        ],
      },
      {
        title: "The tab is missing on the ribbon",
        lines: [
          "After a deployment it can take a day until every machine has the tab. Home › Add-ins shows what is there for you; an administrator can see in the Microsoft 365 admin center to whom the add-in was assigned.",
        ],
      },
    ],
  },
  "zh-CN": {
    title: "支持",
    lead: "遇到问题怎么办，到哪里提问。",
    sections: [
      {
        title: "单元格显示 #NAME?",
        lines: [
          "加载项没有载入。请从功能区打开窗格，然后按“刷新”。在窗格菜单中打开“随此工作簿载入”，工作簿一打开函数就能计算。",
          "没有安装加载项的同事也会看到 #NAME?。用普通公式生成的工作表，人人可用。",
        ],
      },
      {
        title: "单元格显示 #VALUE!",
        lines: [
          "函数拒绝了某个参数。指向单元格旁的警告标志，提示会写明参数、规则和行号，例如“target 须大于 0（第 3 行）”。",
        ],
      },
      {
        title: "单元格显示 #SPILL! 或 #BUSY!",
        lines: [
          "#SPILL!（#溢出!）表示结果要占用的单元格不是空的：清空它们，结果就会铺开。",
          "#BUSY!（#繁忙!）在 Excel 算完后自行消失；如果一直不消失，请按功能区上的“刷新”。",
        ],
      },
      {
        title: "窗格提示 Excel 缺少功能",
        lines: [
          "TicketScore 需要 Microsoft 365 版 Excel、Excel 2021 或更高版本，或网页版 Excel。不能计算函数的地方，改用普通公式生成工作表。",
        ],
      },
      {
        title: "功能区上没有选项卡",
        lines: [
          "部署之后，最多可能要一天，选项卡才会出现在每台电脑上。“开始 › 加载项”列出您可用的加载项；管理员可在 Microsoft 365 管理中心查看加载项分配给了谁。",
        ],
      },
    ],
  },
};
