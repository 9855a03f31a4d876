import type { Locale } from "../i18n/locale.ts";

/** 1 = Monday to 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const weekdayNames: Readonly<Record<Locale, Readonly<Record<Weekday, string>>>> = {
  en: { 1: "Monday", 2: "Tuesday", 3: "Wednesday", 4: "Thursday", 5: "Friday", 6: "Saturday", 7: "Sunday" },
  "zh-CN": { 1: "周一", 2: "周二", 3: "周三", 4: "周四", 5: "周五", 6: "周六", 7: "周日" },
};

/** The weekday that a text of one digit stands for, counted from Monday as 1, or `null`. */
export function weekdayNumbered(text: string): Weekday | null {
  return weekdays.find((day) => String(day) === text.trim()) ?? null;
}

/** The weekday of a day's serial. */
export function weekdayOfDay(day: number): Weekday {
  return weekdays[(((day - 2) % 7) + 7) % 7] ?? 1;
}
