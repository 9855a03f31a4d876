import type { DayRule } from "../../calendar/special-day.ts";
import { haveWorkingTime, type Opening, openingsIn } from "../../calendar/weekly-hours.ts";
import type { Argument } from "../argument.ts";
import { isBlank, isErrorValue } from "../cell.ts";
import { daysInTable, firstErrorValue, hoursInTable, type UnreadCalendarCell } from "./calendar-table.ts";
import { isCell } from "./range.ts";
import type { Reader } from "./reader.ts";

/**
 * Reads weekly hours: a text, or a table of day, open, close and, where they change, the day from which they hold. A blank
 * cell is `null`, round the clock: Google Sheets passes one for an argument that is left out.
 */
export function weeklyHours(): Reader<readonly Opening[] | null> {
  return {
    shape: "range",
    content: "mixed",
    accepts: {
      en: "text such as Mon-Fri 09:00-12:00 13:00-18:00; Sat 10:00-14:00, or a table of day, open, close, [valid from]; blank is round the clock",
      "zh-CN":
        "文本，如“周一至周五 9:00-12:00 13:00-18:00；周六 10:00-14:00”，或表格：星期、上班、下班、[生效日期]；空白即全天",
    },
    read(argument) {
      const cell = argument.cell(0);
      if (argument.count === 1 && isCell(cell) && isBlank(cell)) return null;
      const openings = argument.count === 1 ? hoursInText(argument) : hoursTableIn(argument);
      if (!haveWorkingTime(openings) && argument.call.commonError === null) argument.refuse("workingPeriod", {});
      return openings;
    },
  };
}

function hoursInText(argument: Argument): readonly Opening[] {
  const cell = argument.cell(0);
  if (isCell(cell) && isErrorValue(cell)) {
    argument.meetCommon(cell);
    return [];
  }
  if (typeof cell !== "string") return argument.refuse("weeklyHours", { text: "" });
  const openings = openingsIn(cell);
  return "unread" in openings ? argument.refuse("weeklyHours", { text: openings.unread }) : openings;
}

function hoursTableIn(argument: Argument): readonly Opening[] {
  const { width } = argument;
  if (width < 3 || width > 4) argument.refuse("hoursTable", {});
  const { openings, unread } = hoursInTable(rowsOf(argument, width));
  refuseUnread(argument, unread);
  return openings;
}

/** The first columns of an argument, row by row. */
function rowsOf(argument: Argument, columns: number): unknown[][] {
  return Array.from({ length: argument.height }, (_, row) =>
    Array.from({ length: columns }, (__, column) => argument.cell(row * argument.width + column)),
  );
}

/** An error value is the result of the call; any other cell that cannot be read is refused. */
function refuseUnread(argument: Argument, unread: readonly UnreadCalendarCell[]): void {
  const error = firstErrorValue(unread);
  if (error !== null) argument.meetCommon(error);
  for (const { row, column, rule } of unread) {
    if (rule !== "errorValue") argument.refuseCell(row * argument.width + column, rule, {});
  }
}

/** Reads days that are not like their weekday: a date, and what the day is instead; a third column is their name. */
export function specialDays(): Reader<ReadonlyMap<number, DayRule>> {
  return {
    shape: "range",
    content: "mixed",
    accepts: {
      en: "dates; second column: blank = closed, work = Monday's hours, a weekday = that day's, 10:00-14:00 = just these",
      "zh-CN": "日期；第二列：空白 = 放假，班 = 按周一上班，星期几 = 按那天上班，10:00-14:00 = 只在此时段上班",
    },
    read(argument) {
      const { days, unread } = daysInTable(rowsOf(argument, Math.min(argument.width, 2)));
      refuseUnread(argument, unread);
      return new Map(days.map(({ date, rule }) => [date, rule]));
    },
  };
}
