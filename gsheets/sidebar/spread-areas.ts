import type { Area, Expression } from "../../core/formula/expression.ts";
import { type Cell, isErrorValue } from "../../core/functions/cell.ts";
import { evaluate } from "../../core/functions/evaluate.ts";
import { FormulaError } from "../../core/functions/formula-error.ts";
import { functionById } from "../../core/functions/registry.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import type { SheetArea, SheetContent } from "../../core/workbook/port.ts";
import { cellsNamed, ownCalls } from "../../core/workbook/sharing/own-calls.ts";
import { insideArrayFormula } from "../transfer/array-formula.ts";

type Content = Pick<SheetContent, "area" | "values" | "formulas">;
type CellsOf = (source: SheetArea) => Promise<Cell[][]>;

/** Functions of Google Sheets that give several cells: what stands inside of them does not say how many. */
const spreading = /^=(ARRAYFORMULA|SORT|SORTN|FILTER|UNIQUE|TRANSPOSE|QUERY|INDEX|FLATTEN)\(/i;

/**
 * Over which cells the formulas of a sheet spread that call functions of ours, where that is more than one: Google tells a
 * script of none. A call by itself is carried out on the cells that it names, and gives as many as it gives. Of a call of
 * which they are not known, or around which something else stands that gives several, the cells beside and below count
 * that show something without a formula.
 */
export async function spreadAreas(content: Content, sheet: string, cellsOf: CellsOf): Promise<readonly Area[]> {
  const { area, formulas, values } = content;
  const found: Area[] = [];
  for (const [row, line] of formulas.entries()) {
    for (const [column, formula] of line.entries()) {
      if (formula === null || isErrorValue(values[row]?.[column])) continue;
      const call = ownCalls(insideArrayFormula(formula) ?? formula, "en")?.read ?? null;
      if (call === null) continue;
      const isCall = call.kind === "call" && functionById.has(call.name);
      const given = isCall ? await sizeGiven(call, content, sheet, cellsOf) : null;
      const size = given ?? (isCall || spreading.test(formula) ? sizeShown(content, row, column) : oneCell);
      if (size.rows * size.columns > 1) found.push({ row: area.row + row, column: area.column + column, ...size });
    }
  }
  return found;
}

type Size = Pick<Area, "rows" | "columns">;
type Cells = Extract<Expression, { kind: "cells" }>;

const oneCell: Size = { rows: 1, columns: 1 };

/** How many cells a call gives for what stands in those that it names; `null` where it does not name them one by one. */
async function sizeGiven(
  { name, args }: Extract<Expression, { kind: "call" }>,
  content: Content,
  sheet: string,
  cellsOf: CellsOf,
): Promise<Size | null> {
  if (functionById.get(name)?.result.shape === "cell") return oneCell;
  const given: (Cell | Cell[][])[] = [];
  for (const argument of args) {
    if (argument.kind === "value") {
      given.push(argument.value);
      continue;
    }
    const cells = cellsBehind(argument);
    if (cells === null) return null;
    const { area, sheet: other = sheet } = cells;
    given.push(other === sheet ? within(content, area) : await cellsOf({ sheet: other, area }));
  }
  try {
    const result = evaluate(name, given);
    return Array.isArray(result) ? { rows: result.length, columns: result[0]?.length ?? 1 } : oneCell;
  } catch (error) {
    // What is worked out from the cells may be taken where they themselves are not.
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

/** The cells that an argument is, or the most of those from which it is worked out. */
function cellsBehind(argument: Expression): Cells | null {
  if (argument.kind === "cells") return argument;
  const sizeOf = ({ area }: Cells) => area.rows * area.columns;
  return cellsNamed(formulaText(argument, { style: "functions" })).reduce<Cells | null>(
    (most, cells) => (most === null || sizeOf(cells) > sizeOf(most) ? cells : most),
    null,
  );
}

function within({ area, values }: Content, { row, column, rows, columns }: Area): Cell[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => values[row - area.row + down]?.[column - area.column + right] ?? ""),
  );
}

/** How far cells without a formula show something, below a cell and beside it: a blank between two of them counts. */
function sizeShown({ formulas, values }: Content, row: number, column: number): Size {
  const reach = (down: 0 | 1, right: 0 | 1): number => {
    let last = 0;
    for (let step = 1; ; step++) {
      const value = values[row + down * step]?.[column + right * step];
      if (value === undefined || formulas[row + down * step]?.[column + right * step] !== null) return last + 1;
      if (value === "" && step > last + 1) return last + 1;
      if (value !== "") last = step;
    }
  };
  return { rows: reach(1, 0), columns: reach(0, 1) };
}
