import { CellValueType, type ICellData, numfmt } from "@univerjs/presets";
import { isErrorValue } from "../../../core/functions/cell.ts";

/** What a cell is given when someone types into it or an add-in sets its value. */
export interface Entry {
  readonly data: ICellData;
  /** A format that the text brought along (`5%`, `2024-03-31`), for cells that have none. */
  readonly numberFormat?: string;
}

export const blankEntry: ICellData = { v: null, f: null, p: null, si: null };

/** A literal exactly as it is: text stays text. */
export function literalData(value: number | string | boolean | null): ICellData {
  if (value === null || value === "") return blankEntry;
  if (typeof value === "number") return { ...blankEntry, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...blankEntry, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...blankEntry, v: value, t: CellValueType.STRING };
}

const isFormula = (text: string): boolean => text.startsWith("=") && text.length > 1;

function typedText(text: string): Entry {
  if (/^(true|false)$/i.test(text)) return { data: literalData(/^true$/i.test(text)) };
  if (isErrorValue(text)) return { data: literalData(text) };
  const parsed = numfmt.parseValue(text);
  if (parsed === null || typeof parsed.v !== "number") return { data: literalData(text) };
  const data = literalData(parsed.v);
  return parsed.z ? { data, numberFormat: parsed.z } : { data };
}

/**
 * A value as Excel takes it: `=…` is a formula, a leading apostrophe makes text, `12`, `5%`, `TRUE` and dates are read,
 * unless the cell is formatted as text.
 */
export function enteredData(value: number | string | boolean | null, numberFormat: string): Entry {
  if (typeof value !== "string") return { data: literalData(value) };
  if (value.startsWith("'")) return { data: { ...blankEntry, v: value.slice(1), t: CellValueType.FORCE_STRING } };
  if (numberFormat === "@") return { data: literalData(value) };
  if (isFormula(value)) return { data: { ...blankEntry, f: value } };
  return typedText(value);
}
