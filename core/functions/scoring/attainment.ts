import type { Cell } from "../cell.ts";
import { defineFunction } from "../descriptor.ts";
import { ifKnown } from "../plain.ts";
import { cellOfKind, NUMBER_KIND } from "../reading/column.ts";
import { attainmentAt, attainmentKinds, checkAttainment } from "./attainment-of.ts";
import { actualAndTarget, directionAndCap } from "./indicator-parameters.ts";
import { plainPoints } from "./plain-attainment.ts";

/**
 * The share of its target that each indicator reached: `actual ÷ target`, or `target ÷ actual` when lower is better,
 * at most `cap`. Indicators below 80 % go into the improvement plan.
 *
 * A negative actual is a measurement like any other where higher is better (a net promoter score may be −20) and has no
 * meaning where lower is better. A blank actual or target gives blank, N/A gives N/A.
 *
 * @param actual measured values, one column, in the unit of `target`
 * @param target values to reach, above 0: one for all rows, or one per row
 * @param direction `higher` or `lower`, one for all rows or one per row
 * @param cap most that attainment can be: 1 is 100 %
 * @returns one share per row: 1 is the target reached
 * @example ATTAINMENT(8, 10, "lower") = 1.25
 */
export const attainment = defineFunction({
  id: "ATTAINMENT",
  category: "scoring",
  summary: {
    en: "Share of its target that each indicator reached, one per row",
    "zh-CN": "各指标的目标达成率，逐行给出",
  },
  parameters: {
    ...actualAndTarget,
    ...directionAndCap,
  },
  result: {
    shape: "column",
    help: { en: "one share per row: 1 is the target reached", "zh-CN": "逐行达成率：1 为达到目标" },
  },
  examples: [
    {
      args: [95, 85],
      result: 95 / 85,
      why: { en: "95 against a target of 85 is 111.76 %", "zh-CN": "目标 85、实际 95，达成 111.76 %" },
    },
    {
      args: [8, 10, "lower"],
      result: 1.25,
      why: { en: "8 minutes where 10 are allowed is 125 %", "zh-CN": "允许 10 分钟、实际 8 分钟，达成 125 %" },
    },
    {
      args: [[[95], [null], ["N/A"]], 85, null, 1],
      result: [[1], [null], ["N/A"]],
      why: { en: "the cap holds; blank and N/A stay what they are", "zh-CN": "封顶生效；空白与不适用原样返回" },
    },
  ],
  check: checkAttainment,
  compute(columns) {
    const kinds = attainmentKinds(columns);
    const shares = new Array<Cell>(columns.actual.count);
    for (let i = 0; i < shares.length; i++) {
      const kind = kinds[i] ?? 0;
      shares[i] = kind === NUMBER_KIND ? attainmentAt(columns, i) : cellOfKind(kind);
    }
    return shares;
  },
  plain: (args) => ifKnown([args.actual, args.target], plainPoints(null, args)),
});
