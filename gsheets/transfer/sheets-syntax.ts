import { call, type Expression, type Operand, operation } from "../../core/formula/expression.ts";
import type { FormulaSyntax } from "../../core/formula/formula-syntax.ts";
import { writesDecimalPoint } from "./formula-signs.ts";

type OtherWords = (args: readonly Expression[]) => Expression | null;

const isValue = (argument: Expression | undefined, value: boolean): boolean =>
  argument?.kind === "value" && argument.value === value;

/** The functions whose arguments are not Excel's: their older kin take the same in both programs. */
const otherFunctions: Readonly<Record<string, OtherWords>> = {
  "NORM.S.DIST": ([z, cumulative]) => (isValue(cumulative, true) && z !== undefined ? call("NORMSDIST", z) : null),
  "HYPGEOM.DIST": ([drawn, draws, marked, all, cumulative]) =>
    isValue(cumulative, false) && drawn && draws && marked && all
      ? call("HYPGEOMDIST", drawn, draws, marked, all)
      : null,
};

/** The text of a number by places instead of by a pattern, whose decimal sign is the locale's own. */
function fixedText([value, pattern]: readonly Expression[]): Expression | null {
  if (value === undefined || pattern?.kind !== "value" || typeof pattern.value !== "string") return null;
  const parts = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(pattern.value);
  if (parts === null) return null;
  const [, grouped, places = "", percent] = parts;
  const written = (number: Operand): Expression => call("FIXED", number, places.length, grouped === undefined);
  return percent === "%" ? operation(written(operation(value, "*", 100)), "&", "%") : written(value);
}

/**
 * How a Google spreadsheet of this locale takes formulas from a script. Names of functions are English everywhere, but
 * signs are the locale's: where the decimal sign is a comma, or is not known for certain, arguments are parted by
 * semicolons, which every locale takes, and no number and no pattern holds a decimal sign at all.
 *
 * @param spreadsheetLocale as the spreadsheet says it, such as `de_DE` or `en_US`
 */
export function sheetsSyntax(spreadsheetLocale: string): FormulaSyntax {
  const isPoint = writesDecimalPoint(spreadsheetLocale);
  return {
    separator: isPoint ? "," : ";",
    decimals: isPoint ? "point" : "fraction",
    inOtherWords: (name, args) => {
      if (!isPoint && name === "TEXT") return fixedText(args);
      return otherFunctions[name]?.(args) ?? null;
    },
  };
}
