import { limitBounds } from "../../analysis/analysis-rules.ts";
import { trendDays } from "../../analysis/ticket-window.ts";
import { call, cellAt, cellsIn, type Expression, operation } from "../../formula/expression.ts";
import {
  type ListColumn,
  type ListFigure,
  type ListTexts,
  listTexts,
  type ResponseStatus,
} from "../../i18n/analysis/list-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import { sheetTexts } from "../../i18n/sheet-texts.ts";
import { zoneText } from "../../i18n/zone-text.ts";
import { allOf, anyOf, when } from "../../tickets/array-formula.ts";
import { unreadMark } from "../../tickets/clean-time.ts";
import { hourOf, weekdayOf } from "../../tickets/clock-of.ts";
import { earliestSerial, latestSerial } from "../../tickets/day-serial.ts";
import { fieldKinds, type TicketField } from "../../tickets/field.ts";
import { repeatFlags } from "../../tickets/repeat-flags.ts";
import { columnZone } from "../../tickets/workbook-zone.ts";
import { footerText } from "../footer-text.ts";
import type { CellContent, PlanStep } from "../plan.ts";
import { rowHeight } from "../row-height.ts";
import { areaAt, SheetDraft } from "../sheet-draft.ts";
import { chips, looks, numberFormats, rowHeights } from "../sheet-look.ts";
import { type AnalysisInput, nameOf, ratingsOf } from "./analysis-input.ts";
import { countedMinutes } from "./counted-minutes.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import {
  columnFields,
  earlierLayout,
  hasFixedMinutes,
  type ListLayout,
  listFigures,
  responsesLayout,
  unreadLimits,
} from "./list-layout.ts";
import { calendarProblemCell, minutesFormula } from "./minutes-formula.ts";
import { periodText } from "./period-text.ts";
import { ratio } from "./ratio.ts";
import { unreadWaits } from "./unread-waits.ts";

/** Places to spread the columns of the list: 8 for numbers, more for names. */
const widths: Readonly<Record<ListColumn, number>> = {
  source: 9,
  ticket: 18,
  submitted: 17,
  responded: 17,
  minutes: 13,
  waiting: 13,
  judged: 13,
  limit: 11,
  status: 17,
  handler: 22,
  team: 16,
  type: 18,
  channel: 14,
  priority: 14,
  resolved: 17,
  resolutionMinutes: 13,
  firstContact: 11,
  reopened: 11,
  complaint: 11,
  repeat: 11,
  weekday: 10,
  hour: 9,
  over: 13,
  share: 10,
  reason: 24,
  attitude: 9,
  solving: 9,
  clarity: 9,
  satisfaction: 11,
  remark: 30,
};

/** A row of another sheet is a name, and no amount. */
const textColumns: ReadonlySet<ListColumn> = new Set<ListColumn>([
  "source",
  "ticket",
  "submitted",
  "responded",
  "handler",
  "team",
  "type",
  "channel",
  "priority",
  "resolved",
  "reason",
  "remark",
]);

/** What stands between an amount and a text, and would run into one of them. */
const centred: ReadonlySet<ListColumn> = new Set<ListColumn>(["status", "over"]);

function alignOf(column: ListColumn): "left" | "center" | "right" {
  if (centred.has(column)) return "center";
  return textColumns.has(column) ? "left" : "right";
}

interface Desk {
  readonly input: AnalysisInput;
  readonly layout: ListLayout;
  readonly draft: SheetDraft;
  readonly texts: ListTexts;
  /** Rows of the ticket table, in the order of the list. */
  readonly order: Int32Array;
}

/**
 * The response-time table: every ticket of the period with its minutes, its limit and whether it was met, under an editable
 * table of limits and the counts of the period.
 *
 * What was read stands as plain values beside its row in the ticket table; everything worked out is one array formula a
 * column, so that a changed limit judges every ticket again.
 */
