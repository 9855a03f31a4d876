import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { Chart } from "../../excel-addin/workbench/grid/chart.ts";
import { chartOption } from "../../excel-addin/workbench/grid/chart-option.ts";
import {
  type Box,
  type Corner,
  labelPlace,
  type Side,
  type Taken,
} from "../../excel-addin/workbench/grid/label-place.ts";
import type { ChartSeriesSnapshot, ChartSnapshot } from "../../excel-addin/workbench/snapshot.ts";

const cells: Readonly<Record<string, readonly Cell[]>> = {
  names: ["Ann", "Bo", null],
  days: [45292, 45293, 45294],
  counts: [30, 18, 12],
  shares: [0.5, 0.8, 1],
  broken: [0.9, "", 0.7],
  blank: [0.9, null, 0.7],
  missing: [0.9, "#N/A", 0.7],
  pairX: [30, 30],
  pairY: [1, 0.5],
  label: ["target 30 min"],
};
const read = (address: string): readonly Cell[] => cells[address] ?? [];

function option(given: Partial<ChartSnapshot> & Pick<ChartSnapshot, "type" | "series">) {
  const snapshot: ChartSnapshot = {
    name: "c",
    title: "Where tickets come from",
    position: { left: 0, top: 0, width: 400, height: 240 },
    axes: {},
    ...given,
  };
  return chartOption(new Chart("1", snapshot, () => undefined), read, false);
}

const columns: ChartSeriesSnapshot = {
  name: "tickets",
  categories: "names",
  values: "counts",
  color: "#0F6CBD",
  labels: { shows: "values", format: "0" },
};
const shares: ChartSeriesSnapshot = {
  name: "cumulative share",
  categories: "names",
  values: "shares",
  type: "line",
  axis: "secondary",
};
const dots: ChartSeriesSnapshot = {
  name: "handlers",
  categories: "counts",
  values: "shares",
  labels: { shows: "cells", cells: "names", position: "right" },
};
const cut: ChartSeriesSnapshot = {
  name: "response target",
  categories: "pairX",
  values: "pairY",
  type: "line",
  dashed: true,
  labels: { shows: "cells", cells: "label", position: "top" },
};

describe("a chart as it is drawn", () => {
  it("has the share of a Pareto chart on a second axis from 0 to 1, in percent, under the names of both", () => {
    const drawn = option({
      type: "column",
      series: [columns, shares],
      axes: {
        value: { title: "tickets", format: "0", minimum: 0 },
        secondary: { title: "cumulative share", format: "0%", minimum: 0, maximum: 1 },
      },
    });
    expect(drawn).toMatchObject({
      xAxis: { type: "category", data: ["Ann", "Bo", ""] },
      yAxis: [
        { type: "value", min: 0, name: "tickets" },
        { type: "value", min: 0, max: 1, name: "cumulative share", position: "right", splitLine: { show: false } },
      ],
      series: [
        { type: "bar", yAxisIndex: 0, data: [{ value: 30, name: "30" }, { value: 18 }, { value: 12 }] },
        { type: "line", yAxisIndex: 1, data: [{ value: 0.5, name: "" }, { value: 0.8 }, { value: 1 }] },
      ],
      legend: { show: false },
    });
    expect(drawn).toHaveProperty("yAxis.1.axisLabel.formatter");
    const { yAxis } = drawn as { yAxis: readonly { axisLabel: { formatter: (value: number) => string } }[] };
    expect(yAxis.map(({ axisLabel }) => axisLabel.formatter(0.8))).toEqual(["1", "80%"]);
  });

  it.each([
    ["blank", "an empty cell"],
    ["broken", "the empty text of a formula"],
    ["missing", "an error"],
  ])("breaks its line where the cells are %s: %s", (values) => {
    const series = { name: "reached", categories: "days", values };
    expect(option({ type: "line", series: [series], axes: { category: { format: "m/d" } } })).toMatchObject({
      xAxis: { data: ["1/1", "1/2", "1/3"] },
      series: [{ type: "line", symbol: "circle", data: [{ value: 0.9 }, { value: null }, { value: 0.7 }] }],
    });
  });

  it("keeps the limits of its value axis, and dashes a target that bears its name at one point", () => {
    const target: ChartSeriesSnapshot = {
      name: "target",
      categories: "days",
      values: "shares",
      type: "line",
      dashed: true,
      labels: { shows: "name", point: 1, position: "top" },
    };
    expect(option({ type: "line", series: [target], axes: { value: { minimum: 0.5, maximum: 1 } } })).toMatchObject({
      yAxis: { min: 0.5, max: 1 },
      series: [
        { lineStyle: { type: "dashed" }, symbolSize: 0, data: [{ name: "" }, { name: "target" }, { name: "" }] },
      ],
    });
  });

  it("draws marks in a line chart as diamonds without a line, each with the text of its cell", () => {
    const marks: ChartSeriesSnapshot = {
      name: "start",
      categories: "days",
      values: "missing",
      type: "dots",
      dot: { shape: "diamond", size: 9 },
      labels: { shows: "cells", cells: "names", position: "top" },
    };
    expect(option({ type: "line", series: [{ ...marks, name: "reached" }, marks] })).toMatchObject({
      series: [
        {},
        {
          type: "line",
          lineStyle: { width: 0 },
          symbol: "diamond",
          symbolSize: 12,
          data: [{ name: "Ann", value: 0.9 }, { value: null }, { name: "", value: 0.7 }],
        },
      ],
    });
  });

  it("names each point from its cell, and cuts the plane with a dashed line from point to point", () => {
    const axes = { category: { title: "minutes ←", minimum: 0 }, value: { title: "rating ↑", format: "0%" } };
    expect(option({ type: "scatter", series: [dots, cut], axes })).toMatchObject({
      xAxis: { type: "value", name: "minutes ←", min: 0 },
      yAxis: { type: "value", name: "rating ↑" },
      series: [
        {
          type: "scatter",
          data: [
            { name: "Ann", value: [30, 0.5] },
            { name: "Bo", value: [18, 0.8] },
            { name: "", value: [12, 1] },
          ],
        },
        {
          type: "line",
          lineStyle: { type: "dashed" },
          label: { show: true, position: "top" },
          data: [
            { name: "target 30 min", value: [30, 1] },
            { name: "", value: [30, 0.5] },
          ],
        },
      ],
    });
  });

  it("labels values only at the points that have one, in their own format", () => {
    const series = { ...columns, values: "blank", labels: { shows: "values", points: [1, 2], format: "0%" } } as const;
    expect(option({ type: "column", series: [series] })).toMatchObject({
      series: [{ data: [{ name: "" }, { name: "" }, { name: "70%" }] }],
    });
  });

  it("is called by its title, and has a legend only where it stands in the workbook", () => {
    expect(option({ type: "column", series: [columns], legend: "bottom" })).toMatchObject({
      aria: { enabled: true, label: { description: "Where tickets come from" } },
      legend: { show: true, bottom: 4 },
    });
  });

  it.each<[number, number | undefined, string]>([
    // categories  turned  why
    [3, undefined, "room for all"],
    [12, 40, "too narrow for words side by side"],
  ])("of %d columns turns the names by %s: %s", (count, rotate) => {
    const many = Array.from({ length: count }, (_, index) => `cause ${index}`);
    const snapshot: ChartSnapshot = {
      name: "c",
      type: "column",
      title: "",
      position: { left: 0, top: 0, width: 400, height: 240 },
      series: [columns],
      axes: {},
    };
    const drawn = chartOption(new Chart("1", snapshot, () => undefined), () => many, false);
    const { xAxis } = drawn as { xAxis: { axisLabel: { rotate?: number; interval: number } } };
    expect([xAxis.axisLabel.rotate, xAxis.axisLabel.interval]).toEqual([rotate, 0]);
  });
});

