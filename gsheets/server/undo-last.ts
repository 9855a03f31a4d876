import { type Generation, WorkbookError } from "../../core/workbook/port.ts";
import { isBeingWritten } from "./being-written.ts";
import { type GenerationRecord, generationOf, hasWritten, unfinishedOf } from "./generation-record.ts";
import { lastPresent, leftOf } from "./left-of.ts";
import { OpenBook, type OpenSheet } from "./open-book.ts";
import { takeBack } from "./take-back.ts";

function asPresent(record: GenerationRecord, sheets: readonly OpenSheet[]): Generation {
  if (record.isComplete) return generationOf(record);
  return unfinishedOf(record, leftOf(record, sheets), hasWritten(record) ? record.revised : []);
}

/**
 * What an undo would take back: the last generation of which something is left, also one that was cut off halfway, but none
 * that somebody else is writing.
 */
export function lastGeneration(): Generation | null {
  const book = new OpenBook();
  const records = book.records.all.filter((record) => !isBeingWritten(record));
  if (records.length === 0) return null;
  const sheets = book.sheets();
  const last = lastPresent(records, sheets);
  return last === null ? null : asPresent(last, sheets);
}

/**
 * Takes the last generation back: its sheets, found by id even when renamed, and its names go, cells it revised hold again
 * what they held unless somebody has typed over them, and the settings become what they were. Cut off halfway, it is the last
 * generation still, and an undo takes back the rest.
 *
 * @throws WorkbookError `nothing-to-undo`, `busy` while somebody else writes, or `cut-off` with what is left
 */
export function undoLast(): Generation {
  const book = new OpenBook();
  if (book.records.open.some(isBeingWritten)) throw new WorkbookError({ code: "busy" });
  const sheets = book.sheets();
  const last = lastPresent(book.records.all, sheets);
  if (last === null) throw new WorkbookError({ code: "nothing-to-undo" });
  const undone = asPresent(last, sheets);
  takeBack(book, last);
  return undone;
}