export function* responsesSheet(input: AnalysisInput): Generator<void, PlanStep[]> {
  const { current, leftOut, period } = input.window;
  const texts = listTexts[input.locale];
  const layout = responsesLayout(input);
  const draft = new SheetDraft(nameOf(input, "responses"));
  const order = Int32Array.from([...current, ...leftOut]);
  const desk: Desk = { input, layout, draft, texts, order };
  const counting = input.request.hours === null ? texts.onTheClock : texts.inBusinessHours;
  const made = input.context.today;
  draft.write({ row: 0, column: 0 }, texts.responsesTitle, looks.title);
  draft.write(
    { row: 1, column: 0 },
    texts.responsesSubtitle({ period: periodText(period, input.locale), made, source: input.data.sheet, counting }),
    looks.subtitle,
  );
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  writeLimits(desk);
  writeFigures(desk);
  draft.write({ row: layout.notesRow - 1, column: 0 }, leftOutRemark(input), looks.remark);
  yield* writeList(desk);
  if (current.length === 0) draft.write({ row: 2, column: 0 }, texts.noTickets, looks.finding);
  else if (input.request.hours !== null && layout.area("minutes") !== null) {
    const problem = { formula: calendarProblemCell(input) };
    draft.write({ row: 2, column: 0 }, problem, { ...looks.finding, color: chips.poor.color });
  }
  draft.protect([layout.limits, ...(isJudgedAgain(input) ? [areaAt(layout.asOf)] : [])]);
  return draft.steps();
}

/** Whether tickets without a response are judged anew at another moment: not where the minutes up to it are plain values. */
function isJudgedAgain(input: AnalysisInput): boolean {
  return !hasFixedMinutes(input);
}

/** The tickets of the period before, and those of the trend's days, in the same columns. */
export function* earlierSheet(input: AnalysisInput): Generator<void, PlanStep[]> {
  const { before, trendOnly, period, previous } = input.window;
  const texts = listTexts[input.locale];
  const layout = earlierLayout(input);
  const draft = new SheetDraft(nameOf(input, "earlier"));
  const order = Int32Array.from([...before, ...trendOnly]);
  const from = trendOnly.length > 0 ? Math.min(previous.from, period.to - trendDays) : previous.from;
  const about = { period: periodText({ from, to: period.from }, input.locale), source: input.data.sheet };
  draft.write({ row: 0, column: 0 }, texts.earlierTitle, looks.title);
  draft.write({ row: 1, column: 0 }, texts.earlierSubtitle(about), looks.subtitle);
  draft.heights(0, [rowHeights.title, rowHeights.subtitle]);
  yield* writeList({ input, layout, draft, texts, order });
  draft.protect([]);
  return draft.steps();
}

function writeLimits({ draft, input, layout, texts }: Desk): void {
  const { limits } = layout;
  const heading = { row: limits.row - 2, column: limits.column };
  draft.put(heading, texts.limitsSection);
  draft.format({ ...heading, rows: 1, columns: limits.columns }, looks.section);
  const header = { row: limits.row - 1, column: limits.column };
  draft.putRow(header, texts.limitColumns);
  draft.format({ ...header, rows: 1, columns: 2 }, looks.header);
  // The counts of the period begin right beside the minutes.
  const atMinutes = { row: header.row, column: header.column + 2, rows: 1, columns: 1 };
  draft.format(atMinutes, { ...looks.header, align: "center" });
  input.request.thresholds.forEach(({ priority, channel, minutes }, index) => {
    draft.putRow({ row: limits.row + index, column: limits.column }, [priority || null, channel || null, minutes]);
  });
  const names = { ...limits, columns: 2 };
  const minutes = { ...limits, column: limits.column + 2, columns: 1 };
  draft.format(names, { ...looks.input, align: "left" });
  draft.format(minutes, { ...looks.input, align: "center" });
  const isText = operation(call("LEN", cellAt(limits.row, limits.column)), "<=", 255);
  draft.validate(names, { type: "condition", condition: isText }, texts.limitHints.name);
  draft.validate(minutes, { type: "number", ...limitBounds }, texts.limitHints.minutes);
}

