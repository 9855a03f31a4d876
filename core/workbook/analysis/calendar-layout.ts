import type { Area } from "../../formula/expression.ts";
import type { Place } from "../sheet-draft.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { hasFixedMinutes } from "./list-layout.ts";

/** Rows for hours and days that the user may add: a second week with a lunch break, and a year of holidays. */
const spareHours = 14;
const spareDays = 30;

/** Where it is said how to fill it in, a line each. */
export const calendarNotes = 3;

export const calendarHead = 10;

/** Where it says that no time can be counted by the calendar, and why; blank while it can. */
export const calendarProblem: Place = { row: 2, column: 0 };

export interface CalendarLayout {
  /** Day, open, close, valid from. */
  readonly hours: Area;
  /** Date, rule, name. */
  readonly days: Area;
}

/**
 * Where the opening hours and the special days stand on the calendar sheet: side by side, each with room to grow but where
 * nothing is to be typed.
 */
export function calendarLayout(input: AnalysisInput): CalendarLayout {
  const { days, hours } = input.request;
  const isOpen = !hasFixedMinutes(input);
  const rows = (count: number, spare: number) => Math.max(1, count + (isOpen ? spare : 0));
  return {
    hours: { row: calendarHead, column: 0, rows: rows(hours?.length ?? 0, spareHours), columns: 4 },
    days: { row: calendarHead, column: 5, rows: rows(days.length, spareDays), columns: 3 },
  };
}
