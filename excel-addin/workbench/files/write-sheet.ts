import type { RowDef } from "hucre";
import type { Cell, ColumnDef, ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";
import { needsArrayEntry } from "../../../core/workbook/formula-text.ts";
import { areaAddress } from "../grid/address.ts";
import type { CellSnapshot, HighlightSnapshot, PageSnapshot, SheetSnapshot, ValidationSnapshot } from "../snapshot.ts";
import { storedStyle } from "./cell-style.ts";
import { storedColor } from "./colors.ts";
import { LONGEST_TEXT } from "./limits.ts";
import type { ListSheet } from "./list-sheet.ts";
import { storedFormula } from "./stored-formula.ts";
import { storedText } from "./stored-text.ts";
import { writeTables } from "./write-tables.ts";

const NUMBER = /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/;

function storedValue(value: CellSnapshot["value"]): CellSnapshot["value"] {
  return typeof value === "string" ? storedText(value.slice(0, LONGEST_TEXT)) : value;
}

function writtenCell(cell: CellSnapshot, header: string | undefined): Partial<Cell> {
  const style = storedStyle(cell.format, cell.locked);
  const look = {
    ...(style === undefined ? {} : { style }),
    ...(cell.link === undefined ? {} : { hyperlink: { target: "", location: cell.link } }),
  };
  if (header !== undefined) return { ...look, value: storedText(header), type: "string" };
  const value = storedValue(cell.value);
  if (cell.formula === undefined) return { ...look, value };
  const formula = { ...look, value, formula: storedFormula(cell.formula), formulaResult: value };
  // Excel reads a plain formula of a file as one of old, which takes one row of a range inside IF.
  const spill = cell.spill ?? (needsArrayEntry(cell.formula) ? { rows: 1, columns: 1 } : undefined);
  if (spill === undefined) return formula;
  const formulaRef = areaAddress({ row: cell.row, column: cell.column, ...spill });
  return { ...formula, formulaType: "array", formulaRef, formulaDynamic: true };
}

function writtenValidation(
  { address, rule, allowBlank, title, message }: ValidationSnapshot,
  lists: ListSheet,
): DataValidation {
  const words = {
    ...(title === "" ? {} : { errorTitle: title, inputTitle: title }),
    ...(message === "" ? {} : { errorMessage: message, inputMessage: message }),
  };
  const common = {
    range: address,
    allowBlank,
    showErrorMessage: true,
    showInputMessage: message !== "",
    errorStyle: "stop",
    ...words,
  } as const;
  if (rule.type === "list") return { ...common, type: "list", formula1: lists.formulaOf(rule.values) };
  if (rule.type === "custom") return { ...common, type: "custom", formula1: storedFormula(rule.formula) };
  const bound = (text: string): string => (NUMBER.test(text) ? text : storedFormula(text));
  const second = rule.second === undefined ? {} : { formula2: bound(rule.second) };
  return { ...common, type: rule.type, operator: rule.operator, formula1: bound(rule.first), ...second };
}

function writtenHighlight(highlight: HighlightSnapshot, index: number): ConditionalRule {
  const { address, formula, color, fill, bold } = highlight;
  const font = { ...(bold ? { bold } : {}), ...(color === undefined ? {} : { color: storedColor(color) }) };
  return {
    type: "expression",
    priority: index + 1,
    range: address,
    formula: storedFormula(formula),
    style: {
      ...(Object.keys(font).length === 0 ? {} : { font }),
      // A conditional fill has its colour in the background, unlike that of a cell.
      ...(fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: storedColor(fill) } }),
    },
  };
}

/** A footer without a section of its own stands in the middle. */
function storedFooter(footer: string): string {
  return /&[LCR]/.test(footer) ? footer : `&C${footer}`;
}

function writtenPage(page: PageSnapshot): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const { orientation, fitToWidth, fitToHeight, footer } = page;
  const fit = fitToWidth > 0 || fitToHeight > 0 ? { fitToPage: true, fitToWidth, fitToHeight } : {};
  return {
    pageSetup: { paperSize: "a4", orientation, ...fit },
    ...(footer === undefined || footer === "" ? {} : { headerFooter: { oddFooter: storedText(storedFooter(footer)) } }),
  };
}

function writtenColumns(widths: SheetSnapshot["columnWidths"]): ColumnDef[] {
  const last = Math.max(-1, ...Object.keys(widths).map(Number));
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = widths[column];
    return width === undefined ? {} : { width };
  });
}

/** A sheet in the library's terms. Charts stand as placeholders, whose content `chart-part.ts` writes. */
export function writeSheet(sheet: SheetSnapshot, lists: ListSheet): WriteSheet {
  const byPlace = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const { tables, headers } = writeTables(sheet, byPlace);
  const cells = new Map<string, Partial<Cell>>();
  let lastRow = Math.max(-1, ...Object.keys(sheet.rowHeights).map(Number));
  for (const [place, cell] of byPlace) {
    cells.set(place, writtenCell(cell, headers.get(place)));
    lastRow = Math.max(lastRow, cell.row);
  }
  for (const [place, header] of headers)
    if (!cells.has(place)) cells.set(place, { value: storedText(header), type: "string" });
  const rowDefs = new Map<number, RowDef>(
    Object.entries(sheet.rowHeights).map(([row, height]) => [Number(row), { height }]),
  );
  const { frozen } = sheet;
  return {
    name: sheet.name,
    rows: Array.from({ length: lastRow + 1 }, () => []),
    cells,
    columns: writtenColumns(sheet.columnWidths),
    rowDefs,
    ...(frozen.rows > 0 || frozen.columns > 0 ? { freezePane: { rows: frozen.rows, columns: frozen.columns } } : {}),
    dataValidations: sheet.validations.map((validation) => writtenValidation(validation, lists)),
    conditionalRules: sheet.highlights.map(writtenHighlight),
    charts: sheet.charts.map(() => ({
      type: "column",
      series: [{ values: "A1" }],
      anchor: { from: { row: 0, col: 0 } },
    })),
    tables,
    view: {
      showGridLines: sheet.gridlines,
      ...(sheet.tabColor === undefined ? {} : { tabColor: storedColor(sheet.tabColor) }),
    },
    ...(sheet.protected ? { protection: { sheet: true, objects: true, scenarios: true } } : {}),
    ...(sheet.page === undefined ? {} : writtenPage(sheet.page)),
  };
}
