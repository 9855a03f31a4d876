import * as z from "zod/mini";
import { areaSchema } from "../formula/expression.ts";
import { type AnalysisAnswers, analysisSchema } from "./analysis-answers.ts";

/**
 * A calendar sheet that was made with an analysis: where weekly hours and special days stand on it, and what they were when
 * it was made. What is edited there since is the calendar of the next analysis.
 */
export const madeCalendarSchema = z.object({
  sheet: z.string(),
  /** The sheet of response times that counts by it. */
  responsesSheet: z.string(),
  hours: areaSchema,
  days: areaSchema,
  written: z.pick(analysisSchema, { hours: true, days: true }),
});

export type MadeCalendar = z.infer<typeof madeCalendarSchema>;

export type Calendar = Pick<AnalysisAnswers, "hours" | "days">;

/** Whether two calendars hold the same hours and days, in whatever order and with whatever names of days. */
export function isSameCalendar(one: Calendar, other: Calendar): boolean {
  return calendarText(one) === calendarText(other);
}

/** The hours and days of a calendar as text to compare. */
export function calendarText({ days, hours }: Calendar): string {
  const week = hours?.map(({ close, day, open, validFrom }) => [validFrom ?? "", day, open, close].join(" ")).sort();
  return JSON.stringify([week ?? null, days.map(({ date, rule }) => `${date} ${rule}`).sort()]);
}
