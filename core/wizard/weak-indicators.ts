import { type PreviewRow, scorePreview } from "./score-preview.ts";
import type { WizardState } from "./wizard-state.ts";

export interface WeakIndicator extends PreviewRow {
  readonly attainment: number;
}

/** The scored indicators whose attainment lies below the threshold, the weakest first: they go into the plan. */
export function weakIndicators(state: Pick<WizardState, "answers" | "measured">): WeakIndicator[] {
  return scorePreview(state)
    .rows.flatMap((row): WeakIndicator[] => {
      const { standing } = row;
      if (standing.kind !== "scored" || rounded(standing.attainment) >= state.answers.threshold) return [];
      return [{ ...row, attainment: standing.attainment }];
    })
    .sort((first, second) => first.attainment - second.attainment);
}

/** To a millionth, as the sheet compares: 0.68 ÷ 0.85 must not miss a threshold of 80 % by the dust of binary fractions. */
function rounded(attainment: number): number {
  return Math.round(attainment * 1e6) / 1e6;
}
