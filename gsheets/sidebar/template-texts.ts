import type { Locale } from "../../core/i18n/locale.ts";

interface TemplateTexts {
  /** The names of the sheets that are the template's own. */
  readonly sheets: { readonly guide: string; readonly tickets: string; readonly calendar: string };
  readonly title: string;
  readonly lead: string;
  /** What to do with the template, in order. */
  readonly steps: readonly string[];
  readonly go: string;
  readonly columns: readonly [
    id: string,
    submitted: string,
    response: string,
    priority: string,
    channel: string,
    handler: string,
    type: string,
    satisfaction: string,
    complaint: string,
    minutes: string,
    met: string,
  ];
  readonly priorities: readonly string[];
  readonly yesOrNo: readonly string[];
  readonly hints: { readonly list: string; readonly time: string; readonly rating: string };
  readonly subject: string;
  readonly screen: {
    readonly intro: string;
    readonly holds: readonly string[];
    readonly make: string;
    readonly making: string;
    readonly undoing: string;
    readonly undone: string;
    readonly made: string;
    readonly share: string;
    readonly failed: (problem: string) => string;
    readonly openPane: string;
  };
}

/** What the template says, and the sidebar that makes it. */
export const templateTexts: Readonly<Record<Locale, TemplateTexts>> = {
  en: {
    sheets: { guide: "Start here", tickets: "Tickets", calendar: "Calendar" },
    title: "Service evaluation: how to use this spreadsheet",
    lead: "Made with TicketScore. The menu TicketScore holds the evaluation in steps; every function can also be typed into a cell.",
    steps: [
      "Fill in targets, weights and actuals in the tinted cells of the evaluation; weights sum to 100. Leave an actual blank while it is not known.",
      "Paste your tickets into the sheet of tickets, below the headers. Minutes and limits in the last two columns follow by themselves.",
      "Set opening hours and holidays in the calendar: minutes are counted in opening hours only.",
      "For an evaluation from the tickets, or a ticket analysis, choose TicketScore › Evaluate and analyse and follow the steps.",
      "Weak indicators are worked on in the improvement plan: fill in measure, owner and deadline.",
      "To share it, choose File › Make a copy, or send the address of this spreadsheet with /copy in place of /edit: the copy has the menu and the functions too.",
    ],
    go: "Sheets",
    columns: [
      "Ticket ID",
      "Submitted",
      "First response",
      "Priority",
      "Channel",
      "Handler",
      "Type",
      "Satisfaction",
      "Complaint",
      "Minutes to respond",
      "In time",
    ],
    priorities: ["urgent", "normal"],
    yesOrNo: ["yes", "no"],
    hints: {
      list: "Choose from the list.",
      time: "A date and time, such as 2024-05-31 09:30.",
      rating: "A rating from 1 to 5.",
    },
    subject: "After-sales service",
    screen: {
      intro: "Makes a spreadsheet that colleagues copy and start from. These sheets are added:",
      holds: [
        "a page that says how it is used",
        "a table for tickets, with minutes and limits that follow",
        "a calendar of opening hours and holidays",
        "an evaluation to fill in, and its improvement plan",
      ],
      make: "Make the template",
      making: "The sheets are being made…",
      undoing: "What was made is being taken back…",
      undone: "The spreadsheet is as it was before.",
      made: "The template is ready.",
      share: "Share it: send its address with /copy in place of /edit. Each copy has the menu and the functions too.",
      failed: (problem) => `The template was not made: ${problem}.`,
      openPane: "Evaluate and analyse",
    },
  },
  "zh-CN": {
    sheets: { guide: "使用说明", tickets: "工单", calendar: "工作日历" },
    title: "服务质量评价：如何使用本表格",
    lead: "由“工单评分”制作。菜单“工单评分”按步骤完成评价；每个函数也可直接在单元格中输入。",
    steps: [
      "在评价表的浅色单元格里填写目标、权重和实际值，权重合计为 100；尚未得知的实际值留空。",
      "把工单粘贴到“工单”表的表头下方，最后两列的响应分钟与是否及时会自动得出。",
      "在“工作日历”里填写工作时间和节假日：响应用时只计工作时间。",
      "要按工单评分或做工单分析，请选择“工单评分 › 评价与分析”，按步骤操作。",
      "薄弱指标在改进计划中跟进：填写措施、责任人和期限。",
      "共享时选择“文件 › 制作副本”，或把本表格网址末尾的 /edit 改为 /copy 后发给同事：副本同样带有菜单和函数。",
    ],
    go: "各工作表",
    columns: [
      "工单号",
      "提交时间",
      "首次响应时间",
      "优先级",
      "渠道",
      "处理人",
      "类型",
      "客户满意度",
      "是否投诉",
      "响应分钟",
      "是否及时",
    ],
    priorities: ["紧急", "普通"],
    yesOrNo: ["是", "否"],
    hints: { list: "请从列表中选择。", time: "日期和时间，如 2024-05-31 09:30。", rating: "1 至 5 分。" },
    subject: "售后服务部",
    screen: {
      intro: "制作一份供同事复制使用的表格，将添加以下工作表：",
      holds: [
        "使用说明",
        "工单表，自动得出响应分钟与是否及时",
        "工作日历：工作时间与节假日",
        "待填写的评价表及其改进计划",
      ],
      make: "制作模板",
      making: "正在生成工作表…",
      undoing: "正在撤销…",
      undone: "表格已恢复原状。",
      made: "模板已就绪。",
      share: "共享方法：把网址末尾的 /edit 改为 /copy 后发给同事，每份副本都带有菜单和函数。",
      failed: (problem) => `模板未能生成：${problem}。`,
      openPane: "评价与分析",
    },
  },
};
