import { calendarTexts } from "../../../core/i18n/analysis/calendar-texts.ts";
import { midnight, serial } from "../by-hand/moments.ts";
import type { ByHand } from "./by-hand.ts";
import type { SheetCheck, Wanted } from "./sheet-check.ts";

/** A special day as it was entered. */
export interface EnteredDay {
  readonly date: string;
  /** As the sheet writes it: blank for a closed day, a weekday, or hours. */
  readonly rule: string;
  readonly name: string;
}

/** The calendar: the hours of the week, a line for each stretch, and the special days as they were entered. */
export function compareCalendar(check: SheetCheck, { judged, locale }: ByHand, days: readonly EnteredDay[]): void {
  const texts = calendarTexts[locale];
  const header = check.find(texts.hoursColumns[0], 0);
  const week = Object.entries(judged.rules.work?.week ?? {}).flatMap(([weekday, hours]) =>
    hours.map(([open, close]): Wanted[] => [
      texts.weekdays[Number(weekday) - 1] ?? "",
      open / 1440,
      close / 1440,
      null,
    ]),
  );
  check.cell({ row: 2, column: 0 }, week.length === 0 ? texts.noHours : null, "a warning of no hours");
  week.forEach((wanted, index) => {
    check.cells({ row: header.row + 1 + index, column: 0 }, wanted, String(wanted[0]));
  });
  check.end({ row: header.row + 1 + week.length, column: 0 }, "the week");
  const { column } = check.find(texts.daysColumns[0]);
  days.forEach(({ date, name, rule }, index) => {
    check.cells({ row: header.row + 1 + index, column }, [serial(midnight(date)), rule, name], date);
  });
  check.end({ row: header.row + 1 + days.length, column }, "the special days");
}

/** The waits: those of the period's tickets, then those of the tickets compared with, each with its ticket's place there. */
export function compareWaits(check: SheetCheck, { judged, locale }: ByHand): void {
  const texts = calendarTexts[locale];
  const header = check.find(texts.waitsColumns[0], 0);
  const lists = [judged.current, [...judged.before, ...judged.trendOnly]];
  const wanted = lists.flatMap((list) =>
    list.flatMap(({ ticket }, index) =>
      (judged.rules.waits.get(ticket.texts.id) ?? []).map(([start, end]): Wanted[] => [
        ticket.texts.id,
        index + 1,
        serial(start),
        Number.isFinite(end) ? serial(end) : null,
      ]),
    ),
  );
  wanted.forEach((each, index) => {
    check.cells({ row: header.row + 1 + index, column: 0 }, each, String(each[0]));
  });
  check.end({ row: header.row + 1 + wanted.length, column: 0 }, "the waits");
}
