import { describe, expect, it } from "vitest";
import { stepSchema } from "../../core/workbook/plan.ts";
import { chartCases } from "../excel-addin/chart-steps.ts";

const line = { row: 1, column: 0, rows: 3, columns: 1 };
const two = { row: 0, column: 7, rows: 2, columns: 1 };
const placed = { kind: "chart", sheet: "Report", area: { row: 0, column: 0, rows: 12, columns: 6 }, title: "t" };
const series = { name: "s", values: line };
const axis = { format: "0", title: "x" };
const points = { name: "p", x: line, y: line, names: line };
const cut = { name: "c", x: two, y: two, label: { row: 0, column: 9, rows: 1, columns: 1 } };
const column = { ...placed, type: "column", categories: line, series: [series], valueAxis: { format: "0" } };
const trend = { ...placed, type: "line", categories: line, series: [series], valueAxis: { format: "0" } };
const scatter = { ...placed, type: "scatter", points, cuts: [cut], xAxis: axis, yAxis: axis };

describe("a chart in the plan", () => {
  it.each(chartCases.map(([name, step]) => [name, step] as const))("can be %s", (_, step) => {
    expect(stepSchema.parse(step)).toEqual(step);
  });

  it.each<[string, object, string, string]>([
    // why                                          step                                                where        what
    ["a type that is none", { ...column, type: "pie" }, "type", "Invalid input"],
    ["columns without a series", { ...column, series: [] }, "series", "Invalid input"],
    ["six lines in one trend", { ...trend, series: new Array(6).fill(series) }, "series", "Invalid input"],
    ["marks without their texts", { ...trend, marks: series }, "marks.labels", "Invalid input"],
    ["a Pareto chart without shares", { ...placed, type: "pareto", categories: line, counts: series }, "shares", ""],
    [
      "a block where a line of cells is meant",
      { ...column, categories: { ...line, columns: 2 } },
      "categories",
      "must be one line of cells",
    ],
    [
      "a sheet that cannot be",
      { ...column, categories: { ...line, sheet: "a/b" } },
      "categories.sheet",
      "Invalid input",
    ],
    ["a colour that is none", { ...column, target: { ...series, color: "red" } }, "target.color", "Invalid input"],
    ["an axis without a title among points", { ...scatter, xAxis: { format: "0" } }, "xAxis.title", "Invalid input"],
    ["a cut line of three points", { ...scatter, cuts: [{ ...cut, x: line }] }, "cuts.0.x", "must be two cells"],
    ["a label from two cells", { ...scatter, cuts: [{ ...cut, label: two }] }, "cuts.0.label", "must be one cell"],
    ["three cut lines", { ...scatter, cuts: [cut, cut, cut] }, "cuts", "Invalid input"],
    [
      "fewer names than points",
      { ...scatter, points: { ...points, names: two } },
      "",
      "points must have as many x as y values and names",
    ],
  ])("cannot be %s", (_, step, where, what) => {
    const { error } = stepSchema.safeParse(step);
    const found = (error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);
    expect(found).toHaveLength(1);
    expect(found[0]?.[0]).toBe(where);
    expect(found[0]?.[1]).toContain(what);
  });
});
