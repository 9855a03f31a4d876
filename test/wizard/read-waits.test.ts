import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import type { TimeFormat } from "../../core/tickets/time-format.ts";
import { readTable, ticketTable } from "../../core/wizard/read-table.ts";
import { readWaits } from "../../core/wizard/read-waits.ts";
import { finished } from "./wizard-walk.ts";

const source = { sheet: "Waits", area: { row: 0, column: 0, rows: 1, columns: 3 } };
const tickets = finished(
  readTable(
    ticketTable(source, [
      ["Ticket ID", "Submitted"],
      ["T1", "2024-05-01 09:00"],
    ]),
    null,
    null,
  ),
).tickets;

function formatOf(rows: readonly (readonly Cell[])[]): TimeFormat | null {
  const table = ticketTable(source, [["Ticket", "Start", "End"], ...rows]);
  return finished(readWaits(table, null, tickets, null)).mapping.timeFormat;
}

const many = (row: readonly Cell[]): (readonly Cell[])[] => Array.from({ length: 6000 }, () => row);

describe("how the times of waits are written", () => {
  it.each<[readonly (readonly Cell[])[], TimeFormat, string]>([
    // rows                                                          format        why
    [[["T1", 45413.4, 45413.5]], "serial", "dates of the sheet"],
    [[["T1", "2024/5/1 9:00", ""]], "yearFirst", "an end that has not come says nothing"],
    [[["T1", "03-02-2024 9:00", "29-02-2024 9:00"]], "dayFirst", "the end tells it for the start"],
    [[["T1", "03-02-2024 9:00", "04-02-2024 9:00"]], "unclear", "nobody can tell"],
    [
      [...many(["T1", "03-02-2024", "03-02-2024"]), ["T1", "02-29-2024", ""]],
      "monthFirst",
      "the last of 6,001 rows tells it",
    ],
    [
      [["T1", "29-02-2024", ""], ...many(["T1", "02-29-2024", ""])],
      "unclear",
      "cells that contradict each other leave it open",
    ],
  ])("row %#", (rows, format) => {
    expect(formatOf(rows)).toBe(format);
  });
});
