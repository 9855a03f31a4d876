import type { Chart } from "../transfer/sheet-write.ts";
import { rangeAt } from "./cell-contents.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Draws a chart over a sheet. */
export function drawChart(sheet: Sheet, chart: Chart, sheetNamed: (name: string) => Sheet): void {
  const { MERGE_ROWS, MERGE_COLUMNS } = Charts.ChartMergeStrategy;
  const builder = sheet
    .newChart()
    .setChartType(Charts.ChartType[chart.type])
    .setMergeStrategy(chart.sideways ? MERGE_ROWS : MERGE_COLUMNS)
    .setTransposeRowsAndColumns(chart.sideways)
    .setHiddenDimensionStrategy(Charts.ChartHiddenDimensionStrategy.SHOW_BOTH)
    .setNumHeaders(0)
    .setPosition(chart.row + 1, chart.column + 1, 0, 0)
    .setOption("width", chart.width)
    .setOption("height", chart.height);
  for (const { sheet: name, place } of chart.ranges) builder.addRange(rangeAt(sheetNamed(name), place));
  for (const [name, option] of Object.entries(chart.options)) builder.setOption(name, option);
  sheet.insertChart(builder.build());
}
