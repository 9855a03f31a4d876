import { resolve } from "node:path";
import { build } from "esbuild";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChartStep } from "../../core/workbook/chart-step.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { chromiumHint, chromiumPath } from "../chromium.ts";
import { WorkbenchPage } from "../workbench-page.ts";
import { chartCases } from "./chart-steps.ts";

const rows: readonly (readonly (string | number)[])[] = [
  ["name", "count", "share"],
  ["Ann", 30, 0.5],
  ["Bo", 18, 0.8],
  ["Cai", 12, 1],
];

const data: SheetSnapshot = {
  name: "Da ta's",
  gridlines: true,
  cells: rows.flatMap((line, row) => line.map((value, column) => ({ row, column, value }))),
  columnWidths: {},
  rowHeights: {},
  frozen: { rows: 0, columns: 0 },
  validations: [],
  highlights: [],
  charts: [],
  tables: [],
  protected: false,
};
const workbook: WorkbookSnapshot = { sheets: [data], names: [], active: 0, settings: {} };

describe.skipIf(chromiumPath === undefined)(`a chart of the plan in Excel's calls${chromiumHint}`, () => {
  let workbench: WorkbenchPage;
  let pane: Frame;
  let script: string;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [resolve(import.meta.dirname, "port-in-pane.ts")],
      bundle: true,
      write: false,
      format: "iife",
      target: "es2022",
    });
    script = outputFiles[0]?.text ?? "";
    workbench = await WorkbenchPage.launch();
    await workbench.open();
  });

  afterAll(async () => {
    await workbench?.close();
    expect(workbench.complaints).toEqual([]);
  });

  beforeEach(async () => {
    await workbench.load(workbook);
    pane = workbench.pane();
    await pane.waitForFunction(() => "Excel" in window);
    await pane.evaluate(script);
  });

  async function drawn(step: ChartStep): Promise<SheetSnapshot["charts"]> {
    await pane.evaluate(async (chart) => {
      await testedPort.apply({
        version: 1,
        style: "functions",
        steps: [{ kind: "sheet", sheet: "Made", gridlines: false }, chart],
      });
    }, step);
    return (await workbench.snapshot()).sheets[1]?.charts ?? [];
  }

  it.each(chartCases)("draws %s", async (_, step, expected) => {
    const [chart, ...others] = await drawn(step);
    expect(others).toEqual([]);
    const { name, position, ...content } = chart ?? {};
    expect(content).toEqual(expected);
    expect([typeof name, position?.left, position?.top]).toEqual(["string", 0, 0]);
  });

  it.each(chartCases)("comes back from a saved file with %s", async (_, step) => {
    const before = await drawn(step);
    const { bytes } = await workbench.save("Save .xlsx");
    await workbench.openFile("again.xlsx", bytes);
    expect((await workbench.snapshot()).sheets[1]?.charts).toEqual(before);
  });
});
