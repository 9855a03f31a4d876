import type { Area, Expression, Fixed } from "../../formula/expression.ts";
import { type FormulaToken, formulaTokens } from "../../formula/formula-tokens.ts";
import type { FunctionDescriptor } from "../../functions/descriptor.ts";
import { lambdaPrefix } from "../../functions/lambda.ts";
import { functionById } from "../../functions/registry.ts";
import type { Locale } from "../../i18n/locale.ts";
import { formulaText } from "../formula-text.ts";

/** Why the calls of a formula cannot be written with built-in functions. */
export type CallProblem =
  /** The function has no such form, or none for these arguments. */
  | { readonly code: "no-plain-form"; readonly id: string }
  /** Its plain form counts cells of the sheet, and is given something else than cells. */
  | { readonly code: "needs-cells"; readonly id: string }
  | { readonly code: "too-long"; readonly id: string }
  | { readonly code: "not-read"; readonly id: string };

/** A formula that calls functions of ours, and what becomes of it without the add-in. */
export interface OwnCalls {
  /** The functions it calls, each once, in their order. */
  readonly ids: readonly string[];
  /** The formula as it was read; `null` where a call does not end. */
  readonly read: Expression | null;
  /** The formula with built-in functions, as a plan holds it; or why there is none. */
  readonly plain: { readonly expression: Expression } | { readonly problem: CallProblem };
}

/**
 * What a formula calls of ours, by the function's name, by that of its LAMBDA, or as files spell an add-in's function;
 * `null` where it calls nothing of ours.
 *
 * All that stands around the calls stays as it is written, whatever it is: other functions, names, tables, array constants.
 *
 * @param formula in en-US notation, with its `=`
 */
export function ownCalls(formula: string, locale: Locale): OwnCalls | null {
  const tokens = formulaTokens(formula.replace(/^=/, ""));
  const ids = [...new Set(tokens.flatMap((_, index) => calledAt(tokens, index)?.id ?? []))];
  const [first] = ids;
  if (first === undefined) return null;
  const expression = readPieces(tokens, 0, tokens.length);
  const read = { ids, read: expression };
  if (expression === null) return { ...read, plain: { problem: { code: "not-read", id: first } } };
  const problem = problemIn(expression, locale);
  if (problem !== null) return { ...read, plain: { problem } };
  try {
    formulaText(expression, { style: "plain", locale });
  } catch {
    return { ...read, plain: { problem: { code: "too-long", id: first } } };
  }
  return { ...read, plain: { expression } };
}

/** The function that the name at this place calls, if it is one of ours. */
function calledAt(tokens: readonly FormulaToken[], index: number): FunctionDescriptor | undefined {
  const token = tokens[index];
  if (token?.kind !== "name" || tokens[index + 1]?.text !== "(") return undefined;
  const name = token.text.toUpperCase().replace(/^_XLDUDF_/, "");
  return functionById.get(name.startsWith(lambdaPrefix) ? name.slice(lambdaPrefix.length) : name);
}

/** Tokens as they are written, around calls of ours; `null` where a call does not end. */
function readPieces(tokens: readonly FormulaToken[], from: number, to: number): Expression | null {
  const parts: (string | Expression)[] = [];
  for (let index = from; index < to; index++) {
    const called = calledAt(tokens, index);
    if (called === undefined) {
      parts.push(tokens[index]?.text ?? "");
      continue;
    }
    const end = endOf(tokens, index + 1);
    if (end === null || end > to) return null;
    const args = argumentsOf(tokens, index + 2, end);
    if (args === null) return null;
    const call: Expression = { kind: "call", name: called.id, args };
    const isFirst = parts[parts.length - 1] === "@";
    if (isFirst) parts.pop();
    parts.push(isFirst && called.result.shape !== "cell" ? firstOf(call) : call);
    index = end;
  }
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && typeof only !== "string") return only;
  return { kind: "verbatim", parts, isReference: false };
}

/** `@` takes the first of what a function gives. */
function firstOf(call: Expression): Expression {
  const one: Expression = { kind: "value", value: 1 };
  return { kind: "call", name: "INDEX", args: [call, one, one] };
}

/** Where the bracket that opens at `open` closes. */
function endOf(tokens: readonly FormulaToken[], open: number): number | null {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const text = tokens[index]?.kind === "other" ? tokens[index]?.text : undefined;
    if (text === "(" || text === "{") depth++;
    if (text === ")" || text === "}") depth--;
    if (depth === 0) return index;
  }
  return null;
}

/** The arguments between two brackets, which commas part, or semicolons where the program writes those. */
function argumentsOf(tokens: readonly FormulaToken[], from: number, to: number): Expression[] | null {
  const args: (Expression | null)[] = [];
  let depth = 0;
  let start = from;
  for (let index = from; index < to; index++) {
    const text = tokens[index]?.kind === "other" ? tokens[index]?.text : undefined;
    if (text === "(" || text === "{") depth++;
    if (text === ")" || text === "}") depth--;
    if (depth !== 0 || (text !== "," && text !== ";")) continue;
    args.push(readArgument(tokens, start, index));
    start = index + 1;
  }
  if (to > from) args.push(readArgument(tokens, start, to));
  return args.every((argument) => argument !== null) ? args : null;
}

const isBlank = ({ text }: FormulaToken) => text.trim() === "";

