import { minutesWithoutPauses, type Pause } from "../../calendar/pauses.ts";
import { type DayRule, dayRuleOf } from "../../calendar/special-day.ts";
import { stretchBetween } from "../../calendar/stretch.ts";
import { weekdays } from "../../calendar/weekday.ts";
import type { Opening } from "../../calendar/weekly-hours.ts";
import { WorkingCalendar } from "../../calendar/working-calendar.ts";
import { dateCell } from "../date-cell.ts";
import type { AnalysisInput } from "./analysis-input.ts";

/** The minutes that count between two moments of a ticket: on the clock, or in opening hours without its waits. */
export function countedMinutes({ request, waits }: AnalysisInput): (row: number, from: number, to: number) => number {
  if (request.hours === null) return (_, from, to) => Math.round((to - from) * 1440 * 1e6) / 1e6;
  const openings = request.hours.flatMap(({ close, day, open, validFrom }): Opening[] => {
    const stretch = stretchBetween(open, close);
    const weekday = weekdays.find((each) => each === day);
    return stretch === null || weekday === undefined ? [] : [{ ...stretch, weekday, validFrom: dateCell(validFrom) }];
  });
  const days = new Map<number, DayRule>();
  for (const { date, rule } of request.days) {
    const [serial, found] = [dateCell(date), dayRuleOf(rule)];
    if (serial !== null && found !== null) days.set(serial, found);
  }
  const calendar = new WorkingCalendar(openings, days);
  const pauses = new Map<number, Pause[]>();
  waits?.ticket.forEach((row, index) => {
    const own = pauses.get(row) ?? [];
    own.push({ start: waits.start[index] ?? Number.NaN, end: waits.end[index] ?? Number.NaN });
    pauses.set(row, own);
  });
  return (row, from, to) => minutesWithoutPauses(calendar, from, to, pauses.get(row) ?? []);
}
