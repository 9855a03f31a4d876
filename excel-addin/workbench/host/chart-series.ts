import type { ChartSeries } from "../grid/chart.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asColor, asCount, asNumber, asOneOf, asText } from "./arguments.ts";
import { labelsObject, pointsObject, setAllLabels } from "./chart-labels.ts";
import {
  type ChartState,
  change,
  drawnType,
  notDrawn,
  referenceTo,
  type SeriesState,
  typeName,
} from "./chart-state.ts";
import { type Argument, type HostObject, type HostType, hostObject, type Json, type Property } from "./host-object.ts";
import { blockOf } from "./range.ts";

/** The workbench gives a series one colour, its dots and its line alike. */
const color: Property<SeriesState> = {
  get: ({ series }) => series.color ?? "",
  set: (state, value) =>
    change(state, () => {
      state.series.color = asColor(value);
    }),
};

/** In Excel a colour or a dash of the line would draw one between the dots. */
function refuseAmongDots({ chart, series }: SeriesState): void {
  if (chart.type === "scatter" && series.type !== "line") throw notDrawn("ChartLineFormat of an XYScatter series");
}

/** Points across. */
const usualDot = 5;

const lineStyles = ["Continuous", "Dash"] as const;

const lineFormatType: HostType<SeriesState> = {
  name: "ChartLineFormat",
  properties: {
    color: {
      ...color,
      set: (state, value) => {
        refuseAmongDots(state);
        return color.set?.(state, value);
      },
    },
    lineStyle: {
      get: ({ series }) => (series.dashed ? "Dash" : "Continuous"),
      set: (state, value) => {
        refuseAmongDots(state);
        const style = asText(value);
        if (!lineStyles.some((known) => known === style)) throw notDrawn(`ChartLineFormat.lineStyle ${style}`);
        change(state, () => {
          if (style === "Dash") state.series.dashed = true;
          else delete state.series.dashed;
        });
      },
    },
  },
  methods: {
    clear: (state) => {
      if (state.chart.type !== "line" || state.series.type === "line")
        throw notDrawn("ChartLineFormat.clear of a series that has no line between dots");
      change(state, () => {
        state.series.type = "dots";
      });
    },
  },
};

/** The dots of a series with something about them changed; what is as usual goes unsaid. */
function changeDot(state: SeriesState, { shape, size }: NonNullable<ChartSeries["dot"]>): void {
  const dot = {
    ...(shape === undefined ? {} : { shape }),
    ...(size === undefined || size === usualDot ? {} : { size }),
  };
  change(state, () => {
    if (Object.keys(dot).length === 0) delete state.series.dot;
    else state.series.dot = dot;
  });
}

const fillType: HostType<SeriesState> = {
  name: "ChartFill",
  methods: {
    setSolidColor: (state, value) =>
      change(state, () => {
        state.series.color = asColor(value);
      }),
  },
};

const seriesFormatType: HostType<SeriesState> = {
  name: "ChartSeriesFormat",
  objects: { fill: (state) => hostObject(fillType, state), line: (state) => hostObject(lineFormatType, state) },
};

const axisGroups = ["Primary", "Secondary"] as const;

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
      get: ({ chart, series }) => typeName(chart, series),
      set: (state, value) => {
        const { type, isLine } = drawnType(value, "ChartSeries.chartType");
        const isOverColumns = isLine && type === "line" && state.chart.type === "column";
        if (type !== state.chart.type && !isOverColumns)
          throw notDrawn(`ChartSeries.chartType ${asText(value)} over another type`);
        change(state, () => {
          if (isLine) state.series.type = "line";
          else delete state.series.type;
        });
      },
    },
    axisGroup: {
      get: ({ series }) => (series.axis === "secondary" ? "Secondary" : "Primary"),
      set: (state, value) => {
        const group = asOneOf(value, axisGroups);
        if (group === "Secondary" && state.chart.type !== "column" && state.chart.type !== "line")
          throw notDrawn(`secondary ChartSeries.axisGroup in a chart of type ${typeName(state.chart, undefined)}`);
        change(state, () => {
          if (group === "Secondary") state.series.axis = "secondary";
          else delete state.series.axis;
        });
      },
    },
    hasDataLabels: {
      get: ({ series }) => series.labels !== undefined,
      set: (state, value) => setAllLabels(state, asBoolean(value)),
    },
    markerBackgroundColor: color,
    markerForegroundColor: color,
    markerStyle: {
      get: ({ series }) => (series.dot?.shape === "diamond" ? "Diamond" : "Circle"),
      set: (state, value) => {
        const style = asText(value);
        if (style !== "Circle" && style !== "Diamond") throw notDrawn(`ChartSeries.markerStyle ${style}`);
        const { shape: _shape, ...rest } = state.series.dot ?? {};
        changeDot(state, style === "Diamond" ? { ...rest, shape: "diamond" } : rest);
      },
    },
    markerSize: {
      get: ({ series }) => series.dot?.size ?? usualDot,
      set: (state, value) => changeDot(state, { ...state.series.dot, size: asNumber(value) }),
    },
  },
  objects: {
    format: (state) => hostObject(seriesFormatType, state),
    points: pointsObject,
    dataLabels: (state) => (state.series.labels === undefined ? null : labelsObject(state)),
  },
  methods: {
    setValues: (state, range) =>
      change(state, () => {
        state.series.values = referenceTo(blockOf(state.host, state.sheet, range));
      }),
    setXAxisValues: (state, range) =>
      change(state, () => {
        state.series.categories = referenceTo(blockOf(state.host, state.sheet, range));
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

/** Excel.ChartSeriesCollection of a chart. */
export function seriesObject(state: ChartState): HostObject {
  return hostObject(seriesCollectionType, state);
}
