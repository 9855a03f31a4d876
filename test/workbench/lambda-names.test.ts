import { afterAll, beforeAll, expect, test } from "vitest";
import { formulaText } from "../../core/workbook/formula-text.ts";
import { nameSteps } from "../../core/workbook/name-steps.ts";
import { emptySheet } from "../../excel-addin/workbench/empty-sheet.ts";
import type { CellSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { type Comparison, comparisons, dataSheet } from "../functions/calls-to-compare.ts";
import { WorkbenchPage } from "../workbench-page.ts";

let workbench: WorkbenchPage;

beforeAll(async () => {
  workbench = await WorkbenchPage.launch();
  await workbench.open();
});

afterAll(() => workbench.close());

function writtenWithName({ expression }: Comparison): string | null {
  try {
    return formulaText(expression, { style: "names" });
  } catch {
    return null;
  }
}

test("names that hold a LAMBDA give in the grid what the functions give, for cells and for columns", async () => {
  // Every call over a column, and of those over one cell enough to have met whatever the data hold.
  const asked = comparisons().flatMap((comparison, place) => {
    const formula = comparison.rows > 1 || place % 6 === 0 ? writtenWithName(comparison) : null;
    return formula === null ? [] : [{ ...comparison, formula }];
  });
  const cells = asked.map(({ formula }, column): CellSnapshot => ({ row: 0, column, value: null, formula }));
  const data = dataSheet.rows.flatMap((row, r) =>
    row.flatMap((value, c): CellSnapshot[] => (value === null ? [] : [{ row: r, column: c, value }])),
  );
  await workbench.load({
    sheets: [
      { ...emptySheet("data"), cells: data },
      { ...emptySheet("results"), cells },
    ],
    names: nameSteps("names").flatMap((step) =>
      step.kind === "name" ? [{ name: step.name, refersTo: formulaText(step.refersTo, { style: "plain" }) }] : [],
    ),
    active: 1,
    settings: {},
  });
  const found = new Map(
    (await workbench.cells("results")).map(({ row, column, value }) => [`${row},${column}`, value]),
  );
  const differing: string[] = [];
  let compared = 0;
  asked.forEach(({ formula, expected }, column) => {
    expected.forEach((wanted, row) => {
      compared++;
      const value = found.get(`${row},${column}`) ?? null;
      const shown = value === "" ? null : value;
      const isSame =
        typeof wanted === "number" && typeof shown === "number"
          ? Math.abs(shown - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))
          : shown === wanted;
      if (!isSame) differing.push(`${formula} row ${row + 1}: ${shown}, not ${wanted}`);
    });
  });
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(4000);
}, 240_000);
