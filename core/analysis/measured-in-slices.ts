import { minutesWithoutPauses, type Pause } from "../calendar/pauses.ts";
import { dayOf, type WorkingCalendar } from "../calendar/working-calendar.ts";
import type { TicketField } from "../tickets/field.ts";
import type { Tickets } from "../tickets/ticket-table.ts";
import type { AnalysisLimit, MinutesBetween } from "./analysis-rules.ts";
import { type MeasuredTickets, measuredTickets } from "./measured-tickets.ts";
import { markItems } from "./ticket-analysis.ts";
import type { TicketWaits } from "./ticket-waits.ts";

/** So many tickets are measured at a time. */
const sliceRows = 2000;

/** How tickets are measured: by which limits, judged at which moment, in which hours. */
export interface MeasuringRules {
  readonly limits: readonly AnalysisLimit[];
  readonly asOf: number;
  /** `null` counts on the clock, where waits make no difference. */
  readonly calendar: WorkingCalendar | null;
  readonly waits: TicketWaits | null;
}

/** Some of the tickets, measured. */
export interface MeasuredSlice {
  /** Where each of them stands in the tickets. */
  readonly rows: Int32Array;
  readonly measured: MeasuredTickets;
}

/**
 * Tickets measured as `measuredTickets` does it, a slice at a time, so that a pane can draw and answer in between. Of each
 * ticket it knows the times, the marks, the priority and the channel.
 */
export function* measuredInSlices(
  tickets: Tickets,
  rows: Int32Array,
  rules: MeasuringRules,
): Generator<MeasuredSlice, void> {
  const { asOf, calendar, limits } = rules;
  const firstWait = rules.waits === null ? null : firstWaits(rules.waits, tickets.count);
  for (let start = 0; start < rows.length; start += sliceRows) {
    const slice = rows.subarray(start, start + sliceRows);
    const minutesBetween = calendar === null ? null : workingMinutes(slice, calendar, rules.waits, firstWait);
    yield { rows: slice, measured: measuredTickets(ticketsAt(tickets, slice), { asOf, limits, minutesBetween }) };
  }
}

/** Minutes in the hours of a calendar without the waits of each ticket; `NaN` where no hours are given for its day. */
function workingMinutes(
  rows: Int32Array,
  calendar: WorkingCalendar,
  waits: TicketWaits | null,
  firstWait: Int32Array | null,
): MinutesBetween {
  return (from, to, into) => {
    calendar.minutesOfEach(from, to, into);
    const { validFrom } = calendar;
    if (validFrom !== Number.NEGATIVE_INFINITY) {
      for (let place = 0; place < into.length; place++) {
        if (dayOf(from[place] ?? 0) < validFrom) into[place] = Number.NaN;
      }
    }
    if (waits === null || firstWait === null) return;
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place] ?? 0;
      const [start, end] = [firstWait[row] ?? 0, firstWait[row + 1] ?? 0];
      const [begin, until] = [from[place] ?? Number.NaN, to[place] ?? Number.NaN];
      if (start === end || !(until > begin) || Number.isNaN(into[place] ?? 0)) continue;
      const pauses: Pause[] = [];
      for (let wait = start; wait < end; wait++) {
        pauses.push({ start: waits.start[wait] ?? Number.NaN, end: waits.end[wait] ?? Number.NaN });
      }
      into[place] = minutesWithoutPauses(calendar, begin, until, pauses);
    }
  };
}

/** Where the waits of each ticket begin; those of ticket `i` end where those of `i + 1` begin. */
function firstWaits({ ticket }: TicketWaits, tickets: number): Int32Array {
  const first = new Int32Array(tickets + 1);
  for (const row of ticket) first[row + 1] = (first[row + 1] ?? 0) + 1;
  for (let row = 0; row < tickets; row++) first[row + 1] = (first[row + 1] ?? 0) + (first[row] ?? 0);
  return first;
}

/** What is measured of the tickets in these rows, as tickets of their own. */
function ticketsAt(tickets: Tickets, rows: Int32Array): Tickets {
  const times: Partial<Record<TicketField, Float64Array>> = {};
  const numbers: Partial<Record<TicketField, Float64Array>> = {};
  const texts: Partial<Record<TicketField, string[]>> = {};
  const unreadAt: Partial<Record<TicketField, Set<number>>> = {};
  for (const field of ["submitted", "firstResponse", "resolved"] as const) {
    const column = tickets.times[field];
    if (column !== undefined) times[field] = valuesAt(column, rows);
    const unread = tickets.unreadAt[field];
    if (unread === undefined) continue;
    const places = new Set<number>();
    rows.forEach((row, place) => {
      if (unread.has(row)) places.add(place);
    });
    unreadAt[field] = places;
  }
  for (const field of markItems) {
    const column = tickets.numbers[field];
    if (column !== undefined) numbers[field] = valuesAt(column, rows);
  }
  for (const field of ["priority", "channel"] as const) {
    const column = tickets.texts[field];
    if (column !== undefined) texts[field] = Array.from(rows, (row) => column[row] ?? "");
  }
  const leftOut = new Uint8Array(rows.length);
  return { count: rows.length, times, numbers, texts, unread: [], unreadAt, leftOut, rowsLeftOut: 0 };
}

function valuesAt(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = column[rows[place] ?? 0] ?? Number.NaN;
  return values;
}
