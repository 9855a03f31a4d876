import type { Area } from "../../../core/formula/expression.ts";
import type { Chart, ChartSeries } from "../grid/chart.ts";
import { toPoints } from "../grid/measures.ts";
import type { GridSheet } from "../grid/sheet.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asCount, asNumber, asOneOf, asText } from "./arguments.ts";
import { type CellBlock, refuseIfProtected } from "./cell-block.ts";
import { axesObject } from "./chart-axes.ts";
import { seriesObject } from "./chart-series.ts";
import { type ChartState, change, drawnType, notDrawn, referenceTo, typeName } from "./chart-state.ts";
import { type Argument, type HostObject, type HostType, hostObject, type Json } from "./host-object.ts";
import { blockOf } from "./range.ts";
import type { SheetState } from "./worksheet.ts";

const titleType: HostType<ChartState> = {
  name: "ChartTitle",
  properties: {
    text: {
      get: ({ chart }) => chart.title,
      set: (state, value) =>
        change(state, (chart) => {
          chart.title = asText(value);
        }),
    },
    visible: {
      get: ({ chart }) => chart.title !== "",
      set: (state, value) => {
        if (!asBoolean(value)) {
          change(state, (chart) => {
            chart.title = "";
          });
        }
      },
    },
  },
};

const legendPositions = ["Top", "Bottom", "Left", "Right"] as const;
const sides = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

const legendType: HostType<ChartState> = {
  name: "ChartLegend",
  properties: {
    visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (state, value) =>
        change(state, (chart) => {
          chart.legend.visible = asBoolean(value);
        }),
    },
    position: {
      get: ({ chart }) => legendPositions.find((name) => sides[name] === chart.legend.position) ?? "Bottom",
      set: (state, value) =>
        change(state, (chart) => {
          chart.legend.position = sides[asOneOf(value, legendPositions)];
        }),
    },
  },
};

function measure(key: keyof Chart["position"]) {
  return {
    get: ({ chart }: ChartState) => chart.position[key],
    set: (state: ChartState, value: Json) =>
      change(state, (chart) => {
        chart.position = { ...chart.position, [key]: asNumber(value) };
      }),
  };
}

/** Where a block of cells lies, in points from the sheet's corner. */
function placeOf(sheet: GridSheet, area: Area): Chart["position"] {
  const widths = (from: number, count: number): number => {
    let sum = 0;
    for (let column = from; column < from + count; column++) sum += toPoints(sheet.columnWidth(column));
    return sum;
  };
  const heights = (from: number, count: number): number => {
    let sum = 0;
    for (let row = from; row < from + count; row++) sum += sheet.rowHeight(row);
    return sum;
  };
  return {
    left: widths(0, area.column),
    top: heights(0, area.row),
    width: widths(area.column, area.columns),
    height: heights(area.row, area.rows),
  };
}

const chartTypeOfApi: HostType<ChartState> = {
  name: "Chart",
  id: ({ chart }) => chart.id,
  properties: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set: (state, value) =>
        change(state, (chart) => {
          chart.name = asText(value);
        }),
    },
    chartType: {
      get: ({ chart }) => typeName(chart, chart.series[0]),
      set: (state, value) => {
        const { type, isLine } = drawnType(value, "Chart.chartType");
        change(state, (chart) => {
          chart.type = type;
          for (const series of chart.series) {
            if (isLine) series.type = "line";
            else delete series.type;
          }
        });
      },
    },
    displayBlanksAs: {
      get: () => "NotPlotted",
      set: (_, value) => {
        if (value !== "NotPlotted") throw notDrawn(`Chart.displayBlanksAs ${asText(value)}`);
      },
    },
    left: measure("left"),
    top: measure("top"),
    width: measure("width"),
    height: measure("height"),
  },
  objects: {
    title: (state) => hostObject(titleType, state),
    axes: axesObject,
    legend: (state) => hostObject(legendType, state),
    series: seriesObject,
  },
  methods: {
    setPosition: (state, start, end) => {
      const first = blockOf(state.host, state.sheet, start).area;
      const last = end === undefined || end === null ? first : blockOf(state.host, state.sheet, end).area;
      const area = {
        row: first.row,
        column: first.column,
        rows: last.row + last.rows - first.row,
        columns: last.column + last.columns - first.column,
      };
      change(state, (chart) => {
        chart.position = placeOf(state.sheet, area);
      });
    },
    delete: ({ host, sheet, chart }) => {
      refuseIfProtected(sheet);
      host.grid.removeChart(sheet, chart);
    },
  },
};

