import type { Locale } from "../i18n/locale.ts";
import { functions } from "./registry.ts";

type Dimensionality = "scalar" | "matrix";

interface ExcelFunction {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: "any";
    readonly dimensionality: Dimensionality;
    readonly optional: boolean;
  }[];
  readonly result: { readonly type: "any"; readonly dimensionality: Dimensionality };
}

export interface ExcelMetadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly ExcelFunction[];
}

/**
 * What Excel must know to register the functions: the content of `functions.json`, one per language.
 *
 * Every parameter is `any`, because Excel turns a blank into 0 for `number` and into an empty text for `string`; error
 * cells are let through, so that a function can give them back in their row. Names stay the same in every language: they
 * stand in formulas and in refusals.
 *
 * @param helpAddress where the page about a function lies, which Excel's function dialog leads to
 */
export function excelMetadata(locale: Locale, helpAddress: (id: string) => string): ExcelMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ id, summary, parameters, result }) => ({
      id,
      name: id,
      description: summary[locale],
      helpUrl: helpAddress(id),
      parameters: parameters.map(({ name, help, optional, shape }) => ({
        name,
        description: help[locale],
        type: "any",
        dimensionality: shape === "range" ? "matrix" : "scalar",
        optional,
      })),
      result: { type: "any", dimensionality: result.shape === "cell" ? "scalar" : "matrix" },
    })),
  };
}
