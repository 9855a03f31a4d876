import { type FormulaToken, formulaTokens } from "../../../core/formula/formula-tokens.ts";

/**
 * Functions that came after Excel 2007. A file stores them as `_xlfn.NAME`, and Excel shows `#NAME?` for one stored without; the
 * list is that of [MS-XLSX] 2.3.3 "Future functions", less what only databases and web queries use.
 */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR
  BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS
  CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE
  ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FLOOR.MATH FLOOR.PRECISE FORECAST.ETS
  FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
  GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED
  ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST
  NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERCENTOF
  PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET
  SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE
  TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP
  XMATCH XOR Z.TEST`.split(/\s+/),
);
/** These two carry a second prefix. */
const FUTURE_SHEET = new Set(["FILTER", "SORT"]);

const NEEDS_PREFIX = new RegExp(
  `#|(?<![\\w.])(?:${[...FUTURE, ...FUTURE_SHEET].join("|").replaceAll(".", "\\.")})\\s*\\(`,
  "i",
);
const DECLARES = /(?<![\w.])(?:LET|LAMBDA)\s*\(/i;

function storedName(name: string): string {
  const upper = name.toUpperCase();
  if (FUTURE_SHEET.has(upper)) return `_xlfn._xlws.${name}`;
  return FUTURE.has(upper) ? `_xlfn.${name}` : name;
}

/** The name in the square brackets of a parameter that a call may leave out. */
function optionalName(token: FormulaToken): string | undefined {
  return token.kind === "bracket" ? /^\[\s*([\p{L}_][\p{L}\p{N}_]*)\s*\]$/u.exec(token.text)?.[1] : undefined;
}

/** The variables that LET and LAMBDA declare, in capitals: plain names that stand alone between commas, or in brackets. */
function variablesIn(tokens: readonly FormulaToken[]): ReadonlySet<string> {
  const variables = new Set<string>();
  const words = tokens.filter(({ text }) => text.trim() !== "");
  const open: { readonly call: string; position: number }[] = [];
  words.forEach((token, index) => {
    const next = words[index + 1];
    const previous = words[index - 1];
    const current = open.at(-1);
    if (token.text === "(")
      open.push({ call: previous?.kind === "name" ? previous.text.toUpperCase() : "", position: 0 });
    else if (token.text === ")") open.pop();
    else if (token.text === "," && current) current.position++;
    else if (current && next?.text === "," && (previous?.text === "(" || previous?.text === ",")) {
      const optional = current.call === "LAMBDA" ? optionalName(token) : undefined;
      const declares = current.call === "LAMBDA" || (current.call === "LET" && current.position % 2 === 0);
      if (optional !== undefined) variables.add(optional.toUpperCase());
      else if (token.kind === "name" && declares) variables.add(token.text.toUpperCase());
    }
  });
  return variables;
}

/** `A1#` is stored as `ANCHORARRAY(A1)`. */
function anchored(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  const result: FormulaToken[] = [];
  for (const token of tokens) {
    const cell = result.at(-1);
    if (token.text !== "#" || cell?.kind !== "cells") {
      result.push(token);
      continue;
    }
    result.pop();
    const sheet = result.at(-1)?.kind === "sheet" ? result.pop() : undefined;
    result.push({ kind: "other", text: `_xlfn.ANCHORARRAY(${sheet?.text ?? ""}${cell.text})` });
  }
  return result;
}

/**
 * A formula as a file stores it: without the `=`, newer functions and variables with their prefixes. Functions of an add-in are
 * stored as they are.
 */
export function storedFormula(formula: string): string {
  const bare = formula.replace(/^=/, "");
  if (!NEEDS_PREFIX.test(bare)) return bare;
  const tokens = formulaTokens(bare);
  const variables = DECLARES.test(bare) ? variablesIn(tokens) : new Set<string>();
  return anchored(tokens)
    .map(({ kind, text }, index, all) => {
      const optional = optionalName({ kind, text });
      if (optional !== undefined && variables.has(optional.toUpperCase())) return `_xlop.${optional}`;
      if (kind !== "name") return text;
      if (variables.has(text.toUpperCase())) return `_xlpm.${text}`;
      return all[index + 1]?.text === "(" ? storedName(text) : text;
    })
    .join("");
}

/** A stored formula as a user reads it, with its `=`. */
export function shownFormula(stored: string): string {
  if (!/_xl/i.test(stored)) return `=${stored}`;
  const shown = formulaTokens(stored)
    .map(({ kind, text }) => {
      if (kind !== "name") return text;
      return text.replace(/^(?:_xlfn\.(?:_xlws\.)?|_xlpm\.)/i, "").replace(/^_xlop\.(.+)$/i, "[$1]");
    })
    .join("");
  return `=${shown.replace(/\bANCHORARRAY\(((?:'(?:[^']|'')*'!|[^()'!]*!)?\$?[A-Z]{1,3}\$?\d+)\)/g, "$1#")}`;
}