/** The series Excel makes of a source block: its first row names them and its first column holds the categories. */
function seriesFrom(block: CellBlock, by: "Columns" | "Rows"): ChartSeries[] {
  const { sheet, area } = block;
  // As in Excel while it does not calculate, a formula without a result yet counts as a number.
  const isNumber = (row: number, column: number): boolean => {
    const value = sheet.value(row, column);
    return typeof value === "number" || (value === null && sheet.formula(row, column) !== undefined);
  };
  const hasHeader = area.rows > 1 && !isNumber(area.row, area.column + area.columns - 1);
  const hasCategories = area.columns > 1 && !isNumber(area.row + area.rows - 1, area.column);
  const row = area.row + (hasHeader ? 1 : 0);
  const column = area.column + (hasCategories ? 1 : 0);
  const rows = area.row + area.rows - row;
  const columns = area.column + area.columns - column;
  const address = (part: Area): string => referenceTo({ ...block, area: part });
  const label = (at: { row: number; column: number }): string => String(sheet.value(at.row, at.column) ?? "");
  if (by === "Columns") {
    return Array.from({ length: columns }, (_, index) => ({
      name: hasHeader ? label({ row: area.row, column: column + index }) : `Series${index + 1}`,
      categories: hasCategories ? address({ row, column: area.column, rows, columns: 1 }) : "",
      values: address({ row, column: column + index, rows, columns: 1 }),
    }));
  }
  return Array.from({ length: rows }, (_, index) => ({
    name: hasCategories ? label({ row: row + index, column: area.column }) : `Series${index + 1}`,
    categories: hasHeader ? address({ row: area.row, column, rows: 1, columns }) : "",
    values: address({ row: row + index, column, rows: 1, columns }),
  }));
}

function find(state: SheetState, key: Json | Argument | undefined): ChartState | undefined {
  const chart = state.sheet.charts.find(({ id, name }) => id === key || name === key);
  return chart ? { ...state, chart } : undefined;
}

function required(state: SheetState, key: Json | Argument | undefined): HostObject {
  const found = find(state, key);
  if (!found) throw new ApiError("ItemNotFound");
  return hostObject(chartTypeOfApi, found);
}

const seriesBys = ["Auto", "Columns", "Rows"] as const;

const chartsType: HostType<SheetState> = {
  name: "ChartCollection",
  items: (state) => state.sheet.charts.map((chart) => hostObject(chartTypeOfApi, { ...state, chart })),
  item: required,
  properties: { count: { get: ({ sheet }) => sheet.charts.length } },
  methods: {
    add: (state, type, source, seriesBy) => {
      refuseIfProtected(state.sheet);
      const block = blockOf(state.host, state.sheet, source);
      const by = seriesBy === undefined || seriesBy === null ? "Auto" : asOneOf(seriesBy, seriesBys);
      const direction = by === "Auto" ? (block.area.columns > block.area.rows ? "Rows" : "Columns") : by;
      const drawn = drawnType(type, "Chart.chartType");
      const chart = state.host.grid.addChart(state.sheet, {
        name: `Chart ${state.sheet.charts.length + 1}`,
        type: drawn.type,
        title: "",
        position: { left: 48, top: 48, width: 360, height: 216 },
        series: seriesFrom(block, direction).map((series) => (drawn.isLine ? { ...series, type: "line" } : series)),
        axes: {},
      });
      return hostObject(chartTypeOfApi, { ...state, chart });
    },
    getItem: required,
    getItemOrNullObject: (state, key) => {
      const found = find(state, key);
      return found ? hostObject(chartTypeOfApi, found) : null;
    },
    getItemAt: (state, index) => {
      const chart = state.sheet.charts[asCount(index)];
      if (!chart) throw new ApiError("InvalidArgument");
      return hostObject(chartTypeOfApi, { ...state, chart });
    },
    getCount: ({ sheet }) => sheet.charts.length,
  },
};

/** Excel.ChartCollection of a sheet. */
export function chartsObject(state: SheetState): HostObject {
  return hostObject(chartsType, state);
}
