import * as z from "zod/mini";
import { call, type Expression, operation } from "../../formula/expression.ts";
import type { Locale, Localized } from "../../i18n/locale.ts";
import { type Cell, NOT_APPLICABLE } from "../cell.ts";
import { defaulted, defineFunction, required } from "../descriptor.ts";
import { areNumbers, ifAnyKnown, ifKnown, isOmitted, isOneCell, literal, orDefault } from "../plain.ts";
import { distanceAbove } from "../reading/bands.ts";
import { isFilled, NOT_APPLICABLE_KIND, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { numberAt, numbers } from "../reading/number-column.ts";
import { scalar } from "../reading/scalar.ts";

/** The grades of GB/T 27922, best first; `from` is the lower bound. */
export const starGrades: readonly { readonly from: number; readonly name: Localized }[] = [
  { from: 95, name: { en: "★★★★★", "zh-CN": "★★★★★" } },
  { from: 90, name: { en: "★★★★", "zh-CN": "★★★★" } },
  { from: 80, name: { en: "★★★", "zh-CN": "★★★" } },
  { from: 70, name: { en: "Pass", "zh-CN": "达标" } },
  { from: Number.NEGATIVE_INFINITY, name: { en: "Not passed", "zh-CN": "未达标" } },
];

const count: Localized = { en: "a whole number from 0; blank is 0", "zh-CN": "不小于 0 的整数；空白即 0" };

/**
 * The certification grade by GB/T 27922-2011, the Chinese standard for after-sales service of goods: the points got as a
 * share of the points to be had, × 100, plus 1 at most once for a special merit, minus 1 for each special fault. From 70
 * pass, from 80 three stars, from 90 four, from 95 five.
 *
 * The share is taken over the items in scope, so an item that is N/A, or not assessed yet, leaves both sums. Averaging
 * the items' own percentages instead would weigh a 2-point item like a 20-point one. Nothing assessed yet gives blank;
 * every item N/A gives N/A.
 *
 * @param actual points got, one item or a column of items, from 0 to the item's total
 * @param total points to be had, per item, above 0
 * @param bonus number of special merits, of which one counts
 * @param deductions number of special faults
 * @returns the grade: stars, pass or not passed
 * @example STARGRADE(88, 95) = "★★★★"
 */
export const starGrade = defineFunction({
  id: "STARGRADE",
  category: "scoring",
  summary: {
    en: "After-sales certification grade by GB/T 27922: pass, or three to five stars",
    "zh-CN": "按 GB/T 27922 评定售后服务等级：达标或三至五星",
  },
  parameters: {
    actual: required(numbers({ atLeast: 0 }), { en: "points got, per item", "zh-CN": "各项实得分" }),
    total: required(numbers({ above: 0 }), { en: "points to be had, per item", "zh-CN": "各项满分" }),
    bonus: defaulted(scalar(z.int().check(z.gte(0)), 0, count), {
      en: "number of special merits: +1, at most once",
      "zh-CN": "特殊加分项数：加 1 分，至多一次",
    }),
    deductions: defaulted(scalar(z.int().check(z.gte(0)), 0, count), {
      en: "number of special faults: −1 each",
      "zh-CN": "特殊扣分项数：每项扣 1 分",
    }),
  },
  result: { shape: "cell", help: { en: "stars, pass or not passed", "zh-CN": "星级、达标或未达标" } },
  examples: [
    {
      args: [88, 95],
      result: "★★★★",
      why: { en: "88 ÷ 95 × 100 = 92.63", "zh-CN": "88 ÷ 95 × 100 = 92.63" },
    },
    {
      args: [[[48], [46], ["N/A"]], [[50], [50], [20]], 2, null],
      result: "★★★★★",
      why: { en: "94 of the 100 in scope, and one merit counts", "zh-CN": "适用项 100 分得 94 分，加分只计一次" },
    },
    {
      args: [70, 100, null, 1],
      result: "Not passed",
      why: { en: "one fault takes 70 to 69", "zh-CN": "扣 1 分，70 变为 69" },
    },
  ],
  check({ actual, total }, argument) {
    const kinds = rowKinds(actual, total);
    for (let i = 0; i < actual.count; i++) {
      if (kinds[i] !== NUMBER_KIND || numberAt(actual, i) <= numberAt(total, i)) continue;
      argument("actual").refuseCell(i, "atMostOther", { other: "total" });
    }
  },
  compute({ actual, total, bonus, deductions }, locale) {
    const kinds = rowKinds(actual, total);
    let got = 0;
    let full = 0;
    let unknown = 0;
    let notApplicable = 0;
    for (let i = 0; i < actual.count; i++) {
      if (kinds[i] === NUMBER_KIND) {
        got += numberAt(actual, i);
        full += numberAt(total, i);
      } else if (kinds[i] === NOT_APPLICABLE_KIND && isFilled([actual, total], i)) {
        notApplicable++;
      } else if (isFilled([actual, total], i)) {
        unknown++;
      }
    }
    if (full === 0) return notApplicable > 0 && unknown === 0 ? NOT_APPLICABLE : null;
    return gradeOf((got / full) * 100 + Math.min(bonus, 1) - deductions, locale);
  },
  plain: plainStarGrade,
});

function gradeOf(score: number, locale: Locale): Cell {
  return starGrades.find(({ from }) => distanceAbove(score, from) >= 0)?.name[locale] ?? null;
}

interface PlainArguments {
  readonly actual: Expression;
  readonly total: Expression;
  readonly bonus: Expression;
  readonly deductions: Expression;
}

function plainStarGrade({ actual, total, bonus, deductions }: PlainArguments, locale: Locale): Expression {
  // One item has one total.
  const own = isOneCell(actual) ? [] : [actual, total].filter((cell) => !isOneCell(cell));
  const got = own.length === 0 ? actual : sumKnown(actual, total, actual);
  const full = own.length === 0 ? total : sumKnown(actual, total, total);
  const share = operation(operation(got, "/", full), "*", 100);
  const raised = isOmitted(bonus) ? share : operation(share, "+", call("MIN", orDefault(bonus, 0), 1));
  const score = isOmitted(deductions) ? raised : operation(raised, "-", orDefault(deductions, 0));
  const grade = [...starGrades].reverse().reduce((otherwise, { from, name }) => {
    const stars = literal(name[locale]);
    return Number.isFinite(from) ? call("IF", operation(call("ROUND", score, 9), ">=", from), stars, otherwise) : stars;
  }, literal(""));
  return own.length === 0 ? ifKnown([actual, total], grade) : ifAnyKnown([actual, total], own, grade);
}

/** IF keeps a text such as N/A out of the product, which would take it for an error. */
function sumKnown(actual: Expression, total: Expression, cells: Expression): Expression {
  return call("SUMPRODUCT", call("IF", areNumbers(actual, total), cells, 0));
}
