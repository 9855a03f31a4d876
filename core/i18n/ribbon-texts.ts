import type { Localized } from "./locale.ts";

/** What a command on the ribbon is called, and what its tip says. */
export interface CommandTexts {
  readonly label: Localized;
  readonly tip: Localized;
}

/** The tab on the ribbon and its groups. */
export const ribbonTexts = {
  tab: { en: "TicketScore", "zh-CN": "工单评分" },
  groups: {
    score: { en: "Score", "zh-CN": "评分" },
    sheets: { en: "Sheets", "zh-CN": "工作表" },
    help: { en: "Help", "zh-CN": "帮助" },
  },
} as const satisfies { readonly tab: Localized; readonly groups: Readonly<Record<string, Localized>> };

export const commandTexts = {
  openPane: {
    label: { en: "Score tickets", "zh-CN": "工单评分" },
    tip: {
      en: "Opens the pane that builds evaluations, ticket analyses and improvement plans from the ticket table in this workbook.",
      "zh-CN": "打开窗格，用本工作簿里的工单表生成评价表、工单分析和改进计划表。",
    },
  },
  jobs: {
    label: { en: "Jobs", "zh-CN": "任务" },
    tip: { en: "Goes straight to one of the jobs of the pane.", "zh-CN": "直接进入窗格的某项任务。" },
  },
  openEvaluation: {
    label: { en: "Evaluation", "zh-CN": "评价" },
    tip: {
      en: "Scores a team or a person on chosen indicators, in six steps.",
      "zh-CN": "分六步，按选定的指标为团队或个人评分。",
    },
  },
  openAnalysis: {
    label: { en: "Ticket analysis", "zh-CN": "工单分析" },
    tip: {
      en: "Shows what the tickets of a period say: times, quality, problems, key figures and an audit sample.",
      "zh-CN": "看一段时间的工单说明了什么：时效、质量、问题、关键指标和抽查样本。",
    },
  },
  openImprovement: {
    label: { en: "Improvement", "zh-CN": "改进" },
    tip: {
      en: "Finds causes, follows measures week by week, and compares before with after.",
      "zh-CN": "查找原因，逐周跟踪措施，比较改进前后。",
    },
  },
  openStandard: {
    label: { en: "Standard", "zh-CN": "标准" },
    tip: {
      en: "Reviews weights and levels, and tries changed rules before they are adopted.",
      "zh-CN": "复核权重和等级，新规则先试算再采用。",
    },
  },
  refresh: {
    label: { en: "Refresh", "zh-CN": "刷新" },
    tip: {
      en: "Calculates every formula in the workbook anew, and reads the ticket table again.",
      "zh-CN": "重新计算工作簿中的全部公式，并重新读取工单表。",
    },
  },
  undo: {
    label: { en: "Undo generation", "zh-CN": "撤销生成" },
    tip: {
      en: "Takes back the sheets that were generated last, after asking.",
      "zh-CN": "询问之后撤销最近一次生成的工作表。",
    },
  },
  help: {
    label: { en: "Help", "zh-CN": "帮助" },
    tip: {
      en: "Opens a short help in the pane, with the way to the page of every function.",
      "zh-CN": "在窗格中打开简要帮助，并可由此进入每个函数的说明页。",
    },
  },
} as const satisfies Readonly<Record<string, CommandTexts>>;

/** What Office shows about the add-in before it is opened. */
export const addinTexts = {
  name: { en: "TicketScore", "zh-CN": "TicketScore 工单评分" },
  short: {
    en: "Scores service tickets, people and teams with live formulas",
    "zh-CN": "在工作簿里为工单、人员和团队评分，全部是实时公式",
  },
  full: {
    en: "Scores service tickets, people and teams inside your own workbook, with live formulas that everyone scored can follow.",
    "zh-CN": "在您自己的工作簿里为工单、人员和团队评分，全部是实时公式，被评的人看得懂每一个数。",
  },
} as const satisfies Readonly<Record<string, Localized>>;
