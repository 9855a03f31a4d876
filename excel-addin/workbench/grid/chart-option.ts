import type { LabelLayoutOptionCallback } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { Cell } from "../../../core/functions/cell.ts";
import type { ChartAxisName, ChartLabelsSnapshot } from "../snapshot.ts";
import { cellText } from "./cell-text.ts";
import type { Chart, ChartSeries } from "./chart.ts";
import { type Box, type Corner, labelPlace, type Side } from "./label-place.ts";
import { toPixels } from "./measures.ts";

/** What a chart's addresses hold at the moment. */
export type CellReader = (address: string) => readonly Cell[];

/** A chart, what it reads and the colours around it. */
interface Sketch {
  readonly chart: Chart;
  readonly read: CellReader;
  readonly ink: string;
  readonly rule: string;
  readonly paper: string;
}

type Option = Record<string, unknown>;

const FONT = '"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

const palette = ["#0F6CBD", "#8A3707", "#6264A7", "#107C41", "#986F0B", "#A4262C"];

/** Pixels for a category's name: narrower, and the names are turned. */
const NARROWEST_NAME = 44;
const WIDEST_NAME = 120;
/** The width of a point that stands alone. */
const DOT = 9;
const LINE_DOT = 5;
const SIDES: readonly Side[] = ["right", "left", "top", "bottom"];
const CORNERS: readonly Corner[] = ["top right", "bottom right", "top left", "bottom left"];
/** As thin as lines are: a name covers rather a line than a dot. */
const LINE = 1;
/** About what a letter takes at the size of a chart's texts. */
const LETTER = 7;
const WIDE_LETTER = 12;
const LINE_HEIGHT = 14;
/** ECharts leaves no label out by itself but those it finds to overlap. */
const OUT_OF_SIGHT = { x: -10_000, y: -10_000 } as const;
/** What the axes at both sides take from the width. */
const AXES_WIDTH = 96;

/** Only a number is drawn: a blank cell, a text such as `""` and an error are gaps. */
const numberOf = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);
const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));

function formatOf(chart: Chart, axis: ChartAxisName): string {
  return chart.axes[axis]?.format ?? "General";
}

/** What stands at a point; nothing at most of them. */
function labelText(sketch: Sketch, series: ChartSeries): (point: number, value: number | null) => string {
  const { labels } = series;
  switch (labels?.shows) {
    case undefined:
      return () => "";
    case "name":
      return (point) => (point === labels.point ? series.name : "");
    case "cells": {
      const texts = sketch.read(labels.cells).map(textOf);
      return (point) => texts[point] ?? "";
    }
    case "values": {
      const format = labels.format ?? formatOf(sketch.chart, series.axis ?? "value");
      const isShown = (point: number): boolean => labels.points?.includes(point) ?? true;
      return (point, value) => (value !== null && isShown(point) ? cellText(value, format) : "");
    }
  }
}

function labelPosition(chart: Chart, isLine: boolean, labels: ChartLabelsSnapshot | undefined): string {
  if (labels?.position !== undefined) return labels.position;
  return (chart.type === "bar" && !isLine) || chart.type === "scatter" ? "right" : "top";
}

