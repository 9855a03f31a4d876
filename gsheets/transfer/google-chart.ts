import type { ChartCells, ChartStep, ChartStepOf, ChartType } from "../../core/workbook/chart-step.ts";
import type { Chart, ChartOption } from "./sheet-write.ts";
import { placeOf } from "./spreads.ts";

/** A chart as its type describes it: which cells it follows, the first being the categories, and what is special about it. */
interface Drawn {
  readonly type: Chart["type"];
  readonly cells: readonly ChartCells[];
  readonly options: Readonly<Record<string, ChartOption>>;
}

interface Axis {
  readonly format: string;
  readonly title?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

interface Followed {
  readonly name: string;
  readonly color?: string | undefined;
}

function axisOf({ format, title, minimum, maximum }: Axis): ChartOption {
  return {
    format,
    ...(title === undefined ? {} : { title }),
    viewWindow: {
      ...(minimum === undefined ? {} : { min: minimum }),
      ...(maximum === undefined ? {} : { max: maximum }),
    },
  };
}

function seriesOf({ name, color }: Followed, more: Readonly<Record<string, ChartOption>> = {}): ChartOption {
  return { labelInLegend: name, ...(color === undefined ? {} : { color }), ...more };
}

function numbered(series: readonly ChartOption[]): ChartOption {
  return Object.fromEntries(series.map((each, index) => [String(index), each]));
}

const legend = (shown: boolean): ChartOption => ({ position: shown ? "bottom" : "none" });

const dashes = [4, 4];

/** Series as lines: the names that Excel writes along a line stand in the legend here. */
function line({ categories, series, marks, valueAxis, categoryFormat }: ChartStepOf<"line">): Drawn {
  const drawn = series.map((each) =>
    seriesOf(each, each.dashed ? { lineDashStyle: dashes, pointSize: 0 } : { pointSize: 5 }),
  );
  if (marks !== undefined) drawn.push(seriesOf(marks, { lineWidth: 0, pointSize: 10, pointShape: "diamond" }));
  return {
    type: "LINE",
    cells: [categories, ...series.map(({ values }) => values), ...(marks === undefined ? [] : [marks.values])],
    options: {
      series: numbered(drawn),
      vAxis: axisOf(valueAxis),
      ...(categoryFormat === undefined ? {} : { hAxis: { format: categoryFormat } }),
      interpolateNulls: false,
      legend: legend(drawn.length > 1),
    },
  };
}

function bars({ type, categories, series, valueAxis, ...step }: ChartStepOf<"bar"> | ChartStepOf<"column">): Drawn {
  const target = "target" in step ? step.target : undefined;
  const labelled = series.map((each) => seriesOf(each, each.labels ? { dataLabel: "value" } : {}));
  const all = target === undefined ? labelled : [...labelled, seriesOf(target, { type: "line" })];
  const axis = axisOf({ ...valueAxis, minimum: 0 });
  return {
    type: type === "bar" ? "BAR" : target === undefined ? "COLUMN" : "COMBO",
    cells: [categories, ...series.map(({ values }) => values), ...(target === undefined ? [] : [target.values])],
    options: {
      series: numbered(all),
      ...(type === "bar" ? { hAxis: axis } : { vAxis: axis }),
      ...(target === undefined ? {} : { seriesType: "bars" }),
      legend: legend(all.length > 1),
    },
  };
}

const drawers: { readonly [Type in ChartType]: (step: ChartStepOf<Type>) => Drawn } = {
  bar: bars,
  column: bars,
  line,
  pareto: ({ categories, counts, shares }) => ({
    type: "COMBO",
    cells: [categories, counts.values, shares.values],
    options: {
      seriesType: "bars",
      series: numbered([
        seriesOf(counts, { dataLabel: "value", targetAxisIndex: 0 }),
        seriesOf(shares, { type: "line", targetAxisIndex: 1 }),
      ]),
      vAxes: numbered([
        axisOf({ format: "0", title: counts.name, minimum: 0 }),
        axisOf({ format: "0%", title: shares.name, minimum: 0, maximum: 1 }),
      ]),
      legend: legend(false),
    },
  }),
  /** All series of a chart share their x values here, so the cut lines cannot be drawn, nor names be written at the points. */
  scatter: ({ points, xAxis, yAxis }) => ({
    type: "SCATTER",
    cells: [points.x, points.y],
    options: {
      series: numbered([seriesOf(points)]),
      hAxis: axisOf(xAxis),
      vAxis: axisOf(yAxis),
      legend: legend(false),
    },
  }),
};

function draw<Type extends ChartType>(step: ChartStepOf<Type> & { readonly type: Type }): Drawn {
  const drawer: (step: ChartStepOf<Type>) => Drawn = drawers[step.type];
  return drawer(step);
}

/** How large an area of a sheet is, in pixels. */
export type PixelsOf = (area: ChartStep["area"]) => { readonly width: number; readonly height: number };

/** A chart of a plan in the words of Google's charts. */
export function googleChart(step: ChartStep, pixelsOf: PixelsOf): Chart {
  const { type, cells, options } = draw(step);
  return {
    type,
    row: step.area.row,
    column: step.area.column,
    ...pixelsOf(step.area),
    ranges: cells.map(({ sheet = step.sheet, ...area }) => ({ sheet, place: placeOf(area) })),
    /** One row of cells for each series, as in a table that lies on its side. */
    sideways: cells[0]?.rows === 1 && (cells[0]?.columns ?? 0) > 1,
    options: { title: step.title, ...options },
  };
}
