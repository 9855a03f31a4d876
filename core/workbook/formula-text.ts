import type { Area, Expression, Fixed, Operator } from "../formula/expression.ts";
import { excelSyntax, type FormulaSyntax } from "../formula/formula-syntax.ts";
import type { FunctionDescriptor } from "../functions/descriptor.ts";
import { lambdaName, lambdaParameters } from "../functions/lambda.ts";
import { functionById } from "../functions/registry.ts";
import type { Locale } from "../i18n/locale.ts";
import { columnLetters } from "./column-letters.ts";
import type { FormulaStyle } from "./plan.ts";

export { columnLetters };

export interface FormulaTextOptions {
  /** Whether our own functions are called, rewritten with built-in ones, or called by the name of their LAMBDA. */
  readonly style: FormulaStyle;
  /** The sheet on which the formula stands: references to it need no sheet name. */
  readonly sheet?: string;
  /** The language of the words that plain formulas give, such as grades; English unless given. */
  readonly locale?: Locale;
  /** How the host writes formulas; as Excel's interface takes them unless given. */
  readonly syntax?: FormulaSyntax;
}

/**
 * An expression as the text of a formula, with its `=`: en-US function names, A1 references, and in Excel's syntax commas,
 * whatever language the user sees.
 *
 * Text becomes a quoted literal with its quotes doubled, and names are checked against their grammar, so nothing that a
 * user typed can end up as part of the formula itself. A literal longer than the 255 characters that Excel allows is
 * joined from pieces. Left-out arguments at the end of a call of our own are dropped.
 *
 * @throws Error when the expression cannot be written: a function without a plain form, a number that no cell can hold,
 * more than the 8,192 characters that Excel takes
 * @example formulaText(call("KPISCORE", cellAt(4, 6), cellAt(4, 5), 20), { style: "functions" }) // =KPISCORE(G5,F5,20)
 */
export function formulaText(expression: Expression, options: FormulaTextOptions): string {
  const text = `=${write(expression, options).text}`;
  if (text.length > longestFormula) throw new Error(`a formula cannot have ${text.length} characters`);
  return text;
}

/**
 * Whether a formula must be entered as an array formula even though it gives one cell: Excel evaluates IF over a range
 * inside SUMPRODUCT row by row only then, and so the body of a LAMBDA of ours. Its JavaScript interface, Google Sheets and LibreOffice see to it themselves;
 * whoever writes a file must say so in it.
 *
 * @param formula the text of a formula, as `formulaText` gives it
 */
