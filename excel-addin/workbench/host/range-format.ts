import { HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from "@univerjs/presets";
import { formatOf, type Side, styleOf } from "../grid/cell-style.ts";
import { toPixels, toPoints } from "../grid/measures.ts";
import type { CellFormatSnapshot } from "../snapshot.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asColor, asNumber, asOneOf, asText } from "./arguments.ts";
import { type CellBlock, refuseIfLocked, refuseIfProtected, sharedValue, visiblePart } from "./cell-block.ts";
import { type HostObject, type HostType, hostObject, type Json, type Property } from "./host-object.ts";

function restyle(block: CellBlock, style: IStyleData): void {
  refuseIfLocked(block);
  const { sheet, area } = visiblePart(block);
  sheet.restyle(area, style);
}

/** A property of the cells' format: null when they differ, `fallback` where nothing is set. */
function formatProperty<Key extends keyof CellFormatSnapshot>(
  key: Key,
  fallback: Json,
  read: (value: NonNullable<CellFormatSnapshot[Key]>) => Json,
  write: (value: Json) => CellFormatSnapshot,
): Property<CellBlock> {
  return {
    get: (block) =>
      sharedValue(block, (row, column) => {
        const value = formatOf(block.sheet.style(row, column))?.[key];
        return value === undefined ? fallback : read(value as NonNullable<CellFormatSnapshot[Key]>);
      }),
    set: (block, value) => restyle(block, styleOf(write(value))),
  };
}

const same = (value: Json): Json => value;

const fontType: HostType<CellBlock> = {
  name: "RangeFont",
  properties: {
    bold: formatProperty("bold", false, same, (value) => ({ bold: asBoolean(value) })),
    italic: formatProperty("italic", false, same, (value) => ({ italic: asBoolean(value) })),
    size: formatProperty("size", 11, same, (value) => ({ size: asNumber(value) })),
    color: formatProperty("color", "#000000", same, (value) => ({ color: asColor(value) })),
    name: {
      get: (block) => sharedValue(block, (row, column) => block.sheet.style(row, column)?.ff ?? "Calibri"),
      set: (block, value) => restyle(block, { ff: asText(value) }),
    },
  },
};

const fillType: HostType<CellBlock> = {
  name: "RangeFill",
  properties: { color: formatProperty("fill", "#FFFFFF", same, (value) => ({ fill: asColor(value) })) },
  methods: { clear: (block) => restyle(block, { bg: null }) },
};

const edges = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: null,
  InsideVertical: null,
} as const;

type Edge = keyof typeof edges;
const edgeNames = Object.keys(edges) as Edge[];

interface Border {
  readonly block: CellBlock;
  readonly edge: Edge;
}

/** The sides on which a cell carries this line of its range. */
function sidesOf({ block, edge }: Border, row: number, column: number): readonly Side[] {
  const { area } = visiblePart(block);
  const isLastRow = row === area.row + area.rows - 1;
  const isLastColumn = column === area.column + area.columns - 1;
  switch (edge) {
    case "EdgeTop":
      return row === area.row ? ["top"] : [];
    case "EdgeBottom":
      return isLastRow ? ["bottom"] : [];
    case "EdgeLeft":
      return column === area.column ? ["left"] : [];
    case "EdgeRight":
      return isLastColumn ? ["right"] : [];
    case "InsideHorizontal":
      return isLastRow ? [] : ["bottom"];
    case "InsideVertical":
      return isLastColumn ? [] : ["right"];
  }
}

function drawBorder(border: Border, color: string | null): void {
  refuseIfLocked(border.block);
  const { sheet, area } = visiblePart(border.block);
  sheet.drawBorders(area, (row, column) => {
    const sides = sidesOf(border, row, column);
    if (color !== null) return styleOf({ borders: Object.fromEntries(sides.map((side) => [side, color])) }).bd ?? {};
    return Object.fromEntries(sides.map((side) => [side.charAt(0), null]));
  });
}

function borderColor(border: Border): string | null {
  const { sheet, area } = visiblePart(border.block);
  const [side] = sidesOf(border, area.row, area.column);
  if (side !== undefined) return formatOf(sheet.style(area.row, area.column))?.borders?.[side] ?? null;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const [lastSide] = sidesOf(border, lastRow, lastColumn);
  return lastSide === undefined ? null : (formatOf(sheet.style(lastRow, lastColumn))?.borders?.[lastSide] ?? null);
}

const borderStyles = ["None", "Continuous"] as const;

