import type { Area } from "../../formula/expression.ts";
import type { RatingBy, RatingMeasure } from "../../i18n/analysis/rating-gap-texts.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, ratingsOf } from "./analysis-input.ts";
import { listedGroups } from "./listed-groups.ts";

export const ratingColumns = ["count", "mean", "short", "unread"] as const;

export type RatingColumn = (typeof ratingColumns)[number];

/** Ratings by handler, team, type, channel, weekday or hour. */
export interface RatingTable {
  readonly id: RatingBy;
  /** The groups by name; the weekdays from 1 or the hours from 0. */
  readonly groups: readonly (string | number)[];
  /** How many groups are not listed. */
  readonly others: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The line of what is not listed; `null` where all is. */
  readonly othersRow: number | null;
}

export interface RatingGapLayout {
  /** The figures whose target can be missed by low marks. */
  readonly measures: readonly RatingMeasure[];
  readonly sectionRow: number;
  readonly headerRow: number;
  /** All ratings together: what the groups add up to. */
  readonly allRow: number;
  readonly tables: readonly RatingTable[];
  /** The row after the last. */
  readonly endRow: number;
  /** How widely the marks spread, one measure a column beside the line of all. */
  spread(measure: RatingMeasure): Place;
  /** The column of a measure's figure. */
  column(measure: RatingMeasure, column: RatingColumn | "beyond"): number;
  /** The rows of the groups listed in a column. */
  area(table: RatingTable, measure: RatingMeasure, column: RatingColumn | "beyond"): Area;
  names(table: RatingTable): Area;
}

/**
 * Where satisfaction and service score are taken apart, below the tables of the cross analysis: a line for all ratings, then a
 * table for each kind of group. `null` where nobody rates.
 *
 * @param row the first row that is free
 * @param helperColumn the first column beside the page
 */
export function ratingGapLayout(input: AnalysisInput, row: number, helperColumn: number): RatingGapLayout | null {
  const measures: RatingMeasure[] = [
    ...(has(input, "satisfaction") ? (["satisfaction"] as const) : []),
    ...(ratingsOf(input).length > 0 ? (["serviceScore"] as const) : []),
  ];
  if (measures.length === 0) return null;
  const headerRow = row + 3;
  const allRow = headerRow + 1;
  const tables: RatingTable[] = [];
  let next = allRow + 2;
  const add = (id: RatingBy, groups: readonly (string | number)[], others: number, isRest: boolean) => {
    if (groups.length === 0) return;
    const firstRow = next + 1;
    const end = firstRow + groups.length;
    tables.push({ id, groups, others, headerRow: next, firstRow, othersRow: isRest ? end : null });
    next = end + (isRest ? 2 : 1);
  };
  for (const id of ["handler", "team", "type", "channel"] as const) {
    const all = input.groups[id] ?? [];
    const listed = listedGroups(input)[id] ?? [];
    const tickets = listed.reduce((sum, group) => sum + group.tickets, 0);
    const names = listed.map(({ name }) => name);
    add(id, names, all.length - names.length, tickets < input.window.current.length);
  }
  if (has(input, "submitted")) {
    add("weekday", [1, 2, 3, 4, 5, 6, 7], 0, false);
    add(
      "hour",
      Array.from({ length: 24 }, (_, hour) => hour),
      0,
      false,
    );
  }
  const beside = helperColumn + 4;
  const columnOf = (measure: RatingMeasure, column: RatingColumn | "beyond"): number => {
    const place = measures.indexOf(measure);
    if (column === "beyond") return beside + place;
    return 1 + place * ratingColumns.length + ratingColumns.indexOf(column);
  };
  return {
    measures,
    sectionRow: row,
    headerRow,
    allRow,
    tables,
    endRow: next,
    spread: (measure) => ({ row: allRow, column: beside + measures.indexOf(measure) }),
    column: columnOf,
    area: ({ firstRow, groups }, measure, column) => ({
      row: firstRow,
      column: columnOf(measure, column),
      rows: groups.length,
      columns: 1,
    }),
    names: ({ firstRow, groups }) => ({ row: firstRow, column: 0, rows: groups.length, columns: 1 }),
  };
}

/** How many groups are looked at together when a cause is sought, be they listed or not. */
export function ratingGroupsLookedAt({ tables }: RatingGapLayout): number {
  return tables.reduce((sum, { groups, others }) => sum + groups.length + others, 0);
}
