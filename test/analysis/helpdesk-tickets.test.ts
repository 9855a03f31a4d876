import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { calendarOf } from "../../core/analysis/calendar-of.ts";
import { measuredInSlices } from "../../core/analysis/measured-in-slices.ts";
import { outcome, standing } from "../../core/analysis/measured-tickets.ts";
import { nationalDays } from "../../core/holidays/national-days.ts";
import { previewAnalysis } from "../../core/wizard/preview-analysis.ts";
import type { WizardEvent } from "../../core/wizard/wizard-event.ts";
import { italianHolidays } from "../journey/by-hand/italian-holidays.ts";
import { judgedTickets, type Rules } from "../journey/by-hand/judged-tickets.ts";
import { keyFigures } from "../journey/by-hand/key-figures.ts";
import { moment } from "../journey/by-hand/moments.ts";
import { csvRows, ticketsOf } from "../journey/by-hand/ticket-file.ts";
import type { Hours, Stretch } from "../journey/by-hand/working-time.ts";
import { usualRules } from "../journey/usual-rules.ts";
import { finished, foundTable, settled, wizardAfter } from "../wizard/wizard-walk.ts";

const data = resolve(import.meta.dirname, "../../../shared/data");
const ticketsFile = resolve(data, "helpdesk-tickets.csv");
const waitsFile = resolve(data, "helpdesk-waits.csv");

const opened: Hours = [
  [510, 750],
  [810, 1050],
];
const years = [2010, 2011, 2012, 2013, 2014];
const whole = { from: "2010-01-01", to: "2013-12-31" };

/** The wizard with these tickets, hours, holidays and waits, as somebody enters them. */
function entered(tickets: string[][], waits: string[][]) {
  const events: WizardEvent[] = [
    { type: "tableChosen", table: foundTable("Tickets", tickets) },
    { type: "taskChosen", task: "analysis" },
    { type: "analysisEdited", change: { period: whole, thresholds: [{ priority: "", channel: "", minutes: 120 }] } },
    { type: "analysisEdited", change: { hours: [] } },
    { type: "hoursTyped", validFrom: null, text: "Mon-Fri 08:30-12:30 13:30-17:30" },
    { type: "daysAdded", days: years.flatMap((year) => nationalDays("IT", year, "en") ?? []) },
    { type: "waitsChosen", table: foundTable("Waits", waits) },
  ];
  return events.reduce((state, event) => settled(state, event, tickets, waits), wizardAfter([]));
}

function waitsOf([, ...rows]: readonly (readonly string[])[]): ReadonlyMap<string, readonly Stretch[]> {
  const waits = new Map<string, readonly Stretch[]>();
  for (const [ticket = "", from = "", to = ""] of rows) {
    const wait: Stretch = [moment(from) ?? Number.NaN, moment(to) ?? Number.POSITIVE_INFINITY];
    waits.set(ticket, [...(waits.get(ticket) ?? []), wait]);
  }
  return waits;
}

/** First and last days of every month of the tickets. */
const months = Array.from({ length: 47 }, (_, index) => {
  const iso = (ofMonth: number, day: number) => new Date(Date.UTC(2010, ofMonth, day)).toISOString().slice(0, 10);
  return { from: iso(index, 1), to: iso(index + 1, 0) };
});

