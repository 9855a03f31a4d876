import { BooleanNumber } from "@univerjs/presets";
import type { Area } from "../../../core/formula/expression.ts";
import { isErrorValue } from "../../../core/functions/cell.ts";
import { areaAddress, intersection, MAX_COLUMNS, MAX_ROWS, quoteSheet } from "../grid/address.ts";
import { blankEntry, enteredData } from "../grid/cell-entry.ts";
import { styleOf } from "../grid/cell-style.ts";
import { cellText } from "../grid/cell-text.ts";
import type { GridSheet, Spill } from "../grid/sheet.ts";
import { ApiError } from "./api-error.ts";
import { asCount, asNumber, asOneOf, asRecord, asRows, asText, shapeError } from "./arguments.ts";
import {
  apiValue,
  blockAt,
  type CellBlock,
  type Host,
  readRows,
  refuseIfLocked,
  sharedValue,
  visiblePart,
} from "./cell-block.ts";
import { conditionalFormatsObject } from "./conditional-format.ts";
import { dataValidationObject } from "./data-validation.ts";
import { type Argument, type HostObject, type HostType, hostObject, isHostObject, type Json } from "./host-object.ts";
import { rangeFormatObject } from "./range-format.ts";
import { worksheetObject } from "./worksheet.ts";

type Literal = number | string | boolean | null;

function literalOf(value: Json): Literal {
  if (typeof value === "object" && value !== null) throw new ApiError("InvalidArgument");
  return value;
}

/** Writes contents; `null` leaves a cell alone, `""` empties it. */
function enter(block: CellBlock, value: Json): void {
  refuseIfLocked(block);
  const { area, sheet } = block;
  const valueAt = asRows(value, area.rows, area.columns);
  sheet.write(area, "content", (row, column) => {
    const literal = literalOf(valueAt(row - area.row, column - area.column));
    if (literal === null) return undefined;
    const format = sheet.numberFormat(row, column);
    const { data, numberFormat } = enteredData(literal, format);
    return numberFormat === undefined || format !== "General" ? data : { ...data, s: styleOf({ numberFormat }) };
  });
}

function setNumberFormat(block: CellBlock, value: Json): void {
  refuseIfLocked(block);
  const { area, sheet } = visiblePart(block);
  const formatAt = asRows(value, block.area.rows, block.area.columns);
  sheet.write(area, "look", (row, column) => {
    const format = formatAt(row - block.area.row, column - block.area.column);
    return format === null ? undefined : { s: styleOf({ numberFormat: asText(format) }) };
  });
}

function valueType(value: Literal): string {
  if (value === null) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorValue(value) ? "Error" : "String";
}

const clearKinds = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"] as const;

function clear(block: CellBlock, applyTo: Argument | undefined): void {
  refuseIfLocked(block);
  const { area, sheet, host } = visiblePart(block);
  const kind = applyTo === undefined || applyTo === null ? "All" : asOneOf(applyTo, clearKinds);
  if (kind === "All" || kind === "Contents") sheet.write(area, "content", () => blankEntry);
  if (kind === "All" || kind === "Formats") sheet.restyle(area, null);
  if (kind !== "Contents" && kind !== "Formats") sheet.unlink(area);
  if (kind === "All") host.grid.validations.clear(sheet.id, area);
}

/** The looks of as many cells as both blocks have. */
function copyFormats({ sheet, area }: CellBlock, source: CellBlock): void {
  const rows = Math.min(area.rows, source.area.rows);
  const columns = Math.min(area.columns, source.area.columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const style = source.sheet.style(source.area.row + row, source.area.column + column);
      const place = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
      if (style !== undefined) sheet.restyle(place, style);
    }
  }
}

async function spillFrom({ host, sheet, area }: CellBlock): Promise<Spill | undefined> {
  await host.grid.calculation.settled();
  return area.rows * area.columns === 1 ? sheet.spillFrom(area.row, area.column) : undefined;
}

function setHyperlink(block: CellBlock, value: Json): void {
  refuseIfLocked(block);
  const link = asRecord(value);
  if (link.address !== undefined && link.address !== null) {
    throw new ApiError(
      "NotImplemented",
      "The workbench links only to places in the workbook: Range.hyperlink.address.",
    );
  }
  const target = asText(link.documentReference);
  blockAt(block.host, block.sheet, target);
  const tip = typeof link.screenTip === "string" && link.screenTip !== "" ? { tip: link.screenTip } : {};
  block.sheet.annotate(block.area, { link: target, ...tip });
  if (typeof link.textToDisplay === "string")
    enter({ ...block, area: { ...block.area, rows: 1, columns: 1 } }, `'${link.textToDisplay}`);
  block.sheet.restyle(block.area, { ...styleOf({ color: "#0563C1" }), ul: { s: BooleanNumber.TRUE } });
}

function hyperlink({ sheet, area }: CellBlock): Json {
  const { link, tip } = sheet.notes(area.row, area.column);
  if (link === undefined) return null;
  return {
    documentReference: link,
    screenTip: tip ?? "",
    textToDisplay: String(sheet.value(area.row, area.column) ?? ""),
  };
}

function part(block: CellBlock, area: Area): HostObject {
  const isInside =
    area.row >= 0 && area.column >= 0 && area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS;
  if (!isInside || area.rows < 1 || area.columns < 1) throw new ApiError("InvalidArgument");
  return rangeObject({ ...block, area });
}

