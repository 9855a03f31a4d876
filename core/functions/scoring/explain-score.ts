import { call, type Expression, type Operand, operation } from "../../formula/expression.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Cell } from "../cell.ts";
import { defineFunction } from "../descriptor.ts";
import { blanksIn, byOption, chain, isOmitted, isSeveralCells, literal, notApplicableIn } from "../plain.ts";
import { distanceAbove } from "../reading/bands.ts";
import { choiceAt } from "../reading/choices.ts";
import { BLANK_KIND, cellOfKind, ERROR_KIND, NOT_APPLICABLE_KIND, rowKinds } from "../reading/column.ts";
import { numberAt } from "../reading/number-column.ts";
import { attainmentOf, checkAttainment } from "./attainment-of.ts";
import { roundDecimal } from "./decimal.ts";
import { directions, LOWER } from "./direction.ts";
import { actualAndTarget, directionAndCap, weightPerRow } from "./indicator-parameters.ts";
import { plainPoints } from "./plain-attainment.ts";

/**
 * The sum behind the points of each indicator, in words that the person scored can check with a pocket calculator:
 * `20 × 82% ÷ 80% = 20.50`.
 *
 * Actual and target are printed as percentages when the target is at most 1, the actual at most 2 either way, and the
 * two are not both whole numbers: 0.82 of 0.8 are shares, 1 complaint of 3 are not. Either way the quotient, and with it
 * the sum, is the same. Numbers are printed to four decimals (two of a percentage); where that cuts digits off, `≈`
 * stands for `=`. The points are computed from the full numbers and printed to two decimals.
 *
 * A cap is named where it holds. A missing figure or N/A is said in words, so that no row stays unexplained; a row in
 * which nothing is filled in stays blank.
 *
 * @param actual measured values, one column, in the unit of `target`
 * @param target values to reach, above 0: one for all rows, or one per row
 * @param weight points each indicator is worth, at least 0
 * @param direction `higher` or `lower`, one for all rows or one per row
 * @param cap most that attainment can count for: 1 is 100 %
 * @returns one sentence per row, in the language of the workbook
 * @example EXPLAINSCORE(8, 10, 20, "lower") = "20 × 10 ÷ 8 = 25.00"
 */
export const explainScore = defineFunction({
  id: "EXPLAINSCORE",
  category: "scoring",
  summary: { en: "The sum behind each indicator's points, in words", "zh-CN": "用算式说明各指标得分的由来" },
  parameters: {
    ...actualAndTarget,
    ...weightPerRow,
    ...directionAndCap,
  },
  result: { shape: "column", help: { en: "one sentence per row", "zh-CN": "逐行算式" } },
  examples: [
    {
      args: [0.82, 0.8, 20],
      result: "20 × 82% ÷ 80% = 20.50",
      why: { en: "shares are printed as percentages", "zh-CN": "比率按百分数显示" },
    },
    {
      args: [8, 10, 20, "lower", 1.2],
      result: "20 × 10 ÷ 8, capped at 120% = 24.00",
      why: {
        en: "lower is better turns the fraction over; the cap holds",
        "zh-CN": "越低越好时分子分母对调；封顶生效",
      },
    },
    {
      args: [[[null], ["N/A"]], 0.9, 15],
      result: [["no actual yet: not counted"], ["not applicable: not counted"]],
      why: { en: "what is not counted says why", "zh-CN": "不计分的行说明原因" },
    },
  ],
  check: checkAttainment,
  compute(columns, locale) {
    const { actual, target, weight, direction, cap } = columns;
    const kinds = rowKinds(actual, target, weight, direction, cap);
    const sentences = new Array<Cell>(actual.count);
    for (let i = 0; i < sentences.length; i++) {
      const kind = kinds[i] ?? 0;
      if (kind >= ERROR_KIND) sentences[i] = cellOfKind(kind);
      else if (kind === NOT_APPLICABLE_KIND) sentences[i] = words[locale].notApplicable;
      else if (kind === BLANK_KIND) {
        const missing = [actual, target, weight].map((column) => column.kinds[i * column.step] === BLANK_KIND);
        sentences[i] = missing.includes(false) ? (words[locale].missing[missing.indexOf(true)] ?? null) : null;
      } else {
        sentences[i] = sentence(
          {
            actual: numberAt(actual, i),
            target: numberAt(target, i),
            weight: numberAt(weight, i),
            lower: choiceAt(direction, i) === LOWER,
            cap: numberAt(cap, i),
          },
          locale,
        );
      }
    }
    return sentences;
  },
  plain: plainExplanation,
});

interface Words {
  /** What is missing: actual, target, weight. */
  readonly missing: readonly [string, string, string];
  readonly notApplicable: string;
  readonly cappedAt: string;
  readonly zeroEarnsCap: string;
}

const words: Readonly<Record<Locale, Words>> = {
  en: {
    missing: ["no actual yet: not counted", "no target yet: not counted", "no weight yet: not counted"],
    notApplicable: "not applicable: not counted",
    cappedAt: ", capped at ",
    zeroEarnsCap: " (an actual of 0 earns the cap)",
  },
  "zh-CN": {
    missing: ["实际值暂缺，暂不计分", "目标值暂缺，暂不计分", "权重暂缺，暂不计分"],
    notApplicable: "不适用，不计分",
    cappedAt: "，封顶 ",
    zeroEarnsCap: "（实际值为 0，按封顶计）",
  },
};

interface Row {
  readonly actual: number;
  readonly target: number;
  readonly weight: number;
  readonly lower: boolean;
  readonly cap: number;
}

