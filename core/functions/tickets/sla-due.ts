import { dayOf, type WorkingCalendar } from "../../calendar/working-calendar.ts";
import { call, operation } from "../../formula/expression.ts";
import type { Cell } from "../cell.ts";
import { defineFunction, required } from "../descriptor.ts";
import { ifKnown, isOmitted } from "../plain.ts";
import { cellOfKind, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { lastSerial } from "../reading/moments.ts";
import { numberAt, numbers } from "../reading/number-column.ts";
import { calendarOf, calendarParameters, submittedParameter } from "./ticket-times.ts";

/** Due times are kept to the millisecond, as a sheet shows them. */
const dayMilliseconds = 86_400_000;

/**
 * The moment by which each ticket is due: so many minutes after its submission, on the clock or in opening hours.
 *
 * Minutes that end with a working period are due at its close, not at the next opening; no minutes at all are due at the
 * submission, or at the next opening where it came out of hours. A blank submission or number of minutes gives blank; so does
 * a submission before the first hours of a table whose rows all have a valid from.
 *
 * @param submitted when each ticket was submitted, one date-time or a column
 * @param minutes minutes allowed, one for all or one per ticket, at least 0
 * @param hours opening hours as text, or a table of day, open, close and valid from; left out: round the clock
 * @param holidays dates, with what the day is instead in a second column
 * @returns a date-time per ticket, as a serial: give the cells a date format
 * @throws FormulaError where a ticket would be due after the year 9999, where a sheet's calendar ends
 * @example SLADUE(45411.833333333, 30, "Mon-Fri 10:00-18:00") = 45412.4375
 */
export const slaDue = defineFunction({
  id: "SLADUE",
  category: "tickets",
  summary: {
    en: "When each ticket is due: minutes after its submission, on the clock or in opening hours",
    "zh-CN": "各工单的到期时刻：提交后若干分钟，按自然时间或工作时间",
  },
  parameters: {
    ...submittedParameter,
    minutes: required(numbers({ atLeast: 0 }), {
      en: "minutes allowed, one for all or per ticket",
      "zh-CN": "允许的分钟数：共用一个或逐行给出",
    }),
    ...calendarParameters,
  },
  result: { shape: "column", help: { en: "a date-time per ticket", "zh-CN": "逐张到期时刻" }, dates: "all" },
  examples: [
    {
      args: [45411.833333333336, 30, "Mon-Fri 10:00-18:00"],
      result: 45412.4375,
      why: { en: "Monday 20:00 plus half an hour is Tuesday 10:30", "zh-CN": "周一 20:00 加半小时，为周二 10:30" },
    },
    {
      args: [[[45413.5], [null]], 90],
      result: [[45413.5625], [null]],
      why: { en: "round the clock: 12:00 plus 90 minutes", "zh-CN": "全天计时：12:00 加 90 分钟" },
    },
  ],
  check({ submitted, minutes, hours, holidays }, argument) {
    const calendar = calendarOf(hours, holidays);
    const kinds = rowKinds(submitted, minutes);
    for (let i = 0; i < submitted.count; i++) {
      if (kinds[i] !== NUMBER_KIND || !isKnown(calendar, numberAt(submitted, i))) continue;
      if (dueAt(calendar, numberAt(submitted, i), numberAt(minutes, i)) !== null) continue;
      argument("minutes").refuseCell(minutes.step === 0 ? 0 : i, "withinReach", { hours: "hours" });
    }
  },
  compute({ submitted, minutes, hours, holidays }) {
    const calendar = calendarOf(hours, holidays);
    const kinds = rowKinds(submitted, minutes);
    const due = new Array<Cell>(submitted.count);
    for (let i = 0; i < due.length; i++) {
      const kind = kinds[i] ?? 0;
      const [from, allowed] = [numberAt(submitted, i), numberAt(minutes, i)];
      if (kind !== NUMBER_KIND) due[i] = cellOfKind(kind);
      else due[i] = isKnown(calendar, from) ? dueAt(calendar, from, allowed) : null;
    }
    return due;
  },
  plain({ submitted, minutes, hours, holidays }) {
    if (![hours, holidays].every(isOmitted)) return null;
    const due = operation(submitted, "+", operation(minutes, "/", 1440));
    const rounded = operation(call("ROUND", operation(due, "*", dayMilliseconds), 0), "/", dayMilliseconds);
    return ifKnown([submitted, minutes], rounded);
  },
});

/** Whether hours are given for the day of a submission. */
function isKnown(calendar: WorkingCalendar | null, submitted: number): boolean {
  return calendar === null || dayOf(submitted) >= calendar.validFrom;
}

/** The due time on the clock or in a calendar; `null` where it is out of reach. Less than a millisecond is no time. */
function dueAt(calendar: WorkingCalendar | null, from: number, minutes: number): number | null {
  if (calendar !== null) return calendar.dueAt(from, Math.round(minutes * 60_000) / 60_000);
  const due = Math.round((from + minutes / 1440) * dayMilliseconds) / dayMilliseconds;
  return due < lastSerial + 1 ? due : null;
}
