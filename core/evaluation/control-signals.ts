/** A reading of a control chart that asks for a cause. */
export interface ControlSignal {
  /** Its place among the readings. */
  readonly week: number;
  readonly kind: "above" | "below" | "run";
  /** Readings in a row on its side of the mean, itself included. */
  readonly inARow: number;
  readonly isGood: boolean;
}

export interface ControlLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** So many in a row on one side of the mean are a signal. */
export const longestRun = 8;

/** Readings are compared to so many decimals: a mean of equal readings may differ from them by a rounding error. */
export const comparedDecimals = 9;

/**
 * The signals of a control chart: a reading outside the limits, or at least eight in a row on one side of the mean. A week
 * without a reading is passed over, a reading on the mean ends a row.
 *
 * Source: D. J. Wheeler and D. S. Chambers, Understanding Statistical Process Control, 2nd edition, 1992.
 *
 * @param readings one per week, the oldest first; `null` where there is none
 * @param lowerIsBetter decides whether a signal is good news
 */
export function controlSignals(
  readings: readonly (number | null)[],
  { lower, mean, upper }: ControlLimits,
  lowerIsBetter: boolean,
): ControlSignal[] {
  const signals: ControlSignal[] = [];
  let run = 0;
  readings.forEach((reading, week) => {
    if (reading === null) return;
    const side = Math.sign(compared(reading - mean));
    run = side === 0 ? 0 : Math.sign(run) === side ? run + side : side;
    const kind = compared(reading - upper) > 0 ? "above" : compared(lower - reading) > 0 ? "below" : "run";
    const inARow = Math.abs(run);
    if (kind !== "run" || inARow >= longestRun) {
      const isHigh = kind === "run" ? side > 0 : kind === "above";
      signals.push({ week, kind, inARow, isGood: isHigh !== lowerIsBetter });
    }
  });
  return signals;
}

function compared(difference: number): number {
  const unit = 10 ** -comparedDecimals;
  return Math.round(difference / unit) * unit;
}
