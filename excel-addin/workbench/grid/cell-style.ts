import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/presets";
import type { CellFormatSnapshot } from "../snapshot.ts";

export type Side = "top" | "bottom" | "left" | "right";

/** Univer's letters for the sides of a cell. */
const sideKeys = { top: "t", bottom: "b", left: "l", right: "r" } as const;
const sides = ["top", "bottom", "left", "right"] as const;

const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const verticals = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM } as const;

function keyOf<Key extends string>(table: Readonly<Record<Key, number>>, value: Nullable<number>): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}

function borderOf(color: string): IBorderStyleData {
  return { s: BorderStyleTypes.THIN, cl: { rgb: color } };
}

/** Our format in Univer's terms; what is left out stays as it is in the cell. */
export function styleOf(format: CellFormatSnapshot): IStyleData {
  const style: IStyleData = {};
  if (format.numberFormat !== undefined) style.n = { pattern: format.numberFormat };
  if (format.bold !== undefined) style.bl = format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (format.italic !== undefined) style.it = format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (format.size !== undefined) style.fs = format.size;
  if (format.color !== undefined) style.cl = { rgb: format.color };
  if (format.fill !== undefined) style.bg = { rgb: format.fill };
  if (format.align !== undefined) style.ht = horizontals[format.align];
  if (format.vertical !== undefined) style.vt = verticals[format.vertical];
  if (format.wrap !== undefined) style.tb = format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (format.borders !== undefined) {
    const borders: IStyleData["bd"] = {};
    for (const side of sides) {
      const color = format.borders[side];
      if (color !== undefined) borders[sideKeys[side]] = borderOf(color);
    }
    style.bd = borders;
  }
  return style;
}

/** Colours come back as Excel writes them: `#RRGGBB`, in capitals. */
function colorOf(rgb: Nullable<string>): string | undefined {
  if (!rgb) return undefined;
  const channels = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (!channels) return rgb.toUpperCase();
  return `#${channels
    .slice(1, 4)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}

type Draft = { -readonly [Key in keyof CellFormatSnapshot]: CellFormatSnapshot[Key] };

function bordersOf(style: IStyleData): CellFormatSnapshot["borders"] {
  const found: Partial<Record<Side, string>> = {};
  for (const side of sides) {
    const color = colorOf(style.bd?.[sideKeys[side]]?.cl?.rgb);
    if (color !== undefined) found[side] = color;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

/** Univer's style in our terms, without what is default. */
export function formatOf(style: Nullable<IStyleData>): CellFormatSnapshot | undefined {
  if (!style) return undefined;
  const format: Draft = {};
  if (style.n?.pattern && style.n.pattern !== "General") format.numberFormat = style.n.pattern;
  if (style.bl === BooleanNumber.TRUE) format.bold = true;
  if (style.it === BooleanNumber.TRUE) format.italic = true;
  if (style.fs) format.size = style.fs;
  const color = colorOf(style.cl?.rgb);
  if (color !== undefined) format.color = color;
  const fill = colorOf(style.bg?.rgb);
  if (fill !== undefined) format.fill = fill;
  const align = keyOf(horizontals, style.ht);
  if (align !== undefined) format.align = align;
  const vertical = keyOf(verticals, style.vt);
  if (vertical !== undefined) format.vertical = vertical;
  if (style.tb === WrapStrategy.WRAP) format.wrap = true;
  const borders = bordersOf(style);
  if (borders !== undefined) format.borders = borders;
  return Object.keys(format).length > 0 ? format : undefined;
}
