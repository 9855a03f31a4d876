import { minutesWithoutPauses, type Pause, pausesWithin } from "../../calendar/pauses.ts";
import { stretchText } from "../../calendar/stretch.ts";
import { weekdayNames, weekdayOfDay } from "../../calendar/weekday.ts";
import { type DayKind, dayOf, millisecondsOf, WorkingCalendar } from "../../calendar/working-calendar.ts";
import type { Locale, Localized } from "../../i18n/locale.ts";
import type { Cell } from "../cell.ts";
import { defineFunction, required } from "../descriptor.ts";
import { weeklyHours } from "../reading/calendar.ts";
import { NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { moments } from "../reading/moments.ts";
import { numberAt } from "../reading/number-column.ts";
import { headersParameter, spilledTable } from "../spilled-table.ts";
import { calendarParameters, pausesParameter } from "./ticket-times.ts";

/** The days of a wait that have a row each; what a longer one goes on for stands in one more. */
const mostDays = 1000;

/**
 * How the minutes of one ticket come about: a row for each calendar day with its hours, the minutes counted and those left
 * out, and why; and a last row with the sums.
 *
 * The counted minutes of the rows add up to what `RESPONSEMINUTES` gives; counted and left out together are the time on the
 * clock. A ticket without a submission or response has nothing to explain, and gives one blank row.
 *
 * @param submitted when the ticket was submitted
 * @param responded when it was answered
 * @param hours opening hours as text, or a table of day, open, close and valid from
 * @param holidays dates, with what the day is instead in a second column
 * @param pauses rows of start and end, of this ticket
 * @param headers TRUE for a first row of headers
 * @returns rows of day, opening hours, minutes counted, minutes left out, why
 * @example SLAEXPLAIN(45415.708333333, 45418.4375, "Mon-Fri 10:00-18:00")
 */
export const slaExplain = defineFunction({
  id: "SLAEXPLAIN",
  category: "tickets",
  summary: {
    en: "Which minutes of a ticket count, day by day, and why the others do not",
    "zh-CN": "逐日说明一张工单哪些分钟计入、哪些不计及原因",
  },
  parameters: {
    submitted: required(moments(), { en: "when the ticket was submitted", "zh-CN": "工单的提交时间" }),
    responded: required(moments(), { en: "when it was answered", "zh-CN": "工单的响应时间" }),
    hours: required(weeklyHours(), { en: "opening hours", "zh-CN": "工作时间" }),
    holidays: calendarParameters.holidays,
    ...pausesParameter,
    ...headersParameter,
  },
  result: {
    shape: "table",
    help: { en: "a row per day, then the sums", "zh-CN": "每天一行，末行合计" },
    dates: "first column",
  },
  examples: [
    {
      args: [45415.708333333336, 45418.4375, "Mon-Fri 10:00-18:00"],
      result: [
        [45415, "10:00-18:00", 60, 360, "outside hours 360"],
        [45416, null, 0, 1440, "Saturday 1440"],
        [45417, null, 0, 1440, "Sunday 1440"],
        [45418, "10:00-18:00", 30, 600, "outside hours 600"],
        ["All", null, 90, 3840, null],
      ],
      why: { en: "from Friday 17:00 to Monday 10:30: 90 minutes", "zh-CN": "周五 17:00 至周一 10:30：90 分钟" },
    },
  ],
  check({ submitted, responded, hours, holidays, pauses }, argument) {
    if (submitted.count > 1) argument("submitted").refuse("oneCell", {});
    const kinds = rowKinds(submitted, responded);
    if (kinds[0] === NUMBER_KIND && millisecondsOf(numberAt(responded, 0)) < millisecondsOf(numberAt(submitted, 0))) {
      argument("responded").refuse("notBefore", { other: "submitted" });
    }
    const { validFrom } = new WorkingCalendar(hours, holidays ?? undefined);
    if (kinds[0] === NUMBER_KIND && dayOf(numberAt(submitted, 0)) < validFrom) {
      argument("submitted").refuse("fromFirstHours", { hours: "hours" });
    }
    for (const position of pauses?.keys() ?? []) {
      if (position > 0) argument("pauses").refuse("positionAtMost", { other: "submitted", count: 1 });
    }
  },
  compute({ submitted, responded, hours, holidays, pauses, headers }, locale) {
    const rows: Cell[][] = [];
    if (submitted.kinds[0] === NUMBER_KIND && responded.kinds[0] === NUMBER_KIND) {
      const calendar = new WorkingCalendar(hours, holidays ?? undefined);
      const [from, to] = [numberAt(submitted, 0), numberAt(responded, 0)];
      const own = pausesWithin(from, to, pauses?.get(0) ?? []);
      const first = dayOf(from);
      const last = Math.min(dayOf(to), first + mostDays);
      for (let day = first; day <= last; day++) {
        const start = Math.max(from, day);
        const end = day === last ? to : Math.min(to, day + 1);
        // An end at midnight takes nothing of the day that begins with it.
        if (day > first && millisecondsOf(end) <= millisecondsOf(start)) continue;
        const kind = dayOf(to) > day && day === last ? "rest" : calendar.dayAt(day).kind;
        rows.push(explained(calendar, day, kind, start, end, own, locale));
      }
      const sum = (column: 2 | 3) => tidy(rows.reduce((total, row) => total + Number(row[column]), 0));
      rows.push([texts.all[locale], null, sum(2), sum(3), null]);
    }
    return spilledTable(rows, columns, headers, locale);
  },
});

const columns = [
  { en: "day", "zh-CN": "日期" },
  { en: "hours", "zh-CN": "工作时间" },
  { en: "minutes counted", "zh-CN": "计入分钟" },
  { en: "minutes left out", "zh-CN": "不计分钟" },
  { en: "why", "zh-CN": "原因" },
];

const texts = {
  all: { en: "All", "zh-CN": "合计" },
  holiday: { en: "holiday", "zh-CN": "放假" },
  makeUp: { en: "make-up day", "zh-CN": "调休上班" },
  special: { en: "hours of its own", "zh-CN": "特殊时段" },
  rest: { en: "all days from here on", "zh-CN": "此日起的各天合计" },
  outside: { en: "outside hours", "zh-CN": "非工作时间" },
  paused: { en: "waiting for the customer", "zh-CN": "等待客户" },
  separator: { en: "; ", "zh-CN": "；" },
} satisfies Readonly<Record<string, Localized>>;

function explained(
  calendar: WorkingCalendar,
  day: number,
  kind: DayKind | "rest",
  start: number,
  end: number,
  pauses: readonly Pause[],
  locale: Locale,
): Cell[] {
  const hours = kind === "rest" ? "" : calendar.stretchesOn(day).map(stretchText).join(" ");
  const open = calendar.minutesBetween(start, end);
  const counted = minutesWithoutPauses(calendar, start, end, pauses);
  const outside = tidy((end - start) * 1440 - open);
  const paused = tidy(open - counted);
  const reasons = [
    ...(kind === "makeUp" || kind === "special" || kind === "rest" ? [texts[kind][locale]] : []),
    ...(outside > 0 ? [`${outsideReason(kind, day, open, locale)} ${outside}`] : []),
    ...(paused > 0 ? [`${texts.paused[locale]} ${paused}`] : []),
  ];
  const why = reasons.length === 0 ? null : reasons.join(texts.separator[locale]);
  return [day, hours === "" ? null : hours, counted, tidy(outside + paused), why];
}

function outsideReason(kind: DayKind | "rest", day: number, open: number, locale: Locale): string {
  if (kind === "holiday") return texts.holiday[locale];
  return kind === "closedWeekday" && open === 0 ? weekdayNames[locale][weekdayOfDay(day)] : texts.outside[locale];
}

/** To the ten-thousandth of a minute, without the hair that arithmetic adds. */
function tidy(minutes: number): number {
  return Math.round(minutes * 1e4) / 1e4 + 0;
}
