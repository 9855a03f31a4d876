import { call, type Expression, type Operand, operation } from "../formula/expression.ts";
import { allOf, when } from "./array-formula.ts";
import { cleanTime, unreadMark } from "./clean-time.ts";
import { fieldKinds, type TicketField } from "./field.ts";
import { noWords, yesWords } from "./flag-words.ts";
import { ratingWords } from "./rating-words.ts";
import type { TimeFormat } from "./time-format.ts";

/**
 * The formula that cleans a column of tickets cell by cell, and reads the same as `readTickets`: times as serials, ratings
 * and counts as numbers, flags as 1 or 0, texts trimmed; `""` where blank, and `"?"` where something stands that cannot be
 * read, so that the gap is seen in the sheet and no figure takes it for "not yet". Texts have no `"?"`: an error value
 * gives `""`.
 *
 * Only functions that Excel 2016, Google Sheets and LibreOffice share, and none that melts an array into one value.
 *
 * @param raw the cells as they came: one cell, or a column for an array formula
 * @param zoneMinutes the workbook's offset from UTC, if times with an offset are to be converted; see `cleanTime`
 */
export function cleanColumn(
  field: TicketField,
  timeFormat: TimeFormat | undefined,
  raw: Expression,
  zoneMinutes?: number,
): Expression {
  switch (fieldKinds[field]) {
    case "time":
      return cleanTime(timeFormat ?? "serial", raw, zoneMinutes);
    case "text":
      return call("IFERROR", when(operation(raw, "=", ""), "", trimmed(raw)), "");
    case "flag":
      return guarded(raw, when(call("ISLOGICAL", raw), when(operation(raw, "=", true), 1, 0), flagOf(raw, unreadMark)));
    case "rating":
      return guarded(
        raw,
        when(
          call("ISNUMBER", raw),
          when(allOf(operation(raw, ">=", 1), operation(raw, "<=", 5)), raw, unreadMark),
          ratingWords.reduce<Expression>((otherwise, words, level) => when(isOneOf(raw, words), level + 1, otherwise), {
            kind: "value",
            value: unreadMark,
          }),
        ),
      );
    case "count":
      return guarded(
        raw,
        when(
          call("ISNUMBER", raw),
          when(allOf(operation(raw, ">=", 0), operation(raw, "=", call("INT", raw))), raw, unreadMark),
          when(call("ISLOGICAL", raw), when(operation(raw, "=", true), 1, 0), flagOf(raw, countOf(trimmed(raw)))),
        ),
      );
  }
}

/** Blank stays blank; an error, in the cell or in reading it, is unread. */
function guarded(raw: Expression, value: Expression): Expression {
  return call("IFERROR", when(operation(trimmed(raw), "=", ""), "", value), unreadMark);
}

function flagOf(raw: Expression, otherwise: Operand): Expression {
  return when(isOneOf(raw, yesWords), 1, when(isOneOf(raw, noWords), 0, otherwise));
}

/** A number written as text: it must come out as it was written, so that `1e3` and `50%` are no counts. */
function countOf(text: Expression): Expression {
  const value = call("VALUE", text);
  const asWritten = operation(call("TEXT", value, "0"), "=", text);
  return when(allOf(asWritten, operation(value, ">=", 0)), value, unreadMark);
}

/** Looks the whole text up among words set between bars; FIND knows no wildcards and minds no language. */
function isOneOf(raw: Expression, words: readonly string[]): Expression {
  const sought = operation(operation("|", "&", call("LOWER", trimmed(raw))), "&", "|");
  return call("ISNUMBER", call("FIND", sought, `|${words.join("|")}|`));
}

/** As `cellText`: the no-break space and the ideographic space count as spaces. */
function trimmed(raw: Expression): Expression {
  return call("TRIM", call("SUBSTITUTE", call("SUBSTITUTE", raw, "\u00a0", " "), "\u3000", " "));
}
