import * as z from "zod/mini";
import { areaSchema } from "../formula/expression.ts";
import { colorSchema, placed, sheetSchema } from "./place-schema.ts";

const areaOfChart = z.extend(areaSchema, { sheet: z.optional(sheetSchema) });

type ChartArea = z.infer<typeof areaOfChart>;

const count = ({ rows, columns }: ChartArea): number => rows * columns;

/** Cells side by side or one below the other, on the chart's own sheet or on another. */
const cells = areaOfChart.check(
  z.refine(({ rows, columns }) => rows === 1 || columns === 1, "must be one line of cells"),
);
const oneCell = areaOfChart.check(z.refine((area) => count(area) === 1, "must be one cell"));
const twoCells = areaOfChart.check(z.refine((area) => count(area) === 2, "must be two cells"));

const chart = { kind: z.literal("chart"), ...placed, title: z.string() };
const series = { name: z.string(), values: cells, color: z.optional(colorSchema) };
const limits = { minimum: z.optional(z.number()), maximum: z.optional(z.number()) };
const axisFromZero = z.object({ format: z.string(), title: z.optional(z.string()), maximum: z.optional(z.number()) });
const axis = z.extend(axisFromZero, limits);
const titledAxis = z.object({ format: z.string(), title: z.string(), ...limits });

const bars = z.array(z.object({ ...series, labels: z.optional(z.boolean()) })).check(z.minLength(1));

const cutLine = z.object({
  name: z.string(),
  x: twoCells,
  y: twoCells,
  /** What stands at the first of the two points: the upper end, or the right one. */
  label: oneCell,
  color: z.optional(colorSchema),
});

/**
 * A chart over cells: each type with exactly what it needs. Values and texts are references, so that a chart follows its cells.
 *
 * A cell that shows nothing is a gap when it is empty or `#N/A`. The empty text is none of these: Excel draws it as 0, so a formula
 * that may have no value answers with `NA()` where a line must break.
 */
export const chartStepSchema = z.discriminatedUnion("type", [
  /** Bars to the right, from 0. */
  z.object({ ...chart, type: z.literal("bar"), categories: cells, series: bars, valueAxis: axisFromZero }),
  /** Columns from 0, with a line across them where there is a target. */
  z.object({
    ...chart,
    type: z.literal("column"),
    categories: cells,
    series: bars,
    target: z.optional(z.object(series)),
    valueAxis: axisFromZero,
  }),
  /** What happened day by day, or week by week. A dashed series is a target or a limit and has no dots. */
  z.object({
    ...chart,
    type: z.literal("line"),
    categories: cells,
    /** For categories that are dates. */
    categoryFormat: z.optional(z.string()),
    series: z
      .array(
        z.object({
          ...series,
          dashed: z.optional(z.boolean()),
          /** Writes the series' name over it, near its end, instead of into a legend: for a target, which has a value everywhere. */
          named: z.optional(z.boolean()),
        }),
      )
      .check(z.minLength(1), z.maxLength(5)),
    /** Points of their own among the lines, such as what was begun in a week, each with the text of a cell above it. */
    marks: z.optional(z.object({ ...series, labels: cells })),
    valueAxis: axis,
  }),
  /** Causes by how often they occur, with the share that they and all before them make together. The two axes bear the series' names. */
  z.object({
    ...chart,
    type: z.literal("pareto"),
    categories: cells,
    counts: z.object(series),
    shares: z.object(series),
  }),
  /** One point for each row, bearing the name of it, and lines that cut the plane into fields. */
  z
    .object({
      ...chart,
      type: z.literal("scatter"),
      points: z.object({ name: z.string(), x: cells, y: cells, names: cells, color: z.optional(colorSchema) }),
      cuts: z.array(cutLine).check(z.maxLength(2)),
      xAxis: titledAxis,
      yAxis: titledAxis,
    })
    .check(
      z.refine(
        ({ points: { x, y, names } }) => count(x) === count(y) && count(x) === count(names),
        "points must have as many x as y values and names",
      ),
    ),
]);

export type ChartStep = z.infer<typeof chartStepSchema>;
export type ChartType = ChartStep["type"];
export type ChartStepOf<Type extends ChartType> = Extract<ChartStep, { type: Type }>;
/** Cells that a chart refers to; without a sheet they are on the chart's own. */
export type ChartCells = ChartArea;
