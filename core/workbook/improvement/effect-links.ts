import { call, cellAt, operation } from "../../formula/expression.ts";
import { when } from "../../tickets/array-formula.ts";
import type { CellContent, StepOf } from "../plan.ts";
import { runs } from "../runs.ts";
import type { ComparisonInput } from "./comparison-input.ts";
import { comparisonLayout } from "./comparison-layout.ts";
import { plannedLines } from "./planned-lines.ts";

/**
 * The actual effect of each measure in the plan of the first evaluation: a link to what the comparison says of it, so that a
 * figure, a status or a decision that changes later changes there too. Rows in which somebody typed an effect stay as they
 * are.
 */
export function effectLinks(input: ComparisonInput): StepOf<"revision">[] {
  const { made, record } = input.before;
  const lines = plannedLines(made, record);
  const layout = comparisonLayout(input);
  if (layout.verdictBlock === null) return [];
  const open = new Set(input.openEffects);
  const isOpen = Array.from({ length: lines.rows }, (_, index) => open.has(index));
  return runs(isOpen).flatMap(({ first, length, key }) => {
    if (!key) return [];
    const rows = Array.from({ length }, (_, index): CellContent[] => {
      const { row, column } = layout.verdict(first + index, "effect");
      const effect = cellAt(row, column, { sheet: input.sheet, fixed: true });
      // Whoever deletes the comparison leaves a blank, not an error.
      return [{ formula: call("IFERROR", when(operation(effect, "=", ""), "", effect), "") }];
    });
    const { column } = lines.column("actualEffect");
    return [{ kind: "revision" as const, sheet: lines.sheet, row: lines.firstRow + first, column, rows }];
  });
}
