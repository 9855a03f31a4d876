import { ApiError } from "./api-error.ts";
import { type Argument, isHostObject, type Json } from "./host-object.ts";

/** Reading what an add-in passed: anything of another kind is Excel's InvalidArgument. */

export function asText(value: Argument | undefined): string {
  if (typeof value !== "string") throw new ApiError("InvalidArgument");
  return value;
}

export function asNumber(value: Argument | undefined): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ApiError("InvalidArgument");
  return value;
}

export function asCount(value: Argument | undefined): number {
  const number = asNumber(value);
  if (!Number.isInteger(number) || number < 0) throw new ApiError("InvalidArgument");
  return number;
}

export function asBoolean(value: Argument | undefined): boolean {
  if (typeof value !== "boolean") throw new ApiError("InvalidArgument");
  return value;
}

export function asColor(value: Argument | undefined): string {
  const text = asText(value);
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = namedColors[text.toLowerCase()];
  if (named === undefined) throw new ApiError("InvalidArgument");
  return named;
}

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

export function asRecord(value: Argument | undefined): Readonly<Record<string, Json>> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || isHostObject(value)) {
    throw new ApiError("InvalidArgument");
  }
  return value as Readonly<Record<string, Json>>;
}

/** One of the words that Excel knows here, whatever their case. */
export function asOneOf<Word extends string>(value: Argument | undefined, words: readonly Word[]): Word {
  const text = asText(value).toLowerCase();
  const found = words.find((word) => word.toLowerCase() === text);
  if (found === undefined) throw new ApiError("InvalidArgument");
  return found;
}

/** A scalar for every cell, or rows in exactly the range's shape. */
export function asRows(value: Json, rows: number, columns: number): (row: number, column: number) => Json {
  if (!Array.isArray(value)) return () => value;
  const table: readonly Json[] = value;
  if (table.length !== rows) throw shapeError(rows, columns);
  for (const row of table) if (!Array.isArray(row) || row.length !== columns) throw shapeError(rows, columns);
  return (row, column) => {
    const cells = table[row];
    return Array.isArray(cells) ? (cells[column] ?? null) : null;
  };
}

export function shapeError(rows: number, columns: number): ApiError {
  return new ApiError(
    "InvalidArgument",
    `The number of rows or columns in the input array doesn't match the size of the range: ${rows} × ${columns}.`,
  );
}