function seriesOption(sketch: Sketch, series: ChartSeries, index: number): Option {
  const { chart, read, ink, paper } = sketch;
  const isScatter = chart.type === "scatter";
  const isDots = isScatter && series.type === undefined;
  const isLine = !isDots && (isScatter || chart.type === "line" || series.type === "line");
  const color = series.color ?? palette[index % palette.length];
  const numbers = read(series.values).map(numberOf);
  const across = isScatter ? read(series.categories).map(numberOf) : [];
  const textAt = labelText(sketch, series);
  return {
    name: series.name,
    type: isDots ? "scatter" : isLine ? "line" : "bar",
    data: numbers.map((number, at) => ({
      name: textAt(at, number),
      value: isScatter ? [across[at] ?? null, number] : number,
    })),
    yAxisIndex: chart.type !== "bar" && series.axis === "secondary" ? 1 : 0,
    itemStyle: { color, opacity: 1 },
    lineStyle: lineStyle(series, color),
    // Without a symbol a point has no label either.
    symbol: series.type === "line" && series.labels === undefined ? "none" : (series.dot?.shape ?? "circle"),
    symbolSize: isDots ? DOT : series.type === "line" ? 0 : dotSize(series),
    barMaxWidth: 48,
    tooltip: { valueFormatter: (value: unknown) => valueText(value, formatOf(chart, series.axis ?? "value")) },
    label: {
      color: ink,
      // So that a number stays legible where a line passes behind it.
      textBorderColor: paper,
      textBorderWidth: 2,
      show: series.labels !== undefined,
      position: labelPosition(chart, isLine, series.labels),
      formatter: ({ name }: { name: string }) => name,
    },
  };
}

function lineStyle({ dashed, type }: ChartSeries, color: string | undefined): Option {
  if (type === "dots") return { width: 0 };
  return { color, width: dashed ? 1.5 : 2, type: dashed ? "dashed" : "solid" };
}

/** In pixels; the dots of a line are drawn smaller than in Excel, because there are more of them to see. */
function dotSize({ dot }: ChartSeries): number {
  return dot?.size === undefined ? LINE_DOT : toPixels(dot.size);
}

function valueText(value: unknown, format: string): string {
  return typeof value === "number" ? cellText(value, format) : "";
}

function valueAxis({ chart, ink, rule }: Sketch, name: ChartAxisName): Option {
  const { title, minimum, maximum } = chart.axes[name] ?? {};
  const format = formatOf(chart, name);
  const isAcross = chart.type === "bar" ? name === "value" : name === "category";
  return {
    type: "value",
    // Points lie where they lie: an axis that starts at 0 would push them into a corner.
    scale: chart.type === "scatter" || chart.type === "line",
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    ...(title === undefined ? {} : { name: title, nameLocation: "middle", nameGap: isAcross ? 28 : 44 }),
    ...(name === "secondary" ? { position: "right", nameRotate: 90 } : {}),
    nameTextStyle: { color: ink },
    axisLabel: { color: ink, hideOverlap: true, formatter: (value: number) => cellText(value, format) },
    splitLine: { show: name === "value", lineStyle: { color: rule } },
    ...(chart.type === "scatter" ? { axisLine: { show: true, onZero: false, lineStyle: { color: rule } } } : {}),
  };
}

/** Every bar by its name: a bar without one says nothing. Days may be left out where they do not fit. */
function categoryLabel({ chart, ink }: Sketch, count: number): Option {
  if (chart.type === "line") return { color: ink, hideOverlap: true };
  if (chart.type === "bar") return { color: ink, interval: 0, width: WIDEST_NAME, overflow: "break" };
  const room = (toPixels(chart.position.width) - AXES_WIDTH) / Math.max(1, count);
  if (room < NARROWEST_NAME) return { color: ink, interval: 0, rotate: 40, width: 112, overflow: "truncate" };
  return { color: ink, interval: 0, width: Math.min(WIDEST_NAME, room - 6), overflow: "break" };
}

function categoryAxis(sketch: Sketch): Option {
  const { chart, read, ink, rule } = sketch;
  const { title, format } = chart.axes.category ?? {};
  const text = (cell: Cell): string =>
    typeof cell === "number" && format !== undefined ? cellText(cell, format) : textOf(cell);
  const names = read(chart.series[0]?.categories ?? "").map(text);
  return {
    type: "category",
    data: names,
    axisLabel: categoryLabel(sketch, names.length),
    axisLine: { onZero: false, lineStyle: { color: rule } },
    axisTick: { show: false },
    nameTextStyle: { color: ink },
    ...(title === undefined ? {} : { name: title, nameLocation: "middle", nameGap: 28 }),
  };
}

