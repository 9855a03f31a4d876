import { areaAddress, intersection, parseArea } from "../grid/address.ts";
import type { HighlightSnapshot } from "../snapshot.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asColor, asText } from "./arguments.ts";
import { type CellBlock, refuseIfProtected } from "./cell-block.ts";
import { type HostObject, type HostType, hostObject } from "./host-object.ts";

/** One conditional format of a sheet. */
interface Format {
  readonly block: CellBlock;
  readonly id: string;
}

function highlightOf({ block, id }: Format): HighlightSnapshot {
  const found = block.host.grid.highlights.entries(block.sheet.id).find((entry) => entry.id === id);
  if (!found) throw new ApiError("ItemNotFound");
  return found.highlight;
}

function change(format: Format, part: Partial<HighlightSnapshot>): void {
  refuseIfProtected(format.block.sheet);
  const { host, sheet } = format.block;
  host.grid.highlights.replace(sheet.id, format.id, { ...highlightOf(format), ...part });
}

const ruleType: HostType<Format> = {
  name: "ConditionalFormatRule",
  properties: {
    formula: {
      get: (format) => highlightOf(format).formula,
      set: (format, value) => change(format, { formula: asText(value) }),
    },
  },
};

const fontType: HostType<Format> = {
  name: "ConditionalRangeFont",
  properties: {
    color: {
      get: (format) => highlightOf(format).color ?? "",
      set: (format, value) => change(format, { color: asColor(value) }),
    },
    bold: {
      get: (format) => highlightOf(format).bold ?? false,
      set: (format, value) => change(format, { bold: asBoolean(value) }),
    },
  },
};

const fillType: HostType<Format> = {
  name: "ConditionalRangeFill",
  properties: {
    color: {
      get: (format) => highlightOf(format).fill ?? "",
      set: (format, value) => change(format, { fill: asColor(value) }),
    },
  },
};

const rangeFormatType: HostType<Format> = {
  name: "ConditionalRangeFormat",
  objects: { font: (format) => hostObject(fontType, format), fill: (format) => hostObject(fillType, format) },
};

const customType: HostType<Format> = {
  name: "CustomConditionalFormat",
  objects: { rule: (format) => hostObject(ruleType, format), format: (format) => hostObject(rangeFormatType, format) },
};

const formatType: HostType<Format> = {
  name: "ConditionalFormat",
  id: ({ id }) => id,
  properties: { id: { get: ({ id }) => id }, type: { get: () => "Custom" } },
  objects: { custom: (format) => hostObject(customType, format) },
  methods: {
    delete: ({ block, id }) => {
      refuseIfProtected(block.sheet);
      block.host.grid.highlights.remove(block.sheet.id, id);
    },
  },
};

function formatsOf(block: CellBlock): readonly Format[] {
  const { host, sheet, area } = block;
  return host.grid.highlights
    .entries(sheet.id)
    .filter(({ highlight }) => {
      const place = parseArea(highlight.address);
      return place !== null && intersection(place, area) !== null;
    })
    .map(({ id }) => ({ block, id }));
}

function formatById(block: CellBlock, id: string): HostObject {
  const found = formatsOf(block).find((format) => format.id === id);
  if (!found) throw new ApiError("ItemNotFound");
  return hostObject(formatType, found);
}

const formatsType: HostType<CellBlock> = {
  name: "ConditionalFormatCollection",
  items: (block) => formatsOf(block).map((format) => hostObject(formatType, format)),
  item: (block, key) => formatById(block, asText(key)),
  methods: {
    add: (block, type) => {
      refuseIfProtected(block.sheet);
      if (asText(type) !== "Custom") {
        throw new ApiError(
          "NotImplemented",
          `The workbench has no ConditionalFormatCollection.add of type ${asText(type)}.`,
        );
      }
      const { host, sheet, area } = block;
      const id = host.grid.highlights.add(sheet.id, { address: areaAddress(area), formula: "=FALSE" });
      return hostObject(formatType, { block, id });
    },
    getItem: (block, id) => formatById(block, asText(id)),
    getCount: (block) => formatsOf(block).length,
    clearAll: (block) => {
      refuseIfProtected(block.sheet);
      for (const { id } of formatsOf(block)) block.host.grid.highlights.remove(block.sheet.id, id);
    },
  },
};

/** Excel.ConditionalFormatCollection of a range. */
export function conditionalFormatsObject(block: CellBlock): HostObject {
  return hostObject(formatsType, block);
}
