import { formulaTokens } from "../../../core/formula/formula-tokens.ts";
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../grid/address.ts";

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A part of a reference after the move; `null` when it would lie outside the sheet. */
function moved(part: string, down: number, right: number): string | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part);
  if (!match) return null;
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = match;
  const isFixedRow = fixedRow !== "" || (letters === "" && fixedColumn !== "");
  const column = letters === "" ? 0 : columnNumber(letters) + (fixedColumn === "" ? right : 0);
  const row = digits === "" ? 0 : Number(digits) - 1 + (isFixedRow ? 0 : down);
  if (column < 0 || column >= MAX_COLUMNS || row < 0 || row >= MAX_ROWS) return null;
  return `${fixedColumn}${letters === "" ? "" : columnLetters(column)}${fixedRow}${digits === "" ? "" : row + 1}`;
}

/** A formula as it reads when filled down and right by so many cells: what is not fixed with `$` moves along. */
export function movedFormula(formula: string, down: number, right: number): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => {
      if (kind !== "cells" && kind !== "columns" && kind !== "rows") return text;
      const parts = text.split(":").map((part) => moved(part, down, right));
      return parts.includes(null) ? "#REF!" : parts.join(":");
    })
    .join("");
}