/** Where a chart has put a point, in pixels. */
export type PointFinder = (series: number, point: readonly [number, number]) => readonly number[];

/** The boxes of all dots of a scatter chart, which no name may cover. */
function dotsOf({ chart, read }: Sketch, find: PointFinder): Box[] {
  return chart.series.flatMap((series, index) => {
    if (series.type === "line") return [];
    const across = read(series.categories).map(numberOf);
    return read(series.values).flatMap((cell, at): Box[] => {
      const [x, y] = [across[at] ?? null, numberOf(cell)];
      const [left, top] = x === null || y === null ? [] : find(index, [x, y]);
      if (left === undefined || top === undefined) return [];
      return [{ x: left - DOT / 2, y: top - DOT / 2, width: DOT, height: DOT }];
    });
  });
}

/** The boxes of the upright and level lines of a scatter chart, along which no name should stand. */
function linesOf({ chart, read }: Sketch, find: PointFinder): Box[] {
  return chart.series.flatMap((series, index) => {
    if (series.type !== "line") return [];
    const across = read(series.categories).map(numberOf);
    const ends = read(series.values).flatMap((cell, at) => {
      const [x, y] = [across[at] ?? null, numberOf(cell)];
      const [left, top] = x === null || y === null ? [] : find(index, [x, y]);
      return left === undefined || top === undefined ? [] : [{ left, top }];
    });
    if (ends.length === 0) return [];
    const [left, top] = [Math.min(...ends.map((end) => end.left)), Math.min(...ends.map((end) => end.top))];
    const [right, bottom] = [Math.max(...ends.map((end) => end.left)), Math.max(...ends.map((end) => end.top))];
    const box = { x: left - LINE / 2, y: top - LINE / 2, width: right - left + LINE, height: bottom - top + LINE };
    return box.width === LINE || box.height === LINE ? [box] : [];
  });
}

/** About the size of a text in a chart. */
function sizeOf(text: string): Box {
  const width = [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? WIDE_LETTER : LETTER), 0);
  return { x: 0, y: 0, width, height: LINE_HEIGHT };
}

/** Where the texts at the first points of a scatter chart's lines will stand: a name of a point must leave them room. */
function lineTexts(sketch: Sketch, find: PointFinder, marks: readonly Box[], bounds: Box): Map<number, Box> {
  const { chart, read } = sketch;
  const texts = new Map<number, Box>();
  chart.series.forEach((series, index) => {
    const [x, y] = [numberOf(read(series.categories)[0]), numberOf(read(series.values)[0])];
    const [left, top] = series.type !== "line" || x === null || y === null ? [] : find(index, [x, y]);
    if (left === undefined || top === undefined) return;
    const sides = sidesOf(chart, series);
    const end = { x: left, y: top, width: 0, height: 0 };
    const taken = { names: [...texts.values()], marks };
    const place = labelPlace(end, sizeOf(labelText(sketch, series)(0, y)), sides, taken, bounds);
    if (place !== null) texts.set(index, place);
  });
  return texts;
}

/** The sides on which a name may stand, the wanted one first. Outside a scatter chart it has nothing to make room for. */
function sidesOf({ type }: Chart, { labels }: ChartSeries): readonly (Side | Corner)[] {
  const side = labels?.position ?? "right";
  return type === "scatter" ? [side, ...SIDES, ...CORNERS] : [side];
}

/** What lies to the right of the value axis, whose numbers no name may cover. */
function besideAxis({ axes }: Chart, whole: Box, find: PointFinder): Box {
  const { minimum } = axes.category ?? {};
  const [left = whole.x] = minimum === undefined ? [] : find(0, [minimum, 0]);
  return { ...whole, x: left, width: whole.x + whole.width - left };
}

/**
 * Names of points where there is room for them, one after another, and the texts of lines at the ends of their lines. A name
 * without room stands nowhere: whoever points at its dot reads it.
 */
