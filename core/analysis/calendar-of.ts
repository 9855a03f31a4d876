import { type DayRule, dayRuleOf } from "../calendar/special-day.ts";
import { stretchBetween } from "../calendar/stretch.ts";
import { weekdays } from "../calendar/weekday.ts";
import { closedOn, type Opening } from "../calendar/weekly-hours.ts";
import { WorkingCalendar } from "../calendar/working-calendar.ts";
import { daySerial } from "../tickets/day-serial.ts";
import type { AnalysisAnswers } from "./analysis-answers.ts";

/** The working time that the answers describe; `null` where time counts on the clock. */
export function calendarOf({ hours, days }: Pick<AnalysisAnswers, "hours" | "days">): WorkingCalendar | null {
  if (hours === null) return null;
  const openings = hours.flatMap(({ close, day, open, validFrom }): Opening[] => {
    const weekday = weekdays[day - 1];
    const from = validFrom === null ? null : serialOf(validFrom);
    if (weekday === undefined) return [];
    const stretch = stretchBetween(open, close);
    return [stretch === null ? closedOn(weekday, from) : { ...stretch, weekday, validFrom: from }];
  });
  const rules = new Map<number, DayRule>();
  for (const { date, rule } of days) {
    const read = dayRuleOf(rule);
    if (read !== null) rules.set(serialOf(date), read);
  }
  return new WorkingCalendar(openings, rules);
}

function serialOf(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return daySerial(year, month, day);
}
