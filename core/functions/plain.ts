import { call, type Expression, type Operand, operation } from "../formula/expression.ts";
import { spellingsOf, type Vocabulary } from "./reading/choices.ts";

/**
 * The vocabulary of plain formulas. What stands here works cell by cell, so that the same formula serves one row and, as
 * an array formula, a whole column: products and sums stand for AND and OR, which would take all rows together.
 */

/** True for an argument that was left out. */
export function isOmitted(argument: Expression): boolean {
  return argument.kind === "value" && argument.value === null;
}

/** True for an argument that is certainly one cell: its formula needs no sums over rows. */
export function isOneCell(argument: Expression): boolean {
  if (argument.kind === "cells") return argument.area.rows === 1 && argument.area.columns === 1;
  return argument.kind === "value" || (argument.kind === "variable" && argument.single === true);
}

/** True for an argument that is certainly a range of several cells; of what a variable stands for, neither is known. */
export function isSeveralCells(argument: Expression): boolean {
  return argument.kind === "cells" && !isOneCell(argument);
}

/** All of the cells hold numbers: the product of ones and zeros. */
export function areNumbers(...cells: readonly Expression[]): Expression {
  return chain(
    "*",
    cells.filter(mayLackNumber).map((cell) => call("ISNUMBER", cell)),
  );
}

/** How many of the cells say N/A, in any of its spellings. */
export function notApplicableIn(...cells: readonly Expression[]): Expression {
  const spellings = ["N/A", "NA", "不适用"];
  const tests = cells.filter(mayLackNumber).flatMap((cell) => spellings.map((word) => operation(cell, "=", word)));
  return chain("+", tests);
}

/** The cell holds this option of a vocabulary. */
export function holds<Option extends string>(
  cell: Expression,
  vocabulary: Vocabulary<Option>,
  option: Option,
): Expression {
  return chain(
    "+",
    spellingsOf(vocabulary, option).map((word) => operation(cell, "=", word)),
  );
}

/** How many of the cells hold what is neither number, blank nor N/A: text by mistake, or a truth value. */
export function strangersIn(...cells: readonly Expression[]): Expression {
  const mayBe = cells.filter(mayLackNumber);
  const filled = tally(mayBe.map((cell) => operation(cell, "<>", "")));
  const notNumbers = operation(filled, "-", tally(mayBe.map((cell) => call("ISNUMBER", cell))));
  return operation(notNumbers, "-", notApplicableIn(...mayBe));
}

/** The score if all of the cells hold numbers; else N/A if one says so, blank if one is, and `#N/A` for other text. */
export function ifKnown(cells: readonly Expression[], score: Expression): Expression {
  const others = cells.filter(mayLackNumber);
  if (others.length === 0) return score;
  const unscored = call("IF", blanksIn(...others), "", call("NA"));
  return call("IF", areNumbers(...others), score, call("IF", notApplicableIn(...others), "N/A", unscored));
}

/** The figure unless a cell is missing: then N/A if one says so, blank if one is. Names are as good as numbers here. */
export function ifNoneMissing(cells: readonly Expression[], figure: Expression): Expression {
  const others = cells.filter(mayLackNumber);
  if (others.length === 0) return figure;
  return call("IF", notApplicableIn(...others), "N/A", call("IF", blanksIn(...others), "", figure));
}

/** How many of the cells are blank. */
export function blanksIn(...cells: readonly Expression[]): Expression {
  return tally(cells.map((cell) => operation(cell, "=", "")));
}

/**
 * A score over rows: blank while nothing is filled in or known, N/A when every filled row says so, `#N/A` when a cell
 * holds other text. An error value in any cell comes through, because every cell is looked at first.
 *
 * @param own the cells of which each row has its own; a row that lacks them all is padding
 */
export function ifAnyKnown(cells: readonly Expression[], own: readonly Expression[], score: Expression): Expression {
  const exempt = call("SUMPRODUCT", operation(isFilledRow(own), "*", operation(notApplicableIn(...cells), ">", 0)));
  const nothing = call("IF", operation(exempt, "=", filledRows(own)), "N/A", "");
  const known = call("SUMPRODUCT", operation(areNumbers(...cells), "*", 1));
  const strangers = operation(call("SUMPRODUCT", strangersIn(...cells)), ">", 0);
  const scored = call("IF", operation(known, "=", 0), nothing, score);
  return call("IF", strangers, call("NA"), call("IF", operation(filledRows(own), "=", 0), "", scored));
}

/**
 * A figure over ratings, a range of any shape: blank without any, N/A when every cell says so, `#N/A` when a cell holds
 * other text.
 */
