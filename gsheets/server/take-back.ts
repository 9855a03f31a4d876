import { WorkbookError } from "../../core/workbook/port.ts";
import type { Typed } from "../transfer/sheet-write.ts";
import { contentsOf, rangeAt, writeContents } from "./cell-contents.ts";
import { type GenerationRecord, type RevisedCells, unfinishedOf } from "./generation-record.ts";
import { leftOf } from "./left-of.ts";
import type { OpenBook, OpenSheet } from "./open-book.ts";
import { refusalOf } from "./refusal.ts";

/** The contents to put back; `null` for what is right already, and for cells that somebody has typed into since. */
function contentsBefore({ before, after }: RevisedCells, now: readonly (readonly Typed[])[]): (Typed | null)[][] {
  return before.map((cells, row) =>
    cells.map((content, column) => {
      const found = now[row]?.[column];
      const isOurs = after === null || found === after[row]?.[column];
      return isOurs && found !== content ? content : null;
    }),
  );
}

function putBack(book: OpenBook, cells: RevisedCells, sheets: readonly OpenSheet[]): void {
  const sheet = sheets.find(({ id }) => id === cells.sheet.id);
  if (sheet === undefined) return;
  const now = contentsOf(rangeAt(sheet.handle, cells.place), () => book.clock);
  const [row, column] = cells.place;
  writeContents(sheet.handle, row, column, contentsBefore(cells, now));
}

/** Kept before the first change: from now on the generation is not whole any more, and its settings are as they were before. */
function begin({ records, texts }: OpenBook, record: GenerationRecord): void {
  if (record.isComplete) records.put({ ...record, isComplete: false, touched: 0 });
  for (const [key, text] of Object.entries(record.settings)) texts.set(key, text);
  texts.save();
}

/** Nothing of the generation is left: a record that cannot be removed now is one that the next generation clears away. */
function forget({ records, texts }: OpenBook, { id }: GenerationRecord): void {
  try {
    records.remove(id);
    texts.save();
  } catch {
    // It names no sheet that is there, so nothing goes by it meanwhile.
  }
}

/** The sheets that are still there: where that cannot be looked up, those that were not deleted. */
function stillThere(book: OpenBook, made: readonly OpenSheet[], deleted: ReadonlySet<OpenSheet>): readonly OpenSheet[] {
  try {
    const ids = new Set(book.sheets().map(({ id }) => id));
    return made.filter(({ id }) => ids.has(id));
  } catch {
    return made.filter((sheet) => !deleted.has(sheet));
  }
}

/**
 * Takes away what a generation made, and puts back what it replaced. Its sheets are found by id even when renamed. A sheet
 * that is gone is passed over, so that what was cut off halfway can be tried again: the record goes last.
 *
 * @throws WorkbookError `cut-off` with what is left, once something was changed
 */
export function takeBack(book: OpenBook, record: GenerationRecord): void {
  const sheets = book.sheets();
  const made = leftOf(record, sheets);
  const deleted = new Set<OpenSheet>();
  let revised = record.revised;
  begin(book, record);
  try {
    for (const cells of record.revised) {
      putBack(book, cells, sheets);
      revised = revised.filter((other) => other !== cells);
    }
    const names = new Set(record.names);
    if (names.size > 0) {
      for (const named of book.spreadsheet.getNamedRanges()) if (names.has(named.getName())) named.remove();
    }
    // A spreadsheet keeps at least one sheet that can be seen.
    if (made.length > 0 && !sheets.some((sheet) => !made.includes(sheet) && !sheet.handle.isSheetHidden())) {
      book.spreadsheet.insertSheet();
    }
    for (const sheet of made) {
      book.spreadsheet.deleteSheet(sheet.handle);
      deleted.add(sheet);
    }
    SpreadsheetApp.flush();
  } catch (error) {
    const left = stillThere(book, made, deleted);
    const isDone = deleted.size > 0 && left.length + revised.length === 0;
    const generation = unfinishedOf(record, left, revised);
    if (!isDone) throw new WorkbookError({ code: "cut-off", generation, reason: refusalOf(error) });
  }
  forget(book, record);
}
