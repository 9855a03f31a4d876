import { call, cellsIn, type Expression, type Operand, operation } from "../../formula/expression.ts";
import { fewestExpected } from "../../functions/trends/change-of-shares.ts";
import { fewestValues } from "../../functions/trends/tested-change.ts";
import { allOf, when } from "../../tickets/array-formula.ts";
import type { TicketValues } from "./compared-indicator.ts";
import { countingColumn } from "./comparison-layout.ts";

/*
 * The tests of CHANGETEST in built-in functions, from what a sheet shows: mean, number of tickets and spread. They stand in
 * workbooks for people without the add-in, and where single values are not in the workbook. The sources are with
 * `change-of-shares.ts` and `change-of-means.ts`, whose numbers these formulas give.
 */

/** What arithmetic adds to values that are all the same, relative to them. */
const hair = 1e-14;

/** Tables as likely as the one found are counted, whatever arithmetic adds to them. */
const alike = 1 + 1e-7;

/** One side of a comparison: cells, each blank where it is not known. */
export interface SideCells {
  /** A mean, or a share. */
  readonly value: Expression;
  readonly counted: Expression;
  /** How many of a share say yes. */
  readonly yes: Expression;
  /** Variance ÷ number of values. */
  readonly part: Expression;
}

/** The values of all tickets as one array, those that do not count as blanks. */
export function countedValues(values: TicketValues): Expression {
  const { isCounted, value } = arraysOf(values);
  return when(isCounted, value, "");
}

/** The standard deviation of the values, blank below two. */
export function spreadOf(values: TicketValues, mean: Expression, counted: Expression): Expression {
  const { isCounted, value } = arraysOf(values);
  const squares = call("SUMPRODUCT", when(isCounted, operation(operation(value, "-", mean), "^", 2), 0));
  const deviation = call("SQRT", operation(squares, "/", operation(counted, "-", 1)));
  return ifKnown([mean, counted], when(operation(counted, ">=", fewestValues), deviation, ""));
}

/** How many of the values are 1, and how many are 0 or 1. */
export function yesOf(values: TicketValues): { readonly yes: Expression; readonly yesOrNo: Expression } {
  const { isCounted, value } = arraysOf(values);
  const count = (condition: Expression) => call("SUMPRODUCT", when(isCounted, operation(condition, "*", 1), 0));
  const is = (number: 0 | 1) => operation(value, "=", number);
  return { yes: count(is(1)), yesOrNo: count(operation(operation(is(0), "+", is(1)), ">", 0)) };
}

function arraysOf(values: TicketValues): { readonly isCounted: Expression; readonly value: Expression } {
  const on = { sheet: values.sheet, fixed: true };
  const raw = cellsIn(values.area, on);
  const isNumber = call("ISNUMBER", raw);
  if (values.kind === "readings")
    return { isCounted: allOf(isNumber, operation(cellsIn(values.inScope, on), "=", 1)), value: raw };
  return { isCounted: isNumber, value: values.divisor === 1 ? raw : operation(raw, "/", values.divisor) };
}

/** How many of the tickets of a share say yes. */
export function yesOfShare(value: Expression, counted: Expression): Expression {
  return ifKnown([value, counted], call("ROUND", operation(value, "*", counted), 0));
}

/** The variance of a mean: spread² ÷ number. What arithmetic makes of values that are all the same is none. */
export function variancePart(value: Expression, spread: Expression, counted: Expression): Expression {
  const isNone = operation(spread, "<=", operation(hair, "*", call("ABS", value)));
  return ifKnown([value, spread, counted], when(isNone, 0, operation(operation(spread, "^", 2), "/", counted)));
}

