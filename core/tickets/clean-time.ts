import { call, type Expression, type Operand, operation } from "../formula/expression.ts";
import { allOf, anyOf, when } from "./array-formula.ts";
import { earliestSerial, latestSerial } from "./day-serial.ts";
import { monthLists, monthSlot } from "./month-names.ts";
import type { TimeFormat } from "./time-format.ts";
import { firstMoment, type OffsetChange } from "./zone.ts";

/** What a cleaned cell shows where something stands that could not be read. Blank stays blank. */
export const unreadMark = "?";

/**
 * The formula that reads what `readTime` reads: serials from the raw times of a column, `""` where blank, `"?"` where
 * unread.
 *
 * It takes the text apart itself. DATEVALUE would be shorter, but reads `03-02-2016` by the language of whoever opens the
 * workbook, and a score must not depend on that. Every number of a date is looked up in a list of the numbers that are
 * possible there, so a 25 o'clock or a month 13 is an error, which becomes `"?"`.
 *
 * @param raw the cells as they came: one cell, or a column for an array formula
 * @param zoneMinutes the workbook's minutes ahead of UTC, where they never change. Where they do, two columns are needed,
 *   because this formula has no room to work the moment out twice: one cleaned with 0, which is UTC, and beside it
 *   `timeInZone`.
 */
export function cleanTime(format: TimeFormat, raw: Expression, zoneMinutes?: number): Expression {
  const plausible = allOf(operation(raw, ">=", earliestSerial), operation(raw, "<", latestSerial));
  const text = textTime(format, raw, zoneMinutes);
  return call(
    "IFERROR",
    when(
      call("ISNUMBER", raw),
      when(plausible, raw, unreadMark),
      when(operation(call("TRIM", raw), "=", ""), "", text ?? unreadMark),
    ),
    unreadMark,
  );
}

/**
 * The formula that turns times cleaned with an offset of 0, which are UTC, into the clock of a zone whose offset changes:
 * together both read what `readTime` reads with that zone. Times written without an offset are the zone's own and stay; so
 * do blanks, `"?"` and dates of the sheet.
 *
 * @param raw the cells as they came, to see which carry an offset
 * @param utc the same cells cleaned by `cleanTime("iso", raw, 0)`
 */
export function timeInZone(raw: Expression, utc: Expression, zone: readonly OffsetChange[]): Expression {
  const text = call("TRIM", raw);
  const carriesOffset = allOf(
    operation(call("LEN", text), ">", 10),
    anyOf(operation(call("RIGHT", text, 1), "=", "Z"), isSigned(text, 6), isSigned(text, 5), isSigned(text, 3)),
  );
  const [first, ...changes] = zone;
  let before = first?.minutes ?? 0;
  let minutes: Expression = { kind: "value", value: before };
  for (const change of changes) {
    const happened = operation(utc, ">=", firstMoment(change));
    minutes = plus(minutes, operation(happened, "*", change.minutes - before));
    before = change.minutes;
  }
  return when(
    call("ISNUMBER", raw),
    utc,
    when(call("ISNUMBER", utc), when(carriesOffset, plus(utc, operation(minutes, "/", 1440)), utc), utc),
  );
}

/** Whether a plus or minus stands so far from the end. */
function isSigned(text: Expression, length: number): Expression {
  const sign = call("LEFT", call("RIGHT", text, length), 1);
  return anyOf(operation(sign, "=", "+"), operation(sign, "=", "-"));
}

function textTime(format: TimeFormat, raw: Expression, zoneMinutes: number | undefined): Expression | null {
  switch (format) {
    case "iso":
      return isoTime(call("TRIM", raw), zoneMinutes);
    case "yearFirst":
      return writtenTime(raw, { inFigures: { year: 1, month: 2, day: 3 } }, true);
    case "dayFirst":
      return writtenTime(raw, { inFigures: { year: 3, month: 2, day: 1 } }, false);
    case "monthFirst":
      return writtenTime(raw, { inFigures: { year: 3, month: 1, day: 2 } }, false);
    case "namedMonth":
      return writtenTime(raw, "named", true);
    case "serial":
    case "unclear":
      return null;
  }
}

