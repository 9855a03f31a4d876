/** Half a second: a serial a hair below 10:00 is not put before it. */
const hair = 0.5 / 86_400;

/** The weekday of a serial, 1 = Monday to 7 = Sunday. */
export function weekdayOf(serial: number): number {
  return ((Math.floor(serial + hair) + 5) % 7) + 1;
}

/** The hour of a serial's time of day, 0 to 23. */
export function hourOf(serial: number): number {
  return Math.floor(((serial + hair) % 1) * 24);
}
