import { formulaTokens } from "../../formula/formula-tokens.ts";
import type { SheetContent } from "../port.ts";
import type { Place } from "../sheet-draft.ts";

/**
 * Cells that somebody seems to have typed over: a value, or another formula, between two cells of its column whose formulas
 * are the same but for where they stand. They hold what somebody wanted, and are kept.
 */
export function editedCells({ area, formulas, values }: SheetContent): readonly Place[] {
  const relative = formulas.map((line, row) =>
    line.map((formula, column) => (formula === null ? null : relativeFormula(formula, row, column))),
  );
  const found: Place[] = [];
  for (let row = 1; row + 1 < relative.length; row++) {
    relative[row]?.forEach((own, column) => {
      const above = relative[row - 1]?.[column] ?? null;
      const isAmongAlike = above !== null && above === relative[row + 1]?.[column];
      const isBlank = own === null && (values[row]?.[column] ?? "") === "";
      if (isAmongAlike && own !== above && !isBlank) found.push({ row: area.row + row, column: area.column + column });
    });
  }
  return found;
}

/** A formula as it would read in any cell to which it was filled down. */
function relativeFormula(formula: string, row: number, column: number): string {
  return formulaTokens(formula)
    .map(({ kind, text }) => (kind === "cells" ? relativeCell(text, row, column) : text))
    .join("");
}

function relativeCell(text: string, row: number, column: number): string {
  const match = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(text);
  if (match === null) return text;
  const [, fixedColumn, letters = "", fixedRow, digits = ""] = match;
  const number = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const right = fixedColumn === "$" ? letters : `[${number - column}]`;
  const down = fixedRow === "$" ? digits : `[${Number(digits) - 1 - row}]`;
  return `${right}${down}`;
}