const borderType: HostType<Border> = {
  name: "RangeBorder",
  id: ({ edge }) => edge,
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (border) => (borderColor(border) === null ? "None" : "Continuous"),
      set: (border, value) =>
        drawBorder(border, asOneOf(value, borderStyles) === "None" ? null : (borderColor(border) ?? "#000000")),
    },
    color: {
      get: (border) => borderColor(border) ?? "#000000",
      set: (border, value) => drawBorder(border, asColor(value)),
    },
    weight: {
      get: () => "Thin",
      set: (_border, value) => {
        if (asText(value) !== "Thin")
          throw new ApiError("NotImplemented", "The workbench draws only RangeBorder.weight Thin.");
      },
    },
  },
};

const bordersType: HostType<CellBlock> = {
  name: "RangeBorderCollection",
  items: (block) => edgeNames.map((edge) => hostObject(borderType, { block, edge })),
  item: (block, key) => hostObject(borderType, { block, edge: asOneOf(key, edgeNames) }),
  methods: { getItem: (block, key) => hostObject(borderType, { block, edge: asOneOf(key, edgeNames) }) },
};

const protectionType: HostType<CellBlock> = {
  name: "FormatProtection",
  properties: {
    locked: {
      get: (block) => sharedValue(block, (row, column) => block.sheet.isLocked(row, column)),
      set: (block, value) => {
        refuseIfProtected(block.sheet);
        const { sheet, area } = visiblePart(block);
        sheet.setLocked(area, asBoolean(value));
      },
    },
  },
};

const horizontals = { General: undefined, Left: "left", Center: "center", Right: "right" } as const;
const verticals = { Top: "top", Center: "middle", Bottom: "bottom" } as const;

function wordFor<Word extends string>(table: Readonly<Record<Word, string | undefined>>, value: string): Word | null {
  return (Object.keys(table) as Word[]).find((word) => table[word] === value) ?? null;
}

const formatType: HostType<CellBlock> = {
  name: "RangeFormat",
  properties: {
    horizontalAlignment: {
      ...formatProperty(
        "align",
        "General",
        (value) => wordFor(horizontals, String(value)),
        () => ({}),
      ),
      set: (block, value) => {
        const align = horizontals[asOneOf(value, Object.keys(horizontals) as (keyof typeof horizontals)[])];
        restyle(block, align === undefined ? { ht: HorizontalAlign.UNSPECIFIED } : styleOf({ align }));
      },
    },
    verticalAlignment: {
      ...formatProperty(
        "vertical",
        "Bottom",
        (value) => wordFor(verticals, String(value)),
        () => ({}),
      ),
      set: (block, value) => {
        const vertical = verticals[asOneOf(value, Object.keys(verticals) as (keyof typeof verticals)[])];
        restyle(block, vertical === undefined ? { vt: VerticalAlign.UNSPECIFIED } : styleOf({ vertical }));
      },
    },
    wrapText: {
      get: (block) => sharedValue(block, (row, column) => block.sheet.style(row, column)?.tb === WrapStrategy.WRAP),
      set: (block, value) => restyle(block, styleOf({ wrap: asBoolean(value) })),
    },
    columnWidth: {
      get: ({ sheet, area }) => toPoints(sheet.columnWidth(area.column)),
      set: ({ sheet, area }, value) => {
        refuseIfProtected(sheet);
        sheet.setColumnWidth(area.column, area.columns, toPixels(asNumber(value)));
      },
    },
    rowHeight: {
      get: ({ sheet, area }) => sheet.rowHeight(area.row),
      set: ({ sheet, area }, value) => {
        refuseIfProtected(sheet);
        sheet.setRowHeight(area.row, area.rows, asNumber(value));
      },
    },
  },
  objects: {
    font: (block) => hostObject(fontType, block),
    fill: (block) => hostObject(fillType, block),
    borders: (block) => hostObject(bordersType, block),
    protection: (block) => hostObject(protectionType, block),
  },
  methods: {
    autofitColumns: async (block) => {
      refuseIfProtected(block.sheet);
      await block.host.grid.calculation.settled();
      const { sheet, area } = visiblePart(block);
      sheet.fitColumns(area);
    },
    autofitRows: (block) => {
      refuseIfProtected(block.sheet);
      const { sheet, area } = visiblePart(block);
      sheet.fitRows(area);
    },
  },
};

/** Excel.RangeFormat and what hangs on it. */
export function rangeFormatObject(block: CellBlock): HostObject {
  return hostObject(formatType, block);
}
