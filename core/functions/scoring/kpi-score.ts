import type { Cell } from "../cell.ts";
import { defineFunction } from "../descriptor.ts";
import { ifKnown } from "../plain.ts";
import { cellOfKind, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { numberAt } from "../reading/number-column.ts";
import { attainmentAt, checkAttainment } from "./attainment-of.ts";
import { actualAndTarget, directionAndCap, weightPerRow } from "./indicator-parameters.ts";
import { plainPoints } from "./plain-attainment.ts";

/**
 * The points that each indicator earns: `weight × attainment`, where attainment is `actual ÷ target`, or
 * `target ÷ actual` when lower is better, at most `cap`.
 *
 * The points of the rows are the parts of which `TICKETSCORE` gives the whole. A blank actual, target or weight gives a
 * blank score, not 0: "not measured" must not drag a total down. N/A gives N/A.
 *
 * @param actual measured values, one column, in the unit of `target`
 * @param target values to reach, above 0: one for all rows, or one per row
 * @param weight points each indicator is worth, at least 0
 * @param direction `higher` or `lower`, one for all rows or one per row
 * @param cap most that attainment can count for: 1 is 100 %
 * @returns points per row, or blank
 * @example KPISCORE(0.8, 0.85, 20) = 18.82
 */
export const kpiScore = defineFunction({
  id: "KPISCORE",
  category: "scoring",
  summary: {
    en: "Points that each indicator earns: weight × attainment, one per row",
    "zh-CN": "各指标得分：权重 × 达成率，逐行给出",
  },
  parameters: {
    ...actualAndTarget,
    ...weightPerRow,
    ...directionAndCap,
  },
  result: { shape: "column", help: { en: "points per row, blank for blank", "zh-CN": "逐行得分，空白仍为空白" } },
  examples: [
    {
      args: [82, 80, 20],
      result: 20.5,
      why: { en: "above target earns more while there is no cap", "zh-CN": "不封顶时，超出目标得分更高" },
    },
    {
      args: [82, 80, 20, "higher", 1],
      result: 20,
      why: { en: "a cap of 1 stops at the weight", "zh-CN": "封顶为 1 时，最多得满分" },
    },
    {
      args: [[[82], [null]], [[80], [80]], 20],
      result: [[20.5], [null]],
      why: { en: "not measured yet stays blank", "zh-CN": "尚无实际值，仍为空白" },
    },
  ],
  check: checkAttainment,
  compute(columns) {
    const { actual, target, weight, direction, cap } = columns;
    const kinds = rowKinds(actual, target, weight, direction, cap);
    const points = new Array<Cell>(actual.count);
    for (let i = 0; i < points.length; i++) {
      const kind = kinds[i] ?? 0;
      points[i] = kind === NUMBER_KIND ? numberAt(weight, i) * attainmentAt(columns, i) : cellOfKind(kind);
    }
    return points;
  },
  plain: (args) => ifKnown([args.actual, args.target, args.weight], plainPoints(args.weight, args)),
});
