import { type GenerationRecord, hasWritten } from "./generation-record.ts";
import type { OpenSheet } from "./open-book.ts";

/**
 * Added before the script was ended, so early that its id was not kept: such a sheet holds nothing, or what its original
 * holds. One of the same name that holds something else is somebody else's.
 */
function isUnkept({ handle, name }: OpenSheet, record: GenerationRecord, sheets: readonly OpenSheet[]): boolean {
  const own = record.sheets.find((made) => made.id === null && made.name === name);
  if (own === undefined) return false;
  const original = sheets.find((sheet) => sheet.name === own.of)?.handle;
  return original === undefined
    ? handle.getLastRow() === 0
    : handle.getLastRow() === original.getLastRow() && handle.getLastColumn() === original.getLastColumn();
}

/** The sheets that a generation added and that are still there, also renamed ones. */
export function leftOf(record: GenerationRecord, sheets: readonly OpenSheet[]): OpenSheet[] {
  const ids = new Set(record.sheets.map(({ id }) => id));
  return sheets.filter((sheet) => ids.has(sheet.id) || isUnkept(sheet, record, sheets));
}

/** The generation that an undo would take back: the last of which a sheet is there that it added or wrote to again. */
export function lastPresent(
  records: readonly GenerationRecord[],
  sheets: readonly OpenSheet[],
): GenerationRecord | null {
  const ids = new Set(sheets.map(({ id }) => id));
  const isPresent = (record: GenerationRecord): boolean =>
    (hasWritten(record) && record.revised.some(({ sheet }) => ids.has(sheet.id))) || leftOf(record, sheets).length > 0;
  return [...records].reverse().find(isPresent) ?? null;
}
