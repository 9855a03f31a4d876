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

/** A time of day in minutes, such as 540 for `9:00`, `09:00:00` or `9`; `null` where it is none. `24:00` ends a day. */
export function timeOfDay(text: string): number | null {
  const found = /^(\d{1,2})(?:[:：点](\d{2})?(?:[:：](\d{2}))?)?$/.exec(text.trim());
  if (found === null) return null;
  const [hour, minute, second] = [found[1], found[2], found[3]].map((part) => Number(part ?? 0));
  if (hour === undefined || minute === undefined || second === undefined) return null;
  const minutes = hour * 60 + minute + second / 60;
  return minute > 59 || second > 59 || minutes > dayMinutes ? null : minutes;
}

/**
 * The stretch from one time to another, such as `9:00-18:00`; one that closes at or before it opens runs over midnight.
 * `null` where the text is none.
 */
export function stretchOf(text: string): Stretch | null {
  const [from, to, ...more] = text.split(/[-–—~～至到]/);
  if (from === undefined || to === undefined || more.length > 0) return null;
  const [open, close] = [timeOfDay(from), timeOfDay(to)];
  return open === null || close === null ? null : stretchBetween(open, close);
}

/** The stretch between two times of day; `null` where it would have no length or start at the day's end. */
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
