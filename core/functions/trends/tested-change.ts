/** A change this unlikely by chance, or less likely, is told to be more than chance: R. A. Fisher's convention. */
export const chanceLevel = 0.05;

/** One value has no spread. */
export const fewestValues = 2;

/** A change with its test; no statistic and no p where nothing varies, and so nothing can be tested. */
export interface TestedChange {
  /** After less before. */
  readonly difference: number;
  /** t of means, z of shares. */
  readonly statistic: number | null;
  /** How likely chance alone makes a change at least as large, either way. */
  readonly p: number | null;
}
