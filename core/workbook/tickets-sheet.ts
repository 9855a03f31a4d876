import { limitBounds } from "../analysis/analysis-rules.ts";
import type { Answers, TicketData } from "../evaluation/answers.ts";
import { call, cellAt, cellsIn, type Expression, operation } from "../formula/expression.ts";
import { type SheetTexts, sheetTexts } from "../i18n/sheet-texts.ts";
import { zoneText } from "../i18n/zone-text.ts";
import { allOf, anyOf, when } from "../tickets/array-formula.ts";
import { cleanColumn } from "../tickets/clean-column.ts";
import { timeInZone, unreadMark } from "../tickets/clean-time.ts";
import { countedRow } from "../tickets/counted-row.ts";
import { fieldKinds, type TicketField } from "../tickets/field.ts";
import { impossibleOrders } from "../tickets/impossible-order.ts";
import type { ReadingCells } from "../tickets/reading.ts";
import { problemNumber } from "../tickets/reading-of-repeats.ts";
import { readings } from "../tickets/readings.ts";
import { columnZone } from "../tickets/workbook-zone.ts";
import { headCell } from "./evaluation-layout.ts";
import { footerText } from "./footer-text.ts";
import { joinedText } from "./joined-text.ts";
import type { CellContent, PlanStep } from "./plan.ts";
import type { PlanContext } from "./plan-context.ts";
import { repeatDaysOf } from "./repeat-days-of.ts";
import { SheetDraft } from "./sheet-draft.ts";
import { looks, numberFormats, rowHeights } from "./sheet-look.ts";
import {
  checkNames,
  rawBeyond,
  rawColumn,
  type TicketsCell,
  type TicketsColumn,
  type TicketsLayout,
  ticketsLayout,
} from "./tickets-layout.ts";
import { actualFormat } from "./unit-format.ts";

/** Above this many rows, ids are searched for repeats only where repeats are possible: the search compares each with all. */
const rowsSearchedForRepeats = 20_000;

interface Desk {
  readonly draft: SheetDraft;
  readonly answers: Answers;
  readonly data: TicketData;
  readonly context: PlanContext;
  readonly layout: TicketsLayout;
  readonly texts: SheetTexts;
}

/**
 * The tickets sheet: every ticket's columns as they were read, its limits, whether it counts and is in scope, and the
 * readings that the evaluation averages. One array formula per column over the user's own table, so that a corrected or
 * added ticket scores again, and every mean can be checked ticket by ticket.
 */
export function ticketsSheet(answers: Answers, data: TicketData, context: PlanContext): PlanStep[] {
  const texts = sheetTexts[answers.locale];
  const layout = ticketsLayout(answers);
  const draft = new SheetDraft(answers.output.ticketsSheet);
  const desk: Desk = { draft, answers, data, context, layout, texts };
  draft.write(layout.title, texts.tickets.title, looks.title);
  draft.write(
    layout.subtitle,
    texts.tickets.subtitle(answers.output.evaluationSheet, context.today, context.source),
    looks.subtitle,
  );
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.columnNotes, rowHeights.header]);
  writeLimits(desk);
  writeChecks(desk);
  writeColumns(desk);
  draft.widths([26, 14, 14, 3, ...layout.columns.map(widthOf)]);
  draft.freeze(layout.firstRow, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: {
      row: 0,
      column: 0,
      rows: Math.max(layout.firstRow + layout.rowsNow, layout.checksRow + checkNames.length + 1),
      columns: layout.firstColumn + layout.columns.length,
    },
    repeatRows: { first: layout.headerRow, count: 1 },
    footer: footerText(texts, answers.subject, context),
  });
  draft.protect([layout.limits]);
  return draft.steps();
}

function writeLimits({ draft, layout, texts }: Desk): void {
  const { limits, limitRows } = layout;
  const { limitColumns, limitHints, limitsSection } = texts.tickets;
  draft.write({ row: layout.notesRow, column: 0 }, limitsSection, { ...looks.section, vertical: "bottom" });
  draft.format({ row: layout.notesRow, column: 0, rows: 1, columns: 3 }, looks.section);
  draft.putRow({ row: layout.headerRow, column: 0 }, limitColumns);
  draft.format({ row: layout.headerRow, column: 0, rows: 1, columns: 1 }, looks.header);
  draft.format({ row: layout.headerRow, column: 1, rows: 1, columns: 2 }, looks.numberHeader);
  limitContents(limitRows, texts).forEach((contents, index) => {
    draft.putRow({ row: limits.row + index, column: limits.column }, contents);
  });
  const priorities = { ...limits, columns: 1 };
  draft.format(priorities, { ...looks.input, align: "left" });
  draft.format({ ...limits, column: limits.column + 1, columns: 2 }, { ...looks.input, align: "right" });
  const isText = operation(call("LEN", cellAt(limits.row, limits.column)), "<=", 255);
  draft.validate(priorities, { type: "condition", condition: isText }, limitHints.priority);
  const amount = { type: "number", ...limitBounds } as const;
  draft.validate({ ...priorities, column: limits.column + 1 }, amount, limitHints.minutes);
  draft.validate({ ...priorities, column: limits.column + 2 }, amount, limitHints.hours);
}

