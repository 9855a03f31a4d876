import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { readTime } from "../../core/tickets/read-time.ts";
import { readTable, ticketTable } from "../../core/wizard/read-table.ts";
import { buildWorkbookPlan } from "../../core/workbook/build-workbook-plan.ts";
import { ticketsLayout } from "../../core/workbook/tickets-layout.ts";
import { convertedByLibreOffice, libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { finished } from "../wizard/wizard-walk.ts";
import { renderPlan, valuesOf } from "./render-plan.ts";
import { answers, context, indicator } from "./sample-answers.ts";

const headers = ["Ticket ID", "Submitted", "First response", "Resolved"];

/** Rome goes to summer time on 31 March 2024 at 02:00, and back on 27 October. */
const rows: Cell[][] = [
  ["1", "2024-03-30T12:00:00+00:00", "2024-03-30T12:30:00Z", "2024-03-30 14:00"],
  ["2", "2024-03-31T00:59:59Z", "2024-03-31T01:00:00Z", "2024-03-31 03:00"],
  ["3", "2024-07-01T09:00:00+02", "2024-07-01T15:10+0800", "2024-07-01 09:30"],
  ["4", "2024-07-01 09:00", "", ""],
  ["5", "2024-10-27T23:30:00-05:00", "soon", ""],
  ["6", "2024-12-24T09:00:00+01:00", "2024-12-24T08:15:00.250Z", "2024-12-24 10:00"],
];

/** The tickets sheet made in a workbook of a place, recalculated, beside the times as the pane reads them. */
async function sheetIn(timeZone: string | null) {
  const source = { sheet: "Tickets", area: { row: 0, column: 0, rows: rows.length + 1, columns: 4 } };
  const table = ticketTable(source, [headers, ...rows]);
  const { mapping, zone } = finished(readTable(table, null, timeZone));
  const given = answers([indicator("r", { source: "tickets", reading: "responseMinutes", unit: "minutes" })], {
    locale: "en",
    data: {
      ...source,
      headers,
      columns: mapping.columns,
      timeFormats: mapping.timeFormats,
      limits: [],
      ...(zone && { zone }),
    },
  });
  const plan = buildWorkbookPlan({ ...given, output: { ...given.output, style: "plain" } }, context);
  const file = await renderPlan(plan, [{ name: "Tickets", rows: [headers, ...rows] }], "en");
  const values = await valuesOf(convertedByLibreOffice("zoned.xlsx", file, "xlsx"));
  const at = values.get(given.output.ticketsSheet);
  const layout = ticketsLayout(given);
  const shown = (field: TicketField) => {
    const area = layout.clean(field) ?? layout.counted;
    return rows.map((_, index) => at?.(area.row + index, area.column) ?? "");
  };
  const read = (field: TicketField) =>
    rows.map((row) => {
      const cell = row[mapping.columns[field] ?? -1] ?? null;
      const time = readTime(cell, mapping.timeFormats[field] ?? "serial", zone?.changes);
      return Number.isNaN(time) ? (cell === "" ? "" : "?") : time;
    });
  const captions = layout.columns.map((_, column) => {
    const place = layout.firstColumn + column;
    return [at?.(layout.headerRow, place), at?.(layout.notesRow, place)];
  });
  return { layout, shown, read, captions };
}

const toMinutes = (times: readonly unknown[]) =>
  times.map((time) =>
    typeof time === "number" ? new Date(Math.round((time - 25569) * 86_400) * 1000).toISOString().slice(0, 16) : time,
  );

describe.skipIf(libreOffice === undefined)(`times with an offset, in a sheet of LibreOffice${libreOfficeHint}`, () => {
  it.each([
    [
      "Europe/Rome",
      "a place with summer time: a column of UTC beside each",
      ["id", "utc", "submitted", "utc", "firstResponse", "resolved"],
    ],
    ["Asia/Shanghai", "a place without: one addition", ["id", "submitted", "firstResponse", "resolved"]],
    [null, "a place that is not known: as written", ["id", "submitted", "firstResponse", "resolved"]],
  ])(
    "read as the pane reads them in %s, %s",
    async (place, _why, columns) => {
      const { layout, read, shown } = await sheetIn(place);
      const made = layout.columns.flatMap((column) =>
        column.kind === "utc" ? ["utc"] : column.kind === "clean" ? [column.field] : [],
      );
      expect(made).toEqual(columns);
      for (const field of ["submitted", "firstResponse", "resolved"] as const) {
        expect(toMinutes(shown(field)), field).toEqual(toMinutes(read(field)));
      }
    },
    120_000,
  );

  it("stand on Rome's clock, in winter and in summer", async () => {
    const { captions, shown } = await sheetIn("Europe/Rome");
    expect(toMinutes(shown("submitted"))).toEqual([
      "2024-03-30T13:00",
      "2024-03-31T01:59",
      "2024-07-01T09:00",
      "2024-07-01T09:00",
      "2024-10-28T05:30",
      "2024-12-24T09:00",
    ]);
    expect(toMinutes(shown("firstResponse"))).toEqual([
      "2024-03-30T13:30",
      "2024-03-31T03:00",
      "2024-07-01T09:10",
      "",
      "?",
      "2024-12-24T09:15",
    ]);
    expect(captions.slice(1, 6)).toEqual([
      ["Submitted (UTC)", "on the clock of UTC, for the column at its right"],
      ["Submitted", "zone −05:00, +00:00, +01:00 … → Europe/Rome; read as a time; ? = not read"],
      ["First response (UTC)", "on the clock of UTC, for the column at its right"],
      ["First response", "zone +00:00, +08:00 → Europe/Rome; read as a time; ? = not read"],
      ["Resolved", "read as a time; ? = not read"],
    ]);
  }, 120_000);
});
