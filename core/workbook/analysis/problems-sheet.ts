import { call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { listTexts } from "../../i18n/analysis/list-texts.ts";
import { type ProblemKind, type ProblemsTexts, problemsTexts } from "../../i18n/analysis/problems-texts.ts";
import type { QualityColumn } from "../../i18n/analysis/quality-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { when } from "../../tickets/array-formula.ts";
import { footerText } from "../footer-text.ts";
import { joinedText } from "../joined-text.ts";
import type { PlanStep } from "../plan.ts";
import { SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf, ratingsOf } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";
import { aboveZero, atMostThree, type Condition, countOf, unreadCell } from "./group-formula.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { responsesLayout } from "./list-layout.ts";
import { periodText } from "./period-text.ts";
import { isMeasured, type ProblemRow } from "./problem-rows.ts";
import { type ProblemsLayout, problemColumns, problemsLayout } from "./problems-layout.ts";
import { qualityLayout } from "./quality-layout.ts";
import { ratio } from "./ratio.ts";
import { sentence } from "./sentence.ts";
import { unreadTickets } from "./unread-tickets.ts";

interface Desk {
  readonly input: AnalysisInput;
  readonly draft: SheetDraft;
  readonly layout: ProblemsLayout;
  readonly texts: ProblemsTexts;
}

/**
 * The problem summary: what went wrong in the period, sorted by how often, with the cumulative share and a Pareto chart.
 *
 * It is sorted by formula from the table beside it, so that a changed limit moves a problem up or down.
 */
export function problemsSheet(input: AnalysisInput): PlanStep[] {
  const texts = problemsTexts[input.locale];
  const layout = problemsLayout(input);
  const draft = new SheetDraft(nameOf(input, "problems"));
  const desk: Desk = { input, draft, layout, texts };
  const subtitle = texts.subtitle(periodText(input.window.period, input.locale), input.context.today);
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, subtitle, looks.subtitle);
  const total = cellAt(layout.totalRow, 1);
  const { reasons, tickets } = layout.unlisted;
  const hasMarks = ratingsOf(input).some((rating) => rating !== "satisfaction");
  const notes = [
    texts.note,
    ...(hasMarks ? [texts.lowMarks] : []),
    ...(layout.named.length > 0 ? [texts.namedNote] : []),
    ...(reasons > 0 ? [texts.unlisted(reasons, tickets)] : []),
  ];
  const note = notes.join(texts.between);
  draft.write({ row: 2, column: 0 }, { formula: when(operation(total, "=", 0), texts.none, note) }, looks.remark);
  const missing = [texts.unreadNote, leftOutRemark(input)].filter((remark) => remark !== null).join(texts.between);
  draft.write({ row: layout.missingRow, column: 0 }, missing, looks.remark);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.line, rowHeights.line, rowHeights.header]);
  writeWorking(desk);
  writeByHandler(desk);
  writeNamed(desk);
  writeSorted(desk);
  writeUnlisted(desk);
  if (layout.rows.length > 0) {
    draft.chart({
      type: "pareto",
      area: layout.chart,
      title: texts.chart,
      categories: layout.sorted(0),
      counts: { name: texts.counts, values: layout.sorted(1), color: accent },
      shares: { name: texts.cumulative, values: layout.sorted(3), color: chips.poor.color },
    });
  }
  draft.widths([30, 11, 11, 12, 12, 26, 54, 3, 30, 10, 12, 10, 26, 54, 3, ...layout.handlers.map(() => 11)]);
  draft.freeze(layout.firstRow, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: { row: 0, column: 0, rows: layout.chart.row + layout.chart.rows, columns: problemColumns },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  draft.protect([]);
  return draft.steps();
}

