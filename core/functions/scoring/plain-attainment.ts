import { call, type Expression, operation } from "../../formula/expression.ts";
import { byOption, isOmitted, isOneCell } from "../plain.ts";
import { directions } from "./direction.ts";

interface AttainmentArguments {
  readonly actual: Expression;
  readonly target: Expression;
  readonly direction: Expression;
  readonly cap: Expression;
}

/**
 * `weight × attainment` in built-in functions, for a row of which all is known. Without a cap it is the sum that people
 * write by hand, `weight*actual/target`.
 */
export function plainPoints(weight: Expression | null, args: AttainmentArguments): Expression {
  const { cap } = args;
  if (isOmitted(cap)) return directed(args, (over, under) => operation(times(weight, over), "/", under));
  const attainment = directed(args, (over, under) => operation(over, "/", under), cap);
  return times(weight, atMost(attainment, cap));
}

function times(weight: Expression | null, factor: Expression): Expression {
  return weight === null ? factor : operation(weight, "*", factor);
}

function directed(
  { actual, target, direction }: AttainmentArguments,
  quotient: (over: Expression, under: Expression) => Expression,
  cap: Expression | null = null,
): Expression {
  const higher = quotient(actual, target);
  const inverse = quotient(target, actual);
  const lower = cap === null ? inverse : call("IF", earnsCap(actual, cap), cap, inverse);
  return byOption(direction, directions, "lower", lower, higher);
}

/** An actual of 0 earns the cap, if there is one: else the division says `#DIV/0!`. */
function earnsCap(actual: Expression, cap: Expression): Expression {
  const isZero = operation(actual, "=", 0);
  return cap.kind === "value" ? isZero : operation(isZero, "*", call("ISNUMBER", cap));
}

/** MIN passes over a blank cap, but takes a whole column together: there IF compares row by row. */
function atMost(attainment: Expression, cap: Expression): Expression {
  if (isOneCell(cap) && spansOneCell(attainment)) return call("MIN", attainment, cap);
  const isOver = operation(attainment, ">", cap);
  const cut = cap.kind === "value" ? isOver : operation(call("ISNUMBER", cap), "*", isOver);
  return call("IF", cut, cap, attainment);
}

function spansOneCell(expression: Expression): boolean {
  switch (expression.kind) {
    case "operation":
      return spansOneCell(expression.left) && spansOneCell(expression.right);
    case "call":
      return expression.args.every(spansOneCell);
    default:
      return isOneCell(expression);
  }
}
