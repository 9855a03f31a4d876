import { minutesWithoutPauses, type Pause } from "../../calendar/pauses.ts";
import { type DayRule, dayRuleOf } from "../../calendar/special-day.ts";
import { stretchBetween } from "../../calendar/stretch.ts";
import { weekdays } from "../../calendar/weekday.ts";
import type { Opening } from "../../calendar/weekly-hours.ts";
import { WorkingCalendar } from "../../calendar/working-calendar.ts";
import { dateCell } from "../date-cell.ts";
import type { AnalysisInput } from "./analysis-input.ts";

/**
 * 1 for each row of the ticket table whose first response was late when the sheets were made: the same judgement as in the
 * status column of the responses sheet, for what is decided once and must not move with it.
 *
 * A response at the limit is in time. A ticket without one is late once its time is up; one whose response could not be
 * read is not known to be late.
 */
export function lateTickets(input: AnalysisInput): Uint8Array {
  const { context, tickets, window } = input;
  const late = new Uint8Array(tickets.count);
  const { firstResponse, submitted } = tickets.times;
  if (firstResponse === undefined || submitted === undefined) return late;
  const unread = tickets.unreadAt.firstResponse;
  const minutes = minutesOf(input);
  for (const row of window.current) {
    const limit = limitOf(input, row);
    const from = submitted[row] ?? Number.NaN;
    if (limit === null || Number.isNaN(from) || unread?.has(row) === true) continue;
    const answered = firstResponse[row] ?? Number.NaN;
    const to = Number.isNaN(answered) ? Math.max(from, context.asOf) : answered;
    if (minutes(row, from, to) > limit) late[row] = 1;
  }
  return late;
}

/** The minutes of the first threshold that fits the ticket; `null` where none does. */
function limitOf({ request, tickets }: AnalysisInput, row: number): number | null {
  const fits = (sought: string, given: string | undefined): boolean =>
    sought === "" || sought.toLowerCase() === (given ?? "").toLowerCase();
  const found = request.thresholds.find(
    ({ channel, priority }) =>
      fits(priority, tickets.texts.priority?.[row]) && fits(channel, tickets.texts.channel?.[row]),
  );
  return found?.minutes ?? null;
}

/** The minutes that count between two moments of a ticket: on the clock, or in opening hours without its waits. */
function minutesOf({ request, waits }: AnalysisInput): (row: number, from: number, to: number) => number {
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