function placedLabels(sketch: Sketch, find: PointFinder): LabelLayoutOptionCallback {
  const { chart } = sketch;
  const whole = {
    x: 8,
    y: 28,
    width: toPixels(chart.position.width) - 16,
    height: toPixels(chart.position.height) - 36,
  };
  let bounds: Box = whole;
  let names: Box[] = [];
  let marks: readonly Box[] = [];
  let reserved = new Map<number, Box>();
  let seen = new Set<string>();
  return ({ seriesIndex, dataIndex, rect, labelRect }) => {
    const key = `${seriesIndex} ${dataIndex}`;
    // A label that comes again begins a new round: the chart has another size.
    if (seen.has(key)) seen = new Set();
    if (seen.size === 0) {
      names = [];
      bounds = chart.type === "scatter" ? besideAxis(chart, whole, find) : whole;
      marks = chart.type === "scatter" ? [...dotsOf(sketch, find), ...linesOf(sketch, find)] : [];
      reserved = chart.type === "scatter" ? lineTexts(sketch, find, marks, bounds) : new Map();
    }
    seen.add(key);
    const series = chart.series[seriesIndex];
    if (series === undefined || labelRect.width === 0) return {};
    reserved.delete(seriesIndex);
    const taken = { names: [...reserved.values(), ...names], marks };
    const place = labelPlace(rect, labelRect, sidesOf(chart, series), taken, bounds);
    if (place === null) return OUT_OF_SIGHT;
    names.push(place);
    return { x: place.x, y: place.y, align: "left", verticalAlign: "top" };
  };
}

/** The chart in ECharts' terms. */
export function chartOption(
  chart: Chart,
  read: CellReader,
  isDark: boolean,
  find: PointFinder = () => [],
): EChartsCoreOption {
  const sketch: Sketch = {
    chart,
    read,
    ink: isDark ? "#E0E0E0" : "#323130",
    rule: isDark ? "#4A4A4A" : "#E1DFDD",
    paper: isDark ? "#1F1F1F" : "#FFFFFF",
  };
  const { ink } = sketch;
  const isBar = chart.type === "bar";
  const isScatter = chart.type === "scatter";
  const { visible, position } = chart.legend;
  const room = (side: typeof position, without: number, withLegend: number): number =>
    visible && position === side ? withLegend : without;
  const values = valueAxis(sketch, "value");
  const hasSecondary = !isBar && chart.series.some(({ axis }) => axis === "secondary");
  const along = isScatter ? valueAxis(sketch, "category") : categoryAxis(sketch);
  const placed = { labelLayout: placedLabels(sketch, find) };
  const layout = ({ labels }: ChartSeries): Option => (isScatter || labels?.shows === "name" ? placed : {});
  return {
    animation: false,
    aria: { enabled: true, label: chart.title === "" ? {} : { description: chart.title } },
    textStyle: { color: ink, fontFamily: FONT },
    title: {
      text: chart.title,
      left: 12,
      top: 8,
      textStyle: { color: ink, fontSize: 13, fontWeight: 600, overflow: "break" },
    },
    legend: {
      show: visible,
      [position]: position === "top" ? 30 : 4,
      ...(position === "left" || position === "right" ? { orient: "vertical", top: "middle" } : {}),
      textStyle: { color: ink },
    },
    grid: {
      left: room("left", 12, 112),
      right: room("right", isBar ? 48 : 16, 112),
      top: room("top", chart.title === "" ? 16 : 44, 60),
      bottom: room("bottom", 10, 32),
      outerBoundsMode: "same",
      outerBoundsContain: "all",
    },
    tooltip: { trigger: isScatter ? "item" : "axis", confine: true },
    // In a horizontal bar chart Excel and ECharts both count categories from below.
    xAxis: isBar ? values : along,
    yAxis: isBar ? along : hasSecondary ? [values, valueAxis(sketch, "secondary")] : values,
    series: chart.series.map((series, index) => ({ ...seriesOption(sketch, series, index), ...layout(series) })),
  };
}
