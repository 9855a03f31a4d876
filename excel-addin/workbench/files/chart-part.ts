import type { ChartAxisName, ChartSeriesSnapshot, ChartSnapshot } from "../snapshot.ts";
import { absoluteReference } from "./absolute-reference.ts";
import { labelCellsXml, labelsXml, type TextReader } from "./chart-labels-xml.ts";
import { escapeXml } from "./xml-text.ts";

type Type = ChartSnapshot["type"];

/** A chart on its way into a file. */
interface Drawn {
  readonly chart: ChartSnapshot;
  /** The sheet that references without one mean. */
  readonly sheet: string;
  readonly textsOf: TextReader;
}

/** A category axis and the value axis that crosses it. */
interface AxisPair {
  readonly across: number;
  readonly up: number;
}

const PRIMARY: AxisPair = { across: 500_001, up: 500_002 };
const SECONDARY: AxisPair = { across: 500_003, up: 500_004 };

/** `#N/A` is a gap, as it is in a chart that Excel itself makes now. */
const GAP_AT_NA =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.replace("#", "").toUpperCase()}"/></a:solidFill>`;
const value = (name: string, text: string | number): string => `<c:${name} val="${escapeXml(String(text))}"/>`;

function titleXml(title: string, size: number, isBold: boolean, isUpright = false): string {
  const body = isUpright ? '<a:bodyPr rot="-5400000" vert="horz"/>' : "<a:bodyPr/>";
  const look = `sz="${size}" b="${isBold ? 1 : 0}"`;
  const text = `<a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="en-US" ${look}/><a:t>${escapeXml(title)}</a:t></a:r></a:p>`;
  return `<c:title><c:tx><c:rich>${body}<a:lstStyle/>${text}</c:rich></c:tx>${value("overlay", 0)}</c:title>`;
}

/** How a series is drawn: bars filled, lines stroked, points of a scatter chart and other mere dots without a line between them. */
function shapeXml(series: ChartSeriesSnapshot, drawn: Type): string {
  const fill = series.color === undefined ? "" : solid(series.color);
  const filled = fill === "" ? "" : `<c:spPr>${fill}</c:spPr>`;
  if (drawn === "bar" || drawn === "column") return filled;
  const isPlainLine = series.type === "line";
  const dash = series.dashed ? '<a:prstDash val="dash"/>' : "";
  const isWithoutLine = series.type === "dots" || (drawn === "scatter" && !isPlainLine);
  const line = isWithoutLine
    ? '<a:ln w="19050"><a:noFill/></a:ln>'
    : `<a:ln w="${series.dashed ? 19_050 : 28_575}" cap="rnd">${fill}${dash}<a:round/></a:ln>`;
  const size = series.dot?.size ?? (drawn === "scatter" ? 8 : 5);
  const dot = `${value("symbol", series.dot?.shape ?? "circle")}${value("size", size)}${filled}`;
  return `<c:spPr>${drawn === "scatter" ? fill : ""}${line}</c:spPr><c:marker>${isPlainLine ? value("symbol", "none") : dot}</c:marker>`;
}

