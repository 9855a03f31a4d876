import { type FigureId, figureIds } from "../../analysis/analysis-answers.ts";
import type { Area } from "../../formula/expression.ts";
import type { FigureColumn } from "../../i18n/analysis/figures-texts.ts";
import type { Place } from "../sheet-draft.ts";
import { type AnalysisInput, has, ratingsOf } from "./analysis-input.ts";
import { type CrossLayout, crossLayout } from "./cross-layout.ts";
import { leftOutRemark } from "./left-out-rows.ts";
import { hasRepeats } from "./list-layout.ts";
import { unreadWaitsRemark } from "./unread-waits.ts";

export const figureColumns = [
  "figure",
  "value",
  "target",
  "reached",
  "before",
  "change",
  "count",
  "unread",
  "without",
  "unreadBefore",
  "definition",
] as const satisfies readonly FigureColumn[];

/** Where changes stand as they are subtracted, for sentences elsewhere: the table shows those of shares in percentage points. */
export const plainChangeColumn = figureColumns.length + 1;

/** How many tickets a figure of the period before rests on, for the same sentences. */
export const countBeforeColumn = plainChangeColumn + 1;

/** How many of those with the most late tickets are named. */
export const topCount = 3;

/** Where those with the most late tickets are named. */
export interface TopPlace {
  readonly id: "handler" | "type";
  readonly row: number;
  readonly column: number;
  /** The row which says how many late tickets belong to groups without a line of their own; `null` where all have one. */
  readonly remarkRow: number | null;
}

export interface FiguresLayout {
  readonly figures: readonly FigureId[];
  /** Figures for which the ticket table has no columns. */
  readonly missing: readonly FigureId[];
  readonly headerRow: number;
  /** The row of the number of tickets; the figures follow. */
  readonly ticketsRow: number;
  readonly notesRow: number;
  /** What is said of waits that could not be read; `null` where there are none. */
  readonly waitsRow: number | null;
  /** What is said of rows that count in no figure; `null` where there are none. */
  readonly leftOutRow: number | null;
  readonly tops: readonly TopPlace[];
  /** What is printed. */
  readonly page: Area;
  /** The cell of a figure; `null` where it is not shown. The change is the difference itself, be it one of shares. */
  cell(figure: FigureId | "tickets", column: FigureColumn | "countBefore"): Place | null;
}

/** Whether more is better. */
export const higherIsBetter: Readonly<Record<FigureId, boolean>> = {
  inTimeRate: true,
  responseMinutes: false,
  resolutionRate: true,
  resolutionHours: false,
  serviceScore: true,
  satisfiedRate: true,
  satisfaction: true,
  firstContactRate: true,
  repeatRate: false,
  reworkRate: false,
  complaintRate: false,
};

/** Whether a figure is a share of tickets, whose change is told in percentage points. */
export function isShare(figure: FigureId): boolean {
  return figureFormat(figure).endsWith("%");
}

/** The number format of a figure and of its target. */
export function figureFormat(figure: FigureId): string {
  switch (figure) {
    case "responseMinutes":
    case "resolutionHours":
      return "#,##0.0";
    case "serviceScore":
    case "satisfaction":
      return "0.00";
    default:
      return "0.0%";
  }
}

/** Whether the ticket table has the columns that a figure needs. */
export function canTell(input: AnalysisInput, figure: FigureId): boolean {
  switch (figure) {
    case "inTimeRate":
    case "responseMinutes":
      return has(input, "submitted") && has(input, "firstResponse");
    case "resolutionRate":
      return has(input, "resolved");
    case "resolutionHours":
      return has(input, "submitted") && has(input, "resolved");
    case "serviceScore":
      return ratingsOf(input).length > 0;
    case "satisfiedRate":
    case "satisfaction":
      return has(input, "satisfaction");
    case "firstContactRate":
      return has(input, "firstContact");
    case "repeatRate":
      return hasRepeats(input);
    case "reworkRate":
      return has(input, "reopened");
    case "complaintRate":
      return has(input, "complaint");
  }
}

function columnAt(column: FigureColumn | "countBefore"): number {
  if (column === "change") return plainChangeColumn;
  return column === "countBefore" ? countBeforeColumn : figureColumns.indexOf(column);
}

/** Where the key figures stand: one row each, and under them who has the most late tickets. */
export function figuresLayout(input: AnalysisInput, cross: CrossLayout = crossLayout(input)): FiguresLayout {
  const figures = figureIds.filter((figure) => canTell(input, figure));
  const headerRow = 3;
  const ticketsRow = headerRow + 1;
  const notesRow = ticketsRow + figures.length + 1;
  const waitsRow = unreadWaitsRemark(input) === null ? null : notesRow + 1;
  const afterWaits = (waitsRow ?? notesRow) + 1;
  const leftOutRow = leftOutRemark(input) === null ? null : afterWaits;
  const { nextRow, tops } = topsFrom((leftOutRow ?? afterWaits - 1) + 2, cross);
  return {
    figures,
    page: { row: 0, column: 0, rows: nextRow, columns: figureColumns.length },
    missing: figureIds.filter((figure) => !figures.includes(figure)),
    headerRow,
    ticketsRow,
    notesRow,
    waitsRow,
    leftOutRow,
    tops,
    cell: (figure, column) => {
      const index = figure === "tickets" ? 0 : figures.indexOf(figure) + 1;
      if (figure !== "tickets" && index === 0) return null;
      return { row: ticketsRow + index, column: columnAt(column) };
    },
  };
}

function topsFrom(firstRow: number, { groups, isTimed }: CrossLayout): { tops: TopPlace[]; nextRow: number } {
  const tops: TopPlace[] = [];
  let nextRow = firstRow;
  for (const { id, othersRow } of isTimed ? groups : []) {
    if (id === "team" || id === "channel") continue;
    const afterNames = nextRow + 2 + topCount;
    tops.push({ id, row: nextRow, column: 0, remarkRow: othersRow === null ? null : afterNames });
    nextRow = afterNames + (othersRow === null ? 1 : 2);
  }
  return { tops, nextRow };
}
