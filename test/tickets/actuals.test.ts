import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import {
  actualOf,
  distinctTexts,
  fullMonths,
  isUrgent,
  submissionSpan,
  suggestedLimits,
  type TicketScope,
  ticketsInScope,
} from "../../core/tickets/actuals.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { readings } from "../../core/tickets/readings.ts";
import { serialOf, ticketsOf } from "./ticket-fixture.ts";

const fields: TicketField[] = ["id", "submitted", "channel", "type", "team", "satisfaction"];
const tickets = ticketsOf(fields, [
  ["1", "2024-03-31 23:59", "电话", "维修", "A", 5],
  ["2", "2024-04-01 00:00", "电话", "维修", "A", 4],
  ["3", "2024-04-15 10:00", "Chat", "咨询", "B", 3],
  ["4", "2024-04-30 23:59", "chat", "维修", "", ""],
  ["5", "2024-05-01 00:00", "电话", "咨询", "B", 2],
  ["6", "soon", "电话", "咨询", "B", 1],
  ["2", "2024-04-02 00:00", "电话", "维修", "A", 1],
]);
const everything: TicketScope = { from: null, to: null, serviceTypes: [], teams: [] };
const april = { from: serialOf(2024, 4, 1), to: serialOf(2024, 5, 1) };
const rules = { asOf: serialOf(2024, 6, 1), limits: [], repeatDays: 7 };

describe("ticketsInScope", () => {
  const cases: [Partial<TicketScope>, number[], string][] = [
    [{}, [0, 1, 2, 3, 4], "everything but the unreadable and the repeated row"],
    [april, [1, 2, 3], "midnight belongs to the day it begins"],
    [{ from: april.from }, [1, 2, 3, 4], "without an end"],
    [{ ...april, teams: ["B"] }, [2], "one team; a ticket without a team is none of them"],
    [{ ...april, serviceTypes: ["CHAT"] }, [2, 3], "a channel, case apart"],
    [{ ...april, serviceTypes: ["维修"] }, [1, 3], "a type"],
    [{ ...april, serviceTypes: ["chat", "维修"] }, [1, 2, 3], "either of both"],
    [{ ...april, serviceTypes: [" "], teams: [""] }, [1, 2, 3], "empty names filter nothing"],
    [{ ...april, serviceTypes: ["邮件"] }, [], "a type nobody has"],
  ];
  it.each(cases)("%j → rows %j: %s", (scope, rows) => {
    expect([...ticketsInScope(tickets, { ...everything, ...scope })]).toEqual(rows);
  });

  it("filters nothing by a column the table does not have", () => {
    const plain = ticketsOf(["id"], [["1"], ["2"]]);
    const scope = { ...april, serviceTypes: ["chat"], teams: ["A"] };
    expect([...ticketsInScope(plain, scope)]).toEqual([0, 1]);
  });
});

describe("actualOf", () => {
  it("is the mean over the tickets that say something, with their number", () => {
    const inScope = ticketsInScope(tickets, { ...everything, ...april });
    expect(actualOf(readings.satisfaction, tickets, inScope, rules)).toEqual({ mean: 3.5, counted: 2, inScope: 3 });
    expect(actualOf(readings.satisfied, tickets, inScope, rules)).toEqual({ mean: 0.5, counted: 2, inScope: 3 });
  });

  it("is unknown, not 0, where no ticket says anything", () => {
    expect(actualOf(readings.complaint, tickets, Int32Array.of(0, 1), rules)).toEqual({
      mean: null,
      counted: 0,
      inScope: 2,
    });
  });

  it("is the average response of the published table: (30 + 105 + 15) ÷ 3 = 50 minutes, 2 of 3 in time", () => {
    const table = ticketsOf(
      ["id", "submitted", "firstResponse", "priority"],
      [
        ["20240501001", "2024-05-01 09:00", "2024-05-01 09:30", "普通"],
        ["20240501002", "2024-05-01 10:15", "2024-05-01 12:00", "紧急"],
        ["20240501003", "2024-05-01 14:20", "2024-05-01 14:35", "普通"],
      ],
    );
    const published = { asOf: serialOf(2024, 5, 2), limits: suggestedLimits(table), repeatDays: 7 };
    const all = ticketsInScope(table, everything);
    expect(actualOf(readings.responseMinutes, table, all, published).mean).toBe(50);
    expect(actualOf(readings.respondedInTime, table, all, published).mean).toBeCloseTo(2 / 3, 12);
  });
});

