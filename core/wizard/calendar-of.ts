import type { AnalysisAnswers } from "../analysis/analysis-answers.ts";
import { type DayRule, dayRuleOf } from "../calendar/special-day.ts";
import { dayMinutes } from "../calendar/stretch.ts";
import { weekdays } from "../calendar/weekday.ts";
import { WorkingCalendar } from "../calendar/working-calendar.ts";
import { serialOfDay } from "./day-of-serial.ts";

/** The working time that the answers describe; `null` where time counts on the clock. */
export function calendarOf({ hours, days }: Pick<AnalysisAnswers, "hours" | "days">): WorkingCalendar | null {
  if (hours === null) return null;
  const openings = hours.map(({ day, open, close, validFrom }) => ({
    weekday: weekdays[day - 1] ?? 1,
    open,
    close: close > open ? close : close + dayMinutes,
    validFrom: validFrom === null ? null : serialOfDay(validFrom),
  }));
  const rules = new Map<number, DayRule>();
  for (const { date, rule } of days) {
    const read = dayRuleOf(rule);
    if (read !== null) rules.set(serialOfDay(date), read);
  }
  return new WorkingCalendar(openings, rules);
}
