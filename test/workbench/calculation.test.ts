import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";

declare global {
  var progressSeen: string[];
}

describe.skipIf(chromiumPath === undefined)(`a long calculation${chromiumHint}`, () => {
  let workbench: WorkbenchPage;

  beforeAll(async () => {
    workbench = await WorkbenchPage.launch();
    await workbench.open();
  });

  afterAll(async () => {
    await workbench?.close();
  });

  it("lets the page draw after every 20 formulas, and says how far it is until it is over", async () => {
    await workbench.page.evaluate(() => {
      globalThis.progressSeen = [];
      // Every look at the clock is a second after the one before: any calculation is long.
      let now = performance.now();
      performance.now = () => {
        now += 1000;
        return now;
      };
      new MutationObserver(() => {
        const text = document.querySelector(".status-progress")?.textContent ?? "";
        if (text !== globalThis.progressSeen.at(-1)) globalThis.progressSeen.push(text);
      }).observe(document.querySelector(".status") ?? document.body, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    await workbench.load({
      sheets: [
        {
          name: "Data",
          gridlines: true,
          cells: Array.from({ length: 50 }, (_, row) => ({ row, column: 1, value: 0, formula: `=A${row + 1}+${row}` })),
          columnWidths: {},
          rowHeights: {},
          frozen: { rows: 0, columns: 0 },
          validations: [],
          highlights: [],
          charts: [],
          tables: [],
          protected: false,
        },
      ],
      names: [],
      active: 0,
      settings: {},
    });
    expect(await workbench.read("Data", "B50")).toBe(49);
    const seen = await workbench.page.evaluate(() => globalThis.progressSeen);
    const whole = [
      "Calculating 1 of 50 formulas",
      "Calculating 21 of 50 formulas",
      "Calculating 41 of 50 formulas",
      "",
    ];
    expect(seen.slice(-4)).toEqual(whole);
  });
});
