import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { WorkbookSnapshot } from "../snapshot.ts";
import { DEFAULT_FONT } from "./cell-style.ts";
import { chartPart } from "./chart-part.ts";
import { drawingPart } from "./drawing-part.ts";
import { LIST_SHEET, ListSheet } from "./list-sheet.ts";
import { printNames } from "./print-names.ts";
import { ZipArchive } from "./read-zip.ts";
import { SETTINGS_PART, settingsParts } from "./settings-part.ts";
import { shownTexts } from "./shown-texts.ts";
import { storedFormula } from "./stored-formula.ts";
import { writeSheet } from "./write-sheet.ts";
import { writeZip } from "./write-zip.ts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CACHED_ERROR =
  /(<c r="[A-Z]+\d+"[^>]*?) t="str"([^>]*>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)<v>#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)<\/v>)/g;

function listSheet(lists: ListSheet): WriteSheet {
  const length = lists.columns.reduce((longest, column) => Math.max(longest, column.length), 0);
  const rows = Array.from({ length }, (_, row) => lists.columns.map((column) => column[row] ?? null));
  return { name: LIST_SHEET, rows, veryHidden: true };
}

/** Replaces the library's parts by ours, and adds what it has none for. */
async function finished(bytes: Uint8Array, workbook: WorkbookSnapshot): Promise<Uint8Array> {
  const archive = new ZipArchive(bytes);
  const parts = new Map<string, string>();
  for (const name of archive.names) parts.set(name, await archive.text(name));
  const change = (name: string, edit: (text: string) => string): void => {
    const text = parts.get(name);
    if (text !== undefined) parts.set(name, edit(text));
  };

  let chart = 0;
  workbook.sheets.forEach((sheet, index) => {
    change(`xl/worksheets/sheet${index + 1}.xml`, (text) => text.replace(CACHED_ERROR, '$1 t="e"$2'));
    if (sheet.charts.length > 0) parts.set(`xl/drawings/drawing${index + 1}.xml`, drawingPart(sheet));
    const textsOf = (address: string): readonly string[] => shownTexts(workbook, address, sheet.name);
    for (const snapshot of sheet.charts)
      parts.set(`xl/charts/chart${++chart}.xml`, chartPart(snapshot, sheet.name, textsOf));
  });
  change("docProps/app.xml", (text) => text.replace(/<Application>[^<]*/, "<Application>TicketScore"));
  if (Object.keys(workbook.settings).length > 0) {
    for (const [name, text] of settingsParts(workbook.settings)) parts.set(name, text);
    change("xl/_rels/workbook.xml.rels", (text) =>
      text.replace(
        "</Relationships>",
        `<Relationship Id="rIdSettings" Type="${RELATIONSHIPS}/customXml" Target="../${SETTINGS_PART}"/></Relationships>`,
      ),
    );
    change("[Content_Types].xml", (text) =>
      text.replace(
        "</Types>",
        '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
      ),
    );
  }
  const encoder = new TextEncoder();
  return writeZip(new Map([...parts].map(([name, text]) => [name, encoder.encode(text)])));
}

/**
 * The workbook as an .xlsx file that Excel, Google Sheets and LibreOffice open, with everything a snapshot can hold: values,
 * formulas with their last values, spilled formulas as dynamic arrays, formats, validations, highlights, charts, tables, names,
 * protection without a password, page setup and links.
 *
 * Text stays text, also when it looks like a formula. Calls of add-in functions are stored as they are. The add-in's settings go into
 * a custom XML part (`customXml/item1.xml`, namespace `urn:ticketscore:settings`), which the workbench reads again and every program
 * carries along; Excel itself keeps `workbook.settings` under the id of an installed add-in, which a file made here cannot know.
 * Not kept, because Excel has no room for it: more than 32,767 characters in a cell.
 *
 * @param changed when the file says that it was changed last; it names nobody who did
 */
export async function saveXlsx(workbook: WorkbookSnapshot, changed = new Date()): Promise<Uint8Array> {
  const lists = new ListSheet();
  const sheets = workbook.sheets.map((sheet) => writeSheet(sheet, lists));
  if (lists.columns.length > 0) sheets.push(listSheet(lists));
  const names = workbook.names.map(({ name, refersTo }) => ({ name, range: storedFormula(refersTo) }));
  const bytes = await writeXlsx({
    sheets,
    namedRanges: [...names, ...workbook.sheets.flatMap(printNames)],
    activeSheet: workbook.active,
    defaultFont: DEFAULT_FONT,
    properties: { modified: changed },
  });
  return finished(bytes, workbook);
}
