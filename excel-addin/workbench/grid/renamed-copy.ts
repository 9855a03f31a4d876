import type { ChartSnapshot, SheetSnapshot } from "../snapshot.ts";
import { quoteSheet, splitAddress } from "./address.ts";

/** A sheet under another name: its charts show the cells of the copy, and tables, whose names are unique, are plain cells. */
export function renamedCopy(sheet: SheetSnapshot, name: string): SheetSnapshot {
  const moved = (address: string): string => {
    const bang = address.lastIndexOf("!");
    return splitAddress(address).sheet === sheet.name ? `${quoteSheet(name)}${address.slice(bang)}` : address;
  };
  const charts = sheet.charts.map(
    (chart): ChartSnapshot => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        categories: moved(series.categories),
        values: moved(series.values),
        ...(series.labels?.shows === "cells"
          ? { labels: { ...series.labels, cells: moved(series.labels.cells) } }
          : {}),
      })),
    }),
  );
  return { ...sheet, name, charts, tables: [] };
}
