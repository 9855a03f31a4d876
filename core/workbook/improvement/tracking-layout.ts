import type { MadeTracking } from "../../evaluation/made/made-tracking.ts";
import type { Area } from "../../formula/expression.ts";
import type { Place } from "../sheet-draft.ts";

/** The columns of the overview, one line for each indicator. */
export const overviewColumnNames = [
  "indicator",
  "target",
  "last",
  "signal",
  "mean",
  "behind",
  "limits",
  "week",
  "direction",
] as const;

export type OverviewColumn = (typeof overviewColumnNames)[number];

/** What the overview is worked out from, beside the page on the same line. */
export const basisNames = [
  "firstStart",
  "pairs",
  "mean",
  "lower",
  "upper",
  "range",
  "shownLower",
  "shownUpper",
  "lastWeek",
] as const;

export type BasisName = (typeof basisNames)[number];

/** The columns of an indicator in the table of weeks. */
export const weekColumnNames = ["reading", "counted", "signal"] as const;

export type WeekColumn = (typeof weekColumnNames)[number];

/** What its signals and its chart are worked out from, beside the page on the same lines. */
export const workingNames = ["basis", "range", "mean", "lower", "upper", "target", "run", "mark", "label"] as const;

export type WorkingColumn = (typeof workingNames)[number];

/** Where the measures of an indicator stand below its chart. */
export const measureColumns = { start: 0, number: 1, owner: 2, measure: 4 } as const;

/** The page is so wide at least, and so is the widest chart: more columns would only stretch its weeks. */
const narrowestPage = 10;
export const chartRows = 13;

/** Lines of a panel above its chart: the indicator's name, what the last reading says, what the limits come from. */
const panelHead = 3;
/** Lines below the table that say how it is read. */
export const trackingRemarks = 5;

/** One indicator's part of the page. */
export interface TrackingPanel {
  readonly key: string;
  /** Its line in the overview. */
  readonly overviewRow: number;
  readonly name: Place;
  readonly finding: Place;
  readonly origin: Place;
  readonly chart: Area;
  readonly measureHeader: number;
  readonly firstMeasure: number;
  readonly lines: number;
  /** A cell that the overview is worked out from. */
  basis(name: BasisName): Place;
  /** All weeks of one column. */
  week(name: WeekColumn): Area;
  working(name: WorkingColumn): Area;
  /** Beside the page: which of its measures stands on each line of the plan, and when it starts. */
  planned(name: "number" | "start", rows: number): Area;
}

export interface TrackingLayout {
  readonly title: Place;
  readonly subtitle: Place;
  readonly legend: Place;
  readonly overviewHeader: number;
  readonly panels: readonly TrackingPanel[];
  /** The line that names the indicators above their columns; the header is below it. */
  readonly groupRow: number;
  readonly headerRow: number;
  readonly firstWeek: number;
  /** The Mondays. */
  readonly weeks: Area;
  readonly remarks: Place;
  readonly page: Area;
  /** The first column of what is worked out beside the page. */
  readonly workingColumn: number;
  /** Everything that is read of the sheet. */
  readonly whole: Area;
}

/**
 * Where everything stands on a tracking sheet: the overview, a panel with chart and measures for each indicator, and the
 * table with a line for each week. What these are worked out from stands beside the page.
 */
export function trackingLayout({
  indicators,
  weeks: count,
}: Pick<MadeTracking, "indicators" | "weeks">): TrackingLayout {
  const overviewHeader = 4;
  const pageColumns = Math.max(narrowestPage, 1 + weekColumnNames.length * indicators.length);
  const workingColumn = pageColumns + 1;
  const firstPanel = overviewHeader + indicators.length + 2;
  const heights = indicators.map(({ lines }) => panelHead + chartRows + 1 + lines + 1);
  const groupRow = firstPanel + heights.reduce((sum, height) => sum + height, 0);
  const firstWeek = groupRow + 2;
  const line = (column: number): Area => ({ row: firstWeek, column, rows: count, columns: 1 });
  const panels = indicators.map(({ key, lines }, index): TrackingPanel => {
    const top = firstPanel + heights.slice(0, index).reduce((sum, height) => sum + height, 0);
    const overviewRow = overviewHeader + 1 + index;
    const chart = { row: top + panelHead, column: 0, rows: chartRows, columns: narrowestPage };
    const measureHeader = chart.row + chart.rows;
    return {
      key,
      overviewRow,
      name: { row: top, column: 0 },
      finding: { row: top + 1, column: 0 },
      origin: { row: top + 2, column: 0 },
      chart,
      measureHeader,
      firstMeasure: measureHeader + 1,
      lines,
      basis: (name) => ({ row: overviewRow, column: workingColumn + basisNames.indexOf(name) }),
      week: (name) => line(1 + weekColumnNames.length * index + weekColumnNames.indexOf(name)),
      working: (name) => line(workingColumn + workingNames.length * index + workingNames.indexOf(name)),
      planned: (name, rows) => ({
        row: firstPanel + 1,
        column: workingColumn + 2 * index + (name === "number" ? 0 : 1),
        rows,
        columns: 1,
      }),
    };
  });
  const remarks = { row: firstWeek + count + 1, column: 0 };
  return {
    title: { row: 0, column: 0 },
    subtitle: { row: 1, column: 0 },
    legend: { row: 2, column: 0 },
    overviewHeader,
    panels,
    groupRow,
    headerRow: groupRow + 1,
    firstWeek,
    weeks: line(0),
    remarks,
    page: { row: 0, column: 0, rows: remarks.row + trackingRemarks, columns: pageColumns },
    workingColumn,
    whole: {
      row: 0,
      column: 0,
      rows: firstWeek + count,
      columns: workingColumn + Math.max(basisNames.length, workingNames.length * indicators.length),
    },
  };
}

/** The column of the overview. */
export function overviewColumn(name: OverviewColumn): number {
  return overviewColumnNames.indexOf(name);
}
