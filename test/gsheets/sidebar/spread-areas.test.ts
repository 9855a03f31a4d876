import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/functions/cell.ts";
import type { SheetArea } from "../../../core/workbook/port.ts";
import { spreadAreas } from "../../../gsheets/sidebar/spread-areas.ts";

const other: readonly Cell[][] = [[0.9], [0.8], [0.7], [0.6]];

/** Over how many cells a formula in D1 spreads, as rows × columns; what the cells show is given, a formula as its text. */
async function sizeOf(formula: string, shown: readonly (readonly Cell[])[]): Promise<string> {
  const own: readonly Cell[] = [82, 41, ""];
  const rows = Array.from({ length: 6 }, (_, row) => [own[row] ?? "", 80, 20, ...(shown[row] ?? []), "", "", "", ""]);
  const isFormula = (cell: Cell): cell is string => typeof cell === "string" && cell.startsWith("=");
  const content = {
    area: { row: 0, column: 0, rows: 6, columns: 8 },
    values: rows.map((line) => line.slice(0, 8).map((cell) => (isFormula(cell) ? 1 : cell))),
    formulas: rows.map((line, row) =>
      line.slice(0, 8).map((cell, column) => (row === 0 && column === 3 ? formula : isFormula(cell) ? cell : null)),
    ),
  };
  const read = async ({ area, sheet }: SheetArea) => {
    expect(sheet).toBe("Other");
    return other.slice(area.row, area.row + area.rows).map((line) => [...line]);
  };
  const [found] = await spreadAreas(content, "Mine", read);
  return found === undefined ? "one cell" : `${found.rows} × ${found.columns} from ${found.row}, ${found.column}`;
}

describe("over which cells a formula in Google Sheets spreads", () => {
  it.each<[string, readonly (readonly Cell[])[], string, string]>([
    // formula                             what its column and those beside it show      spreads over           why
    [
      "=TICKETSCORE(A1:A3,B1:B3,C1:C3)",
      [[61.5, "note"], ["total"]],
      "one cell",
      "a score is one, whatever stands beside",
    ],
    ["=KPISCORE(A1,B1,C1)", [[20.5], [10]], "one cell", "of one row"],
    [
      "=KPISCORE(A1:A3,80,20)",
      [[20.5, "note"], [10.25], [""], ["total"]],
      "3 × 1 from 0, 3",
      "a blank at the end included",
    ],
    ["=KPISCORE(Other!A1:A4,1,20)", [[18], [16], [14], [12], ["total"]], "4 × 1 from 0, 3", "cells of another sheet"],
    ["=KPISCORE(Mine!A1:A3,80,20)", [[20.5], [10.25]], "3 × 1 from 0, 3", "its own sheet by its name"],
    ["=CONTROLLIMITS(A1:A2)", [[1, "", "", ""]], "1 × 4 from 0, 3", "figures that are blank"],
    [
      "=ARRAYFORMULA(KPISCORE(IF(A1:A3>0,A1:A3),80,20))",
      [[20.5], [10.25], [0]],
      "3 × 1 from 0, 3",
      "worked out from cells",
    ],
    ["=KPISCORE(A1:A,80,20)", [[20.5], [10.25], [""], [9], ["=1"]], "4 × 1 from 0, 3", "to the end of a column"],
    ["=ARRAYFORMULA(KPISCORE(A1:A3,80,20)*2)", [[41, "=1"], [20.5], [0.1]], "3 × 1 from 0, 3", "arithmetic around it"],
    ["=SORT(KPISCORE(A1:A3,80,20))", [[10.25], [20.5], [""]], "2 × 1 from 0, 3", "what Google Sheets spreads"],
    ["=ROUND(TICKETSCORE(A1,B1,C1),1)", [[20.5, "note"], ["total"]], "one cell", "arithmetic that is none"],
    ["=KPISCORE(A1:A3,-1,20)", [["#ERROR!"], ["note"]], "one cell", "an error is one"],
    ["=SUM(A1:A3)", [[123], ["note"]], "one cell", "nothing of ours"],
  ])("%s, beside %j: %s (%s)", async (formula, shown, expected) => {
    expect(await sizeOf(formula, shown)).toBe(expected);
  });
});
