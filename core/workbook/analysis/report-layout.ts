import type { FigureId } from "../../analysis/analysis-answers.ts";
import { trendDays } from "../../analysis/ticket-window.ts";
import type { Area } from "../../formula/expression.ts";
import type { RatingBy, RatingMeasure } from "../../i18n/analysis/rating-gap-texts.ts";
import type { MeasureName } from "../../i18n/analysis/report-texts.ts";
import { type AnalysisInput, has, sheetsOf } from "./analysis-input.ts";
import { crossLayout } from "./cross-layout.ts";
import { canTell, figuresLayout } from "./figures-layout.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { unreadColumnsRemark } from "./unread-tickets.ts";
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

/** What a missed target of a mean of marks comes from. */
export type RatingCause = `${RatingMeasure}Cause`;

export type Finding =
  | "inTime"
  | "change"
  | "cause"
  | "response"
  | "waits"
  | "unread"
  | "leftOut"
  | "quality"
  | "satisfaction"
  | "problem"
  | RatingCause
  | OtherFigure;
export type CauseBy = "handler" | "team" | "type" | "channel" | "pair" | "weekday" | "hour";

export interface ReportLayout {
  readonly tiles: readonly (FigureId | "tickets")[];
  readonly tileRow: number;
  readonly findings: readonly Finding[];
  readonly findingsRow: number;
  readonly causes: readonly CauseBy[];
  readonly causesRow: number;
  /** The row under the causes which counts late tickets of groups that are not listed; `null` where all groups are. */
  readonly unlistedRow: number | null;
  /** By what missed targets of marks are taken apart. */
  readonly ratingBy: readonly RatingBy[];
  /** The title rows of their tables, for the figures that have a target. */
  readonly ratingCauses: readonly { readonly measure: RatingMeasure; readonly row: number }[];
  /** The line under the last of them. */
  readonly ratingNoteRow: number;
  readonly measures: readonly (MeasureName | RatingCause)[];
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
  const told = (cross.ratings?.measures ?? []).filter((measure) => input.request.targets[measure] !== undefined);
  const findings: Finding[] = [
    ...(isTimed ? (["inTime", "change", "cause", "response"] as const) : []),
    ...(isTimed && unreadWaitsRemark(input) !== null ? (["waits"] as const) : []),
    ...(sheetsOf(input).includes("quality") ? (["quality"] as const) : []),
    ...(told.includes("serviceScore") ? (["serviceScoreCause"] as const) : []),
    ...(has(input, "satisfaction") ? (["satisfaction"] as const) : []),
    ...(told.includes("satisfaction") ? (["satisfactionCause"] as const) : []),
    ...otherFigures.filter((figure) => shown.includes(figure)),
    "problem",
    ...(unreadColumnsRemark(input) === null ? [] : (["unread"] as const)),
    ...(leftOutRemark(input) === null ? [] : (["leftOut"] as const)),
  ];
  const { period } = input.window;
  const clock = cross.clock.filter(({ id }) => id !== "weekday" || period.to - period.from >= fewestDays);
  // Of two that explain as much the first is named: a single group before a pair.
  const causes: CauseBy[] = isTimed
    ? [
        ...cross.groups.map(({ id }) => id),
        ...(cross.pairs === null ? [] : (["pair"] as const)),
        ...clock.map(({ id }) => id),
      ]
    : [];
  const measures: (MeasureName | RatingCause)[] = [
    ...causes,
    ...(isTimed ? (["everyone"] as const) : []),
    ...told.map((measure) => `${measure}Cause` as const),
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
  const ratingBy = (cross.ratings?.tables ?? [])
    .map(({ id }) => id)
    .filter((id) => id !== "weekday" || period.to - period.from >= fewestDays);
  const afterLate = causes.length > 0 ? (unlistedRow ?? afterCauses - 1) + 2 : causesRow;
  const ratingCauses = told.map((measure, index) => ({
    measure,
    row: afterLate + index * (2 + ratingBy.length + 1),
  }));
  const ratingNoteRow = afterLate + told.length * (2 + ratingBy.length + 1) - 1;
  const measuresRow = told.length === 0 ? afterLate : ratingNoteRow + 2;
  const listsRow = measuresRow + shownMeasures + 2;
  const trendRow = listsRow + listed + 6;
  return {
    tiles,
    tileRow,
    findings,
    findingsRow,
    causes,
    causesRow,
    unlistedRow,
    ratingBy,
    ratingCauses,
    ratingNoteRow,
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
