/** The level of an indicator over the periods before the one that is called "before". */
export interface UsualLevel {
  readonly mean: number;
  /** Tickets behind it. */
  readonly counted: number;
  /** Standard deviation of the single values; `null` of a single one. */
  readonly deviation: number | null;
}

/** Usual levels by the indicator's key in the evaluation "before", and the days that they are taken over. */
export interface UsualLevels {
  /** Periods, each as long as "before". */
  readonly periods: number;
  readonly from: string;
  readonly to: string;
  readonly levels: Readonly<Partial<Record<string, UsualLevel>>>;
}
