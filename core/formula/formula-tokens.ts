/**
 * The pieces of a formula that matter when it is moved or stored: references, names, and all else.
 * `sheet` includes its `!`; `cells` is one corner (`$A$1`), `columns` and `rows` are whole ones (`A:C`, `1:3`).
 */
export interface FormulaToken {
  readonly kind: "text" | "sheet" | "bracket" | "cells" | "columns" | "rows" | "name" | "other";
  readonly text: string;
}

const patterns: readonly (readonly [FormulaToken["kind"], RegExp])[] = [
  ["text", /"(?:[^"]|"")*"?/y],
  ["sheet", /'(?:[^']|'')*'!/y],
  ["sheet", /(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{N}_.\\]*)?!/uy],
  ["bracket", /\[(?:[^[\]]|\[[^[\]]*\])*\]/y],
  ["other", /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/y],
  ["columns", /\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.($!])/uy],
  ["rows", /\$?\d{1,7}:\$?\d{1,7}(?![\d.])/y],
  ["cells", /\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(!])/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ["other", /\d+(?:\.\d*)?(?:[eE][-+]?\d+)?/y],
  ["other", /[\s\S]/uy],
];

/** A formula in pieces; joined again they give the formula. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let position = 0;
  while (position < formula.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = position;
      const text = pattern.exec(formula)?.[0];
      if (text === undefined) continue;
      tokens.push({ kind, text });
      position += text.length;
      break;
    }
  }
  return tokens;
}
