import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Area } from "../../core/formula/expression.ts";
import type { PlanStep } from "../../core/workbook/plan.ts";
import { paintedSizes } from "../../gsheets/transfer/painted-sizes.ts";
import { planWords } from "../../gsheets/transfer/plan-words.ts";
import { SheetWrites } from "../../gsheets/transfer/sheet-writes.ts";
import { sheetsNumberFormat } from "../../gsheets/transfer/sheets-number-format.ts";
import { spreads } from "../../gsheets/transfer/spreads.ts";

describe("sizes in few calls", () => {
  const slack = (wanted: number): number => wanted * 1.35 + 10;

  it("widens what is nearly as wide as its neighbours, and sizes the rest over it", () => {
    // The columns of an evaluation sheet, in pixels.
    const widths = [152, 243, 82, 68, 68, 96, 82, 75, 82, 159, 89, 257, 68];
    expect(paintedSizes(widths, slack)).toEqual([
      { first: 0, count: 1, pixels: 152 },
      { first: 1, count: 1, pixels: 243 },
      { first: 2, count: 11, pixels: 96 },
      { first: 9, count: 1, pixels: 159 },
      { first: 11, count: 1, pixels: 257 },
    ]);
  });

  it("sizes over what is sized over already, where that is one call less", () => {
    // 300 over all, 100 over the inner five, 200 over the one in their middle.
    const widths = [300, 300, 100, 100, 200, 100, 100, 300];
    expect(paintedSizes(widths, (wanted) => wanted)).toHaveLength(3);
  });

  it("never comes out smaller than wanted, nor larger than allowed, whatever is wanted", () => {
    const wanted = fc.array(fc.option(fc.integer({ min: 5, max: 400 })), { maxLength: 30 });
    fc.assert(
      fc.property(wanted, (sizes) => {
        const sized = new Map<number, number>();
        const calls = paintedSizes(sizes, slack);
        for (const { first, count, pixels } of calls) {
          for (let index = first; index < first + count; index++) sized.set(index, pixels);
        }
        for (const [index, size] of sizes.entries()) {
          if (size === null) continue;
          expect(sized.get(index)).toBeGreaterThanOrEqual(size);
          expect(sized.get(index)).toBeLessThanOrEqual(slack(size));
        }
        for (const index of sized.keys()) expect(index).toBeLessThan(sizes.length);
        expect(calls.length).toBeLessThanOrEqual(sizes.filter((size) => size !== null).length);
      }),
    );
  });
});

describe("looks as rectangles", () => {
  const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });

  it("are those that hold in the end, each cell in one of them", () => {
    const areas = fc.record({
      row: fc.integer({ min: 0, max: 8 }),
      column: fc.integer({ min: 0, max: 8 }),
      rows: fc.integer({ min: 1, max: 5 }),
      columns: fc.integer({ min: 1, max: 5 }),
    });
    const said = fc.array(fc.record({ area: areas, value: fc.constantFrom("a", "b", "c") }), { maxLength: 12 });
    fc.assert(
      fc.property(said, (given) => {
        const wanted = new Map<string, string>();
        for (const { area: each, value } of given) {
          for (let row = each.row; row < each.row + each.rows; row++) {
            for (let column = each.column; column < each.column + each.columns; column++)
              wanted.set(`${row},${column}`, value);
          }
        }
        const found = new Map<string, string>();
        for (const { value, places } of spreads(given)) {
          for (const [row, column, rows, columns] of places) {
            for (let r = row; r < row + rows; r++) {
              for (let c = column; c < column + columns; c++) {
                expect(found.has(`${r},${c}`)).toBe(false);
                found.set(`${r},${c}`, value);
              }
            }
          }
        }
        expect([...found].sort()).toEqual([...wanted].sort());
      }),
    );
  });

  it("join what lies side by side, and strips below each other", () => {
    const said = [0, 1, 2].map((row) => ({ area: area(row, 0, 1, 4), value: "same" }));
    expect(spreads([...said, { area: area(3, 0, 1, 2), value: "same" }])).toEqual([
      {
        value: "same",
        places: [
          [0, 0, 3, 4],
          [3, 0, 1, 2],
        ],
      },
    ]);
  });

  it("add a later look to an earlier one where told to", () => {
    const merged = spreads<Readonly<Record<string, boolean>>>(
      [
        { area: area(0, 0, 1, 2), value: { bold: true } },
        { area: area(0, 1, 1, 1), value: { italic: true } },
      ],
      (earlier, later) => ({ ...earlier, ...later }),
    );
    expect(merged).toEqual([
      { value: { bold: true }, places: [[0, 0, 1, 1]] },
      { value: { bold: true, italic: true }, places: [[0, 1, 1, 1]] },
    ]);
  });
});