/** What the rows of limits hold: priority, minutes and hours, the last for all other priorities. */
export function limitContents(rows: TicketsLayout["limitRows"], { tickets }: SheetTexts): CellContent[][] {
  return rows.map((limit, index) => [
    index === rows.length - 1 ? tickets.allOthers : (limit?.priority.trim() ?? null),
    limit?.responseMinutes ?? null,
    limit?.resolutionHours ?? null,
  ]);
}

function writeChecks(desk: Desk): void {
  const { data, draft, layout, texts } = desk;
  const { beyondNone, beyondSome, checks, checksSection } = texts.tickets;
  draft.put({ row: layout.checksRow, column: 0 }, checksSection);
  draft.format({ row: layout.checksRow, column: 0, rows: 1, columns: 3 }, looks.section);
  const counted = cellsIn(layout.counted);
  const rows = call("SUMPRODUCT", operation(operation(counted, "<>", ""), "*", 1));
  const beyond = rawBeyond(data, keyColumn(data));
  const rowsBeyond: Expression =
    beyond === null ? { kind: "value", value: 0 } : call("COUNTA", cellsIn(beyond, { sheet: data.sheet, fixed: true }));
  const [before, after] = beyondSome;
  const formulas: Readonly<Record<TicketsCell, Expression>> = {
    rows,
    counted: call("SUM", counted),
    notCounted: operation(rows, "-", call("SUM", counted)),
    unread: sumOf(unreadMarks(desk).map((mark) => call("SUMPRODUCT", mark))),
    unreadRows: unreadRows(desk),
    early: sumOf(impossibleOrders.map(({ first, second }) => timesBefore(layout, first, second))),
    inScope: call("SUM", cellsIn(layout.inScope)),
    reach: { kind: "value", value: data.area.row + 1 + layout.rows },
    beyond: call("IF", operation(rowsBeyond, "=", 0), beyondNone, joinedText(before, rowsBeyond, after)),
  };
  for (const name of checkNames) {
    const place = layout.checks[name];
    const formula = formulas[name];
    draft.write({ row: place.row, column: 0 }, checks[name], looks.label);
    draft.write(place, formula.kind === "value" ? formula.value : { formula }, {
      ...looks.value,
      numberFormat: "General",
    });
  }
}

/** The column that says whether a row of the table is in use. */
function keyColumn({ columns }: TicketData): number {
  return columns.id ?? columns.submitted ?? Object.values(columns)[0] ?? 0;
}

/** For every column, 1 in the rows whose cell could not be read. A text is unread where an error value stands for it. */
function unreadMarks(desk: Desk): Expression[] {
  return desk.layout.columns.flatMap((column, index) => {
    if (column.kind !== "clean") return [];
    const isUnread =
      fieldKinds[column.field] === "text"
        ? call("ISERROR", rawCells(desk, column.field))
        : operation(cellsIn(desk.layout.area(index)), "=", unreadMark);
    return [operation(isUnread, "*", 1)];
  });
}

function unreadRows(desk: Desk): Expression {
  const [first, ...others] = unreadMarks(desk);
  if (first === undefined) return { kind: "value", value: 0 };
  return call("SUMPRODUCT", operation(anyOf(first, ...others), "*", 1));
}

/** How many times of a column are earlier than the step that they follow, and therefore used in no reading. */
function timesBefore(layout: TicketsLayout, first: TicketField, second: TicketField): Expression | null {
  const [later, earlier] = [cleanCells(layout, second), cleanCells(layout, first)];
  if (later === null || earlier === null) return null;
  const areTimes = allOf(call("ISNUMBER", later), call("ISNUMBER", earlier));
  return call("SUMPRODUCT", allOf(areTimes, operation(later, "<", earlier)));
}

