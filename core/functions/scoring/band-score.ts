import { call, type Expression, operation } from "../../formula/expression.ts";
import type { Cell } from "../cell.ts";
import { defaulted, defineFunction, optional, required } from "../descriptor.ts";
import { bandOf, bandsOnSide, byOption, ifKnown, isOmitted, literal } from "../plain.ts";
import { type Bands, distanceAbove, payoutBands } from "../reading/bands.ts";
import { choice } from "../reading/choices.ts";
import { cellOfKind, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { numberAt, numbers } from "../reading/number-column.ts";
import { directionHelp, directions } from "./direction.ts";
import { highestReached } from "./service-grade.ts";

/**
 * The points of a stepped scheme: `weight × payout`, where the payout is that of the band the value falls in.
 *
 * Bands are given by one bound each, so that no value falls between two of them (published schemes say "80–90.9 %, from
 * 91 %" and leave 90.95 % open): the lower bound when higher is better, the upper bound when lower is better. A value at
 * a bound belongs to the better band; a difference below half a billionth, which floating-point arithmetic makes, does
 * not count. A value that reaches no band earns 0. The payout is a factor, 1 for the full weight; above 1 and negative
 * ones are allowed. Blank gives blank, N/A gives N/A.
 *
 * @param value measured values, one or a column
 * @param bands two columns, bound and payout, in any order of rows
 * @param weight points for a payout of 1; left out, 100
 * @param direction `higher` or `lower`
 * @returns points per value
 * @example BANDSCORE(0.97, {0.93, 0.7; 0.96, 1}, 25) = 25
 */
export const bandScore = defineFunction({
  id: "BANDSCORE",
  category: "scoring",
  summary: {
    en: "Points of a stepped scheme: weight × payout of the band reached",
    "zh-CN": "阶梯计分：权重 × 所达档位的兑现比例",
  },
  parameters: {
    value: required(numbers(), { en: "measured values", "zh-CN": "实际值" }),
    bands: required(payoutBands(), {
      en: "two columns: bound and payout; lower bounds, or upper bounds when lower is better",
      "zh-CN": "两列：界限与兑现比例；填下限，越低越好时填上限",
    }),
    weight: optional(numbers({ atLeast: 0 }), {
      en: "points for a payout of 1; left out: 100",
      "zh-CN": "兑现比例为 1 时的得分；省略为 100",
    }),
    direction: defaulted(choice(directions, "higher"), directionHelp),
  },
  result: { shape: "column", help: { en: "points per value", "zh-CN": "逐个实际值的得分" } },
  examples: [
    {
      args: [
        [[0.909], [0.91], [1.3]],
        [
          [0.8, 0.5],
          [0.91, 0.7],
          [1.21, 2],
        ],
        35,
      ],
      result: [[17.5], [24.5], [70]],
      why: { en: "each band begins at its own bound", "zh-CN": "各档自其下限起算" },
    },
    {
      args: [
        [[0.04], [0.09], [0.1]],
        [
          [0.04, 1],
          [0.09, 0.6],
        ],
        25,
        "lower",
      ],
      result: [[25], [15], [0]],
      why: { en: "a return rate: up to 4 %, up to 9 %, above", "zh-CN": "退货率：不超过 4 %、不超过 9 %、更高" },
    },
  ],
  compute({ value, bands, weight, direction }) {
    const kinds = weight === null ? value.kinds : rowKinds(value, weight);
    const points = new Array<Cell>(value.count);
    const payout = direction === "lower" ? payoutWithin : payoutReached;
    for (let i = 0; i < points.length; i++) {
      const kind = kinds[i] ?? 0;
      const full = weight === null ? 100 : numberAt(weight, i);
      points[i] = kind === NUMBER_KIND ? full * payout(numberAt(value, i), bands) : cellOfKind(kind);
    }
    return points;
  },
  plain({ value, bands, weight, direction }) {
    const full = isOmitted(weight) ? literal(100) : weight;
    const payout = directedPayout(call("ROUND", value, 9), bands, direction);
    return ifKnown([value, full], operation(full, "*", payout));
  },
});

function payoutReached(value: number, { bounds, values }: Bands<number>): number {
  return values[highestReached(value, bounds)] ?? 0;
}

function payoutWithin(value: number, { bounds, values }: Bands<number>): number {
  const place = bounds.findIndex((bound) => distanceAbove(value, bound) <= 0);
  return values[place] ?? 0;
}

function directedPayout(value: Expression, bands: Expression, direction: Expression): Expression {
  const payout = (side: "reached" | "within"): Expression =>
    call("IF", operation(bandsOnSide(value, bands, side), "=", 0), 0, bandOf(value, bands, side));
  return byOption(direction, directions, "lower", payout("within"), payout("reached"));
}
