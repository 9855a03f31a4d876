import { causesTexts } from "../../i18n/improvement/causes-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { freeSheetName } from "../free-sheet-name.ts";

const longest = 31;

/** A free name for the root-cause sheet of an indicator, with as much of the indicator's name as fits and is allowed. */
export function causesSheetName(indicator: string, cycle: number, locale: Locale, taken: readonly string[]): string {
  const allowed = indicator.replace(/[:\\/?*[\]\p{Cc}]+/gu, " ").replace(/\s+/g, " ");
  let name = "";
  for (const character of causesTexts[locale].sheetName(allowed, cycle)) {
    if (name.length + character.length > longest) break;
    name += character;
  }
  return freeSheetName(name.replace(/['\s]+$/, ""), taken);
}
