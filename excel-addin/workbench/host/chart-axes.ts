import type { ChartAxisName, ChartAxisSnapshot } from "../snapshot.ts";
import { asNumber, asOneOf, asText } from "./arguments.ts";
import { type ChartState, change, notDrawn } from "./chart-state.ts";
import { type HostObject, type HostType, hostObject, type Json, type Property } from "./host-object.ts";

interface AxisState extends ChartState {
  readonly axis: ChartAxisName;
}

function property<Key extends keyof ChartAxisSnapshot>(
  key: Key,
  read: (value: Json) => NonNullable<ChartAxisSnapshot[Key]>,
  none: Json,
): Property<AxisState> {
  return {
    get: ({ chart, axis }) => chart.axes[axis]?.[key] ?? none,
    set: (state, value) =>
      change(state, ({ axes }) => {
        axes[state.axis] = { ...axes[state.axis], [key]: read(value) };
      }),
  };
}

const axisTitleType: HostType<AxisState> = {
  name: "ChartAxisTitle",
  properties: { text: property("title", asText, "") },
};

const axisType: HostType<AxisState> = {
  name: "ChartAxis",
  properties: {
    minimum: property("minimum", asNumber, ""),
    maximum: property("maximum", asNumber, ""),
    numberFormat: property("format", asText, "General"),
  },
  objects: { title: (state) => hostObject(axisTitleType, state) },
};

const axisTypes = ["Category", "Value"] as const;
const axisGroups = ["Primary", "Secondary"] as const;

const axesType: HostType<ChartState> = {
  name: "ChartAxes",
  objects: {
    categoryAxis: (state) => hostObject(axisType, { ...state, axis: "category" }),
    valueAxis: (state) => hostObject(axisType, { ...state, axis: "value" }),
  },
  methods: {
    getItem: (state, type, group) => {
      const wanted = asOneOf(type, axisTypes);
      const isSecondary = group !== undefined && group !== null && asOneOf(group, axisGroups) === "Secondary";
      if (!isSecondary) return hostObject(axisType, { ...state, axis: wanted === "Value" ? "value" : "category" });
      const hasSecondary = state.chart.series.some(({ axis }) => axis === "secondary");
      if (wanted === "Category" || !hasSecondary) throw notDrawn(`secondary ChartAxes.getItem ${wanted} here`);
      return hostObject(axisType, { ...state, axis: "secondary" });
    },
  },
};

/** Excel.ChartAxes of a chart. */
export function axesObject(state: ChartState): HostObject {
  return hostObject(axesType, state);
}
