import type { Area } from "../../core/formula/expression.ts";
import type { CellFormat } from "../../core/workbook/plan.ts";
import type { Lettering, Looks, Spread } from "./sheet-write.ts";
import { sheetsNumberFormat } from "./sheets-number-format.ts";
import { placeOf, type Said, spreads } from "./spreads.ts";

type Border = NonNullable<CellFormat["border"]>;

export interface FormattedArea {
  readonly area: Area;
  readonly format: CellFormat;
}

function letteringOf({ bold, italic, size, color }: CellFormat): Lettering | undefined {
  const lettering: Lettering = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(size === undefined ? {} : { size }),
    ...(color === undefined ? {} : { color }),
  };
  return Object.keys(lettering).length === 0 ? undefined : lettering;
}

/** How light a colour such as `#E1DFDD` is. */
function lightness(color: string): number {
  return [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(color.slice(at, at + 2), 16), 0);
}

/** Lines above and below every row are lines below, from the row before the first on: one list less for many sheets. */
function lines(area: Area, { color, sides }: Border): Border & { readonly area: Area } {
  const isAboveAndBelow = sides.length === 2 && sides.includes("top") && sides.includes("bottom");
  if (!isAboveAndBelow || area.row === 0) return { color, sides, area };
  return { color, sides: ["bottom"], area: { ...area, row: area.row - 1, rows: area.rows + 1 } };
}

/** The lines in few lists. A line that two cells share is the darker one: that one is drawn last. */
function bordersOf(formats: readonly FormattedArea[]): Looks["borders"] {
  const lists = new Map<string, Looks["borders"][number] & { readonly places: Spread<unknown>["places"][number][] }>();
  for (const { area: areaOfFormat, format } of formats) {
    if (format.border === undefined) continue;
    const { color, sides, area } = lines(areaOfFormat, format.border);
    const key = `${color} ${[...sides].sort().join(" ")}`;
    const list = lists.get(key) ?? { value: { color, sides }, places: [] };
    lists.set(key, list);
    list.places.push(placeOf(area));
  }
  return [...lists.values()].sort((a, b) => lightness(b.value.color) - lightness(a.value.color));
}

/** The looks of a sheet from its formats, of which a later one counts where they overlap. */
export function looksOf(formats: readonly FormattedArea[]): Looks {
  const said = <Value>(of: (format: CellFormat) => Value | undefined): Said<Value>[] =>
    formats.flatMap(({ area, format }) => {
      const value = of(format);
      return value === undefined ? [] : [{ area, value }];
    });
  return {
    numberFormats: spreads(
      said(({ numberFormat }) => (numberFormat === undefined ? undefined : sheetsNumberFormat(numberFormat))),
    ),
    letterings: spreads(said(letteringOf), (earlier, later) => ({ ...earlier, ...later })),
    fills: spreads(said(({ fill }) => fill)),
    alignments: spreads(said(({ align }) => align)),
    verticals: spreads(said(({ vertical }) => vertical)),
    wraps: spreads(said(({ wrap }) => wrap)),
    borders: bordersOf(formats),
  };
}
