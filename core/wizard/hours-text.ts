import type { Opening } from "../analysis/analysis-answers.ts";
import { dayMinutes, stretchText } from "../calendar/stretch.ts";
import { type Weekday, weekdays } from "../calendar/weekday.ts";
import { openingsIn } from "../calendar/weekly-hours.ts";
import type { Locale } from "../i18n/locale.ts";

const names: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  "zh-CN": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
};

const closed: Readonly<Record<Locale, string>> = { en: "closed", "zh-CN": "休息" };

/**
 * The opening hours in a text such as `Mon-Fri 09:00-18:00`, as they stand in the answers, or the part that cannot be read.
 * A text that closes every day gives a week of closed days: none at all would be no hours from that day on.
 *
 * @param validFrom the first day they hold; `null` = always
 */
export function readHours(text: string, validFrom: string | null = null): Opening[] | { readonly unread: string } {
  const found = openingsIn(text);
  if ("unread" in found) return { unread: found.unread };
  if (found.length === 0 && text.trim() !== "") return weekdays.map((day) => closedOn(day, validFrom));
  return found.map(({ weekday, open, close }) => ({
    day: weekday,
    open,
    close: close > dayMinutes ? close - dayMinutes : close,
    validFrom,
  }));
}

/** That a day has no hours, as it stands in the answers. */
function closedOn(day: Weekday, validFrom: string | null): Opening {
  return { day, open: 0, close: 0, validFrom };
}

/** Whether a row of the answers says that a day is closed. */
export function isClosed({ close, open }: Pick<Opening, "close" | "open">): boolean {
  return open === close;
}

/**
 * Opening hours as a text: days in a row with the same hours stand together, and a week without any is called closed.
 * `readHours` reads it back to the same hours, whatever the language.
 */
export function hoursText(hours: readonly Opening[], locale: Locale): string {
  const parts: { readonly first: number; last: number; readonly times: string }[] = [];
  const isClosedWeek = hours.every(isClosed);
  for (const day of weekdays) {
    const own = hours.filter((opening) => opening.day === day && (isClosedWeek || !isClosed(opening)));
    const times = isClosedWeek && own.length > 0 ? closed[locale] : own.map(stretchText).join(" ");
    const before = parts[parts.length - 1];
    if (times === "") continue;
    if (before?.times === times && before.last === day - 1) before.last = day;
    else parts.push({ first: day, last: day, times });
  }
  const name = (day: number) => names[locale][day - 1] ?? "";
  const [to, next] = locale === "en" ? ["-", "; "] : ["至", "；"];
  return parts
    .map(({ first, last, times }) => `${name(first)}${first === last ? "" : `${to}${name(last)}`} ${times}`)
    .join(next);
}
