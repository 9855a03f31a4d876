import { type Stretch, stretchOf } from "./stretch.ts";
import { type Weekday, weekdayNamed, weekdays } from "./weekday.ts";

/** Working time of one weekday, from a day on. */
export interface Opening extends Stretch {
  readonly weekday: Weekday;
  /** The first day it holds, as a serial; `null` = always. */
  readonly validFrom: number | null;
}

/**
 * The openings in a text such as `Mon-Fri 09:00-12:00 13:00-18:00; Sat 10:00-14:00` or `周一至周五 9:00-18:00`.
 *
 * A part names days, alone, as a list or from one to another, and then the times at which it is open; parts are set apart
 * by semicolons or lines. `Fri-Mon` runs over the weekend. Days without a part are closed. Times without days hold every
 * day.
 *
 * @returns the openings, or the part that cannot be read
 */
export function openingsIn(text: string): readonly Opening[] | { readonly unread: string } {
  const openings: Opening[] = [];
  for (const part of normalised(text).split(/[;\n]/)) {
    if (part.trim() === "") continue;
    const found = openingsOfPart(part.trim());
    if (found === null) return { unread: part.trim() };
    openings.push(...found);
  }
  return openings;
}

/** Full-width signs as their narrow ones, and no spaces around what joins two times or days. */
function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[；。]/g, ";")
    .replace(/[，、]/g, ",")
    .replace(/\s*(?:[-–—~～至到]|\bto\b)\s*/gi, "-")
    .replace(/\s*,\s*/g, ",");
}

function openingsOfPart(part: string): Opening[] | null {
  const firstTime = part.search(/\d/);
  if (firstTime < 0) return null;
  const days = daysIn(part.slice(0, firstTime).trim());
  if (days === null) return null;
  const openings: Opening[] = [];
  for (const word of part.slice(firstTime).split(/[\s,]+/)) {
    if (word === "" || /^(and|和|及)$/i.test(word)) continue;
    const stretch = stretchOf(word);
    if (stretch === null) return null;
    for (const weekday of days) openings.push({ ...stretch, weekday, validFrom: null });
  }
  return openings.length === 0 ? null : openings;
}

const everyDay = /^(every ?day|daily|all days|每天|每日)$/i;
const monToFri = /^(weekdays|working days|工作日|平日)$/i;

/** The weekdays that a text names; all of them where it names none, and `null` where it names something else. */
function daysIn(text: string): readonly Weekday[] | null {
  const list = text.replace(/:$/, "").trim();
  if (list === "" || everyDay.test(list)) return weekdays;
  if (monToFri.test(list)) return weekdays.slice(0, 5);
  const days: Weekday[] = [];
  for (const word of list.split(/[\s,]+/)) {
    const [from, to, ...more] = word.split("-");
    const first = weekdayNamed(from ?? "");
    const last = to === undefined ? first : weekdayNamed(to);
    if (first === null || last === null || more.length > 0) return null;
    for (let day = first; ; day = weekdays[day % 7] ?? 1) {
      days.push(day);
      if (day === last) break;
    }
  }
  return days;
}
