import type { Locale } from "./locale.ts";

/** How holidays are named where they are filled in. */
export interface HolidayTexts {
  /** The rule of a make-up day, as the `holidays` argument takes it. */
  readonly workRule: string;
  /** A working day that makes up for a holiday. */
  readonly makeUp: (holiday: string) => string;
  /** A day off for a holiday that falls on a weekend. */
  readonly substitute: (holiday: string) => string;
  /** Between two holidays on one day. */
  readonly separator: string;
  /** Names that the source of the holidays spells otherwise. */
  readonly spellings: Readonly<Record<string, string>>;
}

export const holidayTexts: Readonly<Record<Locale, HolidayTexts>> = {
  en: {
    workRule: "work",
    makeUp: (holiday) => `${holiday} (make-up day)`,
    substitute: (holiday) => `${holiday} (substitute day)`,
    separator: ", ",
    spellings: {},
  },
  "zh-CN": {
    workRule: "班",
    makeUp: (holiday) => `${holiday}补班`,
    substitute: (holiday) => `${holiday}（补假）`,
    separator: "、",
    spellings: {
      耶穌受難節: "耶稣受难节",
      耶穌受難節翌日: "耶稣受难节翌日",
      復活節星期一: "复活节星期一",
      聖誕節: "圣诞节",
    },
  },
};
