import type { Locale } from "./locale.ts";

/** The sentences for why a plan cannot be made, each with the values it needs. */
interface ProblemTexts {
  readonly "no-indicators": () => string;
  readonly "not-read": () => string;
  readonly "sheets-taken": (problem: { readonly names: readonly string[] }) => string;
  readonly "same-name": (problem: { readonly name: string }) => string;
  readonly "bad-name": (problem: { readonly name: string }) => string;
  readonly "too-many-limits": (problem: { readonly count: number; readonly most: number }) => string;
}

const zh: ProblemTexts = {
  "no-indicators": () => "还没有选择指标",
  "not-read": () => "这一步要用的内容尚未读完，或已不在工作簿中：请重新打开这一步再试",
  "sheets-taken": ({ names }) => `已有同名工作表：${names.map((name) => `“${name}”`).join("、")}，请换一个名称`,
  "same-name": ({ name }) => `有两张工作表都叫“${name}”，请换一个名称`,
  "bad-name": ({ name }) => `工作表名“${name}”不可用：需 1 到 31 个字符，不含 : \\ / ? * [ ]，首尾不能是单引号`,
  "too-many-limits": ({ count, most }) => `时限表有 ${count} 行，最多 ${most} 行`,
};

const en: ProblemTexts = {
  "no-indicators": () => "no indicator has been chosen",
  "not-read": () => "what this step goes by is not read yet, or is no longer in the workbook: open the step again",
  "sheets-taken": ({ names }) =>
    `${names.map((name) => `“${name}”`).join(", ")} already ${names.length === 1 ? "exists" : "exist"}: choose another name`,
  "same-name": ({ name }) => `two sheets are called “${name}”: choose another name for one`,
  "bad-name": ({ name }) =>
    `sheet name “${name}” must be 1 to 31 characters without : \\ / ? * [ ], and must not begin or end with an apostrophe`,
  "too-many-limits": ({ count, most }) => `limits must be at most ${most} rows, not ${count}`,
};

/** Why no sheets can be made of the answers, in both languages. They stand by themselves: the pane says them, no sheet does. */
export const planProblemTexts: Readonly<Record<Locale, ProblemTexts>> = { "zh-CN": zh, en };
