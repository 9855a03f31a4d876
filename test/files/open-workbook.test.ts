import { type ConditionalRule, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { type FileNote, noteSentence } from "../../excel-addin/workbench/files/file-note.ts";
import { openFile } from "../../excel-addin/workbench/files/open.ts";
import { ZipArchive } from "../../excel-addin/workbench/files/read-zip.ts";
import { writeZip } from "../../excel-addin/workbench/files/write-zip.ts";
import { bytesOf, cellIn, firstSheet } from "./text-file.ts";

type Written = Parameters<typeof writeXlsx>[0];

/** A workbook as another program writes it: the library's, with parts changed by hand. */
async function foreign(
  options: Written,
  changes: Readonly<Record<string, (xml: string) => string>> = {},
): Promise<Uint8Array> {
  const archive = new ZipArchive(await writeXlsx(options));
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) parts.set(name, (await archive.bytes(name)) ?? new Uint8Array());
  for (const [name, change] of Object.entries(changes)) parts.set(name, bytesOf(change(await archive.text(name))));
  return writeZip(parts);
}

const rows = [
  ["handler", "minutes", "met"],
  ["张伟", 30, true],
  ["李娜", 105, false],
];

describe("a workbook of another program", () => {
  it("has shared formulas written out for every cell", async () => {
    const bytes = await foreign(
      {
        sheets: [
          {
            name: "A",
            rows: [
              [1, 2, 0],
              [3, 4, 0],
              [5, 6, 0],
            ],
          },
        ],
      },
      {
        "xl/worksheets/sheet1.xml": (xml) =>
          xml
            .replace(/<c r="C1"><v>0<\/v><\/c>/, '<c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1</f><v>3</v></c>')
            .replace(/<c r="C2"><v>0<\/v><\/c>/, '<c r="C2"><f t="shared" si="0"/><v>5</v></c>')
            .replace(/<c r="C3"><v>0<\/v><\/c>/, '<c r="C3"><f t="shared" si="0"/><v>7</v></c>'),
      },
    );
    const sheet = firstSheet(await openFile("a.xlsx", bytes));
    expect([0, 1, 2].map((row) => cellIn(sheet, row, 2))).toEqual([
      { row: 0, column: 2, value: 3, formula: "=A1+$B$1" },
      { row: 1, column: 2, value: 5, formula: "=A2+$B$1" },
      { row: 2, column: 2, value: 7, formula: "=A3+$B$1" },
    ]);
  });

  it.each<[dateSystem: "1900" | "1904", stored: number, serial: number, why: string]>([
    // system          day                               serial     why
    ["1900", 45413, 45413, "Windows"],
    ["1904", 43951, 45413, "old Mac workbooks count from 1904"],
  ])("that counts days from %s holds the same day: %s", async (dateSystem, stored, serial) => {
    const cells = new Map([["0,0", { value: stored, style: { numFmt: "yyyy-mm-dd" } }]]);
    const sheet = firstSheet(
      await openFile("a.xlsx", await foreign({ dateSystem, sheets: [{ name: "A", rows: [], cells }] })),
    );
    expect(cellIn(sheet, 0, 0)).toEqual({ row: 0, column: 0, value: serial, format: { numberFormat: "yyyy-mm-dd" } });
  });

  it.each([
    // value    format        why
    [60, "[h]:mm", "1,440 hours, on the day in 1900 that never was"],
    [0.5, "h:mm", "a time of day"],
    [45413.36180555555, "yyyy-mm-dd hh:mm", "to the last digit of a millisecond"],
    [-1.25, "0.00", "no date at all"],
  ])("keeps %s formatted %s: %s", async (value, numFmt) => {
    const cells = new Map([["0,0", { value, style: { numFmt } }]]);
    const sheet = firstSheet(await openFile("a.xlsx", await foreign({ sheets: [{ name: "A", rows: [], cells }] })));
    expect(cellIn(sheet, 0, 0)?.value).toBe(Math.round(value * 86_400_000) / 86_400_000);
  });

  it("has its colours worked out, by theme, by index and by value", async () => {
    const fill = (fgColor: object) => ({ fill: { type: "pattern" as const, pattern: "solid" as const, fgColor } });
    const cells = new Map([
      ["0,0", { value: "theme", style: fill({ theme: 4 }) }],
      ["0,1", { value: "tint", style: fill({ theme: 4, tint: 0.8 }) }],
      ["0,2", { value: "index", style: fill({ indexed: 10 }) }],
      ["0,3", { value: "text", style: { font: { size: 11, color: { theme: 1 } } } }],
      ["0,4", { value: "white", style: { font: { size: 11, color: { theme: 0 } } } }],
    ]);
    const sheet = firstSheet(await openFile("a.xlsx", await foreign({ sheets: [{ name: "A", rows: [], cells }] })));
    // Office's theme: accent 1 is 4472C4; four fifths lighter it is DAE3F3. Index 10 is red.
    expect(sheet.cells.map((cell) => cell.format)).toEqual([
      { fill: "#4472C4" },
      { fill: "#DAE3F3" },
      { fill: "#FF0000" },
      undefined,
      { color: "#FFFFFF" },
    ]);
  });

  it.each<[rule: Omit<ConditionalRule, "priority" | "range">, formula: string, why: string]>([
    // rule                                                                          formula                              why
    [{ type: "cellIs", operator: "greaterThan", formula: "15" }, "=B2>15", "a comparison"],
    [{ type: "cellIs", operator: "between", formula: ["10", "$A$1"] }, "=AND(B2>=10,B2<=$A$1)", "two bounds"],
    [{ type: "cellIs", operator: "notBetween", formula: ["1", "2"] }, "=OR(B2<1,B2>2)", "outside two bounds"],
    [
      { type: "containsText", text: "late", formula: 'NOT(ISERROR(SEARCH("late",B2)))' },
      '=NOT(ISERROR(SEARCH("late",B2)))',
      "stored with its formula",
    ],
    [{ type: "duplicateValues" }, "=COUNTIF($B$2:$B$9,B2)>1", "computed by Excel, said as a formula"],
    [{ type: "expression", formula: "$A2>_xlfn.STDEV.S($B$2:$B$9)" }, "=$A2>STDEV.S($B$2:$B$9)", "a formula already"],
  ])("has the conditional format %j as %s: %s", async (rule, formula) => {
    const style = { fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { rgb: "FFEEEE" } } };
    const conditionalRules = [{ ...rule, priority: 1, range: "B2:B9", style }];
    const opened = await openFile("a.xlsx", await foreign({ sheets: [{ name: "A", rows, conditionalRules }] }));
    expect(firstSheet(opened).highlights).toEqual([{ address: "B2:B9", formula, fill: "#FFEEEE" }]);
    expect(opened.notes).toEqual([]);
  });

  it("has a rule for several blocks of cells once for each, moved along", async () => {
    const sheet = firstSheet(
      await openFile(
        "a.xlsx",
        await foreign({
          sheets: [
            {
              name: "A",
              rows,
              conditionalRules: [{ type: "expression", priority: 1, range: "A2:A9 C4:C9", formula: "A2>$B$1" }],
              dataValidations: [{ type: "custom", range: "A2 B5", formula1: "LEN(A2)<9" }],
            },
          ],
        }),
      ),
    );
    expect(sheet.highlights.map(({ address, formula }) => [address, formula])).toEqual([
      ["A2:A9", "=A2>$B$1"],
      ["C4:C9", "=C4>$B$1"],
    ]);
    expect(sheet.validations.map(({ address, rule }) => [address, rule])).toEqual([
      ["A2", { type: "custom", formula: "=LEN(A2)<9" }],
      ["B5", { type: "custom", formula: "=LEN(B5)<9" }],
    ]);
  });

  it.each([
    // formula1              why
    ["$A$2:$A$3", "cells of the sheet"],
    ["A!$A$2:$A$3", "cells with their sheet"],
    ["Handlers", "a name for them"],
  ])("has the list taken from %s with the choices of now: %s", async (formula1) => {
    const opened = await openFile(
      "a.xlsx",
      await foreign({
        sheets: [{ name: "A", rows, dataValidations: [{ type: "list", range: "D2", formula1 }] }],
        namedRanges: [{ name: "Handlers", range: "A!$A$2:$A$3" }],
      }),
    );
    expect(firstSheet(opened).validations[0]?.rule).toEqual({ type: "list", values: ["张伟", "李娜"] });
    expect(opened.notes).toEqual([{ subject: "list-from-cells", where: "A", count: 1 }]);
  });

  it("has notes for all that is left out or changed", async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    const bytes = await foreign(
      {
        sheets: [
          {
            name: "A",
            rows,
            cells: new Map([
              ["1,0", { value: "x", comment: { text: "ask her" }, style: { font: { underline: true } } }],
              ["2,0", { value: "web", hyperlink: { target: "https://example.com" } }],
            ]),
            merges: [{ startRow: 5, startCol: 0, endRow: 6, endCol: 1 }],
            images: [{ data: png, type: "png", anchor: { from: { row: 9, col: 0 } } }],
            sparklines: [{ location: "D2", dataRange: "A!B2:B3" }],
            columns: [{}, { hidden: true }],
            rowDefs: new Map([[2, { hidden: true }]]),
            rowBreaks: [3],
            headerFooter: { oddHeader: "&Csecret" },
            autoFilter: { range: "A1:C3", columns: [{ colIndex: 0, filters: ["x"] }] },
            conditionalRules: [
              {
                type: "dataBar",
                priority: 1,
                range: "B2:B3",
                dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: "FF638EC6" },
              },
            ],
            dataValidations: [{ type: "textLength", operator: "lessThan", range: "A2", formula1: "9" }],
            charts: [{ type: "pie", series: [{ values: "B2:B3" }], anchor: { from: { row: 12, col: 0 } } }],
            protection: { sheet: true, password: "x" },
          },
          { name: "B", rows: [[1]], hidden: true },
        ],
        namedRanges: [{ name: "Own", range: "A!$A$1", scope: "A" }],
        workbookProtection: { lockStructure: true },
        vbaProject: new Uint8Array([1]),
      },
      {},
    );
    const opened = await openFile("a.xlsm", bytes);
    const inWords = (notes: readonly FileNote[] = []) => notes.map((note) => noteSentence(note, "en"));
    expect(inWords(opened.notes)).toEqual([
      "macros are left out",
      "the protection of the workbook's structure is left out",
      "A: images (1) are left out",
      "A: sparklines (1) are left out",
      "A: merged cells (1) are taken apart, their content stands in the first",
      "A: the filter is off, all rows are shown",
      "A: hidden rows (1) are shown",
      "A: hidden columns (1) are shown",
      "A: manual page breaks (1) are left out",
      "A: the page header is left out",
      "A: text styles are simplified (cells: 1)",
      "A: comments (1) are left out",
      "A: web links (1) are left out, their text stays",
      "A: validations (1) are left out",
      "A: conditional formats without a formula (1) are left out",
      "A: the protection stays, its password is gone",
      "A: charts of other kinds (1) are left out",
      "B: the hidden sheet is shown",
      "A: names that belong to one sheet (1) are left out",
    ]);
    expect(opened.sheets.map((sheet) => [sheet.name, sheet.protected])).toEqual([
      ["A", true],
      ["B", false],
    ]);
  });

  it("takes the place of a chart from the cells it is anchored to", async () => {
    const charts = [
      {
        type: "bar" as const,
        title: "T",
        series: [{ name: "s", values: "A!$B$2:$B$3" }],
        anchor: { from: { row: 4, col: 1 }, to: { row: 8, col: 3 } },
      },
    ];
    const bytes = await foreign({ sheets: [{ name: "A", rows, columns: [{ width: 20 }], charts }] });
    // A width of 20 is 145 pixels, of none 64; a row is 15 points. 145 px = 108.75 pt, 128 px = 96 pt.
    expect(firstSheet(await openFile("a.xlsx", bytes)).charts).toEqual([
      {
        name: "Chart 1",
        type: "bar",
        title: "T",
        position: { left: 108.75, top: 60, width: 96, height: 60 },
        series: [{ name: "s", categories: "", values: "A!$B$2:$B$3" }],
        axes: {},
        legend: "right",
      },
    ]);
  });

  it("leaves out sheets that are nothing but a chart, and says so", async () => {
    const bytes = await foreign(
      {
        sheets: [
          { name: "A", rows },
          { name: "Chart1", rows: [] },
        ],
      },
      {
        "xl/_rels/workbook.xml.rels": (xml) =>
          xml.replace(
            'relationships/worksheet" Target="worksheets/sheet2',
            'relationships/chartsheet" Target="worksheets/sheet2',
          ),
      },
    );
    const opened = await openFile("a.xlsx", bytes);
    expect(opened.sheets.map((sheet) => sheet.name)).toEqual(["A"]);
    expect(opened.notes).toEqual([{ subject: "chart-sheet", where: null, count: 1 }]);
  });
});
