import * as z from "zod/mini";
import { call, operation } from "../../formula/expression.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { ifAnyRated, orDefault } from "../plain.ts";
import { distanceAbove } from "../reading/bands.ts";
import { NUMBER_KIND } from "../reading/column.ts";
import { numberAt, numberBlock } from "../reading/number-column.ts";
import { unrated } from "../reading/rating-scale.ts";
import { scalar } from "../reading/scalar.ts";

/**
 * The share of rated tickets whose customer was satisfied: rating at or above the threshold, 4 of 5 unless given (the
 * "top two boxes" of customer satisfaction surveys).
 *
 * Rated tickets stand below the line, not all tickets: silence is neither praise nor blame. The mean rating is another
 * figure; it hides whether few are furious or many lukewarm. A rating below 1 is refused, because a 0 in an export says
 * that nobody rated and would count as dissatisfied. Without any rating the rate is blank, or N/A when every cell says so.
 *
 * @param ratings customer satisfaction, a range of any shape
 * @param threshold lowest rating that counts as satisfied, at least 1; left out, 4
 * @returns a share: 1 when every rating reaches the threshold
 * @example SATISFIEDRATE({4; 5; 3; 4}) = 0.75
 */
export const satisfiedRate = defineFunction({
  id: "SATISFIEDRATE",
  category: "tickets",
  summary: {
    en: "Share of rated tickets whose customer was satisfied",
    "zh-CN": "满意率：满意工单占已评价工单的比例",
  },
  parameters: {
    ratings: required(numberBlock({ atLeast: 1 }), { en: "customer satisfaction", "zh-CN": "客户满意度评分" }),
    threshold: defaulted(
      scalar(z.number().check(z.gte(1)), 4, {
        en: "a number from 1; blank is 4",
        "zh-CN": "不小于 1 的数字；空白即 4",
      }),
      { en: "lowest rating that counts as satisfied; left out: 4", "zh-CN": "达到几分算满意；省略为 4" },
    ),
  },
  result: {
    shape: "cell",
    help: { en: "a share: 1 is 100 %; blank without ratings", "zh-CN": "满意率：1 为 100 %；尚无评价时为空白" },
  },
  examples: [
    {
      args: [[[4], [5], [3], [4]]],
      result: 0.75,
      why: { en: "three of four are satisfied, the threshold included", "zh-CN": "四张中三张满意，达到阈值即算" },
    },
    {
      args: [[[9], [7], [null], ["N/A"]], 8],
      result: 0.5,
      why: { en: "on a scale of ten; who did not answer is not counted", "zh-CN": "十分制；未评价的不计" },
    },
  ],
  compute({ ratings, threshold }) {
    let satisfied = 0;
    let count = 0;
    for (let i = 0; i < ratings.count; i++) {
      if (ratings.kinds[i] !== NUMBER_KIND) continue;
      count++;
      if (distanceAbove(numberAt(ratings, i), threshold) >= 0) satisfied++;
    }
    return count === 0 ? unrated(ratings) : satisfied / count;
  },
  plain({ ratings, threshold }) {
    // Half a billionth below the threshold, as `distanceAbove` forgives.
    const bound = operation(orDefault(threshold, 4), "-", 5e-10);
    const satisfied = call("COUNTIF", ratings, operation(">=", "&", bound));
    const rate = operation(satisfied, "/", call("COUNT", ratings));
    const isBelow = operation(call("MIN", ratings), "<", 1);
    return ifAnyRated(ratings, call("IF", isBelow, call("NA"), rate));
  },
});
