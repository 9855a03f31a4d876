import type { Area } from "../../formula/expression.ts";
import type { CrossColumn, QualityMeasure } from "../../i18n/analysis/cross-texts.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, ratingsOf } from "./analysis-input.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { type ListedField, listedGroups } from "./listed-groups.ts";
import { type RatingGapLayout, ratingGapLayout } from "./rating-gap-layout.ts";
import { unreadWaitsRemark } from "./unread-waits.ts";

const chartRows = 22;

/** A sheet with few columns still prints its sentences whole. */
const fewestPageColumns = 8;

/** The median of one or two groups compares them with themselves. */
export const fewestCompared = 3;

export const ruleNames = ["cutBy", "targetMinutes", "targetQuality", "fewest", "inTimeTarget"] as const;

export type RuleName = (typeof ruleNames)[number];

/** A column of a table; the others stand beside it. */
export type ShownColumn = Exclude<CrossColumn, "order" | "beyond">;

/** A table by handler, team or type. */
export interface GroupTable {
  readonly id: ListedField;
  readonly names: readonly string[];
  readonly sectionRow: number;
  readonly headerRow: number;
  readonly firstRow: number;
  /** The line of the groups that are not listed and of tickets that name none; `null` where there are no such tickets. */
  readonly othersRow: number | null;
  /** How many groups are not listed. */
  readonly others: number;
  readonly totalRow: number;
  readonly chart: Area;
  /** Two rows and two columns each, with a label after them: the upper or right end of a cut line, then the other. */
  readonly cuts: { readonly vertical: Area; readonly horizontal: Area };
  /** The row under the total, which says why a chart shows nothing or is not cut by the median. */
  readonly remarkRow: number;
  /** Minutes and quality of the groups that are judged, `#N/A` for the others: what the chart draws. */
  readonly points: { readonly x: Area; readonly y: Area };
  /** The rows of the named groups in a column. */
  area(column: CrossColumn): Area;
}

export const clockColumns = ["name", "tickets", "inTime", "late", "unread", "inTimeRate", "excess"] as const;

type ClockColumn = (typeof clockColumns)[number];

/** Tickets by weekday or hour. */
export interface ClockTable {
  readonly id: "weekday" | "hour";
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly column: number;
  area(column: ClockColumn | "beyond"): Area;
}

export interface CrossLayout {
  /** Those of the tables; what sorts, draws and weighs stands beside them, from `helperColumn` on. */
  readonly columns: readonly ShownColumn[];
  readonly helperColumn: number;
  /** What is printed. */
  readonly page: Area;
  /** How to weigh the quadrants by industry; `null` where there are none. */
  readonly industryRow: number | null;
  /** What is said of waits that could not be read; `null` where there are none. */
  readonly waitsRow: number | null;
  /** What is said of rows that count in no figure; `null` where there are none. */
  readonly leftOutRow: number | null;
  /** Only where times are told: without them nobody is fast or slow. */
  readonly rules: Readonly<Record<RuleName, Place>>;
  readonly groups: readonly GroupTable[];
  readonly clock: readonly ClockTable[];
  /** Where low marks are taken apart; `null` where nobody rates. */
  readonly ratings: RatingGapLayout | null;
  readonly measure: QualityMeasure | null;
  readonly isTimed: boolean;
  column(column: CrossColumn): number;
}

/** What stands for quality: the ratings, else whether tickets stay solved, else whether they are solved. */
export function qualityMeasure(input: AnalysisInput): QualityMeasure | null {
  if (ratingsOf(input).length > 0) return "score";
  if (has(input, "reopened")) return "notReopened";
  return has(input, "resolved") ? "resolved" : null;
}

