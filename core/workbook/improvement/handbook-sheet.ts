import { type Area, call, cellAt, cellsIn, operation } from "../../formula/expression.ts";
import { cycleLine } from "../../i18n/improvement/cycle-texts.ts";
import { type HandbookColumn, handbookColumns, handbookTexts } from "../../i18n/improvement/handbook-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { when } from "../../tickets/array-formula.ts";
import { earliestSerial, latestSerial } from "../../tickets/day-serial.ts";
import { sentence } from "../analysis/sentence.ts";
import { dateCell } from "../date-cell.ts";
import { footerText } from "../footer-text.ts";
import type { CellContent, PlanStep } from "../plan.ts";
import type { PlanContext } from "../plan-context.ts";
import { rowHeight } from "../row-height.ts";
import { areaAt, SheetDraft } from "../sheet-draft.ts";
import { chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { collectedRuns, type HandbookLayout, handbookLayout, handbookRows } from "./handbook-layout.ts";

/** A measure that became a standard. */
export interface Standard {
  readonly standard: string;
  readonly problem: string;
  readonly indicator: string;
  /** Before, after and the chance of it, in words. */
  readonly effect: string;
  readonly owner: string;
  /** ISO dates. */
  readonly since: string;
  readonly review: string;
  /** The sheet of the comparison that it rests on. */
  readonly source: string;
  /** Which measure of which comparison it was. */
  readonly key: string;
}

/** What a standards handbook is made from. */
export interface HandbookInput {
  readonly locale: Locale;
  /** The name of the sheet to add. */
  readonly sheet: string;
  readonly subject: string;
  /** The round of plan, do, check and act that the first standards come from. */
  readonly cycle: number;
  readonly standards: readonly Standard[];
  readonly context: PlanContext;
}

const widths: Readonly<Record<HandbookColumn, number>> = {
  number: 6,
  standard: 40,
  problem: 32,
  indicator: 20,
  effect: 30,
  owner: 14,
  since: 12,
  review: 12,
  due: 11,
  source: 18,
};

/** Meant to be typed into; the others keep what was collected, and are open so that later standards can follow. */
const typed: ReadonlySet<HandbookColumn> = new Set<HandbookColumn>(["standard", "owner", "since", "review"]);

/** Rows left free at least when a handbook is made. */
const spareRows = 10;

const anyDay = { type: "date", from: earliestSerial, to: latestSerial } as const;

/** The standards handbook with its first standards, and room for those that later rounds bring. */
export function handbookSheet(input: HandbookInput): PlanStep[] {
  const texts = handbookTexts[input.locale];
  const layout = handbookLayout(roomFor(input.standards.length));
  const draft = new SheetDraft(input.sheet);
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(input.subject), looks.subtitle);
  draft.write(layout.cycle, cycleLine("act", input.cycle, input.locale), looks.finding);
  draft.heights(0, [
    rowHeights.title,
    rowHeights.subtitle,
    rowHeights.line,
    rowHeights.line,
    rowHeights.line,
    rowHeights.line,
    rowHeights.line,
    rowHeights.spacer,
    rowHeights.header,
  ]);
  writeHead(draft, layout, input);
  writeTable(draft, layout, input);
  texts.remarks.forEach((remark, index) => {
    draft.write({ ...layout.remarks, row: layout.remarks.row + index }, remark, looks.remark);
  });
  draft.widths([...handbookColumns.map((column) => widths[column]), 3, 24]);
  draft.freeze(layout.firstRow, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: layout.page,
    repeatRows: { first: layout.headerRow, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect([areaAt(layout.asOf), ...collectedRuns.map((columns) => areaOf(layout, columns))]);
  return draft.steps();
}

/** How many rows a handbook is made with: spare ones for the rounds to come. */
export function roomFor(standards: number): number {
  return Math.max(handbookRows, standards + spareRows);
}

/** Standards added to a handbook that is there, from a row of its table counted from 0. */
export function handbookRevision(
  sheet: string,
  rows: number,
  first: number,
  standards: readonly Standard[],
): PlanStep[] {
  if (standards.length === 0) return [];
  const layout = handbookLayout(rows);
  return collectedRuns.map((columns): PlanStep => {
    const { column, row } = areaOf(layout, columns);
    const cells = standards.map((standard) => columns.map((name) => contentOf(standard, name)));
    return { kind: "revision", sheet, row: row + first, column, rows: cells };
  });
}

function areaOf(layout: HandbookLayout, columns: readonly (HandbookColumn | "key")[]): Area {
  return { ...layout.column(columns[0] ?? "key"), columns: columns.length };
}

function contentOf(standard: Standard, column: HandbookColumn | "key"): CellContent {
  switch (column) {
    case "number":
    case "due":
      return null;
    case "since":
    case "review":
      return dateCell(standard[column]);
    default:
      return standard[column] === "" ? null : standard[column];
  }
}

function writeHead(draft: SheetDraft, layout: HandbookLayout, { locale, context }: HandbookInput): void {
  const texts = handbookTexts[locale];
  draft.write({ ...layout.asOf, column: 1 }, texts.asOf, looks.label);
  draft.write(layout.asOf, dateCell(context.today), {
    ...looks.input,
    align: "left",
    numberFormat: numberFormats.date,
  });
  draft.validate(areaAt(layout.asOf), anyDay, texts.hints.asOf, false);
  const count = call("COUNTIF", cellsIn(layout.column("standard"), { fixed: true }), "?*");
  const due = call("COUNTIF", cellsIn(layout.column("due"), { fixed: true }), texts.due.due);
  const finding = sentence(texts.finding, { count, due });
  draft.write(layout.finding, { formula: when(operation(count, "=", 0), texts.none, finding) }, looks.finding);
}

function writeTable(draft: SheetDraft, layout: HandbookLayout, { locale, standards }: HandbookInput): void {
  const texts = handbookTexts[locale];
  for (const column of handbookColumns) {
    const area = layout.column(column);
    const place = { row: layout.headerRow, column: area.column };
    draft.write(
      place,
      texts.columns[column],
      column === "number" ? { ...looks.header, align: "center" } : looks.header,
    );
    const look = typed.has(column) ? looks.input : looks.text;
    draft.format(area, { ...look, wrap: true, vertical: "top", align: column === "number" ? "center" : "left" });
  }
  draft.write({ row: layout.headerRow, column: layout.column("key").column }, texts.key, looks.working);
  draft.format(layout.column("key"), looks.working);
  for (const column of ["since", "review"] as const) {
    draft.format(layout.column(column), { numberFormat: numberFormats.date });
    draft.validate(layout.column(column), anyDay, texts.hints[column]);
  }
  const words = layout.column("standard");
  const isText = operation(call("LEN", cellAt(words.row, words.column)), "<=", 1000);
  draft.validate(words, { type: "condition", condition: isText }, texts.hints.text);
  for (let index = 0; index < layout.rows; index++) {
    const row = layout.firstRow + index;
    const cell = (column: HandbookColumn) => cellAt(row, layout.column(column).column);
    const isThere = operation(cell("standard"), "<>", "");
    const asOf = cellAt(layout.asOf.row, layout.asOf.column, { fixed: true });
    const isDue = operation(cell("review"), "<=", asOf);
    const due = when(call("ISNUMBER", cell("review")), when(isDue, texts.due.due, texts.due.later), texts.due.unknown);
    const standard = standards[index];
    for (const column of handbookColumns) {
      const place = { row, column: layout.column(column).column };
      if (column === "number") draft.putFormula(place, when(isThere, index + 1, ""));
      else if (column === "due") draft.putFormula(place, when(isThere, due, ""));
      else if (standard !== undefined) draft.put(place, contentOf(standard, column));
    }
    if (standard === undefined) continue;
    draft.put({ row, column: layout.column("key").column }, standard.key);
    draft.link(
      { row, column: layout.column("source").column },
      { sheet: standard.source, row: 0, column: 0 },
      standard.source,
    );
  }
  const due = layout.column("due");
  const word = cellAt(due.row, due.column);
  draft.highlight(due, operation(word, "=", texts.due.due), chips.poor);
  draft.highlight(due, operation(word, "=", texts.due.later), chips.excellent);
  const heights = Array.from({ length: layout.rows }, (_, index) => {
    const standard = standards[index];
    // Rows that are filled later have room for two lines.
    if (standard === undefined) return rowHeights.header;
    return Math.max(
      rowHeights.header,
      rowHeight([
        { text: standard.standard, width: widths.standard },
        { text: standard.problem, width: widths.problem },
        { text: standard.indicator, width: widths.indicator },
        { text: standard.effect, width: widths.effect },
        { text: standard.owner, width: widths.owner },
      ]),
    );
  });
  draft.heights(layout.firstRow, heights);
}