function sumOf(counts: readonly (Expression | null)[]): Expression {
  const [first, ...others] = counts.filter((count) => count !== null);
  return others.reduce<Expression>((sum, count) => operation(sum, "+", count), first ?? { kind: "value", value: 0 });
}

function writeColumns(desk: Desk): void {
  const { draft, layout } = desk;
  layout.columns.forEach((column, index) => {
    const area = layout.area(index);
    const { header, note } = captions(desk, column);
    // Times are read like texts, and would run into the text column beside them.
    const isText = "field" in column && ["text", "time"].includes(fieldKinds[column.field]);
    draft.write({ row: layout.notesRow, column: area.column }, note, looks.columnNote);
    draft.write({ row: layout.headerRow, column: area.column }, header, isText ? looks.header : looks.numberHeader);
    draft.put(
      { row: layout.firstRow, column: area.column },
      {
        formula: formulaOf(desk, column),
        spill: { rows: layout.rows, columns: 1 },
      },
    );
    draft.format(area, { align: isText ? "left" : "right", numberFormat: numberFormatOf(column) });
  });
}

function captions(
  { answers, data, texts }: Desk,
  column: TicketsColumn,
): { readonly header: string; readonly note: string } {
  switch (column.kind) {
    case "utc":
      return { header: texts.tickets.utcHeader(headerOf(data, column.field)), note: texts.tickets.columnNotes.utc };
    case "clean": {
      const zone = columnZone(data.zone, column.field);
      const note = texts.tickets.columnNotes[fieldKinds[column.field]];
      return {
        header: headerOf(data, column.field),
        note: zone === null ? note : texts.tickets.zonedNote(zoneText(zone.offsets, zone.place, answers.locale), note),
      };
    }
    case "reading": {
      const { help, name } = readings[column.reading];
      const days = column.reading === "repeat" ? texts.tickets.repeatDays(repeatDaysOf(answers)) : "";
      return { header: name[answers.locale], note: `${help[answers.locale]}${days}` };
    }
    default:
      return { header: texts.tickets.columns[column.kind], note: texts.tickets.columnNotes[column.kind] };
  }
}

function headerOf(data: TicketData, field: TicketField): string {
  return data.headers[data.columns[field] ?? -1] ?? field;
}

function numberFormatOf(column: TicketsColumn): string {
  switch (column.kind) {
    case "utc":
    case "clean":
      return fieldKinds[column.field] === "time" ? numberFormats.moment : "General";
    case "reading": {
      const { unit } = readings[column.reading];
      // A share is a mean of ones and zeros: each is 1 or 0.
      return unit === "percent" ? numberFormats.whole : actualFormat(unit);
    }
    default:
      return "General";
  }
}

function widthOf(column: TicketsColumn): number {
  switch (column.kind) {
    case "utc":
    case "clean":
      return fieldKinds[column.field] === "time" ? 17 : 14;
    case "reading":
      return 24;
    default:
      return 13;
  }
}

function formulaOf(desk: Desk, column: TicketsColumn): Expression {
  switch (column.kind) {
    case "utc":
      return cleanColumn(column.field, desk.data.timeFormats[column.field], rawCells(desk, column.field), 0);
    case "clean":
      return cleanFormula(desk, column.field);
    case "responseLimit":
      return limitFormula(desk, 1);
    case "resolutionLimit":
      return limitFormula(desk, 2);
    case "counted":
      return when(isBlankRow(desk), "", countedRow(readingCells(desk), searchesForRepeats(desk)));
    case "inScope":
      return inScopeFormula(desk);
    case "problem":
      return problemNumber(readingCells(desk), cellsIn(desk.layout.counted, { fixed: true }));
    case "reading":
      return readings[column.reading].formula(readingCells(desk));
  }
}

function rawCells({ data }: Desk, field: TicketField): Expression {
  return cellsIn(rawColumn(data, data.columns[field] ?? 0), { sheet: data.sheet, fixed: true });
}

/** A column as it was read. Where the place's clock changes, the column of UTC beside it is turned to that clock. */
function cleanFormula(desk: Desk, field: TicketField): Expression {
  const { data, layout } = desk;
  const clock = columnZone(data.zone, field)?.clock;
  const utc = layout.utc(field);
  const raw = rawCells(desk, field);
  if (utc !== null && typeof clock === "object") return timeInZone(raw, cellsIn(utc, { fixed: true }), clock);
  return cleanColumn(field, data.timeFormats[field], raw, typeof clock === "number" ? clock : undefined);
}

function searchesForRepeats({ context, layout }: Desk): boolean {
  return layout.rows <= rowsSearchedForRepeats || context.idsDiffer !== true;
}

