import type { Area } from "../../formula/expression.ts";
import type { QualityColumn, QualityFigure } from "../../i18n/analysis/quality-texts.ts";
import type { TicketField } from "../../tickets/field.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, type RatingField, ratingsOf } from "./analysis-input.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { isLow } from "./low-tickets.ts";

/** So many of the largest handlers are among those from whom the coaching list is chosen. */
const mostHandlers = 50;

/** Handlers with a row of their own in the coaching list; all others share one. */
export const mostCoached = 15;

export const qualityFigures = [
  "rated",
  "meanTotal",
  "attention",
  "attentionShare",
  "unread",
] as const satisfies readonly QualityFigure[];

/** The fields that columns of plain values come from. */
export const qualityFields: Readonly<Partial<Record<QualityColumn, TicketField>>> = {
  ticket: "id",
  handler: "handler",
  team: "team",
  type: "type",
  attitude: "attitude",
  solving: "solving",
  clarity: "clarity",
  satisfaction: "satisfaction",
  reason: "deductionReason",
  channel: "channel",
};

/** Beside the list, for whoever takes the marks apart: where and when a ticket came in. What could not be read follows it. */
export type OriginColumn = "channel" | "weekday" | "hour";

/** Where the figures of one rating stand. */
export interface ItemPlaces {
  readonly mean: Place;
  /** Share of the marks that could be had. */
  readonly rate: Place;
  /** Ratings given. */
  readonly ratings: Place;
}

/** The coaching list: handler, rated, needing attention, share, ratings not read, a mean for each item, weakest item. */
export interface CoachingLayout {
  /** The handlers to choose from. */
  readonly handlers: readonly string[];
  readonly headerRow: number;
  /** The handlers listed, as far as there are so many, and a row for all others. */
  readonly area: Area;
  /** Handler, rated, needing attention, ratings not read, a mean for each item, order: what the list is chosen from; `null` where there is nobody. */
  readonly working: Area | null;
}

/**
 * Where everything stands on the quality sheet: the threshold, the figures, the items and the coaching list above the
 * tickets. Whoever opens the sheet wants these few lines first: below a list of a hundred thousand tickets nobody would find
 * them, and every month they would stand in another row. A link leads down to the list. A list of tickets that is empty still has one row, which stays blank, so that every formula has something to
 * look at.
 */
export interface QualityLayout {
  /** Those of the list; what sorts stands beside it, from `helperColumn` on. */
  readonly columns: readonly QualityColumn[];
  readonly helperColumn: number;
  /** What is printed. */
  readonly page: Area;
  readonly ratings: readonly RatingField[];
  readonly origins: readonly OriginColumn[];
  readonly originColumn: number;
  /** Rows of the ticket table, in the order of the list. */
  readonly order: Int32Array;
  /** Below this share of the marks a ticket needs attention. */
  readonly threshold: Place;
  readonly figures: Readonly<Record<QualityFigure, Place>>;
  /** Item, mean, rate, ratings, ratings not read: a row for each rating. */
  readonly items: Area;
  /** What is said of rows that count in no figure; `null` where there are none. */
  readonly leftOutRow: number | null;
  readonly coaching: CoachingLayout | null;
  readonly notesRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  item(rating: RatingField): ItemPlaces;
  /** The rows of a column; `null` where the tickets do not have it. */
  area(column: QualityColumn): Area | null;
}

/** The head of the table of items; the first of its rows stands two below. */
const head = 3;
const itemsColumn = 4;

/** The cells in one of which the remark under the items stands, however many items there are. */
export const itemsRemark: Area = { row: head + 3, column: itemsColumn, rows: 4, columns: 1 };

const found = new WeakMap<AnalysisInput, QualityLayout>();

/** The layout of the quality sheet; worked out once for an input, because other sheets ask for it at every formula. */
export function qualityLayout(input: AnalysisInput): QualityLayout {
  const known = found.get(input);
  if (known !== undefined) return known;
  const layout = layoutOf(input);
  found.set(input, layout);
  return layout;
}

