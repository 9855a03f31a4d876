import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";

describe.skipIf(chromiumPath === undefined)(`highlights beside a chain of formulas${chromiumHint}`, () => {
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    await workbench.open();
  });

  afterAll(async () => {
    await workbench?.close();
  });

  // The fifth row and fourth column of the area, counted from A1, is D5: a cell that C1 looks at.
  // highlighted  condition          why
  it.each([
    ["A11:E20", "=SUM($C$1)>0", "it looks at the end of the chain"],
    ["A11:E20", "=SUM($B$1)>0", "it looks at its middle"],
  ])("%s by %s lets every figure follow at once: %s", async (address, formula) => {
    await workbench.load({
      sheets: [
        {
          name: "Data",
          gridlines: true,
          cells: [
            { row: 0, column: 0, value: 1 },
            { row: 0, column: 1, value: null, formula: "=A1+1" },
            { row: 0, column: 2, value: null, formula: "=B1*10+0*A1+D5" },
          ],
          columnWidths: {},
          rowHeights: {},
          frozen: { rows: 0, columns: 0 },
          validations: [],
          highlights: [{ address, formula, fill: "#FDE0DC" }],
          charts: [],
          tables: [],
          protected: false,
        },
      ],
      names: [],
      active: 0,
      settings: {},
    });
    const shown: Cell[] = [];
    for (const typed of ["2", "3", "4"]) {
      await workbench.type("Data", "A1", typed);
      shown.push(await workbench.read("Data", "C1"));
    }
    expect(shown).toEqual([30, 40, 50]);
  });
});
