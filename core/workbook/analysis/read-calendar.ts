import type { Calendar, MadeCalendar } from "../../analysis/made-calendar.ts";
import { dayMinutes } from "../../calendar/stretch.ts";
import type { Area } from "../../formula/expression.ts";
import { type Cell, isBlank } from "../../functions/cell.ts";
import { daysInTable, hoursInTable, type UnreadCalendarCell } from "../../functions/reading/calendar-table.ts";
import { isoDay } from "./period-text.ts";

/** A calendar as it stands on its sheet, and the cells that say nothing, by their place there. */
export interface ReadCalendar extends Calendar {
  readonly unread: readonly UnreadCalendarCell[];
}

/** The part of the sheet that holds weekly hours and special days. */
export function calendarArea({ days, hours }: Pick<MadeCalendar, "days" | "hours">): Area {
  const [row, column] = [Math.min(hours.row, days.row), Math.min(hours.column, days.column)];
  return {
    row,
    column,
    rows: Math.max(hours.row + hours.rows, days.row + days.rows) - row,
    columns: Math.max(hours.column + hours.columns, days.column + days.columns) - column,
  };
}

/**
 * The calendar in the cells of its sheet, read as the functions read it. A row of which a cell cannot be read is left out, and
 * the cell listed.
 *
 * @param cells those of `calendarArea`
 */
export function readCalendar(
  cells: readonly (readonly Cell[])[],
  made: Pick<MadeCalendar, "days" | "hours">,
): ReadCalendar {
  const whole = calendarArea(made);
  const part = ({ column, columns, row, rows }: Area): Cell[][] =>
    Array.from({ length: rows }, (_, index) => {
      const written = cells[row - whole.row + index] ?? [];
      return Array.from({ length: columns }, (__, place) => {
        const cell = written[column - whole.column + place] ?? null;
        return isBlank(cell) ? null : cell;
      });
    });
  const placed = (area: Area) => (cell: UnreadCalendarCell) => ({
    ...cell,
    row: area.row + cell.row,
    column: area.column + cell.column,
  });
  const hours = hoursInTable(part(made.hours));
  const days = daysInTable(part(made.days));
  return {
    hours: hours.openings.map(({ close, open, validFrom, weekday }) => ({
      day: weekday,
      open,
      close: close > dayMinutes ? close - dayMinutes : close,
      validFrom: validFrom === null ? null : isoDay(validFrom),
    })),
    days: days.days.map(({ date, name, word }) => ({ date: isoDay(date), rule: word, name })),
    unread: [...hours.unread.map(placed(made.hours)), ...days.unread.map(placed(made.days))],
  };
}