function readingCells({ answers, layout }: Desk): ReadingCells {
  return {
    column: (field) => cleanCells(layout, field) ?? { kind: "value", value: "" },
    has: (field) => layout.clean(field) !== null,
    responseLimit: cellsIn(layout.limit("responseLimit"), { fixed: true }),
    resolutionLimit: cellsIn(layout.limit("resolutionLimit"), { fixed: true }),
    asOf: headCell("asOf", answers.output.evaluationSheet),
    problem: layout.problem === null ? { kind: "value", value: "" } : cellsIn(layout.problem, { fixed: true }),
    repeatDays: { kind: "value", value: repeatDaysOf(answers) },
  };
}

function cleanCells(layout: TicketsLayout, field: TicketField): Expression | null {
  const area = layout.clean(field);
  return area === null ? null : cellsIn(area, { fixed: true });
}

function isBlankRow({ layout }: Desk): Expression {
  const blanks = layout.columns.flatMap((column, index) =>
    column.kind === "clean" ? [operation(cellsIn(layout.area(index), { fixed: true }), "=", "")] : [],
  );
  const [first, ...others] = blanks;
  return first === undefined ? { kind: "value", value: true } : allOf(first, ...others);
}

/** Not a blank row. Asked as "is a number", because in some programs 0 equals `""`. */
function isTicketRow({ counted }: TicketsLayout): Expression {
  return call("ISNUMBER", cellsIn(counted, { fixed: true }));
}

/** The limit of the row's priority: the one of its own name, else the one of all others; blank where none is given. */
function limitFormula({ layout }: Desk, column: 1 | 2): Expression {
  const { limits, limitRows } = layout;
  const cell = (index: number, of: number) => cellAt(limits.row + index, limits.column + of, { fixed: true });
  const given = (index: number) => when(call("ISNUMBER", cell(index, column)), cell(index, column), "");
  const priority = cleanCells(layout, "priority");
  let chosen = given(limitRows.length - 1);
  if (priority !== null) {
    for (let index = limitRows.length - 2; index >= 0; index--) {
      const name = cell(index, 0);
      chosen = when(allOf(operation(priority, "=", name), operation(name, "<>", "")), given(index), chosen);
    }
  }
  return when(isTicketRow(layout), chosen, "");
}

/**
 * 1 where a row counts and belongs to the period, the service types and the teams that stand on the evaluation sheet at
 * the moment. As `ticketsInScope`: a service type may be a channel or a type, and a filter on a column the table does not
 * have filters nothing.
 */
function inScopeFormula({ answers, layout }: Desk): Expression {
  const counted = cellsIn(layout.counted, { fixed: true });
  const onEvaluation = (name: "from" | "to" | "serviceTypes" | "teams") =>
    headCell(name, answers.output.evaluationSheet);
  const conditions: Expression[] = [];
  const submitted = cleanCells(layout, "submitted");
  if (submitted !== null) {
    const from = onEvaluation("from");
    const to = onEvaluation("to");
    conditions.push(
      anyOf(operation(from, "=", ""), operation(submitted, ">=", from)),
      anyOf(operation(to, "=", ""), operation(submitted, "<", operation(to, "+", 1))),
    );
  }
  const services = listed(onEvaluation("serviceTypes"), [cleanCells(layout, "channel"), cleanCells(layout, "type")]);
  const teams = listed(onEvaluation("teams"), [cleanCells(layout, "team")]);
  for (const condition of [services, teams]) if (condition !== null) conditions.push(condition);
  const isCounted = operation(counted, "=", 1);
  return when(isTicketRow(layout), when(allOf(isCounted, ...conditions), 1, 0), "");
}

/** One of the columns holds an entry of the list, or the list is blank; `null` where the table has none of them. */
function listed(list: Expression, columns: readonly (Expression | null)[]): Expression | null {
  const found = columns.flatMap((column) =>
    column === null
      ? []
      : [allOf(operation(column, "<>", ""), call("ISNUMBER", call("FIND", enclosed(column), enclosed(list))))],
  );
  return found.length === 0 ? null : anyOf(operation(call("TRIM", list), "=", ""), ...found);
}

/** `;phone;chat;` in lower case: an entry set between semicolons is found whole, and FIND knows no wildcards. */
function enclosed(text: Expression): Expression {
  const plain = call("SUBSTITUTE", call("LOWER", call("TRIM", text)), "；", ";");
  return operation(operation(";", "&", call("SUBSTITUTE", plain, "; ", ";")), "&", ";");
}
