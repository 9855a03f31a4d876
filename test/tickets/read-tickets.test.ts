import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { readTickets, readTicketsInChunks } from "../../core/tickets/read-tickets.ts";
import type { UnreadReason } from "../../core/tickets/ticket-table.ts";
import { mappingOf, serialOf, tableOf, ticketsOf } from "./ticket-fixture.ts";

const fields: TicketField[] = [
  "id",
  "submitted",
  "firstResponse",
  "resolved",
  "handler",
  "satisfaction",
  "complaint",
  "reopened",
  "handedOver",
  "escalated",
  "escalationAnswered",
  "partsOrdered",
  "partsArrived",
];
const day = "2024-05-01";
const good: Cell[] = [
  ...["1", `${day} 09:00`, `${day} 09:30`, `${day} 11:00`, "张伟", 4, "否", 0],
  ...[`${day} 09:08`, `${day} 09:40`, `${day} 10:10`, `${day} 09:50`, `${day} 10:50`],
];

/** A good row with some cells replaced. */
function rowWith(cells: Partial<Record<TicketField, Cell>>): Cell[] {
  return fields.map((field, column) => cells[field] ?? (field in cells ? null : (good[column] ?? null)));
}

/** [cells replaced, field listed, reason, rows left out, why] */
const findings: [Partial<Record<TicketField, Cell>>, TicketField, UnreadReason, number, string][] = [
  [{ firstResponse: "soon" }, "firstResponse", "not-a-time", 0, "only this time is not used"],
  [{ firstResponse: "31-02-2024" }, "firstResponse", "not-a-time", 0, "no such day"],
  [{ satisfaction: 7 }, "satisfaction", "not-a-rating", 0, "outside the scale"],
  [{ complaint: "perhaps" }, "complaint", "not-yes-or-no", 0, "neither"],
  [{ reopened: -1 }, "reopened", "not-a-count", 0, "less than never"],
  [{ handler: "#REF!" }, "handler", "error-value", 0, "an error cell"],
  [{ firstResponse: "2024-05-01 08:59" }, "firstResponse", "response-before-submission", 0, "a minute early"],
  [{ resolved: "2024-04-30 11:00" }, "resolved", "resolution-before-submission", 0, "a day early"],
  [{ handedOver: "2024-05-01 08:59" }, "handedOver", "hand-over-before-submission", 0, "a minute early"],
  [{ escalationAnswered: "2024-05-01 09:39" }, "escalationAnswered", "answer-before-escalation", 0, "a minute early"],
  [{ partsArrived: "2024-05-01 09:49" }, "partsArrived", "arrival-before-order", 0, "a minute early"],
  [{ partsArrived: "tomorrow" }, "partsArrived", "not-a-time", 0, "only this time is not used"],
  [{ submitted: "soon" }, "submitted", "not-a-time", 1, "no period to put it in"],
  [{ submitted: null }, "submitted", "missing-submission", 1, "no period to put it in"],
  [{ submitted: "#N/A" }, "submitted", "error-value", 1, "no period to put it in"],
  [{ id: "  " }, "id", "missing-id", 1, "nobody could find it again"],
  [{ id: "#N/A" }, "id", "error-value", 1, "nobody could find it again"],
];

describe("readTickets", () => {
  it.each(findings)("%j lists %s as %s and leaves out %d rows: %s", (cells, field, reason, leftOut) => {
    const tickets = ticketsOf(fields, [rowWith(cells)]);
    const column = fields.indexOf(field);
    expect(tickets.unread).toEqual([{ row: 1, column, field, content: cells[field] ?? null, reason }]);
    expect(tickets.unreadAt).toEqual({ [field]: new Set([0]) });
    expect(tickets.rowsLeftOut).toBe(leftOut);
    expect([...tickets.leftOut]).toEqual([leftOut]);
    const value = tickets.times[field]?.[0] ?? tickets.numbers[field]?.[0];
    if (value !== undefined) expect(value).toBeNaN();
  });

  it("reads a good row whole, and finds nothing", () => {
    const tickets = ticketsOf(fields, [good]);
    expect(tickets.unread).toEqual([]);
    expect(tickets.times.firstResponse?.[0]).toBeCloseTo(serialOf(2024, 5, 1, 9, 30), 9);
    expect(tickets.numbers.satisfaction?.[0]).toBe(4);
    expect(tickets.numbers.complaint?.[0]).toBe(0);
    expect(tickets.texts.handler).toEqual(["张伟"]);
  });

  it("takes blanks for not yet or not recorded, never for unread", () => {
    const tickets = ticketsOf(fields, [rowWith({ firstResponse: "", resolved: null, satisfaction: " ", handler: "" })]);
    expect(tickets.unread).toEqual([]);
    expect(tickets.rowsLeftOut).toBe(0);
    expect(tickets.times.firstResponse?.[0]).toBeNaN();
    expect(tickets.texts.handler).toEqual([""]);
  });

  it("counts the first of several rows with one id, upper and lower case alike, and lists the others", () => {
    const tickets = ticketsOf(fields, [rowWith({ id: "A1" }), rowWith({ id: "B2" }), rowWith({ id: "a1 " })]);
    expect([...tickets.leftOut]).toEqual([0, 0, 1]);
    expect(tickets.unread).toEqual([{ row: 3, column: 0, field: "id", content: "a1 ", reason: "duplicate-id" }]);
  });

  it("takes a wholly blank row for no ticket, without a word", () => {
    const tickets = ticketsOf(fields, [good, ["", null, "", "", " ", "", "", ""], []]);
    expect([...tickets.leftOut]).toEqual([0, 1, 1]);
    expect(tickets).toMatchObject({ rowsLeftOut: 0, unread: [], count: 3 });
  });

  it("tells rows and columns of the sheet, wherever the table stands", () => {
    const table = {
      ...tableOf(fields, [good, rowWith({ id: "2", satisfaction: 9 })]),
      area: { row: 4, column: 2, rows: 3, columns: 8 },
    };
    expect(readTickets(table, mappingOf(fields)).unread).toMatchObject([{ row: 6, column: 7 }]);
  });

  it("reads a table of ratings without times: a column that is not there is not missing", () => {
    const tickets = ticketsOf(
      ["id", "attitude"],
      [
        ["1", 4],
        ["2", 5],
      ],
    );
    expect(tickets).toMatchObject({ rowsLeftOut: 0, unread: [] });
    expect([...(tickets.numbers.attitude ?? [])]).toEqual([4, 5]);
  });

  it("reads the same in chunks, telling how far it is", () => {
    const rows = Array.from({ length: 25 }, (_, i) => rowWith({ id: `T${i}` }));
    const reading = readTicketsInChunks(tableOf(fields, rows), mappingOf(fields), 10);
    const progress: number[] = [];
    let step = reading.next();
    while (!step.done) {
      progress.push(step.value);
      step = reading.next();
    }
    expect(progress).toEqual([10, 20, 25]);
    expect(step.value).toEqual(ticketsOf(fields, rows));
  });

  it("reads 100,000 tickets and leaves none out", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => rowWith({ id: `T${i}` }));
    const table = tableOf(fields, rows);
    const tickets = readTickets(table, mappingOf(fields));
    expect(tickets.count).toBe(100_000);
    expect(tickets.rowsLeftOut).toBe(0);
  });
});
