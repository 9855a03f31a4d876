import { daySerial } from "../tickets/day-serial.ts";

/** The sheet serial of an ISO date, or `null` where there is none: a date cell holds a number, never a text. */
export function dateCell(iso: string | null): number | null {
  if (iso === null) return null;
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const serial = daySerial(year, month, day);
  return Number.isNaN(serial) ? null : serial;
}
