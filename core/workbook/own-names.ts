import { lambdaName, lambdaOf } from "../functions/lambda.ts";
import { functions } from "../functions/registry.ts";
import { locales } from "../i18n/locale.ts";
import { formulaText } from "./formula-text.ts";
import type { DefinedName } from "./port.ts";

/** What stands in the way of the names that a plan defines. */
export interface NamesInTheWay {
  /** Names of the workbook that hold something of somebody else's: none of them is overwritten. */
  readonly taken: readonly string[];
  /** Names that belong to one sheet, on which they stand for something else than ours. */
  readonly hiding: readonly { readonly name: string; readonly sheet: string }[];
}

/** Which of the names that we would define are there already, and are not ours. */
export function namesInTheWay(defined: readonly DefinedName[]): NamesInTheWay {
  const wanted = new Set(
    functions.filter((descriptor) => lambdaOf(descriptor) !== null).map(({ id }) => keyOf(lambdaName(id))),
  );
  const met = defined.filter(({ name }) => wanted.has(keyOf(name)));
  return {
    taken: met.filter((name) => name.sheet === null && !isOurs(name)).map(({ name }) => name),
    hiding: met.flatMap(({ name, sheet }) => (sheet === null ? [] : [{ name, sheet }])),
  };
}

/** Spreadsheet programs hold `TS.Score` and `ts.score` for the same name. */
function keyOf(name: string): string {
  return name.toUpperCase();
}

/**
 * Whether a name is one that we made: the workbook's records say so, or it holds what we would write, in either language.
 * The records are not with a sheet that was moved into another workbook.
 */
export function isOurs({ name, refersTo, recorded }: DefinedName): boolean {
  if (recorded) return true;
  const descriptor = functions.find(({ id }) => keyOf(lambdaName(id)) === keyOf(name));
  const lambda = descriptor === undefined ? null : lambdaOf(descriptor);
  if (lambda === null) return false;
  return locales.some((locale) => bare(formulaText(lambda, { style: "plain", locale })) === bare(refersTo));
}

/** A formula without the blanks and capitals that a program may change, except in its texts. */
function bare(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|[^"]+/g, (part) =>
    part.startsWith('"') ? part : part.replace(/\s/g, "").toUpperCase(),
  );
}
