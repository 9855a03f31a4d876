import type { CauseBranch } from "../indicators/indicator.ts";

/** What tickets are grouped by when the cause of a shortfall is looked for. */
export const gapFactors = ["handler", "team", "type", "channel", "priority", "weekday", "hour"] as const;

export type GapFactor = (typeof gapFactors)[number];

/** Where a shortfall that gathers in such a group usually comes from. */
export const factorBranches: Readonly<Record<GapFactor, CauseBranch>> = {
  handler: "people",
  team: "process",
  type: "product",
  channel: "tools",
  priority: "process",
  weekday: "environment",
  hour: "environment",
};

/** A group of tickets that carries more of a shortfall than its size explains. */
export interface GapShare {
  readonly factor: GapFactor;
  /** The handler, type … by name; the weekday from `"1"` (Monday) to `"7"`; the hour that a band of two starts at. */
  readonly group: string;
  /** Tickets of the group that fell short, of `weakTotal` in all. */
  readonly weak: number;
  readonly weakTotal: number;
  /** Tickets of the group, of `ticketsTotal` in all. */
  readonly tickets: number;
  readonly ticketsTotal: number;
  /** Where a cause of this kind usually hangs on the fishbone. */
  readonly branch: CauseBranch;
}
