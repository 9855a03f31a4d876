import type { Area } from "../../../core/formula/expression.ts";
import { parseArea, splitAddress } from "../grid/address.ts";
import type { ChartLabelsSnapshot } from "../snapshot.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asCount, asOneOf, asText } from "./arguments.ts";
import { blockAt } from "./cell-block.ts";
import { change, notDrawn, referenceTo, type SeriesState } from "./chart-state.ts";
import { type Argument, type HostObject, type HostType, hostObject, type Json } from "./host-object.ts";

interface PointState extends SeriesState {
  readonly point: number;
}

type Position = NonNullable<ChartLabelsSnapshot["position"]>;

const positions = ["Top", "Bottom", "Left", "Right"] as const;
const words: { readonly [Word in (typeof positions)[number]]: Position } = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
};

function setLabels(state: SeriesState, labels: ChartLabelsSnapshot | undefined): void {
  change(state, () => {
    if (labels === undefined) delete state.series.labels;
    else state.series.labels = labels;
  });
}

/** The labels that a series has: all of one kind, and what would make them differ is refused. */
function labelsOf({ series }: SeriesState, member: string): ChartLabelsSnapshot {
  if (series.labels === undefined) throw notDrawn(`${member} of a series without labels`);
  return series.labels;
}

const areaOfCells = (address: string): Area | null => parseArea(splitAddress(address).cells);
const cellCount = (address: string): number => {
  const area = areaOfCells(address);
  return area ? area.rows * area.columns : 0;
};

function hasLabel({ series, point }: PointState): boolean {
  const { labels } = series;
  switch (labels?.shows) {
    case undefined:
      return false;
    case "values":
      return labels.points?.includes(point) ?? true;
    case "name":
      return labels.point === point;
    case "cells":
      return point < cellCount(labels.cells);
  }
}

const withPoint = (points: readonly number[] = [], point: number): readonly number[] =>
  [...points, point].sort((one, other) => one - other);

function addLabel(state: PointState): void {
  const { labels } = state.series;
  if (hasLabel(state)) return;
  if (labels === undefined) setLabels(state, { shows: "values", points: [state.point] });
  else if (labels.shows === "values") setLabels(state, { ...labels, points: withPoint(labels.points, state.point) });
  // The point after the last one with a text gets its own next.
  else if (!awaitsText(state)) throw notDrawn("labels of two kinds in one series");
}

/** The only point with a label, which may still become one of another kind. */
function isAlone({ series: { labels }, point }: PointState): boolean {
  return labels?.shows === "values" && labels.points?.length === 1 && labels.points[0] === point;
}

function positionOf(labels: ChartLabelsSnapshot): { readonly position?: Position } {
  return labels.position === undefined ? {} : { position: labels.position };
}

function nameLabel(state: PointState): void {
  const labels = labelsOf(state, "ChartDataLabel.showSeriesName");
  if (labels.shows === "name" && labels.point === state.point) return;
  if (!isAlone(state)) throw notDrawn("series' name at more than one point");
  setLabels(state, { shows: "name", point: state.point, ...positionOf(labels) });
}

function hideValue(state: PointState): void {
  const labels = labelsOf(state, "ChartDataLabel.showValue");
  if (labels.shows !== "values") return;
  if (labels.points === undefined) throw notDrawn("labels at all points but one");
  const points = labels.points.filter((point) => point !== state.point);
  setLabels(state, points.length === 0 ? undefined : { ...labels, points });
}

function removeLabel(state: PointState): void {
  const { labels } = state.series;
  if (labels?.shows === "cells") throw notDrawn("labels from cells at all points but one");
  if (labels?.shows === "name") setLabels(state, undefined);
  else hideValue(state);
}

function longerBy(area: Area, isRow: boolean): Area {
  return isRow ? { ...area, columns: area.columns + 1 } : { ...area, rows: area.rows + 1 };
}

