import type { Locale } from "../locale.ts";
import type { PageWords } from "./site-texts.ts";

/** What TicketScore reads, keeps and sends. */
export const privacyWords: Readonly<Record<Locale, PageWords>> = {
  en: {
    title: "Privacy",
    lead: "Tickets, names and scores stay in your workbook. TicketScore sends them nowhere.",
    sections: [
      {
        title: "What it reads and writes",
        lines: [
          "It reads the tables and sheets that you point it at, and the names of the sheets in the open workbook.",
          "It adds sheets to that workbook, and writes again only to sheets that it made itself.",
          "Your answers – columns, indicators, weights, calendars – are kept in the workbook. Whoever gets a copy of the workbook gets them too.",
        ],
      },
      {
        title: "What leaves your machine",
        lines: [
          "Nothing that stands in a workbook, and nothing about how you use it.",
          "When the pane opens, its pages and scripts come from the address where this page lies, and Microsoft's office.js from appsforoffice.microsoft.com. Those servers see what every web server sees: the network address of the machine, the time, and the kind of browser.",
          "There is no account, no cookie, no measurement, no advertising, and no service that computes elsewhere.",
        ],
      },
      {
        title: "Microsoft",
        lines: [
          "Excel and office.js are Microsoft's. What they collect is governed by your agreement with Microsoft and its privacy statement.",
        ],
      },
      {
        title: "Removing what was kept",
        lines: [
          "“Undo last generation” or deleting the sheets removes what was made. The answers go with the workbook: delete it, or save the sheets into a new one.",
          "If the add-in is removed, the workbooks stay as they are.",
        ],
      },
      {
        title: "People who are scored",
        lines: [
          "Scores of people are personal data. Whoever keeps the workbook decides who may see it, and answers for that under the law of the place.",
        ],
      },
    ],
  },
  "zh-CN": {
    title: "隐私",
    lead: "工单、姓名和得分都留在您的工作簿里，TicketScore 不向任何地方发送。",
    sections: [
      {
        title: "读什么，写什么",
        lines: [
          "读取您指定的表格和工作表，以及当前工作簿中各工作表的名称。",
          "在这个工作簿里新增工作表；再次写入的，只有它自己生成的工作表。",
          "您的选择（列、指标、权重、日历）保存在工作簿里，拿到工作簿副本的人也就拿到了这些设置。",
        ],
      },
      {
        title: "离开您电脑的内容",
        lines: [
          "工作簿里的任何内容、您如何使用它，都不会离开。",
          "打开窗格时，网页和脚本来自本页所在的地址，微软的 office.js 来自 appsforoffice.microsoft.com。这些服务器能看到的，与任何网站相同：电脑的网络地址、时间和浏览器类型。",
          "没有账号，没有 Cookie，没有统计，没有广告，也没有在别处计算的服务。",
        ],
      },
      {
        title: "微软",
        lines: ["Excel 和 office.js 属于微软，它们收集什么，以您与微软的协议和微软的隐私声明为准。"],
      },
      {
        title: "清除保存的内容",
        lines: [
          "“撤销上次生成”或删除工作表，即可清除生成的内容。设置随工作簿保存：删除工作簿，或把工作表另存到新的工作簿，设置就不在了。",
          "卸载加载项后，工作簿保持原样。",
        ],
      },
      {
        title: "被评分的人",
        lines: ["个人得分属于个人信息。保管工作簿的人决定谁可以查看，并依当地法律承担责任。"],
      },
    ],
  },
};
