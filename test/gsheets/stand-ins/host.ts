import type { Meter } from "./meter.ts";
import type { SheetsModel } from "./sheets-model.ts";

/** What the stand-ins share: the spreadsheet, the counter, and the language's own objects as the script knows them. */
export interface Host {
  readonly model: SheetsModel;
  readonly meter: Meter;
  /** A date of the script's own realm. */
  readonly makeDate: (moment: number) => Date;
  readonly fail: (message: string) => never;
  /** Fails, or puts it off where the spreadsheet writes late. */
  readonly refuse: (message: string) => void;
  /** The spreadsheet is up to date now. */
  readonly flushed: () => void;
}
