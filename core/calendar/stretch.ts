/** Working time without a break within one day: minutes after its midnight. Past 1440 it runs on into the next day. */
export interface Stretch {
  readonly open: number;
  readonly close: number;
}

/** Minutes of a day. */
export const dayMinutes = 1440;

/** Stretches in order, those that touch or overlap made one. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: { open: number; close: number }[] = [];
  for (const { open, close } of [...stretches].sort((a, b) => a.open - b.open)) {
    const last = result[result.length - 1];
    if (last !== undefined && open <= last.close) last.close = Math.max(last.close, close);
    else if (close > open) result.push({ open, close });
  }
  return result;
}

/**
 * The stretch between two times of day; one that closes before it opens runs over midnight. `null` where it would have no
 * length or start at the day's end.
 */
export function stretchBetween(open: number, close: number): Stretch | null {
  if (open === close || open >= dayMinutes) return null;
  return { open, close: close > open ? close : close + dayMinutes };
}

/** A stretch as people write it, such as `09:00-18:00`. */
export function stretchText({ open, close }: Stretch): string {
  return `${clockText(open)}-${clockText(close > dayMinutes ? close - dayMinutes : close)}`;
}

function clockText(minutes: number): string {
  const whole = Math.floor(minutes + 1e-6);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}
