import type { DayRule } from "../../calendar/special-day.ts";
import type { Opening } from "../../calendar/weekly-hours.ts";
import { WorkingCalendar } from "../../calendar/working-calendar.ts";
import type { ArgumentNamed } from "../descriptor.ts";
import { optional } from "../descriptor.ts";
import { isDate, lastSerial, specialDays, weeklyHours } from "../reading/calendar.ts";
import { NUMBER_KIND } from "../reading/column.ts";
import { type NumberColumn, numberAt } from "../reading/number-column.ts";
import { pausesOf } from "../reading/pauses.ts";

/** The parameters by which working time is told from other time. */
export const calendarParameters = {
  hours: optional(weeklyHours(), {
    en: "opening hours; left out: round the clock",
    "zh-CN": "工作时间；省略为全天",
  }),
  holidays: optional(specialDays(), {
    en: "days that are not like their weekday: holidays, make-up days, other hours",
    "zh-CN": "与平日不同的日子：节假日、调休上班、特殊时段",
  }),
};

export const pausesParameter = {
  pauses: optional(pausesOf(), {
    en: "times that do not count, such as waiting for the customer",
    "zh-CN": "不计时的时段，例如等待客户",
  }),
};

/** The calendar of a call; `null` where the clock alone counts. */
export function calendarOf(
  hours: readonly Opening[] | null,
  holidays: ReadonlyMap<number, DayRule> | null,
): WorkingCalendar | null {
  return hours === null && holidays === null ? null : new WorkingCalendar(hours, holidays ?? undefined);
}

/** Refuses numbers that are no moments of a sheet's calendar. */
export function checkMoments<Values>(
  column: NumberColumn,
  parameter: keyof Values & string,
  argument: ArgumentNamed<Values>,
): void {
  for (let i = 0; i < column.kinds.length; i++) {
    if (column.kinds[i] !== NUMBER_KIND || isDate(numberAt(column, i))) continue;
    argument(parameter).refuseCell(i, "between", { low: 0, high: lastSerial });
  }
}
