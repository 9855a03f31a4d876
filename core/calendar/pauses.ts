import type { WorkingCalendar } from "./working-calendar.ts";

/** A time that does not count; `NaN` for an end that has not come. */
export interface Pause {
  readonly start: number;
  readonly end: number;
}

/**
 * Working minutes from one moment to another without the pauses. Only what of a pause lies in working time is taken off; a
 * pause that never ends runs to the end; pauses that overlap are taken off once.
 */
export function minutesWithoutPauses(
  calendar: WorkingCalendar,
  from: number,
  to: number,
  pauses: readonly Pause[],
): number {
  let minutes = calendar.minutesBetween(from, to);
  for (const { start, end } of pausesWithin(from, to, pauses)) minutes -= calendar.minutesBetween(start, end);
  // Every part was rounded to a millionth: their sum is put right to the millisecond that moments are read to.
  return Math.max(0, Math.round((Math.round(minutes * 60_000) / 60_000) * 1e6) / 1e6);
}

/** The pauses as far as they lie between two moments, in order, those that overlap made one. */
export function pausesWithin(from: number, to: number, pauses: readonly Pause[]): Pause[] {
  const cut = pauses
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Number.isNaN(end) ? to : Math.min(end, to) }))
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start);
  const result: { start: number; end: number }[] = [];
  for (const pause of cut) {
    const last = result[result.length - 1];
    if (last !== undefined && pause.start <= last.end) last.end = Math.max(last.end, pause.end);
    else result.push(pause);
  }
  return result;
}
