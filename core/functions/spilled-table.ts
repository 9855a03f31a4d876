import type { Locale, Localized } from "../i18n/locale.ts";
import type { Cell } from "./cell.ts";
import { defaulted } from "./descriptor.ts";
import { flag } from "./reading/flags.ts";

/** The last parameter of every function that gives rows of its own making. */
export const headersParameter = {
  headers: defaulted(flag(), {
    en: "TRUE for a first row of headers; left out: FALSE",
    "zh-CN": "TRUE 则首行为表头；省略为 FALSE",
  }),
};

/**
 * Rows as they spill, below their headers where these are asked for. Nothing to show is a row of blanks, because no
 * sheet takes a table without cells.
 */
export function spilledTable(
  rows: readonly (readonly Cell[])[],
  headers: readonly Localized[],
  isHeaded: boolean,
  locale: Locale,
): readonly (readonly Cell[])[] {
  if (isHeaded) return [headers.map((header) => header[locale]), ...rows];
  return rows.length === 0 ? [headers.map(() => null)] : rows;
}

/** What stands for a name where there is none, so that what belongs to nobody is seen. */
export const noName: Localized = { en: "(none)", "zh-CN": "（未填）" };
