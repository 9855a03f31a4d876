import type { Cell } from "../../../core/functions/cell.ts";
import { parseArea } from "./address.ts";

const operators = ["=", "<>", "<=", ">=", "<", ">"] as const;

type Operator = (typeof operators)[number];

/** A condition of the commonest kind: one cell compared with a constant, such as `=$B2>1` or `=G7="late"`. */
export interface CellCondition {
  readonly row: number;
  readonly column: number;
  /** Whether the reference stays where it is (`$`) when the condition is applied to a cell further down or right. */
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
  readonly operator: Operator;
  readonly constant: number | string;
}

const shape = /^=(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(<>|<=|>=|=|<|>)("(?:[^"]|"")*"|-?\d+(?:\.\d+)?)$/i;

/** The condition that a formula states, `true` or `false` for one that states nothing else, `null` for any other. */
export function cellCondition(formula: string): CellCondition | boolean | null {
  if (/^=(TRUE|FALSE)$/i.test(formula)) return formula.toUpperCase() === "=TRUE";
  const match = shape.exec(formula);
  const [, dollar, letters, secondDollar, digits, written, constant] = match ?? [];
  const operator = operators.find((one) => one === written);
  const place = parseArea(`${letters}${digits}`);
  if (match === null || operator === undefined || constant === undefined || place === null) return null;
  return {
    row: place.row,
    column: place.column,
    fixedColumn: dollar === "$",
    fixedRow: secondDollar === "$",
    operator,
    constant: constant.startsWith('"') ? constant.slice(1, -1).replaceAll('""', '"') : Number(constant),
  };
}

/** Numbers come before texts and texts before truth values, whatever they are. */
const ranks: readonly string[] = ["number", "string", "boolean"];

function order(value: Exclude<Cell, null>, constant: number | string): number {
  if (typeof value !== typeof constant) return ranks.indexOf(typeof value) - ranks.indexOf(typeof constant);
  if (typeof value === "number" && typeof constant === "number") return value - constant;
  const [one, other] = [String(value).toLowerCase(), String(constant).toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether the condition holds for what its cell shows: a blank is 0 beside a number and `""` beside a text, an error never meets it. */
export function meets(value: Cell, { operator, constant }: CellCondition): boolean {
  if (typeof value === "string" && /^#[A-Z/0!?]+$/.test(value)) return false;
  const difference = order(value ?? (typeof constant === "number" ? 0 : ""), constant);
  switch (operator) {
    case "=":
      return difference === 0;
    case "<>":
      return difference !== 0;
    case "<=":
      return difference <= 0;
    case ">=":
      return difference >= 0;
    case "<":
      return difference < 0;
    case ">":
      return difference > 0;
  }
}
