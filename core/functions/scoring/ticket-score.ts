import { call, type Expression, operation } from "../../formula/expression.ts";
import { NOT_APPLICABLE } from "../cell.ts";
import { defineFunction, optional } from "../descriptor.ts";
import {
  areNumbers,
  filledRows,
  ifAnyKnown,
  ifKnown,
  isFilledRow,
  isOmitted,
  isOneCell,
  isSeveralCells,
  literal,
  sumWhere,
} from "../plain.ts";
import { isFilled, NOT_APPLICABLE_KIND, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { type NumberColumn, numberAt, numbers } from "../reading/number-column.ts";
import { type AttainmentColumns, attainmentAt, attainmentKinds, checkAttainment } from "./attainment-of.ts";
import { actualAndTarget, directionAndCap } from "./indicator-parameters.ts";
import { plainPoints } from "./plain-attainment.ts";

/**
 * The score of a whole evaluation: what the indicators known so far earn, scaled up to the full weight:
 * `Σ weight × attainment ÷ Σ weight`, both over the rows that are known, `× Σ weight` of all rows.
 *
 * Scaling up keeps a score comparable while some actuals are still missing: an indicator that is not measured yet, or
 * does not apply, neither costs points nor gives them. Counting it 0 would punish the missing figure; counting it as
 * reached would reward it.
 *
 * A row is known when its actual, target and weight all are. A blank or N/A in any of them leaves the row out; its
 * weight, if given, still belongs to the full weight. A row in which nothing of its own is filled in is padding. When no
 * row is known the score is blank, or N/A when every row is. For one row the score is that of `KPISCORE`.
 *
 * @param actual measured values, one column, in the unit of `target`
 * @param target values to reach, above 0: one for all rows, or one per row
 * @param weight points each indicator is worth, at least 0; left out, equal weights that sum to 100
 * @param direction `higher` or `lower`, one for all rows or one per row
 * @param cap most that attainment can count for: 1 is 100 %
 * @returns points out of the sum of the weights
 * @example TICKETSCORE({0.88; 0.75; ""}, {0.9; 0.85; 0.8}, {15; 15; 20}) = 46.52
 */
export const ticketScore = defineFunction({
  id: "TICKETSCORE",
  category: "scoring",
  summary: {
    en: "Score of an evaluation: what the known indicators earn, scaled up to the full weight",
    "zh-CN": "评价总分：已知指标的得分，按全部权重折算",
  },
  parameters: {
    ...actualAndTarget,
    weight: optional(numbers({ atLeast: 0 }), {
      en: "points each indicator is worth; left out: equal weights summing to 100",
      "zh-CN": "权重，即各指标的满分；省略则等权，合计 100",
    }),
    ...directionAndCap,
  },
  result: {
    shape: "cell",
    help: {
      en: "points out of the sum of the weights; blank while nothing is known",
      "zh-CN": "以权重合计为满分的总分；全部未知时为空白",
    },
  },
  examples: [
    {
      args: [
        [[82], [75]],
        [[80], [100]],
        [[20], [30]],
      ],
      result: 43,
      why: { en: "20 × 82 ÷ 80 plus 30 × 75 ÷ 100", "zh-CN": "20 × 82 ÷ 80 加 30 × 75 ÷ 100" },
    },
    {
      args: [
        [[80], [null], ["N/A"]],
        [[100], [90], [90]],
        [[60], [30], [10]],
      ],
      result: 80,
      why: {
        en: "the known row earns 48 of 60, which is 80 of the full 100",
        "zh-CN": "已知一行得 60 分中的 48 分，折算为满分 100 的 80 分",
      },
    },
    {
      args: [null, 80],
      result: null,
      why: { en: "not measured yet is blank, not 0", "zh-CN": "尚无实际值为空白，而不是 0" },
    },
  ],
  check(columns, argument) {
    checkAttainment(columns, argument);
    const { actual, weight } = columns;
    // One row is not scaled: it earns its share of whatever it weighs, and nothing where that is nothing.
    if (weight === null || actual.count === 1) return;
    const kinds = kindsOf(columns);
    let known = false;
    for (let i = 0; i < weight.count; i++) {
      if (kinds[i] !== NUMBER_KIND) continue;
      if (numberAt(weight, i) > 0) return;
      known = true;
    }
    if (known) argument("weight").refuse("aboveInTotal", { bound: 0 });
  },
  compute(columns) {
    const { actual, target, weight } = columns;
    const kinds = kindsOf(columns);
    const parts = weight === null ? [actual, target] : [actual, target, weight];
    let points = 0;
    let knownWeight = 0;
    let unknownWeight = 0;
    let unknown = 0;
    let notApplicable = 0;
    for (let i = 0; i < actual.count; i++) {
      const share = weight === null ? 1 : numberAt(weight, i);
      if (kinds[i] === NUMBER_KIND) {
        knownWeight += share;
        points += share * attainmentAt(columns, i);
      } else if (isFilled(parts, i)) {
        unknownWeight += share;
        if (kinds[i] === NOT_APPLICABLE_KIND) notApplicable++;
        else unknown++;
      }
    }
    if (knownWeight === 0 && (actual.count > 1 || kinds[0] !== NUMBER_KIND)) {
      return notApplicable > 0 && unknown === 0 ? NOT_APPLICABLE : null;
    }
    if (weight === null) return (points / knownWeight) * 100;
    // Left unscaled when all is known, so that the score is exactly the sum of the rows.
    return unknownWeight === 0 ? points : (points / knownWeight) * (knownWeight + unknownWeight);
  },
  plain: plainTicketScore,
});

function kindsOf(columns: AttainmentColumns & { readonly weight: NumberColumn | null }): Uint8Array {
  const { actual, target, weight, direction, cap } = columns;
  return weight === null ? attainmentKinds(columns) : rowKinds(actual, target, weight, direction, cap);
}

interface PlainArguments {
  readonly actual: Expression;
  readonly target: Expression;
  readonly weight: Expression;
  readonly direction: Expression;
  readonly cap: Expression;
}

function plainTicketScore(args: PlainArguments): Expression {
  const { actual, target } = args;
  const weight = isOmitted(args.weight) ? null : args.weight;
  const cells = weight === null ? [actual, target] : [actual, target, weight];
  if (isOneCell(actual)) return ifKnown(cells, plainPoints(weight ?? literal(100), args));
  const own = cells.filter((cell) => !isOneCell(cell));
  const { each, known, full } = plainWeights(weight, operation(areNumbers(actual, target), "*", 1), own);
  const points = call("SUMPRODUCT", call("IF", areNumbers(...cells), plainPoints(each, args), 0));
  return ifAnyKnown(cells, own, operation(operation(points, "/", known), "*", full));
}

/** The weight of each row, `null` for one that falls out of the quotient, and the sums over the known and over all rows. */
function plainWeights(weight: Expression | null, isMeasured: Expression, own: readonly Expression[]) {
  const count = call("SUMPRODUCT", isMeasured);
  if (weight === null) return { each: null, known: count, full: literal(100) };
  if (isOneCell(weight)) return { each: null, known: count, full: operation(weight, "*", filledRows(own)) };
  if (isSeveralCells(weight)) {
    return { each: weight, known: call("SUMPRODUCT", isMeasured, weight), full: call("SUM", weight) };
  }
  return { each: weight, known: sumWhere(isMeasured, weight), full: sumWhere(isFilledRow(own), weight) };
}
