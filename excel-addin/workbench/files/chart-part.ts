import type { ChartSnapshot } from "../snapshot.ts";
import { absoluteReference } from "./absolute-reference.ts";
import { escapeXml } from "./xml-text.ts";

type Series = ChartSnapshot["series"][number];

const CATEGORY_AXIS = 500_001;
const VALUE_AXIS = 500_002;

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
const value = (name: string, text: string | number): string => `<c:${name} val="${escapeXml(String(text))}"/>`;

function titleXml(title: string): string {
  const text = `<a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr><a:r><a:rPr lang="en-US" sz="1300" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p>`;
  return title === ""
    ? value("autoTitleDeleted", 1)
    : `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${text}</c:rich></c:tx>${value("overlay", 0)}</c:title>${value("autoTitleDeleted", 0)}`;
}

/** How a series is drawn: bars filled, lines stroked, points of a scatter chart as dots without a line between them. */
function shapeXml(series: Series, drawn: ChartSnapshot["type"]): string {
  const fill = series.color === undefined ? "" : solid(series.color);
  if (drawn === "bar" || drawn === "column") return fill === "" ? "" : `<c:spPr>${fill}</c:spPr>`;
  const isDots = drawn === "scatter" && series.type !== "line";
  const line = isDots ? '<a:ln w="19050"><a:noFill/></a:ln>' : `<a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln>`;
  const marker = isDots
    ? `${value("symbol", "circle")}${value("size", 8)}${fill === "" ? "" : `<c:spPr>${fill}</c:spPr>`}`
    : value("symbol", "none");
  return `<c:spPr>${fill}${line}</c:spPr><c:marker>${marker}</c:marker>`;
}

function labelsXml(series: Series, valueFormat: string): string {
  if (!series.labels) return "";
  const shown = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"];
  const format = `<c:numFmt formatCode="${escapeXml(valueFormat)}" sourceLinked="0"/>`;
  return `<c:dLbls>${format}${shown.map((name) => value(name, name === "showVal" ? 1 : 0)).join("")}</c:dLbls>`;
}

function seriesXml(
  series: Series,
  index: number,
  drawn: ChartSnapshot["type"],
  chart: ChartSnapshot,
  sheet: string,
): string {
  const reference = (kind: string, text: string): string =>
    `<c:${kind}><c:f>${escapeXml(absoluteReference(text, sheet))}</c:f></c:${kind}>`;
  const isScatter = drawn === "scatter";
  const categories = series.categories === "" ? "" : reference(isScatter ? "numRef" : "strRef", series.categories);
  const axis = (name: string, content: string): string => (content === "" ? "" : `<c:${name}>${content}</c:${name}>`);
  return [
    "<c:ser>",
    value("idx", index),
    value("order", index),
    `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
    shapeXml(series, drawn),
    drawn === "bar" || drawn === "column" ? value("invertIfNegative", 0) : "",
    labelsXml(series, chart.valueFormat),
    axis(isScatter ? "xVal" : "cat", categories),
    axis(isScatter ? "yVal" : "val", reference("numRef", series.values)),
    drawn === "line" || isScatter ? value("smooth", 0) : "",
    "</c:ser>",
  ].join("");
}

const axisIds = value("axId", CATEGORY_AXIS) + value("axId", VALUE_AXIS);

function groupXml(drawn: ChartSnapshot["type"], series: string): string {
  if (series === "") return "";
  if (drawn === "scatter") {
    return `<c:scatterChart>${value("scatterStyle", "lineMarker")}${value("varyColors", 0)}${series}${axisIds}</c:scatterChart>`;
  }
  if (drawn === "line") {
    return `<c:lineChart>${value("grouping", "standard")}${value("varyColors", 0)}${series}${value("marker", 1)}${axisIds}</c:lineChart>`;
  }
  const direction = value("barDir", drawn === "bar" ? "bar" : "col");
  const shape = `${value("grouping", "clustered")}${value("varyColors", 0)}${series}${value("gapWidth", 80)}`;
  return `<c:barChart>${direction}${shape}${axisIds}</c:barChart>`;
}

function axesXml(chart: ChartSnapshot): string {
  const isScatter = chart.type === "scatter";
  const isBar = chart.type === "bar";
  const minimum = chart.minimum === undefined ? "" : value("min", chart.minimum);
  const frame = (id: number, position: string, extra = ""): string =>
    `${value("axId", id)}<c:scaling>${value("orientation", "minMax")}${extra}</c:scaling>${value("delete", 0)}${value("axPos", position)}`;
  const ticks = `${value("majorTickMark", "none")}${value("minorTickMark", "none")}${value("tickLblPos", "low")}`;
  const crossing = (id: number): string => `${ticks}${value("crossAx", id)}${value("crosses", "autoZero")}`;
  const category = isScatter
    ? `<c:valAx>${frame(CATEGORY_AXIS, "b")}${crossing(VALUE_AXIS)}${value("crossBetween", "midCat")}</c:valAx>`
    : `<c:catAx>${frame(CATEGORY_AXIS, isBar ? "l" : "b")}${crossing(VALUE_AXIS)}${value("auto", 1)}${value("lblAlgn", "ctr")}${value("lblOffset", 100)}</c:catAx>`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="9525">${solid("#E0E0E0")}</a:ln></c:spPr></c:majorGridlines>`;
  const format = `<c:numFmt formatCode="${escapeXml(chart.valueFormat)}" sourceLinked="0"/>`;
  const between = value("crossBetween", isScatter ? "midCat" : "between");
  return `${category}<c:valAx>${frame(VALUE_AXIS, isBar ? "b" : "l", minimum)}${grid}${format}${crossing(CATEGORY_AXIS)}${between}</c:valAx>`;
}

/**
 * The XML of a chart. The library draws no line over bars, no scatter chart without connecting lines and no number format on
 * labels, which the evaluation sheets need; so it writes the package, and this the chart inside.
 *
 * @param sheet the sheet that references without one mean
 */
export function chartPart(chart: ChartSnapshot, sheet: string): string {
  const drawnAs = (series: Series): ChartSnapshot["type"] =>
    chart.type !== "scatter" && series.type === "line" ? "line" : chart.type;
  const group = (drawn: ChartSnapshot["type"]): string =>
    chart.series
      .map((series, index) => (drawnAs(series) === drawn ? seriesXml(series, index, drawn, chart, sheet) : ""))
      .join("");
  const groups =
    groupXml(chart.type, group(chart.type)) + (chart.type === "line" ? "" : groupXml("line", group("line")));
  const legend = chart.series.length > 1 ? `<c:legend>${value("legendPos", "b")}${value("overlay", 0)}</c:legend>` : "";
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    `${value("roundedCorners", 0)}<c:chart>${titleXml(chart.title)}<c:plotArea><c:layout/>${groups}${axesXml(chart)}</c:plotArea>`,
    `${legend}${value("plotVisOnly", 1)}${value("dispBlanksAs", "gap")}</c:chart></c:chartSpace>`,
  ].join("");
}
