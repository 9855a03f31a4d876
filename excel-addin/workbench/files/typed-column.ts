import { dateText } from "./date-text.ts";

/** A text of a file as the cell it becomes. */
export interface TypedCell {
  readonly value: number | string | boolean | null;
  readonly numberFormat?: string;
}

const INTEGER = /^[-+]?(0|[1-9]\d{0,14})$/;
const DECIMAL = /^[-+]?(0|[1-9]\d{0,14})?\.\d+([eE][-+]?\d{1,3})?$/;
const GROUPED = /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^([-+]?(?:0|[1-9]\d{0,14})?)(\.\d+)?%$/;
/** Digits that are a name, not a quantity: a number would lose the zeros in front, or what is past the 15th digit. */
const IDENTIFIER = /^(0\d+|\d{16,})$/;
/** A + in front of so many digits is a telephone number, and the + belongs to it. */
const TELEPHONE = /^\+\d{8,}$/;
/** From here on the General format shows 1.23E+11. */
const LONGEST_GENERAL = 11;
const UNPADDED = /(?<!\d)\d(?!\d)/;

function percentOf(text: string): TypedCell | null {
  const match = PERCENT.exec(text);
  if (!match || (match[1] === "" && match[2] === undefined)) return null;
  const [, whole = "", decimals = ""] = match;
  const value = Number(`${whole}${decimals}e-2`);
  return { value, numberFormat: decimals === "" ? "0%" : `0.${"0".repeat(decimals.length - 1)}%` };
}

function numberOf(text: string): TypedCell | null {
  if (TELEPHONE.test(text)) return null;
  if (INTEGER.test(text)) {
    const value = Number(text) + 0;
    return text.replace(/\D/g, "").length > LONGEST_GENERAL ? { value, numberFormat: "0" } : { value };
  }
  if (DECIMAL.test(text)) return { value: Number(text) };
  if (GROUPED.test(text)) {
    const decimals = text.split(".")[1];
    return {
      value: Number(text.replaceAll(",", "")),
      numberFormat: decimals ? `#,##0.${"0".repeat(decimals.length)}` : "#,##0",
    };
  }
  return percentOf(text);
}

/**
 * The cells of one column of a text file, typed as Excel would where nothing can be lost by it: plain numbers,
 * percentages, TRUE and FALSE, and dates with the year first. All else stays text exactly as it stands.
 *
 * Unlike Excel, `1-2` and `3/4` never become dates, `12E5` is no number, and `29-02-2016` waits for the user to say which is the day.
 * The column is seen as a whole: where one entry has a leading zero or more than 15 digits, the column holds identifiers, and all
 * its whole numbers stay text, so that they still match each other.
 */
export function typedColumn(texts: readonly string[]): readonly TypedCell[] {
  const trimmed = texts.map((text) => text.trim());
  const hasIdentifiers = trimmed.some((text) => IDENTIFIER.test(text));
  const isPadded = !trimmed.some((text) => UNPADDED.test(text) && dateText(text, false) !== null);
  return trimmed.map((text, index) => {
    const original = texts[index] ?? "";
    if (original === "") return { value: null };
    if (/^true$/i.test(text)) return { value: true };
    if (/^false$/i.test(text)) return { value: false };
    if (hasIdentifiers && /^\d+$/.test(text)) return { value: original };
    const date = dateText(text, isPadded);
    if (date) return { value: date.serial, numberFormat: date.numberFormat };
    return numberOf(text) ?? { value: original };
  });
}