/** z of two shares: chi-squared with N − 1, with its sign. Blank where nothing varies. */
export function shareStatistic(before: SideCells, after: SideCells): Expression {
  const all = operation(before.counted, "+", after.counted);
  const yes = operation(before.yes, "+", after.yes);
  const common = operation(yes, "/", all);
  const reciprocals = operation(operation(1, "/", before.counted), "+", operation(1, "/", after.counted));
  const spread = operation(operation(common, "*", operation(1, "-", common)), "*", reciprocals);
  const variance = operation(operation(spread, "*", all), "/", operation(all, "-", 1));
  const isVaried = operation(yes, "*", operation(all, "-", yes));
  const statistic = operation(operation(after.value, "-", before.value), "/", call("SQRT", variance));
  return enough(before, after, when(operation(isVaried, ">", 0), statistic, ""));
}

/** p of two shares: the normal distribution, or exact where fewer than one is to be expected in a cell. */
export function shareChance(statistic: Expression, before: SideCells, after: SideCells): Expression {
  const all = operation(before.counted, "+", after.counted);
  const yes = operation(before.yes, "+", after.yes);
  const fewerTickets = call("MIN", before.counted, after.counted);
  const fewerAnswers = call("MIN", yes, operation(all, "-", yes));
  const expected = operation(operation(fewerTickets, "*", fewerAnswers), "/", all);
  const normal = operation(2, "*", call("NORM.S.DIST", operation(0, "-", call("ABS", statistic)), true));
  const chance = when(operation(expected, ">=", fewestExpected), normal, exactChance(before, after, yes, all));
  return ifKnown([statistic], chance);
}

/** The exact test of Fisher and Irwin: all tables with the same margins that are no likelier than the one found. */
function exactChance(before: SideCells, after: SideCells, yes: Expression, all: Expression): Expression {
  const fewest = call("MAX", 0, operation(yes, "-", after.counted));
  const most = call("MIN", yes, before.counted);
  const step = operation(call("ROW", cellsIn(countingColumn, { fixed: true })), "-", 1);
  const isTable = operation(step, "<=", operation(most, "-", fewest));
  const likelihood = (count: Expression) => call("HYPGEOM.DIST", count, before.counted, yes, all, false);
  const table = likelihood(operation(fewest, "+", when(isTable, step, 0)));
  const found = operation(likelihood(before.yes), "*", alike);
  const isNoLikelier = operation(table, "<=", found);
  return call("MIN", 1, call("SUMPRODUCT", when(allOf(isTable, isNoLikelier), table, 0)));
}

/** t of two means by Welch. Blank where nothing varies. */
export function meanStatistic(before: SideCells, after: SideCells): Expression {
  const variance = operation(before.part, "+", after.part);
  const statistic = operation(operation(after.value, "-", before.value), "/", call("SQRT", variance));
  const isVaried = operation(call("SUM", before.part, after.part), ">", 0);
  return enough(before, after, ifKnown([before.part, after.part], when(isVaried, statistic, "")));
}

/** p of two means: Student's distribution, as a beta distribution because its degrees of freedom are no whole number. */
export function meanChance(statistic: Expression, before: SideCells, after: SideCells): Expression {
  const variance = operation(before.part, "+", after.part);
  const share = ({ counted, part }: SideCells) => operation(operation(part, "^", 2), "/", operation(counted, "-", 1));
  const degrees = operation(operation(variance, "^", 2), "/", operation(share(before), "+", share(after)));
  const point = operation(degrees, "/", operation(degrees, "+", operation(statistic, "^", 2)));
  return ifKnown([statistic], call("BETA.DIST", point, operation(degrees, "/", 2), 0.5, true));
}

/** Blank with fewer than two values on a side. */
function enough(before: SideCells, after: SideCells, statistic: Expression): Expression {
  const isEnough = operation(call("MIN", before.counted, after.counted), ">=", fewestValues);
  return ifKnown([before.value, after.value, before.counted, after.counted], when(isEnough, statistic, ""));
}

/** The figure where all of these cells hold numbers, else a blank. */
export function ifKnown(cells: readonly Expression[], figure: Operand): Expression {
  const [only, ...others] = cells;
  if (only !== undefined && others.length === 0) return when(call("ISNUMBER", only), figure, "");
  return when(operation(call("COUNT", ...cells), "=", cells.length), figure, "");
}
