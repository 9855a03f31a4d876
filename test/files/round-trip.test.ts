import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openFile } from "../../excel-addin/workbench/files/open.ts";
import { ZipArchive } from "../../excel-addin/workbench/files/read-zip.ts";
import { saveXlsx } from "../../excel-addin/workbench/files/save.ts";
import type {
  CellFormatSnapshot,
  CellSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../excel-addin/workbench/snapshot.ts";
import { fullWorkbook } from "./full-workbook.ts";
import { cellIn, firstSheet } from "./text-file.ts";

async function again(workbook: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  return openFile("again.xlsx", await saveXlsx(workbook));
}

function withCells(cells: readonly CellSnapshot[], sheet: Partial<SheetSnapshot> = {}): WorkbookSnapshot {
  const plain = fullWorkbook.sheets[1];
  if (!plain) throw new Error("no plain sheet");
  return { sheets: [{ ...plain, ...sheet, cells }], names: [], active: 0, settings: {} };
}

const inOrder = (sheet: SheetSnapshot): SheetSnapshot => ({
  ...sheet,
  cells: [...sheet.cells].sort((one, other) => one.row - other.row || one.column - other.column),
});

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).toUpperCase().padStart(6, "0")}`);
const format: fc.Arbitrary<CellFormatSnapshot> = fc
  .record(
    {
      numberFormat: fc.constantFrom("0%", "0.00", "#,##0", "yyyy-mm-dd", "yyyy/m/d h:mm", "@", '0.0"分"', "[h]:mm"),
      bold: fc.constant(true),
      italic: fc.constant(true),
      // 11 is the default size, and a cell that says so is no different from one that does not.
      size: fc.constantFrom(8, 9.5, 10, 14, 20),
      color,
      fill: color,
      align: fc.constantFrom("left" as const, "center" as const, "right" as const),
      vertical: fc.constantFrom("top" as const, "middle" as const),
      wrap: fc.constant(true),
      borders: fc.record({ top: color, left: color, bottom: color }, { requiredKeys: ["top"] }),
    },
    { requiredKeys: [] },
  )
  .filter((value) => Object.keys(value).length > 0);

/** What a cell can hold: text of any kind, numbers to the last digit, dates to the millisecond. */
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "=1+1",
    "+A1",
    "-x",
    "@now",
    "'quoted",
    "_x000A_",
    " two  blanks ",
    "a\r\nb",
    "\t",
    "007",
    "TRUE",
    "2024-05-01",
    "<&>\"'",
  ),
);
const isErrorText = (value: string): boolean =>
  /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/.test(value);
const formula = fc.constantFrom(
  "=A1+B2",
  "=TICKETSCORE(A1:A9,B1:B9)",
  '=IF(A1="x","<y>",NA())',
  "=XLOOKUP(A1,'a b'!A:A,B:B)",
  "=LET(n,A1,n*n)",
  "=SUM(B2#)",
);

const cell: fc.Arbitrary<CellSnapshot> = fc
  .record(
    {
      row: fc.integer({ min: 0, max: 30 }),
      column: fc.integer({ min: 0, max: 8 }),
      value: fc.oneof(
        number,
        text.filter((value) => !isErrorText(value)),
        fc.boolean(),
        fc.constant("#N/A"),
      ),
      formula,
      format,
      link: fc.constantFrom("Sheet1!A1", "'a b'!C3"),
      locked: fc.constant(false),
    },
    { requiredKeys: ["row", "column", "value"] },
  )
  .map((made) => {
    const isDate = typeof made.value === "number" && /[ymh]/.test(made.format?.numberFormat ?? "");
    // A date is a whole number of milliseconds; nothing finer shows in any date format.
    const days = (Math.abs(Number(made.value)) % 2_958_465) * 86_400_000;
    return isDate ? { ...made, value: Math.round(days) / 86_400_000 } : made;
  });

const sheet: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    cells: fc.uniqueArray(cell, { maxLength: 25, selector: ({ row, column }) => `${row},${column}` }),
    gridlines: fc.boolean(),
    frozen: fc.record({ rows: fc.integer({ min: 0, max: 3 }), columns: fc.integer({ min: 0, max: 3 }) }),
    columnWidths: fc.dictionary(
      fc.constantFrom("0", "1", "5", "11"),
      fc.integer({ min: 1, max: 80 }).map((width) => width / 2),
    ),
    rowHeights: fc.dictionary(
      fc.constantFrom("0", "2", "40"),
      fc.integer({ min: 10, max: 80 }).map((height) => height * 0.75),
    ),
    protected: fc.boolean(),
  })
  .map((made) => inOrder({ ...firstSheet(withCells(made.cells)), ...made }));

describe("a workbook saved and opened again", () => {
  it("is the same, with one of everything", async () => {
    const { notes, ...opened } = await again(fullWorkbook);
    const expected = fullWorkbook.sheets.map((one) => (one.tables.length > 0 ? inOrder(one) : one));
    expect(notes).toEqual([]);
    expect(opened).toEqual({ ...fullWorkbook, sheets: expected });
  });

  it("is the same, whatever stands in its cells", async () => {
    await fc.assert(
      fc.asyncProperty(
        sheet,
        fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: "binary" })),
        async (one, settings) => {
          const workbook: WorkbookSnapshot = { sheets: [one], names: [], active: 0, settings: { ...settings } };
          const { notes, ...opened } = await again(workbook);
          expect(notes).toEqual([]);
          expect(opened).toEqual(workbook);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("keeps a setting whatever its key is called", async () => {
    const settings = Object.fromEntries([
      ["__proto__", "kept"],
      ["constructor", ""],
    ]);
    const { notes: _, ...opened } = await again({ ...fullWorkbook, settings });
    expect(Object.entries(opened.settings)).toEqual(Object.entries(settings));
  });

  it("gives the same bytes each time, whatever the clock says, but for the properties that name the time", async () => {
    const read = async (): Promise<readonly (readonly [string, string])[]> => {
      const archive = new ZipArchive(await saveXlsx(fullWorkbook));
      const texts = await Promise.all(archive.names.map(async (name) => [name, await archive.text(name)] as const));
      return texts.filter(([name]) => name !== "docProps/core.xml");
    };
    expect(await read()).toEqual(await read());
  });

  it("keeps a spilled formula as one, marked as a dynamic array", async () => {
    const archive = new ZipArchive(await saveXlsx(fullWorkbook));
    const xml = await archive.text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<f t="array" ref="A8:A9">_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A3))</f>');
    expect(/<c r="A8"[^>]* cm="1"/.test(xml)).toBe(true);
    expect(await archive.text("xl/metadata.xml")).toContain("XLDAPR");
  });

  it("stores an error of a formula as an error, not as text", async () => {
    const xml = await new ZipArchive(await saveXlsx(fullWorkbook)).text("xl/worksheets/sheet1.xml");
    expect(xml).toContain('<c r="A7" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
  });

  it("keeps lists over 255 characters, or with commas, on a sheet that no menu shows", async () => {
    const archive = new ZipArchive(await saveXlsx(fullWorkbook));
    expect(await archive.text("xl/workbook.xml")).toContain(
      'name="TicketScore lists" sheetId="3" r:id="rId3" state="veryHidden"',
    );
    const xml = await archive.text("xl/worksheets/sheet1.xml");
    const formulas = [...xml.matchAll(/<dataValidation type="list"[^>]*><formula1>([^<]*)<\/formula1>/g)].map(
      (match) => match[1],
    );
    expect(formulas).toEqual([
      '"the ""late"" one,是"',
      "'TicketScore lists'!$A$1:$A$2",
      "'TicketScore lists'!$B$1:$B$60",
    ]);
  });

  it("names its print area and repeated rows and columns with the sheet's name in quotes", async () => {
    const xml = await new ZipArchive(await saveXlsx(fullWorkbook)).text("xl/workbook.xml");
    const names = [...xml.matchAll(/<definedName name="(_xlnm[^"]*)" localSheetId="0">([^<]*)</g)].map((match) => [
      match[1],
      match[2],
    ]);
    expect(names).toEqual([
      ["_xlnm.Print_Area", "'评价 it''s'!$A$1:$D$9"],
      ["_xlnm.Print_Titles", "'评价 it''s'!$A:$B,'评价 it''s'!$1:$2"],
    ]);
  });

  it("has table headers as Excel makes them: texts, none blank, none twice", async () => {
    const cells: readonly CellSnapshot[] = [
      { row: 0, column: 0, value: 2024 },
      { row: 0, column: 2, value: "type" },
      { row: 0, column: 3, value: "Type" },
    ];
    const sheet1 = firstSheet(await again(withCells(cells, { tables: [{ name: "T", address: "A1:D4" }] })));
    expect([0, 1, 2, 3].map((column) => cellIn(sheet1, 0, column)?.value)).toEqual([
      "2024",
      "Column2",
      "type",
      "Type2",
    ]);
    expect(sheet1.tables).toEqual([{ name: "T", address: "A1:D4" }]);
  });

  it.each([
    // footer                   why
    ["第 &P 页，共 &N 页", "stands in the middle"],
    ["&L左&C中&R右", "says itself where it stands"],
    ["R&&D <部门>", "an ampersand is written twice, as in Excel"],
  ])("keeps its footer %j: %s", async (footer) => {
    const page = { orientation: "portrait", fitToWidth: 0, fitToHeight: 0, footer } as const;
    expect(firstSheet(await again(withCells([], { page }))).page).toEqual(page);
  });

  it("keeps each of 200,000 cells", async () => {
    const cells = Array.from({ length: 20_000 * 10 }, (_, index) => {
      const [row, column] = [Math.floor(index / 10), index % 10];
      return {
        row,
        column,
        value: column < 5 ? `text ${index % 997}` : index,
        ...(column === 9 ? { formula: `=F${row + 1}+G${row + 1}` } : {}),
      };
    });
    const opened = await again(withCells(cells));
    expect(firstSheet(opened).cells).toHaveLength(200_000);
  });
});
