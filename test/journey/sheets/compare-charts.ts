import type { AnalysisSheetId } from "../../../core/analysis/analysis-answers.ts";
import { crossTexts } from "../../../core/i18n/analysis/cross-texts.ts";
import { problemsTexts } from "../../../core/i18n/analysis/problems-texts.ts";
import { reportTexts } from "../../../core/i18n/analysis/report-texts.ts";
import type { ChartAxisSnapshot, ChartSeriesSnapshot, ChartSnapshot } from "../../../excel-addin/workbench/snapshot.ts";
import { type GroupName, groupNames, groupTable, measureOf } from "../by-hand/groups.ts";
import { midnight, serial } from "../by-hand/moments.ts";
import { problems, sorted } from "../by-hand/problems.ts";
import { trend } from "../by-hand/trend.ts";
import type { ByHand } from "./by-hand.ts";
import { cutLines } from "./compare-cross.ts";
import { problemName } from "./compare-problems.ts";
import type { SheetCheck, Wanted } from "./sheet-check.ts";

/** What a series should show: not which cells, but what stands in them. */
interface WantedSeries {
  readonly name: string;
  readonly x: readonly Wanted[];
  readonly y: readonly Wanted[];
  readonly look: "dots" | "columns" | "line" | "dashed";
  /** What stands at its points: their values, its name at one of them, or texts. */
  readonly labels: "values" | "name" | "none" | readonly Wanted[];
  readonly isOnSecondAxis?: true;
}

interface WantedChart {
  readonly type: ChartSnapshot["type"];
  readonly title: string;
  readonly series: readonly WantedSeries[];
  readonly axes: Readonly<Record<string, ChartAxisSnapshot>>;
}

/** The charts of a sheet: each with its type, title, axes and series, and in the cells that these refer to what should be drawn. */
export function compareCharts(
  check: SheetCheck,
  charts: readonly ChartSnapshot[],
  byHand: ByHand,
  id: AnalysisSheetId,
): readonly string[] {
  const wanted = chartsOf(byHand, id);
  const differences = wanted.flatMap((each, index) => {
    const chart = charts[index];
    return chart === undefined ? [`${check.name} has no chart ${each.title}`] : differencesOf(check, chart, each);
  });
  const more = charts.slice(wanted.length).map(({ title }) => `${check.name}: nobody compared the chart ${title}`);
  return [...differences, ...more];
}

function chartsOf(byHand: ByHand, id: AnalysisSheetId): readonly WantedChart[] {
  switch (id) {
    case "report":
      return [trendChart(byHand)];
    case "problems":
      return problems(byHand.judged).length === 0 ? [] : [paretoChart(byHand)];
    case "cross":
      return groupNames.filter((by) => byHand.judged.columns[by] !== undefined).map((by) => quadrantChart(byHand, by));
    default:
      return [];
  }
}

/** The last 30 days, each with its in-time rate, and the target across them. */
function trendChart(byHand: ByHand): WantedChart {
  const texts = reportTexts[byHand.locale];
  const { days } = trend(byHand.judged);
  const target = byHand.targets.inTimeRate ?? "#N/A";
  const x = days.map(({ date }) => serial(midnight(date)));
  const [, , , , rate, goal] = texts.trendColumns;
  return {
    type: "line",
    title: texts.chart,
    series: [
      { name: rate, x, y: days.map((one) => one.rate ?? "#N/A"), look: "dots", labels: "none" },
      { name: goal, x, y: days.map(() => target), look: "dashed", labels: "name" },
    ],
    axes: { category: { format: "mm-dd" }, value: { format: "0%", minimum: 0, maximum: 1 } },
  };
}

/** The most frequent problem first, and how far they reach together. */
function paretoChart(byHand: ByHand): WantedChart {
  const texts = problemsTexts[byHand.locale];
  const found = sorted(problems(byHand.judged));
  const x = found.map((problem) => problemName(problem, byHand));
  return {
    type: "column",
    title: texts.chart,
    series: [
      { name: texts.counts, x, y: found.map(({ count }) => count), look: "columns", labels: "values" },
      {
        name: texts.cumulative,
        x,
        y: found.map(({ cumulative }) => cumulative),
        look: "line",
        labels: "none",
        isOnSecondAxis: true,
      },
    ],
    axes: {
      value: { title: texts.counts, format: "0", minimum: 0 },
      secondary: { title: texts.cumulative, format: "0%", minimum: 0, maximum: 1 },
    },
  };
}

