import type { CellSnapshot, WorkbookSnapshot } from "../snapshot.ts";
import { csvRows } from "./csv-rows.ts";
import { decodeText } from "./decode-text.ts";
import { type Delimiter, delimiterOf } from "./delimiter.ts";
import { FileError } from "./file-error.ts";
import { LARGEST_CELL_COUNT, LONGEST_TEXT } from "./limits.ts";
import { NoteList } from "./note-list.ts";
import { sheetNameOf } from "./sheet-name-of.ts";
import { textWidth } from "./text-width.ts";
import { type TypedCell, typedColumn } from "./typed-column.ts";

const NARROWEST = 6;
const WIDEST = 42;
const PADDING = 2;

/** Excel's own convention: a first line `sep=;` names the delimiter and is no data. */
const DECLARED = /^sep=([,;\t])\r?\n/i;

function columnOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  return rows.map((row) => row[column] ?? "");
}

/** The first row is a header unless most of what stands in it are numbers, dates or truth values. */
function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const filled = (rows[0] ?? []).filter((text) => text.trim() !== "");
  const typed = filled.filter((text) => typeof typedColumn([text])[0]?.value !== "string");
  return rows.length > 1 && filled.length > 0 && typed.length * 2 <= filled.length;
}

function cellAt(row: number, column: number, typed: TypedCell, isHeader: boolean): CellSnapshot {
  const format = isHeader
    ? { bold: true }
    : typed.numberFormat === undefined
      ? undefined
      : { numberFormat: typed.numberFormat };
  return { row, column, value: typed.value, ...(format === undefined ? {} : { format }) };
}

/**
 * A workbook with the one sheet of a delimited text file. Texts that begin with `=`, `+`, `-` or `@` are cells of text like any
 * other: opening a file never creates a formula.
 */
export function openText(name: string, bytes: Uint8Array): WorkbookSnapshot {
  const decoded = decodeText(bytes);
  if (decoded === null) throw new FileError(name, "not-a-spreadsheet");
  const notes = new NoteList();
  if (decoded.encoding === "gb18030" || decoded.encoding === "windows-1252") notes.add("encoding", decoded.encoding);

  const declared = DECLARED.exec(decoded.text);
  const text = declared ? decoded.text.slice(declared[0].length) : decoded.text;
  const named: Delimiter | null = declared?.[1] === ";" ? ";" : declared?.[1] === "\t" ? "\t" : declared ? "," : null;
  const { rows, isUnclosed } = csvRows(text, named ?? delimiterOf(text));
  if (rows.every((row) => row.every((field) => field.trim() === ""))) throw new FileError(name, "empty");
  const sheet = sheetNameOf(name);
  if (isUnclosed) notes.add("unclosed-quote", sheet);

  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (columns * rows.length > LARGEST_CELL_COUNT || columns > 16_384 || rows.length > 1_048_576)
    throw new FileError(name, "too-large");

  const isHeaded = hasHeader(rows);
  const cells: CellSnapshot[][] = rows.map(() => []);
  const columnWidths: Record<number, number> = {};
  for (let column = 0; column < columns; column++) {
    const texts = columnOf(rows, column);
    const body = typedColumn(isHeaded ? texts.slice(1) : texts);
    const header: readonly TypedCell[] = isHeaded ? [{ value: texts[0] === "" ? null : (texts[0] ?? null) }] : [];
    [...header, ...body].forEach((typed, row) => {
      if (typed.value === null) return;
      const isLong = typeof typed.value === "string" && typed.value.length > LONGEST_TEXT;
      if (isLong) notes.add("long-text", sheet);
      const kept = isLong ? { value: String(typed.value).slice(0, LONGEST_TEXT) } : typed;
      cells[row]?.push(cellAt(row, column, kept, isHeaded && row === 0));
    });
    const widest = texts.reduce((width, cell) => Math.max(width, textWidth(cell)), 0);
    columnWidths[column] = Math.min(Math.max(widest + PADDING, NARROWEST), WIDEST);
  }
  return {
    sheets: [
      {
        name: sheet,
        gridlines: true,
        cells: cells.flat(),
        columnWidths,
        rowHeights: {},
        frozen: { rows: isHeaded ? 1 : 0, columns: 0 },
        validations: [],
        highlights: [],
        charts: [],
        tables: [],
        protected: false,
      },
    ],
    names: [],
    active: 0,
    settings: {},
    notes: notes.all,
  };
}
