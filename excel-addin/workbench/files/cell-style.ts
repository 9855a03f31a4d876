import type { CellStyle } from "hucre/xlsx";
import type { CellFormatSnapshot, CellSnapshot } from "../snapshot.ts";
import { shownColor, storedColor } from "./colors.ts";

/** The font of every cell that names no other. */
export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;

const sides = ["top", "bottom", "left", "right"] as const;
const verticals = { top: "top", middle: "center", bottom: "bottom" } as const;

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

function fontOf(format: CellFormatSnapshot): CellStyle["font"] {
  const { bold, italic, size, color } = format;
  if (!bold && !italic && size === undefined && color === undefined) return undefined;
  return {
    ...DEFAULT_FONT,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color: storedColor(color) }),
  };
}

/** A cell's look as a file stores it; nothing when it has none. */
export function storedStyle(
  format: CellFormatSnapshot | undefined,
  locked: boolean | undefined,
): CellStyle | undefined {
  const style: CellStyle = {};
  if (locked === false) style.protection = { locked: false };
  if (format) {
    const font = fontOf(format);
    if (font) style.font = font;
    if (format.numberFormat && format.numberFormat !== "General") style.numFmt = format.numberFormat;
    if (format.fill) style.fill = { type: "pattern", pattern: "solid", fgColor: storedColor(format.fill) };
    if (format.align || format.vertical || format.wrap) {
      style.alignment = {
        ...(format.align ? { horizontal: format.align } : {}),
        ...(format.vertical ? { vertical: verticals[format.vertical] } : {}),
        ...(format.wrap ? { wrapText: true } : {}),
      };
    }
    for (const side of sides) {
      const color = format.borders?.[side];
      if (color) style.border = { ...style.border, [side]: { style: "thin", color: storedColor(color) } };
    }
  }
  return Object.keys(style).length === 0 ? undefined : style;
}

function shownFont(
  style: CellStyle,
  themeColors: readonly string[],
  defaultSize: number,
  format: Draft<CellFormatSnapshot>,
): void {
  const font = style.font;
  if (!font) return;
  if (font.bold) format.bold = true;
  if (font.italic) format.italic = true;
  if (font.size !== undefined && font.size !== defaultSize) format.size = font.size;
  // The first theme colour for text is what "automatic" looks like, and nearly every cell of Excel's own files names it.
  const color = font.color?.theme === 1 && !font.color.tint ? undefined : shownColor(font.color, themeColors);
  if (color !== undefined) format.color = color;
}

function shownAlignment(style: CellStyle, format: Draft<CellFormatSnapshot>): void {
  // "bottom" is what no vertical alignment means, and some programs write it for every cell.
  const { horizontal, vertical, wrapText } = style.alignment ?? {};
  if (horizontal === "left" || horizontal === "center" || horizontal === "right") format.align = horizontal;
  if (horizontal === "centerContinuous") format.align = "center";
  if (vertical === "center") format.vertical = "middle";
  else if (vertical === "top") format.vertical = vertical;
  if (wrapText) format.wrap = true;
}

/** A stored look in the workbench's terms: format and lock; lines of any kind become thin ones. */
export function shownStyle(
  style: CellStyle | undefined,
  themeColors: readonly string[],
  defaultSize: number,
): Pick<CellSnapshot, "format" | "locked"> {
  if (!style) return {};
  const format: Draft<CellFormatSnapshot> = {};
  if (style.numFmt && style.numFmt !== "General") format.numberFormat = style.numFmt;
  shownFont(style, themeColors, defaultSize, format);
  if (style.fill?.type === "pattern" && style.fill.pattern === "solid") {
    const fill = shownColor(style.fill.fgColor, themeColors);
    if (fill !== undefined) format.fill = fill;
  }
  shownAlignment(style, format);
  const borders: Partial<Record<(typeof sides)[number], string>> = {};
  for (const side of sides) {
    const line = style.border?.[side];
    if (line) borders[side] = shownColor(line.color, themeColors) ?? "#000000";
  }
  if (Object.keys(borders).length > 0) format.borders = borders;
  return {
    ...(Object.keys(format).length === 0 ? {} : { format }),
    ...(style.protection?.locked === false ? { locked: false } : {}),
  };
}

/** Whether a stored look holds something the workbench cannot show. */
export function isSimplified(style: CellStyle | undefined): boolean {
  const font = style?.font;
  const hasPattern =
    style?.fill !== undefined && (style.fill.type === "gradient" || !["solid", "none"].includes(style.fill.pattern));
  return Boolean(
    font?.underline || font?.strikethrough || font?.vertAlign || style?.alignment?.textRotation || hasPattern,
  );
}
