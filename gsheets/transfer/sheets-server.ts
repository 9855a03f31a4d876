import type { RenamedSheet } from "../../core/evaluation/made/renamed-sheets.ts";
import type { Cell } from "../../core/functions/cell.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import type { Generation, SheetArea, TableSummary } from "../../core/workbook/port.ts";
import type { Answer } from "./answer.ts";
import type { GenerationPart } from "./generation-part.ts";

/** What the sidebar must know of the spreadsheet before it can speak about it or write for it. */
export interface SpreadsheetFacts {
  /** The language that the user chose, or else speaks. */
  readonly locale: Locale;
  /** The place whose clock the spreadsheet keeps, as the tz database names it. */
  readonly timeZone: string;
  /** The spreadsheet's own locale, such as `de_DE`: its formulas are written with its signs. */
  readonly spreadsheetLocale: string;
  /** The day it is by that clock, as an ISO date. */
  readonly today: string;
}

/** How far the contents of a sheet reach from its first cell, and whether a plan of ours made it. */
export interface SheetSummary {
  readonly rows: number;
  readonly columns: number;
  readonly isOurs: boolean;
}

/** What cells show, and their formulas as the spreadsheet's locale writes them: an empty text where there is none. */
export interface Contents {
  readonly values: Cell[][];
  readonly formulas: string[][];
}

/**
 * The functions of `Code.js` that the sidebar calls through `google.script.run`, each by this name at the top level of the
 * script. Only numbers, strings, booleans, `null`, arrays and plain objects cross, in both directions.
 *
 * A call ends after six minutes at the latest, and at most ten run at once for a user: readings come in chunks of
 * `cellsPerRead`, a plan in parts. A call whose answer got lost may be repeated with the same arguments, but for
 * `undoLastGeneration`, which would take back one generation more, and `renamedSheets`, which tells of each sheet once.
 */
export interface SheetsServer {
  openSpreadsheet(): Answer<SpreadsheetFacts>;
  sheetNames(): Answer<readonly string[]>;
  /** The sheets of earlier generations that were renamed since this was last asked. */
  renamedSheets(): Answer<readonly RenamedSheet[]>;
  ticketTables(): Answer<readonly TableSummary[]>;
  /** At most `cellsPerRead` cells, or one row. Dates come as serials, by the spreadsheet's clock. */
  readCells(source: SheetArea): Answer<Cell[][]>;
  sheetSummary(sheet: string): Answer<SheetSummary>;
  /** At most `cellsPerRead` cells, or one row, with their formulas. */
  readContents(source: SheetArea): Answer<Contents>;
  selectedCells(): Answer<SheetArea>;
  /**
   * Writes one part of a plan; `null` until the last, which gives the generation. A part that fails takes back all parts
   * before it, so that nothing of the plan is left.
   */
  writePart(part: GenerationPart): Answer<Generation | null>;
  /**
   * Takes back the parts that were written so far, once none is being written. Where the last is written nothing happens, and
   * the generation is given: its answer may have got lost.
   */
  abandonGeneration(id: string): Answer<Generation | null>;
  /** What `undoLastGeneration` would take back: also one that was cut off halfway, as `unfinished`. */
  lastGeneration(): Answer<Generation | null>;
  undoLastGeneration(): Answer<Generation>;
  recallText(key: string): Answer<string | null>;
  rememberText(key: string, text: string): Answer<null>;
  showCells(place: SheetArea): Answer<null>;
  /** Keeps the language for this user. */
  chooseLanguage(locale: Locale): Answer<null>;
}