function layoutOf(input: AnalysisInput): QualityLayout {
  const ratings = ratingsOf(input);
  const columns = columnsOf(input, ratings);
  const order = ratedRows(input, ratings);
  const figureColumn = 2;
  const items = { row: head + 2, column: itemsColumn, rows: Math.max(1, ratings.length), columns: 5 };
  const afterFigures = head + 2 + qualityFigures.length;
  const leftOutRow = leftOutRemark(input) === null ? null : afterFigures;
  const belowFigures = afterFigures + (leftOutRow === null ? 0 : 1);
  const coachingColumn = columns.indexOf("handler");
  const coachingWidth = 6 + ratings.length;
  const pageColumns = Math.max(columns.length, items.column + items.columns, coachingColumn + coachingWidth);
  const helperColumn = pageColumns + 1;
  const workingColumn = helperColumn + 2;
  const origins: OriginColumn[] = [
    ...(has(input, "channel") ? (["channel"] as const) : []),
    ...(has(input, "submitted") ? (["weekday", "hour"] as const) : []),
  ];
  const beside: readonly QualityColumn[] = origins;
  const originColumn = workingColumn + 5 + ratings.length + 1;
  const coaching =
    coachingColumn < 0
      ? null
      : coachingOf(input, order, ratings.length, {
          section: { row: belowFigures + 1, column: coachingColumn },
          columns: coachingWidth,
          workingColumn,
        });
  const afterCoaching = coaching === null ? belowFigures : coaching.area.row + coaching.area.rows;
  const notesRow = afterCoaching + 1;
  const firstRow = notesRow + 2;
  const rows = Math.max(1, order.length);
  return {
    columns,
    helperColumn,
    page: { row: 0, column: 0, rows: firstRow + rows, columns: pageColumns },
    ratings,
    origins,
    originColumn,
    order,
    threshold: { row: head + 1, column: figureColumn },
    figures: {
      rated: { row: head + 2, column: figureColumn },
      meanTotal: { row: head + 3, column: figureColumn },
      attention: { row: head + 4, column: figureColumn },
      attentionShare: { row: head + 5, column: figureColumn },
      unread: { row: head + 6, column: figureColumn },
    },
    items,
    leftOutRow,
    coaching,
    notesRow,
    headerRow: notesRow + 1,
    firstRow,
    item: (rating) => {
      const row = items.row + Math.max(0, ratings.indexOf(rating));
      return {
        mean: { row, column: items.column + 1 },
        rate: { row, column: items.column + 2 },
        ratings: { row, column: items.column + 3 },
      };
    },
    area: (column) => {
      if (column === "unread") return { row: firstRow, column: originColumn + origins.length, rows, columns: 1 };
      const origin = beside.indexOf(column);
      const index = column === "order" ? helperColumn : origin < 0 ? columns.indexOf(column) : originColumn + origin;
      return index < 0 ? null : { row: firstRow, column: index, rows, columns: 1 };
    },
  };
}

function columnsOf(input: AnalysisInput, ratings: readonly RatingField[]): readonly QualityColumn[] {
  const given = (column: QualityColumn): readonly QualityColumn[] => {
    const field = qualityFields[column];
    return field !== undefined && has(input, field) ? [column] : [];
  };
  return [
    "source",
    ...given("ticket"),
    ...given("handler"),
    ...given("team"),
    ...given("type"),
    ...ratings,
    "total",
    "outOf",
    "share",
    "mark",
    ...given("reason"),
  ];
}

/** The tickets of the period with a rating, be it one that could not be read. */
function ratedRows({ tickets, window }: AnalysisInput, ratings: readonly RatingField[]): Int32Array {
  const columns = ratings.map((field) => ({ values: tickets.numbers[field], unread: tickets.unreadAt[field] }));
  return window.current.filter((row) => {
    for (const { unread, values } of columns) {
      if (!Number.isNaN(values?.[row] ?? Number.NaN) || unread?.has(row) === true) return true;
    }
    return false;
  });
}

interface CoachingPlace {
  /** Of the title. */
  readonly section: Place;
  readonly columns: number;
  readonly workingColumn: number;
}

function coachingOf(
  input: AnalysisInput,
  order: Int32Array,
  items: number,
  { columns, section, workingColumn }: CoachingPlace,
): CoachingLayout | null {
  const names = input.tickets.texts.handler;
  if (names === undefined || order.length === 0) return null;
  const spellings = new Set<string>();
  for (const row of order) spellings.add(names[row] ?? "");
  const rated = new Set([...spellings].map((name) => name.toLowerCase()));
  const withRatings = (input.groups.handler ?? [])
    .map(({ name }) => name)
    .filter((name) => rated.has(name.toLowerCase()));
  const handlers = chosenFrom(input, order, withRatings);
  const headerRow = section.row + 1;
  const row = headerRow + 1;
  return {
    handlers,
    headerRow,
    area: { row, column: section.column, rows: Math.min(handlers.length, mostCoached) + 1, columns },
    working: handlers.length === 0 ? null : { row, column: workingColumn, rows: handlers.length, columns: 5 + items },
  };
}

/** The largest, and those with the most tickets needing attention when the sheets are made, be they ever so small. */
function chosenFrom(input: AnalysisInput, order: Int32Array, handlers: readonly string[]): readonly string[] {
  if (handlers.length <= mostHandlers) return handlers;
  const hasLowScore = isLow(input);
  const counts = new Map(handlers.map((name) => [name.toLowerCase(), 0]));
  for (const row of order) {
    const name = (input.tickets.texts.handler?.[row] ?? "").toLowerCase();
    if (hasLowScore(row)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const countOf = (name: string) => counts.get(name.toLowerCase()) ?? 0;
  const lowest = [...handlers].sort((one, other) => countOf(other) - countOf(one)).slice(0, mostCoached);
  const chosen = new Set(lowest.filter((name) => countOf(name) > 0));
  return handlers.filter((name, place) => place < mostHandlers || chosen.has(name));
}
