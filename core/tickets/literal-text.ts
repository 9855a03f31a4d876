import { call, type Expression } from "../formula/expression.ts";

/** A text to look up by MATCH, which takes `* ? ~` for wildcards: here they mean themselves. */
export function literalText(text: Expression): Expression {
  return ["~", "*", "?"].reduce((escaped, mark) => call("SUBSTITUTE", escaped, mark, `~${mark}`), text);
}
