import type { Area } from "../../core/formula/expression.ts";
import type { ChartCells, ChartStep, ChartStepOf, ChartType } from "../../core/workbook/chart-step.ts";
import { columnLetters } from "../../core/workbook/formula-text.ts";
import { quotedSheet } from "./quoted-sheet.ts";

/** A chart that has been added, and how cells that it refers to become ranges. */
interface Drawing {
  readonly chart: Excel.Chart;
  readonly sheet: string;
  readonly rangeOf: (cells: ChartCells) => Excel.Range;
}

/** What every series has: what it is called and the cells it follows. */
interface Followed {
  readonly name: string;
  readonly values: ChartCells;
}

interface Axis {
  readonly format: string;
  readonly title?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** Excel makes the first series along with the chart. */
function addSeries(drawing: Drawing, index: number, wanted: Followed, categories: ChartCells): Excel.ChartSeries {
  const { chart, rangeOf } = drawing;
  const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(wanted.name);
  series.name = wanted.name;
  series.setValues(rangeOf(wanted.values));
  series.setXAxisValues(rangeOf(categories));
  return series;
}

function setAxis(axis: Excel.ChartAxis, { format, title, minimum, maximum }: Axis): void {
  axis.numberFormat = format;
  if (title !== undefined) axis.title.text = title;
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
}

function showLegend(chart: Excel.Chart): void {
  chart.legend.visible = true;
  chart.legend.position = "Bottom";
}

function labelValues(series: Excel.ChartSeries, format: string): void {
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = format;
}

/** Larger than the dots of a line, in points. */
const markSize = 10;

/** Dots in the colour of their line: of itself Excel keeps them in the theme's. */
function colorDots(series: Excel.ChartSeries, color: string): void {
  series.markerBackgroundColor = color;
  series.markerForegroundColor = color;
}

/** A line without dots. */
function drawLine(
  series: Excel.ChartSeries,
  type: "Line" | "XYScatterLinesNoMarkers",
  color: string | undefined,
): void {
  series.chartType = type;
  if (color !== undefined) series.format.line.color = color;
}

function bars(drawing: Drawing, step: ChartStepOf<"bar"> | ChartStepOf<"column">): void {
  const { chart } = drawing;
  setAxis(chart.axes.valueAxis, { ...step.valueAxis, minimum: 0 });
  for (const [index, wanted] of step.series.entries()) {
    const series = addSeries(drawing, index, wanted, step.categories);
    if (wanted.color !== undefined) series.format.fill.setSolidColor(wanted.color);
    if (wanted.labels) labelValues(series, step.valueAxis.format);
  }
  const target = step.type === "column" ? step.target : undefined;
  if (target !== undefined)
    drawLine(addSeries(drawing, step.series.length, target, step.categories), "Line", target.color);
  if (step.series.length > 1 || target !== undefined) showLegend(chart);
}

/**
 * The series' name over one of its points: not the last one, where half of it would hang out of the chart, and not where the names of
 * `others` stand, which may run close by. The name comes before the value goes, because a label that shows nothing is none.
 */
function writeName(series: Excel.ChartSeries, pointCount: number, others: number): void {
  const fromEnd = Math.round(pointCount / 10) + others * Math.round(pointCount / 5);
  const point = series.points.getItemAt(Math.max(0, pointCount - 1 - fromEnd));
  point.hasDataLabel = true;
  point.dataLabel.showSeriesName = true;
  point.dataLabel.showValue = false;
  point.dataLabel.position = "Top";
}

function line(drawing: Drawing, step: ChartStepOf<"line">): void {
  const { chart } = drawing;
  chart.displayBlanksAs = "NotPlotted";
  setAxis(chart.axes.valueAxis, step.valueAxis);
  if (step.categoryFormat !== undefined) chart.axes.categoryAxis.numberFormat = step.categoryFormat;
  let names = 0;
  for (const [index, wanted] of step.series.entries()) {
    const series = addSeries(drawing, index, wanted, step.categories);
    if (wanted.dashed) {
      drawLine(series, "Line", wanted.color);
      series.format.line.lineStyle = "Dash";
    } else if (wanted.color !== undefined) {
      series.format.line.color = wanted.color;
      colorDots(series, wanted.color);
    }
    if (wanted.named) writeName(series, wanted.values.rows * wanted.values.columns, names++);
  }
  if (step.marks !== undefined) {
    const marks = addSeries(drawing, step.series.length, step.marks, step.categories);
    marks.format.line.clear();
    marks.markerStyle = "Diamond";
    marks.markerSize = markSize;
    if (step.marks.color !== undefined) colorDots(marks, step.marks.color);
    labelWithCells(drawing, marks, step.marks.labels, "Top");
  }
  if (step.series.filter(({ named }) => !named).length > 1) showLegend(chart);
}

function pareto(drawing: Drawing, { categories, counts, shares }: ChartStepOf<"pareto">): void {
  const { chart } = drawing;
  const columns = addSeries(drawing, 0, counts, categories);
  if (counts.color !== undefined) columns.format.fill.setSolidColor(counts.color);
  labelValues(columns, "0");
  const cumulated = addSeries(drawing, 1, shares, categories);
  drawLine(cumulated, "Line", shares.color);
  cumulated.axisGroup = "Secondary";
  setAxis(chart.axes.valueAxis, { format: "0", title: counts.name, minimum: 0 });
  setAxis(chart.axes.getItem("Value", "Secondary"), { format: "0%", title: shares.name, minimum: 0, maximum: 1 });
}

/** Texts of cells at the points, from the first on: a formula for each label, so that it follows its cell. */
function labelWithCells(
  drawing: Drawing,
  series: Excel.ChartSeries,
  cells: ChartCells,
  position: "Right" | "Top",
): void {
  const sheet = quotedSheet(cells.sheet ?? drawing.sheet);
  for (let index = 0; index < cells.rows * cells.columns; index++) {
    const [row, column] = cells.rows === 1 ? [cells.row, cells.column + index] : [cells.row + index, cells.column];
    const point = series.points.getItemAt(index);
    point.hasDataLabel = true;
    point.dataLabel.formula = `=${sheet}!$${columnLetters(column)}$${row + 1}`;
    point.dataLabel.position = position;
  }
}

function scatter(drawing: Drawing, { points, cuts, xAxis, yAxis }: ChartStepOf<"scatter">): void {
  const { chart } = drawing;
  setAxis(chart.axes.categoryAxis, xAxis);
  setAxis(chart.axes.valueAxis, yAxis);
  const dots = addSeries(drawing, 0, { name: points.name, values: points.y }, points.x);
  if (points.color !== undefined) colorDots(dots, points.color);
  labelWithCells(drawing, dots, points.names, "Right");
  for (const [index, cut] of cuts.entries()) {
    const series = addSeries(drawing, index + 1, { name: cut.name, values: cut.y }, cut.x);
    drawLine(series, "XYScatterLinesNoMarkers", cut.color);
    series.format.line.lineStyle = "Dash";
    labelWithCells(drawing, series, cut.label, "Top");
  }
}

const drawers: { readonly [Type in ChartType]: (drawing: Drawing, step: ChartStepOf<Type>) => void } = {
  bar: bars,
  column: bars,
  line,
  pareto,
  scatter,
};

const excelTypes = {
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "LineMarkers",
  pareto: "ColumnClustered",
  scatter: "XYScatter",
} as const;

/** The cells that Excel makes the first series from. */
function firstValues(step: ChartStep): ChartCells | undefined {
  if (step.type === "pareto") return step.counts.values;
  return step.type === "scatter" ? step.points.y : step.series[0]?.values;
}

function draw<Type extends ChartType>(drawing: Drawing, step: ChartStepOf<Type> & { readonly type: Type }): void {
  const drawer: (drawing: Drawing, step: ChartStepOf<Type>) => void = drawers[step.type];
  drawer(drawing, step);
}

/**
 * Queues a chart. Of the members used, the youngest are those of `ExcelApi` 1.8: `axisGroup`, `displayBlanksAs`, `numberFormat` of axes
 * and labels, and `formula` of a label.
 */
export function addChart(
  step: ChartStep,
  workbook: Excel.Workbook,
  rangeAt: (sheet: string, area: Area) => Excel.Range,
): void {
  const { area, sheet } = step;
  const worksheet = workbook.worksheets.getItem(sheet);
  const rangeOf = ({ sheet: on = sheet, ...cells }: ChartCells): Excel.Range => rangeAt(on, cells);
  const first = firstValues(step);
  if (first === undefined) return;
  const chart = worksheet.charts.add(excelTypes[step.type], rangeOf(first), "Columns");
  chart.title.text = step.title;
  chart.legend.visible = false;
  chart.setPosition(
    rangeOf({ ...area, rows: 1, columns: 1 }),
    rangeOf({ row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
  );
  draw({ chart, sheet, rangeOf }, step);
}