function seriesXml(series: ChartSeriesSnapshot, index: number, drawn: Type, { chart, sheet, textsOf }: Drawn): string {
  const absolute = (text: string): string => absoluteReference(text, sheet);
  const reference = (kind: string, text: string): string =>
    `<c:${kind}><c:f>${escapeXml(absolute(text))}</c:f></c:${kind}>`;
  const isScatter = drawn === "scatter";
  // Dates keep their format only as numbers.
  const kind = isScatter || chart.axes.category?.format !== undefined ? "numRef" : "strRef";
  const categories = series.categories === "" ? "" : reference(kind, series.categories);
  const axis = (name: string, content: string): string => (content === "" ? "" : `<c:${name}>${content}</c:${name}>`);
  return [
    "<c:ser>",
    value("idx", index),
    value("order", index),
    `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
    shapeXml(series, drawn),
    drawn === "bar" || drawn === "column" ? value("invertIfNegative", 0) : "",
    labelsXml(series.labels, chart.axes[series.axis ?? "value"]?.format, textsOf),
    axis(isScatter ? "xVal" : "cat", categories),
    axis(isScatter ? "yVal" : "val", reference("numRef", series.values)),
    drawn === "line" || isScatter ? value("smooth", 0) : "",
    labelCellsXml(series.labels, absolute, textsOf),
    "</c:ser>",
  ].join("");
}

function groupXml(drawn: Type, series: string, { across, up }: AxisPair): string {
  const axisIds = value("axId", across) + value("axId", up);
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

/** The series by how and along which axes they are drawn: what the schema calls chart groups. */
function groupsXml(drawing: Drawn): string {
  const { chart } = drawing;
  const drawnAs = (series: ChartSeriesSnapshot): Type =>
    chart.type !== "scatter" && series.type === "line" ? "line" : chart.type;
  const types: readonly Type[] = chart.type === "line" ? ["line"] : [chart.type, "line"];
  const axes = [undefined, "secondary"] as const;
  return axes
    .flatMap((axis) =>
      types.map((drawn) => {
        const series = chart.series.map((each, index) =>
          drawnAs(each) === drawn && each.axis === axis ? seriesXml(each, index, drawn, drawing) : "",
        );
        return groupXml(drawn, series.join(""), axis === undefined ? PRIMARY : SECONDARY);
      }),
    )
    .join("");
}

function axisStart({ axes }: ChartSnapshot, name: ChartAxisName, id: number, position: string): string {
  const { title, minimum, maximum, format } = axes[name] ?? {};
  const limits = `${maximum === undefined ? "" : value("max", maximum)}${minimum === undefined ? "" : value("min", minimum)}`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="9525">${solid("#E0E0E0")}</a:ln></c:spPr></c:majorGridlines>`;
  return [
    value("axId", id),
    `<c:scaling>${value("orientation", "minMax")}${limits}</c:scaling>`,
    value("delete", 0),
    value("axPos", position),
    name === "value" ? grid : "",
    title === undefined ? "" : titleXml(title, 1000, false, position === "l" || position === "r"),
    format === undefined ? "" : `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>`,
  ].join("");
}

const ticks = (labels: "low" | "nextTo"): string =>
  `${value("majorTickMark", "none")}${value("minorTickMark", "none")}${value("tickLblPos", labels)}`;
const crossing = (id: number, at: "autoZero" | "max"): string => `${value("crossAx", id)}${value("crosses", at)}`;

function axesXml(chart: ChartSnapshot): string {
  const isScatter = chart.type === "scatter";
  const isBar = chart.type === "bar";
  const category = axisStart(chart, "category", PRIMARY.across, isBar ? "l" : "b") + ticks("low");
  const names = `${value("auto", 1)}${value("lblAlgn", "ctr")}${value("lblOffset", 100)}`;
  const between = value("crossBetween", isScatter ? "midCat" : "between");
  const across = isScatter
    ? `<c:valAx>${category}${crossing(PRIMARY.up, "autoZero")}${between}</c:valAx>`
    : `<c:catAx>${category}${crossing(PRIMARY.up, "autoZero")}${names}</c:catAx>`;
  const up = axisStart(chart, "value", PRIMARY.up, isBar ? "b" : "l") + ticks("low");
  const primary = `${across}<c:valAx>${up}${crossing(PRIMARY.across, "autoZero")}${between}</c:valAx>`;
  if (!chart.series.some(({ axis }) => axis === "secondary")) return primary;
  const right = axisStart(chart, "secondary", SECONDARY.up, isBar ? "t" : "r") + ticks("nextTo");
  const hidden = `${value("axId", SECONDARY.across)}<c:scaling>${value("orientation", "minMax")}</c:scaling>${value("delete", 1)}${value("axPos", isBar ? "l" : "b")}`;
  return `${primary}<c:valAx>${right}${crossing(SECONDARY.across, "max")}${between}</c:valAx><c:catAx>${hidden}${ticks("nextTo")}${crossing(SECONDARY.up, "autoZero")}${names}</c:catAx>`;
}

const sides = { top: "t", bottom: "b", left: "l", right: "r" } as const;

/**
 * The XML of a chart. The library draws no line over bars, no scatter chart without connecting lines, no second value axis, no labels
 * from cells and no number format on labels, which the sheets need; so it writes the package, and this the chart inside.
 *
 * @param sheet the sheet that references without one mean
 * @param textsOf what the cells show that labels come from
 */
export function chartPart(chart: ChartSnapshot, sheet: string, textsOf: TextReader): string {
  const title =
    chart.title === ""
      ? value("autoTitleDeleted", 1)
      : titleXml(chart.title, 1300, true) + value("autoTitleDeleted", 0);
  const legend =
    chart.legend === undefined
      ? ""
      : `<c:legend>${value("legendPos", sides[chart.legend])}${value("overlay", 0)}</c:legend>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    `${value("roundedCorners", 0)}<c:chart>${title}<c:plotArea><c:layout/>${groupsXml({ chart, sheet, textsOf })}${axesXml(chart)}</c:plotArea>`,
    `${legend}${value("plotVisOnly", 1)}${value("dispBlanksAs", "gap")}${GAP_AT_NA}</c:chart></c:chartSpace>`,
  ].join("");
}
