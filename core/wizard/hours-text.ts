import type { Opening } from "../analysis/analysis-answers.ts";
import { dayMinutes, stretchText } from "../calendar/stretch.ts";
import { weekdays } from "../calendar/weekday.ts";
import { openingsIn } from "../calendar/weekly-hours.ts";
import type { Locale } from "../i18n/locale.ts";

const names: Readonly<Record<Locale, readonly string[]>> = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  "zh-CN": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
};

/** The opening hours in a text such as `Mon-Fri 09:00-18:00`, as they stand in the answers, or the part that cannot be read. */
export function readHours(text: string): Opening[] | { readonly unread: string } {
  const found = openingsIn(text);
  if ("unread" in found) return { unread: found.unread };
  return found.map(({ weekday, open, close }) => ({
    day: weekday,
    open,
    close: close > dayMinutes ? close - dayMinutes : close,
    validFrom: null,
  }));
}

/**
 * Opening hours as a text: days in a row with the same hours stand together. `readHours` reads it back to the same hours,
 * whatever the language.
 */
export function hoursText(hours: readonly Opening[], locale: Locale): string {
  const parts: { readonly first: number; last: number; readonly times: string }[] = [];
  for (const day of weekdays) {
    const times = hours
      .filter((opening) => opening.day === day)
      .map(stretchText)
      .join(" ");
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
