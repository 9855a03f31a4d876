/** Weeks that follow each other, each from Monday to Sunday. */
export interface WeekSpan {
  /** The Monday of the first, as a sheet serial. */
  readonly first: number;
  readonly count: number;
}

/** The Monday of the week of a moment, as sheet serials: day 2 was one. */
export function mondayOf(serial: number): number {
  const day = Math.floor(serial);
  return day - ((((day - 2) % 7) + 7) % 7);
}

/** The Mondays of the weeks. */
export function mondaysOf({ first, count }: WeekSpan): number[] {
  return Array.from({ length: count }, (_, week) => first + 7 * week);
}
