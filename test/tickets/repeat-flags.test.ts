import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { repeatFlags } from "../../core/tickets/repeat-flags.ts";
import { serialOf, ticketsOf } from "./ticket-fixture.ts";

const fields: TicketField[] = ["id", "submitted", "customer", "type"];

/** The flags within seven days, `null` where nothing can be told. */
function flagsOf(rows: readonly (readonly [string, Cell, Cell, Cell])[], days = 7): (number | null)[] {
  return [...repeatFlags(ticketsOf(fields, rows), days)].map((flag) => (Number.isNaN(flag) ? null : flag));
}

describe("repeatFlags", () => {
  it.each<[why: string, rows: [string, Cell, Cell, Cell, flag: number | null][]]>([
    [
      "the same customer and type again within the days, in upper or lower case",
      [
        ["1", "2024-05-01 09:00", "C1", "repair", 0],
        ["2", "2024-05-03 09:00", "c1", "Repair", 1],
        ["3", "2024-05-03 09:00", "C2", "repair", 0],
        ["4", "2024-05-03 09:00", "C1", "return", 0],
      ],
    ],
    [
      "seven days to the second count, a second more does not",
      [
        ["1", "2024-05-01 09:00:07", "C1", "repair", 0],
        ["2", "2024-05-08 09:00:07", "C1", "repair", 1],
        ["3", "2024-05-15 09:00:08", "C1", "repair", 0],
      ],
    ],
    [
      "rows in no order",
      [
        ["1", "2024-05-09 09:00", "C1", "repair", 1],
        ["2", "2024-05-01 09:00", "C1", "repair", 0],
        ["3", "2024-05-05 09:00", "C1", "repair", 1],
      ],
    ],
    [
      "of two at the same moment the lower row repeats the other",
      [
        ["1", "2024-05-01 09:00", "C1", "repair", 0],
        ["2", "2024-05-01 09:00", "C1", "repair", 1],
      ],
    ],
    [
      "a blank customer or type says nothing, and a row that is left out is not repeated",
      [
        ["1", "2024-05-01 09:00", "", "repair", null],
        ["2", "2024-05-01 09:00", "C1", "", null],
        ["", "2024-05-01 09:00", "C1", "repair", null],
        ["3", "2024-05-02 09:00", "C1", "repair", 0],
        ["4", "2024-05-02 09:00", "", "", null],
      ],
    ],
  ])("%s", (_, rows) => {
    expect(flagsOf(rows.map(([id, submitted, customer, type]) => [id, submitted, customer, type]))).toEqual(
      rows.map(([, , , , flag]) => flag),
    );
  });

  it("no days: only at the same moment", () => {
    const at = "2024-05-01 09:00";
    expect(
      flagsOf(
        [
          ["1", at, "C1", "repair"],
          ["2", at, "C1", "repair"],
          ["3", "2024-05-01 09:01", "C1", "repair"],
        ],
        0,
      ),
    ).toEqual([0, 1, 0]);
  });

  it("takes no offence at what a sheet's arithmetic adds to a time", () => {
    const first = serialOf(2024, 5, 1, 9);
    const rows = [
      ["1", first, "C1", "repair"],
      ["2", first + 7 + 1e-10, "C1", "repair"],
    ];
    expect([...repeatFlags(ticketsOf(fields, rows, "serial"), 7)]).toEqual([0, 1]);
  });

  it("keeps the order of rows among many at the same moments", () => {
    // 90 tickets of one customer over three days: the first row of each day is no repeat of that day.
    const rows = Array.from({ length: 90 }, (_, i): Cell[] => [String(i), serialOf(2024, 5, 3 - (i % 3)), "C1", "a"]);
    const flags = [...repeatFlags(ticketsOf(fields, rows, "serial"), 0)];
    expect(flags.map((flag, row) => (flag === 0 ? row : -1)).filter((row) => row >= 0)).toEqual([0, 1, 2]);
  });

  it("says nothing where a column is missing", () => {
    const some = ticketsOf(["id", "submitted", "type"], [["1", "2024-05-01 09:00", "repair"]]);
    expect([...repeatFlags(some, 7)]).toEqual([Number.NaN]);
  });
});
