import * as z from "zod/mini";
import { call, operation } from "../../formula/expression.ts";
import type { Cell } from "../cell.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { ifKnown, orDefault } from "../plain.ts";
import { cellOfKind, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { numberAt, numbers } from "../reading/number-column.ts";
import { scalar } from "../reading/scalar.ts";
import { normalQuantile } from "./normal-quantile.ts";

/**
 * How many tickets to check so that a share found in the sample (in time, satisfied, correctly recorded) is off by no
 * more than the margin: `n₀ = z² × share × (1 − share) ÷ margin²`, corrected for a finite population by
 * `n = n₀ ÷ (1 + (n₀ − 1) ÷ population)` and rounded up.
 *
 * A fixed "10 %" is too little of 50 tickets and more than needed of 10,000: precision hangs on the size of the sample,
 * hardly on that of the whole. The share is 0.5 unless given, which asks for the largest sample. The quantile z is
 * computed for any confidence, not looked up for three. It holds for a sample drawn at random, every ticket with the
 * same chance. What arithmetic adds, below a billionth of a ticket, is not rounded up. No tickets need no sample.
 *
 * Source: W. G. Cochran, Sampling Techniques, 3rd edition, 1977, section 4.4.
 *
 * @param population number of tickets there are, one or a column
 * @param margin how far off the share may be, above 0 and below 1: 0.05 is 5 percentage points; one, or one per row
 * @param confidence in how many of all samples that holds, above 0 and below 1; left out, 0.95
 * @param share the share expected, above 0 and below 1; left out, 0.5
 * @returns tickets to check, per population
 * @example SAMPLESIZE(10000, 0.05) = 370
 */
export const sampleSize = defineFunction({
  id: "SAMPLESIZE",
  category: "fairness",
  summary: {
    en: "How many tickets to check for a given margin of error",
    "zh-CN": "给定误差范围所需的抽查工单数",
  },
  parameters: {
    population: required(numbers({ atLeast: 0 }), { en: "how many tickets there are", "zh-CN": "工单总数" }),
    margin: required(numbers({ above: 0 }), {
      en: "margin of error below 1: 0.05 is 5 percentage points",
      "zh-CN": "允许误差，小于 1：0.05 即 5 个百分点",
    }),
    confidence: defaulted(
      scalar(z.number().check(z.gt(0), z.lt(1)), 0.95, {
        en: "a number above 0 and below 1; blank is 0.95",
        "zh-CN": "大于 0 且小于 1 的数字；空白即 0.95",
      }),
      { en: "confidence; left out: 0.95", "zh-CN": "置信水平；省略为 0.95" },
    ),
    share: defaulted(
      scalar(z.number().check(z.gt(0), z.lt(1)), 0.5, {
        en: "a number above 0 and below 1; blank is 0.5",
        "zh-CN": "大于 0 且小于 1 的数字；空白即 0.5",
      }),
      { en: "share expected; left out: 0.5, which is safe", "zh-CN": "预计比例；省略为 0.5，最为稳妥" },
    ),
  },
  result: { shape: "column", help: { en: "tickets to check, per population", "zh-CN": "逐个总数所需的抽查数" } },
  examples: [
    {
      args: [[[10000], [1000], [1e9]], 0.05],
      result: [[370], [278], [385]],
      why: { en: "published table values; beyond any size it is 385", "zh-CN": "公开表中的数值；总数再大也只需 385" },
    },
    {
      args: [1000, 0.03, 0.99, 0.1],
      result: 400,
      why: { en: "tighter, surer, and 10 % expected", "zh-CN": "误差更小、置信更高，预计比例 10 %" },
    },
  ],
  check({ population, margin }, argument) {
    const fraction = population.values.findIndex((size) => !Number.isInteger(size));
    if (fraction >= 0) argument("population").refuseCell(fraction, "wholeNumber", {});
    const whole = margin.values.findIndex((error) => error >= 1);
    if (whole >= 0) argument("margin").refuseCell(whole, "below", { bound: 1 });
  },
  compute({ population, margin, confidence, share }) {
    const kinds = rowKinds(population, margin);
    const z = normalQuantile((1 + confidence) / 2);
    const sizes = new Array<Cell>(population.count);
    for (let i = 0; i < sizes.length; i++) {
      const kind = kinds[i] ?? 0;
      const all = numberAt(population, i);
      if (kind !== NUMBER_KIND) sizes[i] = cellOfKind(kind);
      else sizes[i] = all === 0 ? 0 : sizeOf(all, (z / numberAt(margin, i)) ** 2 * share * (1 - share));
    }
    return sizes;
  },
  plain({ population, margin, confidence, share }) {
    const z = call("NORMSINV", operation(operation(1, "+", orDefault(confidence, 0.95)), "/", 2));
    const expected = orDefault(share, 0.5);
    const spread = operation(expected, "*", operation(1, "-", expected));
    const infinite = operation(operation(operation(z, "/", margin), "^", 2), "*", spread);
    const correction = operation(1, "+", operation(operation(infinite, "-", 1), "/", population));
    const size = call("ROUNDUP", call("ROUND", operation(infinite, "/", correction), 9), 0);
    return ifKnown([population, margin], call("IF", operation(population, "=", 0), 0, size));
  },
});

/** From the size for an infinite population to that for `all`: never none, and never more than there are. */
function sizeOf(all: number, infinite: number): number {
  const size = infinite === Number.POSITIVE_INFINITY ? all : infinite / (1 + (infinite - 1) / all);
  return Math.min(all, Math.max(1, Math.ceil(size - 5e-10)));
}
