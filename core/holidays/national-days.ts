import Holidays, { type HolidaysTypes } from "date-holidays";
import type { CalendarDay } from "../analysis/analysis-answers.ts";
import { holidayTexts } from "../i18n/holiday-texts.ts";
import type { Locale } from "../i18n/locale.ts";

/** The years that the lunar calendars of the source cover. */
const firstYear = 1970;
const lastYear = 2075;

/** What the source calls the languages; a name it does not have there is given in the country's own. */
const languages: Readonly<Record<Locale, string>> = { en: "en", "zh-CN": "zh" };

const DAY = 86_400_000;

/**
 * The public holidays of a whole country in a year, each a closed day; those of states and regions are not among them.
 *
 * A holiday of several days is as many days, and a day off instead of one on a weekend is a day of its own. Half days, from
 * noon or from 14:00, are working days with hours that nobody has published: they are left out. So are holidays for a part
 * of the people only. `null` for a year that the source does not cover.
 */
export function nationalDays(country: string, year: number, locale: Locale): readonly CalendarDay[] | null {
  if (year < firstYear || year > lastYear) return null;
  // In UTC every day has 24 hours; the days themselves are the country's own, whatever the zone.
  const source = new Holidays(country, { types: ["public"], timezone: "UTC" });
  const texts = holidayTexts[locale];
  const names = new Map<string, Set<string>>();
  // A holiday of several days may have begun in the year before.
  for (const listed of [year - 1, year].flatMap((one) => source.getHolidays(one, languages[locale]))) {
    if (isForSome(listed)) continue;
    for (const date of wholeDays(listed)) {
      if (!date.startsWith(`${year}-`)) continue;
      names.set(date, (names.get(date) ?? new Set()).add(nameOf(listed)));
    }
  }
  return [...names]
    .map(([date, ofDay]) => ({ date, rule: "", name: [...ofDay].join(texts.separator) }))
    .sort((one, other) => (one.date < other.date ? -1 : 1));

  function nameOf({ name, substitute = false }: HolidaysTypes.Holiday): string {
    const plain = substitute ? name.replace(/ \([^()]*\)$/, "") : name;
    const spelt = texts.spellings[plain] ?? plain;
    return substitute ? texts.substitute(spelt) : spelt;
  }
}

/** Whether the source notes that the day is off for some people only, such as those of one faith. */
function isForSome(holiday: HolidaysTypes.Holiday): boolean {
  return "note" in holiday && typeof holiday.note === "string" && /^(only )?for\b/i.test(holiday.note);
}

/**
 * The days that a holiday covers as a whole: a half day is shorter than one. Days of the Islamic and the Hebrew calendar begin
 * at sunset; the source dates them by the day that follows, which is the one off.
 */
function wholeDays({ date, start, end }: HolidaysTypes.Holiday): string[] {
  const first = Date.parse(date.slice(0, 10));
  const count = Math.floor((end.getTime() - start.getTime()) / DAY);
  return Array.from({ length: count }, (_none, index) => new Date(first + index * DAY).toISOString().slice(0, 10));
}
