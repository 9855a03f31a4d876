import type { Answers, ChosenIndicator } from "../evaluation/answers.ts";
import { gradeBandsOf } from "../evaluation/grade-bands.ts";
import { type Cell, NOT_APPLICABLE } from "../functions/cell.ts";
import { evaluate } from "../functions/evaluate.ts";
import { FormulaError } from "../functions/formula-error.ts";
import { type RowActual, rowActual, rowTarget } from "./row-actual.ts";
import type { Measured, WizardState } from "./wizard-state.ts";

/** How a row stands: scored, not known yet, out of the reckoning with or without a reason, or refused with why. */
export type RowStanding =
  | { readonly kind: "scored"; readonly points: number; readonly attainment: number }
  | { readonly kind: "blank" }
  | { readonly kind: "noTarget" }
  | { readonly kind: "exempt"; readonly reason: string }
  | { readonly kind: "notApplicable" }
  | { readonly kind: "refused"; readonly message: string };

export interface PreviewRow {
  readonly row: ChosenIndicator;
  readonly actual: RowActual;
  readonly target: number | null;
  readonly standing: RowStanding;
}

/** The score as the sheet will show it. */
export interface ScorePreview {
  readonly rows: readonly PreviewRow[];
  /** Points of the scored rows, unrounded. */
  readonly points: number;
  /** Weight of the scored rows: what the points are out of. */
  readonly available: number;
  /** Points scaled to 100; `null` while nothing is scored. */
  readonly total: number | null;
  readonly grade: string | null;
}

/** The last preview of each set of answers: one change of state is looked at by the rail, the step and the problems. */
const previews = new WeakMap<Answers, { readonly measured: Measured | null; readonly preview: ScorePreview }>();

/**
 * Points, total and grade from what is known so far, by the very functions the sheet will call.
 *
 * A row that a function refuses is shown with the refusal and left out of the total, so that one slip does not hide the
 * other rows.
 */
export function scorePreview(state: Pick<WizardState, "answers" | "measured">): ScorePreview {
  const known = previews.get(state.answers);
  if (known !== undefined && known.measured === state.measured) return known.preview;
  const preview = computePreview(state);
  previews.set(state.answers, { measured: state.measured, preview });
  return preview;
}

function computePreview(state: Pick<WizardState, "answers" | "measured">): ScorePreview {
  const { answers } = state;
  const { cap, locale, scaleMaximum } = answers;
  const rows = answers.indicators.map((row): PreviewRow => {
    const actual = rowActual(row, state);
    const target = rowTarget(row, scaleMaximum);
    return { row, actual, target, standing: standingOf(row, actual, target) };
  });
  const scored = rows.filter((row) => row.standing.kind === "scored");
  const points = scored.reduce((sum, { standing }) => sum + (standing.kind === "scored" ? standing.points : 0), 0);
  const available = scored.reduce((sum, { row }) => sum + row.weight, 0);
  const total =
    available > 0 ? scalarOf(evaluate("TICKETSCORE", [attainments(rows), 1, weights(rows)], { locale })) : null;
  return { rows, points, available, total, grade: total === null ? null : gradeOf(total) };

  function standingOf(row: ChosenIndicator, actual: RowActual, target: number | null): RowStanding {
    if (row.exempt !== null) return { kind: "exempt", reason: row.exempt };
    if (actual.value === "N/A") return { kind: "notApplicable" };
    if (actual.value === null) return { kind: "blank" };
    if (target === null) return { kind: "noTarget" };
    const { direction, weight } = row;
    try {
      const attainment = evaluate("ATTAINMENT", [actual.value, target, direction, cap], { locale });
      const earned = evaluate("KPISCORE", [actual.value, target, weight, direction, cap], { locale });
      const [rate, points] = [scalarOf(attainment), scalarOf(earned)];
      return rate === null || points === null ? { kind: "blank" } : { kind: "scored", points, attainment: rate };
    } catch (error) {
      if (error instanceof FormulaError) return { kind: "refused", message: error.message };
      throw error;
    }
  }

  function gradeOf(score: number): string | null {
    const bands = gradeBandsOf(answers.grades, locale).map(({ from, name }) => [from, name]);
    const grade = evaluate("SERVICEGRADE", [score, bands], { locale });
    const cell = Array.isArray(grade) ? grade[0]?.[0] : grade;
    return typeof cell === "string" ? cell : null;
  }
}

/** The column of attainments as the sheet holds it: blank where not known, N/A where out of the reckoning. */
function attainments(rows: readonly PreviewRow[]): Cell[][] {
  return rows.map(({ standing }) => {
    if (standing.kind === "scored") return [standing.attainment];
    return [standing.kind === "exempt" || standing.kind === "notApplicable" ? NOT_APPLICABLE : null];
  });
}

function weights(rows: readonly PreviewRow[]): Cell[][] {
  return rows.map(({ row }) => [row.weight]);
}

function scalarOf(result: Cell | Cell[][]): number | null {
  const cell = Array.isArray(result) ? result[0]?.[0] : result;
  return typeof cell === "number" ? cell : null;
}