/** A label's text from a cell. The cells of a series' labels stand in one line, in the order of its points. */
function linkLabel(state: PointState, formula: string): void {
  const labels = labelsOf(state, "ChartDataLabel.formula");
  const cell = blockAt(state.host, state.sheet, formula.replace(/^=/, ""));
  if (cell.area.rows * cell.area.columns !== 1) throw notDrawn("label from more than one cell");
  const wanted = referenceTo(cell);
  if (isAlone(state) && state.point === 0) {
    setLabels(state, { shows: "cells", cells: wanted, ...positionOf(labels) });
    return;
  }
  const area = labels.shows === "cells" ? areaOfCells(labels.cells) : null;
  const longer = [true, false].flatMap((isRow) => (area ? [longerBy(area, isRow)] : []));
  const next = longer.find(
    ({ row, column, rows, columns }) =>
      (rows === 1 || columns === 1) &&
      rows * columns === state.point + 1 &&
      referenceTo({ ...cell, area: { row: row + rows - 1, column: column + columns - 1, rows: 1, columns: 1 } }) ===
        wanted,
  );
  const isSameSheet = labels.shows === "cells" && splitAddress(labels.cells).sheet === splitAddress(wanted).sheet;
  if (!next || !isSameSheet) throw notDrawn("labels from cells that stand in no line");
  setLabels(state, { ...labels, cells: referenceTo({ ...cell, area: next }) });
}

function setPosition(state: SeriesState, value: Json): void {
  const isBar = state.series.type !== "line" && (state.chart.type === "bar" || state.chart.type === "column");
  if (isBar) throw notDrawn("label position of a bar");
  const labels = labelsOf(state, "label position");
  setLabels(state, { ...labels, position: words[asOneOf(value, positions)] });
}

const positionName = ({ labels }: SeriesState["series"]): string =>
  positions.find((position) => words[position] === labels?.position) ?? "None";

const labelType: HostType<PointState> = {
  name: "ChartDataLabel",
  properties: {
    formula: { set: (state, value) => linkLabel(state, asText(value)) },
    showSeriesName: {
      get: ({ series }) => series.labels?.shows === "name",
      set: (state, value) => {
        if (!asBoolean(value)) throw notDrawn("label that loses its series' name");
        nameLabel(state);
      },
    },
    showValue: {
      get: ({ series }) => series.labels?.shows === "values",
      set: (state, value) => {
        if (!asBoolean(value)) hideValue(state);
        else if (state.series.labels?.shows !== "values") throw notDrawn("value beside another text of a label");
      },
    },
    position: { get: ({ series }) => positionName(series), set: setPosition },
  },
};

const pointType: HostType<PointState> = {
  name: "ChartPoint",
  properties: {
    hasDataLabel: {
      get: hasLabel,
      set: (state, value) => {
        if (asBoolean(value)) addLabel(state);
        else if (hasLabel(state)) removeLabel(state);
      },
    },
  },
  objects: { dataLabel: (state) => (hasLabel(state) || awaitsText(state) ? hostObject(labelType, state) : null) },
};

/** Its label is there, its text from a cell not yet. */
function awaitsText({ series: { labels }, point }: PointState): boolean {
  return labels?.shows === "cells" && point === cellCount(labels.cells);
}

const pointCount = ({ series }: SeriesState): number => cellCount(series.values);

function pointAt(state: SeriesState, index: Json | Argument | undefined): HostObject {
  const point = asCount(index);
  if (point >= pointCount(state)) throw new ApiError("InvalidArgument");
  return hostObject(pointType, { ...state, point });
}

const pointsType: HostType<SeriesState> = {
  name: "ChartPointsCollection",
  items: (state) => Array.from({ length: pointCount(state) }, (_, index) => pointAt(state, index)),
  item: pointAt,
  properties: { count: { get: pointCount } },
  methods: { getItemAt: pointAt, getCount: pointCount },
};

const labelsType: HostType<SeriesState> = {
  name: "ChartDataLabels",
  properties: {
    numberFormat: {
      get: ({ series: { labels } }) => (labels?.shows === "values" ? (labels.format ?? "General") : "General"),
      set: (state, value) => {
        const labels = labelsOf(state, "ChartDataLabels.numberFormat");
        if (labels.shows !== "values") throw notDrawn("number format of labels that show texts");
        setLabels(state, { ...labels, format: asText(value) });
      },
    },
    position: { get: ({ series }) => positionName(series), set: setPosition },
  },
};

/** Excel.ChartPointsCollection of a series. */
export function pointsObject(state: SeriesState): HostObject {
  return hostObject(pointsType, state);
}

/** Excel.ChartDataLabels of a series. */
export function labelsObject(state: SeriesState): HostObject {
  return hostObject(labelsType, state);
}

/** Values at all points, or no labels at all. */
export function setAllLabels(state: SeriesState, isOn: boolean): void {
  setLabels(state, isOn ? { shows: "values" } : undefined);
}
