import type { Area, Expression } from "../../core/formula/expression.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import { columnLetters, formulaText } from "../../core/workbook/formula-text.ts";
import type {
  CellContent,
  CellFormat,
  FormulaStyle,
  PlanStep,
  StepHandlers,
  StepKind,
  StepOf,
  ValidationRule,
} from "../../core/workbook/plan.ts";
import { runs } from "../../core/workbook/runs.ts";
import { textLiteral } from "../../core/workbook/text-literal.ts";
import { addChart } from "./chart-writer.ts";
import { columnWidthInPoints } from "./column-width.ts";
import { quotedSheet } from "./quoted-sheet.ts";
import { protect } from "./revised-cells.ts";

/** What the handlers write to, and how formulas are put. */
export interface Target {
  readonly workbook: Excel.Workbook;
  readonly style: FormulaStyle;
  readonly locale: Locale;
}

/** A target with the ranges that a step asked for. */
interface Writing extends Target {
  readonly ranges: Excel.Range[];
}

function sheetOf(target: Target, sheet: string): Excel.Worksheet {
  return target.workbook.worksheets.getItem(sheet);
}

function rangeOf(target: Writing, sheet: string, { row, column, rows, columns }: Area): Excel.Range {
  const range = sheetOf(target, sheet).getRangeByIndexes(row, column, rows, columns);
  target.ranges.push(range);
  return range;
}

function textOf(expression: Expression, target: Target, sheet: string): string {
  return formulaText(expression, { style: target.style, sheet, locale: target.locale });
}

/** What a name refers to: a formula that every colleague can calculate. */
export function definitionOf({ refersTo }: StepOf<"name">, locale: Locale): string {
  return formulaText(refersTo, { style: "plain", locale });
}

/** `null` leaves the cell alone, as it does in a plan. */
function written(content: CellContent, target: Target, sheet: string): string | number | boolean | null {
  if (content === null) return null;
  if (typeof content === "object") return textOf(content.formula, target, sheet);
  return typeof content === "string" ? textLiteral(content) : content;
}

const horizontal = { left: "Left", center: "Center", right: "Right" } as const;
const vertical = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const edges = {
  top: ["EdgeTop", "InsideHorizontal"],
  bottom: ["EdgeBottom", "InsideHorizontal"],
  left: ["EdgeLeft", "InsideVertical"],
  right: ["EdgeRight", "InsideVertical"],
} as const;

function drawBorders(range: Excel.Range, area: Area, border: NonNullable<CellFormat["border"]>): void {
  const names = new Set(border.sides.flatMap((side) => edges[side]));
  for (const name of names) {
    if (name === "InsideHorizontal" && area.rows === 1) continue;
    if (name === "InsideVertical" && area.columns === 1) continue;
    const line = range.format.borders.getItem(name);
    line.style = "Continuous";
    line.color = border.color;
  }
}

function format(range: Excel.Range, area: Area, wanted: CellFormat): void {
  const { font, fill } = range.format;
  // Excel takes one format for all cells, which its types do not say: rows of them would weigh megabytes for a long column.
  if (wanted.numberFormat !== undefined) Object.assign(range, { numberFormat: wanted.numberFormat });
  if (wanted.bold !== undefined) font.bold = wanted.bold;
  if (wanted.italic !== undefined) font.italic = wanted.italic;
  if (wanted.size !== undefined) font.size = wanted.size;
  if (wanted.color !== undefined) font.color = wanted.color;
  if (wanted.fill !== undefined) fill.color = wanted.fill;
  if (wanted.align !== undefined) range.format.horizontalAlignment = horizontal[wanted.align];
  if (wanted.vertical !== undefined) range.format.verticalAlignment = vertical[wanted.vertical];
  if (wanted.wrap !== undefined) range.format.wrapText = wanted.wrap;
  if (wanted.border !== undefined) drawBorders(range, area, wanted.border);
}

/** Excel has no way to write a comma inside a choice of its list. */
function choices(values: readonly string[]): string {
  const split = values.find((value) => value.includes(","));
  if (split !== undefined) throw new Error(`a choice cannot hold a comma: ${split}`);
  return values.join(",");
}

function validationRule(rule: ValidationRule, target: Target, sheet: string): Excel.DataValidationRule {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: choices(rule.values) } };
    case "number":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "above":
      return { decimal: { formula1: rule.bound, operator: "GreaterThan" } };
    case "date":
      return { date: { formula1: `=${rule.from}`, formula2: `=${rule.to}`, operator: "Between" } };
    case "condition":
      return { custom: { formula: textOf(rule.condition, target, sheet) } };
  }
}