/** Where everything stands on the cross analysis: rules at the head, then a table and a chart for each kind of group. */
export function crossLayout(input: AnalysisInput): CrossLayout {
  const isTimed = has(input, "submitted") && has(input, "firstResponse");
  const measure = qualityMeasure(input);
  const columns: ShownColumn[] = [
    "name",
    "tickets",
    ...(isTimed ? (["answered", "minutes", "inTime", "late", "unread", "inTimeRate", "excess"] as const) : []),
    ...(measure === null ? [] : (["rated", "quality", "qualityUnread"] as const)),
    ...(isTimed && measure !== null ? (["quadrant"] as const) : []),
  ];
  const pageColumns = Math.max(fewestPageColumns, columns.length);
  const helperColumn = pageColumns + 1;
  const columnOf = (column: CrossColumn) => {
    if (column === "order") return helperColumn;
    if (column === "beyond") return helperColumn + 3;
    return columns.indexOf(column);
  };
  const hasChart = columns.includes("quadrant");
  const waitsRow = isTimed && unreadWaitsRemark(input) !== null ? 4 : null;
  const afterWaits = waitsRow === null ? 4 : waitsRow + 1;
  const leftOutRow = leftOutRemark(input) === null ? null : afterWaits;
  const afterRemarks = leftOutRow === null ? afterWaits : leftOutRow + 1;
  const industryRow = hasChart ? afterRemarks : null;
  const firstRule = hasChart ? afterRemarks + 2 : afterRemarks + 1;
  const rules = Object.fromEntries(
    ruleNames.map((name, index) => [name, { row: firstRule + index, column: 2 }]),
  ) as Record<RuleName, Place>;
  let row = isTimed ? firstRule + ruleNames.length + 1 : afterRemarks + 1;
  const groups: GroupTable[] = [];
  for (const id of ["handler", "team", "type"] as const satisfies readonly ListedField[]) {
    const all = input.groups[id];
    if (all === undefined || all.length === 0) continue;
    const listed = listedGroups(input)[id] ?? [];
    const names = listed.map(({ name }) => name);
    const hasOthers = listed.reduce((sum, { tickets }) => sum + tickets, 0) < input.window.current.length;
    const firstRow = row + 2;
    const afterNames = firstRow + names.length;
    const totalRow = afterNames + (hasOthers ? 1 : 0);
    const chartRow = totalRow + 2;
    const helper = { row: chartRow + 1, column: helperColumn + 1, rows: 2, columns: 2 };
    groups.push({
      id,
      names,
      sectionRow: row,
      headerRow: row + 1,
      firstRow,
      othersRow: hasOthers ? afterNames : null,
      others: all.length - names.length,
      totalRow,
      remarkRow: totalRow + 1,
      chart: { row: chartRow, column: 0, rows: chartRows, columns: columns.length },
      points: {
        x: { row: firstRow, column: helperColumn + 1, rows: names.length, columns: 1 },
        y: { row: firstRow, column: helperColumn + 2, rows: names.length, columns: 1 },
      },
      cuts: { vertical: helper, horizontal: { ...helper, row: helper.row + 3 } },
      area: (column) => ({ row: firstRow, column: columnOf(column), rows: names.length, columns: 1 }),
    });
    row = hasChart ? chartRow + chartRows + 1 : totalRow + 2;
  }
  const clock = isTimed ? clockTables(row, columnOf("beyond")) : [];
  const afterClock = clock.reduce((last, { firstRow, rows }) => Math.max(last, firstRow + rows), row - 1);
  const ratings = ratingGapLayout(input, afterClock + 1, helperColumn);
  const lastRow = ratings?.endRow ?? afterClock;
  return {
    columns,
    helperColumn,
    page: { row: 0, column: 0, rows: lastRow, columns: pageColumns },
    industryRow,
    waitsRow,
    leftOutRow,
    rules,
    groups,
    clock,
    ratings,
    measure,
    isTimed,
    column: columnOf,
  };
}

function clockTables(row: number, beyond: number): ClockTable[] {
  return (["weekday", "hour"] as const).map((id, index) => {
    const column = 0;
    const headerRow = row + 1 + index * 11;
    const rows = id === "weekday" ? 7 : 24;
    return {
      id,
      headerRow,
      firstRow: headerRow + 1,
      rows,
      column,
      area: (name) => ({
        row: headerRow + 1,
        column: name === "beyond" ? beyond : column + clockColumns.indexOf(name),
        rows,
        columns: 1,
      }),
    };
  });
}