describe("distinctTexts", () => {
  it("counts the texts of rows that count, the most frequent first, case apart", () => {
    expect(distinctTexts(tickets, "channel")).toEqual([
      { text: "电话", count: 3 },
      { text: "Chat", count: 2 },
    ]);
    expect(distinctTexts(tickets, "team")).toEqual([
      { text: "A", count: 2 },
      { text: "B", count: 2 },
    ]);
    expect(distinctTexts(tickets, "handler")).toEqual([]);
  });
});

describe("fullMonths", () => {
  function monthsOf(...submissions: Cell[]): string[] {
    const months = fullMonths(
      ticketsOf(
        ["id", "submitted"],
        submissions.map((at, i) => [String(i), at]),
      ),
    );
    return months.map((month) => `${month.year}-${month.month}: ${month.tickets}`);
  }

  it.each<[Cell[], string[], string]>([
    [["2024-03-01 09:00", "2024-03-31 17:00"], ["2024-3: 2"], "from the first to the last day"],
    [["2024-03-03 09:00", "2024-03-29 17:00"], ["2024-3: 2"], "two quiet days at either edge"],
    [["2024-03-04 09:00", "2024-03-31 17:00"], [], "began on the fourth: not a whole month"],
    [["2024-03-01 09:00", "2024-03-28 17:00"], [], "ended four days early: not over yet"],
    [["2023-12-15 09:00", "2024-03-10 09:00"], ["2024-1: 0", "2024-2: 0"], "the months between, empty ones too"],
    [["2023-12-02 09:00", "2024-01-30 09:00"], ["2023-12: 1", "2024-1: 1"], "over the turn of the year"],
    [[], [], "no tickets"],
  ])("%j → %j: %s", (submissions, months) => {
    expect(monthsOf(...submissions)).toEqual(months);
  });

  it("gives each month from midnight to midnight", () => {
    const [month] = fullMonths(
      ticketsOf(
        ["id", "submitted"],
        [
          ["1", "2024-02-01"],
          ["2", "2024-02-29"],
        ],
      ),
    );
    expect(month).toMatchObject({ from: serialOf(2024, 2, 1), to: serialOf(2024, 3, 1) });
  });

  it("spans the rows that count only", () => {
    expect(submissionSpan(tickets)).toEqual({ earliest: serialOf(2024, 3, 31, 23, 59), latest: serialOf(2024, 5, 1) });
    expect(submissionSpan(ticketsOf(["id", "submitted"], []))).toBeNull();
  });
});

describe("suggestedLimits", () => {
  it.each<[string, boolean]>([
    ["紧急", true],
    ["普通", false],
    ["1 - Critical", true],
    ["2 - High", true],
    ["3 - Moderate", false],
    ["4 - Low", false],
    ["P1", true],
    ["P3", false],
    ["Urgent", true],
    ["高", true],
    ["中", false],
    ["不紧急", false],
    ["not urgent", false],
    ["", false],
  ])("%s is urgent: %s", (priority, urgent) => {
    expect(isUrgent(priority)).toBe(urgent);
  });

  it("gives a row for each priority, the most urgent first, and one for all others", () => {
    const table = ticketsOf(
      ["id", "priority"],
      [
        ["1", "普通"],
        ["2", "普通"],
        ["3", "紧急"],
      ],
    );
    expect(suggestedLimits(table)).toEqual([
      { priority: "紧急", responseMinutes: 15, resolutionHours: 4 },
      { priority: "普通", responseMinutes: 120, resolutionHours: 24 },
      { priority: "", responseMinutes: 120, resolutionHours: 24 },
    ]);
  });

  it("needs no priorities", () => {
    expect(suggestedLimits(tickets)).toEqual([{ priority: "", responseMinutes: 120, resolutionHours: 24 }]);
  });
});
