/**
 * Minutes from each moment to the one beside it, written into a third array of the same length: on the clock, or in the
 * hours the team works. `NaN` is written where no hours are given for the day; where one of the two is `NaN`, what is
 * written does not matter.
 */
export type MinutesBetween = (from: Float64Array, to: Float64Array, into: Float64Array) => void;

/** Minutes allowed to respond. A blank priority or channel stands for any. */
export interface AnalysisLimit {
  readonly priority: string;
  readonly channel: string;
  readonly minutes: number;
}

/** What a limit may be, in minutes, in the pane and on the sheet. At 0 only a response that takes no time at all is in time. */
export const limitBounds = { min: 0, max: 10_000_000 } as const;

/** What the figures of an analysis depend on besides the tickets. Moments are sheet serials. */
export interface AnalysisRules {
  /** The period: the first moment that belongs to it, and the first after it. */
  readonly from: number;
  readonly to: number;
  /** The period it is compared with. The two may overlap. */
  readonly previousFrom: number;
  readonly previousTo: number;
  /** A ticket without a response is late once its time is up at this moment, pending before. */
  readonly asOf: number;
  /** The first that fits a ticket holds for it; a ticket that none fits has no limit and is neither in time nor late. */
  readonly limits: readonly AnalysisLimit[];
  /** How time is counted; `null` = on the clock. */
  readonly minutesBetween: MinutesBetween | null;
  /** Share of tickets to be answered in time, 0 to 1; `null` = no target, and no group has an excess. */
  readonly target: number | null;
  /** A ticket is a repeat when the same customer had one of the same type at most this many days before. */
  readonly repeatDays: number;
  /** A ticket whose marks add up to less than this share of what they could needs attention. */
  readonly attentionShare: number;
  /** Groups with fewer tickets have no quadrant, and do not move the lines between the quadrants. */
  readonly minimumTickets: number;
}
