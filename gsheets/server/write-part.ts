import { type Generation, WorkbookError } from "../../core/workbook/port.ts";
import type { GenerationPart, RevisedPlace } from "../transfer/generation-part.ts";
import type { SheetWrite } from "../transfer/sheet-write.ts";
import { contentsOf, rangeAt } from "./cell-contents.ts";
import {
  type GenerationRecord,
  generationOf,
  type MadeSheet,
  ownSheetIds,
  type RevisedCells,
} from "./generation-record.ts";
import { settingKey } from "./kept-texts.ts";
import { OpenBook, type OpenSheet } from "./open-book.ts";
import { detailOf, refusalOf } from "./refusal.ts";
import { takeBack } from "./take-back.ts";
import { Writing, writeSheet } from "./write-sheet.ts";

/** A script runs for six minutes at most: after that nobody is writing any more. */
const longestCall = 6.5 * 60_000;

/** The record with which a generation begins: a name that is taken is refused, and so is writing to a sheet not ours. */
function newRecord(book: OpenBook, part: GenerationPart, sheets: readonly OpenSheet[]): GenerationRecord {
  const { footprint } = part;
  const taken = new Set(sheets.map(({ name }) => name));
  const existing = footprint.sheets.find((name) => taken.has(name));
  if (existing !== undefined) throw new WorkbookError({ code: "sheet-exists", sheet: existing });
  const own = footprint.revisions.length === 0 ? new Set<number>() : ownSheetIds(book.records.all, sheets);
  const revised = footprint.revisions.map((place) => revisedCells(book, place, sheets, own));
  const named = footprint.names.length === 0 ? [] : book.spreadsheet.getNamedRanges().map((range) => range.getName());
  return {
    id: part.id,
    at: new Date().toISOString(),
    isComplete: false,
    parts: 0,
    touched: Date.now(),
    sheets: footprint.sheets.map(
      (name): MadeSheet => ({ name, id: null, ...(footprint.usersSheets.includes(name) ? { isUsers: true } : {}) }),
    ),
    names: footprint.names.filter((name) => !named.includes(name)),
    revised,
    settings: Object.fromEntries(footprint.settings.map((key) => [settingKey(key), book.texts.get(settingKey(key))])),
  };
}

function revisedCells(
  book: OpenBook,
  { sheet: name, place }: RevisedPlace,
  sheets: readonly OpenSheet[],
  own: ReadonlySet<number>,
): RevisedCells {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new WorkbookError({ code: "sheet-missing", sheet: name });
  if (!own.has(sheet.id)) throw new WorkbookError({ code: "sheet-not-ours", sheet: name });
  const before = contentsOf(rangeAt(sheet.handle, place), () => book.clock);
  return { sheet: { id: sheet.id, name }, place, before, after: null };
}

/** Another generation that is being written is not disturbed; one that was cut off is taken back first. */
function clearTheWay(book: OpenBook): void {
  const { open } = book.records;
  if (open === null) return;
  if (Date.now() - open.touched < longestCall) throw new WorkbookError({ code: "busy" });
  takeBack(book, open);
}

function writeAll(writes: readonly SheetWrite[], writing: Writing): void {
  for (const write of writes) {
    try {
      writeSheet(write, writing);
    } catch (error) {
      throw asProblemOf(write, error);
    }
  }
}

function asProblemOf({ step: { index, kind }, sheet }: SheetWrite, error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const refusal = refusalOf(error);
  return new WorkbookError(
    refusal.code === "host-failed" ? { code: "step-failed", index, kind, sheet, detail: refusal.detail } : refusal,
  );
}

/** The record after a part was written: its sheets have ids, and after the last part all is known of the revised cells. */
function advanced(book: OpenBook, record: GenerationRecord, part: GenerationPart, writing: Writing): GenerationRecord {
  const isComplete = part.index === part.count - 1;
  const sheets = record.sheets.map(
    (made): MadeSheet =>
      made.id === null && writing.hasWritten(made.name)
        ? { ...made, id: writing.sheetNamed(made.name).getSheetId() }
        : made,
  );
  const revised = isComplete
    ? record.revised.map((cells): RevisedCells => {
        const sheet = writing.sheetNamed(cells.sheet.name);
        return { ...cells, after: contentsOf(rangeAt(sheet, cells.place), () => book.clock) };
      })
    : record.revised;
  return { ...record, isComplete, parts: part.index + 1, touched: Date.now(), sheets, revised };
}

/**
 * Writes one part of a plan, all of it or nothing of the whole plan: what was written of it is taken back when a part fails.
 *
 * @returns the generation, when the last part is written
 * @throws WorkbookError `sheet-exists`, `sheet-missing`, `sheet-not-ours`, `busy`, `cancelled`, `step-failed`, `read-only`,
 *   `quota-spent` or `host-failed`
 */
export function writePart(part: GenerationPart): Generation | null {
  const book = new OpenBook();
  const known = book.records.find(part.id);
  if (known?.isComplete) return generationOf(known);
  if (known !== null && part.index < known.parts) return null;
  // Whoever took it back meanwhile does not want the rest of it.
  if (known === null ? part.index > 0 : part.index > known.parts) throw new WorkbookError({ code: "cancelled" });
  if (known === null) clearTheWay(book);
  const sheets = book.sheets();
  const active = book.spreadsheet.getActiveSheet();
  const record = known ?? newRecord(book, part, sheets);
  try {
    if (known === null) {
      book.records.put(record);
      book.texts.save();
    }
    const writing = new Writing(book, sheets.length, known !== null);
    writeAll(part.writes, writing);
    // What is put off until it must be done fails here, not when the script has ended.
    SpreadsheetApp.flush();
    const written = advanced(book, record, part, writing);
    book.records.put(written);
    book.texts.save();
    return written.isComplete ? generationOf(written) : null;
  } catch (error) {
    takenBack(record, active, error);
    throw error;
  }
}

/** With a new view of the spreadsheet: what was set in the texts of the failed attempt is not kept. */
function takenBack(record: GenerationRecord, active: GoogleAppsScript.Spreadsheet.Sheet, cause: unknown): void {
  try {
    const book = new OpenBook();
    takeBack(book, record);
    active.activate();
  } catch (error) {
    const detail = `${detailOf(cause)}; ${detailOf(error)}`;
    throw new WorkbookError({ code: "host-failed", detail });
  }
}

/**
 * Takes back the parts of a generation that were written; one that is complete stays.
 *
 * @returns the generation where it is complete, else `null`: nothing of it is left
 */
export function abandon(id: string): Generation | null {
  const book = new OpenBook();
  const record = book.records.find(id);
  if (record?.isComplete) return generationOf(record);
  if (record !== null) takeBack(book, record);
  return null;
}
