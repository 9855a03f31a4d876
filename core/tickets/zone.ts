/** How far a place's clock is ahead of UTC from a moment on. */
export interface OffsetChange {
  /** The moment, as a serial on the clock of UTC. */
  readonly from: number;
  readonly minutes: number;
}

/**
 * A place's clock: its minutes ahead of UTC where they never change (480 in China), else its changes in order, of which the
 * first also holds before. A fixed number would be an hour wrong for half the year where the clocks change in summer.
 */
export type Zone = number | readonly OffsetChange[];

/** Half a second: a serial a hair before the change is at the change. */
const hair = 0.5 / 86_400;

/** How far ahead of UTC the clock of a zone is at a moment, in minutes. */
export function minutesAhead(zone: Zone, utc: number): number {
  if (typeof zone === "number") return zone;
  let minutes = zone[0]?.minutes ?? 0;
  for (const change of zone) if (utc >= firstMoment(change)) minutes = change.minutes;
  return minutes;
}

/** The moment from which a change is held to have happened, for whoever compares serials with it. */
export function firstMoment(change: OffsetChange): number {
  return change.from - hair;
}
