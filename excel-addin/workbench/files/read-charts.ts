import type { Sheet } from "hucre/xlsx";
import type { ChartSnapshot, SheetSnapshot } from "../snapshot.ts";
import type { NoteList } from "./note-list.ts";
import { readChartPart } from "./read-chart-part.ts";
import type { ZipArchive } from "./read-zip.ts";
import { distanceTo, EMU_PER_POINT } from "./sheet-measure.ts";
import { relationshipsOf } from "./workbook-parts.ts";
import { unescapeXml, xmlElements } from "./xml-text.ts";

type Sizes = Pick<SheetSnapshot, "columnWidths" | "rowHeights">;

/** What a drawing says about one of its charts, and where the chart itself is. */
interface Frame {
  readonly name: string;
  readonly position: ChartSnapshot["position"];
  readonly part: string;
}

function numberIn(xml: string, name: string): number {
  return Number(unescapeXml(xmlElements(xml, name)[0]?.content ?? "0")) || 0;
}

/** Where a corner of an anchor lies, in EMU from the sheet's. */
function cornerAt(
  anchor: string,
  name: "from" | "to",
  sizes: Sizes,
): { readonly left: number; readonly top: number } | null {
  const corner = xmlElements(anchor, name)[0]?.content;
  if (corner === undefined) return null;
  return {
    left: distanceTo(sizes, "columns", numberIn(corner, "col"), numberIn(corner, "colOff")),
    top: distanceTo(sizes, "rows", numberIn(corner, "row"), numberIn(corner, "rowOff")),
  };
}

function positionOf(anchor: string, sizes: Sizes): ChartSnapshot["position"] {
  const pos = xmlElements(anchor, "pos")[0]?.attributes;
  const from = cornerAt(anchor, "from", sizes) ?? { left: Number(pos?.x ?? 0), top: Number(pos?.y ?? 0) };
  const to = cornerAt(anchor, "to", sizes);
  const outside = anchor.replace(/<(\w+:)?graphicFrame[\s\S]*/, "");
  const size = xmlElements(outside, "ext")[0]?.attributes;
  const width = to ? to.left - from.left : Number(size?.cx ?? 0);
  const height = to ? to.top - from.top : Number(size?.cy ?? 0);
  const points = (emu: number): number => Math.round((emu / EMU_PER_POINT) * 100) / 100;
  return { left: points(from.left), top: points(from.top), width: points(width), height: points(height) };
}

/** The frames of a sheet's charts, in the order of the drawing. */
async function framesOf(archive: ZipArchive, sheetPart: string, sizes: Sizes): Promise<readonly Frame[]> {
  const drawing = [...(await relationshipsOf(archive, sheetPart)).values()].find(({ type }) => type === "drawing");
  if (!drawing) return [];
  const relationships = await relationshipsOf(archive, drawing.part);
  const xml = await archive.text(drawing.part);
  const anchors = [...xml.matchAll(/<((?:\w+:)?(?:one|two)CellAnchor|(?:\w+:)?absoluteAnchor)\b[\s\S]*?<\/\1>/g)].map(
    ([anchor]) => anchor,
  );
  const frames: Frame[] = [];
  const seen = new Set<string>();
  for (const anchor of anchors) {
    const id = /<(?:\w+:)?chart\b[^>]*\s\w+:id="([^"]+)"/.exec(anchor)?.[1] ?? "";
    const target = relationships.get(id);
    if (target?.type !== "chart" || seen.has(target.part)) continue;
    seen.add(target.part);
    frames.push({
      name: xmlElements(anchor, "cNvPr")[0]?.attributes.name ?? `Chart ${frames.length + 1}`,
      position: positionOf(anchor, sizes),
      part: target.part,
    });
  }
  return frames;
}

/** The charts of a sheet; kinds the workbench does not draw are noted. */
export async function readCharts(
  sheet: Sheet,
  archive: ZipArchive,
  part: string,
  sizes: Sizes,
  notes: NoteList,
): Promise<readonly ChartSnapshot[]> {
  const charts: ChartSnapshot[] = [];
  for (const { name, position, part: chartPart } of await framesOf(archive, part, sizes)) {
    const content = readChartPart(await archive.text(chartPart));
    if (content === null) notes.add("chart", sheet.name);
    else charts.push({ name, position, ...content });
  }
  return charts;
}
