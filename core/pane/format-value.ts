import type { Locale } from "../i18n/locale.ts";
import type { Unit } from "../indicators/indicator.ts";
import { unitNames } from "../indicators/library.ts";
import { columnLetters } from "../workbook/column-letters.ts";

/** A number in the way of the language, with at most so many decimals. */
export function formatNumber(value: number, locale: Locale, most = 2, least = 0): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: most, minimumFractionDigits: least }).format(value);
}

/** A share as a percentage: one decimal, because 87.6 % against a target of 88 % must not be shown as 88 %. */
export function formatPercent(share: number, locale: Locale, most = 1): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: most }).format(share);
}

/** A figure with its unit: `88%`, `30 min`, `4.2`. */
export function formatValue(value: number | "N/A" | null, unit: Unit, locale: Locale): string {
  if (value === null) return "–";
  if (value === "N/A") return "N/A";
  if (unit === "percent") return formatPercent(value, locale);
  const number = formatNumber(value, locale);
  return unit === "rating" ? number : `${number} ${unitNames[unit][locale]}`;
}

/** A cell's address as the sheet shows it: row 0, column 0 is A1. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
