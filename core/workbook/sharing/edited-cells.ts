import { formulaTokens } from "../../formula/formula-tokens.ts";
import type { SheetContent } from "../port.ts";
import type { Place } from "../sheet-draft.ts";

/** A formula as it would read in any cell to which it was filled down. */
interface Filled {
  readonly text: string;
  /** The same with a blank in the place of every number and text. */
  readonly form: string;
  readonly looksAtItsRow: boolean;
}

/**
 * Cells that somebody seems to have typed over, between two cells of their column whose formulas are the same but for where
 * they stand: a value, the same formula with another number, or one that looks at nothing in its row. They hold what
 * somebody wanted, and are kept. A formula that is built otherwise is none: sheets of ours have such rows, where lower is
 * better, say.
 */
export function editedCells({ area, formulas, values }: SheetContent): readonly Place[] {
  const filled = formulas.map((line, row) =>
    line.map((formula, column) =>
      formula === null ? null : filledFormula(formula, area.row + row, area.column + column),
    ),
  );
  const found: Place[] = [];
  for (let row = 1; row + 1 < filled.length; row++) {
    filled[row]?.forEach((own, column) => {
      const above = filled[row - 1]?.[column] ?? null;
      if (above === null || above.text !== filled[row + 1]?.[column]?.text) return;
      const isEdited =
        own === null
          ? (values[row]?.[column] ?? "") !== ""
          : own.text !== above.text && (own.form === above.form || !own.looksAtItsRow);
      if (isEdited) found.push({ row: area.row + row, column: area.column + column });
    });
  }
  return found;
}

function filledFormula(formula: string, row: number, column: number): Filled {
  const tokens = formulaTokens(formula).map(({ kind, text }) => ({
    text: kind === "cells" ? relativeCell(text, row, column) : text,
    isLiteral: kind === "text" || /^\d/.test(text),
    isOfItsRow: kind === "cells" && /^\$?[A-Za-z]+\d+$/.test(text) && Number(/\d+$/.exec(text)?.[0]) - 1 === row,
  }));
  return {
    text: tokens.map(({ text }) => text).join(""),
    form: tokens.map(({ isLiteral, text }) => (isLiteral ? "_" : text)).join(""),
    looksAtItsRow: tokens.some(({ isOfItsRow }) => isOfItsRow),
  };
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
