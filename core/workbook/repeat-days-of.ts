import type { Answers } from "../evaluation/answers.ts";
import { usualRepeatDays } from "../tickets/usual-repeat-days.ts";

/** The days within which a problem that comes again is a repeat: those of the rules of the ticket analysis, if there are any. */
export function repeatDaysOf({ analysis }: Pick<Answers, "analysis">): number {
  return analysis?.repeatDays ?? usualRepeatDays;
}
