import type { Locale } from "../i18n/locale.ts";

/** 1 = Monday to 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const spellings: Readonly<Record<Weekday, readonly string[]>> = {
  1: ["mon", "monday", "周一", "星期一", "礼拜一", "1"],
  2: ["tue", "tues", "tuesday", "周二", "星期二", "礼拜二", "2"],
  3: ["wed", "weds", "wednesday", "周三", "星期三", "礼拜三", "3"],
  4: ["thu", "thur", "thurs", "thursday", "周四", "星期四", "礼拜四", "4"],
  5: ["fri", "friday", "周五", "星期五", "礼拜五", "5"],
  6: ["sat", "saturday", "周六", "星期六", "礼拜六", "6"],
  7: ["sun", "sunday", "周日", "周天", "星期日", "星期天", "礼拜天", "礼拜日", "7"],
};

const bySpelling = new Map<string, Weekday>(
  weekdays.flatMap((day) => spellings[day].map((spelling): [string, Weekday] => [spelling, day])),
);

export const weekdayNames: Readonly<Record<Locale, Readonly<Record<Weekday, string>>>> = {
  en: { 1: "Monday", 2: "Tuesday", 3: "Wednesday", 4: "Thursday", 5: "Friday", 6: "Saturday", 7: "Sunday" },
  "zh-CN": { 1: "周一", 2: "周二", 3: "周三", 4: "周四", 5: "周五", 6: "周六", 7: "周日" },
};

/** The weekday a word names, in either language, or `null`; 1 to 7 count from Monday. */
export function weekdayNamed(word: string): Weekday | null {
  return bySpelling.get(word.trim().toLowerCase().replace(/\.$/, "")) ?? null;
}

/** The weekday of a day's serial. */
export function weekdayOfDay(day: number): Weekday {
  return weekdays[(((day - 2) % 7) + 7) % 7] ?? 1;
}