/** The name of a cell, such as `$C$7`. */
function cellName(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** A footer in Excel's codes (`&L…&C…&R…`) as the three parts that Office.js sets one by one; `&&` is a plain ampersand. */
function footerParts(footer: string): { readonly left: string; readonly center: string; readonly right: string } {
  const parts = { L: "", C: "", R: "" };
  let side: keyof typeof parts = "C";
  for (const [token] of footer.matchAll(/&[LCR]|&&|&.|[^&]+|&$/gsu)) {
    if (token === "&L" || token === "&C" || token === "&R") side = token === "&L" ? "L" : token === "&C" ? "C" : "R";
    else parts[side] += token;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}

function writeCells(step: StepOf<"cells"> | StepOf<"revision">, target: Writing): void {
  const columns = Math.max(...step.rows.map((row) => row.length));
  const area = { row: step.row, column: step.column, rows: step.rows.length, columns };
  rangeOf(target, step.sheet, area).formulas = step.rows.map((row) =>
    Array.from({ length: columns }, (_, index) => written(row[index] ?? null, target, step.sheet)),
  );
}

const handlers: StepHandlers<Writing> = {
  sheet: (step, target) => {
    const sheet = target.workbook.worksheets.add(step.sheet);
    sheet.showGridlines = step.gridlines;
    if (step.tabColor !== undefined) sheet.tabColor = step.tabColor;
  },
  copy: (step, target) => {
    const copy = sheetOf(target, step.of).copy("End");
    copy.name = step.sheet;
    copy.protection.unprotect();
  },
  cells: writeCells,
  revision: writeCells,
  format: (step, target) => format(rangeOf(target, step.sheet, step.area), step.area, step.format),
  looks: (step, target) => {
    const range = rangeOf(target, step.sheet, step.area);
    range.copyFrom(rangeOf(target, step.of, step.area), "Formats");
    range.conditionalFormats.clearAll();
  },
  columns: (step, target) => {
    for (const { first, length, key } of runs(step.widths)) {
      const columns = rangeOf(target, step.sheet, { row: 0, column: step.first + first, rows: 1, columns: length });
      columns.format.columnWidth = columnWidthInPoints(key);
    }
  },
  heights: (step, target) => {
    for (const { first, length, key } of runs(step.heights)) {
      const rows = rangeOf(target, step.sheet, { row: step.first + first, column: 0, rows: length, columns: 1 });
      rows.format.rowHeight = key;
    }
  },
  freeze: (step, target) => {
    const { freezePanes } = sheetOf(target, step.sheet);
    if (step.rows === 0 && step.columns === 0) return;
    if (step.columns === 0) freezePanes.freezeRows(step.rows);
    else if (step.rows === 0) freezePanes.freezeColumns(step.columns);
    else
      freezePanes.freezeAt(rangeOf(target, step.sheet, { row: 0, column: 0, rows: step.rows, columns: step.columns }));
  },
  validation: (step, target) => {
    const { dataValidation } = rangeOf(target, step.sheet, step.area);
    dataValidation.rule = validationRule(step.rule, target, step.sheet);
    dataValidation.ignoreBlanks = step.allowBlank;
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: step.title, message: step.message };
    dataValidation.prompt = { showPrompt: true, title: step.title, message: step.message };
  },
  highlight: (step, target) => {
    const { custom } = rangeOf(target, step.sheet, step.area).conditionalFormats.add("Custom");
    custom.rule.formula = textOf(step.condition, target, step.sheet);
    if (step.format.color !== undefined) custom.format.font.color = step.format.color;
    if (step.format.bold !== undefined) custom.format.font.bold = step.format.bold;
    if (step.format.fill !== undefined) custom.format.fill.color = step.format.fill;
  },
  chart: (step, target) => addChart(step, target.workbook, (sheet, area) => rangeOf(target, sheet, area)),
  name: (step, target) => {
    target.workbook.names.add(step.name, definitionOf(step, target.locale));
  },
  link: (step, target) => {
    const cell = rangeOf(target, step.sheet, { row: step.row, column: step.column, rows: 1, columns: 1 });
    const { sheet, row, column } = step.target;
    cell.hyperlink = { documentReference: `${quotedSheet(sheet)}!${cellName(row, column)}`, screenTip: step.text };
  },
  protect: (step, target) => {
    for (const area of step.unlocked) rangeOf(target, step.sheet, area).format.protection.locked = false;
    protect(sheetOf(target, step.sheet));
  },
  page: (step, target) => {
    const { pageLayout } = sheetOf(target, step.sheet);
    pageLayout.orientation = step.orientation === "landscape" ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = {
      horizontalFitToPages: step.fitToWidth,
      ...(step.fitToHeight === 0 ? {} : { verticalFitToPages: step.fitToHeight }),
    };
    if (step.area !== undefined) pageLayout.setPrintArea(rangeOf(target, step.sheet, step.area));
    if (step.repeatRows !== undefined) {
      const { first, count } = step.repeatRows;
      pageLayout.setPrintTitleRows(`$${first + 1}:$${first + count}`);
    }
    if (step.repeatColumns !== undefined) {
      const { first, count } = step.repeatColumns;
      pageLayout.setPrintTitleColumns(`$${columnLetters(first)}:$${columnLetters(first + count - 1)}`);
    }
    const { left, center, right } = footerParts(step.footer);
    const footer = pageLayout.headersFooters.defaultForAllPages;
    if (left !== "") footer.leftFooter = left;
    if (center !== "") footer.centerFooter = center;
    if (right !== "") footer.rightFooter = right;
  },
  setting: (step, target) => {
    target.workbook.settings.add(step.key, step.text);
  },
  activate: (step, target) => {
    sheetOf(target, step.sheet).activate();
    rangeOf(target, step.sheet, { row: step.row, column: step.column, rows: 1, columns: 1 }).select();
  },
};

/**
 * Queues one step; nothing happens in the workbook before the next sync.
 *
 * Its ranges are let go of at once: office.js would keep every one of them alive in Excel, and release thousands one by one
 * at the end, with the pane standing still.
 */
export function writeStep<Kind extends StepKind>(step: StepOf<Kind> & { readonly kind: Kind }, target: Target): void {
  const handler: (step: StepOf<Kind>, target: Writing) => void = handlers[step.kind];
  const ranges: Excel.Range[] = [];
  handler(step, { ...target, ranges });
  for (const range of ranges) range.untrack();
}

/** The sheet that a step is about, for messages. */
export function sheetNamed(step: PlanStep): string {
  return "sheet" in step ? step.sheet : "";
}
