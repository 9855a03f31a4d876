import type { SheetsServer } from "../../../gsheets/transfer/sheets-server.ts";
import type { AppsScript } from "./apps-script.ts";

/** The functions of the server, called over the wire. */
export function serverOf(script: AppsScript): SheetsServer {
  return {
    openSpreadsheet: () => script.call("openSpreadsheet"),
    sheetNames: () => script.call("sheetNames"),
    renamedSheets: () => script.call("renamedSheets"),
    ticketTables: () => script.call("ticketTables"),
    readCells: (source) => script.call("readCells", source),
    sheetSummary: (sheet) => script.call("sheetSummary", sheet),
    readContents: (source) => script.call("readContents", source),
    selectedCells: () => script.call("selectedCells"),
    writePart: (part) => script.call("writePart", part),
    abandonGeneration: (id) => script.call("abandonGeneration", id),
    lastGeneration: () => script.call("lastGeneration"),
    undoLastGeneration: () => script.call("undoLastGeneration"),
    recallText: (key) => script.call("recallText", key),
    rememberText: (key, text) => script.call("rememberText", key, text),
    showCells: (place) => script.call("showCells", place),
    chooseLanguage: (locale) => script.call("chooseLanguage", locale),
  };
}
