import { GenerationRecords, type KnownSheet } from "./generation-record.ts";
import { KeptTexts } from "./kept-texts.ts";
import { SpreadsheetClock } from "./spreadsheet-clock.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A sheet with what is asked of it again and again. */
export interface OpenSheet extends KnownSheet {
  readonly handle: Sheet;
}

/** The spreadsheet that the script is bound to, or works on as an add-on; each thing is asked for when it is first needed. */
export class OpenBook {
  readonly spreadsheet: Spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  #clock: SpreadsheetClock | null = null;
  #texts: KeptTexts | null = null;
  #records: GenerationRecords | null = null;

  get clock(): SpreadsheetClock {
    this.#clock ??= new SpreadsheetClock(this.spreadsheet.getSpreadsheetTimeZone());
    return this.#clock;
  }

  /** What is kept in the spreadsheet. */
  get texts(): KeptTexts {
    this.#texts ??= new KeptTexts(PropertiesService.getDocumentProperties());
    return this.#texts;
  }

  get records(): GenerationRecords {
    this.#records ??= new GenerationRecords(this.texts);
    return this.#records;
  }

  /** All sheets as they are now, in order. */
  sheets(): OpenSheet[] {
    return this.spreadsheet.getSheets().map((handle) => ({ handle, id: handle.getSheetId(), name: handle.getName() }));
  }
}
