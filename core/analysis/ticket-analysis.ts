import type { FigureName } from "../i18n/analysis/figures-texts.ts";
import type { ProblemKind } from "../i18n/analysis/problems-texts.ts";

/** A figure with the number of tickets it rests on; `null` where it rests on none. */
export interface Figure {
  readonly value: number | null;
  readonly tickets: number;
}

/** The same for the period and for the one before. */
export interface OfPeriods<Figures> {
  readonly period: Figures;
  readonly previous: Figures;
}

/** How tickets were answered. In time, late, pending, without a limit and unknown add up to the tickets. */
export interface ResponseFigures {
  readonly tickets: number;
  readonly answered: number;
  readonly inTime: number;
  /** Answered late, or unanswered past the limit. */
  readonly late: number;
  /** Unanswered and still within the limit. */
  readonly pending: number;
  readonly withoutLimit: number;
  /** The first response cannot be read, or the table has no such column. */
  readonly unknown: number;
  /** In time ÷ (in time + late). */
  readonly inTimeRate: number | null;
  /** Of the answered. */
  readonly meanMinutes: number | null;
}

/** The marks a ticket can have, each from 1 to 5. */
export const markItems = ["attitude", "solving", "clarity", "satisfaction"] as const;

export type MarkItem = (typeof markItems)[number];

export interface QualityFigures {
  /** Tickets with at least one mark. */
  readonly rated: number;
  /** Mean over the rated tickets of their marks ÷ what these marks could reach. */
  readonly meanShare: number | null;
  /** The mean share out of 20: where a ticket has all four marks, their sum. */
  readonly serviceScore: Figure;
  /** Sum of the marks ÷ (tickets × 5). */
  readonly itemRates: Readonly<Record<MarkItem, Figure>>;
  /** Rated tickets whose marks lie below the attention share of what they could reach. */
  readonly needAttention: number;
  /** Satisfaction of 4 or 5. */
  readonly satisfiedRate: Figure;
  readonly meanSatisfaction: Figure;
}

export type KeyFigures = Readonly<Record<FigureName, Figure>>;

export interface NameCount {
  readonly name: string;
  readonly count: number;
}

/** A line of the problem summary. One ticket may have several problems. */
export interface Problem {
  /** `null` for a reason written for a deduction. */
  readonly kind: ProblemKind | null;
  /** The reason as it is written in the tickets; `""` unless it is one. */
  readonly reason: string;
  readonly count: number;
  /** Of all problems counted. */
  readonly share: number;
  readonly cumulativeShare: number;
  /** The up to three people with most of them. */
  readonly people: readonly NameCount[];
}

export const dimensions = ["handler", "team", "type", "channel", "weekday", "hour"] as const;

export type Dimension = (typeof dimensions)[number];

export type Quadrant = "fastGood" | "fastPoor" | "slowGood" | "slowPoor";

export interface GroupFigures {
  /** `""` for the tickets whose cell is blank; a weekday from `"1"` (Monday) to `"7"`; an hour from `"0"` to `"23"`. */
  readonly name: string;
  readonly tickets: number;
  readonly answered: number;
  readonly inTime: number;
  readonly late: number;
  readonly meanMinutes: number | null;
  readonly rated: number;
  readonly meanShare: number | null;
  readonly resolutionRate: Figure;
  /** Late tickets beyond what the target allows the group; below 0 where it does better. */
  readonly excessLate: number | null;
  readonly quadrant: Quadrant | null;
}

export interface CrossTable {
  /** The most tickets first; weekdays and hours in their own order. Empty where the table has no such column. */
  readonly groups: readonly GroupFigures[];
  /** The lines between the quadrants: medians of the groups that are large enough and have a name. */
  readonly medianMinutes: number | null;
  readonly medianShare: number | null;
}

export interface LateTicket {
  /** Its place in the tickets. */
  readonly row: number;
  /** To the response, or until now where there is none. */
  readonly minutes: number;
  readonly limit: number;
  readonly isAnswered: boolean;
}

export interface LowTicket {
  readonly row: number;
  readonly total: number;
  /** What its marks could have reached. */
  readonly maximum: number;
}

export interface TrendDay {
  /** Midnight, as a serial. */
  readonly day: number;
  readonly tickets: number;
  readonly inTime: number;
  readonly late: number;
  readonly inTimeRate: number | null;
}

/** Everything a report on tickets tells, in numbers. */
export interface TicketAnalysis {
  /** Rows left out of every figure: they have no id or no submission that can be read, or repeat an earlier id. */
  readonly notCounted: number;
  readonly responses: OfPeriods<ResponseFigures>;
  readonly quality: OfPeriods<QualityFigures>;
  readonly keyFigures: OfPeriods<KeyFigures>;
  /** The most frequent first. */
  readonly problems: readonly Problem[];
  readonly tables: Readonly<Record<Dimension, CrossTable>>;
  /** The up to three handlers and types with most late tickets. */
  readonly mostLate: Readonly<Record<"handler" | "type", readonly NameCount[]>>;
  /** The up to 20 late tickets that are furthest beyond their limit. */
  readonly latest: readonly LateTicket[];
  /** The up to 20 tickets needing attention with the lowest share of what their marks could reach. */
  readonly lowest: readonly LowTicket[];
  /** The 30 days before the period's end, whether or not the period is that long. */
  readonly trend: readonly TrendDay[];
}