describe("the place of a label beside its point", () => {
  const bounds: Box = { x: 0, y: 0, width: 200, height: 100 };
  const label: Box = { x: 0, y: 0, width: 40, height: 10 };
  const dot = (x: number, y: number): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 });
  const right: Box = { x: 109, y: 45, width: 40, height: 10 };
  const left: Box = { x: 51, y: 45, width: 40, height: 10 };
  const above: Box = { x: 80, y: 31, width: 40, height: 10 };
  const below: Box = { x: 80, y: 59, width: 40, height: 10 };
  const all: readonly Side[] = ["right", "left", "top", "bottom"];
  const upright: Box = { x: 99, y: 0, width: 2, height: 100 };
  const level: Box = { x: 0, y: 49, width: 200, height: 2 };

  it.each<[string, Box, readonly (Side | Corner)[], Partial<Taken>, number, number]>([
    // why                                        point         sides     taken          x    y
    ["the first side, 4 pixels away", dot(100, 50), all, {}, 109, 45],
    ["another side where that one is taken", dot(100, 50), all, { names: [right] }, 51, 45],
    ["another side where a dot is", dot(100, 50), all, { marks: [right] }, 51, 45],
    ["above when both sides are taken", dot(100, 50), all, { names: [right, left] }, 80, 31],
    ["a corner where lines cross", dot(100, 50), [...all, "top right"], { marks: [upright, level] }, 109, 31],
    ["another side at the edge of the chart", dot(190, 50), all, {}, 141, 45],
    ["moved inside when it may stand nowhere else", dot(190, 50), ["top"], {}, 160, 31],
    ["over what it covers least of", dot(100, 50), all, { marks: [right, left, upright, level] }, 80, 31],
    [
      "over a dot before over a name",
      dot(100, 50),
      all,
      { names: [right, above, below], marks: [dot(70, 50)] },
      51,
      45,
    ],
  ])("is %s", (_, point, sides, taken, x, y) => {
    const place = labelPlace(point, label, sides, { names: [], marks: [], ...taken }, bounds);
    expect(place).toEqual({ x, y, width: 40, height: 10 });
  });

  it.each<[string, Taken]>([
    ["it would cover another name on every side", { names: [right, left, above, below], marks: [] }],
    ["dots would make it illegible on every side", { names: [], marks: [right, left, above, below] }],
  ])("is nowhere when %s", (_, taken) => {
    expect(labelPlace(dot(100, 50), label, all, taken, bounds)).toBeNull();
  });
});
