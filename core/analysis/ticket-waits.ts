/** Waits for the customer, sorted by ticket. */
export interface TicketWaits {
  /** Row of the ticket table, counted from 0. */
  readonly ticket: Int32Array;
  /** Serials. */
  readonly start: Float64Array;
  /** Serials; `NaN` for a wait that has not ended. */
  readonly end: Float64Array;
}
