import type { Expression } from "../formula/expression.ts";
import type { Localized } from "../i18n/locale.ts";
import type { TicketField } from "./field.ts";
import type { ReadingFacts } from "./reading-facts.ts";
import type { ResponseLimit } from "./response-limit.ts";
import type { Tickets } from "./ticket-table.ts";

/** What the readings of a period depend on besides the ticket itself. */
export interface ReadingRules {
  /** A ticket without a response is breached once its time is up at this moment, pending before. A serial. */
  readonly asOf: number;
  readonly limits: readonly ResponseLimit[];
  /** The same customer with the same type again within so many days is a repeat. */
  readonly repeatDays: number;
}

/** Where the formula of a reading finds its columns: each is one cell range, all of the same rows. */
export interface ReadingCells {
  /**
   * The cleaned column of a field, as `cleanColumn` makes it: times as serials, ratings and counts as numbers, flags as
   * 1 or 0, `""` where blank, `"?"` where the cell holds something that could not be read.
   */
  column(field: TicketField): Expression;
  /** Whether the table has the column. Left out, a reading takes the columns it `needs`. */
  has?(field: TicketField): boolean;
  /** Minutes allowed to respond, per ticket. */
  readonly responseLimit: Expression;
  /** Hours allowed to resolve, per ticket. */
  readonly resolutionLimit: Expression;
  readonly asOf: Expression;
  /** The number that tickets of one customer and type share, as `problemNumber` gives it. */
  readonly problem: Expression;
  readonly repeatDays: Expression;
}

/** A figure read off each ticket, once as arithmetic and once as the formula that the sheet carries. */
export interface Reading extends ReadingFacts {
  readonly name: Localized;
  /** What one of its values means: "1 = answered within the limit of its priority". */
  readonly help: Localized;
  /** The value for the ticket at `index`; `NaN` where the ticket says nothing. */
  readonly value: (tickets: Tickets, index: number, rules: ReadingRules) => number;
  /** The same for all tickets as one array formula (or for one row, when the columns are single cells). */
  readonly formula: (cells: ReadingCells) => Expression;
}
