import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { actualOf, distinctTexts, fullMonths, suggestedLimits, ticketsInScope } from "../../core/tickets/actuals.ts";
import { readTickets } from "../../core/tickets/read-tickets.ts";
import type { ReadingRules } from "../../core/tickets/reading.ts";
import { readings } from "../../core/tickets/readings.ts";
import { recogniseColumns } from "../../core/tickets/recognise-columns.ts";
import { causeNow } from "./cause-now.ts";
import { serialOf } from "./ticket-fixture.ts";

const folder = resolve(import.meta.dirname, "../../../shared/data");
const everything = { from: null, to: null, serviceTypes: [], teams: [] };

/** Rows of a file without quotes, and the same rows by header. */
function fileOf(name: string) {
  const [headers = [], ...rows] = readFileSync(resolve(folder, name), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const records = rows.map((row) => new Map(headers.map((header, column) => [header, row[column] ?? ""])));
  return { headers, rows, records };
}

function readFile(name: string) {
  const { headers, rows, records } = fileOf(name);
  const recognised = recogniseColumns(headers, rows);
  const area = { row: 0, column: 0, rows: rows.length + 1, columns: headers.length };
  const tickets = readTickets({ sheet: "Tickets", area, headers, rows }, recognised);
  return { records, recognised, tickets, all: ticketsInScope(tickets, everything) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const itsm = resolve(folder, "itsm-incidents.csv");
describe.skipIf(!existsSync(itsm))(`890 incidents of an IT service desk (skipped where ${itsm} is missing)`, () => {
  const file = existsSync(itsm) ? readFile("itsm-incidents.csv") : undefined;
  if (file === undefined) return;
  const { records, recognised, tickets, all } = file;

  /** Minutes since 1970 of `29-02-2016 01:16`, by the calendar of JavaScript. */
  function minuteOf(text: string | undefined): number {
    const parts = /^(\d\d)-(\d\d)-(\d{4}) (\d\d):(\d\d)$/.exec(text ?? "");
    if (parts === null) return Number.NaN;
    return (
      Date.UTC(Number(parts[3]), Number(parts[2]) - 1, Number(parts[1]), Number(parts[4]), Number(parts[5])) / 60_000
    );
  }

  it("recognises the export and decides its times by the first 29 February", () => {
    expect(recognised.ambiguities).toEqual([]);
    expect(recognised.timeFormats).toEqual({ submitted: "dayFirst", firstResponse: "dayFirst", resolved: "dayFirst" });
    expect(recognised.times.submitted?.evidence[0]).toEqual({
      index: 0,
      content: "29-02-2016 01:16",
      shows: "day-first",
    });
    expect(recognised.candidates.resolved).toHaveLength(2);
  });

  it("reads every time", () => {
    expect(tickets).toMatchObject({ count: 890, rowsLeftOut: 0 });
    expect(tickets.unread.filter((cell) => cell.reason === "not-a-time")).toEqual([]);
    expect(all).toHaveLength(890);
  });

  it("gives the same figures as dates subtracted one by one", () => {
    const limits = suggestedLimits(tickets);
    expect(limits.map((limit) => [limit.priority, limit.responseMinutes])).toEqual([
      ["1 - Critical", 15],
      ["2 - High", 15],
      ["3 - Moderate", 120],
      ["4 - Low", 120],
      ["", 120],
    ]);
    const rules: ReadingRules = { asOf: serialOf(2016, 4, 1), limits, repeatDays: 7 };
    const asOf = Date.UTC(2016, 3, 1) / 60_000;
    const spans = records.map((record) => {
      const opened = minuteOf(record.get("opened_at"));
      const urgent = /^[12]/.test(record.get("priority") ?? "");
      const responded = minuteOf(record.get("first_update_at")) - opened;
      const resolved = minuteOf(record.get("resolved_at")) - opened;
      return { open: asOf - opened, urgent, responded, resolved, moves: Number(record.get("reassignment_count")) };
    });
    const answered = spans.filter((span) => span.responded >= 0);
    const solved = spans.filter((span) => span.resolved >= 0);
    const open = spans.filter((span) => Number.isNaN(span.resolved));
    expect(open).toHaveLength(29);
    const resolvedInTime = [
      ...solved.map((span) => (span.resolved <= (span.urgent ? 240 : 1440) ? 1 : 0)),
      ...open.map(() => 0),
    ];

    expect(actualOf(readings.responseMinutes, tickets, all, rules)).toMatchObject({ counted: answered.length });
    expect(actualOf(readings.responseMinutes, tickets, all, rules).mean).toBeCloseTo(
      mean(answered.map((span) => span.responded)),
      6,
    );
    expect(actualOf(readings.respondedInTime, tickets, all, rules).mean).toBeCloseTo(
      mean(answered.map((span) => (span.responded <= (span.urgent ? 15 : 120) ? 1 : 0))),
      12,
    );
    expect(actualOf(readings.resolutionHours, tickets, all, rules).mean).toBeCloseTo(
      mean(solved.map((span) => span.resolved / 60)),
      6,
    );
    expect(actualOf(readings.resolvedInTime, tickets, all, rules)).toEqual({
      mean: mean(resolvedInTime),
      counted: 890,
      inScope: 890,
    });
    expect(actualOf(readings.resolved, tickets, all, rules).mean).toBeCloseTo(861 / 890, 12);
    expect(actualOf(readings.reopened, tickets, all, rules).mean).toBeCloseTo(10 / 890, 12);
    expect(actualOf(readings.resolvedByFirstHandler, tickets, all, rules).mean).toBeCloseTo(
      mean(solved.map((span) => (span.moves === 0 ? 1 : 0))),
      12,
    );
  });

  it("has no full month: three days are none", () => {
    expect(fullMonths(tickets)).toEqual([]);
  });

  it("finds where the late answers gather, with numbers that add up", () => {
    const rules: ReadingRules = { asOf: serialOf(2016, 4, 1), limits: suggestedLimits(tickets), repeatDays: 7 };
    const cause = causeNow(readings.respondedInTime, tickets, all, rules, { direction: "higher", target: 0.9 });
    const team = cause?.shares.find((share) => share.factor === "team");
    expect(team).toBeDefined();
    const group = records.filter((record) => record.get("assignment_group") === team?.group);
    const late = group.filter((record) => {
      const minutes = minuteOf(record.get("first_update_at")) - minuteOf(record.get("opened_at"));
      return minutes > (/^[12]/.test(record.get("priority") ?? "") ? 15 : 120);
    });
    expect({ tickets: group.length, weak: late.length }).toEqual({ tickets: team?.tickets, weak: team?.weak });
  });
});

const helpdesk = resolve(folder, "helpdesk-tickets.csv");
describe.skipIf(!existsSync(helpdesk))(`4,580 tickets of a help desk (skipped where ${helpdesk} is missing)`, () => {
  const file = existsSync(helpdesk) ? readFile("helpdesk-tickets.csv") : undefined;
  if (file === undefined) return;
  const { records, recognised, tickets, all } = file;
  const secondOf = (text: string | undefined) => (text ? Date.parse(`${text.replace(" ", "T")}Z`) / 1000 : Number.NaN);

  it("recognises the export, and takes people_involved for nothing", () => {
    expect(Object.keys(recognised.columns).sort()).toEqual([
      "firstResponse",
      "handler",
      "id",
      "reopened",
      "resolved",
      "submitted",
      "type",
    ]);
    expect(recognised.timeFormats).toEqual({ submitted: "iso", firstResponse: "iso", resolved: "iso" });
  });

  it("reads everything: 295 tickets without a response and 11 without a resolution are blank, not unread", () => {
    expect(tickets).toMatchObject({ count: 4580, rowsLeftOut: 0, unread: [] });
    expect([...(tickets.times.firstResponse ?? [])].filter(Number.isNaN)).toHaveLength(295);
    expect([...(tickets.times.resolved ?? [])].filter(Number.isNaN)).toHaveLength(11);
    expect(distinctTexts(tickets, "type")).toEqual([
      { text: "request", count: 4436 },
      { text: "software fault", count: 144 },
    ]);
  });

  it("gives the same figures as dates subtracted one by one, the unanswered counted as late", () => {
    const rules: ReadingRules = { asOf: serialOf(2014, 1, 1), limits: suggestedLimits(tickets), repeatDays: 7 };
    const responded = records.map(
      (record) => secondOf(record.get("taken_in_charge_at")) - secondOf(record.get("opened_at")),
    );
    const resolved = records
      .map((record) => (secondOf(record.get("resolved_at")) - secondOf(record.get("opened_at"))) / 3600)
      .filter((hours) => !Number.isNaN(hours));
    expect(actualOf(readings.respondedInTime, tickets, all, rules)).toEqual({
      mean: mean(responded.map((seconds) => (seconds <= 7200 ? 1 : 0))),
      counted: 4580,
      inScope: 4580,
    });
    expect(actualOf(readings.resolutionHours, tickets, all, rules).mean).toBeCloseTo(mean(resolved), 6);
    expect(actualOf(readings.resolvedInTime, tickets, all, rules).mean).toBeCloseTo(
      resolved.filter((hours) => hours <= 24).length / 4580,
      12,
    );
    expect(actualOf(readings.reopened, tickets, all, rules).mean).toBeCloseTo(302 / 4580, 12);
  });

  it("counts the tickets of each full month", () => {
    const months = fullMonths(tickets);
    const last = months[months.length - 1];
    const counted = records.filter((record) =>
      record.get("opened_at")?.startsWith(`${last?.year}-${String(last?.month).padStart(2, "0")}`),
    );
    expect(months.length).toBeGreaterThan(12);
    expect(last?.tickets).toBe(counted.length);
  });
});
