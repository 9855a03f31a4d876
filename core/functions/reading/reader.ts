import type { Localized } from "../../i18n/locale.ts";
import type { Argument } from "../argument.ts";

/** How one argument is read: what it accepts, and what the computation gets for it. */
export interface Reader<Value> {
  /** Whether a range may be given, or one cell only. */
  readonly shape: "cell" | "range";
  readonly content: "number" | "text" | "mixed";
  /** A noun phrase for the reference page. */
  readonly accepts: Localized;
  /** Reads the argument, or throws a `FormulaError` that says where it is not acceptable. */
  readonly read: (argument: Argument) => Value;
}
