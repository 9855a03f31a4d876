import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { emptySheet } from "../../excel-addin/workbench/empty-sheet.ts";
import type { CellSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { calculatedByIronCalc } from "../ironcalc.ts";
import { beyondIronCalc, reasonBeyond } from "../ironcalc-reach.ts";

/** What IronCalc makes of a formula in C1 of a sheet with 1, 2 and 3 in its first column. */
function calculated(cell: Pick<CellSnapshot, "formula" | "spill">): Cell[] {
  const cells: CellSnapshot[] = [1, 2, 3].map((value, row) => ({ row, column: 0, value }));
  const at = calculatedByIronCalc({
    sheets: [{ ...emptySheet("Sheet"), cells: [...cells, { row: 0, column: 2, value: null, ...cell }] }],
    names: [{ name: "TS.COUNTED", refersTo: "=LAMBDA(a,SUMPRODUCT(ISNUMBER(a)*1))" }],
    active: 0,
    settings: {},
  }).get("Sheet");
  return Array.from({ length: cell.spill?.rows ?? 1 }, (_, row) => at?.(row, 2) ?? null);
}

const three = { rows: 3, columns: 1 };

describe("what IronCalc does not do as Excel does", () => {
  it.each([
    // reason          formula                                                             in Excel
    ["spill", { formula: '=IF(ISNUMBER(A1:A3),A1:A3,"")', spill: three }, [1, 2, 3]],
    ["mapped", { formula: "=SUMPRODUCT(ISNUMBER(A1:A3)*1)" }, [3]],
    ["mapped", { formula: "=SUMPRODUCT(EXACT(LOWER(A1:A3),LOWER(A2))*1)" }, [1]],
    ["mapped", { formula: "=SUMPRODUCT((LEN(A1:A3)>0)*1)" }, [3]],
    ["lambda", { formula: "=TS.COUNTED(A1:A3)" }, [3]],
    ["countedCell", { formula: "=COUNTIF(A1,1)" }, [1]],
  ] as const)("%s: %j", (reason, cell, inExcel) => {
    expect(reasonBeyond({ row: 0, column: 2, value: null, ...cell })).toBe(reason);
    expect(calculated(cell), `${beyondIronCalc[reason]}: no longer so`).not.toEqual([...inExcel]);
  });

  it.each([
    ["=INDEX(A1:A3,MATCH(2,A1:A3,0))", 2],
    ["=COUNTIF(A1:A3,1)", 1],
    ['=IF(ISNUMBER(INDEX(A1:A3,2)),SUM(A1:A3),"")', 6],
    ["=SUMPRODUCT((A1:A3>1)*A1:A3)", 5],
    ['=IF("ISNUMBER(A1:A3)"="",1,2)', 2],
    ["=TS.COUNTED(A1)", 1],
  ])("is not in the way of %s", (formula, inExcel) => {
    expect(reasonBeyond({ row: 0, column: 2, value: null, formula })).toBeNull();
    expect(calculated({ formula })).toEqual([inExcel]);
  });
});
