import { type Cell, isErrorValue } from "../../core/functions/cell.ts";
import type { DateCells } from "../../core/functions/descriptor.ts";
import { evaluate } from "../../core/functions/evaluate.ts";
import { functionById } from "../../core/functions/registry.ts";
import { localeOf } from "../../core/i18n/locale.ts";
import { SpreadsheetClock } from "./spreadsheet-clock.ts";

type SheetValue = Cell | Date;

/** What a custom function may ask of the spreadsheet, asked when it is first needed: most calls hold no date. */
class Surroundings {
  readonly #spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  #clock: SpreadsheetClock | null = null;

  get locale(): string {
    return this.#spreadsheet.getSpreadsheetLocale();
  }

  get clock(): SpreadsheetClock {
    this.#clock ??= new SpreadsheetClock(this.#spreadsheet.getSpreadsheetTimeZone());
    return this.#clock;
  }
}

function cellOf(value: SheetValue, surroundings: Surroundings): Cell {
  return value instanceof Date ? surroundings.clock.serialOf(value) : value;
}

/** An argument that is left out before others comes as an empty text, as a blank cell does. */
function argumentOf(
  value: SheetValue | SheetValue[][] | undefined,
  isOptional: boolean,
  surroundings: Surroundings,
): Cell | Cell[][] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((row) => row.map((cell) => cellOf(cell, surroundings)));
  return isOptional && value === "" ? null : cellOf(value, surroundings);
}

/** A blank is an empty text here, and a date one that the cell shows as such by itself. */
function shown(cell: Cell, column: number, dates: DateCells | undefined, surroundings: Surroundings): SheetValue {
  if (cell === null) return "";
  const isDate = dates === "all" || (dates === "first column" && column === 0);
  return isDate && typeof cell === "number" ? surroundings.clock.dateOf(cell) : cell;
}

/**
 * What every generated function calls: the result of `id` for arguments as Google Sheets passes them, in the
 * spreadsheet's language. Custom functions may ask the Spreadsheet service, but not who the user is.
 *
 * @throws Error whose message the cell shows
 */
export function evaluateInSheet(
  id: string,
  args: ArrayLike<SheetValue | SheetValue[][] | undefined>,
): SheetValue | SheetValue[][] {
  const surroundings = new Surroundings();
  const descriptor = functionById.get(id);
  const dates = descriptor?.result.dates;
  const given = Array.from(args, (argument, index) =>
    argumentOf(argument, descriptor?.parameters[index]?.optional ?? false, surroundings),
  );
  const result = evaluate(id, given, { locale: localeOf(surroundings.locale) });
  if (Array.isArray(result)) {
    return result.map((row) => row.map((cell, column) => shown(cell, column, dates, surroundings)));
  }
  // An error can only be shown by throwing it.
  if (isErrorValue(result)) throw new Error(result);
  return shown(result, 0, dates, surroundings);
}
