import { groupFields } from "../../analysis/ticket-groups.ts";
import type { Area } from "../../formula/expression.ts";
import type { CrossColumn, QualityMeasure } from "../../i18n/analysis/cross-texts.ts";
import { hourOf, weekdayOf } from "../../tickets/clock-of.ts";
import { fewestInGroup } from "../../tickets/more-than-chance.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, ratingsOf } from "./analysis-input.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { type ListedField, listedGroups } from "./listed-groups.ts";
import { listedPairs, type TicketPair } from "./listed-pairs.ts";
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

/** A table by handler, team, type or channel. */
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
  /** How many, listed or not, have tickets enough to be told. */
  readonly large: number;
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

export type ClockColumn = (typeof clockColumns)[number];

/** Tickets by weekday or hour. */
export interface ClockTable {
  readonly id: "weekday" | "hour";
  readonly headerRow: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly column: number;
  /** How many weekdays or hours have tickets enough to be told. */
  readonly large: number;
  area(column: ClockColumn | "beyond"): Area;
}

/** Tickets by handler and type together, in the columns of the tables by the clock. */
export interface PairTable {
  readonly pairs: readonly TicketPair[];
  readonly headerRow: number;
  readonly firstRow: number;
  /** The line of all other tickets. */
  readonly othersRow: number;
  readonly large: number;
  /** `handler` and `type` stand beside the page. */
  area(column: ClockColumn | "beyond" | "handler" | "type"): Area;
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
  /** `null` where times are not told, or no pair of handler and type has tickets enough. */
  readonly pairs: PairTable | null;
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

const found = new WeakMap<AnalysisInput, CrossLayout>();

/**
 * Where everything stands on the cross analysis: rules at the head, then a table and a chart for each kind of group. Worked out
 * once for an input, because other sheets ask for it at every formula.
 */
export function crossLayout(input: AnalysisInput): CrossLayout {
  const known = found.get(input);
  if (known !== undefined) return known;
  const layout = layoutOf(input);
  found.set(input, layout);
  return layout;
}

function layoutOf(input: AnalysisInput): CrossLayout {
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
  for (const id of groupFields) {
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
      large: all.filter(({ tickets }) => tickets >= fewestInGroup).length,
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
  const pairs = isTimed ? pairTable(input, row, helperColumn, columnOf("beyond")) : null;
  if (pairs !== null) row = pairs.othersRow + 2;
  const clock = isTimed ? clockTables(input, row, columnOf("beyond")) : [];
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
    pairs,
    clock,
    ratings,
    measure,
    isTimed,
    column: columnOf,
  };
}

function pairTable(input: AnalysisInput, row: number, helperColumn: number, beyond: number): PairTable | null {
  const found = listedPairs(input);
  if (found === null) return null;
  const { large, listed: pairs } = found;
  const firstRow = row + 2;
  const columnOf = (name: ClockColumn | "beyond" | "handler" | "type"): number => {
    if (name === "handler") return helperColumn;
    if (name === "type") return helperColumn + 1;
    return name === "beyond" ? beyond : clockColumns.indexOf(name);
  };
  return {
    pairs,
    headerRow: row + 1,
    firstRow,
    othersRow: firstRow + pairs.length,
    large,
    area: (name) => ({ row: firstRow, column: columnOf(name), rows: pairs.length, columns: 1 }),
  };
}

/** How many weekdays, and how many hours, have tickets enough to be told. */
function largeByClock({ tickets, window }: AnalysisInput): Readonly<Record<"weekday" | "hour", number>> {
  const counts = { weekday: new Int32Array(8), hour: new Int32Array(24) };
  for (const row of window.current) {
    const at = tickets.times.submitted?.[row] ?? Number.NaN;
    const [weekday, hour] = [weekdayOf(at), hourOf(at)];
    counts.weekday[weekday] = (counts.weekday[weekday] ?? 0) + 1;
    counts.hour[hour] = (counts.hour[hour] ?? 0) + 1;
  }
  const large = (of: Int32Array) => of.filter((count) => count >= fewestInGroup).length;
  return { weekday: large(counts.weekday), hour: large(counts.hour) };
}

function clockTables(input: AnalysisInput, row: number, beyond: number): ClockTable[] {
  const large = largeByClock(input);
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
      large: large[id],
      area: (name) => ({
        row: headerRow + 1,
        column: name === "beyond" ? beyond : column + clockColumns.indexOf(name),
        rows,
        columns: 1,
      }),
    };
  });
}
