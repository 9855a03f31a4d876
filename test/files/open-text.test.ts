import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { formatValue } from "hucre";
import { describe, expect, it } from "vitest";
import { noteSentence } from "../../excel-addin/workbench/files/file-note.ts";
import { openFile } from "../../excel-addin/workbench/files/open.ts";
import { sheetNameOf } from "../../excel-addin/workbench/files/sheet-name-of.ts";
import { bytesOf, cellIn, columnOf, firstSheet, rawBytes } from "./text-file.ts";

const sample = (file: string) =>
  readFileSync(resolve(import.meta.dirname, "../../excel-addin/workbench/samples", file));

type Value = string | number | boolean | undefined;

describe("an entry of a text file becomes", () => {
  it.each<[entry: string, value: Value, numberFormat: string | undefined, why: string]>([
    // entry                      value                  format                  why
    ["12", 12, undefined, "a plain number"],
    ["-3.50", -3.5, undefined, "negative, with decimals"],
    ["+5", 5, undefined, "a sign in front is still a number"],
    ["0", 0, undefined, "zero has no leading zero"],
    ["0.5", 0.5, undefined, "nor has a fraction"],
    [" 7 ", 7, undefined, "blanks around a number do not count"],
    ["1,234.50", 1234.5, "#,##0.00", "thousands as Excel reads them"],
    ["85%", 0.85, "0%", "a percentage"],
    ["87.5%", 0.875, "0.0%", "as many decimals as were written"],
    ["1.5E-05", 0.000015, undefined, "a number in the notation that Excel exports"],
    ["12E5", "12E5", undefined, "a part number, not 1,200,000"],
    ["007", "007", undefined, "an id keeps its leading zeros"],
    ["123456789012345", 123456789012345, "0", "15 digits fit; General would show 1.23E+14"],
    ["20240501001", 20240501001, undefined, "11 digits show in full"],
    ["1234567890123456", "1234567890123456", undefined, "a 16th digit would be lost"],
    ["+8613800138000", "+8613800138000", undefined, "a telephone number keeps its +"],
    ["TRUE", true, undefined, "a truth value"],
    ["false", false, undefined, "in any case"],
    ["是", "是", undefined, "words stay words"],
    ["2010-01-13 08:40:25", 40191.36140046296, "yyyy-mm-dd hh:mm:ss", "year first: cannot be misread"],
    ["2024-05-01", 45413, "yyyy-mm-dd", "a date alone"],
    ["2024/5/1 9:00", 45413.375, "yyyy/m/d h:mm", "as Chinese Excel writes it"],
    ["2024年5月1日", 45413, 'yyyy"年"m"月"d"日"', "in words"],
    ["2024-05-01T09:00:00", 45413.375, 'yyyy-mm-dd"T"hh:mm:ss', "ISO without a zone"],
    ["2024-05-01T09:00:00Z", "2024-05-01T09:00:00Z", undefined, "a zone would show another hour here"],
    ["2024-02-30", "2024-02-30", undefined, "no such day"],
    ["2024-13-01", "2024-13-01", undefined, "no such month"],
    ["2024-05-01 24:10", "2024-05-01 24:10", undefined, "no such hour"],
    ["29-02-2016 01:16", "29-02-2016 01:16", undefined, "day first or month first is for the user to say"],
    ["1-2", "1-2", undefined, "no second of January"],
    ["3/4", "3/4", undefined, "no fourth of March"],
    ["昨天下午", "昨天下午", undefined, "words where a time belongs"],
    ["=1+1", "=1+1", undefined, "text, never a formula"],
    ["=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1", undefined, "least of all this one"],
    ["+1+1", "+1+1", undefined, "a + that is no number"],
    ["-按时", "-按时", undefined, "a list in words"],
    ["@SUM(A1)", "@SUM(A1)", undefined, "old Lotus style"],
    [" text ", " text ", undefined, "text keeps its blanks"],
    ['say "hi",\nplease', 'say "hi",\nplease', undefined, "quotes, delimiters and line ends inside a field"],
  ])("%j → %j, format %j: %s", async (entry, value, numberFormat) => {
    const [cell] = await columnOf(entry);
    expect(cell?.value).toBe(value);
    expect(cell?.format?.numberFormat).toBe(numberFormat);
    expect(cell?.formula).toBeUndefined();
  });

  it("text with all whole numbers of its column when one has a leading zero: they must match each other", async () => {
    const cells = await columnOf("0012", "1234", "12.5");
    expect(cells.map((cell) => cell?.value)).toEqual(["0012", "1234", 12.5]);
  });

  it("day-month text for the whole column, also where day and month could be told apart", async () => {
    const cells = await columnOf("29-02-2016 01:16", "01-03-2016 02:55");
    expect(cells.map((cell) => cell?.value)).toEqual(["29-02-2016 01:16", "01-03-2016 02:55"]);
  });

  it("a date that shows as it was written, whatever the date", async () => {
    const moment = fc.date({
      min: new Date("1901-01-01T00:00:00Z"),
      max: new Date("2199-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    await fc.assert(
      fc.asyncProperty(moment, fc.boolean(), async (date, isPadded) => {
        const iso = date.toISOString();
        const padded = `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
        const bare = `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()} ${date.getUTCHours()}:${iso.slice(14, 16)}`;
        const written = isPadded ? padded : bare;
        const [cell] = await columnOf(written);
        expect(cell?.value).toBeTypeOf("number");
        expect(formatValue(cell?.value ?? null, cell?.format?.numberFormat ?? "")).toBe(written);
      }),
    );
  });

  it("itself when it is text: nothing is lost between the file and the sheet", async () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((words) => `x${words}`);
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (entries) => {
        const cells = await columnOf(...entries);
        expect(cells.map((cell) => cell?.value)).toEqual(entries);
      }),
    );
  });
});

const zh = "工单号,处理人\nA1,张伟\nA2,李娜\n";
const utf16 = (text: string, isLittle: boolean): string =>
  Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index);
    const [high, low] = [String.fromCharCode(code >> 8), String.fromCharCode(code & 255)];
    return isLittle ? low + high : high + low;
  }).join("");
/** 工单号,处理人 / A1,张伟 / A2,李娜 as Chinese Windows writes it. */
const gb18030 = "\xb9\xa4\xb5\xa5\xba\xc5,\xb4\xa6\xc0\xed\xc8\xcb\nA1,\xd5\xc5\xce\xb0\nA2,\xc0\xee\xc4\xc8\n";

describe("the encoding of a text file is worked out", () => {
  it.each([
    // bytes                                    note                why
    [bytesOf(zh), [], "UTF-8"],
    [bytesOf(`\ufeff${zh}`), [], "UTF-8 with its mark"],
    [rawBytes(`\xff\xfe${utf16(zh, true)}`), [], "UTF-16, low byte first"],
    [rawBytes(`\xfe\xff${utf16(zh, false)}`), [], "UTF-16, high byte first"],
    [rawBytes(utf16(zh, true)), [], "UTF-16 without its mark"],
    [
      rawBytes(gb18030),
      ["the text is not UTF-8 and was read as gb18030; if it looks wrong, save it as UTF-8"],
      "Chinese Windows",
    ],
  ])("%#", async (bytes, notes) => {
    const workbook = await openFile("工单.csv", bytes);
    const sheet = firstSheet(workbook);
    expect([0, 1, 2].map((row) => [0, 1].map((column) => cellIn(sheet, row, column)?.value))).toEqual([
      ["工单号", "处理人"],
      ["A1", "张伟"],
      ["A2", "李娜"],
    ]);
    expect(workbook.notes?.map((note) => noteSentence(note, "en"))).toEqual(notes);
  });

  it("for western Windows too, which could be mistaken for Chinese", async () => {
    const workbook = await openFile("t.csv", rawBytes("Name,Ort\nM\xfcller,K\xf6ln\n"));
    expect(firstSheet(workbook).cells.map((cell) => cell.value)).toEqual(["Name", "Ort", "Müller", "Köln"]);
    expect(workbook.notes).toEqual([{ subject: "encoding", where: "windows-1252", count: 1 }]);
  });
});

describe("the rows of a text file", () => {
  it.each<[text: string, rows: Value[][], why?: string]>([
    // text                        rows                                  why
    [
      "a,b\n1,2",
      [
        ["a", "b"],
        [1, 2],
      ],
      "commas",
    ],
    [
      "a;b\n1;2,5",
      [
        ["a", "b"],
        [1, "2,5"],
      ],
      "semicolons, whose files write decimals with commas",
    ],
    [
      "a;b, c, d\n1;2\n3;4",
      [
        ["a", "b, c, d"],
        [1, 2],
        [3, 4],
      ],
      "the sign that every line agrees on",
    ],
    [
      "a\tb, c\n1\t2",
      [
        ["a", "b, c"],
        [1, 2],
      ],
      "tabs",
    ],
    [
      "sep=;\na,x;b\n1;2",
      [
        ["a,x", "b"],
        [1, 2],
      ],
      "as the file itself says",
    ],
    [
      "a,b\r\n1,2\r\n",
      [
        ["a", "b"],
        [1, 2],
      ],
      "Windows line ends",
    ],
    [
      "a,b\r1,2\r",
      [
        ["a", "b"],
        [1, 2],
      ],
      "old Mac line ends",
    ],
    [
      "a,b\n1,\n,2",
      [
        ["a", "b"],
        [1, undefined],
        [undefined, 2],
      ],
      "blank fields are no cells",
    ],
    [
      "a,b\n\n1,2\n\n\n",
      [
        ["a", "b"],
        [undefined, undefined],
        [1, 2],
      ],
      "a blank row keeps its place, those at the end go",
    ],
    [
      'a,b\n"x\ny",2',
      [
        ["a", "b"],
        ["x\ny", 2],
      ],
      "a line end inside quotes",
    ],
    [
      "a\n1,2,3",
      [
        ["a", undefined],
        [1, 2],
      ],
      "rows of unequal length",
    ],
    ["a", [["a"]], "one cell"],
  ])("%j", async (text, rows) => {
    const sheet = firstSheet(await openFile("t.csv", bytesOf(text)));
    expect(rows.map((row, index) => row.map((_, column) => cellIn(sheet, index, column)?.value))).toEqual(rows);
  });

  it("that end inside quotes are kept, and noted", async () => {
    const workbook = await openFile("t.csv", bytesOf('a,b\n1,"never closed\n2,3'));
    expect(cellIn(firstSheet(workbook), 1, 1)?.value).toBe("never closed\n2,3");
    expect(workbook.notes?.map((note) => noteSentence(note, "zh-CN"))).toEqual([
      "t: 有一个引号没有结束，请检查最后几行",
    ]);
  });

  it("that hold more text than a cell can are cut, and noted", async () => {
    const workbook = await openFile("t.csv", bytesOf(`a\n${"长".repeat(40_000)}`));
    expect(cellIn(firstSheet(workbook), 1, 0)?.value).toHaveLength(32_767);
    expect(workbook.notes?.map((note) => noteSentence(note, "en"))).toEqual([
      "t: texts over 32,767 characters (1) are cut off",
    ]);
  });
});

describe("a text file as a sheet", () => {
  it("has its header bold and frozen, and columns as wide as their contents", async () => {
    const sheet = firstSheet(
      await openFile(
        "t.csv",
        bytesOf("工单号,n\n20240501001,这里是一段很长的说明文字说明文字说明文字说明文字说明文字\n"),
      ),
    );
    expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
    expect(cellIn(sheet, 0, 0)?.format).toEqual({ bold: true });
    // 11 digits and a margin of 2; the long text stops at the widest column.
    expect(sheet.columnWidths).toEqual({ 0: 13, 1: 42 });
  });

  it("keeps years in a header as text, and has no header when the first row is data", async () => {
    const headed = firstSheet(await openFile("t.csv", bytesOf("name,team,2024\na,b,3\n")));
    expect(cellIn(headed, 0, 2)?.value).toBe("2024");
    const bare = firstSheet(await openFile("t.csv", bytesOf("1,2,a\n3,4,b\n")));
    expect([bare.frozen.rows, cellIn(bare, 0, 0)?.value, cellIn(bare, 0, 0)?.format]).toEqual([0, 1, undefined]);
  });

  it.each([
    // file                                            sheet                                why
    ["工单 5月.csv", "工单 5月", "the name without its ending"],
    ["export[1]:a*b?.csv", "export_1__a_b_", "what a sheet's name cannot hold"],
    ["'quoted'.csv", "quoted", "no apostrophe at either end"],
    [`${"x".repeat(40)}.csv`, "x".repeat(31), "31 characters at most"],
    [`${"x".repeat(30)}😀.csv`, "x".repeat(30), "and no half character"],
    ["C:\\data\\t.csv", "t", "without folders"],
    [".csv", "Sheet1", "nothing left"],
    ["History.csv", "Sheet1", "a name Excel keeps for itself"],
  ])("is named after the file: %j → %j", (file, sheet) => {
    expect(sheetNameOf(file)).toBe(sheet);
  });

  it("reads the incidents with their dates untouched", async () => {
    const sheet = firstSheet(await openFile("itsm-incidents.csv", sample("itsm-incidents.csv")));
    expect(sheet.cells.filter((cell) => cell.column === 1).map((cell) => typeof cell.value)).toEqual(
      Array(891).fill("string"),
    );
    expect([cellIn(sheet, 1, 1)?.value, cellIn(sheet, 1, 11)?.value, cellIn(sheet, 1, 13)?.value]).toEqual([
      "29-02-2016 01:16",
      0,
      true,
    ]);
  });

  it("reads the Chinese sample with dates as dates, and its blemishes as words", async () => {
    const sheet = firstSheet(await openFile("repair-and-phone-zh.csv", sample("repair-and-phone-zh.csv")));
    const submitted = sheet.cells.filter((cell) => cell.column === 1 && cell.row > 0);
    expect(submitted.filter((cell) => typeof cell.value === "string").map((cell) => cell.value)).toEqual([
      "昨天下午",
      "上午",
    ]);
    expect(cellIn(sheet, 1, 1)).toMatchObject({
      value: 45292 + (8 * 60 + 37) / 1440,
      format: { numberFormat: "yyyy/m/d h:mm" },
    });
  });
});
