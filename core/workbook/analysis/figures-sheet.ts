import type { FigureId } from "../../analysis/analysis-answers.ts";
import { call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import { type FigureColumn, type FiguresTexts, figuresTexts } from "../../i18n/analysis/figures-texts.ts";
import { type ListColumn, listTexts } from "../../i18n/analysis/list-texts.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { allOf, when } from "../../tickets/array-formula.ts";
import { unreadMark } from "../../tickets/clean-time.ts";
import { footerText } from "../footer-text.ts";
import type { PlanStep } from "../plan.ts";
import { rowHeight } from "../row-height.ts";
import { areaAt, SheetDraft } from "../sheet-draft.ts";
import { chips, looks, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf, type RatingField, ratingsOf, sheetsOf } from "./analysis-input.ts";
import { countingOf } from "./counting.ts";
import { crossLayout, type GroupTable } from "./cross-layout.ts";
import {
  countBeforeColumn,
  type FiguresLayout,
  figureColumns,
  figureFormat,
  figuresLayout,
  higherIsBetter,
  isShare,
  plainChangeColumn,
  type TopPlace,
  topCount,
} from "./figures-layout.ts";
import { unreadCell } from "./group-formula.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { earlierLayout, type ListLayout, responsesLayout } from "./list-layout.ts";
import { periodText } from "./period-text.ts";
import { qualityLayout } from "./quality-layout.ts";
import { ratio } from "./ratio.ts";
import { sentence } from "./sentence.ts";
import { unreadTickets } from "./unread-tickets.ts";
import { unreadWaitsRemark } from "./unread-waits.ts";

const widths: Readonly<Record<FigureColumn, number>> = {
  figure: 30,
  value: 13,
  target: 12,
  reached: 12,
  before: 13,
  change: 16,
  count: 13,
  unread: 13,
  without: 15,
  unreadBefore: 14,
  definition: 60,
};

/** Figures are compared with their targets to a millionth, so that no rounding error decides. */
const comparedDigits = 6;

/** The last column of numbers: centred, not to run into the text beside it. */
const beforeDefinition = "unreadBefore" satisfies FigureColumn;

/** The tickets of one period: this one's, or those of the period before. */
interface Block {
  readonly tickets: number;
  /** Rows of the ticket table. */
  readonly rows: Int32Array;
  column(column: ListColumn): Expression;
  /** The marks, which this period has on the quality sheet. */
  marks(column: RatingField | "share"): Expression;
}

/** A figure, and the number of tickets it rests on. */
interface Figure {
  readonly value: Expression;
  readonly count: Expression;
  /** Tickets with an entry for it that could not be read. */
  readonly unread: Expression;
  /** Those of them that the figure does not rest on; all, where it is left out. */
  readonly lost?: Expression;
}

/** What sentences elsewhere are made from: beside the table, in faint ink. */
const helper = { ...looks.columnNote, wrap: false, align: "right", vertical: "middle" } as const;

interface Desk {
  readonly input: AnalysisInput;
  readonly draft: SheetDraft;
  readonly layout: FiguresLayout;
  readonly texts: FiguresTexts;
}

/**
 * The key figures of the period against their targets and against the period before, each with the number of tickets it
 * rests on, of those that could not be read for it, and of all others it says nothing about; and who has the most late tickets.
 */
export function figuresSheet(input: AnalysisInput): PlanStep[] {
  const texts = figuresTexts[input.locale];
  const layout = figuresLayout(input);
  const draft = new SheetDraft(nameOf(input, "figures"));
  const desk: Desk = { input, draft, layout, texts };
  const { period, previous } = input.window;
  const periods = [periodText(period, input.locale), periodText(previous, input.locale)] as const;
  draft.write({ row: 0, column: 0 }, texts.title, looks.title);
  const subtitle = texts.subtitle(...periods, input.context.today, texts.counting[countingOf(input)]);
  draft.write({ row: 1, column: 0 }, subtitle, looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle, rowHeights.spacer, rowHeights.header]);
  writeFigures(desk);
  for (const top of layout.tops) writeTop(desk, top);
  draft.widths([...figureColumns.map((column) => widths[column]), 3, widths.change, widths.change]);
  draft.freeze(layout.headerRow + 1, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    area: layout.page,
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
  const targets = layout.figures.flatMap((figure) => {
    const place = layout.cell(figure, "target");
    return place === null ? [] : [areaAt(place)];
  });
  draft.protect(targets);
  return draft.steps();
}

function writeFigures({ draft, input, layout, texts }: Desk): void {
  draft.putRow(
    { row: layout.headerRow, column: 0 },
    figureColumns.map((column) => texts.columns[column]),
  );
  const textColumns: readonly FigureColumn[] = ["figure", "definition"];
  figureColumns.forEach((column, index) => {
    const look = textColumns.includes(column) ? looks.header : looks.numberHeader;
    const align = column === beforeDefinition ? { align: "center" as const } : {};
    draft.format({ row: layout.headerRow, column: index, rows: 1, columns: 1 }, { ...look, ...align });
  });
  const [current, before] = [currentBlock(input), earlierBlock(input)];
  const at = (column: FigureColumn) => figureColumns.indexOf(column);
  draft.put({ row: layout.ticketsRow, column: 0 }, texts.tickets);
  draft.put({ row: layout.ticketsRow, column: at("value") }, current.tickets);
  draft.put({ row: layout.ticketsRow, column: at("before") }, before.tickets);
  draft.write({ row: layout.headerRow, column: plainChangeColumn }, texts.plainChange, helper);
  draft.write({ row: layout.headerRow, column: countBeforeColumn }, texts.countBefore, helper);
  if (before.tickets > 0) {
    const more = current.tickets - before.tickets;
    draft.put({ row: layout.ticketsRow, column: at("change") }, more);
    draft.write({ row: layout.ticketsRow, column: plainChangeColumn }, more, helper);
  }
  draft.format({ row: layout.ticketsRow, column: 0, rows: 1, columns: 1 }, looks.text);
  const numbers = { row: layout.ticketsRow, column: 1, rows: 1, columns: figureColumns.length - 1 };
  draft.format(numbers, { ...looks.number, numberFormat: "#,##0" });
  const changed = { row: layout.ticketsRow, column: at("change"), rows: 1, columns: 1 };
  draft.format(changed, { numberFormat: signed("#,##0") });

  layout.figures.forEach((id, index) => {
    const row = layout.ticketsRow + 1 + index;
    const now = figureOf(id, current, input);
    const then = figureOf(id, before, input);
    const cell = (column: FigureColumn) => cellAt(row, at(column));
    const [yes, no] = texts.reached;
    const gap = operation(cell("value"), "-", cell("target"));
    const isReached = operation(call("ROUND", gap, comparedDigits), higherIsBetter[id] ? ">=" : "<=", 0);
    const hasBoth = (one: FigureColumn, other: FigureColumn) =>
      allOf(call("ISNUMBER", cell(one)), call("ISNUMBER", cell(other)));
    const change = cellAt(row, plainChangeColumn);
    const difference = when(hasBoth("value", "before"), operation(cell("value"), "-", cell("before")), "");
    draft.write({ row, column: plainChangeColumn }, { formula: difference }, { ...helper, numberFormat: "0.0000" });
    draft.write({ row, column: countBeforeColumn }, { formula: then.count }, { ...helper, numberFormat: "#,##0" });
    draft.putRow({ row, column: 0 }, [
      texts.names[id],
      { formula: now.value },
      input.request.targets[id] ?? null,
      { formula: when(hasBoth("value", "target"), when(isReached, yes, no), "") },
      { formula: then.value },
      { formula: isShare(id) ? when(call("ISNUMBER", change), operation(change, "*", 100), "") : change },
      { formula: now.count },
      { formula: now.unread },
      { formula: operation(operation(current.tickets, "-", cell("count")), "-", now.lost ?? cell("unread")) },
      { formula: then.unread },
      texts.definitions[id],
    ]);
    const format = figureFormat(id);
    const area = (column: FigureColumn) => ({ row, column: at(column), rows: 1, columns: 1 });
    draft.format(area("figure"), looks.text);
    draft.format({ ...area("value"), columns: 9 }, { ...looks.number, numberFormat: format });
    draft.format(area("value"), { bold: true });
    draft.format(area("target"), { ...looks.input, align: "right", numberFormat: format });
    draft.format(area("reached"), looks.chip);
    draft.format(area("change"), { numberFormat: signed(isShare(id) ? `0.0"${texts.points}"` : format) });
    draft.format({ ...area("count"), columns: 4 }, { numberFormat: "#,##0" });
    draft.format(area(beforeDefinition), { align: "center" });
    draft.format(area("definition"), { ...looks.columnNote, vertical: "middle" });
    draft.validate(area("target"), { type: "number", min: 0, max: 1_000_000 }, texts.targetHint);
    draft.heights(row, [rowHeight([{ text: texts.definitions[id], width: widths.definition }], "note")]);
  });
  const reached = {
    row: layout.ticketsRow + 1,
    column: at("reached"),
    rows: Math.max(1, layout.figures.length),
    columns: 1,
  };
  const cell = cellAt(reached.row, reached.column);
  draft.highlight(reached, operation(cell, "=", texts.reached[0]), chips.excellent);
  draft.highlight(reached, operation(cell, "=", texts.reached[1]), chips.poor);
  for (const column of ["unread", "unreadBefore"] as const) {
    const area = { ...reached, column: at(column) };
    draft.highlight(area, operation(cellAt(area.row, area.column), ">", 0), chips.fair);
  }
  if (layout.missing.length > 0) {
    const names = layout.missing.map((figure) => texts.names[figure]).join(texts.separator);
    draft.write({ row: layout.notesRow, column: 0 }, texts.notInTable(names), looks.remark);
  }
  if (layout.waitsRow !== null) {
    draft.write({ row: layout.waitsRow, column: 0 }, unreadWaitsRemark(input), looks.remark);
  }
  if (layout.leftOutRow !== null) {
    draft.write({ row: layout.leftOutRow, column: 0 }, leftOutRemark(input), looks.remark);
  }
}

/** A change with the signs that sentences have. */
function signed(format: string): string {
  return `+${format};"−"${format};"±"${format}`;
}

function currentBlock(input: AnalysisInput): Block {
  const list = responsesLayout(input);
  const quality = sheetsOf(input).includes("quality") ? qualityLayout(input) : null;
  return {
    tickets: list.counted,
    rows: input.window.current,
    column: columnOf(input, list, "responses"),
    marks: (column) => {
      const area = quality?.area(column) ?? null;
      return area === null ? nothing : cellsIn(area, { sheet: nameOf(input, "quality"), fixed: true });
    },
  };
}

function earlierBlock(input: AnalysisInput): Block {
  const list = earlierLayout(input);
  const column = columnOf(input, list, "earlier");
  return { tickets: list.counted, rows: input.window.before, column, marks: column };
}

const nothing: Expression = { kind: "value", value: "" };

function columnOf(input: AnalysisInput, list: ListLayout, sheet: "responses" | "earlier") {
  return (column: ListColumn): Expression => {
    const area = list.area(column);
    return area === null ? nothing : cellsIn(area, { sheet: nameOf(input, sheet), fixed: true });
  };
}

function figureOf(id: FigureId, block: Block, input: AnalysisInput): Figure {
  const { statuses } = listTexts[input.locale];
  const unreadOf = (values: Expression) => call("COUNTIF", values, unreadCell);
  const share = (values: Expression, criterion: string | number): Figure => {
    const count = call("COUNT", values);
    return { value: ratio(call("COUNTIF", values, criterion), count), count, unread: unreadOf(values) };
  };
  const mean = (values: Expression, read: Expression, unit = 1): Figure => {
    const count = call("COUNT", values);
    const whole = unit === 1 ? count : operation(count, "*", unit);
    return { value: ratio(call("SUM", values), whole), count, unread: unreadOf(read) };
  };
  switch (id) {
    case "inTimeRate": {
      const inTime = call("COUNTIF", block.column("status"), statuses.inTime);
      const judged = operation(inTime, "+", call("COUNTIF", block.column("status"), statuses.late));
      return { value: ratio(inTime, judged), count: judged, unread: unreadOf(block.column("responded")) };
    }
    case "responseMinutes":
      return mean(block.column("minutes"), block.column("responded"));
    case "resolutionRate": {
      const resolved = block.column("resolved");
      const unread = unreadOf(resolved);
      const told = operation(block.tickets, "-", unread);
      return { value: ratio(call("COUNT", resolved), told), count: told, unread };
    }
    case "resolutionHours":
      return mean(block.column("resolutionMinutes"), block.column("resolved"), 60);
    case "serviceScore": {
      const marks = block.marks("share");
      const count = call("COUNT", marks);
      const isUnread = ratingsOf(input).map((rating) => operation(block.marks(rating), "=", unreadMark));
      const anyUnread = operation(isUnread.reduce<Expression>(plus, { kind: "value", value: 0 }), ">", 0);
      const lost = operation(anyUnread, "*", operation(1, "-", call("ISNUMBER", marks)));
      return {
        value: ratio(operation(call("SUM", marks), "*", 20), count),
        count,
        unread: call("SUMPRODUCT", operation(anyUnread, "*", 1)),
        lost: call("SUMPRODUCT", lost),
      };
    }
    case "satisfiedRate":
      return share(block.marks("satisfaction"), ">=4");
    case "satisfaction":
      return mean(block.marks("satisfaction"), block.marks("satisfaction"));
    case "firstContactRate":
      return share(block.column("firstContact"), 1);
    case "repeatRate": {
      // Customers do not stand on the list: their number comes from the data check.
      const unread = unreadTickets(input, block.rows, ["customer", "type"]);
      return { ...share(block.column("repeat"), 1), unread: { kind: "value", value: unread } };
    }
    case "reworkRate":
      return share(block.column("reopened"), ">0");
    case "complaintRate":
      return share(block.column("complaint"), 1);
  }
}

function plus(left: Expression, right: Expression): Expression {
  return operation(left, "+", right);
}

/** The three with the most late tickets, from the order that the cross analysis keeps, and how many late ones it does not name. */
function writeTop({ draft, input, texts }: Desk, top: TopPlace): void {
  const table = crossLayout(input).groups.find(({ id }) => id === top.id);
  if (table === undefined) return;
  const sheet = nameOf(input, "cross");
  const column = (of: Parameters<GroupTable["area"]>[0]) => cellsIn(table.area(of), { sheet, fixed: true });
  const total = cellAt(table.totalRow, table.area("late").column, { sheet, fixed: true });
  draft.put({ row: top.row, column: top.column }, texts.topSection[top.id]);
  draft.format({ row: top.row, column: top.column, rows: 1, columns: 3 }, looks.section);
  draft.putRow({ row: top.row + 1, column: top.column }, texts.topColumns);
  draft.format({ row: top.row + 1, column: top.column, rows: 1, columns: 1 }, looks.header);
  draft.format({ row: top.row + 1, column: top.column + 1, rows: 1, columns: 2 }, looks.numberHeader);
  draft.heights(top.row + 1, [rowHeights.header]);
  const none = when(operation(total, ">", 0), texts.noneListedLate, texts.noneLate);
  const ranks = Math.min(topCount, table.names.length);
  for (let rank = 1; rank <= ranks; rank++) {
    const row = top.row + 1 + rank;
    const place = call("MATCH", call("LARGE", column("order"), rank), column("order"), 0);
    const late = call("INDEX", column("late"), place);
    const cell = cellAt(row, top.column + 1);
    draft.putRow({ row, column: top.column }, [
      {
        formula: when(operation(late, ">", 0), call("INDEX", column("name"), place), rank === 1 ? none : ""),
      },
      { formula: when(operation(late, ">", 0), late, "") },
      { formula: when(call("ISNUMBER", cell), operation(cell, "/", total), "") },
    ]);
  }
  const area = { row: top.row + 2, column: top.column, rows: topCount, columns: 1 };
  draft.format(area, looks.text);
  draft.format({ ...area, column: top.column + 1 }, { ...looks.number, numberFormat: "#,##0" });
  draft.format({ ...area, column: top.column + 2 }, { ...looks.number, numberFormat: "0.0%" });
  if (top.remarkRow === null || table.othersRow === null) return;
  const others = cellAt(table.othersRow, table.area("late").column, { sheet, fixed: true });
  const told = sentence(texts.unlistedLate(sheet), { late: others });
  draft.write(
    { row: top.remarkRow, column: top.column },
    { formula: when(operation(others, ">", 0), told, "") },
    looks.remark,
  );
}
