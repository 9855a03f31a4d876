import type { Figure } from "./ticket-analysis.ts";

/** `part ÷ whole`, blank where there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function figureOf(sum: number, tickets: number): Figure {
  return { value: ratio(sum, tickets), tickets };
}

/** The mean of a column over the rows where it says something, in units of `unit`; of a flag, the share of ones. */
export function meanOf(column: Float64Array | undefined, rows: Int32Array, unit = 1): Figure {
  let sum = 0;
  let known = 0;
  for (let place = 0; column !== undefined && place < rows.length; place++) {
    const value = column[rows[place] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  return { value: ratio(sum, known * unit), tickets: known };
}

/** The share of the rows where a column says something in which it says at least `threshold`. */
export function shareFrom(column: Float64Array | undefined, rows: Int32Array, threshold: number): Figure {
  let reached = 0;
  let known = 0;
  for (let place = 0; column !== undefined && place < rows.length; place++) {
    const value = column[rows[place] ?? 0] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (value >= threshold) reached++;
    known++;
  }
  return figureOf(reached, known);
}
