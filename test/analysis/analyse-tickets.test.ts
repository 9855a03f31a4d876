import { describe, expect, it } from "vitest";
import { analyseTickets } from "../../core/analysis/analyse-tickets.ts";
import { WorkingCalendar } from "../../core/calendar/working-calendar.ts";
import type { Cell } from "../../core/functions/cell.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { serialOf, ticketsOf } from "../tickets/ticket-fixture.ts";
import { mayRules, numbersIn } from "./analysis-fixture.ts";

/** The response-time table of the domain page. */
const responseTable = ticketsOf(
  ["id", "submitted", "firstResponse", "priority"],
  [
    ["20240501001", "2024-05-01 09:00", "2024-05-01 09:30", "normal"],
    ["20240501002", "2024-05-01 10:15", "2024-05-01 12:00", "urgent"],
    ["20240501003", "2024-05-01 14:20", "2024-05-01 14:35", "normal"],
  ],
);

/** The quality table of the domain page. */
const qualityTable = ticketsOf(
  ["id", "attitude", "solving", "clarity", "satisfaction", "deductionReason"],
  [
    ["20240501001", 4, 3, 5, 4, "rework once"],
    ["20240501002", 5, 5, 4, 5, "/"],
    ["20240501003", 3, 4, 3, 3, "spoke too fast"],
  ],
);

describe("the response-time table of the domain page", () => {
  const analysis = analyseTickets(responseTable, mayRules);

  it("has two of three in time after 50 minutes on average", () => {
    expect(analysis.responses.period).toEqual({
      tickets: 3,
      answered: 3,
      inTime: 2,
      late: 1,
      pending: 0,
      withoutLimit: 0,
      unknown: 0,
      inTimeRate: 2 / 3,
      meanMinutes: (30 + 105 + 15) / 3,
    });
    expect(analysis.latest).toEqual([{ row: 1, minutes: 105, limit: 15, isAnswered: true }]);
  });

  it("has nothing to say of the month before, of quality or of people", () => {
    expect(analysis.responses.previous).toMatchObject({ tickets: 0, inTimeRate: null, meanMinutes: null });
    expect(analysis.keyFigures.period.serviceScore).toEqual({ value: null, tickets: 0 });
    expect(analysis.keyFigures.period.resolutionRate).toEqual({ value: null, tickets: 0 });
    expect(analysis.tables.handler.groups).toEqual([]);
    expect(analysis.mostLate).toEqual({ handler: [], type: [] });
  });

  it("shows 1 May, a Wednesday, as a day of the trend and each hour by itself", () => {
    expect(analysis.trend).toHaveLength(30);
    expect(analysis.trend[0]?.day).toBe(serialOf(2024, 5, 2));
    expect(analysis.trend.every(({ tickets, inTimeRate }) => tickets === 0 && inTimeRate === null)).toBe(true);
    const toTheFirst = analyseTickets(responseTable, { ...mayRules, to: serialOf(2024, 5, 2) });
    expect(toTheFirst.trend.at(-1)).toEqual({
      day: serialOf(2024, 5, 1),
      tickets: 3,
      inTime: 2,
      late: 1,
      inTimeRate: 2 / 3,
    });
    expect(analysis.tables.weekday.groups.map(({ name, tickets }) => [name, tickets])).toEqual([["3", 3]]);
    expect(analysis.tables.hour.groups.map(({ name, late }) => [name, late])).toEqual([
      ["9", 0],
      ["10", 1],
      ["14", 0],
    ]);
  });
});

describe("the quality table of the domain page", () => {
  const analysis = analyseTickets(qualityTable, mayRules);
  const { quality } = analysis;

  it("has totals of 16, 19 and 13, of which 13 needs attention", () => {
    expect(quality.period.rated).toBe(3);
    expect(quality.period.serviceScore.value).toBeCloseTo((16 + 19 + 13) / 3, 12);
    expect(quality.period.needAttention).toBe(1);
    expect(analysis.lowest).toEqual([{ row: 2, total: 13, maximum: 20 }]);
    // 14 of 20 is 70 % and not below it.
    const exact = ticketsOf(["id", "attitude", "solving", "clarity", "satisfaction"], [["1", 3, 4, 4, 3]]);
    expect(analyseTickets(exact, mayRules).quality.period.needAttention).toBe(0);
  });

  it("has item rates, satisfied customers and mean satisfaction", () => {
    expect(quality.period.itemRates).toEqual({
      attitude: { value: 12 / 15, tickets: 3 },
      solving: { value: 12 / 15, tickets: 3 },
      clarity: { value: 12 / 15, tickets: 3 },
      satisfaction: { value: 12 / 15, tickets: 3 },
    });
    expect(quality.period.satisfiedRate).toEqual({ value: 2 / 3, tickets: 3 });
    expect(quality.period.meanSatisfaction).toEqual({ value: 4, tickets: 3 });
  });

  it("counts a reason for a deduction with the problem it names, once a ticket, and a slash for none", () => {
    expect(analysis.problems.map(({ kind, reason, count }) => [kind ?? reason, count])).toEqual([
      ["attitude", 1],
      ["solving", 1],
      ["clarity", 1],
      ["reopened", 1],
    ]);
  });
});