/** A point for each group that is judged, bearing its name, and the two lines that cut the plane. */
function quadrantChart(byHand: ByHand, by: GroupName): WantedChart {
  const texts = crossTexts[byHand.locale];
  const table = groupTable(byHand.judged, by);
  const { horizontal, vertical } = cutLines(byHand, table);
  const measure = measureOf(byHand.judged.columns);
  const drawn = (value: "minutes" | "quality") => table.listed.map((group) => (group.isDrawn ? group[value] : "#N/A"));
  return {
    type: "scatter",
    title: texts.chart[measure](texts.sections[by]),
    series: [
      {
        name: texts.sections[by],
        x: drawn("minutes"),
        y: drawn("quality"),
        look: "dots",
        labels: table.listed.map(({ name }) => name),
      },
      { name: texts.columns.minutes, ...vertical, look: "dashed", labels: [vertical.label] },
      { name: texts.quality[measure], ...horizontal, look: "dashed", labels: [horizontal.label] },
    ],
    axes: {
      category: { title: texts.minutesAxis, format: "#,##0", minimum: 0 },
      value: { title: texts.quality[measure], format: "0%", maximum: 1 },
    },
  };
}

function differencesOf(check: SheetCheck, chart: ChartSnapshot, wanted: WantedChart): readonly string[] {
  const what = `${check.name}, chart ${wanted.title}`;
  const differences: string[] = [];
  const compare = (part: string, shown: unknown, sought: unknown): void => {
    if (isSame(shown, sought)) return;
    differences.push(`${what}, ${part}: ${JSON.stringify(shown)} instead of ${JSON.stringify(sought)}`);
  };
  compare("type", chart.type, wanted.type);
  compare("title", chart.title, wanted.title);
  compare("legend", chart.legend ?? "none", "none");
  compare("axes", inOrder(chart.axes), inOrder(wanted.axes));
  compare("number of series", chart.series.length, wanted.series.length);
  wanted.series.forEach((sought, index) => {
    const series = chart.series[index];
    if (series === undefined) return;
    const part = (name: string) => `series ${sought.name}, ${name}`;
    compare(part("name"), series.name, sought.name);
    compare(part("x or categories"), check.shownAt(series.categories), sought.x);
    compare(part("values"), check.shownAt(series.values), sought.y);
    compare(part("look"), lookOf(series, chart.type), sought.look);
    compare(part("axis"), series.axis === "secondary", sought.isOnSecondAxis === true);
    compare(part("labels"), labelsOf(check, series), sought.labels);
  });
  return differences;
}

function lookOf({ dashed, type }: ChartSeriesSnapshot, chart: ChartSnapshot["type"]): WantedSeries["look"] {
  if (type === "line") return dashed === true ? "dashed" : "line";
  return chart === "column" || chart === "bar" ? "columns" : "dots";
}

function labelsOf(check: SheetCheck, { labels }: ChartSeriesSnapshot): WantedSeries["labels"] {
  if (labels === undefined) return "none";
  return labels.shows === "cells" ? check.shownAt(labels.cells) : labels.shows;
}

/** What is said of each axis, in the order of the names. */
function inOrder(axes: ChartSnapshot["axes"]): readonly (readonly unknown[])[] {
  return Object.entries(axes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { format, maximum, minimum, title }]) => [name, title, format, minimum, maximum]);
}

/** Numbers are the same to a millionth. */
function isSame(shown: unknown, sought: unknown): boolean {
  if (typeof shown === "number" && typeof sought === "number") return Math.abs(shown - sought) <= 1e-6;
  if (!Array.isArray(shown) || !Array.isArray(sought)) return shown === sought;
  return shown.length === sought.length && shown.every((each, index) => isSame(each, sought[index]));
}