interface DateOrder {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** @param chinese whether 上午 and 下午 may stand there, and in a date in figures 年, 月 and 日 */
function writtenTime(raw: Expression, date: "named" | { readonly inFigures: DateOrder }, chinese: boolean): Expression {
  const marked = (english: string, written: string) =>
    chinese
      ? anyOf(call("ISNUMBER", call("SEARCH", english, raw)), call("ISNUMBER", call("SEARCH", written, raw)))
      : call("ISNUMBER", call("SEARCH", english, raw));
  const separated = separate(raw, chinese, chinese && date !== "named");
  const part = (position: number) => nthPart(separated, position);
  const morning = marked("AM", "上午");
  const afternoon = marked("PM", "下午");
  const written = lookUp(part(4), when(morning, possible(0, 12), possible(0, 23)));
  const hour = plus(call("MOD", written, when(anyOf(morning, afternoon), 12, 24)), when(afternoon, 12, 0));
  return plus(
    date === "named" ? namedDate() : figuredDate(date.inFigures),
    clock(hour, lookUp(part(5), sixty), lookUp(part(6), sixty)),
  );

  function figuredDate(order: DateOrder): Expression {
    return validDate(
      call("VALUE", part(order.year)),
      lookUp(part(order.month), possible(1, 12)),
      lookUp(part(order.day), possible(1, 31)),
    );
  }

  /** A text that begins with a figure begins with the day. A year of two digits has 20 put before it. */
  function namedDate(): Expression {
    const dayIsFirst = call("ISNUMBER", call("FIND", call("LEFT", call("TRIM", raw), 1), "0123456789"));
    const [english, chineseNames] = monthLists;
    const month = call(
      "FIND",
      barred(partFrom(separated, when(dayIsFirst, 41, 1), 40)),
      operation(english, "&", chineseNames),
    );
    const year = part(3);
    return validDate(
      call("VALUE", operation(when(operation(call("LEN", year), "=", 2), "20", ""), "&", year)),
      plus(call("MOD", call("INT", operation(month, "/", monthSlot)), 12), 1),
      lookUp(partFrom(separated, when(dayIsFirst, 1, 41), 40), possible(1, 31)),
    );
  }
}

/** The text with `/` between all its numbers, as `scanTimeParts` and `scanNamedTime` see it. */
function separate(raw: Expression, chineseClock: boolean, chineseDate: boolean): Expression {
  const markless = ["AM", "PM", ",", ...(chineseClock ? ["上午", "下午"] : [])].reduce(
    (text, mark) => call("SUBSTITUTE", text, mark, ""),
    call("UPPER", raw),
  );
  const spaced = call("TRIM", chineseDate ? call("SUBSTITUTE", markless, "日", " ") : markless);
  return [" ", "-", ".", ":", ...(chineseDate ? ["年", "月"] : [])].reduce(
    (text, separator) => call("SUBSTITUTE", text, separator, "/"),
    spaced,
  );
}

/** Spreads the numbers over fields of 40 characters and takes one; the sixth takes all that follows, which must be nothing. */
function nthPart(separated: Expression, position: number): Expression {
  return partFrom(separated, (position - 1) * 40 + 1, position === 6 ? 400 : 40);
}

function partFrom(separated: Expression, start: Operand, length: number): Expression {
  return call("TRIM", call("MID", call("SUBSTITUTE", separated, "/", " ".repeat(40)), start, length));
}

/**
 * A list in which every spelling of a number starts at five times the number: `||0|00|1|01|…|12| |`. Nothing written is
 * 0, except where the list starts at 1.
 */
function possible(from: 0 | 1, to: number): Expression {
  const slots = [from === 0 ? "||0|00|" : "      |"];
  for (let value = 1; value <= to; value++) slots.push(value < 10 ? `${value}|0${value}|` : `${value}| |`);
  return { kind: "value", value: slots.join("") };
}

const sixty = possible(0, 59);

function lookUp(part: Expression, list: Expression): Expression {
  return call("INT", operation(call("FIND", barred(part), list), "/", 5));
}

function barred(part: Expression): Expression {
  return operation(operation("|", "&", part), "&", "|");
}

function isoTime(text: Expression, zoneMinutes: number | undefined): Expression {
  const at = (start: number, length: number) => call("MID", text, start, length);
  const two = (start: number, from: number, to: number) =>
    plus(call("INT", operation(call("FIND", barred(at(start, 2)), twoDigits(from, to)), "/", 3)), from);
  const hasSeconds = operation(at(17, 1), "=", ":");
  const rest = when(hasSeconds, at(20, 1), at(17, 1));
  const is = (mark: string, place: Expression) => operation(place, "=", mark);
  const time = clock(two(12, 0, 23), two(15, 0, 59), when(hasSeconds, two(18, 0, 59), 0));
  const shifted = zoneMinutes === undefined ? time : plus(time, zoneShift(text, zoneMinutes));
  return when(
    allOf(operation(at(5, 1), "=", "-"), operation(at(8, 1), "=", "-"), operation(call("LEN", text), ">=", 10)),
    plus(
      validDate(call("VALUE", at(1, 4)), two(6, 1, 12), two(9, 1, 31)),
      when(
        operation(call("LEN", text), "=", 10),
        0,
        when(
          allOf(
            anyOf(is("T", at(11, 1)), is(" ", at(11, 1))),
            is(":", at(14, 1)),
            anyOf(is("", rest), is(".", rest), is("Z", rest), is("+", rest), is("-", rest)),
          ),
          shifted,
          unreadMark,
        ),
      ),
    ),
    unreadMark,
  );
}

/** `|05|06|…`: a number of two digits starts at one more than three times its distance from the first. */
function twoDigits(from: number, to: number): string {
  let list = "|";
  for (let value = from; value <= to; value++) list += `${value < 10 ? "0" : ""}${value}|`;
  return list;
}

function zoneShift(text: Expression, zoneMinutes: number): Expression {
  const offset = (length: number) => {
    const hours = operation(call("VALUE", call("MID", call("RIGHT", text, length), 2, 2)), "*", 60);
    return operation(
      when(operation(call("LEFT", call("RIGHT", text, length), 1), "=", "-"), -1, 1),
      "*",
      length === 3 ? hours : plus(hours, call("VALUE", call("RIGHT", text, 2))),
    );
  };
  const minutes = when(
    operation(call("RIGHT", text, 1), "=", "Z"),
    0,
    when(
      isSigned(text, 6),
      offset(6),
      when(isSigned(text, 5), offset(5), when(isSigned(text, 3), offset(3), zoneMinutes)),
    ),
  );
  return operation(operation(zoneMinutes, "-", minutes), "/", 1440);
}

/** The date, or an error (a text that is added to a number) where the month has no such day. */
function validDate(year: Expression, month: Expression, day: Expression): Expression {
  const lastDay = call("DAY", call("DATE", year, plus(month, 1), 0));
  return when(
    allOf(operation(call("ABS", operation(year, "-", 2035)), "<=", 65), operation(lastDay, ">=", day)),
    call("DATE", year, month, day),
    unreadMark,
  );
}

function clock(hour: Expression, minute: Expression, second: Expression): Expression {
  const seconds = plus(plus(operation(hour, "*", 3600), operation(minute, "*", 60)), second);
  return operation(seconds, "/", 86_400);
}

function plus(left: Operand, right: Operand): Expression {
  return operation(left, "+", right);
}