describe("the problem summary of the domain page", () => {
  it("has shares of 40, 27, 20 and 13 per cent", () => {
    const fields: TicketField[] = ["id", "handler", "clarity", "firstContact", "attitude", "deductionReason"];
    const rows: Cell[][] = [];
    const add = (count: number, ...cells: Cell[]) => {
      for (let i = 0; i < count; i++) rows.push([String(rows.length), i % 3 === 0 ? "李娜" : "张伟", ...cells]);
    };
    add(12, null, null, null, "late response");
    add(8, 2, null, null, null);
    add(6, null, "no", null, null);
    add(4, null, null, 3, null);
    const { problems } = analyseTickets(ticketsOf(fields, rows), mayRules);
    expect(
      problems.map(({ kind, reason, count, share, cumulativeShare }) => [
        kind ?? reason,
        count,
        Math.round(share * 100),
        Math.round(cumulativeShare * 100),
      ]),
    ).toEqual([
      ["lateResponse", 12, 40, 40],
      ["clarity", 8, 27, 67],
      ["firstContact", 6, 20, 87],
      ["attitude", 4, 13, 100],
    ]);
    expect(problems[0]?.people).toEqual([
      { name: "张伟", count: 8 },
      { name: "李娜", count: 4 },
    ]);
  });
});

