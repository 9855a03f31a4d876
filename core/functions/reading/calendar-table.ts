import { daysOf, timeOfDay } from "../../calendar/hours-text.ts";
import { type DayRule, dayRuleOf } from "../../calendar/special-day.ts";
import { dayMinutes, stretchBetween } from "../../calendar/stretch.ts";
import { type Weekday, weekdayNumbered } from "../../calendar/weekday.ts";
import { closedOn, type Opening } from "../../calendar/weekly-hours.ts";
import { type Cell, type ErrorValue, isBlank, isErrorValue } from "../cell.ts";
import { isDate } from "./moments.ts";
import { isCell } from "./range.ts";

/** What a cell of a calendar must be and is not: the rules of the functions' refusals. */
export type CalendarCellRule = "text" | "weekday" | "timeOfDay" | "otherTime" | "date" | "dayRule" | "oneRuleADay";

/** A cell that cannot be read, by its place in the table. */
export interface UnreadCalendarCell {
  readonly row: number;
  readonly column: number;
  /** `errorValue`: the cell shows an error value, whose text `content` is. */
  readonly rule: CalendarCellRule | "errorValue";
  readonly content: Cell;
}

export interface HoursTable {
  readonly openings: readonly Opening[];
  readonly unread: readonly UnreadCalendarCell[];
}

/** A day that is not like its weekday, as its row writes it. */
export interface WrittenDay {
  readonly date: number;
  readonly rule: DayRule;
  readonly word: string;
  readonly name: string;
}

export interface DaysTable {
  readonly days: readonly WrittenDay[];
  readonly unread: readonly UnreadCalendarCell[];
}

/** Reads the cells of one row and remembers those that cannot be read; once one cannot, the row says nothing. */
class Row {
  readonly #cells: readonly Cell[];
  readonly #list: (column: number, rule: UnreadCalendarCell["rule"]) => void;
  isRead = true;

  constructor(values: readonly unknown[], list: (column: number, rule: UnreadCalendarCell["rule"]) => void) {
    this.#list = list;
    this.#cells = values.map((value, column): Cell => {
      if (!isCell(value)) {
        this.refuse(column, "text");
        return null;
      }
      if (isErrorValue(value)) this.refuse(column, "errorValue");
      return value ?? null;
    });
  }

  at(column: number): Cell {
    return this.#cells[column] ?? null;
  }

  isBlank(...columns: readonly number[]): boolean {
    return columns.every((column) => isBlank(this.at(column)));
  }

  refuse(column: number, rule: UnreadCalendarCell["rule"]): void {
    if (this.isRead) this.#list(column, rule);
    this.isRead = false;
  }

  /** Minutes after midnight: a fraction of a day, as a sheet keeps times, or a text such as 9:00. */
  time(column: number): number {
    const cell = this.at(column);
    if (typeof cell === "number" && cell >= 0 && cell <= 1) return Math.round(cell * dayMinutes * 60) / 60;
    const minutes = typeof cell === "string" ? timeOfDay(cell) : null;
    if (minutes === null) this.refuse(column, "timeOfDay");
    return minutes ?? 0;
  }

  /** The day of a date; `null` where blank. */
  day(column: number): number | null {
    const cell = this.at(column);
    if (isBlank(cell)) return null;
    if (typeof cell === "number" && isDate(cell)) return Math.floor(cell);
    this.refuse(column, "date");
    return null;
  }
}

/**
 * Weekly hours in a table of day, open, close and, where they change, the day from which they hold. Rows that are blank are
 * padding; a row with a day and no times is a day without hours.
 */
export function hoursInTable(rows: readonly (readonly unknown[])[]): HoursTable {
  const openings: Opening[] = [];
  const unread: UnreadCalendarCell[] = [];
  rows.forEach((values, index) => {
    const row = rowOf(values, index, unread);
    if (!row.isRead || row.isBlank(0, 1, 2, 3)) return;
    const days = weekdaysIn(row.at(0));
    if (days === null) {
      row.refuse(0, "weekday");
      return;
    }
    const validFrom = row.day(3);
    const isClosed = row.isBlank(1, 2);
    const [open, close] = isClosed ? [0, 0] : [row.time(1), row.time(2)];
    const stretch = isClosed ? null : stretchBetween(open, close);
    if (row.isRead && !isClosed && stretch === null) row.refuse(2, "otherTime");
    if (!row.isRead) return;
    const of = (weekday: Weekday) =>
      stretch === null ? closedOn(weekday, validFrom) : { ...stretch, weekday, validFrom };
    openings.push(...days.map(of));
  });
  return { openings, unread };
}

/** The days that are not like their weekday in a table of date, what the day is instead, and its name. */
export function daysInTable(rows: readonly (readonly unknown[])[]): DaysTable {
  const days: WrittenDay[] = [];
  const rules = new Map<number, string>();
  const unread: UnreadCalendarCell[] = [];
  rows.forEach((values, index) => {
    const row = rowOf(values, index, unread);
    if (!row.isRead || row.isBlank(0, 1)) return;
    const date = row.day(0);
    if (date === null) {
      row.refuse(0, "date");
      return;
    }
    const word = String(row.at(1) ?? "");
    const rule = dayRuleOf(word);
    if (rule === null) {
      row.refuse(1, "dayRule");
      return;
    }
    const said = JSON.stringify(rule);
    const before = rules.get(date);
    if (before !== undefined && before !== said) row.refuse(0, "oneRuleADay");
    if (before !== undefined) return;
    rules.set(date, said);
    days.push({ date, rule, word, name: String(row.at(2) ?? "") });
  });
  return { days, unread };
}

/** The error value that stands in place of a cell; `null` where none does. */
export function firstErrorValue(unread: readonly UnreadCalendarCell[]): ErrorValue | null {
  for (const { content } of unread) if (isErrorValue(content)) return content;
  return null;
}

function rowOf(values: readonly unknown[], index: number, unread: UnreadCalendarCell[]): Row {
  return new Row(values, (column, rule) => {
    const content = values[column];
    unread.push({ row: index, column, rule, content: isCell(content) ? (content ?? null) : null });
  });
}

/** The weekdays that a cell names: one by its number, or any that a text may name. */
function weekdaysIn(cell: Cell): readonly Weekday[] | null {
  const numbered = weekdayNumbered(String(cell));
  if (numbered !== null) return [numbered];
  return typeof cell === "string" ? daysOf(cell) : null;
}
