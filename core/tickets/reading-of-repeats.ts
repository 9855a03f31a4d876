import { call, type Expression, operation } from "../formula/expression.ts";
import { allOf, anyOf, when } from "./array-formula.ts";
import { literalText } from "./literal-text.ts";
import { positionIn } from "./position-in.ts";
import type { Reading, ReadingCells } from "./reading.ts";
import { readingFacts } from "./reading-facts.ts";
import { repeatFlags } from "./repeat-flags.ts";
import type { Tickets } from "./ticket-table.ts";

/** More rows than a sheet has: customer and type make one number of their two positions. */
const moreThanRows = 10_000_000;

const dayMilliseconds = 86_400_000;

/** What arithmetic may add to a difference of two serials, in days; a criterion is compared to fifteen digits. */
const hair = 1e-9;

const known = new WeakMap<Tickets, { readonly days: number; readonly flags: Float64Array }>();

/** Repeats are told from all tickets together: once for all that are asked about. */
function flagsOf(tickets: Tickets, days: number): Float64Array {
  const found = known.get(tickets);
  if (found?.days === days) return found.flags;
  const flags = repeatFlags(tickets, days);
  known.set(tickets, { days, flags });
  return flags;
}

/**
 * The formula of the number that the tickets of one customer and type share: the positions of the first rows that name
 * them. Blank for a row that does not count, or lacks one of the two or its time. A name that the program cannot look up,
 * such as one of more than 255 characters, is taken for the only one of its kind.
 *
 * @param counted 1 for the rows that count
 */
export function problemNumber(cells: Pick<ReadingCells, "column">, counted: Expression): Expression {
  const [customer, type] = [cells.column("customer"), cells.column("type")];
  const first = (column: Expression) => call("MATCH", literalText(column), column, 0);
  const number = operation(operation(first(customer), "*", moreThanRows), "+", first(type));
  return when(
    allOf(
      operation(counted, "=", 1),
      operation(customer, "<>", ""),
      operation(type, "<>", ""),
      call("ISNUMBER", cells.column("submitted")),
    ),
    call("IFERROR", number, operation(0, "-", positionIn(customer))),
    "",
  );
}

/** Whether a ticket brings back the problem of an earlier one. */
export const repeat: Reading = {
  ...readingFacts.repeat,
  name: { "zh-CN": "是否重复问题", en: "Repeated problem" },
  help: {
    "zh-CN": "1 = 同一客户的同类问题在规定天数内再次提交；0 = 否；空白 = 缺客户、类型或提交时间",
    en: "1 = the same customer with the same type again within the days set; 0 = not; blank = no customer, type or time",
  },
  value: (tickets, index, { repeatDays }) => flagsOf(tickets, repeatDays)[index] ?? Number.NaN,
  formula: ({ column, problem, repeatDays }) => {
    const isProblem = call("ISNUMBER", problem);
    const times = column("submitted");
    // One time that is none would spoil the whole column in LibreOffice.
    const submitted = when(isProblem, times, 0);
    const earliest = operation(submitted, "-", operation(repeatDays, "+", hair));
    const earlier = call(
      "COUNTIFS",
      problem,
      // LibreOffice asks a bare column for one row only.
      operation("=", "&", problem),
      times,
      operation(">=", "&", earliest),
      times,
      operation("<", "&", operation(submitted, "-", hair)),
    );
    const moment = call("ROUND", operation(submitted, "*", dayMilliseconds), 0);
    const atMoment = when(isProblem, operation(operation(problem, "&", "|"), "&", moment), "");
    const isLower = operation(call("MATCH", atMoment, atMoment, 0), "<", positionIn(problem));
    return when(isProblem, when(anyOf(operation(earlier, ">", 0), operation(isLower, "*", 1)), 1, 0), "");
  },
};
