import { describe, expect, it } from "vitest";
import { cellAt, cellsIn, type Expression } from "../../core/formula/expression.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { type ReadingId, readingIds } from "../../core/indicators/reading-id.ts";
import { cellText } from "../../core/tickets/cell-text.ts";
import { cleanColumn } from "../../core/tickets/clean-column.ts";
import { timeInZone } from "../../core/tickets/clean-time.ts";
import { countedRow } from "../../core/tickets/counted-row.ts";
import { fieldKinds, type TicketField } from "../../core/tickets/field.ts";
import { readTickets } from "../../core/tickets/read-tickets.ts";
import { readTime } from "../../core/tickets/read-time.ts";
import type { ReadingCells } from "../../core/tickets/reading.ts";
import { problemNumber } from "../../core/tickets/reading-of-repeats.ts";
import { readings } from "../../core/tickets/readings.ts";
import { limitFor } from "../../core/tickets/response-limit.ts";
import type { Tickets } from "../../core/tickets/ticket-table.ts";
import type { TimeFormat } from "../../core/tickets/time-format.ts";
import { formulaText } from "../../core/workbook/formula-text.ts";
import { libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { recalculated, type SheetColumn } from "./recalculated.ts";
import { mappingOf, rome2012, serialOf, tableOf, ticketsOf } from "./ticket-fixture.ts";

const columnAt = (column: number, rows: number) => cellsIn({ row: 0, column, rows, columns: 1 });
const written = (expression: Expression) => formulaText(expression, { style: "plain" });

/** What a cell should show: ten decimals of a number, the text of anything else. */
function shown(value: number | string): string {
  return typeof value === "string" ? value : Number.isNaN(value) ? "" : value.toFixed(10);
}

/** What the clean column should show for a ticket: the value, blank, or the mark of an unread cell. */
function cleaned(tickets: Tickets, field: TicketField, index: number): string {
  const unread = tickets.unread.some(
    (cell) => cell.field === field && cell.row === index + 1 && /^(not-|error)/.test(cell.reason),
  );
  if (unread && fieldKinds[field] !== "text") return "?";
  return shown(tickets.times[field]?.[index] ?? tickets.numbers[field]?.[index] ?? tickets.texts[field]?.[index] ?? "");
}

function closeTo(actual: string | undefined, expected: string): boolean {
  if (actual === expected) return true;
  const [a, b] = [Number(actual), Number(expected)];
  return expected !== "" && actual !== "" && Math.abs(a - b) < 1e-8;
}

const writtenTimes: Cell[] = [
  "2024-05-01 09:00",
  "2024/5/1 9:00:05",
  "2024年5月1日 9:00",
  "2024年5月1日9:00",
  "2024年5月1日 下午3:05",
  "2024/05/01 上午 12:05",
  "2024-05-01T09:00:00Z",
  "2024-05-01T09:00:00.123+08:00",
  "2024-05-01T09:00+0800",
  "2024-05-01T09:00:00-05:30",
  "2024-05-01T09:00:00+02",
  "2024-05-01T09:00-11",
  "2024-05-01+02",
  "01/May/24 9:00 AM",
  "1 May 2024 09:00",
  "May 1, 2024 9:00 PM",
  "SEPTEMBER 30 2024",
  "30-sept-2024 12:05 am",
  "31 June 2024",
  "29.Feb.23",
  "29.Feb.24 23:59:59",
  "01/五月/24 3:00 下午",
  "01/12月/24 上午 9:00",
  "1/十一月/2024",
  "5月/1/2024",
  "1 Mayor 2024",
  "1 Ma 2024",
  "May 2024",
  "May 1",
  "May May 2024",
  "1 1 2024",
  "1 May 124",
  "1 May 5",
  "1 May 5% 09:00",
  "AM 1 May 2024",
  "32 May 2024",
  "0 May 2024",
  "1 May 2024 13:00 AM",
  "1 May 2024 13:00 PM",
  "1 May 2024 9:00:05:",
  "1 May 2024 9:00:05:1",
  "1  May 2024  9",
  "1 May 2024 9h",
  "1 May. 2024",
  "1May2024",
  "29-02-2016 01:16",
  "02-03-2016 09:05",
  "31-02-2016 01:16",
  "29/02/2015 10:00",
  "1/3/2016 9:05 PM",
  "1/3/2016, 12:05 am",
  "1/13/2016 9:05",
  "15/3/2016 15:05 PM",
  "15/3/2016 15:05 AM",
  "1/3/16 9:00",
  "0/3/2016",
  "2016.3.1 09.05",
  "2016-02-30",
  "2016-02-29",
  "2024-5-1",
  "2024-05-01 24:00",
  "2024-05-01 09:60",
  "2024-05-01 0900",
  "2024-05-01 9",
  "2024-05-01 09:5",
  "2024-05-1 09:00",
  "2024-05-01 09:00:00 foo",
  "2024-05-01 09:00:5",
  "1/1/2016 1:1:1 1",
  "  2024-05-01  09:00 ",
  "2024-13-01 10:00",
  "2024-00-10",
  "1969-12-31 10:00",
  "2100-12-31 23:59:59",
  "2101-01-01",
  "09:00",
  "soon",
  "#N/A",
  "   ",
  "",
  45413.375,
  20240501,
  12,
];

/** [field, format, zone, cells]: each is one column of raw cells and one clean column beside it. */
const columns: [TicketField, TimeFormat | undefined, number | undefined, Cell[]][] = [
  ["submitted", "serial", undefined, writtenTimes],
  ["submitted", "iso", undefined, writtenTimes],
  ["submitted", "iso", 480, writtenTimes],
  ["submitted", "yearFirst", undefined, writtenTimes],
  ["submitted", "dayFirst", undefined, writtenTimes],
  ["submitted", "monthFirst", undefined, writtenTimes],
  ["submitted", "namedMonth", undefined, writtenTimes],
  ["submitted", "unclear", undefined, writtenTimes],
  [
    "satisfaction",
    undefined,
    undefined,
    [
      1,
      5,
      4.5,
      0,
      6,
      "4",
      "4星",
      "★★★★☆",
      "非常满意",
      "不满意",
      "Very Satisfied",
      "dissatisfied",
      "good",
      "Bad",
      "★★★☆☆",
      "4 out of 5",
      "four Stars",
      "4-star",
      "很差",
      "差",
      "Excellent",
      "4.5",
      " 5 ",
      "#N/A",
      "",
      " ",
    ],
  ],
  [
    "complaint",
    undefined,
    undefined,
    [
      1,
      0,
      2,
      "1",
      "0",
      "是",
      "否",
      " Y ",
      "No",
      "TRUE",
      "☑",
      "☐",
      "✅",
      "❌",
      "没",
      "x",
      "-",
      "\u3000是\u00a0",
      "#N/A",
      "",
      " ",
    ],
  ],
  [
    "reopened",
    undefined,
    undefined,
    [0, 3, -1, 1.5, "3", "03", "1.5", "1e3", "50%", "是", "no", "many", "#N/A", "", " "],
  ],
  ["handler", undefined, undefined, ["  张  伟 ", "\u00a0Zhang Wei\u3000", 20240501001, "*", "#N/A", "", " "]],
];

describe.skipIf(libreOffice === undefined)(`formulas in LibreOffice${libreOfficeHint}`, () => {
  it("clean every tricky cell as readTickets reads it", () => {
    const height = writtenTimes.length;
    const sheet: SheetColumn[] = columns.flatMap(([field, format, zone, cells], i) => [
      cells,
      written(cleanColumn(field, format, columnAt(i * 2, height), zone)),
    ]);
    const results = recalculated(sheet);
    const differences = columns.flatMap(([field, format, zone, cells], i) => {
      const tickets = readTickets(
        tableOf(
          [field],
          cells.map((cell) => [cell]),
        ),
        { columns: { [field]: 0 }, timeFormats: format === undefined ? {} : { [field]: format } },
        zone === undefined ? {} : { zone },
      );
      return cells.flatMap((cell, row) => {
        const expected = cleaned(tickets, field, row);
        const actual = results[i * 2 + 1]?.[row];
        return closeTo(actual, expected)
          ? []
          : [`${field} ${format ?? ""} ${JSON.stringify(cell)}: ${actual}, not ${expected}`];
      });
    });
    expect(differences).toEqual([]);
  });

  it("bring every time to the clock of a place that changes its clocks", () => {
    const raw: Cell[] = [
      ...writtenTimes,
      "2012-03-25T00:59:59Z",
      "2012-03-25T01:00:00Z",
      "2012-03-24T18:00:00-07:00",
      "2012-10-28T00:59:59+0000",
      "2012-10-28T03:00:00+02:00",
      "2012-10-28T09:00+08:00",
      "2011-06-01T00:00:00Z",
      "2013-06-01T00:00:00Z",
    ];
    const height = raw.length;
    const utc = written(cleanColumn("submitted", "iso", columnAt(0, height), 0));
    const local = written(timeInZone(columnAt(0, height), columnAt(1, height), rome2012));
    const [, , results = []] = recalculated([raw, utc, local]);
    const differences = raw.flatMap((cell, row) => {
      const read = readTime(cell, "iso", rome2012);
      const expected = Number.isNaN(read) ? (cellText(cell) === "" && cell !== "#N/A" ? "" : "?") : shown(read);
      return closeTo(results[row], expected) ? [] : [`${JSON.stringify(cell)}: ${results[row]}, not ${expected}`];
    });
    expect(differences).toEqual([]);
  });

  const fields: TicketField[] = [
    "id",
    "submitted",
    "firstResponse",
    "resolved",
    "priority",
    "handler",
    "firstHandler",
    "attitude",
    "solving",
    "clarity",
    "satisfaction",
    "firstContact",
    "reopened",
    "complaint",
    "reassigned",
    "promisedArrival",
    "arrived",
    "customer",
    "type",
    "handedOver",
    "escalated",
    "escalationAnswered",
    "partsOrdered",
    "partsArrived",
  ];
  const good: Cell[] = [
    "T1",
    "2024-05-01 09:00",
    "2024-05-01 09:30",
    "2024-05-01 11:00",
    "紧急",
    "Li Na",
    "li na",
    4,
    3,
    5,
    4,
    "是",
    0,
    "否",
    0,
    "2024-05-01 14:00",
    "2024-05-01 14:00",
    "",
    "",
    "2024-05-01 09:10",
    "2024-05-01 09:20",
    "2024-05-01 10:50",
    "2024-05-01 10:00",
    "2024-05-03 22:00:01",
  ];
  /** The good ticket with some cells replaced. */
  const withCells = (cells: Partial<Record<TicketField, Cell>>) =>
    fields.map((field, column) => (field in cells ? (cells[field] ?? null) : (good[column] ?? null)));
  const tricky: Cell[][] = [
    good,
    withCells({ id: "T2", firstResponse: "2024-05-01 09:15" }),
    withCells({ id: "T3", firstResponse: "2024-05-01 09:15:01", resolved: "2024-05-01 13:00" }),
    withCells({ id: "T4", priority: "普通", firstResponse: "2024-05-01 11:00", resolved: "2024-05-02 09:00:01" }),
    withCells({ id: "T5", firstResponse: "", resolved: "", arrived: "" }),
    withCells({
      id: "T6",
      submitted: "2024-05-03 17:50",
      firstResponse: "",
      resolved: "",
      promisedArrival: "2024-05-04 09:00",
      arrived: "",
    }),
    withCells({ id: "T7", submitted: "2024-05-03 17:45", firstResponse: "", resolved: "soon" }),
    withCells({ id: "T8", firstResponse: "soon", resolved: "2024-05-01 08:00", arrived: "soon" }),
    withCells({ id: "T9", firstResponse: "2024-05-01 08:59:59", arrived: "2024-05-01 14:00:01" }),
    withCells({ id: "T10", submitted: "soon" }),
    withCells({ id: "T11", submitted: "" }),
    withCells({ id: "" }),
    withCells({ id: "t2 " }),
    withCells({ id: "T*" }),
    withCells({ id: "T?" }),
    withCells({ id: "T~1", satisfaction: "", reopened: 2, reassigned: 3, complaint: "是", firstContact: "否" }),
    withCells({
      id: "T16",
      satisfaction: 7,
      reopened: "x",
      reassigned: "x",
      complaint: "x",
      firstContact: "x",
      firstHandler: "Wu",
    }),
    withCells({
      id: "T17",
      satisfaction: 3.9,
      reopened: "",
      reassigned: "",
      complaint: "",
      firstContact: "",
      firstHandler: "",
      promisedArrival: "",
      attitude: "5星",
      solving: "",
      clarity: "★",
    }),
    withCells({
      id: "T18",
      handedOver: "2024-05-01 09:10:01",
      escalationAnswered: "2024-05-01 09:20",
      partsArrived: "2024-05-01 10:00",
    }),
    withCells({
      id: "T19",
      handedOver: "2024-05-01 08:59:59",
      escalationAnswered: "2024-05-01 09:19:59",
      partsArrived: "2024-05-01 09:59",
    }),
    withCells({ id: "T20", handedOver: "", escalationAnswered: "", partsArrived: "", resolved: "2024-05-01 09:29" }),
    withCells({ id: "T21", handedOver: "soon", escalated: "soon", partsOrdered: "", resolved: "2024-05-01 09:36" }),
    withCells({ id: "T22", submitted: "", escalated: "", partsArrived: "soon" }),
    // What repeats: seven days to the second, of two at one moment the lower row, names that a program takes for others.
    withCells({ id: "R1", submitted: "2024-05-09 09:00:07", customer: "007", type: "repair" }),
    withCells({ id: "R2", submitted: "2024-05-02 09:00:07", customer: "007", type: "Repair" }),
    withCells({ id: "R3", submitted: "2024-05-16 09:00:08", customer: "007", type: "repair" }),
    withCells({ id: "R4", submitted: "2024-05-09 09:00:07", customer: 7, type: "repair" }),
    withCells({ id: "R5", submitted: "2024-05-09 09:00:07", customer: "7", type: "repair" }),
    withCells({ id: "R6", submitted: "2024-05-08 09:00", customer: "A*", type: ">5" }),
    withCells({ id: "R7", submitted: "2024-05-09 09:00", customer: "Ab", type: ">5" }),
    withCells({ id: "R8", submitted: "2024-05-10 09:00", customer: "a*", type: ">5" }),
    withCells({ id: "R9", submitted: "2024-05-10 10:00", customer: "=7", type: "A?" }),
    withCells({ id: "R10", submitted: "2024-05-10 11:00", customer: "=7", type: "Ab" }),
    withCells({ id: "R9", submitted: "2024-05-10 12:00", customer: "=7", type: "Ab" }),
    withCells({ id: "R12", submitted: "2024-05-11 12:00", customer: "", type: "Ab" }),
    withCells({ id: "R13", submitted: "2024-05-11 12:00", customer: "#N/A", type: "Ab" }),
    withCells({ id: "R14", submitted: "soon", customer: "=7", type: "Ab" }),
    withCells({ id: "R15", submitted: "2024-05-11 13:00", customer: "=7", type: "" }),
    withCells({ id: "R16", submitted: "2024-05-11 13:00", customer: "Li, Wei", type: "~a" }),
    withCells({ id: "R17", submitted: "2024-05-11 13:00", customer: "li,  wei ", type: "~A" }),
  ];
  const rules = {
    asOf: serialOf(2024, 5, 3, 18),
    repeatDays: 7,
    limits: [
      { priority: "紧急", responseMinutes: 15, resolutionHours: 4 },
      { priority: "", responseMinutes: 120, resolutionHours: 24 },
    ],
  };

  it.each([
    ["15 minutes and 4 hours", rules],
    [
      "0, which only what takes no time meets",
      { ...rules, limits: [{ priority: "", responseMinutes: 0, resolutionHours: 0 }] },
    ],
  ])("give every reading as its value is computed, and leave out the same rows, under limits of %s", (_, rules) => {
    const table = tableOf(fields, tricky);
    const tickets = readTickets(table, mappingOf(fields));
    const rows = tricky.length;
    const raw: SheetColumn[] = fields.map((_, column) => tricky.map((row) => row[column] ?? null));
    const clean = fields.map((field, column) => written(cleanColumn(field, "iso", columnAt(column, rows))));
    const limits = tricky.map((_, index) => limitFor(rules.limits, tickets.texts.priority?.[index] ?? ""));
    const inputs: SheetColumn[] = [
      limits.map((limit) => limit?.responseMinutes ?? null),
      limits.map((limit) => limit?.resolutionHours ?? null),
      [rules.asOf],
    ];
    const first = fields.length * 2;
    const counted = columnAt(first + inputs.length, rows);
    const problem = columnAt(first + inputs.length + 1, rows);
    const cells: ReadingCells = {
      column: (field) => columnAt(fields.length + fields.indexOf(field), rows),
      responseLimit: columnAt(first, rows),
      resolutionLimit: columnAt(first + 1, rows),
      asOf: cellAt(0, first + 2, { fixed: true }),
      problem,
      repeatDays: { kind: "value", value: rules.repeatDays },
    };
    const byName: ReadingCells = { ...cells, has: (field) => field !== "reassigned" };
    const formulas: [string, Expression, (index: number) => number][] = [
      ...readingIds.map((id): [ReadingId, Expression, (index: number) => number] => [
        id,
        readings[id].formula(cells),
        (index) => readings[id].value(tickets, index, rules),
      ]),
      ["by name", readings.resolvedByFirstHandler.formula(byName), valueByName],
      ["counted", countedRow(cells, true), (index) => 1 - (tickets.leftOut[index] ?? 0)],
    ];
    function valueByName(index: number): number {
      const others = fields.filter((field) => field !== "reassigned");
      const named = ticketsOf(
        others,
        tricky.map((row) => row.filter((_, column) => fields[column] !== "reassigned")),
      );
      return readings.resolvedByFirstHandler.value(named, index, rules);
    }
    const helpers = [countedRow(cells, true), problemNumber(cells, counted)].map(written);
    const results = recalculated([
      ...raw,
      ...clean,
      ...inputs,
      ...helpers,
      ...formulas.map(([, formula]) => written(formula)),
    ]);
    const firstFormula = first + inputs.length + helpers.length;
    const differences = formulas.flatMap(([name, , value], i) =>
      tricky.flatMap((row, index) => {
        const expected = shown(value(index));
        const actual = results[firstFormula + i]?.[index];
        return closeTo(actual, expected) ? [] : [`${name} of ${JSON.stringify(row[0])}: ${actual}, not ${expected}`];
      }),
    );
    expect(differences).toEqual([]);
    for (const id of readingIds) {
      const column = results[firstFormula + readingIds.indexOf(id)] ?? [];
      expect(new Set(column).size, `${id} shows several values`).toBeGreaterThan(1);
    }
  });
});

describe("formulas in Excel", () => {
  const sheet = "工单导出（二〇二四年第一季度）最终版 it's v2 final".slice(0, 31);
  const longest = cellsIn({ row: 1, column: 700, rows: 999_999, columns: 1 }, { sheet, fixed: true });

  it("stay within 8,192 characters, whatever the sheet is called", () => {
    for (const format of ["iso", "yearFirst", "dayFirst", "monthFirst", "namedMonth"] as const) {
      expect(written(cleanColumn("submitted", format, longest, 480)).length).toBeLessThanOrEqual(8192);
    }
    const fiftyYears = Array.from({ length: 100 }, (_, i) => ({ from: 40_000.25 + i * 182, minutes: (i % 2) * 60 }));
    expect(written(timeInZone(longest, columnAt(700, 999_999), fiftyYears)).length).toBeLessThanOrEqual(8192);
    for (const field of ["satisfaction", "reopened", "complaint", "handler"] as const) {
      expect(written(cleanColumn(field, undefined, longest)).length).toBeLessThanOrEqual(8192);
    }
  });

  it("use only functions that Excel 2016, Google Sheets and LibreOffice share, and none that melts a column", () => {
    const shared = new Set(
      "ABS COUNTIFS DATE DAY FIND IF IFERROR INT ISLOGICAL ISNUMBER LEFT LEN LOWER MATCH MID MIN MOD RIGHT ROUND ROW SEARCH SUBSTITUTE TEXT TRIM UPPER VALUE".split(
        " ",
      ),
    );
    const cells: ReadingCells = {
      column: () => longest,
      responseLimit: longest,
      resolutionLimit: longest,
      asOf: longest,
      problem: longest,
      repeatDays: longest,
    };
    const everything: Expression[] = [
      ...(["iso", "yearFirst", "dayFirst", "monthFirst", "namedMonth", "serial"] as const).map((format) =>
        cleanColumn("submitted", format, longest, 480),
      ),
      timeInZone(longest, longest, rome2012),
      ...(["satisfaction", "reopened", "complaint", "handler"] as const).map((field) =>
        cleanColumn(field, undefined, longest),
      ),
      ...readingIds.map((id) => readings[id].formula(cells)),
      countedRow(cells, true),
      problemNumber(cells, longest),
    ];
    const used = new Set(everything.flatMap(functionsOf));
    expect([...used].filter((name) => !shared.has(name))).toEqual([]);
  });

  it("nest no deeper than the 64 levels that Excel takes", () => {
    for (const format of ["iso", "yearFirst", "dayFirst", "monthFirst", "namedMonth"] as const) {
      expect(depthOf(cleanColumn("submitted", format, longest, 480))).toBeLessThanOrEqual(64);
    }
  });
});

function functionsOf(expression: Expression): string[] {
  switch (expression.kind) {
    case "call":
      return [expression.name, ...expression.args.flatMap(functionsOf)];
    case "operation":
      return [...functionsOf(expression.left), ...functionsOf(expression.right)];
    default:
      return [];
  }
}

function depthOf(expression: Expression): number {
  switch (expression.kind) {
    case "call":
      return 1 + Math.max(0, ...expression.args.map(depthOf));
    case "operation":
      return Math.max(depthOf(expression.left), depthOf(expression.right));
    default:
      return 0;
  }
}