function writeFigures({ draft, input, layout, texts }: Desk): void {
  const { asOf, figures } = layout;
  // Three columns to the left: the names are longer than any of those is wide.
  const label = asOf.column - 3;
  draft.put({ row: asOf.row - 1, column: label }, texts.figuresSection);
  draft.format({ row: asOf.row - 1, column: label, rows: 1, columns: 4 }, looks.section);
  draft.write({ row: asOf.row, column: label }, texts.asOf, looks.label);
  const look = isJudgedAgain(input) ? looks.input : looks.value;
  draft.write(asOf, input.context.asOf, { ...look, align: "left", numberFormat: numberFormats.moment });
  if (isJudgedAgain(input)) {
    draft.validate(areaAt(asOf), { type: "date", from: earliestSerial, to: latestSerial }, texts.asOfHint, false);
  }
  const status = layout.area("status");
  const count = (name: ResponseStatus): Expression | number =>
    status === null ? 0 : call("COUNTIF", cellsIn(status), texts.statuses[name]);
  const minutes = layout.area("minutes");
  const late = cellAt(figures.late.row, figures.late.column);
  const inTime = cellAt(figures.inTime.row, figures.inTime.column);
  const answered = cellAt(figures.answered.row, figures.answered.column);
  const contents: Readonly<Record<ListFigure, Expression | number>> = {
    tickets: layout.counted,
    answered: minutes === null ? 0 : call("COUNT", cellsIn(minutes)),
    inTime: count("inTime"),
    late: count("late"),
    pending: count("pending"),
    noLimit: count("noLimit"),
    unknown: count("unknown"),
    inTimeRate: ratio(inTime, operation(inTime, "+", late)),
    meanMinutes: minutes === null ? 0 : ratio(call("SUM", cellsIn(minutes)), answered),
    leftOut: layout.rows - layout.counted,
    waitsNotRead: unreadWaits(input).now,
    limitUnread: unreadLimits(input),
  };
  for (const figure of listFigures(input)) {
    const place = figures[figure];
    if (place === undefined) continue;
    const content = contents[figure];
    const format = figure === "inTimeRate" ? numberFormats.attainment : figure === "meanMinutes" ? "0.0" : "#,##0";
    draft.write({ row: place.row, column: label }, texts.figures[figure], looks.label);
    draft.write(place, typeof content === "number" ? content : { formula: content }, {
      ...looks.value,
      numberFormat: format,
    });
  }
}

function* writeList(desk: Desk): Generator<void, void> {
  const { draft, input, layout, order } = desk;
  const { columns, firstRow, headerRow, notesRow } = layout;
  columns.forEach((column, index) => {
    const { header, note } = captions(desk, column);
    draft.write({ row: notesRow, column: index }, note, looks.columnNote);
    draft.write({ row: headerRow, column: index }, header, { ...looks.header, align: alignOf(column) });
    draft.format(
      { row: firstRow, column: index, rows: Math.max(1, layout.rows), columns: 1 },
      { align: alignOf(column), numberFormat: numberFormatOf(column, input.locale) },
    );
    const formula = formulaOf(desk, column);
    if (formula === null) return;
    const rows = layout.workedArea(column)?.rows ?? 1;
    draft.put({ row: firstRow, column: index }, { formula, spill: { rows, columns: 1 } });
  });
  yield;
  // Columns of plain values stand in runs between the columns of formulas.
  const cellAtRow = readers(desk);
  yield;
  for (let first = 0; first < columns.length; ) {
    const column = columns[first];
    if (column === undefined || formulaOf(desk, column) !== null) {
      first++;
      continue;
    }
    let end = first;
    while (end < columns.length && formulaOf(desk, columns[end] ?? "source") === null) end++;
    const run = columns.slice(first, end).map(cellAtRow);
    yield* draft.list({ row: firstRow, column: first }, order.length, (position) => {
      const row = order[position] ?? 0;
      return run.map((read) => read(row));
    });
    first = end;
  }
  const status = layout.workedArea("status");
  if (status !== null) {
    const cell = cellAt(status.row, status.column);
    const { statuses } = desk.texts;
    draft.highlight(status, operation(cell, "=", statuses.late), chips.poor);
    draft.highlight(status, operation(cell, "=", statuses.inTime), chips.excellent);
  }
  const notes = columns.map((column) => ({ text: captions(desk, column).note, width: widths[column] }));
  draft.heights(notesRow, [rowHeight(notes, "note"), rowHeights.tallHeader]);
  draft.widths(widthsOf(layout));
  // Under the limits and the counts the head is too high to be frozen on a small screen.
  draft.freeze(layout.sheet === "responses" ? 2 : firstRow, 0);
  draft.page({
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    repeatRows: { first: headerRow, count: 1 },
    footer: footerText(sheetTexts[input.locale], input.subject, input.context),
  });
}

