import { describe, expect, it } from "vitest";
import { FileError } from "../../excel-addin/workbench/files/file-error.ts";
import { openFile } from "../../excel-addin/workbench/files/open.ts";
import { saveXlsx } from "../../excel-addin/workbench/files/save.ts";
import type { CellSnapshot, WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { fullWorkbook } from "./full-workbook.ts";
import { cellIn, firstSheet } from "./text-file.ts";

// Figures of the evaluation table (actual, target, weight) from 2024 Q1, and what follows from them.
const table: readonly (readonly [string, number, number, number])[] = [
  ["response in time", 0.88, 0.9, 15],
  ["on-site arrival", 0.75, 0.85, 15],
  ["first contact", 0.82, 0.8, 20],
  ["right first time", 0.93, 0.95, 15],
  ["compliance", 0.96, 0.98, 10],
];
const calculated: readonly (readonly [string, number | string | boolean, string])[] = [
  // formula                                                       value        why
  ["=ROUND(D2*B2/C2,2)", 14.67, "a score"],
  ["=ROUND(SUMPRODUCT(D2:D6,B2:B6/C2:C6)/SUM(D2:D6)*100,2)", 97.18, "the published total, scaled to 100"],
  ['=COUNTIFS(B2:B6,">0.8")', 4, "a criterion"],
  ['=IFERROR(1/0,"n/a")', "n/a", "an error caught"],
  ["=ROUND(STDEV.S(B2:B6),4)", 0.0847, "a newer function, stored with its prefix"],
  ["=ROUND(PERCENTILE.INC(B2:B6,0.5),2)", 0.88, "another one"],
  ['=INDEX(A2:A6,MATCH(MIN(B2:B6),B2:B6,0))&"!"', "on-site arrival!", "text out of a look-up"],
  ["=AND(B2<C2,B4>C4)", true, "a truth value"],
  ["='5 月'!A1+1", 42, "another sheet, whose name needs quotes"],
  ["=Limit*2", 30, "a name"],
  ['=TEXT(E2,"yyyy-mm-dd hh:mm")', "2024-05-01 09:00", "a date-time"],
];

/** The table with formulas beside it that hold no last value: what LibreOffice shows, it has computed. */
function workbook(): WorkbookSnapshot {
  const header: readonly CellSnapshot[] = ["indicator", "actual", "target", "weight"].map((value, column) => ({
    row: 0,
    column,
    value,
    format: { bold: true },
  }));
  const body = table.flatMap((line, row) =>
    line.map((value, column): CellSnapshot => ({ row: row + 1, column, value })),
  );
  const formulas = calculated.map(
    ([formula], row): CellSnapshot => ({ row: row + 9, column: 0, value: null, formula }),
  );
  const date: CellSnapshot = { row: 1, column: 4, value: 45413.375, format: { numberFormat: "yyyy-mm-dd hh:mm" } };
  const text: CellSnapshot = { row: 8, column: 0, value: "=1+1" };
  const plain = {
    gridlines: true,
    columnWidths: {},
    rowHeights: {},
    frozen: { rows: 1, columns: 0 },
    validations: [],
    highlights: [],
    charts: [],
    tables: [],
    protected: false,
  };
  return {
    sheets: [
      { ...plain, name: "Score", cells: [...header, ...body, date, text, ...formulas] },
      { ...plain, name: "5 月", cells: [{ row: 0, column: 0, value: 41 }] },
    ],
    names: [{ name: "Limit", refersTo: "=Score!$D$2" }],
    active: 0,
    settings: {},
  };
}

describe.skipIf(libreOffice === undefined)(`LibreOffice${libreOfficeHint}`, () => {
  it("opens a saved workbook and computes its formulas to the same values", async () => {
    const sheet = firstSheet(
      await openFile("t.xlsx", convertedByLibreOffice("t.xlsx", await saveXlsx(workbook()), "xlsx")),
    );
    const found = calculated.map(([formula], row) => [formula, cellIn(sheet, row + 9, 0)?.value]);
    expect(found).toEqual(calculated.map(([formula, value]) => [formula, value]));
    expect(cellIn(sheet, 8, 0)).toMatchObject({ value: "=1+1" });
    expect(cellIn(sheet, 8, 0)?.formula).toBeUndefined();
  });

  it("shows the same in a text file, and that opens again", async () => {
    const csv = convertedByLibreOffice("t.xlsx", await saveXlsx(workbook()), "csv");
    const sheet = firstSheet(await openFile("t.csv", csv));
    expect([cellIn(sheet, 8, 0)?.value, cellIn(sheet, 9, 0)?.value, cellIn(sheet, 10, 0)?.value]).toEqual([
      "=1+1",
      14.67,
      97.18,
    ]);
    expect(cellIn(sheet, 1, 4)).toMatchObject({ value: 45413.375, format: { numberFormat: "yyyy-mm-dd hh:mm" } });
  });

  it("keeps what it knows of a workbook with one of everything, and we read it from its file", async () => {
    const opened = await openFile("f.xlsx", convertedByLibreOffice("f.xlsx", await saveXlsx(fullWorkbook), "xlsx"));
    const [ours, theirs] = [firstSheet(fullWorkbook), firstSheet(opened)];
    expect(opened.sheets.map((sheet) => sheet.name)).toEqual(fullWorkbook.sheets.map((sheet) => sheet.name));
    expect(cellIn(theirs, 0, 0)).toEqual(cellIn(ours, 0, 0));
    expect(theirs.validations.map(({ address, rule }) => [address, rule]).slice(0, 4)).toEqual(
      ours.validations.map(({ address, rule }) => [address, rule]).slice(0, 4),
    );
    expect(theirs.highlights).toEqual(ours.highlights);
    expect(theirs.charts.map(({ type, title, series }) => [type, title, series])).toEqual(
      ours.charts.map(({ type, title, series }) => [type, title, series]),
    );
    expect([theirs.protected, theirs.tables, theirs.page]).toEqual([ours.protected, ours.tables, ours.page]);
    expect([theirs.columnWidths, theirs.rowHeights]).toEqual([ours.columnWidths, ours.rowHeights]);
    expect(opened.settings).toEqual(fullWorkbook.settings);
    expect(cellIn(theirs, 9, 0)?.link).toBe("'评价 it''s'!A1");
    expect(cellIn(theirs, 2, 0)?.locked).toBe(false);
  });

  it.each([
    ["xls", "old-excel-format"],
    ["ods", "open-document"],
  ] as const)("writes .%s files, which are refused as %s", async (ending, problem) => {
    const bytes = convertedByLibreOffice("t.xlsx", await saveXlsx(workbook()), ending);
    const error = await openFile(`t.${ending}`, bytes).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(FileError);
    expect(error).toMatchObject({ problem });
  });
});
