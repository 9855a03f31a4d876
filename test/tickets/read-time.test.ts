import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { daySerial } from "../../core/tickets/day-serial.ts";
import { readTime } from "../../core/tickets/read-time.ts";
import type { TimeFormat } from "../../core/tickets/time-format.ts";
import { serialOf } from "./ticket-fixture.ts";

const may1 = serialOf(2024, 5, 1, 9);

/** [cell, format, serial or null, why] */
const cases: [Cell, TimeFormat, number | null, string][] = [
  ["2024-05-01 09:00", "iso", may1, "the domain page's first ticket"],
  ["2024-05-01T09:00:00", "iso", may1, "T instead of a space"],
  ["2024-05-01T09:00:00.250Z", "iso", may1, "zone and fraction: the clock as written"],
  ["2024-05-01T09:00:00+08:00", "iso", may1, "offset: the clock as written"],
  ["2024-05-01", "iso", may1 - 9 / 24, "no time of day is midnight"],
  [" 2024-05-01  09:00 ", "iso", may1, "spaces are no difference"],
  ["2024-5-1 9:00", "iso", null, "not two digits each: year first, not ISO"],
  ["2024-05-01 09:00 PM", "iso", null, "ISO knows no afternoon"],
  ["2024/5/1 9:00:05", "yearFirst", may1 + 5 / 86400, "slashes and single digits"],
  ["2024年5月1日 9:00", "yearFirst", may1, "Chinese"],
  ["2024年5月1日 下午3:05", "yearFirst", serialOf(2024, 5, 1, 15, 5), "Chinese afternoon"],
  ["2024/5/1 上午 12:05", "yearFirst", serialOf(2024, 5, 1, 0, 5), "12 in the morning is midnight"],
  ["2024-05-01 09:00", "yearFirst", may1, "ISO among others"],
  ["2024.05.01 09.00", "yearFirst", may1, "dots"],
  ["29-02-2016 01:16", "dayFirst", serialOf(2016, 2, 29, 1, 16), "the ITSM export"],
  ["02-03-2016 09:05", "dayFirst", serialOf(2016, 3, 2, 9, 5), "2 March under day first"],
  ["02-03-2016 09:05", "monthFirst", serialOf(2016, 2, 3, 9, 5), "3 February under month first"],
  ["1/3/2016 9:05 PM", "monthFirst", serialOf(2016, 1, 3, 21, 5), "afternoon"],
  ["1/3/2016, 12:05 am", "monthFirst", serialOf(2016, 1, 3, 0, 5), "comma, small letters, midnight"],
  ["15/3/2016 15:05 PM", "dayFirst", serialOf(2016, 3, 15, 15, 5), "some exports add PM to a 24-hour clock"],
  ["15/3/2016 15:05 AM", "dayFirst", null, "15 in the morning contradicts itself"],
  ["31-02-2016 01:16", "dayFirst", null, "no such day"],
  ["29-02-2015 01:16", "dayFirst", null, "not a leap year"],
  ["29-02-1900 01:16", "dayFirst", null, "Excel's own mistake is out of range"],
  ["29-02-2016 24:00", "dayFirst", null, "no such hour"],
  ["29-02-2016 09:60", "dayFirst", null, "no such minute"],
  ["29-02-2016 0905", "dayFirst", null, "nothing says that this is a time of day"],
  ["29-02-16 09:05", "dayFirst", null, "a year of two digits"],
  ["01/May/24 9:00 AM", "namedMonth", may1, "Jira"],
  ["1 May 2024 09:00", "namedMonth", may1, "day, name, year"],
  ["May 1, 2024 9:00 AM", "namedMonth", may1, "name, day, year"],
  ["01-sept-2024 09:00", "namedMonth", serialOf(2024, 9, 1, 9), "small letters, four of them"],
  ["01/五月/24 9:00 上午", "namedMonth", may1, "Jira in Chinese"],
  ["01/5月/24 3:05 下午", "namedMonth", serialOf(2024, 5, 1, 15, 5), "Chinese, the month in figures"],
  ["31/Jun/24", "namedMonth", null, "no such day"],
  ["01/May/1924", "namedMonth", null, "before 1970"],
  ["1/5/24 9:00", "namedMonth", null, "a month in figures"],
  ["01/Mayor/24", "namedMonth", null, "not a month"],
  ["01/May/24 9:00 AM", "dayFirst", null, "a name in a column of figures"],
  ["02-03-2016 09:05", "unclear", null, "a person has to say first"],
  ["2024-05-01 09:00", "serial", null, "text in a column of dates"],
  [45413.375, "serial", may1, "a date of the sheet"],
  [45413.375, "dayFirst", may1, "a date of the sheet among texts"],
  [20240501, "serial", null, "a number that looks like a date is none"],
  [12, "serial", null, "before 1970"],
  [true, "iso", null, "not a time"],
  ["later", "iso", null, "not a time"],
  ["", "iso", null, "blank"],
  [null, "iso", null, "blank"],
];

