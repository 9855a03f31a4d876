import { call, type Expression } from "../../core/formula/expression.ts";
import { functionById } from "../../core/functions/registry.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { formulaText, needsArrayEntry } from "../../core/workbook/formula-text.ts";
import type { CellContent, FormulaStyle, StepOf } from "../../core/workbook/plan.ts";
import { textLiteral } from "../../core/workbook/text-literal.ts";
import { insideArrayFormula } from "./array-formula.ts";
import { commaSigns, writesDecimalPoint } from "./formula-signs.ts";
import type { Link, Typed } from "./sheet-write.ts";
import { sheetsSyntax } from "./sheets-syntax.ts";

/** The words in which the contents of a plan are put for Google Sheets. */
export interface PlanWords {
  /** What a cell of this sheet is given; `null` for one that is left alone. */
  typed(content: CellContent, sheet: string): Typed | null;
  /** The condition of a highlight or of a validation. Neither calls custom functions: it is always built-in ones. */
  condition(expression: Expression, sheet: string): string;
  /** A link from a cell with this content. */
  link(step: StepOf<"link">, content: CellContent): Link;
}

interface Manner {
  readonly style: FormulaStyle;
  readonly locale: Locale;
  readonly spreadsheetLocale: string;
}

const isReference = ({ kind }: Expression): boolean => kind === "cells" || kind === "value";

/** A call of a function of ours over ranges as they stand: it gets them whole, and what it gives spills by itself. */
function spillsByItself(formula: Expression, style: FormulaStyle): boolean {
  return (
    style === "functions" &&
    formula.kind === "call" &&
    functionById.has(formula.name) &&
    formula.args.every(isReference)
  );
}

/**
 * A condition without references to other sheets, which Google Sheets takes in no highlight: `INDIRECT` looks there instead.
 *
 * @throws Error for a reference that moves from cell to cell: a text does not
 */
function withinSheet(expression: Expression, sheet: string): Expression {
  switch (expression.kind) {
    case "cells": {
      if (expression.sheet === undefined || expression.sheet === sheet) return expression;
      if (expression.fixed !== true) throw new Error("a condition cannot follow cells of another sheet that move");
      return call("INDIRECT", formulaText(expression, { style: "plain", sheet }).slice(1));
    }
    case "call":
      return { ...expression, args: expression.args.map((argument) => withinSheet(argument, sheet)) };
    case "operation": {
      const { left, right } = expression;
      return { ...expression, left: withinSheet(left, sheet), right: withinSheet(right, sheet) };
    }
    default:
      return expression;
  }
}

/** What stood in the spreadsheet is put into the signs of its locale again. */
function inSigns(expression: Expression, sign: (piece: string) => string): Expression {
  switch (expression.kind) {
    case "call":
      return { ...expression, args: expression.args.map((argument) => inSigns(argument, sign)) };
    case "verbatim":
      return {
        ...expression,
        parts: expression.parts.map((part) => (typeof part === "string" ? sign(part) : inSigns(part, sign))),
      };
    case "operation":
      return { ...expression, left: inSigns(expression.left, sign), right: inSigns(expression.right, sign) };
    default:
      return expression;
  }
}

/**
 * Puts what a plan says as a spreadsheet of this locale takes it. Arithmetic over ranges is done row by row only inside
 * `ARRAYFORMULA`, so a formula that spills is wrapped in it.
 */
export function planWords({ style: wanted, locale, spreadsheetLocale }: Manner): PlanWords {
  const syntax = sheetsSyntax(spreadsheetLocale);
  // A script cannot define a name for a LAMBDA: what would call one is written in built-in functions.
  const style = wanted === "names" ? "plain" : wanted;
  const isPoint = writesDecimalPoint(spreadsheetLocale);
  const written = (formula: Expression, sheet: string, of: FormulaStyle): string =>
    formulaText(isPoint ? formula : inSigns(formula, commaSigns()), { style: of, sheet, locale, syntax });
  return {
    typed: (content, sheet) => {
      if (typeof content === "string") return textLiteral(content);
      if (content === null || typeof content !== "object") return content;
      const text = written(content.formula, sheet, style);
      const isArray = content.spill !== undefined && !spillsByItself(content.formula, style);
      const isWrapped = insideArrayFormula(text) !== null;
      return !isWrapped && (isArray || needsArrayEntry(text)) ? `=ARRAYFORMULA(${text.slice(1)})` : text;
    },
    condition: (expression, sheet) => written(withinSheet(expression, sheet), sheet, "plain"),
    link: ({ sheet, row, column, target, text }, content) => ({
      row,
      column,
      target,
      shows:
        typeof content === "object" && content !== null
          ? { formula: written(call("HYPERLINK", "LINK", content.formula), sheet, style) }
          : { text: content === null ? text : String(content) },
    }),
  };
}
