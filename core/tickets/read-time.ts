import type { Cell } from "../functions/cell.ts";
import { daySerial, earliestSerial, latestSerial } from "./day-serial.ts";
import { scanNamedTime } from "./scan-named-time.ts";
import type { TimeFormat } from "./time-format.ts";
import { clockMarks, scanTimeParts } from "./time-parts.ts";
import { minutesAhead, type Zone } from "./zone.ts";

const parts = new Int32Array(6);

/**
 * The moment a cell names, as a sheet serial, read under the format decided for its column; `NaN` when it names none.
 *
 * A number is a serial under every format, from 1970 to 2100: a ticket number of eight digits is no date. A text without
 * a time of day is midnight. Fractions of a second are dropped.
 *
 * An offset (`Z`, `+08:00`, `+0800`, `+08`) is converted only when the workbook's own zone is given. Without it the clock
 * stands as it is written: all times of an export usually carry the same offset, so the minutes between them are right either way.
 *
 * The serial is what the clock on the wall showed. Where clocks are put back an hour, that hour comes twice, and between a
 * time before such a night and one after it an hour is missing or too many: a sheet has no dates with a zone.
 *
 * @param zone the workbook's own zone, if times with an offset are to be converted to it
 */
export function readTime(cell: Cell, format: TimeFormat, zone?: Zone): number {
  if (typeof cell === "number") return cell >= earliestSerial && cell < latestSerial ? cell : Number.NaN;
  if (typeof cell !== "string") return Number.NaN;
  switch (format) {
    case "iso":
      return readIsoTime(cell.replace(/ +/g, " ").replace(/^ | $/g, ""), zone);
    case "yearFirst":
      return readParts(scanTimeParts(cell, parts), 0, 1, 2);
    case "dayFirst":
      return readParts(scanTimeParts(cell, parts), 2, 1, 0);
    case "monthFirst":
      return readParts(scanTimeParts(cell, parts), 2, 0, 1);
    case "namedMonth":
      return readParts(scanNamedTime(cell, parts), 0, 1, 2);
    case "serial":
    case "unclear":
      return Number.NaN;
  }
}

/** The moment in `parts`, of which the date stands at the places given. */
function readParts(marks: number, year: number, month: number, day: number): number {
  if (marks < 0 || (marks & clockMarks.chinese && year !== 0)) return Number.NaN;
  const hour = parts[3] ?? 0;
  const afternoon = (marks & clockMarks.pm) !== 0;
  const morning = (marks & clockMarks.am) !== 0;
  if (morning && hour > 12) return Number.NaN;
  const date = daySerial(parts[year] ?? 0, parts[month] ?? 0, parts[day] ?? 0);
  return atClock(
    date,
    afternoon || morning ? (hour % 12) + (afternoon ? 12 : 0) : hour,
    hour,
    parts[4] ?? 0,
    parts[5] ?? 0,
  );
}

function readIsoTime(text: string, zone: Zone | undefined): number {
  const date = daySerial(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
  if (text[4] !== "-" || text[7] !== "-") return Number.NaN;
  if (text.length === 10) return date;
  if (!/[Tt ]/.test(text.charAt(10)) || text[13] !== ":") return Number.NaN;
  const seconds = text[16] === ":";
  const rest = text.charAt(seconds ? 19 : 16);
  if (rest !== "" && !/[.Zz+-]/.test(rest)) return Number.NaN;
  const hour = digitsAt(text, 11, 2);
  const written = atClock(date, hour, hour, digitsAt(text, 14, 2), seconds ? digitsAt(text, 17, 2) : 0);
  const offset = zone === undefined ? null : offsetMinutes(text);
  if (zone === undefined || offset === null) return written;
  return written + (minutesAhead(zone, written - offset / 1440) - offset) / 1440;
}

/** The offset from UTC written at the end of an ISO time, in minutes; `null` where there is none. */
export function offsetMinutes(text: string): number | null {
  if (text.length <= 10) return null;
  if (/Z$/i.test(text)) return 0;
  const offset = /([+-])(\d{2})(?::?(\d{2}))?$/.exec(text);
  if (offset === null || offset.index <= 10) return null;
  return (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0));
}

/** `written` is the hour before a.m. and p.m. were applied: 25 p.m. is no time. */
function atClock(date: number, hour: number, written: number, minute: number, second: number): number {
  if (!(written < 24 && minute < 60 && second < 60)) return Number.NaN;
  return date + (hour * 3600 + minute * 60 + second) / 86_400;
}

function digitsAt(text: string, start: number, count: number): number {
  let value = 0;
  for (let i = start; i < start + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
