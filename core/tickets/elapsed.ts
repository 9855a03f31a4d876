/**
 * Minutes between two serials, to a millionth of a minute: without rounding, 9:00 to 9:30 comes out as 30.000000004 in
 * some sheets and misses a limit of 30.
 */
export function minutesBetween(from: number, to: number): number {
  return Math.round((to - from) * 1440 * 1e6) / 1e6;
}

/** Days between two serials, to a billionth of a day. */
export function daysBetween(from: number, to: number): number {
  return Math.round((to - from) * 1e9) / 1e9;
}

/** Hours between two serials, to a hundred-millionth of an hour. */
export function hoursBetween(from: number, to: number): number {
  return Math.round((to - from) * 24 * 1e8) / 1e8;
}