function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const bottom = Math.max(one.row + one.rows, other.row + other.rows);
  const right = Math.max(one.column + one.columns, other.column + other.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

function usedPart(block: CellBlock, valuesOnly: Argument | undefined): Area | undefined {
  const used = block.sheet.usedArea(valuesOnly === true);
  return used ? (intersection(used, block.area) ?? undefined) : undefined;
}

const rangeType: HostType<CellBlock> = {
  name: "Range",
  properties: {
    address: { get: ({ sheet, area }) => `${quoteSheet(sheet.name)}!${areaAddress(area)}` },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    cellCount: { get: ({ area }) => area.rows * area.columns },
    values: {
      get: async (block) => {
        await block.host.grid.calculation.settled();
        return readRows(block, (row, column) => apiValue(block.sheet.value(row, column)));
      },
      set: enter,
    },
    formulas: {
      get: async (block) => {
        await block.host.grid.calculation.settled();
        const { sheet } = block;
        return readRows(block, (row, column) => sheet.formula(row, column) ?? apiValue(sheet.value(row, column)));
      },
      set: enter,
    },
    text: {
      get: async (block) => {
        await block.host.grid.calculation.settled();
        const { sheet } = block;
        return readRows(block, (row, column) => cellText(sheet.value(row, column), sheet.numberFormat(row, column)));
      },
    },
    valueTypes: {
      get: async (block) => {
        await block.host.grid.calculation.settled();
        return readRows(block, (row, column) => valueType(block.sheet.value(row, column)));
      },
    },
    numberFormat: {
      get: (block) => readRows(block, (row, column) => block.sheet.numberFormat(row, column)),
      set: setNumberFormat,
    },
    hasSpill: {
      get: async (block) => {
        await block.host.grid.calculation.settled();
        return sharedValue(block, (row, column) => block.sheet.spillOver(row, column) !== undefined);
      },
    },
    hyperlink: { get: hyperlink, set: setHyperlink },
  },
  objects: {
    format: rangeFormatObject,
    dataValidation: dataValidationObject,
    conditionalFormats: conditionalFormatsObject,
    worksheet: ({ host, sheet }) => worksheetObject({ host, sheet }),
  },
  methods: {
    select: ({ host, sheet, area }) => host.grid.select(sheet, area),
    clear: (block, applyTo) => clear(block, applyTo),
    getCell: (block, row, column) =>
      part(block, {
        row: block.area.row + asCount(row),
        column: block.area.column + asCount(column),
        rows: 1,
        columns: 1,
      }),
    copyFrom: (block, source, type) => {
      if (type !== "Formats") throw new ApiError("NotImplemented", "The workbench copies Formats of ranges only.");
      refuseIfLocked(block);
      copyFormats(block, blockOf(block.host, block.sheet, source));
    },
    getRow: (block, row) => part(block, { ...block.area, row: block.area.row + asCount(row), rows: 1 }),
    getColumn: (block, column) =>
      part(block, { ...block.area, column: block.area.column + asCount(column), columns: 1 }),
    getLastRow: (block) => part(block, { ...block.area, row: block.area.row + block.area.rows - 1, rows: 1 }),
    getLastColumn: (block) =>
      part(block, { ...block.area, column: block.area.column + block.area.columns - 1, columns: 1 }),
    getLastCell: ({ area, ...block }) =>
      part(
        { ...block, area },
        { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 },
      ),
    getBoundingRect: (block, other) =>
      part(block, boundingArea(block.area, blockOf(block.host, block.sheet, other).area)),
    getIntersectionOrNullObject: (block, other) => {
      const area = intersection(block.area, blockOf(block.host, block.sheet, other).area);
      return area ? rangeObject({ ...block, area }) : null;
    },
    // office.js sends large arrays in slices and asks first whether they fit.
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (asCount(rows) !== area.rows || asCount(columns) !== area.columns) throw shapeError(area.rows, area.columns);
    },
    getOffsetRange: (block, rows, columns) =>
      part(block, {
        ...block.area,
        row: block.area.row + asNumber(rows),
        column: block.area.column + asNumber(columns),
      }),
    getResizedRange: (block, rows, columns) =>
      part(block, {
        ...block.area,
        rows: block.area.rows + asNumber(rows),
        columns: block.area.columns + asNumber(columns),
      }),
    getEntireRow: (block) => part(block, { ...block.area, column: 0, columns: MAX_COLUMNS }),
    getEntireColumn: (block) => part(block, { ...block.area, row: 0, rows: MAX_ROWS }),
    getUsedRangeOrNullObject: async (block, valuesOnly) => {
      await block.host.grid.calculation.settled();
      const used = usedPart(block, valuesOnly);
      return used ? rangeObject({ ...block, area: used }) : null;
    },
    getSpillingToRangeOrNullObject: async (block) => {
      const spill = await spillFrom(block);
      return spill ? rangeObject({ ...block, area: spill }) : null;
    },
    getSpillingToRange: async (block) => {
      const spill = await spillFrom(block);
      if (!spill) throw new ApiError("ItemNotFound");
      return rangeObject({ ...block, area: spill });
    },
  },
};

/** Excel.Range. */
export function rangeObject(block: CellBlock): HostObject {
  return hostObject(rangeType, block);
}

/** The block that an argument names: a Range, or an address on the sheet. */
export function blockOf(host: Host, sheet: GridSheet, value: Argument | undefined): CellBlock {
  if (typeof value === "string") return blockAt(host, sheet, value);
  const block = isHostObject(value) ? stateOfRange(value) : undefined;
  if (!block) throw new ApiError("InvalidArgument");
  return block;
}

export function stateOfRange(object: HostObject): CellBlock | undefined {
  return object.stateFor(rangeType);
}
