import { type Expression, type Operand, operation } from "../formula/expression.ts";

/** Texts and figures as one sentence; empty texts are left out. */
export function joinedText(...parts: readonly Operand[]): Expression {
  const [first, ...others] = parts.filter((part) => part !== "");
  const start: Expression = typeof first === "object" && first !== null ? first : { kind: "value", value: first ?? "" };
  return others.reduce<Expression>((text, next) => operation(text, "&", next), start);
}