/** Of the list; the moment of judgement needs room whatever stands below it. */
function widthsOf({ asOf, columns, sheet }: ListLayout): number[] {
  const listed = columns.map((column) => widths[column]);
  if (sheet === "earlier") return listed;
  while (listed.length <= asOf.column) listed.push(widths.status);
  return listed.map((width, index) => (index === asOf.column ? Math.max(width, widths.submitted) : width));
}

function captions(
  { input, layout, texts }: Desk,
  column: ListColumn,
): { readonly header: string; readonly note: string } {
  const field = fieldOf(column);
  const from = field === null ? null : (input.data.headers[input.data.columns[field] ?? -1] ?? null);
  const zone = field === null ? null : columnZone(input.data.zone, field);
  const turned = zone === null ? "" : zoneText(zone.offsets, zone.place, input.locale);
  const minutes = fixedColumn(input, column);
  const fixed = minutes === null ? "" : texts.worksOutAs(fixedFormulas[minutes]);
  const isElsewhere = column === "limit" && layout.sheet === "earlier";
  const said = isElsewhere ? texts.limitsElsewhere(nameOf(input, "responses")) : (texts.notes[column] ?? "");
  const notes = [from === null ? "" : texts.readFrom(from), turned, said, fixed].filter((note) => note !== "");
  return { header: texts.columns[column], note: notes.join(texts.betweenNotes) };
}

/** What stands behind minutes that are written as plain values, in the words of the function's own parameters. */
const fixedFormulas = {
  minutes: "RESPONSEMINUTES(submitted, responded, hours, holidays, pauses)",
  waiting: "RESPONSEMINUTES(submitted, resolved or judged as of, hours, holidays, pauses)",
  judged: "RESPONSEMINUTES(submitted, responded or judged as of, hours, holidays, pauses)",
  resolutionMinutes: "RESPONSEMINUTES(submitted, resolved, hours, holidays, pauses)",
} as const;

type MinutesColumn = keyof typeof fixedFormulas;

/** A column of minutes that is written as plain values. */
function fixedColumn(input: AnalysisInput, column: ListColumn): MinutesColumn | null {
  const isMinutes = (one: ListColumn): one is MinutesColumn => one in fixedFormulas;
  return hasFixedMinutes(input) && isMinutes(column) ? column : null;
}

function fieldOf(column: ListColumn): TicketField | null {
  return column in columnFields ? columnFields[column as keyof typeof columnFields] : null;
}

function numberFormatOf(column: ListColumn, locale: Locale): string {
  switch (column) {
    case "submitted":
    case "responded":
    case "resolved":
      return numberFormats.moment;
    case "minutes":
    case "waiting":
    case "judged":
    case "resolutionMinutes":
      return "#,##0.0";
    case "over":
      // What is added to tell equals apart is no overrun: a hundred-millionth of a row number, of a million rows at most.
      return '[<0.0105]"–";#,##0.0';
    case "firstContact":
    case "complaint":
    case "repeat":
      return numberFormats.yesOrNo[locale];
    case "share":
      return numberFormats.attainment;
    default:
      return "General";
  }
}

