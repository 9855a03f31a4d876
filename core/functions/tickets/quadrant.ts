import { call, type Expression, operation } from "../../formula/expression.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Cell } from "../cell.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { areNumbers, byOption, ifKnown, isOmitted, isOneCell, literal } from "../plain.ts";
import { distanceAbove } from "../reading/bands.ts";
import { choice } from "../reading/choices.ts";
import { cellOfKind, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { type NumberColumn, numberAt, numbers } from "../reading/number-column.ts";
import { directions } from "../scoring/direction.ts";
import { quadrants } from "./quadrants.ts";

/**
 * Where each person, team or type of ticket stands when efficiency is crossed with quality: fast and good, fast but poor,
 * good but slow, slow and poor.
 *
 * Efficiency is taken as minutes, of which fewer are better, unless `direction` says higher (tickets a day). A value on
 * the cut counts as good, so that reaching a target is never poor; a difference below half a billionth, which arithmetic
 * makes, does not count. Without a cut the median of the rows placed divides them, which no single extreme moves as it
 * would move a mean; with it somebody is always on the poor side, so a target is the better cut where there is one.
 *
 * A row that lacks either value is not placed: blank gives blank, N/A gives N/A.
 *
 * @param efficiency minutes, or another measure of speed, one column
 * @param quality ratings, scores or a resolution rate, of which more is better
 * @param efficiency_cut where fast begins, one for all rows or one per row; left out or blank, the median
 * @param quality_cut where good begins, one for all rows or one per row; left out or blank, the median
 * @param direction `lower` or `higher`: which efficiency is better
 * @returns one quadrant per row, in the language of the workbook
 * @example QUADRANT(30, 16, 60, 14) = "Fast and good"
 */
export const quadrant = defineFunction({
  id: "QUADRANT",
  category: "tickets",
  summary: {
    en: "Quadrant of each row: efficiency crossed with quality",
    "zh-CN": "效率与质量交叉分析：各行所处象限",
  },
  parameters: {
    efficiency: required(numbers(), {
      en: "minutes, or another measure of speed",
      "zh-CN": "响应或处理分钟数，或其他效率指标",
    }),
    quality: required(numbers(), { en: "ratings, scores or rates: more is better", "zh-CN": "评分或比率，越高越好" }),
    efficiency_cut: defaulted(numbers({ blank: Number.NaN }), {
      en: "where fast begins: one, or one per row; left out: the median",
      "zh-CN": "效率分界：一个或逐行给出；省略为中位数",
    }),
    quality_cut: defaulted(numbers({ blank: Number.NaN }), {
      en: "where good begins: one, or one per row; left out: the median",
      "zh-CN": "质量分界：一个或逐行给出；省略为中位数",
    }),
    direction: defaulted(choice(directions, "lower"), {
      en: "lower (also when blank) or higher: which efficiency is better",
      "zh-CN": "效率越低越好（空白亦同）或越高越好",
    }),
  },
  result: { shape: "column", help: { en: "one quadrant per row", "zh-CN": "逐行象限" } },
  examples: [
    {
      args: [[[30], [105], [15], [90]], [[16], [19], [13], [12]], 60, 14],
      result: [["Fast and good"], ["Good but slow"], ["Fast but poor"], ["Slow and poor"]],
      why: { en: "cut at 60 minutes and 14 points", "zh-CN": "以 60 分钟、14 分为界" },
    },
    {
      args: [
        [[10], [20], [30], [null]],
        [[3], [4], [5], [5]],
      ],
      result: [["Fast but poor"], ["Fast and good"], ["Good but slow"], [null]],
      why: { en: "cut at the medians, 20 and 4, which count as good", "zh-CN": "以中位数 20 与 4 为界，等于即为好" },
    },
  ],
  compute({ efficiency, quality, efficiency_cut, quality_cut, direction }, locale) {
    const kinds = rowKinds(efficiency, quality, efficiency_cut, quality_cut);
    const middleEfficiency = medianOf(efficiency, kinds);
    const middleQuality = medianOf(quality, kinds);
    const places = new Array<Cell>(efficiency.count);
    for (let i = 0; i < places.length; i++) {
      const kind = kinds[i] ?? 0;
      if (kind !== NUMBER_KIND) {
        places[i] = cellOfKind(kind);
        continue;
      }
      const above = distanceAbove(numberAt(efficiency, i), orMedian(numberAt(efficiency_cut, i), middleEfficiency));
      const isFast = direction === "lower" ? above <= 0 : above >= 0;
      const isGood = distanceAbove(numberAt(quality, i), orMedian(numberAt(quality_cut, i), middleQuality)) >= 0;
      places[i] = nameOf(isFast, isGood)[locale];
    }
    return places;
  },
  plain({ efficiency, quality, efficiency_cut, quality_cut, direction }, locale) {
    const both = areNumbers(efficiency, quality);
    const above = difference(efficiency, plainCut(efficiency, efficiency_cut, both));
    const isLow = operation(above, "<=", 0);
    const isHigh = operation(above, ">=", 0);
    const isFast = byOption(direction, directions, "higher", isHigh, isLow);
    const isGood = operation(difference(quality, plainCut(quality, quality_cut, both)), ">=", 0);
    const fast = call("IF", isGood, nameIn("fastGood", locale), nameIn("fastPoor", locale));
    const slow = call("IF", isGood, nameIn("slowGood", locale), nameIn("slowPoor", locale));
    return ifKnown([efficiency, quality], call("IF", isFast, fast, slow));
  },
});

/** The median of the rows that are placed; any number where none is. */
function medianOf(column: NumberColumn, kinds: Uint8Array): number {
  const values = new Float64Array(column.count);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (kinds[i] === NUMBER_KIND) values[count++] = numberAt(column, i);
  }
  const sorted = values.subarray(0, count).sort();
  const [low, high] = [sorted[(count - 1) >> 1] ?? 0, sorted[count >> 1] ?? 0];
  // Halved before they are added: two of the largest numbers would overflow.
  return low === high ? low : low / 2 + high / 2;
}

/** A cut left blank is read as no number. */
function orMedian(cut: number, median: number): number {
  return Number.isNaN(cut) ? median : cut;
}

function nameOf(isFast: boolean, isGood: boolean): (typeof quadrants)[keyof typeof quadrants] {
  if (isFast) return isGood ? quadrants.fastGood : quadrants.fastPoor;
  return isGood ? quadrants.slowGood : quadrants.slowPoor;
}

function nameIn(place: keyof typeof quadrants, locale: Locale): Expression {
  return literal(quadrants[place][locale]);
}

function difference(value: Expression, cut: Expression): Expression {
  return call("ROUND", operation(value, "-", cut), 9);
}

function plainCut(values: Expression, cut: Expression, areBothNumbers: Expression): Expression {
  // The median of one row is its own value.
  const median = isOneCell(values) ? values : call("MEDIAN", call("IF", areBothNumbers, values));
  if (isOmitted(cut)) return median;
  return cut.kind === "value" ? cut : call("IF", call("ISNUMBER", cut), cut, median);
}