export function ifAnyRated(ratings: Expression, figure: Expression): Expression {
  const cells = cellCount(ratings);
  const exempt = call("SUMPRODUCT", operation(notApplicableIn(ratings), "*", 1));
  const none = call("IF", operation(exempt, "=", cells), "N/A", "");
  const strangers = operation(call("SUMPRODUCT", strangersIn(ratings)), ">", 0);
  return call("IF", strangers, call("NA"), call("IF", operation(call("COUNT", ratings), "=", 0), none, figure));
}

/** The figure if all numbers among the ratings are on the scale, else `#N/A`. */
export function ifOnScale(ratings: Expression, low: Operand, high: Operand, figure: Expression): Expression {
  const isBelow = operation(call("MIN", ratings), "<", low);
  const isAbove = operation(call("MAX", ratings), ">", high);
  return call("IF", operation(isBelow, "+", isAbove), call("NA"), figure);
}

/** How many rows have any of these cells filled in. */
export function filledRows(own: readonly Expression[]): Expression {
  return call("SUMPRODUCT", operation(isFilledRow(own), "*", 1));
}

/** True for rows that have any of these cells filled in. */
export function isFilledRow(own: readonly Expression[]): Expression {
  return operation(tally(own.map(isFilledOfRow)), ">", 0);
}

/** A filled cell that belongs to its row alone: one cell given for all rows fills none of them. */
function isFilledOfRow(cell: Expression): Expression {
  const isFilledCell = operation(cell, "<>", "");
  return isSeveralCells(cell) ? isFilledCell : operation(isFilledCell, "*", operation(cellCount(cell), ">", 1));
}

/** How many cells there are in what may be one or several. */
export function cellCount(cells: Expression): Expression {
  return operation(call("ROWS", cells), "*", call("COLUMNS", cells));
}

/**
 * The sum of cells over the rows where a condition holds, whether there is a cell for each row or one for all of them; a
 * text such as N/A adds nothing.
 */
export function sumWhere(condition: Expression, cells: Expression): Expression {
  return call("SUM", call("IF", condition, cells));
}

/** How many tests hold. A lone test is made a number, because every truth value compares as larger than any number. */
function tally(tests: readonly Expression[]): Expression {
  const [only, ...others] = tests;
  return only !== undefined && others.length === 0 ? operation(only, "*", 1) : chain("+", tests);
}

/**
 * What stands beside the highest bound that a value reaches, or beside the lowest that it keeps within: bounds are counted
 * and looked up exactly, so the rows may stand in any order. Where there is no such bound it is an error value.
 */
export function bandOf(value: Expression, bands: Expression, side: "reached" | "within"): Expression {
  const bounds = columnOf(bands, 0);
  const bound = call(side === "reached" ? "SMALL" : "LARGE", bounds, bandsOnSide(value, bands, side));
  return call("VLOOKUP", bound, bands, 2, false);
}

/** How many of the bounds a value reaches, or keeps within. */
export function bandsOnSide(value: Expression, bands: Expression, side: "reached" | "within"): Expression {
  return call("COUNTIF", columnOf(bands, 0), operation(side === "reached" ? "<=" : ">=", "&", value));
}

/** Column `index` (from 0) of a table on the sheet. */
export function columnOf(table: Expression, index: number): Expression {
  if (table.kind !== "cells") return call("INDEX", table, 0, index + 1);
  const { area } = table;
  return { ...table, area: { ...area, column: area.column + index, columns: 1 } };
}

/** Expressions joined by one operator; 1 when there are none. */
export function chain(operator: "*" | "+" | "&", operands: readonly Expression[]): Expression {
  const [first, ...others] = operands;
  return others.reduce((left, right) => operation(left, operator, right), first ?? literal(1));
}

export function literal(value: number | string): Expression {
  return { kind: "value", value };
}

function mayLackNumber(argument: Expression): boolean {
  return !(argument.kind === "value" && typeof argument.value === "number");
}

/** The number that an optional argument gives, or what it stands for when it is left out or its cell is blank. */
export function orDefault(argument: Expression, value: number): Expression {
  if (isOmitted(argument)) return literal(value);
  return argument.kind === "value" ? argument : call("IF", call("ISNUMBER", argument), argument, value);
}

/** Picks by an option: at once where the argument is a literal or left out, by a test where it is a cell. */
export function byOption<Option extends string>(
  argument: Expression,
  vocabulary: Vocabulary<Option>,
  option: Option,
  chosen: Expression,
  otherwise: Expression,
): Expression {
  if (isOmitted(argument)) return otherwise;
  if (argument.kind !== "value") return call("IF", holds(argument, vocabulary, option), chosen, otherwise);
  return spellingsOf(vocabulary, option).includes(String(argument.value).trim().toLowerCase()) ? chosen : otherwise;
}
