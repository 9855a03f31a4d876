import type { ChartLabelsSnapshot } from "../snapshot.ts";
import { escapeXml } from "./xml-text.ts";

/** What a chart's cells show as text, row by row. */
export type TextReader = (address: string) => readonly string[];

const CHART_2012 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"';
const LABELS_URI = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}";
const SERIES_URI = "{02D57815-91ED-43cb-92C2-25804820EDAC}";

const sides = { top: "t", bottom: "b", left: "l", right: "r" } as const;
type Shown = "showVal" | "showSerName" | null;

const value = (name: string, text: string | number): string => `<c:${name} val="${text}"/>`;
const extension = (uri: string, content: string): string =>
  `<c:extLst><c:ext uri="${uri}" ${CHART_2012}>${content}</c:ext></c:extLst>`;

/** Where labels stand and what they show, in the order of the schema. */
function flags({ position }: ChartLabelsSnapshot, shown: Shown): string {
  const place = position === undefined ? "" : value("dLblPos", sides[position]);
  const names = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"];
  return place + names.map((name) => value(name, name === shown ? 1 : 0)).join("");
}

const point = (index: number, content: string): string => `<c:dLbl>${value("idx", index)}${content}</c:dLbl>`;

/** A text that Excel takes from the series' range of label cells. */
function cellText(labels: ChartLabelsSnapshot, index: number): string {
  // Any id will do that no other field of the chart has.
  const id = `{00000000-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, "0")}}`;
  const field = `<a:fld id="${id}" type="CELLRANGE"><a:rPr lang="en-US"/><a:pPr/><a:t>[CELLRANGE]</a:t></a:fld>`;
  const text = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${field}<a:endParaRPr lang="en-US"/></a:p></c:rich></c:tx>`;
  const isFromCells = extension(LABELS_URI, '<c15:dlblFieldTable/><c15:showDataLabelsRange val="1"/>');
  return point(index, `${text}${flags(labels, null)}${isFromCells}`);
}

function contentXml(labels: ChartLabelsSnapshot, axisFormat: string | undefined, textsOf: TextReader): string {
  switch (labels.shows) {
    case "values": {
      const code = labels.format ?? axisFormat;
      const format = code === undefined ? "" : `<c:numFmt formatCode="${escapeXml(code)}" sourceLinked="0"/>`;
      const { points } = labels;
      if (points === undefined) return format + flags(labels, "showVal");
      return points.map((index) => point(index, format + flags(labels, "showVal"))).join("") + flags(labels, null);
    }
    case "name":
      return point(labels.point, flags(labels, "showSerName")) + flags(labels, null);
    case "cells": {
      const points = textsOf(labels.cells).map((_, index) => cellText(labels, index));
      return points.join("") + flags(labels, null);
    }
  }
}

/** The labels of a series. */
export function labelsXml(
  labels: ChartLabelsSnapshot | undefined,
  axisFormat: string | undefined,
  textsOf: TextReader,
): string {
  return labels === undefined ? "" : `<c:dLbls>${contentXml(labels, axisFormat, textsOf)}</c:dLbls>`;
}

/** What a series says at its end of the cells that its labels come from, with their texts for programs that do not look them up. */
export function labelCellsXml(
  labels: ChartLabelsSnapshot | undefined,
  absolute: (address: string) => string,
  textsOf: TextReader,
): string {
  if (labels?.shows !== "cells") return "";
  const texts = textsOf(labels.cells);
  const points = texts.map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`).join("");
  const cache = `<c15:dlblRangeCache>${value("ptCount", texts.length)}${points}</c15:dlblRangeCache>`;
  const range = `<c15:f>${escapeXml(absolute(labels.cells))}</c15:f>`;
  return extension(SERIES_URI, `<c15:datalabelsRange>${range}${cache}</c15:datalabelsRange>`);
}
