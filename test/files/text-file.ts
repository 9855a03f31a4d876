import { openFile } from "../../excel-addin/workbench/files/open.ts";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes from signs below 256, one each: for signatures and for encodings other than UTF-8. */
export const rawBytes = (signs: string): Uint8Array => Uint8Array.from(signs, (sign) => sign.charCodeAt(0));

export function firstSheet(workbook: WorkbookSnapshot): SheetSnapshot {
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

export function cellIn(sheet: SheetSnapshot, row: number, column: number): CellSnapshot | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}

/** The cells of one column of a text file with these entries below the header `h`. */
export async function columnOf(...entries: readonly string[]): Promise<readonly (CellSnapshot | undefined)[]> {
  const quoted = entries.map((entry) => `"${entry.replaceAll('"', '""')}"`);
  const sheet = firstSheet(await openFile("t.csv", bytesOf(["h", ...quoted].join("\n"))));
  return entries.map((_, index) => cellIn(sheet, index + 1, 0));
}
