import { describe, expect, it } from "vitest";
import { calendarOf } from "../../core/analysis/calendar-of.ts";
import { measuredInSlices } from "../../core/analysis/measured-in-slices.ts";
import { measuredTickets } from "../../core/analysis/measured-tickets.ts";
import { minutesWithoutPauses } from "../../core/calendar/pauses.ts";
import { endDay, syntheticTickets } from "../bench/synthetic-tickets.ts";

const tickets = syntheticTickets(9000);
const limits = [
  { priority: "紧急", channel: "电话", minutes: 5 },
  { priority: "紧急", channel: "", minutes: 15 },
  { priority: "", channel: "", minutes: 120 },
];
const asOf = endDay - 2;
const hours = [1, 2, 3, 4, 5].map((day) => ({ day, open: 540, close: 1080, validFrom: null }));
const calendar = calendarOf({ hours, days: [] });

/** Two tickets of three, in another order than the table's. */
const rows = Int32Array.from(Array.from({ length: 9000 }, (_, row) => row).filter((row) => row % 3 !== 0)).reverse();

describe("tickets measured a slice at a time", () => {
  it("are measured as all at once on the clock", () => {
    const whole = measuredTickets(tickets, { limits, asOf, minutesBetween: null });
    let seen = 0;
    for (const slice of measuredInSlices(tickets, rows, { limits, asOf, calendar: null, waits: null })) {
      const { measured } = slice;
      for (const name of [
        "standings",
        "minutes",
        "answered",
        "limits",
        "outcomes",
        "resolutionMinutes",
        "totals",
        "marks",
      ] as const) {
        expect([name, [...measured[name]]]).toEqual([name, Array.from(slice.rows, (row) => whole[name][row])]);
      }
      seen += slice.rows.length;
    }
    expect(seen).toBe(rows.length);
  });

  it("have their own waits taken off, whichever slice they are in", () => {
    if (calendar === null) throw new Error("there must be a calendar");
    const { firstResponse, submitted } = tickets.times;
    const at = (column: Float64Array | undefined, row: number) => column?.[row] ?? Number.NaN;
    // Every fourth ticket waited for half a day, and every eighth once more, without an end.
    const waiting = Array.from({ length: 9000 }, (_, row) => row).flatMap((row) =>
      row % 8 === 0 ? [row, row] : row % 4 === 0 ? [row] : [],
    );
    const waits = {
      ticket: Int32Array.from(waiting),
      start: Float64Array.from(waiting, (row, index) => at(submitted, row) + (waiting[index - 1] === row ? 1 : 0)),
      end: Float64Array.from(waiting, (row, index) =>
        waiting[index - 1] === row ? Number.NaN : at(submitted, row) + 0.5,
      ),
    };
    let withWaits = 0;
    for (const { rows: slice, measured } of measuredInSlices(tickets, rows, { limits, asOf, calendar, waits })) {
      slice.forEach((row, place) => {
        const pauses = waiting.flatMap((ticket, index) =>
          ticket === row ? [{ start: waits.start[index] ?? 0, end: waits.end[index] ?? 0 }] : [],
        );
        const answered = at(firstResponse, row);
        const until = Number.isNaN(answered) ? asOf : answered;
        const expected = minutesWithoutPauses(calendar, at(submitted, row), until, pauses);
        expect([row, measured.minutes[place]]).toEqual([row, expected]);
        if (expected < calendar.minutesBetween(at(submitted, row), until)) withWaits++;
      });
    }
    expect(withWaits).toBeGreaterThan(100);
  }, 30_000);
});