describe("a table worked out by hand", () => {
  const fields: TicketField[] = ["id", "submitted", "firstResponse", "resolved", "handler", "customer", "type"];
  const tickets = ticketsOf(fields, [
    // Of April: the first of two repairs for C1.
    ["0", "2024-04-28 10:00", "2024-04-28 10:10", "2024-04-28 12:00", "Ann", "C1", "repair"],
    // Six days later: a repeat, late by half an hour.
    ["1", "2024-05-04 10:00", "2024-05-04 12:30", "2024-05-04 13:00", "Ann", "c1", "Repair"],
    // Seven days to the minute after that is still within seven days.
    ["2", "2024-05-11 10:00", "2024-05-11 10:30", "2024-05-11 15:00", "ann", "C1", "repair"],
    // A minute more is not; another type is not either.
    ["3", "2024-05-18 10:01", "2024-05-18 10:31", "", "Bo", "C1", "repair"],
    ["4", "2024-05-19 10:00", "2024-05-19 12:00", "", "Bo", "C1", "return"],
    // Unanswered: past its time on 1 June, though not on 30 May at 11:00.
    ["5", "2024-05-30 10:00", "", "", "Bo", "C2", "repair"],
    // The same id again: not counted.
    ["5", "2024-05-30 10:00", "", "", "Bo", "C2", "repair"],
    // What cannot be read says neither "answered" nor "not yet".
    ["6", "2024-05-30 10:00", "soon", "later", "", "", ""],
  ]);

  it("gives key figures with the tickets they rest on, for both months", () => {
    const { keyFigures, responses, notCounted } = analyseTickets(tickets, mayRules);
    expect(notCounted).toBe(1);
    expect(responses.period).toMatchObject({ tickets: 6, answered: 4, inTime: 3, late: 2, unknown: 1, pending: 0 });
    expect(keyFigures.period).toMatchObject({
      inTimeRate: { value: 3 / 5, tickets: 5 },
      responseMinutes: { value: (150 + 30 + 30 + 120) / 4, tickets: 4 },
      resolutionRate: { value: 2 / 5, tickets: 5 },
      resolutionHours: { value: (3 + 5) / 2, tickets: 2 },
      repeatRate: { value: 2 / 5, tickets: 5 },
    });
    expect(keyFigures.previous).toMatchObject({
      inTimeRate: { value: 1, tickets: 1 },
      resolutionHours: { value: 2, tickets: 1 },
      repeatRate: { value: 0, tickets: 1 },
    });
  });

  it("leaves an unanswered ticket pending until its time is up", () => {
    const soon = analyseTickets(tickets, { ...mayRules, asOf: serialOf(2024, 5, 30, 11) });
    expect(soon.responses.period).toMatchObject({ late: 1, pending: 1 });
    const exactly = analyseTickets(tickets, { ...mayRules, asOf: serialOf(2024, 5, 30, 12) });
    expect(exactly.responses.period).toMatchObject({ late: 1, pending: 1 });
    const over = analyseTickets(tickets, { ...mayRules, asOf: serialOf(2024, 5, 30, 12, 1) });
    expect(over.responses.period).toMatchObject({ late: 2, pending: 0 });
  });

  it("groups upper and lower case under the first spelling, and blanks under no name", () => {
    const { tables, mostLate } = analyseTickets(tickets, mayRules);
    expect(tables.handler.groups).toMatchObject([
      { name: "Bo", tickets: 3, answered: 2, inTime: 2, late: 1, meanMinutes: 75, excessLate: expect.closeTo(0.7, 12) },
      {
        name: "Ann",
        tickets: 2,
        answered: 2,
        inTime: 1,
        late: 1,
        meanMinutes: 90,
        excessLate: expect.closeTo(0.8, 12),
      },
      { name: "", tickets: 1, answered: 0, inTime: 0, late: 0, meanMinutes: null, excessLate: 0 },
    ]);
    expect(mostLate.handler).toEqual([
      { name: "Ann", count: 1 },
      { name: "Bo", count: 1 },
    ]);
  });

  it("counts in opening hours where it is told to", () => {
    // Monday to Friday, 9:00 to 11:00: nothing of Saturday 4 May's wait counts, one hour of Thursday 30 May's.
    const openings = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, validFrom: null, open: 540, close: 660 }));
    const calendar = new WorkingCalendar(openings);
    const { responses, latest } = analyseTickets(tickets, {
      ...mayRules,
      minutesBetween: (from, to, into) => calendar.minutesOfEach(from, to, into),
    });
    expect(responses.period).toMatchObject({ inTime: 4, late: 1, meanMinutes: 0 });
    expect(latest).toEqual([{ row: 5, minutes: 180, limit: 120, isAnswered: false }]);
  });

  it("takes a moment a hair before midnight, as sheets compute it, for midnight", () => {
    const monday = serialOf(2024, 5, 6) - 1e-10;
    const { weekday, hour } = analyseTickets(
      ticketsOf(["id", "submitted"], [["1", monday]], "serial"),
      mayRules,
    ).tables;
    expect(weekday.groups.map(({ name }) => name)).toEqual(["1"]);
    expect(hour.groups.map(({ name }) => name)).toEqual(["0"]);
  });

  it("takes the first limit that fits, and none where none does", () => {
    const withPriorities = ticketsOf(
      ["id", "submitted", "firstResponse", "priority", "channel"],
      [
        ["1", "2024-05-06 09:00", "2024-05-06 09:20", "Urgent", "chat"],
        ["2", "2024-05-06 09:00", "2024-05-06 09:20", "urgent", "phone"],
        ["3", "2024-05-06 09:00", "2024-05-06 09:20", "normal", "CHAT"],
        ["4", "2024-05-06 09:00", "2024-05-06 09:20", "normal", "phone"],
      ],
    );
    const limits = [
      { priority: "urgent", channel: "Phone", minutes: 30 },
      { priority: "", channel: "chat", minutes: 10 },
      { priority: "urgent", channel: "", minutes: 60 },
    ];
    const { responses, latest } = analyseTickets(withPriorities, { ...mayRules, limits });
    expect(responses.period).toMatchObject({ inTime: 1, late: 2, withoutLimit: 1, answered: 4 });
    expect(latest.map(({ row, limit }) => [row, limit])).toEqual([
      [0, 10],
      [2, 10],
    ]);
  });
});

describe("quadrants", () => {
  const fields: TicketField[] = ["id", "submitted", "firstResponse", "handler", "satisfaction"];
  const rows = (["fast", "slow"] as const).flatMap((speed) =>
    (["good", "poor"] as const).flatMap((quality) =>
      Array.from({ length: 5 }, (_, i): Cell[] => [
        `${speed} ${quality} ${i}`,
        "2024-05-06 09:00",
        speed === "fast" ? "2024-05-06 09:10" : "2024-05-06 10:00",
        `${speed} ${quality}`,
        quality === "good" ? 5 : 2,
      ]),
    ),
  );

  it("set each handler against the medians of all", () => {
    const { handler } = analyseTickets(ticketsOf(fields, rows), mayRules).tables;
    expect(handler).toMatchObject({ medianMinutes: 35, medianShare: 0.7 });
    expect(handler.groups.map(({ name, quadrant }) => [name, quadrant])).toEqual([
      ["fast good", "fastGood"],
      ["fast poor", "fastPoor"],
      ["slow good", "slowGood"],
      ["slow poor", "slowPoor"],
    ]);
  });

  it("say nothing of a handler with four tickets, who does not move the lines either", () => {
    const few = Array.from({ length: 4 }, (_, i): Cell[] => [
      `few ${i}`,
      "2024-05-06 09:00",
      "2024-05-06 09:01",
      "few",
      1,
    ]);
    const { handler } = analyseTickets(ticketsOf(fields, [...rows, ...few]), mayRules).tables;
    expect(handler).toMatchObject({ medianMinutes: 35, medianShare: 0.7 });
    expect(handler.groups.at(-1)).toMatchObject({ name: "few", quadrant: null });
  });
});

