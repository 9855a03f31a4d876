import type { FigureId } from "../analysis/analysis-answers.ts";
import type { Area } from "../formula/expression.ts";
import type { Cell } from "../functions/cell.ts";
import type { CountingRule } from "../i18n/recorded-rules-texts.ts";

/** Cells of an analysis that decide how it counts. */
export interface RuleCells {
  readonly of: CountingRule;
  readonly sheet: string;
  readonly area: Area;
  /** What stands there. */
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * How a ticket analysis stands at the moment at which an evaluation is linked to it: its figures, and the cells that decide
 * about them. As long as these cells stay as they are, the evaluation follows the analysis; once one of them is another, it
 * keeps the figures that stood here.
 */
export interface LinkedStand {
  readonly figures: Readonly<Partial<Record<FigureId, { readonly value: number | null; readonly counted: number }>>>;
  readonly rules: readonly RuleCells[];
}
