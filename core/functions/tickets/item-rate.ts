import * as z from "zod/mini";
import { call, operation } from "../../formula/expression.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { ifAnyRated, ifOnScale, orDefault } from "../plain.ts";
import { NUMBER_KIND } from "../reading/column.ts";
import { numberAt, numberBlock } from "../reading/number-column.ts";
import { checkScale, unrated } from "../reading/rating-scale.ts";
import { scalar } from "../reading/scalar.ts";

/**
 * The item rate 单项得分率, which compares items of one score sheet: the points given for an item as a share of the points
 * that could have been given, `Σ rating ÷ (rated tickets × scale_max)`.
 *
 * Only rated tickets count below the line: counting all of them would turn an unanswered survey into a rating of 0. A
 * rating outside 1 to `scale_max` is refused with its position and never clipped. Without any rating the rate is blank,
 * or N/A when every cell says so.
 *
 * @param ratings ratings of one item, a range of any shape
 * @param scale_max best rating of the scale, above 1; left out, 5
 * @returns a share: 1 when every ticket has the best rating
 * @example ITEMRATE({4; 5; 3}) = 0.8
 */
export const itemRate = defineFunction({
  id: "ITEMRATE",
  category: "tickets",
  summary: {
    en: "Item rate: points given for an item as a share of the points possible",
    "zh-CN": "单项得分率：某评分项得分占可得分的比例",
  },
  parameters: {
    ratings: required(numberBlock(), { en: "ratings from 1 to scale_max", "zh-CN": "评分，1 至 scale_max" }),
    scale_max: defaulted(
      scalar(z.number().check(z.gt(1)), 5, { en: "a number above 1; blank is 5", "zh-CN": "大于 1 的数字；空白即 5" }),
      { en: "best rating of the scale; left out: 5", "zh-CN": "最高评分；省略为 5" },
    ),
  },
  result: {
    shape: "cell",
    help: { en: "a share: 1 is 100 %; blank without ratings", "zh-CN": "得分率：1 为 100 %；尚无评分时为空白" },
  },
  examples: [
    {
      args: [[[4], [5], [3]]],
      result: 0.8,
      why: { en: "12 of the 15 points that three tickets can get", "zh-CN": "三张工单满分 15 分，得 12 分" },
    },
    {
      args: [[[4], [null], ["N/A"]], 10],
      result: 0.4,
      why: { en: "only rated tickets count", "zh-CN": "只计已评分的工单" },
    },
  ],
  check({ ratings, scale_max: best }, argument) {
    checkScale(ratings, 1, best, argument("ratings"));
  },
  compute({ ratings, scale_max: best }) {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < ratings.count; i++) {
      if (ratings.kinds[i] !== NUMBER_KIND) continue;
      sum += numberAt(ratings, i);
      count++;
    }
    return count === 0 ? unrated(ratings) : sum / count / best;
  },
  plain({ ratings, scale_max }) {
    const best = orDefault(scale_max, 5);
    const rate = operation(call("AVERAGE", ratings), "/", best);
    return ifAnyRated(ratings, ifOnScale(ratings, 1, best, rate));
  },
});
