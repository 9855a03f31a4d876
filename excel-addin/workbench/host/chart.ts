import type { Area } from "../../../core/formula/expression.ts";
import { areaAddress, quoteSheet } from "../grid/address.ts";
import type { Chart, ChartSeries } from "../grid/chart.ts";
import { toPoints } from "../grid/measures.ts";
import type { GridSheet } from "../grid/sheet.ts";
import type { ChartSnapshot } from "../snapshot.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asColor, asCount, asNumber, asOneOf, asText } from "./arguments.ts";
import { type CellBlock, refuseIfProtected } from "./cell-block.ts";
import { type Argument, type HostObject, type HostType, hostObject, type Json } from "./host-object.ts";
import { blockOf } from "./range.ts";
import type { SheetState } from "./worksheet.ts";

interface ChartState extends SheetState {
  readonly chart: Chart;
}

interface SeriesState extends ChartState {
  readonly series: ChartSeries;
}

/** Excel's chart types that the workbench draws. */
const types: Readonly<Record<string, ChartSnapshot["type"]>> = {
  BarClustered: "bar",
  ColumnClustered: "column",
  Line: "line",
  LineMarkers: "line",
  XYScatter: "scatter",
};

function chartType(value: Argument | undefined): ChartSnapshot["type"] {
  const wanted = asText(value);
  const type = types[wanted];
  if (type === undefined) throw new ApiError("NotImplemented", `The workbench draws no Chart.chartType ${wanted}.`);
  return type;
}

function typeName(type: ChartSnapshot["type"]): string {
  return Object.keys(types).find((name) => types[name] === type) ?? "ColumnClustered";
}

/** Every change to a chart goes through here. */
function change(state: ChartState, update: (chart: Chart) => void): void {
  refuseIfProtected(state.sheet);
  update(state.chart);
  state.chart.changed();
}

