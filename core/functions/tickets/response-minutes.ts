import { minutesWithoutPauses } from "../../calendar/pauses.ts";
import { dayOf, millisecondsOf, WorkingCalendar } from "../../calendar/working-calendar.ts";
import { call, operation } from "../../formula/expression.ts";
import { type Cell, NOT_APPLICABLE } from "../cell.ts";
import { defineFunction, required } from "../descriptor.ts";
import { ifKnown, isOmitted } from "../plain.ts";
import { cellOfKind, NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { moments } from "../reading/moments.ts";
import { numberAt } from "../reading/number-column.ts";
import { calendarOf, calendarParameters, pausesParameter, submittedParameter } from "./ticket-times.ts";

/**
 * The minutes from the submission of each ticket to its response: on the clock, or only those of the opening hours, without
 * holidays and without the time a ticket was paused.
 *
 * A ticket that comes out of hours starts at the next opening, and one answered out of hours counts up to the closing: it
 * is never 0 "because closed" and never a night long. Of a pause only what lies in opening hours is taken off; pauses that
 * overlap are taken off once, and one that never ends runs to the response.
 *
 * A blank submission or response gives blank: not answered yet. A response before its submission gives N/A, and not the 0 that
 * the specifications of zendesk/biz have for a start at or after the end: a mistyped time would else be the best answer of all,
 * in time and pulling the mean down. Refusing it would take the minutes of all other tickets with it. At the very moment of
 * submission it is 0 here too. A ticket from before the first hours of a table whose rows all have a valid from gives blank: its
 * hours are not known.
 *
 * @param submitted when each ticket was submitted, one date-time or a column
 * @param responded when it was answered
 * @param hours opening hours as text, or a table of day, open, close and valid from; left out: round the clock
 * @param holidays dates, with what the day is instead in a second column
 * @param pauses rows of start and end; for several tickets with the ticket's position before them
 * @returns minutes per ticket, to a millionth
 * @example RESPONSEMINUTES(45413.375, 45413.395833333) = 30
 */
export const responseMinutes = defineFunction({
  id: "RESPONSEMINUTES",
  category: "tickets",
  summary: {
    en: "Minutes from submission to response, on the clock or in opening hours",
    "zh-CN": "从提交到响应的分钟数，按自然时间或工作时间",
  },
  parameters: {
    ...submittedParameter,
    responded: required(moments(), { en: "when each ticket was answered", "zh-CN": "各工单的响应时间" }),
    ...calendarParameters,
    ...pausesParameter,
  },
  result: {
    shape: "column",
    help: { en: "minutes per ticket, blank while open", "zh-CN": "逐张分钟数，未响应为空白" },
  },
  examples: [
    {
      args: [
        [[45413.375], [45413.427083333336], [45413.597222222219]],
        [[45413.395833333336], [45413.5], [null]],
      ],
      result: [[30], [105], [null]],
      why: { en: "round the clock; not answered yet stays blank", "zh-CN": "全天计时；尚未响应，仍为空白" },
    },
    {
      args: [45413.5, 45413.375],
      result: "N/A",
      why: {
        en: "answered before it was submitted: no time at all, where some systems print 0",
        "zh-CN": "响应早于提交：不是用时，有的系统会算作 0",
      },
    },
    {
      args: [45411.833333333336, 45412.4375, "Mon-Fri 10:00-18:00"],
      result: 30,
      why: { en: "opened at 20:00: counted from 10:00 on the next day", "zh-CN": "20:00 提交：从次日 10:00 起计" },
    },
    {
      args: [45415.708333333336, 45418.4375, "Mon-Fri 09:00-12:00 13:00-18:00", [[45418, "holiday"]]],
      result: 60,
      why: { en: "Monday is a holiday: only Friday's last hour counts", "zh-CN": "周一放假：只计周五最后一小时" },
    },
  ],
  check({ submitted, pauses }, argument) {
    for (const position of pauses?.keys() ?? []) {
      if (position < submitted.count) continue;
      argument("pauses").refuse("positionAtMost", { other: "submitted", count: submitted.count });
    }
  },
  compute({ submitted, responded, hours, holidays, pauses }) {
    const calendar = calendarOf(hours, holidays) ?? new WorkingCalendar(null);
    const { validFrom } = calendar;
    const kinds = rowKinds(submitted, responded);
    const minutes = new Array<Cell>(submitted.count);
    for (let i = 0; i < minutes.length; i++) {
      const kind = kinds[i] ?? 0;
      if (kind !== NUMBER_KIND) {
        minutes[i] = cellOfKind(kind);
        continue;
      }
      const [from, to] = [numberAt(submitted, i), numberAt(responded, i)];
      const own = pauses?.get(i);
      if (millisecondsOf(to) < millisecondsOf(from)) minutes[i] = NOT_APPLICABLE;
      else if (dayOf(from) < validFrom) minutes[i] = null;
      else if (own === undefined) minutes[i] = calendar.minutesBetween(from, to);
      else minutes[i] = minutesWithoutPauses(calendar, from, to, own);
    }
    return minutes;
  },
  plain({ submitted, responded, hours, holidays, pauses }) {
    if (![hours, holidays, pauses].every(isOmitted)) return null;
    const minutes = call("ROUND", operation(operation(responded, "-", submitted), "*", 1440), 6);
    const clock = call("IF", operation(minutes, "<", 0), NOT_APPLICABLE, minutes);
    return ifKnown([submitted, responded], clock);
  },
});
