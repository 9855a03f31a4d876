import { WorkbookError } from "../../core/workbook/port.ts";
import type { Answer } from "../transfer/answer.ts";
import type { SheetsServer } from "../transfer/sheets-server.ts";
import { settingKey } from "./kept-texts.ts";
import { chooseLanguage, userLanguage } from "./language.ts";
import { OpenBook } from "./open-book.ts";
import {
  readCells,
  readContents,
  selectedCells,
  sheetNames,
  sheetSummary,
  showCells,
  ticketTables,
} from "./read-sheets.ts";
import { refusalOf } from "./refusal.ts";
import { renamedSheets } from "./renamed-sheets.ts";
import { lastGeneration, undoLast } from "./undo-last.ts";
import { abandon, writePart } from "./write-part.ts";

/** How long a change waits for another one to end, in milliseconds. */
const longestWait = 20_000;

/** How long it waits for a part that is being written: nearly as long as a call may take. */
const longestPart = 330_000;

function answer<Value>(work: () => Value): Answer<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    return { ok: false, problem: refusalOf(error) };
  }
}

/** Changes of one spreadsheet come one after the other, whoever makes them. */
function change<Value>(work: () => Value, wait = longestWait): Answer<Value> {
  return answer(() => {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(wait)) throw new WorkbookError({ code: "busy" });
    try {
      return work();
    } finally {
      release(lock);
    }
  });
}

/** A lock goes with its script: that it could not be given back changes nothing of what was done. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    // It is released when the script ends.
  }
}

function nothing(work: () => void): null {
  work();
  return null;
}

/** Everything that the sidebar may ask of the spreadsheet. */
export const serverFunctions: SheetsServer = {
  openSpreadsheet: () =>
    answer(() => {
      const { spreadsheet } = new OpenBook();
      const timeZone = spreadsheet.getSpreadsheetTimeZone();
      return {
        locale: userLanguage(),
        timeZone,
        spreadsheetLocale: spreadsheet.getSpreadsheetLocale(),
        today: Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd"),
      };
    }),
  sheetNames: () => answer(sheetNames),
  renamedSheets: () => change(renamedSheets),
  ticketTables: () => answer(ticketTables),
  readCells: (source) => answer(() => readCells(source)),
  sheetSummary: (sheet) => answer(() => sheetSummary(sheet)),
  readContents: (source) => answer(() => readContents(source)),
  selectedCells: () => answer(selectedCells),
  writePart: (part) => change(() => writePart(part)),
  abandonGeneration: (id) => change(() => abandon(id), longestPart),
  lastGeneration: () => answer(lastGeneration),
  undoLastGeneration: () => change(undoLast),
  recallText: (key) => answer(() => new OpenBook().texts.get(settingKey(key))),
  rememberText: (key, text) =>
    change(() =>
      nothing(() => {
        const { texts } = new OpenBook();
        texts.set(settingKey(key), text);
        texts.save();
      }),
    ),
  showCells: (place) => answer(() => nothing(() => showCells(place))),
  chooseLanguage: (locale) => answer(() => nothing(() => chooseLanguage(locale))),
};
