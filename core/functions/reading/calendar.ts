import { daysOf, timeOfDay } from "../../calendar/hours-text.ts";
import { type DayRule, dayRuleOf } from "../../calendar/special-day.ts";
import { dayMinutes, stretchBetween } from "../../calendar/stretch.ts";
import { type Weekday, weekdayNumbered } from "../../calendar/weekday.ts";
import { closedOn, haveWorkingTime, type Opening, openingsIn } from "../../calendar/weekly-hours.ts";
import type { Argument } from "../argument.ts";
import { type Cell, isBlank, isErrorValue } from "../cell.ts";
import { isDate } from "./moments.ts";
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
      const openings = argument.count === 1 ? hoursInText(argument) : hoursInTable(argument);
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

/** Rows that are blank are padding; a row with a day and no times is a day without hours. */
function hoursInTable(argument: Argument): readonly Opening[] {
  const { width } = argument;
  if (width < 3 || width > 4) argument.refuse("hoursTable", {});
  const openings: Opening[] = [];
  for (let index = 0; index < argument.count; index += width) {
    const [day, open = null, close = null, from = null] = cellsAt(argument, index, width);
    if (day === undefined || [day, open, close, from].every(isBlank)) continue;
    const days = weekdaysIn(day) ?? argument.refuseCell(index, "weekday", {});
    const validFrom = dayAt(argument, index + 3, from);
    if (isBlank(open) && isBlank(close)) {
      openings.push(...days.map((weekday) => closedOn(weekday, validFrom)));
      continue;
    }
    const stretch = stretchBetween(timeAt(argument, index + 1, open), timeAt(argument, index + 2, close));
    if (stretch === null) return argument.refuseCell(index + 2, "otherTime", {});
    openings.push(...days.map((weekday) => ({ ...stretch, weekday, validFrom })));
  }
  return openings;
}

/** The weekdays that a cell names: one by its number, or any that a text may name. */
function weekdaysIn(cell: Cell): readonly Weekday[] | null {
  const numbered = weekdayNumbered(String(cell));
  if (numbered !== null) return [numbered];
  return typeof cell === "string" ? daysOf(cell) : null;
}

/** The cells of a row; none where one of them is an error value, which is then the result of the call. */
function cellsAt(argument: Argument, index: number, width: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < width; column++) {
    const cell = argument.cell(index + column);
    if (!isCell(cell)) return argument.refuseCell(index + column, "text", {});
    if (isErrorValue(cell)) {
      argument.meetCommon(cell);
      return [];
    }
    cells.push(cell ?? null);
  }
  return cells;
}

/** Minutes after midnight: a fraction of a day, as a sheet keeps times, or a text such as 9:00. */
function timeAt(argument: Argument, index: number, cell: Cell): number {
  if (typeof cell === "number" && cell >= 0 && cell <= 1) return Math.round(cell * dayMinutes * 60) / 60;
  const minutes = typeof cell === "string" ? timeOfDay(cell) : null;
  return minutes ?? argument.refuseCell(index, "timeOfDay", {});
}

function dayAt(argument: Argument, index: number, cell: Cell): number | null {
  if (isBlank(cell)) return null;
  if (typeof cell !== "number") return argument.refuseCell(index, "date", {});
  return isDate(cell) ? Math.floor(cell) : argument.refuseCell(index, "date", {});
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
      const { width } = argument;
      const days = new Map<number, DayRule>();
      for (let index = 0; index < argument.count; index += width) {
        const [date, word] = cellsAt(argument, index, Math.min(width, 2));
        if (date === undefined || (isBlank(date) && isBlank(word ?? null))) continue;
        if (typeof date !== "number" || !isDate(date)) return argument.refuseCell(index, "date", {});
        const rule = dayRuleOf(word === undefined || word === null ? "" : String(word));
        if (rule === null) return argument.refuseCell(index + 1, "dayRule", {});
        const day = Math.floor(date);
        const known = days.get(day);
        if (known !== undefined && JSON.stringify(known) !== JSON.stringify(rule)) {
          argument.refuseCell(index, "oneRuleADay", {});
        }
        days.set(day, rule);
      }
      return days;
    },
  };
}
