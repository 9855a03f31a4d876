import type { WorkbookSnapshot } from "../snapshot.ts";
import { FileError } from "./file-error.ts";
import { fileKind } from "./file-kind.ts";
import { LARGEST_FILE } from "./limits.ts";
import { openText } from "./open-text.ts";
import { openWorkbook } from "./open-workbook.ts";

const TEXT_ENDING = /\.(csv|tsv|txt)$/i;

/** Whether a compound file, old Excel's container, holds a stream of this name; names are stored as UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const start = pattern[0] ?? 0;
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
    if (pattern.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function compoundProblem(bytes: Uint8Array): "encrypted" | "old-excel-format" | "not-a-spreadsheet" {
  if (holdsStream(bytes, "EncryptedPackage")) return "encrypted";
  return holdsStream(bytes, "Workbook") || holdsStream(bytes, "Book") ? "old-excel-format" : "not-a-spreadsheet";
}

/**
 * The workbook in a file the user chose: .xlsx (.xlsm without its macros), .csv, .tsv or .txt.
 *
 * What the file is, its first bytes say; only between text and no text does the name decide, so that no letter or program is taken for a
 * table. Nothing is dropped in silence: what cannot be shown as it was stands in the snapshot's `notes`, and a file that cannot be
 * opened at all throws a `FileError` that says why.
 */
export async function openFile(name: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  if (bytes.length === 0) throw new FileError(name, "empty");
  if (bytes.length > LARGEST_FILE) throw new FileError(name, "too-large");
  const kind = fileKind(bytes);
  if (kind === "zip") return openWorkbook(name, bytes);
  if (kind === "compound") throw new FileError(name, compoundProblem(bytes));
  if (kind === "other" || !TEXT_ENDING.test(name)) throw new FileError(name, "not-a-spreadsheet");
  return openText(name, bytes);
}
