import type { Area } from "../../formula/expression.ts";
import type { QualityColumn, QualityFigure } from "../../i18n/analysis/quality-texts.ts";
import type { TicketField } from "../../tickets/field.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, type RatingField, ratingsOf } from "./analysis-input.ts";

/** Handlers with a row of their own in the coaching list; the others share one. */
const mostHandlers = 50;

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
};

/** Where the figures of one rating stand. */
export interface ItemPlaces {
  readonly mean: Place;
  /** Share of the marks that could be had. */
  readonly rate: Place;
  /** Ratings given. */
  readonly ratings: Place;
}

/** The coaching list: handler, rated, needing attention, share, a mean for each item, weakest item. */
export interface CoachingLayout {
  /** The handlers with a row of their own. */
  readonly handlers: readonly string[];
  readonly headerRow: number;
  /** The rows of those handlers; `null` where there are none. */
  readonly area: Area | null;
  /** The row of all other tickets; `null` where there are none. */
  readonly others: number | null;
  readonly column: number;
  readonly columns: number;
}

/**
 * Where everything stands on the quality sheet: the threshold, the figures, the items and the coaching list above the
 * tickets. A list of tickets that is empty still has one row, which stays blank, so that every formula has something to
 * look at.
 */
export interface QualityLayout {
  readonly columns: readonly QualityColumn[];
  readonly ratings: readonly RatingField[];
  /** Rows of the ticket table, in the order of the list. */
  readonly order: Int32Array;
  /** Below this share of the marks a ticket needs attention. */
  readonly threshold: Place;
  readonly figures: Readonly<Record<QualityFigure, Place>>;
  /** Item, mean, rate, ratings: a row for each rating. */
  readonly items: Area;
  readonly coaching: CoachingLayout | null;
  readonly notesRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  item(rating: RatingField): ItemPlaces;
  /** The rows of a column; `null` where the tickets do not have it. */
  area(column: QualityColumn): Area | null;
}

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
  const head = 3;
  const ratings = ratingsOf(input);
  const columns = columnsOf(input, ratings);
  const order = ratedRows(input, ratings);
  const figureColumn = 2;
  const items = { row: head + 2, column: 4, rows: Math.max(1, ratings.length), columns: 4 };
  const belowFigures = head + 2 + qualityFigures.length;
  const coaching = coachingOf(input, order, ratings.length, columns.indexOf("handler"), belowFigures + 1);
  const afterCoaching =
    coaching === null ? belowFigures : (coaching.others ?? coaching.headerRow + coaching.handlers.length) + 1;
  const notesRow = afterCoaching + 1;
  const firstRow = notesRow + 2;
  return {
    columns,
    ratings,
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
      const index = columns.indexOf(column);
      return index < 0 ? null : { row: firstRow, column: index, rows: Math.max(1, order.length), columns: 1 };
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
    "order",
  ];
}

/** The tickets of the period with a rating, be it one that could not be read. */
function ratedRows({ tickets, window }: AnalysisInput, ratings: readonly RatingField[]): Int32Array {
  const columns = ratings.map((field) => ({ values: tickets.numbers[field], unread: tickets.unreadAt[field] }));
  return window.current.filter((row) =>
    columns.some(({ values, unread }) => !Number.isNaN(values?.[row] ?? Number.NaN) || unread?.has(row) === true),
  );
}

function coachingOf(
  input: AnalysisInput,
  order: Int32Array,
  items: number,
  column: number,
  sectionRow: number,
): CoachingLayout | null {
  const names = input.tickets.texts.handler;
  if (names === undefined || column < 0 || order.length === 0) return null;
  const rated = new Set<string>();
  for (const row of order) rated.add((names[row] ?? "").toLowerCase());
  const all = (input.groups.handler ?? []).map(({ name }) => name).filter((name) => rated.has(name.toLowerCase()));
  const handlers = all.slice(0, mostHandlers);
  const hasOthers = all.length > handlers.length || rated.has("");
  const headerRow = sectionRow + 1;
  const area = { row: headerRow + 1, column, rows: handlers.length, columns: 5 + items };
  return {
    handlers,
    headerRow,
    area: handlers.length === 0 ? null : area,
    others: hasOthers ? headerRow + 1 + handlers.length : null,
    column,
    columns: area.columns,
  };
}
