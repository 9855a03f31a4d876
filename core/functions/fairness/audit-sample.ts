import * as z from "zod/mini";
import type { Cell } from "../cell.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { NOT_APPLICABLE_KIND, NUMBER_KIND } from "../reading/column.ts";
import { type LabelColumn, labelAt, labels } from "../reading/labels.ts";
import { type NumberColumn, numberAt, numbers } from "../reading/number-column.ts";
import { scalar } from "../reading/scalar.ts";
import { headersParameter, spilledTable } from "../spilled-table.ts";
import { inclusionProbabilities } from "./inclusion-probabilities.ts";
import { randomNumbers } from "./random-numbers.ts";
import { systematicSample } from "./systematic-sample.ts";

/**
 * The audit sample 抽查: tickets drawn for a check, the risky ones (late, low-scored) more likely, each with the
 * probability that it had of being drawn.
 *
 * A ticket of twice the risk is twice as likely, up to certainty; the number drawn is fixed, `rate × tickets` rounded up.
 * Taking the riskiest alone would let everybody know what is never checked, and would show a failure rate that is
 * nobody's. With the probabilities it can be put right: weighing each finding with 1 ÷ probability gives an unbiased
 * figure for all tickets (Horvitz–Thompson). The draw comes from the seed, so anyone can repeat it, and nothing moves when
 * the sheet is recalculated; choose the seed after the tickets are in, for who knows it before knows who is drawn.
 *
 * A blank risk counts as the mean of the others: a ticket not assessed is an average one. A risk of 0 is never drawn, and
 * the figure above then speaks for the other tickets only. A ticket without an id, or with N/A for id or risk, is not in
 * the population. An id that stands twice is two tickets. When fewer tickets have a risk than are to be drawn, all of
 * them are.
 *
 * Sources: W. G. Madow, "On the Theory of Systematic Sampling, II", Annals of Mathematical Statistics 20 (1949), 333–354;
 * C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling, 1992, section 3.6. The order is shuffled first,
 * so that no order of rows can be turned to advantage.
 *
 * @param ids ticket ids, one column
 * @param risk risk of each ticket on any scale, at least 0, or one for all
 * @param rate share of the tickets to draw, above 0 up to 1; left out, 0.1
 * @param seed whole number from 0 to 4294967295; left out, 1
 * @param headers TRUE for a first row of headers
 * @returns rows of id and probability, the likeliest first; a blank row when there is nothing to draw
 * @example AUDITSAMPLE({"T1"; "T2"; "T3"}, {0; 1; 0}) = {"T2", 1}
 */
export const auditSample = defineFunction({
  id: "AUDITSAMPLE",
  category: "fairness",
  summary: {
    en: "Tickets drawn for a check, risky ones more likely, with their probabilities",
    "zh-CN": "抽查样本：风险高者更易抽中，并给出抽中概率",
  },
  parameters: {
    ids: required(labels(), { en: "ticket ids", "zh-CN": "工单编号" }),
    risk: required(numbers({ atLeast: 0 }), {
      en: "risk of each ticket, or one for all; blank is average, 0 is never drawn",
      "zh-CN": "各工单的风险，或共用一个；空白按平均，0 不抽",
    }),
    rate: defaulted(
      scalar(z.number().check(z.gt(0), z.lte(1)), 0.1, {
        en: "a number above 0 up to 1; blank is 0.1",
        "zh-CN": "大于 0 且不大于 1 的数字；空白即 0.1",
      }),
      { en: "share of the tickets to draw; left out: 0.1", "zh-CN": "抽查比例；省略为 0.1" },
    ),
    seed: defaulted(
      scalar(z.int().check(z.gte(0), z.lte(4_294_967_295)), 1, {
        en: "a whole number from 0 to 4294967295; blank is 1",
        "zh-CN": "0 到 4294967295 的整数；空白即 1",
      }),
      { en: "the same seed draws the same tickets; left out: 1", "zh-CN": "种子相同则结果相同；省略为 1" },
    ),
    ...headersParameter,
  },
  result: { shape: "table", help: { en: "rows of id and probability", "zh-CN": "逐行编号与抽中概率" } },
  examples: [
    {
      args: [
        [["T1"], ["T2"], ["T3"]],
        [[0], [1], [0]],
      ],
      result: [["T2", 1]],
      why: { en: "one of three, and only one has a risk", "zh-CN": "三张抽一张，只有一张有风险" },
    },
    {
      args: [[[101], [102], [103], [104]], [[1], [9], [0], [null]], 0.75, null, true],
      result: [
        ["ticket", "probability"],
        [102, 1],
        [104, 1],
        [101, 1],
      ],
      why: { en: "three with a risk, three to draw: all are certain", "zh-CN": "有风险的恰有三张，全部抽中" },
    },
  ],
  compute({ ids, risk, rate, seed, headers }, locale) {
    const population = placesOf(ids, risk);
    const risks = risksOf(risk, population);
    // Without what arithmetic adds: a tenth of thirty is three.
    const size = Math.ceil(rate * population.length - 1e-9);
    const probabilities = inclusionProbabilities(risks, size);
    const drawn = systematicSample(probabilities, randomNumbers(seed));
    const rows = drawn
      .sort(
        (one, other) =>
          (probabilities[other] ?? 0) - (probabilities[one] ?? 0) ||
          (risks[other] ?? 0) - (risks[one] ?? 0) ||
          one - other,
      )
      .map((place): Cell[] => [labelAt(ids, population[place] ?? 0), probabilities[place] ?? 0]);
    return spilledTable(rows, columns, headers, locale);
  },
});

const columns = [
  { en: "ticket", "zh-CN": "工单" },
  { en: "probability", "zh-CN": "抽中概率" },
];

/** The rows that can be drawn from. */
function placesOf(ids: LabelColumn, risk: NumberColumn): Uint32Array {
  const places = new Uint32Array(ids.count);
  let count = 0;
  for (let i = 0; i < ids.count; i++) {
    const isListed = ids.kinds[i * ids.step] === NUMBER_KIND;
    if (isListed && risk.kinds[i * risk.step] !== NOT_APPLICABLE_KIND) places[count++] = i;
  }
  return places.subarray(0, count);
}

/** The risk of each of these rows; where it is blank the mean of the others, or 1 where none is known or all are 0. */
function risksOf(risk: NumberColumn, places: Uint32Array): Float64Array {
  const risks = new Float64Array(places.length);
  let mean = 0;
  let known = 0;
  for (const [place, i] of places.entries()) {
    risks[place] = numberAt(risk, i);
    // A running mean, which cannot overflow.
    if (risk.kinds[i * risk.step] === NUMBER_KIND) mean += (numberAt(risk, i) - mean) / ++known;
  }
  for (const [place, i] of places.entries()) {
    if (risk.kinds[i * risk.step] !== NUMBER_KIND) risks[place] = mean === 0 ? 1 : mean;
  }
  return risks;
}
