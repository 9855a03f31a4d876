import * as z from "zod/mini";
import { NOT_APPLICABLE } from "../cell.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { distanceAbove } from "../reading/bands.ts";
import { isFilled, NOT_APPLICABLE_KIND, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { groupAt, names } from "../reading/names.ts";
import { numberAt, numbers } from "../reading/number-column.ts";
import { scalar } from "../reading/scalar.ts";

/**
 * The repeat-problem rate: the share of tickets that repeat an earlier one, of the same customer and type at most `days`
 * before.
 *
 * Every repetition counts, also that of a ticket which is itself a repeat: three calls about one fault are two repeats.
 * Seven days unless given: the same trouble again within a week most likely means that it was not solved, while a longer
 * window also catches what regular customers ask anew. The window counts from instant to instant and includes its end;
 * dates without a time count whole days. Rows may stand in any order; of two tickets at the same instant the lower row
 * repeats the upper one.
 *
 * A row without customer, type or date can neither repeat nor be repeated and leaves numerator and denominator; so does
 * one with N/A. Where no row is left the rate is blank, or N/A when every filled row says so.
 *
 * @param customers customer of each ticket, one column
 * @param types type of each ticket, or one for all
 * @param dates when each ticket was submitted, a date with or without a time
 * @param days length of the window, above 0; left out, 7
 * @returns a share: 0.25 when every fourth ticket is a repeat
 * @example REPEATRATE({"A"; "A"; "B"; "A"}, "fault", {1; 5; 5; 20}) = 0.25
 */
export const repeatRate = defineFunction({
  id: "REPEATRATE",
  category: "tickets",
  summary: {
    en: "Share of tickets that repeat an earlier one of the same customer and type",
    "zh-CN": "重复问题率：同一客户同类问题再次提交的工单占比",
  },
  parameters: {
    customers: required(names(), { en: "customer of each ticket", "zh-CN": "各工单的客户" }),
    types: required(names(), { en: "type of each ticket, or one for all", "zh-CN": "问题类型：逐行给出或共用一个" }),
    dates: required(numbers(), { en: "when each ticket was submitted", "zh-CN": "各工单的提交时间" }),
    days: defaulted(
      scalar(z.number().check(z.gt(0)), 7, { en: "a number above 0; blank is 7", "zh-CN": "大于 0 的数字；空白即 7" }),
      { en: "within how many days it counts as the same problem; left out: 7", "zh-CN": "几天之内算重复；省略为 7" },
    ),
  },
  result: {
    shape: "cell",
    help: { en: "a share: 1 is 100 %; blank without tickets", "zh-CN": "重复率：1 为 100 %；没有工单时为空白" },
  },
  examples: [
    {
      args: [[["A"], ["A"], ["B"], ["A"]], "fault", [[1], [5], [5], [20]]],
      result: 0.25,
      why: {
        en: "A again after 4 days; after 15 more it is a new problem",
        "zh-CN": "A 隔 4 天重复；再隔 15 天算新问题",
      },
    },
    {
      args: [
        [["A"], ["a"], ["A"]],
        [["fault"], ["fault"], ["bill"]],
        [[8], [1], [8]],
      ],
      result: 1 / 3,
      why: {
        en: "exactly 7 days, in any order of rows; a bill is no fault",
        "zh-CN": "恰满 7 天，行序不限；类型不同不算",
      },
    },
  ],
  compute({ customers, types, dates, days }) {
    const kinds = rowKinds(customers, types, dates);
    const order = new Uint32Array(customers.count);
    let known = 0;
    let unknown = 0;
    let notApplicable = 0;
    for (let i = 0; i < order.length; i++) {
      if (kinds[i] === NUMBER_KIND) order[known++] = i;
      else if (!isFilled([customers, types, dates], i)) continue;
      else if (kinds[i] === NOT_APPLICABLE_KIND) notApplicable++;
      else unknown++;
    }
    if (known === 0) return notApplicable > 0 && unknown === 0 ? NOT_APPLICABLE : null;
    const byDate = order.subarray(0, known).sort((one, other) => numberAt(dates, one) - numberAt(dates, other));
    const latest = new Map<number, number>();
    let repeats = 0;
    for (const i of byDate) {
      const problem = groupAt(customers, i) * types.names.length + groupAt(types, i);
      const date = numberAt(dates, i);
      const before = latest.get(problem);
      if (before !== undefined && distanceAbove(date - before, days) <= 0) repeats++;
      latest.set(problem, date);
    }
    return repeats / known;
  },
});
