import { call, type Expression, type Operand, operation } from "../../formula/expression.ts";
import { joinedText } from "../joined-text.ts";

/** A sentence with figures in its places: `{late} were late` with `late` for the cell that counts them. */
export function sentence(template: string, figures: Readonly<Record<string, Operand>>): Expression {
  const parts = template.split(/\{(\w+)\}/).map((part, index): Operand => {
    if (index % 2 === 0) return part;
    const figure = figures[part];
    if (figure === undefined) throw new Error(`the sentence has no figure for {${part}}`);
    return figure;
  });
  return joinedText("", ...parts);
}

/** A share as text, such as `87.7%`. It is rounded first: some programs cut digits off instead. */
export function percentText(share: Operand): Expression {
  return call("TEXT", call("ROUND", share, 3), "0.0%");
}

/** A number as text with so many decimals. */
export function numberText(value: Operand, decimals: 0 | 1 | 2): Expression {
  const format = decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  return call("TEXT", call("ROUND", value, decimals), format);
}

/** A difference of shares in percentage points, without its sign. */
export function pointsText(difference: Expression): Expression {
  return numberText(operation(call("ABS", difference), "*", 100), 1);
}
