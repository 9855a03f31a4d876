import type { PlannedMeasure } from "../evaluation/answers.ts";
import { mondayOf } from "../evaluation/weeks.ts";
import type { Area } from "../formula/expression.ts";
import { dateCell } from "./date-cell.ts";
import type { Place } from "./sheet-draft.ts";

/**
 * The columns of the improvement plan: which measure, what is wrong, what is done about it, what came of it. The measure
 * stands before its reasons because the first two columns stay in view, and are printed again, beside the weeks.
 */
export const improvementColumnNames = [
  "indicator",
  "measure",
  "attainment",
  "problem",
  "branch",
  "cause",
  "owner",
  "start",
  "deadline",
  "effect",
  "resources",
  "status",
  "progress",
  "due",
  "remark",
  "actualEffect",
] as const;

export type ImprovementColumn = (typeof improvementColumnNames)[number];

/** Where each of them stands; the weeks follow. */
export const improvementColumns: Readonly<Record<ImprovementColumn, number>> = {
  indicator: 0,
  measure: 1,
  attainment: 2,
  problem: 3,
  branch: 4,
  cause: 5,
  owner: 6,
  start: 7,
  deadline: 8,
  effect: 9,
  resources: 10,
  status: 11,
  progress: 12,
  due: 13,
  remark: 14,
  actualEffect: 15,
};

/** The columns that say which measure a row is about. */
export const namingColumns = 2;

/** Rows ready for measures that are added by hand. */
const spareRows = 5;

/** Lines below the table that say how it is read. */
export const improvementRemarks = 4;

/** Weeks after the last deadline: few measures end on the day. */
const spareWeeks = 2;

const fewestWeeks = 6;

/** More would be too narrow to read on a page. */
const mostWeeks = 26;

/** Where a plan is longer than that, the weeks before today that are shown. */
const weeksBefore = 4;

/** What the place of everything depends on: how many measures there are, and from when to when they run. */
export interface PlannedPeriods {
  readonly measures: readonly Pick<PlannedMeasure, "start" | "deadline">[];
}

export interface ImprovementLayout {
  readonly title: Place;
  readonly subtitle: Place;
  /** The date on which the plan is looked at: measures due before it are overdue. */
  readonly asOf: Place;
  /** The threshold of the evaluation, repeated: a condition cannot look at another sheet in every program. */
  readonly threshold: Place;
  /** The date whose week is the first one shown. */
  readonly firstWeek: Place;
  /** The Monday that stands there, as a sheet serial. */
  readonly firstMonday: number;
  /** The sentence that says how many indicators are below the threshold. */
  readonly state: Place;
  /** The sentence that says how many measures are overdue or stalled. */
  readonly standing: Place;
  /** What is wrong with the dates, where anything is. */
  readonly check: Place;
  readonly headerRow: number;
  readonly firstRow: number;
  /** Rows with measures. */
  readonly count: number;
  /** Rows of the table, the blank ones included. */
  readonly rows: number;
  /** The cells of one column, the blank rows included. */
  column(name: ImprovementColumn): Area;
  /** The reported progress: the rows of the table, the blank ones included, by the weeks. */
  readonly weeks: Area;
  /** The Mondays above them. */
  readonly weekHeader: Area;
  /** The marks above those: one stands over the week of `asOf`. */
  readonly weekMarks: Area;
  /** The first line below the table, beside the columns that every page repeats. */
  readonly remarks: Place;
  /** What is printed. */
  readonly page: Area;
}

/**
 * Where everything stands on the improvement plan. The columns and their rows depend on the number of measures only, the
 * weeks also on their dates and on the day the plan was made.
 *
 * @param today the day on which the plan is or was made, as an ISO date
 */
export function improvementLayout({ measures }: PlannedPeriods, today: string): ImprovementLayout {
  const headerRow = 7;
  const firstRow = headerRow + 1;
  const count = measures.length;
  const rows = count + spareRows;
  const { firstMonday, weekCount } = shownWeeks(measures, today);
  const weeks: Area = { row: firstRow, column: improvementColumnNames.length, rows, columns: weekCount };
  return {
    title: { row: 0, column: 0 },
    subtitle: { row: 1, column: 0 },
    asOf: { row: 2, column: 1 },
    threshold: { row: 3, column: 1 },
    firstWeek: { row: 3, column: 3 },
    firstMonday,
    state: { row: 4, column: 0 },
    standing: { row: 5, column: 0 },
    check: { row: 6, column: 0 },
    headerRow,
    firstRow,
    count,
    rows,
    column: (name) => ({ row: firstRow, column: improvementColumns[name], rows, columns: 1 }),
    weeks,
    weekHeader: { ...weeks, row: headerRow, rows: 1 },
    weekMarks: { ...weeks, row: headerRow - 1, rows: 1 },
    remarks: { row: firstRow + rows, column: namingColumns },
    page: { row: 0, column: 0, rows: firstRow + rows + improvementRemarks, columns: weeks.column + weekCount },
  };
}

/**
 * From the week of the earliest start to two weeks after the latest deadline, and to two weeks after today where that fits:
 * what is overdue is still reported on. A plan whose days lie long before today keeps its own weeks, and one of more weeks
 * than fit begins a month before today, or with its first start.
 */
function shownWeeks(
  measures: PlannedPeriods["measures"],
  today: string,
): { readonly firstMonday: number; readonly weekCount: number } {
  const now = dateCell(today) ?? 0;
  const starts = measures.flatMap(({ start }) => dateCell(start) ?? []);
  const deadlines = measures.flatMap(({ deadline }) => dateCell(deadline) ?? []);
  const earliest = mondayOf(starts.length === 0 ? now : Math.min(...starts));
  const planned = Math.max(earliest, ...deadlines);
  const weeksTo = (last: number, monday: number) => Math.floor((last - monday) / 7) + 1 + spareWeeks;
  const isPast = planned < now && weeksTo(now, earliest) > mostWeeks && weeksTo(planned, earliest) <= mostWeeks;
  const last = isPast ? planned : Math.max(now, planned);
  const weeksFrom = (monday: number) => weeksTo(last, monday);
  const isTooLong = weeksFrom(earliest) > mostWeeks;
  const firstMonday = isTooLong ? Math.max(earliest, mondayOf(now) - 7 * weeksBefore) : earliest;
  return { firstMonday, weekCount: Math.min(Math.max(weeksFrom(firstMonday), fewestWeeks), mostWeeks) };
}
