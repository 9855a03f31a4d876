import type { Area } from "../../formula/expression.ts";
import type { ListColumn, ListFigure } from "../../i18n/analysis/list-texts.ts";
import type { TicketField } from "../../tickets/field.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, ratingsOf } from "./analysis-input.ts";
import { unreadTickets } from "./unread-tickets.ts";
import { unreadWaits } from "./unread-waits.ts";

/** Rows for limits that the user may add. */
const spareLimits = 2;

const usualFigures = [
  "tickets",
  "answered",
  "inTime",
  "late",
  "pending",
  "noLimit",
  "unknown",
  "inTimeRate",
  "meanMinutes",
  "leftOut",
] as const satisfies readonly ListFigure[];

type UsualFigure = (typeof usualFigures)[number];

/** What is counted at the head; waits, priorities and channels that could not be read only where there are any. */
export function listFigures(input: AnalysisInput): readonly ListFigure[] {
  return [
    ...usualFigures,
    ...(unreadWaits(input).now > 0 ? (["waitsNotRead"] as const) : []),
    ...(unreadLimits(input) > 0 ? (["limitUnread"] as const) : []),
  ];
}

/** Tickets whose limit was looked up without a priority or a channel, because it could not be read. */
export function unreadLimits(input: AnalysisInput): number {
  return unreadTickets(input, input.window.current, ["priority", "channel"]);
}

/** The fields that columns of plain values come from. */
export const columnFields = {
  ticket: "id",
  submitted: "submitted",
  responded: "firstResponse",
  handler: "handler",
  team: "team",
  type: "type",
  channel: "channel",
  priority: "priority",
  resolved: "resolved",
  firstContact: "firstContact",
  reopened: "reopened",
  complaint: "complaint",
  attitude: "attitude",
  solving: "solving",
  clarity: "clarity",
  satisfaction: "satisfaction",
  reason: "deductionReason",
} as const satisfies Partial<Record<ListColumn, TicketField>>;

/**
 * Where everything stands on a sheet that lists tickets. A block of tickets that is empty still has one row, which stays
 * blank, so that every formula has something to look at.
 */
export interface ListLayout {
  readonly sheet: "responses" | "earlier";
  readonly columns: readonly ListColumn[];
  readonly notesRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Rows that count: the period's on the responses sheet, those of the period before on the other. */
  readonly counted: number;
  /** All rows of the list. */
  readonly rows: number;
  /** Priority, channel, minutes; only on the responses sheet. */
  readonly limits: Area;
  readonly asOf: Place;
  readonly figures: Readonly<Record<UsualFigure, Place>> & Readonly<Partial<Record<ListFigure, Place>>>;
  /** The counted rows of a column; `null` where the tickets do not have it. */
  area(column: ListColumn): Area | null;
  /** The rows for which figures are worked out: those that count, and on the other sheet those of the trend's days too. */
  workedArea(column: ListColumn): Area | null;
}

/** The sheet of the period's tickets: limits and figures at its head, the tickets below. */
export function responsesLayout(input: AnalysisInput): ListLayout {
  const { current, leftOut } = input.window;
  return listLayout(input, "responses", current.length, current.length + leftOut.length);
}

/** The sheet of the tickets compared with: those of the period before first, then the others of the trend's days. */
export function earlierLayout(input: AnalysisInput): ListLayout {
  const { before, trendOnly } = input.window;
  return listLayout(input, "earlier", before.length, before.length + trendOnly.length);
}

function listLayout(input: AnalysisInput, sheet: "responses" | "earlier", counted: number, rows: number): ListLayout {
  const columns = columnsOf(input, sheet);
  const head = 3;
  const limitRows = input.request.thresholds.length + spareLimits;
  const isFirst = sheet === "responses";
  const shown = listFigures(input);
  const figureRows = isFirst ? Math.max(limitRows + 1, shown.length + 2) : 0;
  const notesRow = isFirst ? head + figureRows + 1 : 2;
  const firstRow = notesRow + 2;
  const figureColumn = 7;
  const areaOf = (column: ListColumn, length: number): Area | null => {
    const index = columns.indexOf(column);
    return index < 0 ? null : { row: firstRow, column: index, rows: Math.max(1, length), columns: 1 };
  };
  return {
    sheet,
    columns,
    notesRow,
    headerRow: notesRow + 1,
    firstRow,
    counted,
    rows,
    limits: { row: head + 2, column: 1, rows: limitRows, columns: 3 },
    asOf: { row: head + 1, column: figureColumn },
    figures: Object.fromEntries(
      shown.map((figure, index) => [figure, { row: head + 2 + index, column: figureColumn }]),
    ) as Record<UsualFigure, Place>,
    area: (column) => areaOf(column, counted),
    workedArea: (column) => areaOf(column, isFirst ? counted : rows),
  };
}

function columnsOf(input: AnalysisInput, sheet: "responses" | "earlier"): readonly ListColumn[] {
  const given = (column: ListColumn & keyof typeof columnFields) => (has(input, columnFields[column]) ? [column] : []);
  const isTimed = has(input, "submitted") && has(input, "firstResponse");
  return [
    "source",
    ...given("ticket"),
    ...given("submitted"),
    ...given("responded"),
    ...(isTimed ? timedColumns(input) : []),
    ...given("handler"),
    ...given("team"),
    ...given("type"),
    ...given("channel"),
    ...given("priority"),
    ...given("resolved"),
    ...(has(input, "submitted") && has(input, "resolved") ? (["resolutionMinutes"] as const) : []),
    ...given("firstContact"),
    ...given("reopened"),
    ...given("complaint"),
    ...(hasRepeats(input) ? (["repeat"] as const) : []),
    ...(sheet === "responses" ? [...given("reason"), ...timesOfWeek(input)] : marksOf(input)),
    ...(sheet === "responses" ? (["remark"] as const) : []),
  ];
}

function timesOfWeek(input: AnalysisInput): readonly ListColumn[] {
  return has(input, "submitted") ? ["weekday", "hour"] : [];
}

function marksOf(input: AnalysisInput): readonly ListColumn[] {
  const ratings = ratingsOf(input);
  return ratings.length === 0 ? [] : [...ratings, "share"];
}

function timedColumns(input: AnalysisInput): readonly ListColumn[] {
  const judged = hasFixedMinutes(input) ? (["judged"] as const) : [];
  return ["minutes", "waiting", ...judged, "limit", "status", "over"];
}

/**
 * Whether minutes are written as plain values: opening hours need a function of ours, which a workbook without the add-in
 * does not have.
 */
export function hasFixedMinutes({ request, style }: AnalysisInput): boolean {
  return style !== "functions" && request.hours !== null;
}

/** Repeats are known where customer, type and time are. */
export function hasRepeats(input: AnalysisInput): boolean {
  return has(input, "customer") && has(input, "type") && has(input, "submitted");
}
