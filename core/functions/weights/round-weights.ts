import * as z from "zod/mini";
import type { Cell } from "../cell.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { cellOfKind, NUMBER_KIND } from "../reading/column.ts";
import { numberAt, numberGrid } from "../reading/number-column.ts";
import { scalar } from "../reading/scalar.ts";

/**
 * Weights rounded so that they sum to exactly the total, by largest remainder: each gets the whole units of its exact
 * share, and the units left over go to the largest remainders, the first one where two are equal.
 *
 * Rounding each weight for itself leaves 99 or 101. Giving the difference to the largest weight, as is often done, can
 * move it by several units; here no weight moves by a whole unit, and equal weights differ by one at most. A weight of 0
 * stays 0; blank and N/A stay what they are and take no part.
 *
 * @param weights shares of any scale, at least 0, in a range of any shape
 * @param total what they are to sum to, above 0 and a multiple of the unit; left out, 100
 * @param digits decimals of the unit, 0 to 6; left out, 0
 * @returns the weights, laid out like the range
 * @example ROUNDWEIGHTS({1; 1; 1}) = {34; 33; 33}
 */
export const roundWeights = defineFunction({
  id: "ROUNDWEIGHTS",
  category: "weights",
  summary: {
    en: "Weights rounded so that they sum to exactly the total",
    "zh-CN": "将权重取整，使其合计恰为给定总和",
  },
  parameters: {
    weights: required(numberGrid({ atLeast: 0 }), { en: "weights of any scale", "zh-CN": "任意尺度的权重" }),
    total: defaulted(
      scalar(z.number().check(z.gt(0), z.lte(1_000_000)), 100, {
        en: "a number above 0, a multiple of the unit; blank is 100",
        "zh-CN": "大于 0 的数字，且为最小单位的整数倍；空白即 100",
      }),
      {
        en: "what they are to sum to; left out: 100",
        "zh-CN": "合计；省略为 100",
      },
    ),
    digits: defaulted(
      scalar(z.int().check(z.gte(0), z.lte(6)), 0, {
        en: "a whole number from 0 to 6; blank is 0",
        "zh-CN": "0 到 6 的整数；空白即 0",
      }),
      {
        en: "decimals; left out: 0",
        "zh-CN": "小数位数；省略为 0",
      },
    ),
  },
  result: {
    shape: "column",
    help: { en: "the weights, laid out like the range", "zh-CN": "取整后的权重，布局与所给区域相同" },
  },
  examples: [
    {
      args: [[[1], [1], [1]]],
      result: [[34], [33], [33]],
      why: { en: "the unit left over goes to the first of equals", "zh-CN": "余数相同时，多出的一个单位归首个" },
    },
    {
      args: [[[0.333, 0.417, 0.25]], 1, 2],
      result: [[0.33, 0.42, 0.25]],
      why: { en: "0.7 of a unit is the larger remainder", "zh-CN": "余数 0.7 较大" },
    },
  ],
  check({ weights, total, digits }, argument) {
    const unit = 10 ** digits;
    if (Math.abs(total * unit - Math.round(total * unit)) > 1e-6)
      argument("total").refuse("multipleOf", { unit: 1 / unit });
    let given = false;
    for (let i = 0; i < weights.count; i++) {
      if (numberAt(weights, i) > 0) return;
      given ||= weights.kinds[i] === NUMBER_KIND;
    }
    if (given) argument("weights").refuse("aboveInTotal", { bound: 0 });
  },
  compute({ weights, total, digits }) {
    const perUnit = 10 ** digits;
    const units = largestRemainder(weights.values, Math.round(total * perUnit));
    return Array.from(units, (count, i): Cell => {
      const kind = weights.kinds[i] ?? 0;
      return kind === NUMBER_KIND ? count / perUnit : cellOfKind(kind);
    });
  },
});

/** Shares out whole units in proportion to the weights; none are shared out where all weights are 0. */
function largestRemainder(weights: Float64Array, units: number): Float64Array {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const shared = new Float64Array(weights.length);
  if (largest === 0) return shared;
  // Scaled by the largest weight first, so that no sum overflows.
  const sum = weights.reduce((total, weight) => total + weight / largest, 0);
  const remainders = new Float64Array(weights.length);
  let left = units;
  for (let i = 0; i < weights.length; i++) {
    const share = ((weights[i] ?? 0) / largest / sum) * units;
    // A share that arithmetic left a hair beside a whole number is that number; equal remainders compare as equal.
    const whole = Math.floor(share + 1e-9);
    shared[i] = whole;
    remainders[i] = Math.round(Math.max(0, share - whole) * 1e9);
    left -= whole;
  }
  const order = Array.from(remainders.keys()).sort((one, other) => (remainders[other] ?? 0) - (remainders[one] ?? 0));
  for (const i of order.slice(0, Math.max(0, left))) shared[i] = (shared[i] ?? 0) + 1;
  return shared;
}
