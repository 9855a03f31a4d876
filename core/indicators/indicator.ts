import type { Localized } from "../i18n/locale.ts";
import type { ReadingId } from "./reading-id.ts";

export const dimensions = [
  "timeliness",
  "expertise",
  "compliance",
  "experience",
  "communication",
  "attitude",
  "support",
  "parts",
  "followUp",
  "loyalty",
  "cost",
] as const;

/** A level-1 dimension. */
export type DimensionId = (typeof dimensions)[number];

export type Direction = "higher" | "lower";

/** The unit of an indicator's target and actual. Percentages are fractions in cells (0.9) and shown as 90 %. */
export const units = ["percent", "seconds", "minutes", "hours", "days", "rating", "points", "count", "yuan"] as const;

export type Unit = (typeof units)[number];

/** Where root causes branch: the six bones of the fishbone. */
export const causeBranches = ["people", "process", "product", "tools", "environment", "measurement"] as const;

export type CauseBranch = (typeof causeBranches)[number];

export interface Measure {
  readonly branch: CauseBranch;
  /** The likely cause that this measure answers. */
  readonly cause: Localized;
  readonly measure: Localized;
  /** What is expected of it, with a place for a date: "in two weeks … reaches the target". */
  readonly effect: Localized;
}

/** An entry of the indicator library (domain: level-2 indicator). */
export interface Indicator {
  readonly id: string;
  readonly name: Localized;
  /** What is counted over what. */
  readonly definition: Localized;
  readonly dimension: DimensionId;
  readonly kind: "quantitative" | "qualitative";
  readonly direction: Direction;
  readonly unit: Unit;
  /** The usual target, in the unit of the cell (0.9 for 90 %); `null` where none is usual. */
  readonly target: number | null;
  /** Where the usual target or the definition comes from. */
  readonly source: Localized;
  /** How it is computed from ticket columns, where it can be. */
  readonly reading?: ReadingId;
  /** At least two suggested measures, the most usual first. */
  readonly measures: readonly [Measure, Measure, ...Measure[]];
}

export interface Preset {
  readonly id: string;
  readonly name: Localized;
  readonly note: Localized;
  readonly group: "general" | "industry" | "role";
  /** Weights sum to exactly 100. A target given here replaces the library's. */
  readonly indicators: readonly { readonly id: string; readonly weight: number; readonly target?: number }[];
}
