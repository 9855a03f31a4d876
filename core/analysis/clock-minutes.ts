import { minutesBetween } from "../tickets/elapsed.ts";

/** Minutes on the clock, for whole columns. */
export function clockMinutes(from: Float64Array, to: Float64Array, into: Float64Array): void {
  for (let row = 0; row < into.length; row++) {
    into[row] = minutesBetween(from[row] ?? Number.NaN, to[row] ?? Number.NaN);
  }
}
