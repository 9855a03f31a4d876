import type { Locale } from "../locale.ts";
import type { InputHint } from "../sheet-texts.ts";

export const handbookColumns = [
  "number",
  "standard",
  "problem",
  "indicator",
  "effect",
  "owner",
  "since",
  "review",
  "due",
  "source",
] as const;

export type HandbookColumn = (typeof handbookColumns)[number];

/** The texts of the standards handbook. */
export interface HandbookTexts {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: (subject: string) => string;
  readonly asOf: string;
  /** With {count} and {due}. */
  readonly finding: string;
  readonly none: string;
  readonly columns: Readonly<Record<HandbookColumn, string>>;
  readonly key: string;
  readonly due: { readonly due: string; readonly later: string; readonly unknown: string };
  readonly effect: (before: string, after: string, change: string) => string;
  readonly effectUnknown: string;
  readonly chance: (p: string) => string;
  readonly untested: string;
  readonly remarks: readonly [string, string];
  readonly hints: Readonly<Record<"asOf" | "text" | "since" | "review", InputHint>>;
}

const en: HandbookTexts = {
  sheetName: "Standards handbook",
  title: "Standards handbook",
  subtitle: (subject) =>
    `What proved itself${subject === "" ? "" : ` in ${subject}`} and is the standard from now on, for everyone who does the work; collected by TicketScore from the comparisons. Tinted cells can be changed.`,
  asOf: "Looked at on",
  finding: "{count} standards in force, {due} due for review.",
  none: "No standard yet.",
  columns: {
    number: "No.",
    standard: "Standard",
    problem: "The problem it solves",
    indicator: "Indicator",
    effect: "Effect, before → after",
    owner: "Owner",
    since: "In force since",
    review: "Next review",
    due: "Review",
    source: "Proof",
  },
  key: "measure collected",
  due: { due: "▲ due", later: "✓ later", unknown: "○ no date" },
  effect: (before, after, change) => `${before} → ${after} (${change})`,
  effectUnknown: "not measured",
  chance: (p) => `, ${p}`,
  untested: ", not tested",
  remarks: [
    "The effect is what the comparison showed on the day the standard was adopted; the sheet named under “Proof” has the figures.",
    "A standard that is due for review is measured again in the next evaluation: it stays, is changed, or is struck out.",
  ],
  hints: {
    asOf: {
      title: "Looked at on",
      message: "Today's date: standards whose review lies on or before it are shown as due.",
    },
    text: { title: "Standard", message: "Say it as a rule that a new colleague can follow: who does what, when." },
    since: { title: "In force since", message: "Such as 2024-06-30." },
    review: { title: "Next review", message: "Such as 2024-12-31; half a year is usual." },
  },
};

const zhCn: HandbookTexts = {
  sheetName: "标准手册",
  title: "服务标准手册",
  subtitle: (subject) =>
    `${subject === "" ? "" : `${subject}：`}经验证有效、今后一律照此执行的做法，供全体相关人员使用；由 TicketScore 工单评分从前后对比表收集。浅黄底的单元格可以修改。`,
  asOf: "查看日期",
  finding: "现行标准 {count} 条，其中 {due} 条到期应复审。",
  none: "还没有标准。",
  columns: {
    number: "序号",
    standard: "标准",
    problem: "解决的问题",
    indicator: "指标",
    effect: "效果（前 → 后）",
    owner: "责任部门/人",
    since: "生效日",
    review: "下次复审",
    due: "复审提示",
    source: "依据",
  },
  key: "来源措施",
  due: { due: "▲ 到期", later: "✓ 未到期", unknown: "○ 未定日期" },
  effect: (before, after, change) => `${before} → ${after}（${change}）`,
  effectUnknown: "未测得",
  chance: (p) => `，${p}`,
  untested: "，未检验",
  remarks: [
    "效果为确立标准当天对比表所示；数字见“依据”一栏所列的表。",
    "到期的标准在下一次评价中再测一遍：保留、修改或取消。",
  ],
  hints: {
    asOf: { title: "查看日期", message: "填写当天日期：复审日不晚于此日的标准会标为到期。" },
    text: { title: "标准", message: "写成新同事照着就能做的规定：谁、何时、做什么。" },
    since: { title: "生效日", message: "如 2024-06-30。" },
    review: { title: "下次复审", message: "如 2024-12-31，通常为半年后。" },
  },
};

export const handbookTexts: Readonly<Record<Locale, HandbookTexts>> = { en, "zh-CN": zhCn };