const found = new WeakMap<AnalysisInput, Float64Array>();

/** The repeats among the tickets: looked for once, because both lists tell them. */
function repeatsOf(input: AnalysisInput): Float64Array {
  const repeats = found.get(input) ?? repeatFlags(input.tickets, input.request.repeatDays);
  found.set(input, repeats);
  return repeats;
}

/** Each value column as a way to read a row of the ticket table. */
function readers({ input, texts }: Desk): (column: ListColumn) => (row: number) => CellContent {
  const { data, tickets } = input;
  const repeats = repeatsOf(input);
  const seen = new Set(input.window.leftOut);
  const minutes = countedMinutes(input);
  return (column) => {
    const fixed = fixedColumn(input, column);
    if (fixed !== null) {
      return (row) => {
        const [from, to] = [tickets.times.submitted?.[row] ?? Number.NaN, momentFor(fixed, input, row)];
        return seen.has(row) || Number.isNaN(from) || Number.isNaN(to) ? null : known(minutes(row, from, to));
      };
    }
    if (column === "source") return (row) => data.area.row + 2 + row;
    if (column === "repeat") return (row) => known(repeats[row]);
    if (column === "weekday") return (row) => known(weekdayOf(tickets.times.submitted?.[row] ?? Number.NaN));
    if (column === "hour") return (row) => known(hourOf(tickets.times.submitted?.[row] ?? Number.NaN));
    if (column === "remark") {
      return (row) => {
        if (!seen.has(row)) return null;
        return tickets.texts.id?.[row] === "" ? texts.remarks.noId : texts.remarks.duplicate;
      };
    }
    const field = fieldOf(column);
    if (field === null) return () => null;
    const unread = tickets.unreadAt[field];
    if (fieldKinds[field] === "text") {
      const values = tickets.texts[field];
      return (row) => values?.[row] || null;
    }
    const values = tickets.times[field] ?? tickets.numbers[field];
    return (row) => (unread?.has(row) === true ? unreadMark : known(values?.[row]));
  };
}

/** The moment up to which a column of plain minutes counts; `NaN` where it says nothing of the ticket. */
function momentFor(column: MinutesColumn, { context, tickets }: AnalysisInput, row: number): number {
  const at = (field: "submitted" | "firstResponse" | "resolved") => tickets.times[field]?.[row] ?? Number.NaN;
  const isOpen = Number.isNaN(at("firstResponse")) && tickets.unreadAt.firstResponse?.has(row) !== true;
  const asOf = Math.max(at("submitted"), context.asOf);
  switch (column) {
    case "minutes":
      return at("firstResponse");
    case "resolutionMinutes":
      return at("resolved");
    case "judged":
      return isOpen ? asOf : at("firstResponse");
    case "waiting":
      return isOpen ? (at("resolved") < asOf ? at("resolved") : asOf) : Number.NaN;
  }
}

function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The array formula of a column that is worked out; `null` for one of plain values. */
function formulaOf(desk: Desk, column: ListColumn): Expression | null {
  const { input, layout } = desk;
  const cells = (of: ListColumn): Expression => {
    const area = layout.workedArea(of);
    return area === null ? { kind: "value", value: "" } : cellsIn(area, { fixed: true });
  };
  if (fixedColumn(input, column) !== null) return null;
  switch (column) {
    case "minutes":
      return minutesFormula(input, layout.sheet, cells("submitted"), cells("responded"));
    case "waiting": {
      const asOf = asOfCell(input);
      const until = when(
        allOf(call("ISNUMBER", cells("resolved")), operation(cells("resolved"), "<", asOf)),
        cells("resolved"),
        asOf,
      );
      return minutesFormula(input, layout.sheet, cells("submitted"), whileOpen(cells, until));
    }
    case "resolutionMinutes":
      return minutesFormula(input, layout.sheet, cells("submitted"), cells("resolved"));
    case "limit":
      return limitFormula(desk, cells);
    case "status":
      return statusFormula(desk, cells);
    case "over": {
      const time = when(call("ISNUMBER", cells("minutes")), cells("minutes"), cells("waiting"));
      const tie = operation(cells("source"), "/", 100_000_000);
      const over = operation(time, "-", cells("limit"));
      const isLate = operation(cells("status"), "=", desk.texts.statuses.late);
      return when(isLate, operation(when(operation(over, ">", 0), over, 0), "+", tie), "");
    }
    case "share":
      return shareFormula(ratingsOf(input).map(cells));
    default:
      return null;
  }
}

