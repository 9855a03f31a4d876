import { type Cell, isErrorValue } from "../core/functions/cell.ts";
import { evaluate } from "../core/functions/evaluate.ts";
import { localeOf } from "../core/i18n/locale.ts";

type SheetValue = Cell | Date;

/** Days from the sheet's day 0 (1899-12-30) to 1970-01-01. */
const UNIX_EPOCH_SERIAL = 25569;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * A date as the sheet shows it: the clock of the script's time zone, which a bound script shares with its spreadsheet. It
 * is read part by part, because a time without a date lies in 1899, when zones were off by seconds that offsets in
 * minutes do not have.
 */
function serialOf(date: Date): number {
  const clock = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
  );
  return clock / MILLISECONDS_PER_DAY + UNIX_EPOCH_SERIAL;
}

function cellOf(value: SheetValue | undefined): Cell {
  if (value === undefined) return null;
  return value instanceof Date ? serialOf(value) : value;
}

function argumentOf(value: SheetValue | SheetValue[][] | undefined): Cell | Cell[][] {
  return Array.isArray(value) ? value.map((row) => row.map(cellOf)) : cellOf(value);
}

/** A blank is an empty text here, and an error can only be shown by throwing it. */
function shown(cell: Cell): Cell {
  return cell === null ? "" : cell;
}

/**
 * What every generated function calls: the result of `id` for arguments as Google Sheets passes them, in the
 * spreadsheet's language. Custom functions may ask the Spreadsheet service, but not who the user is.
 *
 * @throws Error whose message the cell shows
 */
export function evaluateInSheet(id: string, args: (SheetValue | SheetValue[][] | undefined)[]): Cell | Cell[][] {
  const locale = localeOf(SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
  const result = evaluate(id, args.map(argumentOf), { locale });
  if (Array.isArray(result)) return result.map((row) => row.map(shown));
  if (isErrorValue(result)) throw new Error(result);
  return shown(result);
}
