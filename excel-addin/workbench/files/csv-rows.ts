import type { Delimiter } from "./delimiter.ts";

export interface CsvRows {
  readonly rows: readonly (readonly string[])[];
  /** True when a quotation mark opens a field that no other one closes. */
  readonly isUnclosed: boolean;
}

/**
 * The fields of a delimited text (RFC 4180): quoted fields may hold delimiters, line ends and doubled quotation marks.
 * Empty rows at the end are left off; those between stay, so that row numbers agree with the file.
 */
export function csvRows(text: string, delimiter: Delimiter): CsvRows {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  let isUnclosed = false;
  while (position < text.length) {
    let field = "";
    if (text[position] === '"') {
      position++;
      for (;;) {
        const quote = text.indexOf('"', position);
        if (quote < 0) {
          field += text.slice(position);
          position = text.length;
          isUnclosed = true;
          break;
        }
        field += text.slice(position, quote);
        position = quote + 1;
        if (text[position] !== '"') break;
        field += '"';
        position++;
      }
    }
    const start = position;
    while (position < text.length && text[position] !== delimiter && text[position] !== "\n" && text[position] !== "\r")
      position++;
    row.push(field + text.slice(start, position));
    if (text[position] === delimiter) {
      position++;
      if (position === text.length) row.push("");
      continue;
    }
    if (text[position] === "\r" && text[position + 1] === "\n") position++;
    position++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  while (rows.at(-1)?.every((field) => field === "")) rows.pop();
  return { rows, isUnclosed };
}
