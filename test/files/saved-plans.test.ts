import { describe, expect, it } from "vitest";
import { formulaStyles } from "../../core/formula/formula-style.ts";
import { ZipArchive } from "../../excel-addin/workbench/files/read-zip.ts";
import { saveXlsx } from "../../excel-addin/workbench/files/save.ts";
import { writeZip } from "../../excel-addin/workbench/files/write-zip.ts";
import { planSnapshot } from "../../excel-addin/workbench/plan/plan-snapshot.ts";
import { everyWorkbook } from "../workbook/every-workbook.ts";
import { rawSnapshot } from "../workbook/raw-snapshot.ts";
import { fullWorkbook } from "./full-workbook.ts";
import { packageProblems } from "./package/package-problems.ts";

describe("a saved workbook holds nothing that Excel is known to refuse or repair", () => {
  it.each(everyWorkbook.map((example) => [`${example.name}, ${example.locale}`, example] as const))(
    "%s, in every style",
    async (_, { locale, plan, raw }) => {
      for (const style of formulaStyles) {
        const workbook = planSnapshot(plan(style), locale, raw.map(rawSnapshot));
        expect(await packageProblems(await saveXlsx(workbook)), style).toEqual([]);
      }
    },
  );

  it("with one of everything", async () => {
    expect(await packageProblems(await saveXlsx(fullWorkbook))).toEqual([]);
  });
});

/** A saved workbook in which somebody has changed a part. */
async function broken(part: string, change: (text: string) => string): Promise<Uint8Array> {
  const archive = new ZipArchive(await saveXlsx(fullWorkbook));
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) {
    const text = await archive.text(name);
    const changed = name === part ? change(text) : text;
    if (name === part && changed === text) throw new Error(`nothing changed in ${part}`);
    if (changed !== "") parts.set(name, new TextEncoder().encode(changed));
  }
  return writeZip(parts);
}

const sheet = "xl/worksheets/sheet1.xml";
const workbookPart = "xl/workbook.xml";

describe("what Excel refuses is found", () => {
  it.each<[string, string, string | RegExp, string]>([
    // the problem                              part            what stands there                   what somebody made of it
    [
      "<sheetProtection> stands too late",
      sheet,
      /(<sheetProtection[^>]*>)(<conditionalFormatting.*<\/conditionalFormatting>)/,
      "$2$1",
    ],
    ["<sheetData> holds <comment>", sheet, "<sheetData>", "<sheetData><comment/>"],
    ["A2 is out of place", sheet, 'r="A3"', 'r="A2"'],
    ["row 1 after row 2", sheet, '<row r="3"', '<row r="1"'],
    ["text 99 is not there", sheet, '<c r="A1" t="s" s="1"><v>0</v>', '<c r="A1" t="s" s="1"><v>99</v>'],
    ["style 77 is not there", sheet, 't="s" s="1"', 't="s" s="77"'],
    ["metadata 9 is not there", sheet, 'cm="1"', 'cm="9"'],
    ["an array formula over A9:A9", sheet, 'ref="A8:A9"', 'ref="A9:A9"'],
    ["no number: NaN", sheet, "<v>0.85</v>", "<v>NaN</v>"],
    ["no error value", sheet, "<v>#DIV/0!</v>", "<v>#DIV!</v>"],
    ["a formula with its =", sheet, "<f>1/0</f>", "<f>=1/0</f>"],
    ["a bracket that is not closed", sheet, "<f>1/0</f>", "<f>SUM(1</f>"],
    ["; in a formula", sheet, "<f>1/0</f>", "<f>SUM(1;2)</f>"],
    ["LET without its prefix", sheet, "_xlfn.LET(", "LET("],
    ["a reference to Gone, which is no sheet", sheet, "<f>1/0</f>", "<f>Gone!A1</f>"],
    ["two conditional formats of one priority", sheet, 'priority="2"', 'priority="1"'],
    ["look 9 is not there", sheet, 'dxfId="1"', 'dxfId="9"'],
    ["a wrong count of validations", sheet, '<dataValidations count="7">', '<dataValidations count="3">'],
    ["two validations of B2:B9", sheet, 'sqref="C2"', 'sqref="B2:B9"'],
    ["prompt of more than 255 characters", sheet, 'prompt="选一个"', `prompt="${"选".repeat(256)}"`],
    ["a pane that splits nothing", sheet, 'topLeftCell="B2"', 'topLeftCell="A1"'],
    ["a link to 'Gone'!A1", sheet, /location="[^"]*"/, "location=\"'Gone'!A1\""],
    ["two sheets Plain", workbookPart, 'name="TicketScore lists"', 'name="plain"'],
    ["no name for a sheet: a/b", workbookPart, 'name="Plain"', 'name="a/b"'],
    ["two sheets with one sheetId", workbookPart, 'sheetId="2"', 'sheetId="1"'],
    ["the sheet on show cannot be shown", workbookPart, 'activeTab="1"', 'activeTab="2"'],
    ["two names Limit", workbookPart, 'name="TS.SHARE"', 'name="Limit"'],
    ["no name: B2", workbookPart, 'name="Limit"', 'name="B2"'],
    ["LAMBDA without its prefix", workbookPart, "_xlfn.LAMBDA", "LAMBDA"],
    ["belongs to no table", workbookPart, "_xlfn.LAMBDA(_xlpm.a,_xlpm.b,", "_xlfn.LAMBDA(_xlpm.a,[_xlpm.b],"],
    ["uses the relationship rId2", "xl/_rels/workbook.xml.rels", 'Id="rId2"', 'Id="rIdX"'],
    [
      "leads to xl/worksheets/sheet9.xml",
      "xl/_rels/workbook.xml.rels",
      "worksheets/sheet2.xml",
      "worksheets/sheet9.xml",
    ],
    [
      "has only the content type of its ending",
      "[Content_Types].xml",
      /<Override PartName="\/xl\/charts\/chart1.xml"[^>]*>/,
      "",
    ],
    ["which is missing", "[Content_Types].xml", "/xl/charts/chart1.xml", "/xl/charts/chart8.xml"],
    ["fontId 9", "xl/styles.xml", /fontId="1"/, 'fontId="9"'],
    ["the first two fills", "xl/styles.xml", "gray125", "solid"],
    ["a character that XML may not hold", "xl/sharedStrings.xml", "标题", "&#1;"],
    ["a bare &", "xl/sharedStrings.xml", "标题", "&"],
    ["an axis that crosses nothing", "xl/charts/chart1.xml", /crossAx val="\d+"/, 'crossAx val="5"'],
    ["two series of one idx", "xl/charts/chart1.xml", 'idx val="1"', 'idx val="0"'],
    [
      "<plotArea> stands too late",
      "xl/charts/chart1.xml",
      /(<c:plotArea>.*<\/c:plotArea>)(.*)<\/c:chart>/s,
      "$2$1</c:chart>",
    ],
    ["two columns of one name", "xl/tables/table1.xml", 'name="minutes"', 'name="handler"'],
  ])("%s", async (problem, part, from, to) => {
    const bytes = await broken(part, (text) => text.replace(from, to));
    expect((await packageProblems(bytes)).join("\n")).toContain(problem);
  });
});
