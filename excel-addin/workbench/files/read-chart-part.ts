import type {
  ChartAxisName,
  ChartAxisSnapshot,
  ChartLabelsSnapshot,
  ChartSeriesSnapshot,
  ChartSnapshot,
} from "../snapshot.ts";
import { unescapeXml, type XmlElement, xmlElements } from "./xml-text.ts";

type Type = ChartSnapshot["type"];
type Side = NonNullable<ChartSnapshot["legend"]>;

/** What the XML of a chart says; name and place stand in the drawing. */
export type ChartContent = Omit<ChartSnapshot, "name" | "position">;

/** Series of one kind along one pair of axes. */
interface Group {
  readonly type: Type;
  readonly xml: string;
  readonly axisIds: readonly string[];
}

const sides: Readonly<Record<string, Side>> = { t: "top", b: "bottom", l: "left", r: "right" };

const first = (xml: string, name: string): XmlElement | undefined => xmlElements(xml, name)[0];
const content = (xml: string, name: string): string => first(xml, name)?.content ?? "";
const valOf = (xml: string, name: string): string | undefined => first(xml, name)?.attributes.val;
const isOn = (xml: string, name: string): boolean => ["1", "true"].includes(valOf(xml, name) ?? "");
const without = (xml: string, ...names: readonly string[]): string =>
  names.reduce(
    (rest, name) => rest.replace(new RegExp(`<((?:\\w+:)?${name})(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</\\1>)`, "g"), ""),
    xml,
  );

/** The text of a title, or of a name: written, or last taken from a cell. */
function textIn(xml: string): string {
  const runs = xmlElements(xml, "t");
  const texts = runs.length > 0 ? runs : xmlElements(xml, "v");
  return texts.map((text) => unescapeXml(text.content)).join("");
}

const reference = (xml: string, ...names: readonly string[]): string => {
  const holder = names.map((name) => content(xml, name)).find((found) => found !== "") ?? "";
  return unescapeXml(content(holder, "f"));
};

