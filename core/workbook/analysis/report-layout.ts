import type { FigureId } from "../../analysis/analysis-answers.ts";
import { trendDays } from "../../analysis/ticket-window.ts";
import type { Area } from "../../formula/expression.ts";
import type { MeasureName } from "../../i18n/analysis/report-texts.ts";
import { type AnalysisInput, has, sheetsOf } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";
import { canTell, figuresLayout } from "./figures-layout.ts";

const mostTiles = 6;
const chartRows = 16;

/** Tickets on the lists of the latest and the lowest. */
export const listed = 10;

export const shownMeasures = 5;

export type Finding = "inTime" | "change" | "cause" | "response" | "quality" | "satisfaction" | "problem";
export type CauseBy = "handler" | "team" | "type" | "weekday" | "hour";

export interface ReportLayout {
  readonly tiles: readonly (FigureId | "tickets")[];
  readonly tileRow: number;
  readonly findings: readonly Finding[];
  readonly findingsRow: number;
  readonly causes: readonly CauseBy[];
  readonly causesRow: number;
  readonly measures: readonly MeasureName[];
  readonly measuresRow: number;
  readonly listsRow: number;
  readonly hasLate: boolean;
  readonly hasLow: boolean;
  readonly chart: Area;
  /** First row of the trend table: two lines of tickets outside the days, then the days, then one more. */
  readonly trendRow: number;
  /** The days of a column of the trend table. */
  trend(column: number): Area;
  /** The column where the measures are worked out. */
  readonly workingColumn: number;
}

const tileOrder: readonly FigureId[] = [
  "inTimeRate",
  "responseMinutes",
  "serviceScore",
  "satisfaction",
  "resolutionRate",
  "firstContactRate",
  "resolutionHours",
  "reworkRate",
];

/** Where the parts of the report stand, from the figures at the head to the trend table at the foot. */
export function reportLayout(input: AnalysisInput): ReportLayout {
  const cross = crossLayout(input);
  const shown = figuresLayout(input, cross).figures;
  const tiles = (["tickets", ...tileOrder.filter((figure) => shown.includes(figure))] as const).slice(0, mostTiles);
  const { isTimed } = cross;
  const findings: Finding[] = [
    ...(isTimed ? (["inTime", "change", "cause", "response"] as const) : []),
    ...(sheetsOf(input).includes("quality") ? (["quality"] as const) : []),
    ...(has(input, "satisfaction") ? (["satisfaction"] as const) : []),
    "problem",
  ];
  const causes: CauseBy[] = isTimed ? [...cross.groups.map(({ id }) => id), ...cross.clock.map(({ id }) => id)] : [];
  const isSeparable = (by: CauseBy) => causes.includes(by);
  const measures: MeasureName[] = [
    ...(["handler", "hour", "type"] as const).filter(isSeparable),
    ...(isTimed ? (["everyone"] as const) : []),
    ...(sheetsOf(input).includes("quality") ? (["coaching"] as const) : []),
    ...(canTell(input, "firstContactRate") ? (["firstContact"] as const) : []),
    ...(canTell(input, "reworkRate") ? (["rework"] as const) : []),
  ];
  const tileRow = 3;
  const findingsRow = tileRow + 6;
  const chartRow = findingsRow + findings.length + 2;
  const causesRow = isTimed ? chartRow + chartRows + 1 : chartRow;
  const measuresRow = causes.length > 0 ? causesRow + causes.length + 4 : causesRow;
  const listsRow = measuresRow + shownMeasures + 2;
  const trendRow = listsRow + listed + 5;
  return {
    tiles,
    tileRow,
    findings,
    findingsRow,
    causes,
    causesRow,
    measures,
    measuresRow,
    listsRow,
    hasLate: isTimed,
    hasLow: sheetsOf(input).includes("quality"),
    chart: { row: chartRow, column: 0, rows: chartRows, columns: 12 },
    trendRow,
    trend: (column) => ({ row: trendRow + 2, column, rows: trendDays, columns: 1 }),
    workingColumn: 13,
  };
}
