import type { EChartsCoreOption } from "echarts/core";
import type { Cell } from "../../../core/functions/cell.ts";
import { cellText } from "./cell-text.ts";
import type { Chart, ChartSeries } from "./chart.ts";

/** What a chart's addresses hold at the moment. */
export type CellReader = (address: string) => readonly Cell[];

const FONT = '"Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

const palette = ["#0F6CBD", "#8A3707", "#6264A7", "#107C41", "#986F0B", "#A4262C"];

const numberOf = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);
const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell));

function seriesOption(
  chart: Chart,
  series: ChartSeries,
  index: number,
  read: CellReader,
  ink: string,
): Record<string, unknown> {
  const values = read(series.values);
  const categories = read(series.categories);
  const isScatter = chart.type === "scatter" && series.type === undefined;
  const isLine = chart.type === "line" || series.type === "line";
  const color = series.color ?? palette[index % palette.length];
  return {
    name: series.name,
    type: isScatter ? "scatter" : isLine ? "line" : "bar",
    data: isScatter ? values.map((value, at) => [numberOf(categories[at]), numberOf(value)]) : values.map(numberOf),
    itemStyle: { color },
    lineStyle: { color, width: 2 },
    symbolSize: isScatter ? 8 : 5,
    barMaxWidth: 36,
    label: {
      color: ink,
      textBorderWidth: 0,
      show: series.labels ?? false,
      position: chart.type === "bar" && !isLine ? "right" : "top",
      formatter: (point: { value: unknown }) => {
        const value = Array.isArray(point.value) ? point.value[1] : point.value;
        return typeof value === "number" ? cellText(value, chart.valueFormat) : "";
      },
    },
  };
}

/** The chart in ECharts' terms. */
export function chartOption(chart: Chart, read: CellReader, isDark: boolean): EChartsCoreOption {
  const ink = isDark ? "#E0E0E0" : "#323130";
  const rule = isDark ? "#4A4A4A" : "#E1DFDD";
  const first = chart.series[0];
  const valueAxis = {
    type: "value",
    ...(chart.minimum === undefined ? {} : { min: chart.minimum }),
    axisLabel: { color: ink, formatter: (value: number) => cellText(value, chart.valueFormat) },
    splitLine: { lineStyle: { color: rule } },
  };
  const categoryAxis = {
    type: "category",
    data: first ? read(first.categories).map(textOf) : [],
    // Every category by its name: a bar without one says nothing.
    axisLabel: { color: ink, interval: 0, width: 96, overflow: "break" },
    axisLine: { lineStyle: { color: rule } },
    axisTick: { show: false },
  };
  const isBar = chart.type === "bar";
  const along = chart.type === "scatter" ? { ...valueAxis, min: undefined, axisLabel: { color: ink } } : categoryAxis;
  return {
    animation: false,
    aria: { enabled: true },
    textStyle: { color: ink, fontFamily: FONT },
    title: {
      text: chart.title,
      left: 12,
      top: 8,
      textStyle: { color: ink, fontSize: 13, fontWeight: 600, overflow: "break" },
    },
    legend: { show: chart.legend.visible, bottom: 4, textStyle: { color: ink } },
    grid: {
      left: 12,
      right: isBar ? 48 : 16,
      top: chart.title === "" ? 16 : 44,
      bottom: chart.legend.visible ? 32 : 10,
      containLabel: true,
    },
    tooltip: { trigger: chart.type === "scatter" ? "item" : "axis", confine: true },
    // In a horizontal bar chart Excel and ECharts both count categories from below.
    xAxis: isBar ? valueAxis : along,
    yAxis: isBar ? categoryAxis : valueAxis,
    series: chart.series.map((series, index) => seriesOption(chart, series, index, read, ink)),
  };
}
