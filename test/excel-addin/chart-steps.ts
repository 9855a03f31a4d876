import type { Area } from "../../core/formula/expression.ts";
import type { ChartStep } from "../../core/workbook/chart-step.ts";
import type { ChartSnapshot } from "../../excel-addin/workbench/snapshot.ts";

const column = (index: number, first: number, rows: number): Area => ({ row: first, column: index, rows, columns: 1 });
const onData = (index: number, first: number, rows: number) => ({ ...column(index, first, rows), sheet: "Da ta's" });
const placed = { kind: "chart", sheet: "Made", area: { row: 0, column: 0, rows: 12, columns: 6 } } as const;

/** A chart of each type, over the cells of another sheet, and the chart that a host should have made of it. */
export const chartCases: readonly (readonly [string, ChartStep, Omit<ChartSnapshot, "name" | "position">])[] = [
  [
    "bars to the right, from 0",
    {
      ...placed,
      type: "bar",
      title: "Tickets by team",
      categories: onData(0, 1, 3),
      series: [{ name: "tickets", values: onData(1, 1, 3), color: "#0F6CBD", labels: true }],
      valueAxis: { format: "0", maximum: 40 },
    },
    {
      type: "bar",
      title: "Tickets by team",
      series: [
        {
          name: "tickets",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$B$2:$B$4",
          color: "#0F6CBD",
          labels: { shows: "values", format: "0" },
        },
      ],
      axes: { value: { format: "0", minimum: 0, maximum: 40 } },
    },
  ],
  [
    "columns with a target line, told apart by a legend",
    {
      ...placed,
      type: "column",
      title: "Attainment",
      categories: onData(0, 1, 3),
      series: [{ name: "actual", values: onData(2, 1, 3) }],
      target: { name: "target", values: onData(1, 1, 3), color: "#A4262C" },
      valueAxis: { format: "0%", title: "of target" },
    },
    {
      type: "column",
      title: "Attainment",
      series: [
        { name: "actual", categories: "'Da ta''s'!$A$2:$A$4", values: "'Da ta''s'!$C$2:$C$4" },
        {
          name: "target",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$B$2:$B$4",
          color: "#A4262C",
          type: "line",
        },
      ],
      axes: { value: { format: "0%", title: "of target", minimum: 0 } },
      legend: "bottom",
    },
  ],
  [
    "days with a dashed target that bears its name",
    {
      ...placed,
      type: "line",
      title: "Reached in time",
      categories: onData(0, 1, 3),
      categoryFormat: "m/d",
      series: [
        { name: "reached", values: onData(2, 1, 3), color: "#0F6CBD" },
        { name: "target", values: onData(1, 1, 3), color: "#605E5C", dashed: true, named: true },
      ],
      valueAxis: { format: "0%", minimum: 0.5, maximum: 1 },
    },
    {
      type: "line",
      title: "Reached in time",
      series: [
        {
          name: "reached",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$C$2:$C$4",
          color: "#0F6CBD",
        },
        {
          name: "target",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$B$2:$B$4",
          color: "#605E5C",
          type: "line",
          dashed: true,
          labels: { shows: "name", point: 2, position: "top" },
        },
      ],
      axes: { category: { format: "m/d" }, value: { format: "0%", minimum: 0.5, maximum: 1 } },
    },
  ],
  [
    "weeks with two dashed limits that bear their names apart, and diamonds with the texts of cells",
    {
      ...placed,
      type: "line",
      title: "Reached week by week",
      categories: onData(0, 1, 3),
      series: [
        { name: "reached", values: onData(2, 1, 3), color: "#0F6CBD" },
        { name: "upper limit", values: onData(1, 1, 3), color: "#A4262C", dashed: true, named: true },
        { name: "lower limit", values: onData(2, 1, 3), color: "#A4262C", dashed: true, named: true },
      ],
      marks: { name: "start", values: onData(1, 1, 3), labels: onData(0, 1, 3), color: "#8A3707" },
      valueAxis: { format: "0%" },
    },
    {
      type: "line",
      title: "Reached week by week",
      series: [
        {
          name: "reached",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$C$2:$C$4",
          color: "#0F6CBD",
        },
        {
          name: "upper limit",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$B$2:$B$4",
          color: "#A4262C",
          type: "line",
          dashed: true,
          labels: { shows: "name", point: 2, position: "top" },
        },
        {
          name: "lower limit",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$C$2:$C$4",
          color: "#A4262C",
          type: "line",
          dashed: true,
          labels: { shows: "name", point: 1, position: "top" },
        },
        {
          name: "start",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$B$2:$B$4",
          color: "#8A3707",
          type: "dots",
          dot: { shape: "diamond", size: 10 },
          labels: { shows: "cells", cells: "'Da ta''s'!$A$2:$A$4", position: "top" },
        },
      ],
      axes: { value: { format: "0%" } },
    },
  ],
  [
    "causes and the share they make together, on an axis of its own from 0 to 1",
    {
      ...placed,
      type: "pareto",
      title: "Three causes make 80 %",
      categories: onData(0, 1, 3),
      counts: { name: "tickets", values: onData(1, 1, 3), color: "#0F6CBD" },
      shares: { name: "cumulative share", values: onData(2, 1, 3), color: "#8A3707" },
    },
    {
      type: "column",
      title: "Three causes make 80 %",
      series: [
        {
          name: "tickets",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$B$2:$B$4",
          color: "#0F6CBD",
          labels: { shows: "values", format: "0" },
        },
        {
          name: "cumulative share",
          categories: "'Da ta''s'!$A$2:$A$4",
          values: "'Da ta''s'!$C$2:$C$4",
          color: "#8A3707",
          type: "line",
          axis: "secondary",
        },
      ],
      axes: {
        value: { title: "tickets", format: "0", minimum: 0 },
        secondary: { title: "cumulative share", format: "0%", minimum: 0, maximum: 1 },
      },
    },
  ],
  [
    "points with the names beside them, and two cut lines of two cells each",
    {
      ...placed,
      type: "scatter",
      title: "Fast and liked",
      points: { name: "handlers", x: onData(1, 1, 3), y: onData(2, 1, 3), names: onData(0, 1, 3), color: "#0F6CBD" },
      cuts: [
        {
          name: "response target",
          x: column(7, 0, 2),
          y: column(8, 0, 2),
          label: column(9, 0, 1),
          color: "#605E5C",
        },
        { name: "rating target", x: column(7, 2, 2), y: column(8, 2, 2), label: column(9, 2, 1) },
      ],
      xAxis: { format: "0", title: "minutes, fewer is better ←", minimum: 0 },
      yAxis: { format: "0%", title: "rating ↑" },
    },
    {
      type: "scatter",
      title: "Fast and liked",
      series: [
        {
          name: "handlers",
          categories: "'Da ta''s'!$B$2:$B$4",
          values: "'Da ta''s'!$C$2:$C$4",
          color: "#0F6CBD",
          labels: { shows: "cells", cells: "'Da ta''s'!$A$2:$A$4", position: "right" },
        },
        {
          name: "response target",
          categories: "Made!$H$1:$H$2",
          values: "Made!$I$1:$I$2",
          color: "#605E5C",
          type: "line",
          dashed: true,
          labels: { shows: "cells", cells: "Made!$J$1", position: "top" },
        },
        {
          name: "rating target",
          categories: "Made!$H$3:$H$4",
          values: "Made!$I$3:$I$4",
          type: "line",
          dashed: true,
          labels: { shows: "cells", cells: "Made!$J$3", position: "top" },
        },
      ],
      axes: {
        category: { format: "0", title: "minutes, fewer is better ←", minimum: 0 },
        value: { format: "0%", title: "rating ↑" },
      },
    },
  ],
];
