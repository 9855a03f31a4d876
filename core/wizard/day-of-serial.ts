const dayInMilliseconds = 86_400_000;
/** The sheet serial of 1970-01-01. */
const epochSerial = 25_569;

/** The day of a sheet serial, as `2024-03-31`. */
export function dayOfSerial(serial: number): string {
  return new Date((Math.floor(serial) - epochSerial) * dayInMilliseconds).toISOString().slice(0, 10);
}

/** The serial of a day's midnight. */
export function serialOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayInMilliseconds + epochSerial;
}
