import arrangements from "chinese-days/dist/chinese-days.json";
import type { CalendarDay } from "../analysis/analysis-answers.ts";
import { holidayTexts } from "../i18n/holiday-texts.ts";
import type { Locale } from "../i18n/locale.ts";

/**
 * The days off and the make-up days (调休补班) of mainland China, as the State Council arranged them for the year.
 *
 * They follow no rule: each year's are published late in the year before. A year whose National Day is not on the list has
 * not been published, or lies before 2004: it gives `null` rather than days that may be wrong. A make-up day has Monday's
 * hours, since the arrangements name no weekday for it.
 */
export function chineseDays(year: number, locale: Locale): readonly CalendarDay[] | null {
  const { holidays, workdays } = arrangements;
  if (!(`${year}-10-01` in holidays)) return null;
  const texts = holidayTexts[locale];
  const named = (days: Readonly<Record<string, string>>): (readonly [date: string, name: string])[] =>
    Object.entries(days).flatMap(([date, names]) => {
      // Such as `Labour Day,劳动节,1`.
      const [english = "", chinese = ""] = names.split(",");
      return date.startsWith(`${year}-`) ? [[date, locale === "en" ? english : chinese] as const] : [];
    });
  const days = [
    ...named(holidays).map(([date, name]) => ({ date, rule: "", name })),
    ...named(workdays).map(([date, name]) => ({ date, rule: texts.workRule, name: texts.makeUp(name) })),
  ];
  return days.sort((one, other) => (one.date < other.date ? -1 : 1));
}
