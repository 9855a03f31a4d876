import type { FigureId } from "../../analysis/analysis-answers.ts";
import { trendDays } from "../../analysis/ticket-window.ts";
import type { Area } from "../../formula/expression.ts";
import type { MeasureName } from "../../i18n/analysis/report-texts.ts";
import { type AnalysisInput, has, sheetsOf } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";
import { canTell, figuresLayout } from "./figures-layout.ts";
import { unreadWaitsRemark } from "./unread-waits.ts";

const mostTiles = 6;
const chartRows = 16;

/** A shorter period has fewer than two of each weekday: what happened on a date is no pattern of a weekday. */
const fewestDays = 14;

/** Lines under the table of causes. */
const causeNotes = 2;

/** Tickets on the lists of the latest and the lowest. */
export const listed = 10;

export const shownMeasures = 5;

/** Figures that are told of only where they miss their target, or changed by more than chance. */
const otherFigures = [
  "resolutionRate",
  "resolutionHours",
  "satisfiedRate",
  "firstContactRate",
  "repeatRate",
  "reworkRate",
  "complaintRate",
] as const satisfies readonly FigureId[];

export type OtherFigure = (typeof otherFigures)[number];

export type Finding =
  | "inTime"
  | "change"
  | "cause"
  | "response"
  | "waits"
  | "quality"
  | "satisfaction"
  | "problem"
  | OtherFigure;
export type CauseBy = "handler" | "team" | "type" | "weekday" | "hour";

export interface ReportLayout {
  readonly tiles: readonly (FigureId | "tickets")[];
  readonly tileRow: number;
  readonly findings: readonly Finding[];
  readonly findingsRow: number;
  readonly causes: readonly CauseBy[];
  readonly causesRow: number;
  /** The row under the causes which counts late tickets of groups that are not listed; `null` where all groups are. */
  readonly unlistedRow: number | null;
  readonly measures: readonly MeasureName[];
  readonly measuresRow: number;
  readonly listsRow: number;
  readonly hasLate: boolean;
  readonly hasLow: boolean;
  readonly chart: Area;
  /** The first of the days of the trend table. */
  readonly trendRow: number;
  /** The days of a column of the trend table. */
  trend(column: number): Area;
  /** The column where findings and measures are worked out, and days are counted. */
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
    ...(isTimed && unreadWaitsRemark(input) !== null ? (["waits"] as const) : []),
    ...(sheetsOf(input).includes("quality") ? (["quality"] as const) : []),
    ...(has(input, "satisfaction") ? (["satisfaction"] as const) : []),
    ...otherFigures.filter((figure) => shown.includes(figure)),
    "problem",
  ];
  const { period } = input.window;
  const clock = cross.clock.filter(({ id }) => id !== "weekday" || period.to - period.from >= fewestDays);
  const causes: CauseBy[] = isTimed ? [...cross.groups.map(({ id }) => id), ...clock.map(({ id }) => id)] : [];
  const measures: MeasureName[] = [
    ...causes,
    ...(isTimed ? (["everyone"] as const) : []),
    ...(sheetsOf(input).includes("quality") ? (["coaching"] as const) : []),
    ...(canTell(input, "firstContactRate") ? (["firstContact"] as const) : []),
    ...(canTell(input, "reworkRate") ? (["rework"] as const) : []),
  ];
  const tileRow = 3;
  const findingsRow = tileRow + 6;
  const chartRow = findingsRow + findings.length + 3;
  const causesRow = isTimed ? chartRow + chartRows + 1 : chartRow;
  const afterCauses = causesRow + 2 + causes.length + causeNotes;
  const unlistedRow = isTimed && cross.groups.some(({ othersRow }) => othersRow !== null) ? afterCauses : null;
  const measuresRow = causes.length > 0 ? (unlistedRow ?? afterCauses - 1) + 2 : causesRow;
  const listsRow = measuresRow + shownMeasures + 2;
  const trendRow = listsRow + listed + 5;
  return {
    tiles,
    tileRow,
    findings,
    findingsRow,
    causes,
    causesRow,
    unlistedRow,
    measures,
    measuresRow,
    listsRow,
    hasLate: isTimed,
    hasLow: sheetsOf(input).includes("quality"),
    chart: { row: chartRow, column: 0, rows: chartRows, columns: 12 },
    trendRow,
    trend: (column) => ({ row: trendRow, column, rows: trendDays, columns: 1 }),
    workingColumn: 13,
  };
}
