import type { CalendarDay } from "../analysis/analysis-answers.ts";
import type { Localized } from "../i18n/locale.ts";

export interface Country {
  /** Such as `CN`. */
  readonly code: string;
  readonly name: Localized;
}

/** Public holidays and make-up days, given by the host; a pane without one offers only days typed by hand. */
export interface HolidaySource {
  countries(): Promise<readonly Country[]>;
  days(country: string, year: number): Promise<readonly CalendarDay[]>;
}
