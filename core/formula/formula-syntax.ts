import type { Expression } from "./expression.ts";

/** In what a spreadsheet program's formulas differ from those of Excel's own interface, which is the same in every language. */
export interface FormulaSyntax {
  /** What stands between the arguments of a function. */
  readonly separator: "," | ";";
  /**
   * How numbers that are not whole are written. A fraction, `85/100`, is read alike whatever the decimal sign is, and as the
   * very same number: both its parts are whole, and a division of whole numbers is rounded as the reading of a decimal is.
   */
  readonly decimals: "point" | "fraction";
  /** A call of a built-in function in other words, where the program's own differs; `null` where it does not. */
  readonly inOtherWords: (name: string, args: readonly Expression[]) => Expression | null;
}

/** What Excel's interface takes, whatever language the user sees. */
export const excelSyntax: FormulaSyntax = { separator: ",", decimals: "point", inOtherWords: () => null };
