import { resolve } from "node:path";
import { build } from "esbuild";
import type { Frame } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ChartStep } from "../../core/workbook/chart-step.ts";
import { emptySheet } from "../../excel-addin/workbench/empty-sheet.ts";
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
  ...emptySheet("Da ta's"),
  cells: rows.flatMap((line, row) => line.map((value, column) => ({ row, column, value }))),
};
/** What every refusal of the workbench begins with. */
const missing = "The requested feature isn't implemented. ";
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

  /** What Excel's calls on a chart of three points and a line are answered with: the message of the failure, or nothing. */
  const answer = (type: "ColumnClustered" | "XYScatter", calls: (chart: Excel.Chart) => void): Promise<string> =>
    pane.evaluate(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Da ta's");
      const chart = sheet.charts.add("${type}", sheet.getRange("B2:B4"), "Columns");
      (${calls.toString()})(chart);
      await context.sync();
    }).then(() => "", (error) => error.message)`) as Promise<string>;

  it.each<[string, "ColumnClustered" | "XYScatter", (chart: Excel.Chart) => void]>([
    [
      "Chart.displayBlanksAs Zero",
      "ColumnClustered",
      (chart) => {
        chart.displayBlanksAs = "Zero";
      },
    ],
    [
      "ChartSeries.chartType XYScatter over another type",
      "ColumnClustered",
      (chart) => {
        chart.series.getItemAt(0).chartType = "XYScatter";
      },
    ],
    [
      "secondary ChartSeries.axisGroup in a chart of type XYScatter",
      "XYScatter",
      (chart) => {
        chart.series.getItemAt(0).axisGroup = "Secondary";
      },
    ],
    [
      "secondary ChartAxes.getItem Value here",
      "ColumnClustered",
      (chart) => {
        chart.axes.getItem("Value", "Secondary").minimum = 0;
      },
    ],
    [
      "ChartLineFormat of an XYScatter series",
      "XYScatter",
      (chart) => {
        chart.series.getItemAt(0).format.line.color = "#0F6CBD";
      },
    ],
    [
      "ChartLineFormat.lineStyle DashDot",
      "ColumnClustered",
      (chart) => {
        chart.series.getItemAt(0).chartType = "Line";
        chart.series.getItemAt(0).format.line.lineStyle = "DashDot";
      },
    ],
    [
      "ChartSeries.markerStyle Star",
      "XYScatter",
      (chart) => {
        chart.series.getItemAt(0).markerStyle = "Star";
      },
    ],
    [
      "ChartLineFormat.clear of a series that has no line between dots",
      "ColumnClustered",
      (chart) => {
        chart.series.getItemAt(0).format.line.clear();
      },
    ],
    [
      "label position of a bar",
      "ColumnClustered",
      (chart) => {
        chart.series.getItemAt(0).hasDataLabels = true;
        chart.series.getItemAt(0).dataLabels.position = "Top";
      },
    ],
    [
      "series' name at more than one point",
      "ColumnClustered",
      (chart) => {
        const { points } = chart.series.getItemAt(0);
        points.getItemAt(0).hasDataLabel = true;
        points.getItemAt(1).hasDataLabel = true;
        points.getItemAt(1).dataLabel.showSeriesName = true;
      },
    ],
    [
      "labels from cells that stand in no line",
      "XYScatter",
      (chart) => {
        const { points } = chart.series.getItemAt(0);
        for (const [index, cell] of ["A2", "A4"].entries()) {
          points.getItemAt(index).hasDataLabel = true;
          points.getItemAt(index).dataLabel.formula = `='Da ta''s'!${cell}`;
        }
      },
    ],
    [
      "label from more than one cell",
      "XYScatter",
      (chart) => {
        const point = chart.series.getItemAt(0).points.getItemAt(0);
        point.hasDataLabel = true;
        point.dataLabel.formula = "='Da ta''s'!A2:A3";
      },
    ],
  ])("says what the workbench does not draw: %s", async (what, type, calls) => {
    expect(await answer(type, calls)).toBe(`${missing}The workbench draws no ${what}.`);
  });

  it.each<[string, (chart: Excel.Chart) => void]>([
    [
      "ChartAxis.reversePlotOrder",
      (chart) => {
        chart.axes.valueAxis.reversePlotOrder = true;
      },
    ],
    [
      "ChartSeries.smooth",
      (chart) => {
        chart.series.getItemAt(0).smooth = true;
      },
    ],
    [
      "ChartPoint.markerSize",
      (chart) => {
        chart.series.getItemAt(0).points.getItemAt(2).markerSize = 9;
      },
    ],
  ])("has no %s, and says so", async (member, calls) => {
    expect(await answer("ColumnClustered", calls)).toBe(`${missing}The workbench has no ${member}.`);
  });

  it("has as many points as cells", async () => {
    const calls = (chart: Excel.Chart): void => {
      chart.series.getItemAt(0).points.getItemAt(3).hasDataLabel = true;
    };
    expect(await answer("ColumnClustered", calls)).toContain("invalid");
  });
});
