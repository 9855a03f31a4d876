import type { Locale } from "../i18n/locale.ts";
import type { Cell } from "./cell.ts";
import { FormulaError } from "./formula-error.ts";
import { functionById } from "./registry.ts";

/** What a call needs to know besides its arguments. */
export interface EvaluationContext {
  /** The language of names, words and refusals; English unless given. */
  readonly locale?: Locale;
}

/**
 * The result of a function for arguments as a sheet passes them: a bare value, or rows of cells for a range; blank is
 * `null`, `undefined` or `""`, and an optional argument that is left out is `null`, `undefined` or missing.
 *
 * A function with one result per row gives it laid out like its first argument: bare for a bare value, rows for a range.
 * A blank result is `null`, which hosts show as an empty cell. An error value among the arguments comes back as that
 * error, in its row where there is a result per row. A number too large for a cell comes back as `#NUM!`.
 *
 * @throws FormulaError when the id is unknown or an argument is not acceptable
 * @example evaluate("KPISCORE", [[[0.88], [null]], [[0.9], [0.85]], 15]) // [[14.666666666666666], [null]]
 */
export function evaluate(id: string, args: readonly unknown[], context: EvaluationContext = {}): Cell | Cell[][] {
  const locale = context.locale ?? "en";
  const descriptor = functionById.get(id);
  if (descriptor === undefined) {
    throw FormulaError.of({ functionId: id, parameter: id, rule: "knownFunction", values: {}, position: null }, locale);
  }
  return descriptor.run(args, locale);
}
