import { call, type Expression, type Operand, operation } from "../../formula/expression.ts";
import { unreadMark } from "../../tickets/clean-time.ts";

/** A column of the list with what it must hold, for counting and adding up by group. */
export interface Condition {
  readonly column: Expression;
  readonly is: Operand;
  /** Where `is` refers to a cell that holds a name: the name. */
  readonly name?: string;
}

/**
 * How many tickets a group has that fulfil all conditions.
 *
 * COUNTIFS is quick, but takes a criterion such as `=SUM(A1)`, `>5`, `Li*` or `007` for something else than the name it is:
 * such names are compared cell by cell instead, by EXACT, because some programs find `Li*` equal to `Li Wei`.
 *
 * @param name as it stands in the cell `group.is` refers to
 */
export function countOf(name: string, group: Condition, ...others: readonly Condition[]): Expression {
  const conditions = [group, ...others];
  const names = [name, ...others.flatMap((other) => other.name ?? [])];
  if (names.every(isPlainName)) return call("COUNTIFS", ...conditions.flatMap(({ column, is }) => [column, is]));
  return call("SUMPRODUCT", product(group, others));
}

/** The sum of a column over the tickets of a group; texts in it count as nothing. */
export function sumOf(name: string, values: Expression, group: Condition): Expression {
  if (isPlainName(name)) return call("SUMIF", group.column, group.is, values);
  const numbers = call("IF", call("ISNUMBER", values), values, 0);
  return call("SUMPRODUCT", call("IF", isNamed(group), numbers, 0));
}

function product(group: Condition, others: readonly Condition[]): Expression {
  const fulfilled = others.map((condition) => {
    const { column, is } = condition;
    if (is === atLeastZero) return call("ISNUMBER", column);
    if (is === aboveZero) return operation(call("ISNUMBER", column), "*", operation(column, ">", 0));
    if (is === atMostThree) return operation(call("ISNUMBER", column), "*", operation(column, "<=", 3));
    if (is === unreadCell) return operation(column, "=", unreadMark);
    if (condition.name !== undefined) return isNamed(condition);
    // A blank cell equals 0, but is no 0 to COUNTIFS.
    const isEqual = operation(column, "=", is);
    return typeof is === "number" ? operation(call("ISNUMBER", column), "*", isEqual) : isEqual;
  });
  return fulfilled.reduce((left, right) => operation(left, "*", right), operation(isNamed(group), "*", 1));
}

/** Upper and lower case are the same, as they are to COUNTIFS. */
function isNamed({ column, is }: Condition): Expression {
  return call("EXACT", call("LOWER", column), call("LOWER", is));
}

/** The criterion for any number that is not negative. */
export const atLeastZero = ">=0";
export const aboveZero = ">0";
/** The criterion for a rating that counts as low. */
export const atMostThree = "<=3";

/** The criterion for a cell that could not be read: `~` takes from a question mark that it stands for any character. */
export const unreadCell = `~${unreadMark}`;

/** A name that COUNTIF reads as itself: no operator before it, no wildcard in it, and nothing like a number or a date. */
function isPlainName(name: string): boolean {
  if (name.length > 200 || /[*?~"]/.test(name) || /^[=<>]/.test(name)) return false;
  if (/^(true|false)$/i.test(name)) return false;
  return (
    /[\p{L}]{2}/u.test(name) &&
    !/^[\d.,:/\-\s]*([ap]m|e\d*|[年月日时分秒]+)?[\d.,:/\-\s]*$/i.test(name) &&
    !isMonthDay(name)
  );
}

/** `March 5` or `5-Mar` is a date to COUNTIF. */
function isMonthDay(name: string): boolean {
  return /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(name) && /\d/.test(name);
}
