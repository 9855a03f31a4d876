import { describe, expect, it } from "vitest";
import { readChartPart } from "../../excel-addin/workbench/files/read-chart-part.ts";

const serie = (index: number, inside: string): string =>
  `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>S!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>R&amp;D ${index}</c:v></c:pt></c:strCache></c:strRef></c:tx>${inside}<c:cat><c:strRef><c:f>S!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'it''s'!$B$2:$B$4</c:f></c:numRef></c:val></c:ser>`;
const axis = (kind: string, id: number, inside: string): string =>
  `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling>${inside}</c:${kind}>`;
const chart = (plot: string, after = ""): string =>
  `<c:chartSpace><c:chart><c:plotArea><c:layout/>${plot}</c:plotArea>${after}</c:chart></c:chartSpace>`;
const ids = (...all: readonly number[]): string => all.map((id) => `<c:axId val="${id}"/>`).join("");
const lines = (inside: string): string =>
  chart(`<c:lineChart>${serie(0, inside)}${ids(1, 2)}</c:lineChart>${axis("dateAx", 1, "")}${axis("valAx", 2, "")}`);

const from = { name: "R&D 0", categories: "S!$A$2:$A$4", values: "'it''s'!$B$2:$B$4" };

describe("a chart of another program", () => {
  it("has its second pair of axes apart, whatever stands on it and however it is numbered", () => {
    const columns = `<c:barChart><c:barDir val="col"/>${serie(1, "")}${ids(1, 2)}</c:barChart>`;
    const line = `<c:lineChart>${serie(0, '<c:marker><c:symbol val="none"/></c:marker>')}${ids(3, 4)}</c:lineChart>`;
    const axes = [
      axis("catAx", 1, '<c:numFmt formatCode="General" sourceLinked="1"/>'),
      axis(
        "valAx",
        2,
        "<c:title><c:tx><c:rich><a:p><a:r><a:t>Tick</a:t></a:r><a:r><a:t>ets</a:t></a:r></a:p></c:rich></c:tx></c:title>",
      ),
      axis("valAx", 4, '<c:numFmt formatCode="0%" sourceLinked="0"/>'),
      axis("catAx", 3, '<c:delete val="1"/>'),
    ];
    expect(readChartPart(chart(columns + line + axes.join(""), '<c:legend><c:legendPos val="t"/></c:legend>'))).toEqual(
      {
        type: "column",
        title: "",
        series: [
          { ...from, type: "line", axis: "secondary" },
          { ...from, name: "R&D 1" },
        ],
        axes: { value: { title: "Tickets" }, secondary: { format: "0%" } },
        legend: "top",
      },
    );
  });

  it.each<[string, string, object]>([
    // why                                            what stands in the series                                       what is read
    [
      "a colour of its line",
      '<c:spPr><a:ln><a:solidFill><a:srgbClr val="0f6cbd"/></a:solidFill></a:ln></c:spPr>',
      { color: "#0F6CBD" },
    ],
    [
      "a colour of the theme, which is left to the workbench",
      '<c:spPr><a:ln><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln></c:spPr>',
      {},
    ],
    ["a dash of any kind", '<c:spPr><a:ln><a:prstDash val="sysDot"/></a:ln></c:spPr>', { dashed: true }],
    ["a solid line, which is none", '<c:spPr><a:ln><a:prstDash val="solid"/></a:ln></c:spPr>', {}],
    ["no dots", '<c:marker><c:symbol val="none"/></c:marker>', { type: "line" }],
    [
      "nothing but large diamonds in a colour of their own",
      '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="diamond"/><c:size val="10"/><c:spPr><a:solidFill><a:srgbClr val="8A3707"/></a:solidFill></c:spPr></c:marker>',
      { type: "dots", dot: { shape: "diamond", size: 10 }, color: "#8A3707" },
    ],
    ["round dots of the usual size", '<c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>', {}],
    [
      "values at all points",
      '<c:dLbls><c:dLblPos val="b"/><c:showVal val="1"/><c:showSerName val="0"/></c:dLbls>',
      { labels: { shows: "values", position: "bottom" } },
    ],
    [
      "a value at one point",
      '<c:dLbls><c:dLbl><c:idx val="2"/><c:showVal val="1"/></c:dLbl><c:showVal val="0"/></c:dLbls>',
      { labels: { shows: "values", points: [2] } },
    ],
    ["labels that show nothing", '<c:dLbls><c:showVal val="0"/></c:dLbls>', {}],
  ])("has a line with %s", (_, inside, read) => {
    expect(readChartPart(lines(inside))?.series).toEqual([{ ...from, ...read }]);
  });

  it.each([
    ["pieChart", "a kind of its own"],
    ["areaChart", "beside one that is drawn"],
  ])("is not drawn as %s: %s", (kind) => {
    const other = `<c:${kind}>${serie(0, "")}</c:${kind}>`;
    const bars = `<c:barChart>${serie(1, "")}${ids(1, 2)}</c:barChart>`;
    expect(readChartPart(chart(kind === "areaChart" ? bars + other : other))).toBeNull();
  });
});