function writeWorking(desk: Desk): void {
  const { draft, layout, texts } = desk;
  const { column, row } = layout.working;
  const [problem, count, , , unread, who, advice] = texts.columns;
  draft.write({ row: row - 1, column }, texts.working, looks.columnNote);
  draft.putRow({ row, column }, [problem, count, texts.order, unread, who, advice]);
  draft.format({ row, column, rows: 1, columns: 6 }, { ...looks.columnNote, bold: true });
  layout.rows.forEach((one, index) => {
    const at = row + 1 + index;
    const counted = cellAt(at, column + 1);
    const place = operation(layout.rows.length - index, "/", 1_000_000);
    draft.putRow({ row: at, column }, [
      one.kind === null ? one.reason : texts.kinds[one.kind],
      { formula: countFormula(desk, one, at) },
      { formula: operation(counted, "+", place) },
      { formula: unreadFormula(desk, one) },
      { formula: whoFormula(desk, at) },
      one.kind === null ? texts.adviceForReason : texts.advice[one.kind],
    ]);
  });
  const rows = Math.max(1, layout.rows.length);
  draft.format({ row: row + 1, column, rows, columns: 6 }, looks.working);
  draft.format(layout.unsorted(2), { numberFormat: "0.000000" });
}

/** Where a problem shows in times or marks: the column, what stands there when it occurred, and the columns beside it. */
interface Shown {
  readonly column: Expression;
  readonly criterion: string | number;
  readonly handlers: Expression | null;
  readonly reasons: Expression | null;
}

function columnOnList(
  { input }: Desk,
  column: "responded" | "status" | "firstContact" | "reopened" | "complaint" | "reason" | "handler",
) {
  const area = responsesLayout(input).area(column);
  return area === null ? null : cellsIn(area, { sheet: nameOf(input, "responses"), fixed: true });
}

/** `null` for a problem that only reasons name. */
function shownBy(desk: Desk, kind: ProblemKind): Shown | null {
  const { input } = desk;
  if (!isMeasured(input, kind)) return null;
  const criteria: Readonly<Record<ProblemKind, string | number>> = {
    lateResponse: listTexts[input.locale].statuses.late,
    attitude: atMostThree,
    solving: atMostThree,
    clarity: atMostThree,
    firstContact: 0,
    reopened: aboveZero,
    complaint: 1,
  };
  const onQuality = (column: QualityColumn) => {
    const area = qualityLayout(input).area(column);
    return area === null ? null : cellsIn(area, { sheet: nameOf(input, "quality"), fixed: true });
  };
  const isMark = kind === "attitude" || kind === "solving" || kind === "clarity";
  const column = isMark ? onQuality(kind) : columnOnList(desk, kind === "lateResponse" ? "status" : kind);
  if (column === null) return null;
  const beside = (name: "handler" | "reason") => (isMark ? onQuality(name) : columnOnList(desk, name));
  return { column, criterion: criteria[kind], handlers: beside("handler"), reasons: beside("reason") };
}

/** The cells of the reasons that name a problem. */
function namedCells({ layout }: Desk, kind: ProblemKind): { readonly reason: string; readonly cell: Expression }[] {
  const { column, row } = layout.namedTable;
  return layout.named.flatMap((named, index) =>
    named.kind === kind ? [{ reason: named.reason, cell: cellAt(row + 1 + index, column, { fixed: true }) }] : [],
  );
}

/** The tickets in which a problem shows, and those whose reason names it, a ticket once. */
function countFormula(desk: Desk, one: ProblemRow, row: number): Expression {
  const written = columnOnList(desk, "reason");
  if (one.kind === null) {
    if (written === null) return { kind: "value", value: 0 };
    return countOf(one.reason, { column: written, is: cellAt(row, desk.layout.working.column) });
  }
  const shown = shownBy(desk, one.kind);
  const parts: Part[] = shown === null ? [] : [{ sign: "+", count: call("COUNTIF", shown.column, shown.criterion) }];
  for (const { cell, reason } of namedCells(desk, one.kind)) {
    if (written !== null) parts.push({ sign: "+", count: countOf(reason, { column: written, is: cell }) });
    if (shown === null || shown.reasons === null) continue;
    const both = countOf(reason, { column: shown.reasons, is: cell }, { column: shown.column, is: shown.criterion });
    parts.push({ sign: "-", count: both });
  }
  return sumOfParts(parts);
}

