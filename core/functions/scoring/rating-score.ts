import * as z from "zod/mini";
import { call, operation } from "../../formula/expression.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { byOption, ifAnyRated, ifKnown, ifOnScale, orDefault } from "../plain.ts";
import { choice, type Vocabulary } from "../reading/choices.ts";
import { cellOfKind, NUMBER_KIND } from "../reading/column.ts";
import { numberAt, numberBlock, numbers } from "../reading/number-column.ts";
import { checkScale, unrated } from "../reading/rating-scale.ts";
import { scalar } from "../reading/scalar.ts";

const mappings: Vocabulary<"share" | "span"> = {
  share: { chinese: "占满分", others: ["按满分"] },
  span: { chinese: "按区间", others: ["区间"] },
};

/**
 * The points of a qualitative indicator that a panel rates: `mean(ratings) ÷ scale_max × weight`.
 *
 * With the mapping `share`, the rule of most score sheets, 3 of 5 is 60 % and the worst rating still earns 20 %. With
 * `span`, `(mean − 1) ÷ (scale_max − 1)`, the worst earns nothing and 3 of 5 is 50 %. Blank and N/A are no ratings and
 * leave the mean alone. A rating outside 1 to `scale_max` is refused with its position and never clipped. Without any
 * rating the score is blank, or N/A when every cell says so.
 *
 * @param ratings the panel's ratings, a range of any shape
 * @param weight points for the best rating, at least 0
 * @param scale_max best rating of the scale, above 1; left out, 5
 * @param mapping `share` or `span`
 * @returns points, or blank
 * @example RATINGSCORE({4, 5, 3}, 10) = 8
 */
export const ratingScore = defineFunction({
  id: "RATINGSCORE",
  category: "scoring",
  summary: { en: "Points for the mean of a panel's ratings", "zh-CN": "评审小组平均评分折算的得分" },
  parameters: {
    ratings: required(numberBlock(), { en: "ratings from 1 to scale_max", "zh-CN": "评分，1 至 scale_max" }),
    weight: required(numbers({ atLeast: 0 }), { en: "points for the best rating", "zh-CN": "权重，即最高评分的得分" }),
    scale_max: defaulted(
      scalar(z.number().check(z.gt(1)), 5, { en: "a number above 1; blank is 5", "zh-CN": "大于 1 的数字；空白即 5" }),
      {
        en: "best rating of the scale; left out: 5",
        "zh-CN": "最高评分；省略为 5",
      },
    ),
    mapping: defaulted(choice(mappings, "share"), {
      en: "share: 3 of 5 is 60 %; span: 3 on 1–5 is 50 %; left out: share",
      "zh-CN": "占满分：5 分制的 3 分为 60 %；按区间：1–5 的 3 分为 50 %；省略为占满分",
    }),
  },
  result: { shape: "cell", help: { en: "points; blank without ratings", "zh-CN": "得分；尚无评分时为空白" } },
  examples: [
    {
      args: [[[4, 5, 3]], 10],
      result: 8,
      why: { en: "a mean of 4 is 80 % of 5", "zh-CN": "平均 4 分，为 5 分的 80 %" },
    },
    {
      args: [[[3], [null], ["N/A"]], 10, null, "span"],
      result: 5,
      why: { en: "3 is half-way between 1 and 5; no rating is no 0", "zh-CN": "3 在 1 与 5 正中；未评不按 0 计" },
    },
  ],
  check({ ratings, weight, scale_max: best }, argument) {
    if (weight.count > 1) argument("weight").refuse("oneCell", {});
    checkScale(ratings, 1, best, argument("ratings"));
  },
  compute({ ratings, weight, scale_max: best, mapping }) {
    const weightKind = weight.kinds[0] ?? 0;
    if (weightKind !== NUMBER_KIND) return cellOfKind(weightKind);
    let sum = 0;
    let count = 0;
    for (let i = 0; i < ratings.count; i++) {
      if (ratings.kinds[i] !== NUMBER_KIND) continue;
      sum += numberAt(ratings, i);
      count++;
    }
    if (count === 0) return unrated(ratings);
    const mean = sum / count;
    const share = mapping === "share" ? mean / best : (mean - 1) / (best - 1);
    return share * numberAt(weight, 0);
  },
  plain({ ratings, weight, scale_max, mapping }) {
    const best = orDefault(scale_max, 5);
    const mean = call("AVERAGE", ratings);
    const share = operation(mean, "/", best);
    const span = operation(operation(mean, "-", 1), "/", operation(best, "-", 1));
    const points = operation(byOption(mapping, mappings, "span", span, share), "*", weight);
    return ifKnown([weight], ifAnyRated(ratings, ifOnScale(ratings, 1, best, points)));
  },
});
