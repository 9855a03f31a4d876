import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { unreadableCells } from "../../core/tickets/unreadable-cells.ts";
import { readTable, ticketTable } from "../../core/wizard/read-table.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import { ticketsLayout } from "../../core/workbook/tickets-layout.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { finished } from "../wizard/wizard-walk.ts";
import { renderPlan, valuesOf } from "./render-plan.ts";
import { answers, context, indicator } from "./sample-answers.ts";

const headers = [
  "Ticket ID",
  "Submitted",
  "First response",
  "Resolved",
  "Handler",
  "Satisfaction",
  "Complaint",
  "Handed over at",
];

/** Six cells in three rows cannot be read; four times are before the submission; three rows do not count. */
const rows: Cell[][] = [
  ["1", "2024-05-01 09:00", "2024-05-01 09:30", "2024-05-01 11:00", "Li", 5, "no", "2024-05-01 09:10"],
  ["2", "2024-05-01 09:00", "soon", "later", "Li", 7, "perhaps", ""],
  ["3", "2024-05-01 09:00", "2024-05-01 08:00", "2024-04-30 11:00", "Li", 5, "no", "2024-05-01 08:50"],
  ["4", "2024-05-01 09:00", "2024-05-01 08:59", "2024-05-01 11:00", "#N/A", 5, "no", ""],
  ["5", "some day", "", "", "Li", 4, "no", ""],
  ["1", "2024-05-02 09:00", "", "", "Wang", 4, "no", ""],
  ["", "2024-05-02 09:00", "", "", "Wang", 4, "no", ""],
  ["8", "2024-05-02 09:00", "2024-05-02 11:00", "2024-05-02 10:00", "Wang", 4, "no", ""],
];

describe.skipIf(libreOffice === undefined)(`what was not read, in a sheet of LibreOffice${libreOfficeHint}`, () => {
  it("is counted in cells and in rows as the pane counts it", async () => {
    const source = { sheet: "Tickets", area: { row: 0, column: 0, rows: rows.length + 1, columns: headers.length } };
    const { findings, mapping, tickets } = finished(readTable(ticketTable(source, [headers, ...rows]), null, null));
    const unreadable = unreadableCells(tickets);
    const inPane = [unreadable.length, new Set(unreadable.map(({ row }) => row)).size];
    expect(inPane).toEqual([6, 3]);
    expect(findings.counts).toEqual({
      "duplicate-id": 1,
      "response-before-submission": 2,
      "resolution-before-submission": 1,
      "hand-over-before-submission": 1,
      "answer-before-escalation": 0,
      "arrival-before-order": 0,
      "resolution-before-response": 1,
    });

    const data = { ...source, headers, columns: mapping.columns, timeFormats: mapping.timeFormats, limits: [] };
    const given = answers([indicator("r", { source: "tickets", reading: "responseMinutes", unit: "minutes" })], {
      data,
    });
    const plan = buildWorkbookPlan({ ...given, output: { ...given.output, style: "plain" } }, context);
    const cells = rows.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    const file = await renderPlan(plan, [{ name: "Tickets", rows: [headers, ...cells] }], "zh-CN");
    const at = (await valuesOf(convertedByLibreOffice("unread.xlsx", file, "xlsx"))).get(given.output.ticketsSheet);
    const { checks } = ticketsLayout(given);
    const check = (name: keyof typeof checks) => at?.(checks[name].row, checks[name].column);
    expect([check("unread"), check("unreadRows")]).toEqual(inPane);
    expect(check("early")).toBe(4);
    expect([check("rows"), check("counted"), check("notCounted")]).toEqual([8, 5, 3]);
    expect(check("notCounted")).toBe(tickets.rowsLeftOut);
  }, 120_000);
});
