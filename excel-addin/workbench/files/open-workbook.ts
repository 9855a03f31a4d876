import { readXlsx, type Workbook } from "hucre/xlsx";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot.ts";
import { DEFAULT_FONT } from "./cell-style.ts";
import { FileError } from "./file-error.ts";
import { LARGEST_CELL_COUNT, LARGEST_UNPACKED } from "./limits.ts";
import { LIST_SHEET } from "./list-sheet.ts";
import { NoteList } from "./note-list.ts";
import { readCharts } from "./read-charts.ts";
import { readSheet } from "./read-sheet.ts";
import { ZipArchive } from "./read-zip.ts";
import { settingsIn } from "./settings-part.ts";
import { shownFormula } from "./stored-formula.ts";
import { type WorkbookParts, workbookParts } from "./workbook-parts.ts";

/** Days from the first day of the 1900 system to that of the 1904 system. */
const DAYS_TO_1904 = 1462;
const PASSWORD = /<(?:\w+:)?sheetProtection\b[^>]*\s(?:password|hashValue)=/;

function archiveOf(name: string, bytes: Uint8Array): ZipArchive {
  try {
    return new ZipArchive(bytes);
  } catch (cause) {
    throw new FileError(name, "damaged", { cause });
  }
}

async function partsOf(name: string, archive: ZipArchive): Promise<WorkbookParts> {
  if (archive.unpackedSize > LARGEST_UNPACKED) throw new FileError(name, "too-large");
  const parts = await workbookParts(archive);
  if (parts === "xlsb") throw new FileError(name, "binary-excel-format");
  if (parts === "ods") throw new FileError(name, "open-document");
  if (parts === "none") throw new FileError(name, "not-a-spreadsheet");
  return parts;
}

function namesOf(workbook: Workbook, notes: NoteList): WorkbookSnapshot["names"] {
  return (workbook.namedRanges ?? []).flatMap(({ name, range, scope }) => {
    // Excel's own bookkeeping for filters and the like.
    if (name.startsWith("_xlnm.") || name.startsWith("_xlfn")) return [];
    if (scope === undefined) return [{ name, refersTo: shownFormula(range) }];
    notes.add("sheet-name", scope);
    return [];
  });
}

async function settingsOf(archive: ZipArchive, parts: WorkbookParts): Promise<Readonly<Record<string, string>>> {
  const found = await Promise.all(parts.customXml.map(async (part) => settingsIn(await archive.text(part))));
  // Not `Object.assign`: a key called `__proto__` would set the prototype and be lost.
  return Object.fromEntries(found.flatMap((settings) => Object.entries(settings)));
}

async function snapshotOf(
  name: string,
  bytes: Uint8Array,
  archive: ZipArchive,
  parts: WorkbookParts,
): Promise<WorkbookSnapshot> {
  const worksheets = new Set(parts.sheets.map((sheet) => sheet.name));
  // See `read-cells.ts` for why days are counted from 1904 here, whatever the file says.
  const workbook = await readXlsx(bytes, {
    readStyles: true,
    dateSystem: "1904",
    sheets: (info) => worksheets.has(info.name),
  });
  const cellCount = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length * (sheet.rows[0]?.length ?? 0), 0);
  if (cellCount > LARGEST_CELL_COUNT) throw new FileError(name, "too-large");

  const notes = new NoteList();
  notes.add("chart-sheet", null, parts.chartSheets.length);
  notes.add("macro", null, parts.hasMacros ? 1 : 0);
  notes.add("external-link", null, workbook.externalLinks?.length ?? 0);
  notes.add("image", null, workbook.cellImages?.length ?? 0);
  notes.add("workbook-protection", null, workbook.workbookProtection ? 1 : 0);
  const look = {
    themeColors: workbook.themeColors ?? [],
    defaultSize: workbook.defaultFont?.size ?? DEFAULT_FONT.size,
    dayShift: parts.is1904 ? DAYS_TO_1904 : 0,
  };
  const source = {
    sheets: workbook.sheets,
    names: new Map((workbook.namedRanges ?? []).map((named) => [named.name.toLowerCase(), named.range])),
  };
  const sheets: SheetSnapshot[] = [];
  for (const [index, stored] of workbook.sheets.entries()) {
    if (stored.name === LIST_SHEET && (stored.veryHidden || stored.hidden)) continue;
    const sheet = readSheet(stored, look, source, notes);
    const part = parts.sheets[index]?.part ?? "";
    if (sheet.protected && PASSWORD.test(await archive.text(part))) notes.add("password", sheet.name);
    const charts = await readCharts(stored, archive, part, sheet, notes);
    sheets.push(charts.length === 0 ? sheet : { ...sheet, charts });
  }
  const active = workbook.activeSheet ?? 0;
  return {
    sheets,
    names: namesOf(workbook, notes),
    active: active < sheets.length ? active : 0,
    settings: await settingsOf(archive, parts),
    notes: notes.all,
  };
}

/** The workbook in an .xlsx or .xlsm file. Throws `FileError` for every other archive, and for a damaged one. */
export async function openWorkbook(name: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const archive = archiveOf(name, bytes);
  try {
    return await snapshotOf(name, bytes, archive, await partsOf(name, archive));
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    const isSpread = cause instanceof Error && /over the \d+ limit|exceeds (the )?limit/.test(cause.message);
    throw new FileError(name, isSpread ? "too-large" : "damaged", { cause });
  }
}
