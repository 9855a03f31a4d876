import { call, operation } from "../../formula/expression.ts";
import { defineFunction, required } from "../descriptor.ts";
import { ifAnyRated, ifOnScale } from "../plain.ts";
import { NUMBER_KIND } from "../reading/column.ts";
import { numberAt, numberBlock } from "../reading/number-column.ts";
import { checkScale, unrated } from "../reading/rating-scale.ts";

/**
 * The net promoter score: the share of promoters (9 and 10) less the share of detractors (0 to 6), × 100, so −100 to 100.
 *
 * The scale is the published one, 0 to 10 in whole numbers, and cannot be chosen: what other scales give is no net
 * promoter score and compares with nobody's. Passives (7 and 8) count below the line only. A fraction is refused, because
 * 8.5 is neither passive nor promoter. Without any answer the score is blank, or N/A when every cell says so.
 *
 * Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review, December 2003.
 *
 * @param ratings answers to "how likely are you to recommend us?", a range of any shape
 * @returns −100 when all are detractors, 100 when all are promoters
 * @example NPSSCORE({10; 9; 7; 3}) = 25
 */
export const npsScore = defineFunction({
  id: "NPSSCORE",
  category: "tickets",
  summary: {
    en: "Net promoter score: share of promoters less share of detractors, × 100",
    "zh-CN": "净推荐值：推荐者占比减贬损者占比，再乘 100",
  },
  parameters: {
    ratings: required(numberBlock(), {
      en: "how likely to recommend, whole numbers from 0 to 10",
      "zh-CN": "推荐意愿，0 到 10 的整数",
    }),
  },
  result: {
    shape: "cell",
    help: { en: "from −100 to 100; blank without answers", "zh-CN": "−100 到 100；尚无回答时为空白" },
  },
  examples: [
    {
      args: [[[10], [9], [7], [3]]],
      result: 25,
      why: { en: "two promoters less one detractor, of four", "zh-CN": "四人中两名推荐者、一名贬损者" },
    },
    {
      args: [[[6], [null]]],
      result: -100,
      why: { en: "a 6 still is a detractor; no answer is not counted", "zh-CN": "6 分仍为贬损者；未回答的不计" },
    },
  ],
  check({ ratings }, argument) {
    checkScale(ratings, 0, 10, argument("ratings"));
    const fraction = ratings.values.findIndex((rating) => !Number.isInteger(rating));
    if (fraction >= 0) argument("ratings").refuseCell(fraction, "wholeNumber", {});
  },
  compute({ ratings }) {
    let promoters = 0;
    let detractors = 0;
    let count = 0;
    for (let i = 0; i < ratings.count; i++) {
      if (ratings.kinds[i] !== NUMBER_KIND) continue;
      const rating = numberAt(ratings, i);
      count++;
      if (rating >= 9) promoters++;
      else if (rating <= 6) detractors++;
    }
    return count === 0 ? unrated(ratings) : ((promoters - detractors) / count) * 100;
  },
  plain({ ratings }) {
    const promoters = call("COUNTIF", ratings, ">=9");
    const detractors = call("COUNTIF", ratings, "<=6");
    const score = operation(operation(promoters, "-", detractors), "/", call("COUNT", ratings));
    const fractions = call("SUMPRODUCT", call("IF", call("ISNUMBER", ratings), call("MOD", ratings, 1), 0));
    const whole = call("IF", operation(fractions, ">", 0), call("NA"), operation(score, "*", 100));
    return ifAnyRated(ratings, ifOnScale(ratings, 0, 10, whole));
  },
});
