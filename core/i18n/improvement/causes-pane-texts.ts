import type { Locale } from "../locale.ts";

/** What the step of root causes says in the pane. */
const en = {
  noEvaluationHelp:
    "Root causes start from an indicator that is weak. Make an evaluation first; its weak indicators then stand here.",
  notScored: "No indicator has a score yet",
  notScoredHelp: (sheet: string) => `Type the actuals into “${sheet}”, then come back.`,
  nothingWeak: (threshold: string) => `Nothing is below ${threshold}`,
  nothingWeakHelp: "No indicator needs a root cause. The threshold stands on the evaluation sheet.",
  allMadeHelp: "Each has its sheet. Fill them in together; what is typed shows in the picture below.",
  weak: (count: string, threshold: string) => `Below ${threshold}: ${count}`,
  weakHelp: "One sheet an indicator, one meeting a sheet.",
  said: (actual: string, target: string, attainment: string) =>
    `${actual}, target ${target} · attainment ${attainment}`,
  hasSheet: (sheet: string) => `Open “${sheet}”`,
  stillReading: "The tickets are still being read. Sheets made now hold only the usual causes.",
  noTickets:
    "The tickets of this evaluation are not read: sheets will hold only the usual causes. Choose their table in the evaluation, step 3, to have what they say filled in.",
  make: (count: number) => (count === 1 ? "Make 1 root-cause sheet" : `Make ${count} root-cause sheets`),
  makeNone: "Make root-cause sheets",
  picture: "Fishbone",
  pictureOf: "Drawn from the sheet",
  refresh: "Refresh",
  open: "Open the sheet",
  reading: "Reading the sheet…",
  fishGone: (sheet: string) => `The sheet “${sheet}” is no longer in the workbook: it was deleted or renamed.`,
  fishFailed: (why: string) => `The sheet cannot be read: ${why}.`,
  alternative: (problem: string, causes: number, branches: number) =>
    `Fishbone of “${problem}”: ${causes === 1 ? "1 cause" : `${causes} causes`} on ${branches} of 6 branches.`,
  emptyBranch: "none yet",
  weight: { 1: "weight 1", 2: "weight 2", 3: "decisive" },
  decisive: "Bold = decisive (weight 3); grey = still to check.",
  rootCause: (branch: string) => (branch === "" ? "Root cause" : `Root cause (${branch})`),
};

export type CausesPaneTexts = typeof en;

const zhCn: CausesPaneTexts = {
  noEvaluationHelp: "根因分析从薄弱指标开始。请先生成一次评价，其中的薄弱指标会列在这里。",
  notScored: "还没有指标有得分",
  notScoredHelp: (sheet) => `请在“${sheet}”中填入实际值，再回到这里。`,
  nothingWeak: (threshold) => `没有低于 ${threshold} 的指标`,
  nothingWeakHelp: "没有需要查找根因的指标。改进线在评价表上。",
  allMadeHelp: "都已有根因表。请大家一起填写，填入的内容会显示在下面的图中。",
  weak: (count, threshold) => `低于 ${threshold}：${count} 个`,
  weakHelp: "一个指标一张表，一张表一次会。",
  said: (actual, target, attainment) => `${actual}，目标 ${target} · 达成率 ${attainment}`,
  hasSheet: (sheet) => `打开“${sheet}”`,
  stillReading: "工单仍在读取。现在生成的表只有常见原因。",
  noTickets: "尚未读取这次评价的工单，生成的表只有常见原因。要预填工单的统计，请在评价的第 3 步选择工单表。",
  make: (count) => `生成 ${count} 张根因表`,
  makeNone: "生成根因表",
  picture: "鱼骨图",
  pictureOf: "取自工作表",
  refresh: "刷新",
  open: "打开工作表",
  reading: "正在读取工作表……",
  fishGone: (sheet) => `工作表“${sheet}”已不在工作簿中（被删除或改名）。`,
  fishFailed: (why) => `无法读取工作表：${why}。`,
  alternative: (problem, causes, branches) => `“${problem}”的鱼骨图：6 个分支中 ${branches} 个共有 ${causes} 条原因。`,
  emptyBranch: "暂无",
  weight: { 1: "权重 1", 2: "权重 2", 3: "决定性" },
  decisive: "粗体 = 决定性（权重 3）；灰色 = 待查。",
  rootCause: (branch) => (branch === "" ? "根本原因" : `根本原因（${branch}）`),
};

export const causesPaneTexts: Readonly<Record<Locale, CausesPaneTexts>> = { "zh-CN": zhCn, en };
