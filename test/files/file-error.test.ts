import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { FileError } from "../../excel-addin/workbench/files/file-error.ts";
import type { FileProblem } from "../../excel-addin/workbench/files/file-problem.ts";
import { openFile } from "../../excel-addin/workbench/files/open.ts";
import { writeZip } from "../../excel-addin/workbench/files/write-zip.ts";
import { bytesOf, rawBytes } from "./text-file.ts";

const utf16 = (text: string): string => [...text].map((sign) => `${sign}\0`).join("");
const compound = (stream: string): Uint8Array =>
  rawBytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(500)}${utf16(stream)}`);
const zipped = (parts: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));

const workbook = await writeXlsx({
  sheets: [{ name: "A", rows: Array.from({ length: 200 }, (_, row) => [row, `text ${row}`]) }],
});
const encrypted = await writeXlsx({
  sheets: [{ name: "A", rows: [[1]] }],
  encryption: { password: "secret", spinCount: 1000 },
});
const types = "[Content_Types].xml";
const main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** A sheet with two cells in opposite corners: a few bytes that would take gigabytes to lay out. */
const corners = zipped({
  [types]: `<Types><Override PartName="/xl/workbook.xml" ContentType="${main}"/></Types>`,
  "_rels/.rels":
    '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  "xl/worksheets/sheet1.xml":
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
});

describe("a file that cannot be opened is refused with the reason", () => {
  it.each<[file: string, bytes: Uint8Array | Promise<Uint8Array>, problem: FileProblem, why: string]>([
    // file             bytes                                                        problem                 why
    ["a.csv", new Uint8Array(), "empty", "no bytes"],
    ["a.csv", bytesOf("\ufeff \n\n"), "empty", "only blanks"],
    ["a.csv", bytesOf(",,\n,,\n"), "empty", "only delimiters"],
    ["a.csv", rawBytes("\x00\x01\x02\x9f\x00\x00\xff\x10\x00\x07"), "not-a-spreadsheet", "a program"],
    ["a.csv", rawBytes("\x02\x03\x05\x06\x07\x02\x03"), "not-a-spreadsheet", "control characters"],
    [
      "a.csv",
      bytesOf("<!DOCTYPE html><html><body>Please sign in</body></html>"),
      "not-a-spreadsheet",
      "a sign-in page saved as an export",
    ],
    ["a.xlsx", bytesOf("%PDF-1.7\n%âãÏÓ"), "not-a-spreadsheet", "a PDF"],
    ["a.xlsx", rawBytes("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), "not-a-spreadsheet", "a picture"],
    ["a.xlsx", bytesOf("a,b\n1,2\n"), "not-a-spreadsheet", "a text under a workbook's name"],
    ["a.docx", bytesOf("Dear colleague, the tickets"), "not-a-spreadsheet", "a letter"],
    ["a.xls", compound("Workbook"), "old-excel-format", "Excel 97 to 2003"],
    ["a.doc", compound("WordDocument"), "not-a-spreadsheet", "an old Word document is stored alike"],
    ["a.xlsx", encrypted, "encrypted", "a workbook with a password"],
    ["a.xlsx", workbook.subarray(0, workbook.length / 2), "damaged", "half a download"],
    [
      "a.xlsx",
      workbook.map((byte, index) => (index > 600 && index < 700 ? 255 - byte : byte)),
      "damaged",
      "bytes changed on the way",
    ],
    ["a.zip", zipped({ "photo.txt": "x" }), "not-a-spreadsheet", "an archive of something else"],
    [
      "a.docx",
      zipped({ [types]: "<Types>wordprocessingml.document.main+xml</Types>" }),
      "not-a-spreadsheet",
      "a new Word document",
    ],
    [
      "a.xlsb",
      zipped({ [types]: "<Types/>", "xl/workbook.bin": "" }),
      "binary-excel-format",
      "Excel's binary workbook",
    ],
    [
      "a.ods",
      zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      "open-document",
      "LibreOffice's own format",
    ],
    ["a.xlsx", zipped({ [types]: main }), "damaged", "a workbook without a workbook"],
    ["a.xlsx", corners, "too-large", "two cells in opposite corners"],
  ])("%s (%#)", async (file, bytes, problem) => {
    const refusal = await openFile(file, await bytes).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(FileError);
    expect(refusal).toMatchObject({ name: "FileError", problem, file });
  });

  it("when it is over 64 MB", async () => {
    await expect(openFile("a.csv", new Uint8Array(64 * 1024 * 1024 + 1))).rejects.toThrow(
      "a.csv: too large: at most 64 MB and 2 million cells",
    );
  });

  it("in words, in both languages, led by the file's name", () => {
    const error = new FileError("五月.xls", "old-excel-format");
    expect(error.message).toBe("五月.xls: the old Excel format (.xls): save it as .xlsx in Excel, then open that");
    expect(error.sentence("zh-CN")).toBe("五月.xls: 旧版 Excel 格式（.xls）：请在 Excel 中另存为 .xlsx 后再打开");
  });

  it("whatever bytes it holds: nothing but a FileError comes out", async () => {
    const noise = fc.uint8Array({ minLength: 0, maxLength: 400 });
    const start = fc.constantFrom("", "PK\x03\x04", "PK\x05\x06", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "\xff\xfe");
    await fc.assert(
      fc.asyncProperty(start, noise, fc.constantFrom("a.csv", "a.xlsx"), async (signature, bytes, file) => {
        const error = await openFile(file, Uint8Array.from([...rawBytes(signature), ...bytes])).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof FileError).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("and so does a workbook cut or changed anywhere", async () => {
    const at = fc.integer({ min: 0, max: workbook.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), fc.boolean(), async (place, change, isCut) => {
        const bytes = isCut
          ? workbook.slice(0, place)
          : workbook.map((byte, index) => (index === place ? byte ^ change : byte));
        const error = await openFile("a.xlsx", bytes).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof FileError).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