export function needsArrayEntry(formula: string): boolean {
  return /\b(?:SUMPRODUCT|SUM|MEDIAN)\(IF\(|\bTS\.[A-Z]/.test(formula.replace(/"[^"]*"/g, '""'));
}

/** A piece of formula and how tightly it binds. */
interface Piece {
  readonly text: string;
  readonly strength: number;
}

/** How tightly operators bind, in every spreadsheet program; all of them group from the left, `^` too. */
const strengths: Readonly<Record<Operator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  "<=": 1,
  ">": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

/** A minus sign may follow a comparison or `&` bare; next to arithmetic it is bracketed, for the reader's sake. */
const negativeStrength = 2.5;
const atomStrength = 6;

/** The longest formula that Excel takes. */
const longestFormula = 8192;

function write(expression: Expression, options: FormulaTextOptions): Piece {
  switch (expression.kind) {
    case "value":
      return writeValue(expression.value, options.syntax ?? excelSyntax);
    case "cells":
      return atom(writeCells(expression, options.sheet));
    case "variable":
      return atom(writeVariable(expression.name, expression.optional ?? false));
    case "call":
      return writeCall(expression.name, expression.args, options);
    case "verbatim":
      return writeVerbatim(expression, options);
    case "operation":
      return writeOperation(expression, options);
  }
}

/** As tightly bound as nothing is: what it holds is not known, but for a reference, which is one piece. */
function writeVerbatim(
  { parts, isReference }: Extract<Expression, { kind: "verbatim" }>,
  options: FormulaTextOptions,
): Piece {
  const text = parts.map((part) => (typeof part === "string" ? part : within(write(part, options), atomStrength)));
  return { text: text.join(""), strength: isReference ? atomStrength : 0 };
}

function atom(text: string): Piece {
  return { text, strength: atomStrength };
}

function writeValue(value: string | number | boolean | null, syntax: FormulaSyntax): Piece {
  if (value === null) return atom('""');
  if (typeof value === "boolean") return atom(value ? "TRUE" : "FALSE");
  if (typeof value === "string") return writeText(value);
  if (!Number.isFinite(value)) throw new Error(`a formula cannot hold the number ${value}`);
  const text = String(value === 0 ? 0 : value)
    .toUpperCase()
    .replace("E+", "E");
  if (syntax.decimals === "fraction" && text.includes(".")) return writeFraction(text);
  return { text, strength: value < 0 ? negativeStrength : atomStrength };
}

/** A number with a decimal point as whole numbers, `-3/4` for `-0.75`. */
function writeFraction(text: string): Piece {
  const [mantissa = "", exponent = "0"] = text.split("E");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const digits = `${whole}${decimals}`.replace(/^(-?)0+(?=.)/, "$1");
  const power = Number(exponent) - decimals.length;
  const written = power < 0 ? `${digits}/1${"0".repeat(-power)}` : `${digits}${"0".repeat(power)}`;
  return { text: written, strength: digits.startsWith("-") ? negativeStrength : strengths["/"] };
}

const longestLiteral = 255;

function writeText(text: string): Piece {
  const pieces: string[] = [];
  let piece = "";
  for (const character of text) {
    if (piece.length + character.length > longestLiteral) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  pieces.push(piece);
  const quoted = pieces.map((one) => `"${one.replace(/"/g, '""')}"`).join("&");
  return { text: quoted, strength: pieces.length > 1 ? strengths["&"] : atomStrength };
}

function writeVariable(name: string, isOptional: boolean): string {
  const text = checked(name, /^[a-z][a-z_]*$/);
  return isOptional ? `[${text}]` : text;
}

function writeCall(name: string, args: readonly Expression[], options: FormulaTextOptions): Piece {
  const own = functionById.get(name);
  if (own !== undefined && options.style === "plain") {
    if (own.plain === undefined) throw new Error(`${name} has no form with built-in functions only`);
    const plain = own.plain(args, options.locale ?? "en");
    if (plain === null) throw new Error(`${name} has no form with built-in functions only for these arguments`);
    return write(plain, options);
  }
  const syntax = options.syntax ?? excelSyntax;
  const otherWords = own === undefined ? syntax.inOtherWords(name, args) : null;
  if (otherWords !== null) return write(otherWords, options);
  const written = args.map((argument) => (isLeftOut(argument) ? "" : write(argument, options).text));
  while (own !== undefined && written.length > 0 && written[written.length - 1] === "") written.pop();
  const called = own !== undefined && options.style === "names" ? nameFor(own, written.length) : name;
  return atom(`${checked(called, /^[A-Z][A-Z0-9_.]*$/)}(${written.join(syntax.separator)})`);
}

/** The name of a function's LAMBDA, if that takes so many arguments. */
function nameFor(own: FunctionDescriptor, count: number): string {
  const parameters = lambdaParameters(own);
  if (parameters === null) throw new Error(`${own.id} has no form with built-in functions only`);
  if (parameters.length < count) {
    throw new Error(`${own.id} has no form with built-in functions only for these arguments`);
  }
  return lambdaName(own.id);
}

function isLeftOut(argument: Expression): boolean {
  return argument.kind === "value" && argument.value === null;
}

function writeOperation(
  { operator, left, right }: Extract<Expression, { kind: "operation" }>,
  options: FormulaTextOptions,
): Piece {
  const strength = strengths[operator];
  const first = write(left, options);
  const second = write(right, options);
  // Joining texts is the same however it is grouped; for numbers the grouping changes the last digits.
  const rightNeeds = operator === "&" ? strength : strength + 1;
  return { text: `${within(first, strength)}${operator}${within(second, rightNeeds)}`, strength };
}

function within(piece: Piece, needed: number): string {
  return piece.strength < needed ? `(${piece.text})` : piece.text;
}

function writeCells({ area, sheet, fixed }: Extract<Expression, { kind: "cells" }>, home: string | undefined): string {
  const prefix = sheet === undefined || sheet === home ? "" : `${sheetName(sheet)}!`;
  return prefix + areaText(area, fixed ?? false);
}

/** An area as an A1 reference, e.g. `B2:C9`, `$B$2` or `B$2`. */
export function areaText({ row, column, rows, columns }: Area, fixed: Fixed = false): string {
  const first = cellText(row, column, fixed);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${cellText(row + rows - 1, column + columns - 1, fixed)}`;
}

function cellText(row: number, column: number, fixed: Fixed): string {
  const isFixed = (part: Fixed): string => (fixed === true || fixed === part ? "$" : "");
  return `${isFixed("column")}${columnLetters(column)}${isFixed("row")}${row + 1}`;
}

/** Quoted unless it is plainly a word and could not be taken for a cell, an R1C1 reference or a truth value. */
function sheetName(name: string): string {
  const isWord = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  const isReference = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*|true|false)$/i.test(name);
  return isWord && !isReference ? name : `'${name.replace(/'/g, "''")}'`;
}

function checked(name: string, grammar: RegExp): string {
  if (!grammar.test(name)) throw new Error(`a formula cannot hold the name ${JSON.stringify(name)}`);
  return name;
}