describe("readTime", () => {
  it.each(cases)("%j as %s → %s: %s", (cell, format, expected) => {
    const read = readTime(cell, format);
    if (expected === null) expect(read).toBeNaN();
    else expect(read).toBeCloseTo(expected, 9);
  });

  it.each([
    ["2024-05-01T01:00:00Z", 480, may1, "Z is eight hours behind Beijing"],
    ["2024-05-01T03:00:00+02:00", 480, may1, "from two hours to eight"],
    ["2024-05-01T03:00:00+0200", 480, may1, "offset without a colon"],
    ["2024-05-01T03:00:00+02", 480, may1, "offset in hours alone"],
    ["2024-04-30T14:00-11", 480, may1, "offset in hours alone, after minutes"],
    ["2024-04-30T19:30:00-05:30", 480, may1, "west of Greenwich, with half an hour"],
    ["2024-05-01 09:00", 480, may1, "no zone written: the workbook's own"],
  ])("%s with the workbook at +%d minutes: %s (%s)", (text, zone, expected) => {
    expect(readTime(text, "iso", zone)).toBeCloseTo(expected, 9);
  });

  it("reads back every moment it could be written from, under every format", () => {
    const pad = (value: number) => String(value).padStart(2, "0");
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1970-01-01T00:00:00Z"), max: new Date("2100-12-31T23:59:59Z"), noInvalidDate: true }),
        fc.boolean(),
        (date, padded) => {
          const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
          const [hour, minute, second] = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
          const expected = serialOf(year, month, day, hour, minute, second);
          const two = padded ? pad : String;
          const clock = `${two(hour)}:${two(minute)}:${two(second)}`;
          const twelve = `${two(hour % 12 === 0 ? 12 : hour % 12)}:${two(minute)}:${two(second)} ${hour < 12 ? "AM" : "PM"}`;
          const written: [string, TimeFormat][] = [
            [`${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:${pad(second)}`, "iso"],
            [`${year}/${two(month)}/${two(day)} ${clock}`, "yearFirst"],
            [`${year}年${two(month)}月${two(day)}日 ${clock}`, "yearFirst"],
            [`${two(day)}.${two(month)}.${year} ${clock}`, "dayFirst"],
            [`${two(month)}/${two(day)}/${year}, ${twelve}`, "monthFirst"],
          ];
          for (const [text, format] of written) expect(readTime(text, format), text).toBeCloseTo(expected, 9);
        },
      ),
    );
  });
});

describe("daySerial", () => {
  it.each([
    [1970, 1, 1, 25569, "Excel's serial of the first Unix day"],
    [2024, 5, 1, 45413, "Excel's serial, from its documentation's year"],
    [2000, 2, 29, 36585, "2000 was a leap year"],
    [2100, 2, 29, Number.NaN, "2100 will be none"],
    [2024, 4, 31, Number.NaN, "April has 30 days"],
    [2024, 13, 1, Number.NaN, "no month 13"],
    [2024, 0, 1, Number.NaN, "no month 0"],
    [2024, 1, 0, Number.NaN, "no day 0"],
    [1969, 12, 31, Number.NaN, "before any ticket"],
    [2101, 1, 1, Number.NaN, "after any ticket"],
  ])("%d-%d-%d → %d: %s", (year, month, day, expected) => {
    expect(daySerial(year, month, day)).toBe(expected);
  });
});
