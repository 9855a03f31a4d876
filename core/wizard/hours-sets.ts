import type { Opening } from "../analysis/analysis-answers.ts";

/** The weekly hours that hold from a day on, until the next set begins. */
export interface HoursSet {
  /** The first day; `null` = from the beginning. */
  readonly validFrom: string | null;
  readonly hours: readonly Opening[];
}

/** Opening hours by the day from which they hold, the earliest first. */
export function hoursSets(hours: readonly Opening[]): HoursSet[] {
  const starts = [...new Set(hours.map(({ validFrom }) => validFrom))].sort(byStart);
  return starts.map((validFrom) => ({ validFrom, hours: hours.filter((one) => one.validFrom === validFrom) }));
}

/** The hours with those of one set replaced; without any, the set is gone. */
export function withHoursSet(hours: readonly Opening[], { hours: own, validFrom }: HoursSet): Opening[] {
  const others = hours.filter((one) => one.validFrom !== validFrom);
  return [...others, ...own].sort((one, other) => byStart(one.validFrom, other.validFrom));
}

function byStart(one: string | null, other: string | null): number {
  return (one ?? "") < (other ?? "") ? -1 : one === other ? 0 : 1;
}
