import { calendarOf } from "../../analysis/calendar-of.ts";
import { minutesWithoutPauses, type Pause } from "../../calendar/pauses.ts";
import { dayOf } from "../../calendar/working-calendar.ts";
import type { AnalysisInput } from "./analysis-input.ts";

/**
 * The minutes that count between two moments of a ticket: on the clock, or in opening hours without its waits. Where no hours
 * are given for the day it was submitted on, they are `NaN`: 0 would make it the fastest of all.
 */
export function countedMinutes({ request, waits }: AnalysisInput): (row: number, from: number, to: number) => number {
  const calendar = calendarOf(request);
  if (calendar === null) return (_, from, to) => Math.round((to - from) * 1440 * 1e6) / 1e6;
  const { validFrom } = calendar;
  const pauses = new Map<number, Pause[]>();
  waits?.ticket.forEach((row, index) => {
    const own = pauses.get(row) ?? [];
    own.push({ start: waits.start[index] ?? Number.NaN, end: waits.end[index] ?? Number.NaN });
    pauses.set(row, own);
  });
  return (row, from, to) =>
    dayOf(from) < validFrom ? Number.NaN : minutesWithoutPauses(calendar, from, to, pauses.get(row) ?? []);
}