it.each([
  ["0.0%", "0.0%"],
  ["General", "General"],
  ['[=1]"yes";[=0]"no";General', '[=1]"yes";[=0]"no";0.##########'],
  ['0" General"', '0" General"'],
  ["yyyy-mm-dd hh:mm", "yyyy-mm-dd hh:mm"],
])("the number format %s is %s in Google Sheets", (excel, sheets) => {
  expect(sheetsNumberFormat(excel)).toBe(sheets);
});

describe("contents", () => {
  it("are laid over each other: what a later step leaves alone keeps what an earlier one wrote", () => {
    const words = planWords({ style: "functions", locale: "en", spreadsheetLocale: "en_US" });
    const cells = (row: number, column: number, rows: Extract<PlanStep, { kind: "cells" }>["rows"]): PlanStep => ({
      kind: "cells",
      sheet: "Made",
      row,
      column,
      rows,
    });
    const writes = new SheetWrites(words).of([
      cells(0, 0, [["title"], [null, null, 3]]),
      cells(1, 0, [
        ["a", 1, null],
        ["b", 2, null],
      ]),
      cells(9, 1, [[true]]),
    ]);
    expect(writes).toEqual([
      {
        kind: "contents",
        sheet: "Made",
        row: 0,
        column: 0,
        rows: [
          ["title", "", ""],
          ["a", 1, 3],
          ["b", 2, ""],
        ],
        step: { index: 0, kind: "cells" },
      },
      { kind: "contents", sheet: "Made", row: 9, column: 0, rows: [["", true, ""]], step: { index: 0, kind: "cells" } },
    ]);
  });
});

describe("revisions in few blocks", () => {
  const words = planWords({ style: "functions", locale: "en", spreadsheetLocale: "en_US" });
  type Revision = Extract<PlanStep, { kind: "revision" }>;
  const revision = (
    row: number,
    column: number,
    rows: Revision["rows"],
    more: Partial<Pick<Revision, "sheet" | "spilled">> = {},
  ): PlanStep => ({ kind: "revision", sheet: "Made", row, column, rows, ...more });
  const written = (...steps: readonly PlanStep[]) =>
    new SheetWrites(words)
      .of(steps)
      .flatMap((write) => (write.kind === "revision" ? [[write.row, write.column, write.rows, write.step.index]] : []));

  it("joins cells that touch, side by side and then below each other", () => {
    const steps = [
      revision(4, 1, [[1]]),
      revision(4, 2, [[2]]),
      revision(4, 5, [["far"]]),
      revision(5, 1, [[3]]),
      revision(5, 2, [[4]]),
      revision(7, 1, [[5]]),
    ];
    expect(written(...steps)).toEqual([
      [
        4,
        1,
        [
          [1, 2],
          [3, 4],
        ],
        0,
      ],
      [4, 5, [["far"]], 2],
      [7, 1, [[5]], 5],
    ]);
  });

  it("leaves by itself what leaves cells alone, or takes the place of what spread, and what is on another sheet", () => {
    const spilled = { row: 0, column: 2, rows: 3, columns: 1 };
    const steps: readonly PlanStep[] = [
      revision(0, 0, [[1, null]]),
      revision(0, 2, [[2]], { spilled }),
      revision(0, 3, [[3]]),
      revision(0, 4, [[4]], { sheet: "Other" }),
    ];
    expect(written(...steps).map(([, column]) => column)).toEqual([0, 2, 3, 4]);
  });
});
