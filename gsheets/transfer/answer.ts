import type { WorkbookProblem } from "../../core/workbook/port.ts";

/**
 * What a function of the server gives back. A refusal travels as data: `google.script.run` keeps only the text of an error
 * that is thrown.
 */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: WorkbookProblem };
