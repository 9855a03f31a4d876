import type { Area } from "../formula/expression.ts";
import type { Cell } from "../functions/cell.ts";
import type { TicketField } from "./field.ts";
import type { ImpossibleOrder } from "./impossible-order.ts";
import type { TimeFormat } from "./time-format.ts";

/** A ticket table as it was read from the workbook: one header row, then one row per ticket. */
export interface TicketTable {
  readonly sheet: string;
  /** The block on the sheet, header row included. */
  readonly area: Area;
  readonly headers: readonly string[];
  /** The rows below the header. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Which column of the table (counted from 0 within the table) holds a field, and how its times are written. */
export interface ColumnMapping {
  readonly columns: Readonly<Partial<Record<TicketField, number>>>;
  readonly timeFormats: Readonly<Partial<Record<TicketField, TimeFormat>>>;
}

/** One cell that could not be read, or one row that contradicts itself. */
export interface UnreadCell {
  /** Row and column on the sheet, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly field: TicketField;
  readonly content: Cell;
  readonly reason: UnreadReason;
}

export type UnreadReason =
  | "not-a-time"
  | "not-a-rating"
  | "not-yes-or-no"
  | "not-a-count"
  | "error-value"
  | ImpossibleOrder
  | "duplicate-id"
  | "missing-id"
  | "missing-submission";

/**
 * Tickets in columns: one entry per row of the table. Times are serials, `NaN` where blank or unread; ratings and counts
 * likewise; flags are 1, 0 or `NaN`; texts are trimmed, `""` where blank.
 */
export interface Tickets {
  readonly count: number;
  readonly times: Readonly<Partial<Record<TicketField, Float64Array>>>;
  readonly numbers: Readonly<Partial<Record<TicketField, Float64Array>>>;
  readonly texts: Readonly<Partial<Record<TicketField, readonly string[]>>>;
  readonly unread: readonly UnreadCell[];
  /**
   * Tickets whose cell in a field holds something that could not be used: unlike a blank, it says neither "not yet" nor
   * "none", so no figure may be made of it.
   */
  readonly unreadAt: Readonly<Partial<Record<TicketField, ReadonlySet<number>>>>;
  /** 1 for a row that is left out of every figure, 0 for one that counts; a wholly blank row is left out too. */
  readonly leftOut: Uint8Array;
  /** Rows left out of every figure because they have no id or no readable submission, or repeat an earlier id. */
  readonly rowsLeftOut: number;
}
