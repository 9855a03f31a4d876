import type { DayRule } from "../../calendar/special-day.ts";
import type { Opening } from "../../calendar/weekly-hours.ts";
import { WorkingCalendar } from "../../calendar/working-calendar.ts";
import { defaulted, optional, required } from "../descriptor.ts";
import { specialDays, weeklyHours } from "../reading/calendar.ts";
import { moments } from "../reading/moments.ts";
import { pausesOf } from "../reading/pauses.ts";

/** When a ticket was submitted: the first parameter of all that count its time. */
export const submittedParameter = {
  submitted: required(moments(), { en: "when each ticket was submitted", "zh-CN": "各工单的提交时间" }),
};

/** The parameters by which working time is told from other time. */
export const calendarParameters = {
  hours: defaulted(weeklyHours(), {
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
