import type { Localized } from "../../core/i18n/locale.ts";

/** The workbooks that are ready to use, by their file names. */
export const templateIds = ["evaluation", "tickets", "full-set"] as const;

export type TemplateId = (typeof templateIds)[number];

interface TemplateTexts {
  /** The page that says how the template is used. */
  readonly guide: Localized;
  readonly titles: Readonly<Record<TemplateId, Localized>>;
  readonly lead: Localized;
  /** What to do, in order. */
  readonly steps: Readonly<Record<TemplateId, readonly Localized[]>>;
  readonly ticketSheet: Localized;
  readonly subject: Localized;
  readonly objective: Localized;
  readonly ticketHint: Localized;
  readonly ratingHint: Localized;
}

export const templateTexts: TemplateTexts = {
  guide: { en: "Start here", "zh-CN": "使用说明" },
  titles: {
    evaluation: { en: "Service evaluation, to fill in", "zh-CN": "服务质量评价（空白模板）" },
    tickets: { en: "Service evaluation from tickets", "zh-CN": "按工单评分的服务质量评价" },
    "full-set": { en: "Evaluation, ticket analysis and standard", "zh-CN": "评价、工单分析与评分标准（全套）" },
  },
  lead: {
    en: "Made with TicketScore. Every figure is a formula of built-in functions: it works in Excel 2016 and later, WPS, LibreOffice and Google Sheets.",
    "zh-CN":
      "由“工单评分”制作。所有数字都是自带函数的公式，Excel 2016 及更高版本、WPS、LibreOffice 和 Google 表格都能计算。",
  },
  steps: {
    evaluation: [
      {
        en: "Type targets, weights and actuals into the tinted cells of the evaluation; weights sum to 100.",
        "zh-CN": "在评价表的浅色单元格里填写目标、权重和实际值；权重合计为 100。",
      },
      {
        en: "Leave an actual blank while it is not known: it never counts as 0. N/A leaves the score altogether.",
        "zh-CN": "尚未得知的实际值留空，绝不当 0 计；填“不适用”则该项完全不参与评分。",
      },
      {
        en: "What falls below the threshold appears in the improvement plan; fill in measure, owner and deadline there.",
        "zh-CN": "低于改进线的指标会出现在改进计划中，请在那里填写措施、责任人和期限。",
      },
    ],
    tickets: [
      {
        en: "Paste your tickets over the sample tickets, below the headers; keep the order of the columns.",
        "zh-CN": "把自己的工单粘贴到表头下方，覆盖示例工单；各列顺序不变。",
      },
      {
        en: "Change the period, teams and targets in the tinted cells of the evaluation: actuals and scores follow.",
        "zh-CN": "在评价表的浅色单元格里修改周期、小组和目标，实际值与得分随之更新。",
      },
      {
        en: "The sheet of ticket readings shows how every ticket was read, and what could not be read.",
        "zh-CN": "工单明细表列出每张工单的读数，以及未能读出的内容。",
      },
    ],
    "full-set": [
      {
        en: "The evaluation follows the tickets and the tinted cells, as in the template with tickets only.",
        "zh-CN": "评价表随工单和浅色单元格更新，与“按工单评分”的模板相同。",
      },
      {
        en: "The ticket analysis shows the sample tickets of one month; to analyse your own, run the analysis in the add-in.",
        "zh-CN": "工单分析展示示例工单一个月的情况；要分析自己的工单，请在加载项里运行工单分析。",
      },
      {
        en: "The rubric says what each rating from 1 to 5 means; adapt its words to your team.",
        "zh-CN": "评分细则说明 1 至 5 分各档的含义，可按团队情况改写。",
      },
    ],
  },
  ticketSheet: { en: "Tickets", "zh-CN": "工单" },
  subject: { en: "After-sales service", "zh-CN": "售后服务部" },
  objective: { en: "Keep what was promised to customers", "zh-CN": "兑现对客户的承诺" },
  ticketHint: { en: "Choose from the list.", "zh-CN": "请从列表中选择。" },
  ratingHint: { en: "A rating from 1 to 5.", "zh-CN": "1 至 5 分。" },
};