function colorIn(shape: string, isStroke: boolean): string | undefined {
  const line = content(shape, "ln");
  const fill = isStroke
    ? content(line, "solidFill") || content(without(shape, "ln"), "solidFill")
    : content(without(shape, "ln"), "solidFill");
  const color = valOf(fill, "srgbClr");
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

function positionIn(xml: string): { readonly position?: Side } {
  const side = sides[valOf(xml, "dLblPos") ?? ""];
  return side === undefined ? {} : { position: side };
}

/** The labels of a series; of mixed kinds only the one that the workbench draws. */
function labelsIn(series: string): ChartLabelsSnapshot | undefined {
  const all = content(series, "dLbls");
  if (all === "") return undefined;
  const cells = content(content(series, "datalabelsRange"), "f");
  const points = xmlElements(all, "dLbl").map((label) => label.content);
  const rest = without(all, "dLbl");
  if (cells !== "" && [...points, rest].some((label) => isOn(label, "showDataLabelsRange"))) {
    return { shows: "cells", cells: unescapeXml(cells), ...positionIn(points[0] ?? rest) };
  }
  const named = points.find((label) => isOn(label, "showSerName"));
  if (named !== undefined) return { shows: "name", point: Number(valOf(named, "idx") ?? 0), ...positionIn(named) };
  const formatIn = (xml: string): { readonly format?: string } => {
    const code = first(xml, "numFmt")?.attributes.formatCode;
    return code === undefined ? {} : { format: code };
  };
  if (isOn(rest, "showVal")) return { shows: "values", ...formatIn(rest), ...positionIn(rest) };
  const valued = points.filter((label) => isOn(label, "showVal"));
  const [one] = valued;
  if (one === undefined) return undefined;
  const indexes = valued.map((label) => Number(valOf(label, "idx") ?? 0));
  return { shows: "values", points: indexes, ...formatIn(one), ...positionIn(one) };
}

/** Dots without a line between them, and what is unusual about them; Excel itself writes round ones of size 5 in a line chart. */
function dotsIn(marker: string, shape: string): Pick<ChartSeriesSnapshot, "type" | "dot"> {
  const size = Number(valOf(marker, "size") ?? 5);
  const dot = {
    ...(valOf(marker, "symbol") === "diamond" ? { shape: "diamond" as const } : {}),
    ...(size === 5 ? {} : { size }),
  };
  return {
    ...(first(content(shape, "ln"), "noFill") === undefined ? {} : { type: "dots" as const }),
    ...(Object.keys(dot).length === 0 ? {} : { dot }),
  };
}

function seriesIn(xml: string, { type }: Group, chartType: Type, isSecondary: boolean): ChartSeriesSnapshot {
  const marker = content(xml, "marker");
  const own = without(xml, "dLbls", "dPt", "marker", "trendline", "errBars", "extLst");
  const shape = content(own, "spPr");
  const isStroked = type === "line" || type === "scatter";
  const isPlainLine = isStroked && (type !== chartType || valOf(marker, "symbol") === "none");
  const dots = type === "line" && !isPlainLine ? dotsIn(marker, shape) : {};
  const color =
    isPlainLine || (type === "line" && dots.type === undefined)
      ? colorIn(shape, true)
      : (colorIn(content(marker, "spPr"), false) ?? colorIn(shape, false));
  const dash = valOf(content(shape, "ln"), "prstDash");
  const isDashed = isStroked && (dash === undefined ? /<(?:\w+:)?custDash[\s>]/.test(shape) : dash !== "solid");
  const labels = labelsIn(xml);
  return {
    name: textIn(content(own, "tx")),
    categories: reference(own, "cat", "xVal"),
    values: reference(own, "val", "yVal"),
    ...(color === undefined ? {} : { color }),
    ...(isPlainLine ? { type: "line" as const } : dots),
    ...(isDashed ? { dashed: true as const } : {}),
    ...(isSecondary ? { axis: "secondary" as const } : {}),
    ...(labels === undefined ? {} : { labels }),
  };
}

const kinds: Readonly<Record<string, "bar" | "line" | "scatter">> = {
  barChart: "bar",
  bar3DChart: "bar",
  lineChart: "line",
  line3DChart: "line",
  scatterChart: "scatter",
};

/** The groups of a plot area, or none when one of them is of a kind that the workbench does not draw. */
function groupsIn(plot: string): readonly Group[] {
  const found = [...plot.matchAll(/<((?:\w+:)?(\w+Chart))(?:\s[^>]*)?>([\s\S]*?)<\/\1>/g)];
  const groups = found.map(([, , name = "", xml = ""]): Group | null => {
    const kind = kinds[name];
    if (kind === undefined) return null;
    const type = kind === "bar" ? (valOf(xml, "barDir") === "bar" ? "bar" : "column") : kind;
    return { type, xml, axisIds: xmlElements(xml, "axId").map(({ attributes }) => attributes.val ?? "") };
  });
  return groups.every((group) => group !== null) ? groups : [];
}

function axisIn(xml: string): ChartAxisSnapshot {
  const title = textIn(content(xml, "title"));
  const format = first(without(xml, "title"), "numFmt")?.attributes;
  const isOwn = format?.formatCode !== undefined && !["1", "true"].includes(format.sourceLinked ?? "");
  const [minimum, maximum] = ["min", "max"].map((name) => valOf(content(xml, "scaling"), name));
  return {
    ...(title === "" ? {} : { title }),
    ...(isOwn ? { format: format.formatCode } : {}),
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
  };
}

function axesIn(plot: string, primary: readonly string[], hasSecondary: boolean): ChartContent["axes"] {
  const axes: Partial<Record<ChartAxisName, ChartAxisSnapshot>> = {};
  const add = (name: ChartAxisName, xml: string): void => {
    const axis = axisIn(xml);
    if (Object.keys(axis).length > 0) axes[name] = axis;
  };
  const [across] = primary;
  for (const name of ["catAx", "dateAx", "valAx"]) {
    for (const { content: xml } of xmlElements(plot, name)) {
      const id = valOf(xml, "axId") ?? "";
      if (primary.includes(id)) add(id === across ? "category" : "value", xml);
      else if (name === "valAx" && hasSecondary) add("secondary", xml);
    }
  }
  return axes;
}

/** What the XML of a chart says, or nothing when it is of a kind that the workbench does not draw. */
export function readChartPart(xml: string): ChartContent | null {
  const plot = content(xml, "plotArea");
  const groups = groupsIn(plot);
  const main = groups.find(({ type }) => type === "bar" || type === "column") ?? groups[0];
  if (main === undefined) return null;
  const primary = groups[0]?.axisIds ?? [];
  const isSecondary = (group: Group): boolean => group.axisIds[1] !== primary[1];
  const legend = first(xml, "legend");
  const title = xml.split(/<(?:\w+:)?plotArea[\s>]/)[0] ?? "";
  const series = groups.flatMap((group) =>
    xmlElements(group.xml, "ser").map((each) => ({
      order: Number(valOf(each.content, "order") ?? 0),
      series: seriesIn(each.content, group, main.type, isSecondary(group)),
    })),
  );
  return {
    type: main.type,
    title: textIn(content(title, "title")),
    series: series.sort((one, other) => one.order - other.order).map((each) => each.series),
    axes: axesIn(plot, primary, groups.some(isSecondary)),
    ...(legend === undefined ? {} : { legend: sides[valOf(legend.content, "legendPos") ?? "r"] ?? "right" }),
  };
}
