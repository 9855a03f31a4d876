import { type Area, call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { type QualityColumn, type QualityTexts, qualityTexts } from "../../i18n/analysis/quality-texts.ts";
import { rubricTexts } from "../../i18n/improvement/rubric-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { allOf, when } from "../../tickets/array-formula.ts";
import { unreadMark } from "../../tickets/clean-time.ts";
import { hourOf, weekdayOf } from "../../tickets/clock-of.ts";
import { fieldKinds } from "../../tickets/field.ts";
import { footerText } from "../footer-text.ts";
import { rubricPlace } from "../improvement/rubric-layout.ts";
import type { CellContent, PlanStep } from "../plan.ts";
import { areaAt, type Place, SheetDraft } from "../sheet-draft.ts";
import { accent, chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf, type RatingField } from "./analysis-input.ts";
import { aboveZero, atLeastZero, type Condition, countOf, sumOf, unreadCell } from "./group-formula.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { periodText } from "./period-text.ts";
import {
  type CoachingLayout,
  mostCoached,
  type QualityLayout,
  qualityFields,
  qualityFigures,
  qualityLayout,
} from "./quality-layout.ts";
import { ratio } from "./ratio.ts";

/** The highest rating of an item. */
const itemMaximum = 5;

/** What all four items together can reach: means are scaled to it. */
const scoreMaximum = 20;

/** Shares are compared to a millionth: 14 ÷ 20 must not miss a threshold of 70 % by a rounding error. */
const hair = 0.5e-6;

const widths: Readonly<Record<QualityColumn, number>> = {
  source: 10,
  ticket: 18,
  handler: 22,
  team: 16,
  type: 18,
  attitude: 13,
  solving: 13,
  clarity: 13,
  satisfaction: 13,
  total: 13,
  outOf: 13,
  share: 13,
  mark: 17,
  reason: 30,
  order: 12,
  channel: 14,
  weekday: 9,
  hour: 9,
  unread: 10,
};

/** The labels of the figures run over the first two columns. */
const narrowestSecond = 18;

/** A row of another sheet is a name, and no amount. */
const textColumns: ReadonlySet<QualityColumn> = new Set<QualityColumn>([
  "source",
  "ticket",
  "handler",
  "team",
  "type",
  "reason",
]);

/** The mark stands between an amount and a text, and would run into one of them. */
function alignOf(column: QualityColumn): "left" | "center" | "right" {
  if (column === "mark") return "center";
  return textColumns.has(column) ? "left" : "right";
}

/** What sorts the lists: beside them, in faint ink, on one line each. */
const helper = { ...looks.columnNote, wrap: false };

const blank: Expression = { kind: "value", value: "" };

interface Desk {
  readonly input: AnalysisInput;
  readonly layout: QualityLayout;
  readonly draft: SheetDraft;
  readonly texts: QualityTexts;
}

/**
 * The quality table: every rated ticket of the period with its marks, their total and whether it needs attention, under the
 * counts, the items and the list of whom to coach on what.
 *
 * The total is out of 5 for each rating that was given: an item that nobody rated leaves numerator and denominator, because
 * counting it as 0 would blame the handler for the customer's silence. So tickets are compared by their share, and the mean
 * total is the mean share × 20, which is the plain mean of totals wherever all four ratings are given.
 */
export function* qualitySheet(input: AnalysisInput): Generator<void, PlanStep[]> {
  const texts = qualityTexts[input.locale];
  const layout = qualityLayout(input);
  const draft = new SheetDraft(nameOf(input, "quality"));
  const desk: Desk = { input, layout, draft, texts };
  const about = {
    period: periodText(input.window.period, input.locale),
    made: input.context.today,
    source: input.data.sheet,
  };
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  draft.write({ row: 1, column: 0 }, texts.subtitle(about), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  const below = { row: 2, column: 0 };
  if (layout.order.length === 0) {
    draft.write(below, texts.noRatings, looks.finding);
  } else {
    draft.write(below, texts.toTickets, { color: accent });
    const target = { sheet: nameOf(input, "quality"), row: layout.headerRow, column: 0 };
    draft.link(below, target, texts.toTickets);
  }
  writeFigures(desk);
  writeItems(desk);
  if (layout.leftOutRow !== null) {
    draft.write({ row: layout.leftOutRow, column: 0 }, leftOutRemark(input), looks.remark);
  }
  if (layout.coaching !== null) writeCoaching(desk, layout.coaching);
  yield* writeList(desk);
  draft.protect([areaAt(layout.threshold)]);
  return draft.steps();
}

/** The rows of a column, for formulas on this sheet. */
function listed({ layout }: Desk, column: QualityColumn): Expression {
  const area = layout.area(column);
  return area === null ? blank : cellsIn(area, { fixed: true });
}

function writeFigures(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { figures, threshold } = layout;
  draft.put({ row: threshold.row - 1, column: 0 }, texts.figuresSection);
  draft.format({ row: threshold.row - 1, column: 0, rows: 1, columns: threshold.column + 1 }, looks.section);
  draft.write({ row: threshold.row, column: 0 }, texts.threshold, looks.label);
  draft.write(threshold, input.request.attentionShare, {
    ...looks.input,
    align: "left",
    numberFormat: numberFormats.attainment,
  });
  draft.validate(areaAt(threshold), { type: "number", min: 0, max: 1 }, texts.thresholdHint, false);
  const rated = cellAt(figures.rated.row, figures.rated.column);
  const attention = cellAt(figures.attention.row, figures.attention.column);
  const share = listed(desk, "share");
  const formulas: Readonly<Record<(typeof qualityFigures)[number], Expression>> = {
    rated: call("COUNT", share),
    meanTotal: ratio(operation(scoreMaximum, "*", call("SUM", share)), rated),
    attention: call("COUNTIF", listed(desk, "mark"), texts.needsAttention),
    attentionShare: ratio(attention, rated),
    unread: call("SUM", listed(desk, "unread")),
  };
  const formats = { meanTotal: numberFormats.points, attentionShare: numberFormats.attainment } as const;
  for (const figure of qualityFigures) {
    const place = figures[figure];
    const isWhole = figure !== "meanTotal" && figure !== "attentionShare";
    draft.write({ row: place.row, column: 0 }, texts.figures[figure], looks.label);
    draft.write(
      place,
      { formula: formulas[figure] },
      {
        ...looks.value,
        numberFormat: isWhole ? "#,##0" : formats[figure],
      },
    );
  }
}

/** Every item's mean, and its share of the marks that it could have had. */
function writeItems(desk: Desk): void {
  const { draft, input, layout, texts } = desk;
  const { items } = layout;
  const rubric = rubricTexts[input.locale];
  draft.put({ row: items.row - 2, column: items.column }, texts.itemsSection);
  draft.format({ row: items.row - 2, column: items.column, rows: 1, columns: items.columns }, looks.section);
  const header = { row: items.row - 1, column: items.column, rows: 1, columns: 1 };
  draft.putRow(header, texts.itemColumns);
  draft.format(header, looks.header);
  draft.format({ ...header, column: header.column + 1, columns: items.columns - 1 }, looks.numberHeader);
  layout.ratings.forEach((rating, index) => {
    const cells = listed(desk, rating);
    const places = layout.item(rating);
    const count = cellAt(places.ratings.row, places.ratings.column);
    const sum = call("SUM", cells);
    draft.putRow({ row: items.row + index, column: items.column }, [
      texts.columns[rating],
      { formula: ratio(sum, count) },
      { formula: ratio(sum, operation(count, "*", itemMaximum)) },
      { formula: call("COUNT", cells) },
      { formula: call("COUNTIF", cells, unreadCell) },
    ]);
    if (input.rubric === null) return;
    const target = { sheet: input.rubric, ...rubricPlace(rating) };
    draft.link({ row: items.row + index, column: items.column }, target, rubric.qualityLink(texts.columns[rating]));
  });
  const remark = input.rubric === null ? rubric.qualityNone : rubric.qualityRemark(input.rubric);
  draft.write({ row: items.row + items.rows, column: items.column }, remark, looks.remark);
  const column = (index: number) => ({ ...items, column: items.column + index, columns: 1 });
  draft.format(column(0), looks.text);
  draft.format(column(1), { ...looks.number, numberFormat: numberFormats.points });
  draft.format(column(2), { ...looks.number, numberFormat: numberFormats.attainment });
  draft.format({ ...column(3), columns: 2 }, { ...looks.number, numberFormat: "#,##0" });
}

/**
 * Whom to coach on what: the handlers with the most tickets that need attention, chosen by formula from the table beside the
 * list, because another threshold names others. The item named is the one with the lowest mean.
 */
function writeCoaching(desk: Desk, coaching: CoachingLayout): void {
  const { draft, layout, texts } = desk;
  const { area, headerRow } = coaching;
  const { column, columns } = area;
  const items = layout.ratings;
  draft.put({ row: headerRow - 1, column }, texts.coachingSection(String(mostCoached)));
  draft.format({ row: headerRow - 1, column, rows: 1, columns }, looks.section);
  const means = items.map((item) => texts.itemMean(texts.columns[item]));
  draft.putRow({ row: headerRow, column }, [...texts.coachingColumns, ...means, texts.weakest]);
  draft.format({ row: headerRow, column, rows: 1, columns }, looks.numberHeader);
  draft.format({ row: headerRow, column, rows: 1, columns: 1 }, looks.header);
  draft.format({ row: headerRow, column: column + columns - 1, rows: 1, columns: 1 }, looks.header);
  draft.heights(headerRow, [rowHeights.header]);
  if (coaching.working !== null) writeCoachingWorking(desk, coaching.handlers, coaching.working, means);
  for (let rank = 1; rank <= area.rows; rank++) {
    draft.putRow({ row: headerRow + rank, column }, coachingRow(desk, coaching, rank));
  }
  const body = (from: number, count = 1) => ({ ...area, column: column + from, columns: count });
  draft.format(body(0), looks.text);
  draft.format(body(1, 2), { ...looks.number, numberFormat: "#,##0" });
  draft.format(body(3), { ...looks.number, numberFormat: numberFormats.attainment });
  draft.format(body(4), { ...looks.number, numberFormat: "#,##0" });
  draft.format(body(5, items.length), { ...looks.number, numberFormat: numberFormats.points });
  draft.format(body(columns - 1), looks.text);
  // Between an amount and a text: it would run into the text.
  draft.format(body(columns - 2), { align: "center" });
  draft.format({ row: headerRow, column: column + columns - 2, rows: 1, columns: 1 }, { align: "center" });
}

/** What the coaching list is chosen from: every handler with rated tickets, in the order of their number of tickets. */
function writeCoachingWorking(
  desk: Desk,
  handlers: readonly string[],
  working: Area,
  meanHeaders: readonly string[],
): void {
  const { draft, layout, texts } = desk;
  const { column, row: firstRow } = working;
  const [name, rated, attention, , unread] = texts.coachingColumns;
  draft.write({ row: firstRow - 2, column }, texts.working, helper);
  draft.putRow({ row: firstRow - 1, column }, [name, rated, attention, unread, ...meanHeaders, texts.columns.order]);
  draft.format({ ...working, row: firstRow - 1, rows: 1 }, { ...helper, bold: true });
  handlers.forEach((handler, index) => {
    const row = firstRow + index;
    const group: Condition = { column: listed(desk, "handler"), is: cellAt(row, column) };
    const mean = (item: RatingField): Expression => {
      const marks = listed(desk, item);
      return ratio(sumOf(handler, marks, group), countOf(handler, group, { column: marks, is: atLeastZero }));
    };
    // Of handlers with as many tickets to look at, the one with more tickets comes first.
    const place = operation(handlers.length - index, "/", 1_000_000);
    draft.putRow({ row, column }, [
      handler,
      { formula: countOf(handler, group, { column: listed(desk, "share"), is: atLeastZero }) },
      { formula: countOf(handler, group, { column: listed(desk, "mark"), is: texts.needsAttention }) },
      { formula: sumOf(handler, listed(desk, "unread"), group) },
      ...layout.ratings.map((item): CellContent => ({ formula: mean(item) })),
      { formula: operation(cellAt(row, column + 2), "+", place) },
    ]);
  });
  const items = layout.ratings.length;
  draft.format(working, helper);
  draft.format({ ...working, column: column + 4, columns: items }, { numberFormat: numberFormats.points });
  draft.format({ ...working, column: column + 4 + items, columns: 1 }, { numberFormat: "0.000000" });
}

/**
 * A row of the coaching list: the handler of that rank; after the last of them all other tickets, so that the list adds up to
 * the figures above it; blank from there on.
 */
function coachingRow(desk: Desk, { area, headerRow, working }: CoachingLayout, rank: number): CellContent[] {
  const { layout, texts } = desk;
  const { figures, ratings } = layout;
  const row = headerRow + rank;
  const worked = (index: number): Expression =>
    working === null ? blank : cellsIn({ ...working, column: working.column + index, columns: 1 }, { fixed: true });
  const coached: Expression =
    working === null ? { kind: "value", value: 0 } : call("MIN", call("COUNTIF", worked(2), aboveZero), area.rows - 1);
  const order = worked(4 + ratings.length);
  const place = call("MATCH", call("LARGE", order, rank), order, 0);
  const rest = (total: Place, index: number): Expression => {
    const above = { row: headerRow, column: area.column + index, rows: rank, columns: 1 };
    return operation(cellAt(total.row, total.column, { fixed: true }), "-", call("SUM", cellsIn(above)));
  };
  const [left, attention] = [rest(figures.rated, 1), cellAt(figures.attention.row, figures.attention.column)];
  const isAny = operation(rank === 1 ? attention : left, ">", 0);
  const isRest = allOf(operation(coached, "=", rank - 1), isAny);
  const chosen = (index: number, otherwise: Expression): Expression =>
    rank < area.rows ? when(operation(coached, ">=", rank), call("INDEX", worked(index), place), otherwise) : otherwise;
  const [rated, low] = [cellAt(row, area.column + 1), cellAt(row, area.column + 2)];
  const means = cellsIn({ row, column: area.column + 5, rows: 1, columns: ratings.length });
  const names = ratings.map((item) => texts.columns[item]);
  const lowest = call("MATCH", call("MIN", means), means, 0);
  // The items by their names: the headers above say "mean" as well.
  const weakest = names.length === 1 ? (names[0] ?? "") : call("CHOOSE", lowest, ...names);
  return [
    { formula: chosen(0, when(isRest, texts.others, rank === 1 ? texts.nobody : "")) },
    { formula: chosen(1, when(isRest, left, "")) },
    { formula: chosen(2, when(isRest, rest(figures.attention, 2), "")) },
    { formula: when(call("ISNUMBER", rated), operation(low, "/", rated), "") },
    { formula: chosen(3, when(isRest, rest(figures.unread, 4), "")) },
    ...ratings.map((_, index): CellContent => ({ formula: chosen(4 + index, blank) })),
    { formula: when(operation(call("COUNT", means), ">", 0), weakest, "") },
  ];
}

function* writeList(desk: Desk): Generator<void, void> {
  const { draft, input, layout } = desk;
  const { columns, firstRow, headerRow, notesRow, order } = layout;
  const rows = Math.max(1, order.length);
  columns.forEach((column, index) => {
    const { header, note } = captions(desk, column);
    const align = alignOf(column);
    draft.write({ row: notesRow, column: index }, note, looks.columnNote);
    draft.write({ row: headerRow, column: index }, header, { ...looks.header, align });
    draft.format({ row: firstRow, column: index, rows, columns: 1 }, { align, numberFormat: numberFormatOf(column) });
    const formula = formulaOf(desk, column);
    if (formula !== null) draft.put({ row: firstRow, column: index }, { formula, spill: { rows, columns: 1 } });
  });
  const { helperColumn } = layout;
  draft.write({ row: notesRow, column: helperColumn }, desk.texts.notes.order ?? "", looks.columnNote);
  draft.write({ row: headerRow, column: helperColumn }, desk.texts.columns.order, helper);
  draft.put({ row: firstRow, column: helperColumn }, { formula: orderFormula(desk), spill: { rows, columns: 1 } });
  const sorting = { row: firstRow, column: helperColumn, rows, columns: 1 };
  draft.format(sorting, { ...helper, align: "right", numberFormat: "0.000000" });
  yield;
  // Columns of plain values stand in runs between the columns of formulas.
  const isValue = columns.map((column) => formulaOf(desk, column) === null);
  for (let first = 0; first < columns.length; ) {
    let end = first;
    while (isValue[end] === true) end++;
    if (end > first) {
      const run = columns.slice(first, end).map((column) => reader(desk, column));
      yield* draft.list({ row: firstRow, column: first }, order.length, (position) => {
        const row = order[position] ?? 0;
        return run.map((read) => read(row));
      });
    }
    first = end + 1;
  }
  const { originColumn, origins } = layout;
  origins.forEach((column, index) => {
    const place = { row: headerRow, column: originColumn + index };
    draft.write(place, desk.texts.columns[column], helper);
    draft.format({ ...place, row: firstRow, rows, columns: 1 }, helper);
  });
  const origin = origins.map((column) => reader(desk, column));
  yield* draft.list({ row: firstRow, column: originColumn }, order.length, (position) => {
    const row = order[position] ?? 0;
    return origin.map((read) => read(row));
  });
  const unread = layout.area("unread");
  if (unread !== null) {
    draft.write({ row: headerRow, column: unread.column }, desk.texts.columns.unread, helper);
    draft.format(unread, helper);
    const formula = sumOfAll(
      layout.ratings.map((rating) => operation(operation(listed(desk, rating), "=", unreadMark), "*", 1)),
    );
    draft.put({ row: firstRow, column: unread.column }, { formula, spill: { rows, columns: 1 } });
  }
  const mark = layout.area("mark");
  if (mark !== null) {
    const isMarked = operation(cellAt(mark.row, mark.column), "=", desk.texts.needsAttention);
    draft.highlight(mark, isMarked, chips.poor);
  }
  draft.heights(notesRow, [rowHeights.columnNotes, rowHeights.header]);
  draft.widths(columnWidths(layout));
  // The head is as long as there are handlers: frozen rows would leave no room for the tickets.
  draft.freeze(2, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: layout.page,
    repeatRows: { first: headerRow, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
}

/** Of the list, of the gap beside it, and of what sorts. */
function columnWidths({ columns, helperColumn, origins, ratings }: QualityLayout): number[] {
  const shown = columns.map((column, index) =>
    index === 1 ? Math.max(widths[column], narrowestSecond) : widths[column],
  );
  const free = new Array<number>(helperColumn - 1 - columns.length).fill(widths.total);
  return [
    ...shown,
    ...free,
    3,
    widths.order,
    3,
    widths.handler,
    10,
    10,
    10,
    ...ratings.map(() => 10),
    10,
    3,
    ...origins.map((column) => widths[column]),
    widths.unread,
  ];
}

function isRating({ layout }: Desk, column: QualityColumn): column is RatingField {
  return layout.ratings.some((rating) => rating === column);
}

function captions(desk: Desk, column: QualityColumn): { readonly header: string; readonly note: string } {
  const { input, texts } = desk;
  const field = qualityFields[column];
  const from = field === undefined ? null : (input.data.headers[input.data.columns[field] ?? -1] ?? null);
  const meaning = isRating(desk, column) ? texts.ratingNote : (texts.notes[column] ?? "");
  const notes = [from === null ? "" : texts.readFrom(from), meaning].filter((note) => note !== "");
  return { header: texts.columns[column], note: notes.join(texts.noteSeparator) };
}

function numberFormatOf(column: QualityColumn): string {
  if (column === "share") return numberFormats.attainment;
  return "General";
}

/** A column of plain values as a way to read a row of the ticket table. */
function reader({ input }: Desk, column: QualityColumn): (row: number) => CellContent {
  const { data, tickets } = input;
  if (column === "source") return (row) => data.area.row + 2 + row;
  if (column === "weekday" || column === "hour") {
    const of = column === "weekday" ? weekdayOf : hourOf;
    return (row) => of(tickets.times.submitted?.[row] ?? Number.NaN);
  }
  const field = qualityFields[column];
  if (field === undefined) return () => null;
  if (fieldKinds[field] === "text") {
    const texts = tickets.texts[field];
    return (row) => texts?.[row] || null;
  }
  const unread = tickets.unreadAt[field];
  const values = tickets.numbers[field];
  return (row) => {
    if (unread?.has(row) === true) return unreadMark;
    const value = values?.[row] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
}

/** The array formula of a column that is worked out; `null` for one of plain values. */
function formulaOf(desk: Desk, column: QualityColumn): Expression | null {
  const { layout, texts } = desk;
  const ratings = layout.ratings.map((rating) => listed(desk, rating));
  const [total, outOf, share] = [listed(desk, "total"), listed(desk, "outOf"), listed(desk, "share")];
  switch (column) {
    case "total": {
      const given = ratings.map((rating) => when(call("ISNUMBER", rating), rating, 0));
      return when(call("ISNUMBER", outOf), sumOfAll(given), "");
    }
    case "outOf": {
      const marks = operation(sumOfAll(ratings.map((rating) => call("ISNUMBER", rating))), "*", itemMaximum);
      return when(operation(marks, ">", 0), marks, "");
    }
    case "share":
      return when(call("ISNUMBER", outOf), operation(total, "/", outOf), "");
    case "mark": {
      const { row, column: at } = layout.threshold;
      const isLow = operation(share, "<", operation(cellAt(row, at, { fixed: true }), "-", hair));
      return when(call("ISNUMBER", share), when(isLow, texts.needsAttention, ""), "");
    }
    default:
      return null;
  }
}

/** What the tickets are sorted by: a billionth for each row tells equal shares apart and turns no two different ones. */
function orderFormula(desk: Desk): Expression {
  const share = listed(desk, "share");
  return when(call("ISNUMBER", share), operation(share, "+", operation(listed(desk, "source"), "/", 1e9)), "");
}

function sumOfAll(parts: readonly Expression[]): Expression {
  const [first, ...others] = parts;
  return others.reduce((sum, part) => operation(sum, "+", part), first ?? { kind: "value", value: 0 });
}
