import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";
import { createElement, type FunctionComponentElement, useEffect, useRef } from "react";
import type { Chart } from "./chart.ts";
import { type CellReader, chartOption, type PointFinder } from "./chart-option.ts";
import { HEADERS, toPixels, toPoints } from "./measures.ts";
import type { GridSheet } from "./sheet.ts";
import type { UniverHandle } from "./univer.ts";

use([
  BarChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  LabelLayout,
  CanvasRenderer,
]);

const COMPONENT = "workbench-chart";

interface Mounted {
  readonly chart: Chart;
  readonly sheet: GridSheet;
  readonly dispose: () => void;
  position: string;
}

const positionKey = (chart: Chart): string => Object.values(chart.position).join(" ");

/** Draws the charts of the sheet on show over its cells, and keeps them up to date. */
export class ChartFloats {
  readonly #univer: UniverHandle;
  readonly #unitId: string;
  readonly #read: CellReader;
  readonly #mounted = new Map<string, Mounted>();
  readonly #redraws = new Map<string, () => void>();
  readonly #component: { dispose(): void };
  #isDark: boolean;

  constructor(univer: UniverHandle, unitId: string, isDark: boolean, read: CellReader) {
    this.#univer = univer;
    this.#unitId = unitId;
    this.#isDark = isDark;
    this.#read = read;
    this.#component = univer.api.registerComponent(
      COMPONENT,
      (props: { readonly data?: { readonly chart?: string } }) => this.#draw(props.data?.chart ?? ""),
    );
  }

  #draw(id: string): FunctionComponentElement {
    const box = useRef<HTMLElement | null>(null);
    useEffect(() => {
      const element = box.current;
      if (!element) return undefined;
      const drawing = init(element);
      const redraw = (): void => {
        const mounted = this.#mounted.get(id);
        if (!mounted) return;
        element.style.background = this.#isDark ? "#1F1F1F" : "#FFFFFF";
        element.style.borderColor = this.#isDark ? "#3D3D3D" : "#D1D1D1";
        const find: PointFinder = (seriesIndex, point) => drawing.convertToPixel({ seriesIndex }, [...point]);
        drawing.setOption(chartOption(mounted.chart, this.#read, this.#isDark, find), { notMerge: true });
      };
      this.#redraws.set(id, redraw);
      // Univer gives the box its size later than its content.
      const observer = new ResizeObserver(() => {
        requestAnimationFrame(() => {
          if (!drawing.isDisposed()) drawing.resize();
        });
      });
      observer.observe(element);
      redraw();
      return () => {
        this.#redraws.delete(id);
        observer.disconnect();
        drawing.dispose();
      };
    }, [id]);
    const style = { width: "100%", height: "100%", border: "1px solid", boxSizing: "border-box" };
    return createElement("div", { ref: box, style, "data-chart": id });
  }

  /** Brings the floats of the sheet on show in line with its charts. */
  show(sheet: GridSheet): void {
    this.#prune();
    for (const [id, mounted] of this.#mounted) {
      const isGone = mounted.sheet === sheet && !sheet.charts.includes(mounted.chart);
      const hasMoved = mounted.position !== positionKey(mounted.chart);
      if (isGone || (hasMoved && mounted.sheet === sheet)) this.#unmount(id);
    }
    for (const chart of sheet.charts) if (!this.#mounted.has(chart.id)) this.#mount(sheet, chart);
    this.redraw();
  }

  #mount(sheet: GridSheet, chart: Chart): void {
    const { left, top, width, height } = chart.position;
    sheet.growTo(Math.ceil(toPixels(top + height) / 18), Math.ceil(toPixels(left + width) / 60));
    const id = `chart-${chart.id}`;
    const float = this.#univer.facade(this.#unitId, sheet.id).addFloatDomToPosition(
      {
        componentKey: COMPONENT,
        initPosition: {
          startX: HEADERS.width + toPixels(left),
          endX: HEADERS.width + toPixels(left + width),
          startY: HEADERS.height + toPixels(top),
          endY: HEADERS.height + toPixels(top + height),
        },
        data: { chart: chart.id },
        allowTransform: true,
      },
      id,
    );
    if (!float) return;
    this.#mounted.set(chart.id, { chart, sheet, dispose: float.dispose, position: positionKey(chart) });
  }

  /** Out of the list first: Univer reports the removal, and only a user's removal takes the chart itself away. */
  #unmount(id: string): void {
    const mounted = this.#mounted.get(id);
    this.#mounted.delete(id);
    mounted?.dispose();
  }

  /** Sheets that were deleted took their floats with them. */
  #prune(): void {
    const workbook = this.#univer.workbook(this.#unitId);
    for (const [id, { sheet }] of this.#mounted) {
      if (!workbook.getSheetBySheetId(sheet.id)) this.#mounted.delete(id);
    }
  }

  redraw(): void {
    for (const redraw of this.#redraws.values()) redraw();
  }

  setDark(isDark: boolean): void {
    this.#isDark = isDark;
    this.redraw();
  }

  /** Takes over where the user has dragged charts to. */
  readPositions(): void {
    this.#prune();
    for (const mounted of this.#mounted.values()) {
      // A chart that was moved by the add-in and is not redrawn yet knows better than its float.
      if (mounted.position !== positionKey(mounted.chart)) continue;
      const float = this.#univer.facade(this.#unitId, mounted.sheet.id).getFloatDomById(`chart-${mounted.chart.id}`);
      if (!float) continue;
      const { left = 0, top = 0, width = 0, height = 0 } = float.position;
      mounted.chart.position = {
        left: toPoints(left - HEADERS.width),
        top: toPoints(top - HEADERS.height),
        width: toPoints(width),
        height: toPoints(height),
      };
      mounted.position = positionKey(mounted.chart);
    }
  }

  /** A chart that the user has deleted, by its float's id. */
  forget(floatId: string): void {
    for (const [id, mounted] of this.#mounted) {
      if (`chart-${id}` !== floatId) continue;
      this.#mounted.delete(id);
      const index = mounted.sheet.charts.indexOf(mounted.chart);
      if (index >= 0) mounted.sheet.charts.splice(index, 1);
    }
  }

  dispose(): void {
    this.#component.dispose();
  }
}
