import { type Cell, isErrorValue } from "../../core/functions/cell.ts";
import { columnLetters } from "../../core/workbook/formula-text.ts";
import { convertedByLibreOffice } from "../libreoffice.ts";

/** A column of a sheet: cells as typed, or one array formula over all rows. */
export type SheetColumn = readonly Cell[] | string;

/**
 * The columns of a sheet as LibreOffice calculates them: texts as they are, numbers with ten decimals, blanks as `""`.
 * The sheet is written as flat OpenDocument XML with formulas in Excel's grammar and Excel's settings (case apart,
 * wildcards on), which are also what LibreOffice sets when it opens a file of Excel's.
 */
export function recalculated(columns: readonly SheetColumn[]): string[][] {
  const height = Math.max(...columns.map((column) => (typeof column === "string" ? 0 : column.length)));
  const shown = columns.map((_, column) => column + columns.length);
  const lines: string[] = [];
  for (let row = 0; row < height; row++) {
    const cells = columns.map((column) => {
      if (typeof column !== "string") return cellXml(column[row] ?? null);
      return row === 0 ? arrayXml(column, height) : "<table:table-cell/>";
    });
    const texts = shown.map((_, column) => {
      const cell = `${columnLetters(column)}${row + 1}`;
      return formulaXml(`=IF(ISNUMBER(${cell}),TEXT(${cell},"0.0000000000"),${cell}&"")`);
    });
    lines.push(`<table:table-row>${cells.join("")}${texts.join("")}</table:table-row>`);
  }
  const csv = new TextDecoder().decode(
    convertedByLibreOffice("sheet.fods", new TextEncoder().encode(documentXml(lines)), "csv"),
  );
  const rows = csv
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map(cellsOfLine);
  return columns.map((_, column) => rows.map((row) => row[shown[column] ?? -1] ?? ""));
}

function documentXml(rows: readonly string[]): string {
  const names = [
    ["office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
    ["table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
    ["text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
    ["msoxl", "http://schemas.microsoft.com/office/excel/formula"],
  ].map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${names.join(" ")} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:calculation-settings table:case-sensitive="false" table:use-regular-expressions="false" table:use-wildcards="true"/><table:table table:name="Sheet">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`;
}

function cellXml(cell: Cell): string {
  if (cell === null || cell === "") return "<table:table-cell/>";
  if (typeof cell === "number") return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if (typeof cell === "boolean")
    return `<table:table-cell office:value-type="boolean" office:boolean-value="${cell}"/>`;
  if (isErrorValue(cell)) return formulaXml("=NA()");
  const text = escaped(cell).replace(/ /g, "<text:s/>");
  return `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
}

function formulaXml(formula: string): string {
  return `<table:table-cell table:formula="${escaped(`msoxl:${formula}`)}"/>`;
}

function arrayXml(formula: string, rows: number): string {
  const spanned = `table:number-matrix-columns-spanned="1" table:number-matrix-rows-spanned="${rows}"`;
  return `<table:table-cell table:formula="${escaped(`msoxl:${formula}`)}" ${spanned}/>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** The cells of a line of comma-separated values without line breaks inside. */
function cellsOfLine(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
    cell[1] === undefined ? (cell[2] ?? "") : cell[1].replace(/""/g, '"'),
  );
}