/** Tickets of which nobody can tell whether they have the problem: what shows it could not be read. */
function unreadFormula(desk: Desk, one: ProblemRow): Expression {
  const { input } = desk;
  const shown = one.kind === null ? null : shownBy(desk, one.kind);
  const isReason = one.kind === null || namedCells(desk, one.kind).length > 0;
  // A reason that is an error value stands in no list: its number comes from the data check.
  const reasons = isReason ? unreadTickets(input, input.window.current, ["deductionReason"]) : 0;
  if (shown === null) return { kind: "value", value: reasons };
  const ofLate = columnOnList(desk, "responded");
  const column = one.kind === "lateResponse" && ofLate !== null ? ofLate : shown.column;
  const unread = call("COUNTIF", column, unreadCell);
  return reasons === 0 ? unread : operation(unread, "+", reasons);
}

interface Part {
  readonly sign: "+" | "-";
  readonly count: Expression;
}

function sumOfParts(parts: readonly Part[]): Expression {
  const [first, ...others] = parts;
  if (first === undefined) return { kind: "value", value: 0 };
  return others.reduce((sum, { sign, count }) => operation(sum, sign, count), first.count);
}

/** How often each handler had each of the problems: the names come from the cross analysis. */
function writeByHandler(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { column, row } = layout.byHandler;
  const table = crossLayout(input).groups.find(({ id }) => id === "handler");
  if (table === undefined) return;
  const names = table.area("name");
  draft.write({ row: row - 1, column }, texts.byHandler, looks.columnNote);
  draft.putRow(
    { row, column },
    layout.handlers.map((_, index) => ({
      formula: cellAt(names.row + index, names.column, { sheet: nameOf(input, "cross") }),
    })),
  );
  layout.rows.forEach((one, index) => {
    const at = row + 1 + index;
    draft.putRow(
      { row: at, column },
      layout.handlers.map((name, position) => ({
        formula: handlerCount(desk, one, name, cellAt(row, column + position), at),
      })),
    );
  });
  const area = { row, column, rows: 1 + Math.max(1, layout.rows.length), columns: layout.handlers.length };
  draft.format(area, { ...looks.working, align: "right", numberFormat: "#,##0" });
  draft.format({ ...area, rows: 1 }, { bold: true });
}

/** The same for one handler, whose name stands in a cell. */
function handlerCount(desk: Desk, one: ProblemRow, name: string, is: Expression, row: number): Expression {
  const [written, handlers] = [columnOnList(desk, "reason"), columnOnList(desk, "handler")];
  const whoWrote = (reason: string, cell: Expression) =>
    written === null || handlers === null
      ? null
      : countOf(name, { column: handlers, is }, { column: written, is: cell, name: reason });
  if (one.kind === null) {
    const reason = cellAt(row, desk.layout.working.column, { fixed: true });
    return whoWrote(one.reason, reason) ?? { kind: "value", value: 0 };
  }
  const shown = shownBy(desk, one.kind);
  const parts: Part[] = [];
  const problem = shown === null ? null : { column: shown.column, is: shown.criterion };
  if (problem !== null && shown?.handlers)
    parts.push({ sign: "+", count: countOf(name, { column: shown.handlers, is }, problem) });
  for (const { cell, reason } of namedCells(desk, one.kind)) {
    const count = whoWrote(reason, cell);
    if (count !== null) parts.push({ sign: "+", count });
    if (problem === null || !shown?.handlers || !shown.reasons) continue;
    const words: Condition = { column: shown.reasons, is: cell, name: reason };
    parts.push({ sign: "-", count: countOf(name, { column: shown.handlers, is }, words, problem) });
  }
  return sumOfParts(parts);
}

/** The reasons that count with a problem, so that everyone sees which words were taken for what. */
function writeNamed(desk: Desk): void {
  const { draft, layout, texts } = desk;
  const { column, row } = layout.namedTable;
  const written = columnOnList(desk, "reason");
  if (layout.named.length === 0 || written === null) return;
  draft.write({ row: row - 1, column }, texts.named, looks.columnNote);
  draft.putRow({ row, column }, [texts.namedColumns[0], texts.columns[1], null, texts.namedColumns[1]]);
  draft.format({ row, column, rows: 1, columns: 4 }, { ...looks.columnNote, bold: true });
  layout.named.forEach(({ kind, reason }, index) => {
    const at = row + 1 + index;
    const count = countOf(reason, { column: written, is: cellAt(at, column) });
    draft.putRow({ row: at, column }, [reason, { formula: count }, null, texts.kinds[kind]]);
  });
  draft.format({ row: row + 1, column, rows: layout.named.length, columns: 4 }, looks.working);
}

