import type { MadeComparison } from "../evaluation/made/made-comparison.ts";
import type { Cell } from "../functions/cell.ts";
import { verdictColumn } from "../workbook/improvement/comparison-layout.ts";
import { plannedLines } from "../workbook/improvement/planned-lines.ts";
import type { SheetArea } from "../workbook/port.ts";
import { loadedOf } from "./choose-evaluations.ts";
import type { WizardState } from "./wizard-state.ts";

/** Under what the state keeps the effects that stand in the plan, and those that an earlier comparison says. */
const inPlan = "effects in the plan";
const saidBy = ({ sheet }: MadeComparison) => `effects said by ${sheet}`;

/** The cells that say in which rows of the plan a comparison may write the actual effect. */
export function effectReads(state: WizardState): Readonly<Record<string, SheetArea>> {
  const before = loadedOf(state, "before");
  if (before === null || !state.sheetNames.includes(before.made.planSheet)) return {};
  const { column, sheet } = plannedLines(before.made, before.record);
  const earlier = comparisonsOf(state, before.made.id).map((comparison) => [
    saidBy(comparison),
    { sheet: comparison.sheet, area: { ...comparison.measures, column: verdictColumn("effect"), columns: 1 } },
  ]);
  return { [inPlan]: { sheet, area: column("actualEffect") }, ...Object.fromEntries(earlier) };
}

/**
 * The rows of the plan, from 0, whose actual effect is still blank, or is the link to an earlier comparison: it says what
 * that comparison says. Everything else was typed, and stays.
 */
export function openEffects(state: WizardState): number[] {
  const before = loadedOf(state, "before");
  const standing = columnOf(state, inPlan);
  if (before === null || standing === null) return [];
  const earlier = comparisonsOf(state, before.made.id).map((comparison) => columnOf(state, saidBy(comparison)) ?? []);
  return standing.flatMap((effect, row) => {
    const isOpen = effect === "" || earlier.some((said) => said[row] === effect);
    return isOpen ? [row] : [];
  });
}

type JudgingComparison = MadeComparison & { readonly measures: NonNullable<MadeComparison["measures"]> };

/** The comparisons that judged the measures planned after an evaluation, as far as their sheets are there. */
function comparisonsOf({ answers, sheetNames }: WizardState, evaluation: string): JudgingComparison[] {
  return answers.improvement.comparisons.filter(
    (comparison): comparison is JudgingComparison =>
      comparison.before === evaluation && comparison.measures !== null && sheetNames.includes(comparison.sheet),
  );
}

/** One column of cells as trimmed texts; `null` where they were not read. */
function columnOf({ cells }: WizardState, name: string): string[] | null {
  const known = cells[name];
  return known?.status === "read" ? known.cells.map((row: readonly Cell[]) => String(row[0] ?? "").trim()) : null;
}