function sentence({ actual, target, weight, lower, cap }: Row, locale: Locale): Cell {
  const { cappedAt, zeroEarnsCap } = words[locale];
  const points = weight * attainmentOf(actual, target, lower, cap);
  if (!Number.isFinite(points)) return "#NUM!";
  const inPercent = areShares(actual, target);
  const [over, under] = lower ? [target, actual] : [actual, target];
  const printed = [weight];
  let sum = `${readable(weight, false)} × `;
  if (lower && actual === 0) {
    printed.push(cap);
    sum += `${readable(cap, true)}${zeroEarnsCap}`;
  } else {
    printed.push(actual, target);
    sum += `${readable(over, inPercent)} ÷ ${readable(under, inPercent)}`;
    if (distanceAbove(over / under, cap) > 0) {
      printed.push(cap);
      sum += `${cappedAt}${readable(cap, true)}`;
    }
  }
  const isExact = printed.every((value) => roundDecimal(value, 4) === value);
  return `${sum} ${isExact ? "=" : "≈"} ${roundDecimal(points, 2).toFixed(2)}`;
}

function areShares(actual: number, target: number): boolean {
  return target <= 1 && Math.abs(actual) <= 2 && !(Number.isInteger(actual) && Number.isInteger(target));
}

function readable(value: number, inPercent: boolean): string {
  const rounded = roundDecimal(value, 4);
  const text = inPercent ? `${roundDecimal(rounded * 100, 2)}%` : String(rounded);
  return value < 0 ? `(${text})` : text;
}

interface PlainArguments {
  readonly actual: Expression;
  readonly target: Expression;
  readonly weight: Expression;
  readonly direction: Expression;
  readonly cap: Expression;
}

/** One row only: LibreOffice loses what an IF deep inside others gives when they stand in an array formula. */
function plainExplanation(args: PlainArguments, locale: Locale): Expression | null {
  const { actual, target, weight, direction } = args;
  const cells = [actual, target, weight];
  if (cells.some(isSeveralCells)) return null;
  const { missing, notApplicable } = words[locale];
  const areWhole = operation(isWhole(actual), "*", isWhole(target));
  const isShare = chain("*", [
    operation(target, "<=", 1),
    operation(call("ABS", actual), "<=", 2),
    operation(areWhole, "=", 0),
  ]);
  const reached = plainNumber(actual, isShare);
  const actualText = call("IF", operation(actual, "<", 0), join("(", reached, ")"), reached);
  const targetText = plainNumber(target, isShare);
  const quotient = byOption(
    direction,
    directions,
    "lower",
    join(targetText, " ÷ ", actualText),
    join(actualText, " ÷ ", targetText),
  );
  const isExact = operation(hasFourDecimals(actual), "*", hasFourDecimals(target));
  const { sum, exact } = isOmitted(args.cap)
    ? { sum: quotient, exact: isExact }
    : plainCapped(args, quotient, isExact, locale);
  const sign = call("IF", operation(hasFourDecimals(weight), "*", exact), " = ", " ≈ ");
  const points = call("FIXED", plainPoints(weight, args), 2, true);
  const said = join(call("ROUND", weight, 4), " × ", sum, sign, points);

  const [noActual, noTarget, noWeight] = missing;
  const isMissing = (cell: Expression): Expression => operation(cell, "=", "");
  const reason = call("IF", isMissing(actual), noActual, call("IF", isMissing(target), noTarget, noWeight));
  const unscored = call("IF", chain("*", cells.map(isMissing)), "", reason);
  return call("IF", notApplicableIn(...cells), notApplicable, call("IF", blanksIn(...cells), unscored, said));
}

/** The cap stands in the sum where it holds, and instead of the quotient where an actual of 0 earns it. */
function plainCapped(
  { actual, target, direction, cap }: PlainArguments,
  quotient: Expression,
  isExact: Expression,
  locale: Locale,
): { readonly sum: Expression; readonly exact: Expression } {
  const { cappedAt, zeroEarnsCap } = words[locale];
  const capText = join(call("ROUND", operation(cap, "*", 100), 2), "%");
  const isZero = byOption(direction, directions, "lower", operation(actual, "=", 0), literal(0));
  const higher = operation(actual, "/", target);
  const ratio = byOption(direction, directions, "lower", operation(target, "/", actual), higher);
  const isOver = operation(call("ROUND", operation(ratio, "-", cap), 9), ">", 0);
  const isCut = call("IF", call("ISNUMBER", cap), isOver, false);
  return {
    sum: call(
      "IF",
      isZero,
      join(capText, zeroEarnsCap),
      join(quotient, call("IF", isCut, join(cappedAt, capText), "")),
    ),
    exact: call(
      "IF",
      isZero,
      hasFourDecimals(cap),
      operation(isExact, "*", call("IF", isCut, hasFourDecimals(cap), 1)),
    ),
  };
}

/** A number as `readable` prints it, without brackets. */
function plainNumber(cell: Expression, isShare: Expression): Expression {
  const inPercent = join(call("ROUND", operation(cell, "*", 100), 2), "%");
  return call("IF", isShare, inPercent, call("ROUND", cell, 4));
}

function isWhole(cell: Expression): Expression {
  return operation(call("INT", cell), "=", cell);
}

function hasFourDecimals(cell: Expression): Expression {
  return operation(call("ROUND", cell, 4), "=", cell);
}

function join(...parts: readonly Operand[]): Expression {
  return chain(
    "&",
    parts.map((part) => (typeof part === "object" && part !== null ? part : literal(String(part)))),
  );
}
