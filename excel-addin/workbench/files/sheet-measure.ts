import { widthInPixels } from "../grid/measures.ts";
import type { SheetSnapshot } from "../snapshot.ts";

/** English metric units, in which drawings are placed. */
export const EMU_PER_POINT = 12_700;
const EMU_PER_PIXEL = 9525;
const DEFAULT_WIDTH = 64 * EMU_PER_PIXEL;
const DEFAULT_HEIGHT = 15 * EMU_PER_POINT;

type Sizes = Pick<SheetSnapshot, "columnWidths" | "rowHeights">;

/** The width of a column or the height of a row, in EMU. */
function sizeOf(sizes: Sizes, direction: "columns" | "rows", index: number): number {
  if (direction === "rows") {
    const height = sizes.rowHeights[index];
    return height === undefined ? DEFAULT_HEIGHT : Math.round(height * EMU_PER_POINT);
  }
  const width = sizes.columnWidths[index];
  return width === undefined ? DEFAULT_WIDTH : widthInPixels(width) * EMU_PER_PIXEL;
}

/** The column or row that a distance from the edge falls into, and how far into it. */
export function placeAt(
  sizes: Sizes,
  direction: "columns" | "rows",
  distance: number,
): { readonly index: number; readonly offset: number } {
  let offset = Math.max(0, distance);
  for (let index = 0; ; index++) {
    const size = sizeOf(sizes, direction, index);
    if (offset < size || index === 16_383) return { index, offset };
    offset -= size;
  }
}

/** How far from the edge a place lies; an offset past its column or row counts as its end. */
export function distanceTo(sizes: Sizes, direction: "columns" | "rows", index: number, offset: number): number {
  let distance = Math.min(offset, sizeOf(sizes, direction, index));
  for (let before = 0; before < index; before++) distance += sizeOf(sizes, direction, before);
  return distance;
}
