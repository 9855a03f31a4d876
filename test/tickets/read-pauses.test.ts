import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import type { PauseReason } from "../../core/i18n/pause-reasons.ts";
import { type PauseMapping, pauseColumns } from "../../core/tickets/pause-columns.ts";
import { type PauseField, pauseFields } from "../../core/tickets/pause-field.ts";
import { readPauses } from "../../core/tickets/read-pauses.ts";
import { readTickets } from "../../core/tickets/read-tickets.ts";
import { recogniseColumns } from "../../core/tickets/recognise-columns.ts";
import { rome2012, serialOf, ticketsOf } from "./ticket-fixture.ts";

const tickets = ticketsOf(
  ["id", "submitted"],
  [
    ["A1", "2024-05-01 09:00"],
    ["B2", "2024-05-01 10:00"],
    ["a1", "2024-05-02 10:00"],
  ],
);
const iso: PauseMapping = { columns: { ticket: 0, start: 1, end: 2 }, timeFormat: "iso" };

function pausesOf(rows: readonly (readonly Cell[])[], mapping = iso, read = tickets) {
  const area = { row: 0, column: 0, rows: rows.length + 1, columns: 3 };
  return readPauses({ sheet: "Waits", area, headers: ["case", "start", "end"], rows }, mapping, read);
}

describe("pauseColumns", () => {
  it.each<[string[], Record<PauseField, number> | null, string]>([
    [["case", "wait_started_at", "wait_ended_at"], { ticket: 0, start: 1, end: 2 }, "the help desk's own"],
    [["工单号", "挂起时间", "恢复时间"], { ticket: 0, start: 1, end: 2 }, "Chinese"],
    [["End", "Start", "Reason", "Ticket ID"], { ticket: 3, start: 1, end: 0 }, "in any order"],
    [["工单编号", "开始时间", "暂停开始时间", "结束时间"], { ticket: 0, start: 2, end: 3 }, "the more telling name"],
    [["case", "wait_started_at"], null, "no end: a list of something else"],
    [["name", "start", "end"], null, "no ticket: a table of shifts"],
    [["case", "start", "start", "end"], null, "nobody could see which"],
    [["case", "start", "end", "End "], null, "nobody could see which"],
  ])("%j → %j: %s", (headers, columns) => {
    expect(pauseColumns(headers, [])?.columns ?? null).toEqual(columns);
  });

  it.each<[Cell[][], string, string]>([
    [[["A1", "01-03-2016 09:05", "29-02-2016 09:05"]], "dayFirst", "the end decides for the start"],
    [[["A1", "01-03-2016 09:05", "02-03-2016 09:05"]], "unclear", "no cell tells"],
    [[["A1", 45413.5, ""]], "serial", "dates of the sheet"],
  ])("%j is written %s: %s", (rows, format) => {
    expect(pauseColumns(["case", "start", "end"], rows)?.timeFormat).toBe(format);
  });
});

