import type { CalendarDay } from "../analysis/analysis-answers.ts";
import type { Locale, Localized } from "../i18n/locale.ts";

export interface Country {
  /** Such as `CN`. */
  readonly code: string;
  readonly name: Localized;
}

/** Public holidays and make-up days, given by the host; a pane without one offers only days typed by hand. */
export interface HolidaySource {
  countries(): Promise<readonly Country[]>;
  /** The days of a year that are not like their weekday, named in a language; `null` where that year's are not known. */
  days(country: string, year: number, locale: Locale): Promise<readonly CalendarDay[] | null>;
}
