import type { SheetSnapshot } from "../snapshot.ts";
import { EMU_PER_POINT, placeAt } from "./sheet-measure.ts";
import { escapeXml } from "./xml-text.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

function anchorXml(sheet: SheetSnapshot, index: number): string {
  const chart = sheet.charts[index];
  if (!chart) return "";
  const { height, left, top, width } = chart.position;
  const corner = (right: number, down: number): string => {
    const column = placeAt(sheet, "columns", Math.round(right * EMU_PER_POINT));
    const row = placeAt(sheet, "rows", Math.round(down * EMU_PER_POINT));
    return `<xdr:col>${column.index}</xdr:col><xdr:colOff>${column.offset}</xdr:colOff><xdr:row>${row.index}</xdr:row><xdr:rowOff>${row.offset}</xdr:rowOff>`;
  };
  const corners = `<xdr:from>${corner(left, top)}</xdr:from><xdr:to>${corner(left + width, top + height)}</xdr:to>`;
  const name = escapeXml(chart.name);
  const properties = `<xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${name}" descr="${escapeXml(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`;
  const place = '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>';
  const graphic = `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${index + 1}"/></a:graphicData></a:graphic>`;
  return `<xdr:twoCellAnchor>${corners}<xdr:graphicFrame macro="">${properties}${place}${graphic}</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

/**
 * The XML that places the charts of a sheet to the point, under their names, with their titles for screen readers. The library
 * places them by whole cells only.
 *
 * Both corners are tied to cells: a program whose rows are lower than ours would else let a chart cover the table below it.
 */
export function drawingPart(sheet: SheetSnapshot): string {
  const anchors = sheet.charts.map((_, index) => anchorXml(sheet, index)).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors}</xdr:wsDr>`;
}
