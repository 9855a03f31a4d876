import type { Typed } from "../transfer/sheet-write.ts";
import { contentsOf, rangeAt, writeContents } from "./cell-contents.ts";
import type { GenerationRecord, RevisedCells } from "./generation-record.ts";
import type { OpenBook, OpenSheet } from "./open-book.ts";

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

/**
 * Takes away what a generation made, and puts back what it replaced. Its sheets are found by id even when renamed; while it
 * is not complete they may have none yet, and are found by their names, which nobody had when it began. A sheet that is gone
 * is passed over. What fails leaves the record, so that taking back can be tried again.
 */
export function takeBack(book: OpenBook, record: GenerationRecord): void {
  const sheets = book.sheets();
  for (const cells of record.revised) putBack(book, cells, sheets);
  const isMade = ({ id, name }: OpenSheet): boolean =>
    record.sheets.some((made) => (made.id === null ? made.name === name : made.id === id));
  const made = sheets.filter(isMade);
  const names = new Set(record.names);
  if (names.size > 0) {
    for (const named of book.spreadsheet.getNamedRanges()) if (names.has(named.getName())) named.remove();
  }
  // A spreadsheet keeps at least one sheet that can be seen.
  if (made.length > 0 && !sheets.some((sheet) => !isMade(sheet) && !sheet.handle.isSheetHidden())) {
    book.spreadsheet.insertSheet();
  }
  for (const { handle } of made) book.spreadsheet.deleteSheet(handle);
  SpreadsheetApp.flush();
  for (const [key, text] of Object.entries(record.settings)) book.texts.set(key, text);
  book.records.remove(record.id);
  book.texts.save();
}
