import type { Answers } from "../evaluation/answers.ts";
import { usualRepeatDays } from "../tickets/usual-repeat-days.ts";

/** Answers, or those of a record, which says its days of repeats by itself. */
export type RepeatRules = Partial<Pick<Answers, "analysis">> & { readonly repeatDays?: number };

/**
 * The days within which a problem that comes again is a repeat: those of the record where there is one, else those of the
 * rules of the ticket analysis, if there are any.
 */
export function repeatDaysOf({ analysis, repeatDays }: RepeatRules): number {
  return repeatDays ?? analysis?.repeatDays ?? usualRepeatDays;
}
