import { formulaTokens } from "../../core/formula/formula-tokens.ts";

const start = "=ARRAYFORMULA(";

/** What stands inside the `ARRAYFORMULA` that a formula is, with its `=`; `null` for any other formula. */
export function insideArrayFormula(formula: string): string | null {
  if (!formula.toUpperCase().startsWith(start) || !formula.endsWith(")")) return null;
  const inside = formula.slice(start.length, -1);
  let depth = 0;
  for (const { kind, text } of formulaTokens(inside)) {
    if (kind === "other" && text === "(") depth++;
    if (kind === "other" && text === ")") depth--;
    if (depth < 0) return null;
  }
  return `=${inside}`;
}
