import { areaAddress, quoteSheet } from "../grid/address.ts";
import type { Chart, ChartSeries } from "../grid/chart.ts";
import type { ChartSnapshot } from "../snapshot.ts";
import { ApiError } from "./api-error.ts";
import { asText } from "./arguments.ts";
import { type CellBlock, refuseIfProtected } from "./cell-block.ts";
import type { Argument } from "./host-object.ts";
import type { SheetState } from "./worksheet.ts";

export interface ChartState extends SheetState {
  readonly chart: Chart;
}

export interface SeriesState extends ChartState {
  readonly series: ChartSeries;
}

/** Every change to a chart goes through here. */
export function change(state: ChartState, update: (chart: Chart) => void): void {
  refuseIfProtected(state.sheet);
  update(state.chart);
  state.chart.changed();
}

/** Excel does it, the workbench does not: said instead of drawn wrongly. */
export function notDrawn(what: string): ApiError {
  return new ApiError("NotImplemented", `The workbench draws no ${what}.`);
}

/** Excel's chart types that the workbench draws: as which type, and whether a line replaces the dots. */
const types: Readonly<Record<string, { readonly type: ChartSnapshot["type"]; readonly isLine?: true }>> = {
  BarClustered: { type: "bar" },
  ColumnClustered: { type: "column" },
  LineMarkers: { type: "line" },
  Line: { type: "line", isLine: true },
  XYScatter: { type: "scatter" },
  XYScatterLinesNoMarkers: { type: "scatter", isLine: true },
};

export function drawnType(value: Argument | undefined, member: string): (typeof types)[string] {
  const wanted = asText(value);
  const type = Object.hasOwn(types, wanted) ? types[wanted] : undefined;
  if (type === undefined) throw notDrawn(`${member} ${wanted}`);
  return type;
}

/** Excel's word for how a series is drawn. */
export function typeName(chart: Chart, series: ChartSeries | undefined): string {
  const isLine = series?.type === "line";
  const type = isLine && chart.type !== "scatter" ? "line" : chart.type;
  const found = Object.entries(types).find(([, drawn]) => drawn.type === type && (drawn.isLine ?? false) === isLine);
  return found?.[0] ?? "ColumnClustered";
}

/** The address by which a chart refers to cells. */
export function referenceTo({ sheet, area }: CellBlock): string {
  return `${quoteSheet(sheet.name)}!${areaAddress(area).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}