describe.skipIf(!existsSync(ticketsFile))(
  `4,580 tickets of a help desk in its hours, without Italy's holidays and the waits for the customer (skipped where ${ticketsFile} is missing)`,
  () => {
    const text = existsSync(ticketsFile) ? readFileSync(ticketsFile, "utf8") : "";
    const [tickets, waits] = [csvRows(text), csvRows(text === "" ? "" : readFileSync(waitsFile, "utf8"))];
    const columns = {
      id: "case",
      submitted: "opened_at",
      firstResponse: "taken_in_charge_at",
      resolved: "resolved_at",
      handler: "resolved_by",
      type: "kind",
      reopened: "times_reopened",
    };
    const file = ticketsOf({ text, columns, dayFirst: false });
    const rules: Rules = {
      ...usualRules,
      period: whole,
      before: { from: "2006-01-01", to: "2009-12-31" },
      limits: [{ priority: "", channel: "", minutes: 120 }],
      work: {
        week: { 1: opened, 2: opened, 3: opened, 4: opened, 5: opened },
        days: Object.fromEntries(years.flatMap(italianHolidays).map(({ date }) => [date, []])),
      },
      waits: waitsOf(waits),
    };
    const state = entered(tickets, waits);
    const { analysis } = state.answers;
    if (analysis === null || state.reading.status !== "read" || state.waits.status !== "read")
      throw new Error("the tickets and waits must be read");
    const {
      reading,
      waits: { pauses },
    } = state;

    it("has the national holidays that the law names, on the days they fall on", () => {
      const own = years.flatMap((year) => nationalDays("IT", year, "en") ?? []);
      expect(own).toEqual(years.flatMap(italianHolidays).map((holiday) => ({ ...holiday, rule: "" })));
    });

    it("has the minutes and the standing of every ticket", () => {
      const judged = judgedTickets(file, rules).current;
      expect(judged).toHaveLength(4580);
      const rows = Int32Array.from(judged, ({ ticket }) => ticket.row - 2);
      const measuring = {
        limits: analysis.thresholds,
        asOf: reading.facts.asOf,
        calendar: calendarOf(analysis),
        waits: pauses,
      };
      const byStanding = { inTime: standing.inTime, late: standing.late, pending: standing.pending } as const;
      const differences: string[] = [];
      for (const { rows: slice, measured } of measuredInSlices(reading.tickets, rows, measuring)) {
        slice.forEach((row, place) => {
          const wanted = judged[rows.indexOf(row)];
          const minutes = measured.minutes[place];
          const resolution = measured.outcomes[place] === outcome.resolved ? measured.resolutionMinutes[place] : null;
          const isSame =
            Math.abs(Number(minutes) - Number(wanted?.judgedMinutes)) <= 1e-6 &&
            Math.abs(Number(resolution) - Number(wanted?.resolutionMinutes)) <= 1e-6 &&
            Object.entries(byStanding).some(
              ([name, code]) => name === wanted?.status && code === measured.standings[place],
            );
          if (!isSame) differences.push(`${wanted?.ticket.texts.id}: ${minutes}, ${resolution}`);
        });
      }
      expect(differences).toEqual([]);
    });

    it("has other figures without the waits, and others without the holidays", () => {
      const minutesBy = (other: Partial<Rules>) =>
        judgedTickets(file, { ...rules, ...other }).current.map((one) => [one.judgedMinutes, one.resolutionMinutes]);
      const changedBy = (other: Partial<Rules>) => {
        const before = minutesBy({});
        return minutesBy(other).filter((one, index) => String(one) !== String(before[index])).length;
      };
      expect(changedBy({ waits: new Map() })).toBeGreaterThan(700);
      expect(changedBy({ work: { week: rules.work?.week ?? {}, days: {} } })).toBeGreaterThan(700);
    });

    it.each(months)("has the figures of the month from $from to $to", (period) => {
      const preview = finished(previewAnalysis({ ...analysis, period }, reading, pauses));
      const judged = judgedTickets(file, { ...rules, period }).current;
      const { inTimeRate, responseMinutes } = Object.fromEntries(keyFigures(judged, columns));
      expect(preview.tickets).toBe(judged.length);
      expect(preview.inTime?.counted ?? 0).toBe(inTimeRate?.count);
      expect(preview.inTime?.value).toBeCloseTo(Number(inTimeRate?.value), 12);
      expect(preview.meanMinutes?.counted ?? 0).toBe(responseMinutes?.count);
      expect(preview.meanMinutes?.value).toBeCloseTo(Number(responseMinutes?.value), 8);
      // Nobody rates these tickets: that is no share of 0.
      expect(preview.attention).toBeNull();
    });
  },
);