function addressOf(block: CellBlock): string {
  return `${quoteSheet(block.sheet.name)}!${areaAddress(block.area).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

const lineFormatType: HostType<SeriesState> = {
  name: "ChartLineFormat",
  properties: {
    color: {
      get: ({ series }) => series.color ?? "",
      set: (state, value) =>
        change(state, () => {
          state.series.color = asColor(value);
        }),
    },
  },
};

const fillType: HostType<SeriesState> = {
  name: "ChartFill",
  methods: {
    setSolidColor: (state, color) =>
      change(state, () => {
        state.series.color = asColor(color);
      }),
  },
};

const seriesFormatType: HostType<SeriesState> = {
  name: "ChartSeriesFormat",
  objects: { fill: (state) => hostObject(fillType, state), line: (state) => hostObject(lineFormatType, state) },
};

const seriesType: HostType<SeriesState> = {
  name: "ChartSeries",
  properties: {
    name: {
      get: ({ series }) => series.name,
      set: (state, value) =>
        change(state, () => {
          state.series.name = asText(value);
        }),
    },
    chartType: {
      get: ({ chart, series }) => (series.type === "line" ? "Line" : typeName(chart.type)),
      set: (state, value) => {
        const type = chartType(value);
        if (type !== "line" && type !== state.chart.type) {
          throw new ApiError(
            "NotImplemented",
            `The workbench draws no ChartSeries.chartType ${asText(value)} over another type.`,
          );
        }
        change(state, ({ type: own }) => {
          if (type === "line" && own !== "line") state.series.type = "line";
          else delete state.series.type;
        });
      },
    },
    hasDataLabels: {
      get: ({ series }) => series.labels ?? false,
      set: (state, value) =>
        change(state, () => {
          state.series.labels = asBoolean(value);
        }),
    },
  },
  objects: { format: (state) => hostObject(seriesFormatType, state) },
  methods: {
    setValues: (state, range) =>
      change(state, () => {
        state.series.values = addressOf(blockOf(state.host, state.sheet, range));
      }),
    setXAxisValues: (state, range) =>
      change(state, () => {
        state.series.categories = addressOf(blockOf(state.host, state.sheet, range));
      }),
    delete: (state) =>
      change(state, (chart) => {
        chart.series.splice(chart.series.indexOf(state.series), 1);
      }),
  },
};

function seriesAt(state: ChartState, index: Json | Argument | undefined): HostObject {
  const series = state.chart.series[asCount(index)];
  if (!series) throw new ApiError("InvalidArgument");
  return hostObject(seriesType, { ...state, series });
}

const seriesCollectionType: HostType<ChartState> = {
  name: "ChartSeriesCollection",
  items: (state) => state.chart.series.map((series) => hostObject(seriesType, { ...state, series })),
  item: seriesAt,
  properties: { count: { get: ({ chart }) => chart.series.length } },
  methods: {
    add: (state, name) => {
      const series: ChartSeries = { name: typeof name === "string" ? name : "", categories: "", values: "" };
      change(state, (chart) => chart.series.push(series));
      return hostObject(seriesType, { ...state, series });
    },
    getItemAt: seriesAt,
    getCount: ({ chart }) => chart.series.length,
  },
};

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

const valueAxisType: HostType<ChartState> = {
  name: "ChartAxis",
  properties: {
    minimum: {
      get: ({ chart }) => chart.minimum ?? "",
      set: (state, value) =>
        change(state, (chart) => {
          chart.minimum = asNumber(value);
        }),
    },
    numberFormat: {
      get: ({ chart }) => chart.valueFormat,
      set: (state, value) =>
        change(state, (chart) => {
          chart.valueFormat = asText(value);
        }),
    },
  },
};

const axesType: HostType<ChartState> = {
  name: "ChartAxes",
  objects: { valueAxis: (state) => hostObject(valueAxisType, state) },
};

const legendPositions = ["Top", "Bottom", "Left", "Right"] as const;

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
      get: ({ chart }) => chart.legend.position,
      set: (state, value) =>
        change(state, (chart) => {
          chart.legend.position = asOneOf(value, legendPositions);
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
      get: ({ chart }) => typeName(chart.type),
      set: (state, value) =>
        change(state, (chart) => {
          chart.type = chartType(value);
        }),
    },
    left: measure("left"),
    top: measure("top"),
    width: measure("width"),
    height: measure("height"),
  },
  objects: {
    title: (state) => hostObject(titleType, state),
    axes: (state) => hostObject(axesType, state),
    legend: (state) => hostObject(legendType, state),
    series: (state) => hostObject(seriesCollectionType, state),
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
  const isNumber = (row: number, column: number): boolean => typeof sheet.value(row, column) === "number";
  const hasHeader = area.rows > 1 && !isNumber(area.row, area.column + area.columns - 1);
  const hasCategories = area.columns > 1 && !isNumber(area.row + area.rows - 1, area.column);
  const row = area.row + (hasHeader ? 1 : 0);
  const column = area.column + (hasCategories ? 1 : 0);
  const rows = area.row + area.rows - row;
  const columns = area.column + area.columns - column;
  const address = (part: Area): string => addressOf({ ...block, area: part });
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
    add: async (state, type, source, seriesBy) => {
      refuseIfProtected(state.sheet);
      await state.host.grid.calculation.settled();
      const block = blockOf(state.host, state.sheet, source);
      const by = seriesBy === undefined || seriesBy === null ? "Auto" : asOneOf(seriesBy, seriesBys);
      const direction = by === "Auto" ? (block.area.columns > block.area.rows ? "Rows" : "Columns") : by;
      const chart = state.host.grid.addChart(state.sheet, {
        name: `Chart ${state.sheet.charts.length + 1}`,
        type: chartType(type),
        title: "",
        position: { left: 48, top: 48, width: 360, height: 216 },
        series: seriesFrom(block, direction),
        valueFormat: "General",
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
