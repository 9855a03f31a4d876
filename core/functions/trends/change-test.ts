import type { Localized } from "../../i18n/locale.ts";
import { defineFunction, optional, required } from "../descriptor.ts";
import { NUMBER_KIND } from "../reading/column.ts";
import { flag } from "../reading/flags.ts";
import { type NumberBlock, numberAt, numberBlock } from "../reading/number-column.ts";
import { headersParameter, spilledTable } from "../spilled-table.ts";
import { changeOfMeans, meanOfChanges } from "./change-of-means.ts";
import { changeInPairs, changeOfShares } from "./change-of-shares.ts";
import { chanceLevel, fewestValues, type TestedChange } from "./tested-change.ts";

/**
 * Whether what was measured after a change differs from before by more than chance.
 *
 * Values that are all 0 or 1 (in time or not, satisfied or not) are shares: Campbell's chi-squared test with N − 1, Fisher
 * and Irwin's exact one where less than one is expected in a cell, and McNemar's for pairs. Anything else is a mean: Welch's
 * t test, or Student's for pairs. All are two-sided, and 5 % or less is called more than chance.
 *
 * Rows are pairs where the same people or tickets are measured twice. Left out, two ranges with as many cells each are
 * taken for pairs, as two columns of one table are, and any others for different tickets: weeks before and weeks after
 * are no pairs, even if there are as many. A pair with a blank or N/A is left out whole; so is a single blank or N/A.
 *
 * "Before" must not have been chosen because it was bad: what is worst by chance gets better by itself.
 *
 * Source: see each test; the level is R. A. Fisher's convention.
 *
 * @param before values before the change, a range of any shape
 * @param after values after it; of pairs, in the same order
 * @param pairs TRUE if each cell belongs to the same person or ticket as the cell in its place before
 * @param headers TRUE for a first row of headers
 * @returns one row: after less before, the statistic (t of means, z of shares), p, the verdict
 * @example CHANGETEST({1; 2; 3; 4}, {3; 5; 4; 7}) = {2.25, 4.7001, 0.0182, "rose, more than chance"}
 */
export const changeTest = defineFunction({
  id: "CHANGETEST",
  category: "trends",
  summary: {
    en: "Before and after: the change, its test, and whether it is more than chance",
    "zh-CN": "前后对比：变化量、检验结果，以及变化是否超出偶然",
  },
  parameters: {
    before: required(numberBlock(), { en: "values before the change", "zh-CN": "改进前的数值" }),
    after: required(numberBlock(), { en: "values after it", "zh-CN": "改进后的数值" }),
    pairs: optional(flag(), {
      en: "TRUE: the same people or tickets, place by place; left out: TRUE for as many cells in both",
      "zh-CN": "TRUE 为同一批人或工单逐个对应；省略时，两边个数相同即视为 TRUE",
    }),
    ...headersParameter,
  },
  result: {
    shape: "table",
    help: { en: "difference, t or z, p, verdict", "zh-CN": "差值、t 或 z、p 值、结论" },
  },
  examples: [
    {
      args: [[[70], [72], [75]], [[80], [84], [81], [79]], false, true],
      result: [
        ["difference", "t or z", "p", "verdict"],
        [8.666666666666671, 4.7869880130712845, 0.008699652281119043, "rose, more than chance"],
      ],
      why: { en: "weeks before and after a measure", "zh-CN": "措施前后的各周" },
    },
    {
      args: [
        [[0], [0], [1], [1]],
        [[1], [1], [0]],
      ],
      result: [[0.16666666666666663, 0.4082482904638629, 0.6830913983096087, "may be chance"]],
      why: { en: "a share: two of four, then two of three", "zh-CN": "比率：四张中两张，之后三张中两张" },
    },
  ],
  check({ before, after, pairs }, argument) {
    if (pairs !== true || before.values.length === after.values.length) return;
    argument("after").refuse("pairedWith", { other: "before", count: before.values.length });
  },
  compute({ before, after, pairs, headers }, locale) {
    const isPaired = pairs ?? before.values.length === after.values.length;
    const tested = isPaired ? testPairs(before, after) : testSamples(knownOf(before), knownOf(after));
    if (tested === null) return spilledTable([[null, null, null, verdicts.tooFew[locale]]], columns, headers, locale);
    const { difference, p, statistic } = tested;
    return spilledTable([[difference, statistic, p, verdicts[verdictOf(tested)][locale]]], columns, headers, locale);
  },
});

const columns = [
  { en: "difference", "zh-CN": "差值" },
  { en: "t or z", "zh-CN": "t 或 z" },
  { en: "p", "zh-CN": "p 值" },
  { en: "verdict", "zh-CN": "结论" },
];

const verdicts = {
  rose: { en: "rose, more than chance", "zh-CN": "上升，超出偶然" },
  fell: { en: "fell, more than chance", "zh-CN": "下降，超出偶然" },
  chance: { en: "may be chance", "zh-CN": "可能只是偶然" },
  same: { en: "no change", "zh-CN": "没有变化" },
  untestable: { en: "nothing varies, so nothing can be tested", "zh-CN": "数值没有波动，无法检验" },
  tooFew: { en: "too few to test", "zh-CN": "数据太少，无法检验" },
} as const satisfies Record<string, Localized>;

function verdictOf({ difference, p }: TestedChange): keyof typeof verdicts {
  if (p === null) return difference === 0 ? "same" : "untestable";
  if (p > chanceLevel) return "chance";
  return difference > 0 ? "rose" : "fell";
}

function knownOf(block: NumberBlock): readonly number[] {
  return Array.from(block.values).filter((_, i) => block.kinds[i] === NUMBER_KIND);
}

function testSamples(before: readonly number[], after: readonly number[]): TestedChange | null {
  if (before.length < fewestValues || after.length < fewestValues) return null;
  if (!isShare(before) || !isShare(after)) return changeOfMeans(before, after);
  const [then, now] = [before, after].map((values) => ({ yes: values.filter(isYes).length, all: values.length }));
  return then === undefined || now === undefined ? null : changeOfShares(then, now);
}

function testPairs(before: NumberBlock, after: NumberBlock): TestedChange | null {
  const places = Array.from(before.values.keys()).filter(
    (i) => before.kinds[i] === NUMBER_KIND && after.kinds[i] === NUMBER_KIND,
  );
  if (places.length < fewestValues) return null;
  const then = places.map((i) => numberAt(before, i));
  const now = places.map((i) => numberAt(after, i));
  const changes = now.map((value, i) => value - (then[i] ?? 0));
  if (!isShare(then) || !isShare(now)) return meanOfChanges(changes);
  return changeInPairs(changes.filter(isYes).length, changes.filter((change) => change < 0).length, places.length);
}

function isShare(values: readonly number[]): boolean {
  return values.every((value) => value === 0 || value === 1);
}

function isYes(value: number): boolean {
  return value === 1;
}