describe("edges", () => {
  const fields: TicketField[] = ["id", "submitted", "firstResponse", "handler", "attitude", "satisfaction"];

  it.each<[string, Cell[][], object]>([
    ["no ticket", [], { tickets: 0, inTimeRate: null, meanMinutes: null }],
    ["no ticket of the period", [["1", "2023-01-01 09:00", "", "", "", ""]], { tickets: 0, inTimeRate: null }],
    ["one ticket, in time", [["1", "2024-05-06 09:00", "2024-05-06 11:00", "Ann", 5, 5]], { inTime: 1, inTimeRate: 1 }],
    [
      "all late",
      [
        ["1", "2024-05-06 09:00", "2024-05-06 11:01", "Ann", 5, 5],
        ["2", "2024-05-07 09:00", "2024-05-07 12:00", "Bo", 5, 5],
      ],
      { late: 2, inTimeRate: 0, meanMinutes: 150.5 },
    ],
  ])("%s", (_, rows, expected) => {
    const analysis = analyseTickets(ticketsOf(fields, rows), mayRules);
    expect(analysis.responses.period).toMatchObject(expected);
    expect(numbersIn(analysis).filter((number) => !Number.isFinite(number))).toEqual([]);
  });

  it("a year of open tickets is a year of late ones, and none is answered", () => {
    const rows = Array.from({ length: 366 }, (_, day): Cell[] => [
      String(day),
      serialOf(2024, 1, 1, 9) + day,
      null,
      "Ann",
      null,
      null,
    ]);
    const year = { from: serialOf(2024, 1, 1), to: serialOf(2025, 1, 1), asOf: serialOf(2025, 1, 1) };
    const analysis = analyseTickets(ticketsOf(fields, rows, "serial"), { ...mayRules, ...year });
    expect(analysis.responses.period).toMatchObject({ tickets: 366, answered: 0, late: 366, meanMinutes: null });
    expect(analysis.latest).toHaveLength(20);
    expect(analysis.latest[0]).toEqual({ row: 0, minutes: 366 * 1440 - 540, limit: 120, isAnswered: false });
    expect(analysis.trend.map(({ inTimeRate }) => inTimeRate)).toEqual(new Array(30).fill(0));
    expect(analysis.quality.period).toMatchObject({ rated: 0, meanShare: null, needAttention: 0 });
    expect(analysis.lowest).toEqual([]);
  });

  it("a limit of no minutes is met by an answer at once", () => {
    const rows = [
      ["1", "2024-05-06 09:00:00", "2024-05-06 09:00:00", "Ann", "", ""],
      ["2", "2024-05-06 09:00:00", "2024-05-06 09:00:01", "Ann", "", ""],
    ];
    const limits = [{ priority: "", channel: "", minutes: 0 }];
    const { responses } = analyseTickets(ticketsOf(fields, rows), { ...mayRules, limits });
    expect(responses.period).toMatchObject({ inTime: 1, late: 1 });
  });

  it("marks that are missing are not 0: one mark of 5 is all it could be", () => {
    const rows = [
      ["1", "2024-05-06 09:00", "", "Ann", "", 5],
      ["2", "2024-05-06 09:00", "", "Ann", 2, 4],
    ];
    const { quality } = analyseTickets(ticketsOf(fields, rows), mayRules);
    expect(quality.period).toMatchObject({ rated: 2, meanShare: (1 + 0.6) / 2, needAttention: 1 });
    expect(quality.period.itemRates.solving).toEqual({ value: null, tickets: 0 });
  });

  it("an attention share of 0 lists nothing", () => {
    const rows = [["1", "2024-05-06 09:00", "", "Ann", 1, 1]];
    const analysis = analyseTickets(ticketsOf(fields, rows), { ...mayRules, attentionShare: 0 });
    expect(analysis.quality.period.needAttention).toBe(0);
    expect(analysis.lowest).toEqual([]);
  });
});
