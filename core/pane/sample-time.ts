import { dayOfSerial } from "../wizard/day-of-serial.ts";

/** A serial as a sheet would show it: `2024-03-31 09:05`. */
export function sampleTime(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${dayOfSerial(serial)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
