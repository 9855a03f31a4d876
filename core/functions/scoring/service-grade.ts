import { call, type Expression, operation } from "../../formula/expression.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Cell } from "../cell.ts";
import { defineFunction, optional, required } from "../descriptor.ts";
import { bandOf, ifKnown, isOmitted, literal } from "../plain.ts";
import { type Bands, distanceAbove, namedBands } from "../reading/bands.ts";
import { cellOfKind, NUMBER_KIND } from "../reading/column.ts";
import { numberAt, numbers } from "../reading/number-column.ts";
import { serviceGrades } from "./service-grades.ts";

/**
 * The grade of each score: from 90 excellent, from 80 good, from 70 meets the standard, below to be improved; or the
 * names of your own bands.
 *
 * A band reaches from its lower bound up to the next one, and counts on the score itself, not on what is shown: 89.99 is
 * good even where the sheet shows 90.0. Only what floating-point arithmetic adds is forgiven: a score less than half a
 * billionth below a bound has reached it. A score below all of your own bounds is refused, because leaving its grade
 * blank would hide it; give the lowest band the lowest score there can be. Blank gives blank, N/A gives N/A.
 *
 * @param score one score, or a column of them
 * @param bands two columns, lower bound and name, in any order of rows
 * @returns one grade per score, in the language of the workbook unless the bands name it
 * @example SERVICEGRADE(89.99) = "Good"
 */
export const serviceGrade = defineFunction({
  id: "SERVICEGRADE",
  category: "scoring",
  summary: { en: "Grade of each score, in words", "zh-CN": "各得分对应的等级" },
  parameters: {
    score: required(numbers(), { en: "scores out of 100", "zh-CN": "百分制得分" }),
    bands: optional(namedBands(), {
      en: "your own grades: two columns, lower bound and name",
      "zh-CN": "自定等级：两列，下限与名称",
    }),
  },
  result: { shape: "column", help: { en: "one grade per score", "zh-CN": "逐个得分的等级" } },
  examples: [
    {
      args: [[[90], [89.99], [70], [69.9], [null]]],
      result: [["Excellent"], ["Good"], ["Meets the standard"], ["To be improved"], [null]],
      why: { en: "a band begins exactly at its bound", "zh-CN": "等级自下限本身起算" },
    },
    {
      args: [
        79.9,
        [
          [80, "pass"],
          [0, "fail"],
        ],
      ],
      result: "fail",
      why: {
        en: "own bands: the pass line of 80 is not reached by 79.9",
        "zh-CN": "自定等级：79.9 未达 80 分的合格线",
      },
    },
  ],
  check({ score, bands }, argument) {
    const lowest = bands?.bounds[0];
    if (lowest === undefined) return;
    for (let i = 0; i < score.count; i++) {
      if (score.kinds[i] !== NUMBER_KIND || distanceAbove(numberAt(score, i), lowest) >= 0) continue;
      argument("score").refuseCell(i, "atLeastLowestBound", { bound: lowest, bands: "bands" });
    }
  },
  compute({ score, bands }, locale) {
    const { bounds, values } = bands ?? standardBands(locale);
    const grades = new Array<Cell>(score.count);
    for (let i = 0; i < grades.length; i++) {
      const kind = score.kinds[i] ?? 0;
      grades[i] =
        kind === NUMBER_KIND ? (values[highestReached(numberAt(score, i), bounds)] ?? null) : cellOfKind(kind);
    }
    return grades;
  },
  plain({ score, bands }, locale) {
    const exact = call("ROUND", score, 9);
    return ifKnown([score], isOmitted(bands) ? plainStandard(exact, locale) : bandOf(exact, bands, "reached"));
  },
});

function standardBands(locale: Locale): Bands<string> {
  const rising = [...serviceGrades].reverse();
  return { bounds: rising.map(({ from }) => from), values: rising.map(({ name }) => name[locale]) };
}

/** The place of the highest bound that a value reaches; −1 where it reaches none. */
export function highestReached(value: number, bounds: readonly number[]): number {
  let place = bounds.length - 1;
  while (place >= 0 && distanceAbove(value, bounds[place] ?? 0) < 0) place--;
  return place;
}

function plainStandard(score: Expression, locale: Locale): Expression {
  return [...serviceGrades].reverse().reduce((otherwise, { from, name }) => {
    const grade = literal(name[locale]);
    return Number.isFinite(from) ? call("IF", operation(score, ">=", from), grade, otherwise) : grade;
  }, literal(""));
}
