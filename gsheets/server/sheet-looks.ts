import { areaText } from "../../core/workbook/formula-text.ts";
import type { Place } from "../transfer/generation-part.ts";
import type { Lettering, Looks, Spread } from "../transfer/sheet-write.ts";
import { rangeAt } from "./cell-contents.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/**
 * Up to so many cells are dressed, or get their rules, one by one in one call; of more, those that are alike are, in a call
 * for each kind.
 */
export const mostCellsInGrid = 20_000;

/** A place as the service takes it in lists. */
export function addressOf([row, column, rows, columns]: Place): string {
  return areaText({ row, column, rows, columns });
}

/** Rows and columns, from the first of the sheet, that hold all places. */
export function extentOf(places: readonly Place[]): { readonly rows: number; readonly columns: number } {
  return {
    rows: Math.max(1, ...places.map(([row, , rows]) => row + rows)),
    columns: Math.max(1, ...places.map(([, column, , columns]) => column + columns)),
  };
}

/** A value for every cell of a block that begins with the sheet's first cell. */
export function gridOf<Value>(
  spreads: readonly Spread<Value>[],
  { rows, columns }: { readonly rows: number; readonly columns: number },
  otherwise: Value,
): Value[][] {
  const grid = Array.from({ length: rows }, () => new Array<Value>(columns).fill(otherwise));
  for (const { value, places } of spreads) {
    for (const [row, column, height, width] of places) {
      for (let r = row; r < row + height; r++) grid[r]?.fill(value, column, column + width);
    }
  }
  return grid;
}

/** One look of cells: how a whole block takes it, and how a list of ranges does. */
interface Attribute<Value> {
  readonly spreads: readonly Spread<Value>[];
  readonly inGrid: () => void;
  readonly inList: (list: RangeList, value: Value) => void;
}

function letteringList(list: RangeList, { bold, italic, size, color }: Lettering): void {
  if (bold !== undefined) list.setFontWeight(bold ? "bold" : "normal");
  if (italic !== undefined) list.setFontStyle(italic ? "italic" : "normal");
  if (size !== undefined) list.setFontSize(size);
  if (color !== undefined) list.setFontColor(color);
}

function textStyleOf({ bold, italic, size, color }: Lettering): GoogleAppsScript.Spreadsheet.TextStyle {
  const builder = SpreadsheetApp.newTextStyle();
  if (bold !== undefined) builder.setBold(bold);
  if (italic !== undefined) builder.setItalic(italic);
  if (size !== undefined) builder.setFontSize(size);
  if (color !== undefined) builder.setForegroundColor(color);
  return builder.build();
}

function drawBorders(sheet: Sheet, borders: Looks["borders"]): void {
  for (const { value, places } of borders) {
    const has = (side: (typeof value.sides)[number]): true | null => (value.sides.includes(side) ? true : null);
    const [top, bottom, left, right] = [has("top"), has("bottom"), has("left"), has("right")];
    sheet
      .getRangeList(places.map(addressOf))
      .setBorder(top, left, bottom, right, left ?? right, top ?? bottom, value.color, SpreadsheetApp.BorderStyle.SOLID);
  }
}

/** Dresses the cells of a sheet that is new. */
export function writeLooks(sheet: Sheet, looks: Looks): void {
  const { numberFormats, letterings, fills, alignments, verticals, wraps } = looks;
  const all = [numberFormats, letterings, fills, alignments, verticals, wraps].flatMap((spreads) =>
    spreads.flatMap(({ places }) => places),
  );
  const extent = extentOf(all);
  const isSmall = extent.rows * extent.columns <= mostCellsInGrid;
  const block = sheet.getRange(1, 1, extent.rows, extent.columns);
  const styled = letterings.map(({ value, places }) => ({ value: textStyleOf(value), places }));

  const write = <Value>({ spreads, inGrid, inList }: Attribute<Value>): void => {
    if (isSmall && spreads.length > 1) inGrid();
    else for (const { value, places } of spreads) inList(sheet.getRangeList(places.map(addressOf)), value);
  };
  write({
    spreads: numberFormats,
    inGrid: () => block.setNumberFormats(gridOf(numberFormats, extent, "General")),
    inList: (list, format) => list.setNumberFormat(format),
  });
  write({
    spreads: letterings,
    inGrid: () => block.setTextStyles(gridOf(styled, extent, SpreadsheetApp.newTextStyle().build())),
    inList: letteringList,
  });
  write<string | null>({
    spreads: fills,
    inGrid: () => block.setBackgrounds(gridOf<string | null>(fills, extent, null)),
    inList: (list, color) => list.setBackground(color),
  });
  write({
    spreads: alignments,
    inGrid: () => block.setHorizontalAlignments(gridOf<"left" | "center" | "right" | null>(alignments, extent, null)),
    inList: (list, alignment) => list.setHorizontalAlignment(alignment),
  });
  write({
    spreads: verticals,
    inGrid: () => block.setVerticalAlignments(gridOf<"top" | "middle" | "bottom" | null>(verticals, extent, null)),
    inList: (list, alignment) => list.setVerticalAlignment(alignment),
  });
  write({
    spreads: wraps,
    inGrid: () => block.setWraps(gridOf(wraps, extent, false)),
    inList: (list, isWrapped) => list.setWrap(isWrapped),
  });
  drawBorders(sheet, looks.borders);
}

/**
 * Dresses the cells of a sheet that is new as these are, and gives its columns their widths. Rules of highlighting and
 * validation, which hang on the looks, do not come along.
 */
export function copyLooks(from: GoogleAppsScript.Spreadsheet.Range, sheet: Sheet, place: Place): void {
  const to = rangeAt(sheet, place);
  const { PASTE_FORMAT, PASTE_COLUMN_WIDTHS } = SpreadsheetApp.CopyPasteType;
  from.copyTo(to, PASTE_FORMAT, false);
  from.copyTo(to, PASTE_COLUMN_WIDTHS, false);
  to.clearDataValidations();
  sheet.clearConditionalFormatRules();
}
