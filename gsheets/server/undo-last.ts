import { type Generation, WorkbookError } from "../../core/workbook/port.ts";
import { generationOf, lastPresent } from "./generation-record.ts";
import { OpenBook } from "./open-book.ts";
import { takeBack } from "./take-back.ts";

/** What an undo would take back: the last generation of which something is left, or one that was cut off halfway. */
export function lastGeneration(): Generation | null {
  const book = new OpenBook();
  if (book.records.all.length === 0) return null;
  const last = lastPresent(book.records.all, book.sheets());
  return last === null ? null : generationOf(last);
}

/**
 * Takes the last generation back: its sheets, found by id even when renamed, and its names go, cells it revised hold again
 * what they held unless somebody has typed over them, and the settings become what they were.
 *
 * @throws WorkbookError `nothing-to-undo`
 */
export function undoLast(): Generation {
  const book = new OpenBook();
  const last = lastPresent(book.records.all, book.sheets());
  if (last === null) throw new WorkbookError({ code: "nothing-to-undo" });
  takeBack(book, last);
  return generationOf(last);
}
