import { functions } from "../../core/functions/registry.ts";
import { rangeAt } from "./cell-contents.ts";
import { addressOf } from "./sheet-looks.ts";

/** A call of one of our functions, anywhere in a formula. */
const ownCall = new RegExp(`\\b(?:${functions.map(({ id }) => id).join("|")})\\(`);

/** What a cell shows when a function of a script did not come to an end. */
const failed = /^#(ERROR!|NAME\?|REF!|VALUE!|N\/A)|^(Loading|正在加载)/;

/** A formula that was cleared and could not be entered again: whoever sees it can. */
export class LostFormula extends Error {
  readonly cell: string;
  readonly formula: string;
  readonly reason: unknown;

  constructor(cell: string, formula: string, reason: unknown) {
    super("a formula could not be entered again");
    this.cell = cell;
    this.formula = formula;
    this.reason = reason;
  }
}

/**
 * Has the functions on the sheet in view calculated again where they show an error. Google calculates a custom function only
 * when its arguments change, so one that failed for want of time or of a connection fails for good otherwise.
 *
 * Each formula is cleared and entered again, and nothing else of its cell is touched; a formula that cannot be entered again
 * is tried a second time before the error comes out.
 *
 * @returns how many formulas were entered again
 * @throws LostFormula where that failed as well; no more than one is lost, since they are entered one by one
 */
export function refreshFunctions(): number {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  const range = sheet.getDataRange();
  const formulas = range.getFormulas();
  const shown = range.getDisplayValues();
  const found = formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) =>
      ownCall.test(formula) && failed.test(shown[row]?.[column] ?? "") ? [{ row, column, formula }] : [],
    ),
  );
  for (const { row, column, formula } of found) {
    const cell = rangeAt(sheet, [row, column, 1, 1]);
    cell.clearContent();
    try {
      SpreadsheetApp.flush();
      cell.setFormula(formula);
    } catch (error) {
      try {
        cell.setFormula(formula);
      } catch {
        throw new LostFormula(addressOf([row, column, 1, 1]), formula, error);
      }
      throw error;
    }
  }
  return found.length;
}
