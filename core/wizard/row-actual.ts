import type { ChosenIndicator } from "../evaluation/answers.ts";
import { actualRule, isRated } from "../workbook/actual-rule.ts";
import type { WizardState } from "./wizard-state.ts";

/** The actual of a row as far as it is known, with the number of tickets or ratings behind it. */
export interface RowActual {
  readonly value: number | "N/A" | null;
  /** Tickets or ratings behind the value; `null` for one that was typed. */
  readonly counted: number | null;
}

/** What an indicator's actual is at the moment: measured, rated, typed, or not known. */
export function rowActual(row: ChosenIndicator, state: Pick<WizardState, "answers" | "measured">): RowActual {
  const rule = actualRule(row, state.answers);
  switch (rule.kind) {
    case "exempt":
      return { value: "N/A", counted: null };
    case "linked":
    case "tickets": {
      const actual = state.measured?.actuals[rule.reading.id];
      return { value: actual?.mean ?? null, counted: actual?.counted ?? null };
    }
    case "panel": {
      const ratings = row.ratings
        .slice(0, state.answers.panel.length)
        .filter((rating): rating is number => rating !== null);
      const sum = ratings.reduce((total, rating) => total + rating, 0);
      return { value: ratings.length === 0 ? null : sum / ratings.length, counted: ratings.length };
    }
    default:
      return { value: row.source === "typed" ? row.actual : null, counted: null };
  }
}

/** What the actual is held against: the typed target, or the top of the scale for a rated indicator. */
export function rowTarget(row: ChosenIndicator, scaleMaximum: number): number | null {
  return isRated(row) ? scaleMaximum : row.target;
}