describe("readPauses", () => {
  it("sorts by ticket and start, and leaves a wait that has not ended open", () => {
    const { ticket, start, end, unread } = pausesOf([
      ["b2", "2024-05-01 14:00", "2024-05-01 15:00"],
      [" A1 ", "2024-05-02 09:00", ""],
      ["A1", "2024-05-01 10:00", "2024-05-01 12:00"],
      ["A1", "2024-05-01 11:00", "2024-05-01 11:00"],
    ]);
    expect(unread).toEqual([]);
    expect([...ticket]).toEqual([0, 0, 0, 1]);
    const starts = [
      serialOf(2024, 5, 1, 10),
      serialOf(2024, 5, 1, 11),
      serialOf(2024, 5, 2, 9),
      serialOf(2024, 5, 1, 14),
    ];
    for (const [position, expected] of starts.entries()) expect(start[position]).toBeCloseTo(expected, 9);
    const ends = [serialOf(2024, 5, 1, 12), serialOf(2024, 5, 1, 11), Number.NaN, serialOf(2024, 5, 1, 15)];
    for (const [position, expected] of ends.entries()) {
      if (Number.isNaN(expected)) expect(end[position]).toBeNaN();
      else expect(end[position]).toBeCloseTo(expected, 9);
    }
  });

  it.each<[Cell[], [PauseField, PauseReason][], string]>([
    [["A1", "", "2024-05-01 12:00"], [["start", "missing-start"]], "ends without having begun"],
    [["A1", "soon", "2024-05-01 12:00"], [["start", "not-a-time"]], "no time"],
    [["A1", "2024-05-01 10:00", "soon"], [["end", "not-a-time"]], "not taken for one that never ends"],
    [["A1", "2024-05-01 10:00", "2024-05-01 09:59"], [["end", "end-before-start"]], "a minute early"],
    [["C3", "2024-05-01 10:00", ""], [["ticket", "unknown-ticket"]], "not in the tickets"],
    [["", "2024-05-01 10:00", ""], [["ticket", "missing-ticket"]], "whose?"],
    [["#N/A", "2024-05-01 10:00", ""], [["ticket", "error-value"]], "whose?"],
    [["A1", "2024-05-01 10:00", "#REF!"], [["end", "error-value"]], "an error is not blank"],
    [
      ["C3", "soon", "later"],
      [
        ["ticket", "unknown-ticket"],
        ["start", "not-a-time"],
        ["end", "not-a-time"],
      ],
      "every cell is told",
    ],
    [["", "", ""], [], "a blank row is no wait"],
  ])("%j lists %j: %s", (cells, listed) => {
    const good: Cell[] = ["B2", "2024-05-01 14:00", "2024-05-01 15:00"];
    const { ticket, unread } = pausesOf([good, cells]);
    expect([...ticket]).toEqual([1]);
    expect(unread).toEqual(
      listed.map(([field, reason]) => {
        const column = pauseFields.indexOf(field);
        const [id] = cells;
        const named = { ticket: id === "A1" ? 0 : -1, id: id === "#N/A" ? "" : id };
        return { ...named, row: 2, column, field, content: cells[column] ?? null, reason };
      }),
    );
  });

  it("tells rows and columns of the sheet, wherever the table and its columns stand", () => {
    const table = {
      sheet: "Waits",
      area: { row: 4, column: 2, rows: 2, columns: 4 },
      headers: ["end", "reason", "start", "case"],
      rows: [["2024-05-01 12:00", "parts", "", "A1"]],
    };
    const mapping: PauseMapping = { columns: { ticket: 3, start: 2, end: 0 }, timeFormat: "iso" };
    expect(readPauses(table, mapping, tickets).unread).toEqual([
      { ticket: 0, id: "A1", row: 5, column: 4, field: "start", content: "", reason: "missing-start" },
    ]);
  });

  it("brings times with an offset to the workbook's zone, as the tickets were", () => {
    const table = {
      sheet: "Waits",
      area: { row: 0, column: 0, rows: 2, columns: 3 },
      headers: ["case", "start", "end"],
      rows: [["A1", "2012-07-01T08:00:00Z", ""]],
    };
    const { start } = readPauses(table, iso, tickets, { zone: rome2012 });
    expect(start[0]).toBeCloseTo(serialOf(2012, 7, 1, 10), 9);
  });

  it("has no ticket to find where the tickets have no ids", () => {
    const { unread } = pausesOf(
      [["A1", "2024-05-01 10:00", ""]],
      iso,
      ticketsOf(["submitted"], [["2024-05-01 09:00"]]),
    );
    expect(unread.map((cell) => cell.reason)).toEqual(["unknown-ticket"]);
  });
});

const folder = resolve(import.meta.dirname, "../../../shared/data");
const waits = resolve(folder, "helpdesk-waits.csv");
describe.skipIf(!existsSync(waits))(`1,450 waits of a help desk (skipped where ${waits} is missing)`, () => {
  function tableOf(name: string) {
    const [headers = [], ...rows] = readFileSync(resolve(folder, name), "utf8")
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(","));
    const area = { row: 0, column: 0, rows: rows.length + 1, columns: headers.length };
    return { sheet: name, area, headers, rows };
  }

  it("are all read: 19 have not ended, 1,236 tickets waited, 100 waits begin before the one before has ended", () => {
    const cases = tableOf("helpdesk-tickets.csv");
    const read = readTickets(cases, recogniseColumns(cases.headers, cases.rows));
    const table = tableOf("helpdesk-waits.csv");
    const mapping = pauseColumns(table.headers, table.rows);
    expect(mapping).toEqual({ columns: { ticket: 0, start: 1, end: 2 }, timeFormat: "iso" });
    if (mapping === null) return;
    const { ticket, start, end, unread } = readPauses(table, mapping, read);
    expect(unread).toEqual([]);
    expect(ticket).toHaveLength(1450);
    expect(end.filter(Number.isNaN)).toHaveLength(19);
    expect(new Set(ticket).size).toBe(1236);
    const overlapping = ticket.filter(
      (one, i) => one === ticket[i - 1] && !((end[i - 1] ?? Number.NaN) <= (start[i] ?? Number.NaN)),
    );
    expect(overlapping).toHaveLength(100);

    // The same days of waiting as the texts subtracted one by one, each with its own ticket.
    const daysOf = new Map<string, number>();
    for (const [id = "", from = "", to = ""] of table.rows) {
      if (to === "") continue;
      const days = (Date.parse(`${to.replace(" ", "T")}Z`) - Date.parse(`${from.replace(" ", "T")}Z`)) / 86_400_000;
      daysOf.set(id, (daysOf.get(id) ?? 0) + days);
    }
    const daysRead = new Map<string, number>();
    ticket.forEach((index, i) => {
      const days = (end[i] ?? Number.NaN) - (start[i] ?? Number.NaN);
      const id = read.texts.id?.[index] ?? "";
      if (!Number.isNaN(days)) daysRead.set(id, (daysRead.get(id) ?? 0) + days);
    });
    expect(daysRead.size).toBe(daysOf.size);
    for (const [id, days] of daysOf) expect(daysRead.get(id), id).toBeCloseTo(days, 6);
  });
});
