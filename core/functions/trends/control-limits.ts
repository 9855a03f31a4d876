import type { Cell } from "../cell.ts";
import { defineFunction, required } from "../descriptor.ts";
import { NUMBER_KIND } from "../reading/column.ts";
import { numberAt, numbers } from "../reading/number-column.ts";
import { headersParameter, spilledTable } from "../spilled-table.ts";

/** What the mean range of two values drawn from a normal distribution is, in standard deviations: d2 = 1.128. */
const rangeOfTwo = 2 / Math.sqrt(Math.PI);

/**
 * Control limits of single values in the order of time (XmR chart): mean ± 3 × mean moving range ÷ d2, with d2 = 2 ÷ √π =
 * 1.128 for ranges of two.
 *
 * The moving range is taken between neighbours only: where a week is blank or N/A, there is no range across it. Values
 * outside the limits, or eight in a row on one side of the mean, ask for a cause; the others are the noise that any week
 * has. Below about ten values the limits are provisional. A limit may lie below 0 or above 100 %, where nothing can be.
 * Without two neighbours there are no limits, without any value no mean.
 *
 * Source: W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931; D. J. Wheeler and D. S. Chambers,
 * Understanding Statistical Process Control, 2nd edition, 1992.
 *
 * @param values one reading per week, or per whatever follows each other, oldest first
 * @param headers TRUE for a first row of headers
 * @returns one row: mean, lower limit, upper limit, mean moving range
 * @example CONTROLLIMITS({10; 12; 11}) = {11, 7.0120, 14.9880, 1.5}
 */
export const controlLimits = defineFunction({
  id: "CONTROLLIMITS",
  category: "trends",
  summary: {
    en: "Mean and control limits of readings in the order of time (XmR chart)",
    "zh-CN": "按时间排列的读数的均值与控制限（XmR 图）",
  },
  parameters: {
    values: required(numbers(), { en: "readings, the oldest first", "zh-CN": "各期读数，由早到晚" }),
    ...headersParameter,
  },
  result: {
    shape: "table",
    help: { en: "mean, lower limit, upper limit, mean moving range", "zh-CN": "均值、下限、上限、平均移动极差" },
  },
  examples: [
    {
      args: [[[10], [12], [11]], true],
      result: [
        ["mean", "lower limit", "upper limit", "mean moving range"],
        [11, 11 - (4.5 * Math.sqrt(Math.PI)) / 2, 11 + (4.5 * Math.sqrt(Math.PI)) / 2, 1.5],
      ],
      why: { en: "ranges of 2 and 1", "zh-CN": "移动极差为 2 和 1" },
    },
    {
      args: [[[0.9], [null], [0.92]]],
      result: [[0.91, null, null, null]],
      why: { en: "no two neighbours, no limits", "zh-CN": "没有相邻的两期，就没有控制限" },
    },
  ],
  compute({ values, headers }, locale) {
    let sum = 0;
    let known = 0;
    let ranges = 0;
    let neighbours = 0;
    for (let i = 0; i < values.count; i++) {
      if (values.kinds[i] !== NUMBER_KIND) continue;
      const value = numberAt(values, i);
      sum += value;
      known++;
      if (i === 0 || values.kinds[i - 1] !== NUMBER_KIND) continue;
      ranges += Math.abs(value - numberAt(values, i - 1));
      neighbours++;
    }
    if (known === 0) return spilledTable([], columns, headers, locale);
    const mean = sum / known;
    const range = ranges / neighbours;
    const reach = (3 * range) / rangeOfTwo;
    const limits: readonly Cell[] = neighbours === 0 ? [null, null, null] : [mean - reach, mean + reach, range];
    return spilledTable([[mean, ...limits]], columns, headers, locale);
  },
});

const columns = [
  { en: "mean", "zh-CN": "均值" },
  { en: "lower limit", "zh-CN": "下限" },
  { en: "upper limit", "zh-CN": "上限" },
  { en: "mean moving range", "zh-CN": "平均移动极差" },
];