/** The handler with the most of a problem, and how many; blank where nobody has any. Not all handlers may have a column. */
function whoFormula({ layout, texts }: Desk, row: number): Expression {
  const { column, row: nameRow } = layout.byHandler;
  const columns = layout.handlers.length;
  if (columns === 0) return { kind: "value", value: "" };
  const counts = cellsIn({ row, column, rows: 1, columns });
  const most = call("MAX", counts);
  const names = cellsIn({ row: nameRow, column, rows: 1, columns }, { fixed: true });
  const name = call("INDEX", names, call("MATCH", most, counts, 0));
  const nobody = when(operation(cellAt(row, layout.working.column + 1), ">", 0), texts.notListed, "");
  return when(operation(most, "=", 0), nobody, joinedText(name, texts.before, most, texts.after));
}

/** How many problems lie with none of the handlers compared: nobody is named for having most of what was not looked at. */
function writeUnlisted({ draft, layout, texts }: Desk): void {
  const { byHandler, handlers, remarkRow, rows, totalRow } = layout;
  if (remarkRow === null || handlers.length === 0 || rows.length === 0) return;
  const counted = { row: byHandler.row + 1, column: byHandler.column, rows: rows.length, columns: handlers.length };
  const left = operation(cellAt(totalRow, 1), "-", call("SUM", cellsIn(counted)));
  const told = sentence(texts.unlistedHandlers, { count: left });
  draft.write({ row: remarkRow, column: 0 }, { formula: when(operation(left, ">", 0), told, "") }, looks.remark);
}

function writeSorted({ draft, layout, texts }: Desk): void {
  const columns = layout.sorted(0);
  draft.putRow({ row: layout.headerRow, column: 0 }, texts.columns);
  for (const [index, look] of [
    looks.header,
    looks.numberHeader,
    looks.numberHeader,
    looks.numberHeader,
    { ...looks.numberHeader, align: "center" as const },
    looks.header,
    looks.header,
  ].entries()) {
    draft.format({ row: layout.headerRow, column: index, rows: 1, columns: 1 }, look);
  }
  const total = cellAt(layout.totalRow, 1, { fixed: true });
  const order = cellsIn(layout.unsorted(2), { fixed: true });
  const from = (column: number, place: Expression) =>
    call("INDEX", cellsIn(layout.unsorted(column), { fixed: true }), place);
  layout.rows.forEach((_, index) => {
    const row = layout.firstRow + index;
    const place = call("MATCH", call("LARGE", order, index + 1), order, 0);
    const counts = cellsIn({ row: layout.firstRow, column: 1, rows: index + 1, columns: 1 });
    draft.putRow({ row, column: 0 }, [
      { formula: from(0, place) },
      { formula: from(1, place) },
      { formula: ratio(cellAt(row, 1), total) },
      { formula: ratio(call("SUM", counts), total) },
      { formula: from(3, place) },
      { formula: from(4, place) },
      { formula: from(5, place) },
    ]);
  });
  draft.put({ row: layout.totalRow, column: 0 }, texts.all);
  draft.putFormula({ row: layout.totalRow, column: 1 }, call("SUM", cellsIn(layout.sorted(1))));
  // What did not occur stays in its place, in faint ink: a changed limit may bring it up.
  const isNone = operation(cellAt(layout.firstRow, 1), "=", 0);
  for (let column = 0; column < problemColumns; column++) draft.highlight(layout.sorted(column), isNone, chips.unknown);
  draft.format({ ...columns, columns: 1 }, looks.text);
  draft.format(layout.sorted(1), { ...looks.number, numberFormat: "#,##0" });
  draft.format({ ...layout.sorted(2), columns: 2 }, { ...looks.number, numberFormat: numberFormats.attainment });
  // Between an amount and a name: it would run into the name.
  draft.format(layout.sorted(4), { ...looks.number, align: "center", numberFormat: "#,##0" });
  draft.format({ ...layout.sorted(5), columns: 2 }, looks.text);
  draft.format({ row: layout.totalRow, column: 0, rows: 1, columns: problemColumns }, looks.total);
}