/** The minutes of the first row of limits that fits the ticket's priority and channel; blank where none does. */
function limitFormula({ input, layout }: Desk, cells: (of: ListColumn) => Expression): Expression {
  const { limits } = responsesLayout(input);
  const sheet = nameOf(input, "responses");
  const limit = (row: number, column: number) =>
    cellAt(limits.row + row, limits.column + column, { sheet, fixed: true });
  let chosen: Expression = { kind: "value", value: "" };
  for (let row = limits.rows - 1; row >= 0; row--) {
    const fits = (column: 0 | 1, of: ListColumn): Expression => {
      const isAny = operation(limit(row, column), "=", "");
      return layout.area(of) === null ? isAny : anyOf(isAny, operation(cells(of), "=", limit(row, column)));
    };
    chosen = when(
      allOf(call("ISNUMBER", limit(row, 2)), fits(0, "priority"), fits(1, "channel")),
      limit(row, 2),
      chosen,
    );
  }
  return when(call("ISNUMBER", cells("submitted")), chosen, "");
}

/** The marks given, out of those that could have been. */
function shareFormula(ratings: readonly Expression[]): Expression {
  const isGiven = (rating: Expression) => operation(call("ISNUMBER", rating), "*", 1);
  const given = (rating: Expression) => when(call("ISNUMBER", rating), rating, 0);
  const count = ratings.map(isGiven).reduce((left, right) => operation(left, "+", right));
  const sum = ratings.map(given).reduce((left, right) => operation(left, "+", right));
  return when(
    operation(count, "=", 0),
    "",
    operation(operation(sum, "/", 5), "/", when(operation(count, "=", 0), 1, count)),
  );
}

function asOfCell(input: AnalysisInput): Expression {
  const { column, row } = responsesLayout(input).asOf;
  return cellAt(row, column, { sheet: nameOf(input, "responses"), fixed: true });
}

/** A moment for the tickets without a response, not before their submission; blank for all others. */
function whileOpen(cells: (of: ListColumn) => Expression, moment: Expression): Expression {
  const isOpen = allOf(call("ISNUMBER", cells("submitted")), operation(cells("responded"), "=", ""));
  return when(isOpen, when(operation(moment, ">", cells("submitted")), moment, cells("submitted")), "");
}

/**
 * A ticket without a response is late once its time is up, also when it was solved without one. One whose response could not
 * be read is told as such whatever its limit: it is missing from the figures for that.
 */
function statusFormula({ input, layout, texts }: Desk, cells: (of: ListColumn) => Expression): Expression {
  const { statuses } = texts;
  const [minutes, limit] = [cells("minutes"), cells("limit")];
  const waiting = hasFixedMinutes(input)
    ? cells("judged")
    : layout.columns.includes("resolved")
      ? minutesFormula(input, layout.sheet, cells("submitted"), whileOpen(cells, asOfCell(input)))
      : cells("waiting");
  const answered = when(operation(minutes, "<=", limit), statuses.inTime, statuses.late);
  const open = when(operation(waiting, ">", limit), statuses.late, statuses.pending);
  const judged = when(call("ISNUMBER", minutes), answered, open);
  const isKnown = anyOf(call("ISNUMBER", minutes), call("ISNUMBER", waiting));
  const known = when(call("ISNUMBER", limit), judged, statuses.noLimit);
  return when(call("ISNUMBER", cells("submitted")), when(isKnown, known, statuses.unknown), "");
}
