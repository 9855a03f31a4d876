import type { Area } from "../../../core/formula/expression.ts";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `A`, `Z`, `AA` … for a column counted from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A sheet's name as a formula needs it: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*[Cc]?\d*$/.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `A1` for one cell, `A1:B2` for more, `A:A` and `1:1` for whole columns and rows. */
export function areaAddress(area: Area): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  if (area.rows === MAX_ROWS && area.row === 0 && area.columns < MAX_COLUMNS) {
    return `${columnLetters(area.column)}:${columnLetters(last.column)}`;
  }
  if (area.columns === MAX_COLUMNS && area.column === 0) return `${area.row + 1}:${last.row + 1}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${columnLetters(last.column)}${last.row + 1}`;
}

/** What stands before the last `!` of an address, unquoted, and the rest without `$`. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const text = address.trim().replace(/^=/, "");
  const bang = text.lastIndexOf("!");
  const cells = text.slice(bang + 1).replaceAll("$", "");
  if (bang < 0) return { sheet: null, cells };
  const sheet = text.slice(0, bang);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, cells };
}

function cornerOf(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") return null;
  const column = match[1] === undefined ? null : columnNumber(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  const inside = (row ?? 0) >= 0 && (row ?? 0) < MAX_ROWS && (column ?? 0) < MAX_COLUMNS;
  return inside ? { row, column } : null;
}

/** The rectangle that `cells` (no sheet, `$` allowed) names, or `null` when it names none. */
export function parseArea(cells: string): Area | null {
  const parts = cells.replaceAll("$", "").trim().split(":");
  if (parts.length > 2) return null;
  const first = cornerOf(parts[0] ?? "");
  const last = cornerOf(parts[1] ?? parts[0] ?? "");
  if (!first || !last) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  const isOpen = first.row === null || first.column === null;
  if (isOpen && parts.length === 1) return null;
  const top = Math.min(first.row ?? 0, last.row ?? 0);
  const left = Math.min(first.column ?? 0, last.column ?? 0);
  return {
    row: top,
    column: left,
    rows: first.row === null ? MAX_ROWS : Math.max(first.row, last.row ?? 0) - top + 1,
    columns: first.column === null ? MAX_COLUMNS : Math.max(first.column, last.column ?? 0) - left + 1,
  };
}

/** The rectangle both share, or `null`. */
export function intersection(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