/** An argument: cells and literals are known for what they are, all else stays as it is written. */
function readArgument(tokens: readonly FormulaToken[], from: number, to: number): Expression | null {
  const given = tokens.slice(from, to);
  while (given[0] !== undefined && isBlank(given[0])) given.shift();
  while (given.length > 0 && given.slice(-1).every(isBlank)) given.pop();
  const text = given.map((token) => token.text).join("");
  if (text === "") return { kind: "value", value: null };
  const [only] = given;
  if (given.length === 1 && only?.kind === "text") {
    return { kind: "value", value: text.slice(1, -1).replace(/""/g, '"') };
  }
  if (/^-?\d+(\.\d+)?(E[-+]?\d+)?$/i.test(text)) return { kind: "value", value: Number(text) };
  if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true" };
  return cellsOf(given) ?? referenceOf(given) ?? readPieces(tokens, from, to);
}

/** The cells and blocks of cells that a piece of formula names; one that goes to the end of a column is none. */
export function cellsNamed(formula: string): readonly Extract<Expression, { kind: "cells" }>[] {
  const tokens = formulaTokens(formula);
  return tokens.flatMap((token, index) => {
    if (token.kind !== "cells" || tokens[index - 1]?.text === ":") return [];
    const from = tokens[index - 1]?.kind === "sheet" ? index - 1 : index;
    const isBlock = tokens[index + 1]?.text === ":";
    const cells = cellsOf(tokens.slice(from, index + (isBlock ? 3 : 1)));
    return cells === null ? [] : [cells];
  });
}

/** One cell or a block of them, on this sheet or another, as a plan names them. */
function cellsOf(given: readonly FormulaToken[]): Extract<Expression, { kind: "cells" }> | null {
  const [first] = given;
  const sheet = first?.kind === "sheet" ? sheetOf(first.text) : undefined;
  if (sheet === null) return null;
  const corners = given.slice(sheet === undefined ? 0 : 1);
  const [from, colon, to = from] = corners;
  const isBlock = corners.length === 3 && colon?.text === ":";
  if (from?.kind !== "cells" || to?.kind !== "cells" || (corners.length !== 1 && !isBlock)) return null;
  const [one, other] = [cornerOf(from.text), cornerOf(to.text)];
  if (one === null || other === null || one.fixed !== other.fixed) return null;
  const area: Area = {
    row: Math.min(one.row, other.row),
    column: Math.min(one.column, other.column),
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
  return { kind: "cells", area, fixed: one.fixed, ...(sheet === undefined ? {} : { sheet }) };
}

/** The sheet of a reference; `null` for several at once, or one of another workbook. */
function sheetOf(text: string): string | null {
  const name = text.slice(0, -1);
  if (!name.startsWith("'")) return /[:[]/.test(name) ? null : name;
  const unquoted = name.slice(1, -1).replace(/''/g, "'");
  return /[:[\]]/.test(unquoted) ? null : unquoted;
}

function cornerOf(text: string): { readonly row: number; readonly column: number; readonly fixed: Fixed } | null {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(text);
  if (match === null) return null;
  const [, fixedColumn, letters = "", fixedRow, digits = ""] = match;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const fixed =
    fixedColumn === "$" && fixedRow === "$" ? true : fixedColumn === "$" ? "column" : fixedRow === "$" ? "row" : false;
  return { row: Number(digits) - 1, column, fixed };
}

/** Whole columns and rows, or the rest of one (`A2:A`), a name, a column of a table, all that a cell spills: cells, though which ones is not said. */
function referenceOf(given: readonly FormulaToken[]): Expression | null {
  const kinds = given.map(({ kind, text }) => (text === "#" || text === ":" ? text : kind)).join(" ");
  const isReference = /^(sheet )?(columns|rows|name|name bracket|cells #|cells : (cells|name))$/.test(kinds);
  return isReference ? { kind: "verbatim", parts: given.map(({ text }) => text), isReference: true } : null;
}

/** Functions that count or look at cells of the sheet, and take nothing else: not even Excel enters such a formula. */
const wantsCells = new Set(["COUNTIF", "COUNTIFS", "SUMIF", "AVERAGEIF", "AVERAGEIFS", "COLUMN", "ROW"]);

/** The first call of ours that has no plain form. */
function problemIn(expression: Expression, locale: Locale): CallProblem | null {
  switch (expression.kind) {
    case "call": {
      const own = functionById.get(expression.name);
      for (const argument of expression.args) {
        const problem = problemIn(argument, locale);
        if (problem !== null) return problem;
      }
      if (own === undefined) return null;
      const { id } = own;
      const required = own.parameters.filter(({ optional }) => !optional).length;
      const isPossible = expression.args.length >= required && expression.args.length <= own.parameters.length;
      const plain = isPossible ? (own.plain?.(expression.args, locale) ?? null) : null;
      if (plain === null) return { code: "no-plain-form", id };
      return countsOthers(plain) ? { code: "needs-cells", id } : null;
    }
    case "verbatim":
      for (const part of expression.parts) {
        const problem = typeof part === "string" ? null : problemIn(part, locale);
        if (problem !== null) return problem;
      }
      return null;
    default:
      return null;
  }
}

function countsOthers(expression: Expression): boolean {
  switch (expression.kind) {
    case "call": {
      const [first] = expression.args;
      const isWrong = wantsCells.has(expression.name) && first !== undefined && !areCells(first);
      return isWrong || expression.args.some(countsOthers);
    }
    case "operation":
      return countsOthers(expression.left) || countsOthers(expression.right);
    default:
      return false;
  }
}

function areCells(expression: Expression): boolean {
  if (expression.kind === "cells") return true;
  if (expression.kind === "verbatim") return expression.isReference;
  const [first] = expression.kind === "call" && expression.name === "INDEX" ? expression.args : [];
  return first !== undefined && areCells(first);
}
