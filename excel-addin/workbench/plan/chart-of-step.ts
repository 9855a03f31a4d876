import type { ChartCells, ChartStep, ChartStepOf, ChartType } from "../../../core/workbook/chart-step.ts";
import { absoluteReference } from "../files/absolute-reference.ts";
import { areaAddress } from "../grid/address.ts";
import type { ChartAxisSnapshot, ChartSeriesSnapshot, ChartSnapshot } from "../snapshot.ts";

/** What a chart shows, without where it stands and what it is called. */
type ChartContent = Omit<ChartSnapshot, "name" | "position">;

/** The cells of a chart on `home`, as it refers to them. */
type ReferenceTo = (cells: ChartCells) => string;

interface Axis {
  readonly format?: string | undefined;
  readonly title?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

function axisOf({ format, title, minimum, maximum }: Axis): ChartAxisSnapshot {
  return {
    ...(format === undefined ? {} : { format }),
    ...(title === undefined ? {} : { title }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

interface Followed {
  readonly name: string;
  readonly values: ChartCells;
  readonly color?: string | undefined;
}

function seriesOf({ name, values, color }: Followed, categories: ChartCells, at: ReferenceTo): ChartSeriesSnapshot {
  return { name, categories: at(categories), values: at(values), ...(color === undefined ? {} : { color }) };
}

function bars(step: ChartStepOf<"bar"> | ChartStepOf<"column">, at: ReferenceTo): ChartContent {
  const { categories, valueAxis, title, type } = step;
  const target = step.type === "column" ? step.target : undefined;
  const columns = step.series.map(
    (wanted): ChartSeriesSnapshot => ({
      ...seriesOf(wanted, categories, at),
      ...(wanted.labels ? { labels: { shows: "values", format: valueAxis.format } } : {}),
    }),
  );
  const line = target === undefined ? [] : [{ ...seriesOf(target, categories, at), type: "line" as const }];
  const series = [...columns, ...line];
  return {
    type,
    title,
    series,
    axes: { value: axisOf({ ...valueAxis, minimum: 0 }) },
    ...(series.length > 1 ? { legend: "bottom" as const } : {}),
  };
}

/** Larger than the dots of a line, in points. */
const markSize = 10;

/** The point over which a series' name stands: not the last one, and not where the names of others stand. */
function namedPoint({ rows, columns }: ChartCells, others: number): number {
  const points = rows * columns;
  return Math.max(0, points - 1 - Math.round(points / 10) - others * Math.round(points / 5));
}

function line(step: ChartStepOf<"line">, at: ReferenceTo): ChartContent {
  const { categories, categoryFormat, marks, valueAxis, title } = step;
  let names = 0;
  const lines = step.series.map(
    (wanted): ChartSeriesSnapshot => ({
      ...seriesOf(wanted, categories, at),
      ...(wanted.dashed ? { type: "line", dashed: true } : {}),
      ...(wanted.named
        ? { labels: { shows: "name", point: namedPoint(wanted.values, names++), position: "top" } }
        : {}),
    }),
  );
  const dots: ChartSeriesSnapshot[] =
    marks === undefined
      ? []
      : [
          {
            ...seriesOf(marks, categories, at),
            type: "dots",
            dot: { shape: "diamond", size: markSize },
            labels: { shows: "cells", cells: at(marks.labels), position: "top" },
          },
        ];
  return {
    type: "line",
    title,
    series: [...lines, ...dots],
    axes: {
      value: axisOf(valueAxis),
      ...(categoryFormat === undefined ? {} : { category: axisOf({ format: categoryFormat }) }),
    },
    ...(step.series.filter(({ named }) => !named).length > 1 ? { legend: "bottom" as const } : {}),
  };
}

function pareto({ categories, counts, shares, title }: ChartStepOf<"pareto">, at: ReferenceTo): ChartContent {
  return {
    type: "column",
    title,
    series: [
      { ...seriesOf(counts, categories, at), labels: { shows: "values", format: "0" } },
      { ...seriesOf(shares, categories, at), type: "line", axis: "secondary" },
    ],
    axes: {
      value: axisOf({ format: "0", title: counts.name, minimum: 0 }),
      secondary: axisOf({ format: "0%", title: shares.name, minimum: 0, maximum: 1 }),
    },
  };
}

function scatter({ points, cuts, xAxis, yAxis, title }: ChartStepOf<"scatter">, at: ReferenceTo): ChartContent {
  return {
    type: "scatter",
    title,
    series: [
      {
        ...seriesOf({ ...points, values: points.y }, points.x, at),
        labels: { shows: "cells", cells: at(points.names), position: "right" },
      },
      ...cuts.map(
        (cut): ChartSeriesSnapshot => ({
          ...seriesOf({ ...cut, values: cut.y }, cut.x, at),
          type: "line",
          dashed: true,
          labels: { shows: "cells", cells: at(cut.label), position: "top" },
        }),
      ),
    ],
    axes: { category: axisOf(xAxis), value: axisOf(yAxis) },
  };
}

const drawers: { readonly [Type in ChartType]: (step: ChartStepOf<Type>, at: ReferenceTo) => ChartContent } = {
  bar: bars,
  column: bars,
  line,
  pareto,
  scatter,
};

function drawn<Type extends ChartType>(
  step: ChartStepOf<Type> & { readonly type: Type },
  at: ReferenceTo,
): ChartContent {
  const drawer: (step: ChartStepOf<Type>, at: ReferenceTo) => ChartContent = drawers[step.type];
  return drawer(step, at);
}

/** What Excel makes of a chart step, as a file keeps it. */
export function chartOfStep(step: ChartStep): ChartContent {
  return drawn(step, ({ sheet = step.sheet, ...area }) => absoluteReference(areaAddress(area), sheet));
}
