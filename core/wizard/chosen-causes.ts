import type { ChosenIndicator } from "../evaluation/answers.ts";
import type { MadeCauses } from "../evaluation/made/made-causes.ts";
import { loadedOf } from "./choose-evaluations.ts";
import { type LoadedEvaluation, type SaidRow, weakRows } from "./loaded-evaluation.ts";
import type { WizardState } from "./wizard-state.ts";

/** So many sheets are proposed at once: a meeting has time for about as many indicators. */
const usualSheets = 3;

/** A weak indicator of an evaluation, with the newest of its root-cause sheets that is in the workbook. */
export interface WeakChoice {
  readonly key: string;
  readonly name: string;
  readonly indicator: ChosenIndicator;
  readonly said: SaidRow;
  readonly sheet: MadeCauses | null;
}

export interface CausesChoice {
  readonly evaluation: LoadedEvaluation;
  /** All that are weak, the weakest first. */
  readonly weak: readonly WeakChoice[];
  /** Those of them that the next sheets are for. */
  readonly chosen: readonly WeakChoice[];
}

/** The root-cause sheets of the workbook, the newest last. */
export function causesThere({ answers, sheetNames }: WizardState): MadeCauses[] {
  return answers.improvement.causes.filter(({ sheet }) => sheetNames.includes(sheet));
}

/**
 * The weak indicators of the open evaluation and those of them that sheets are to be made for: the ones that were ticked,
 * or else the first few that have no sheet yet. One with a sheet gets no second one: what was found out would be split.
 *
 * @returns `null` while no evaluation is known
 */
export function chosenCauses(state: WizardState): CausesChoice | null {
  const evaluation = loadedOf(state, "evaluation");
  if (evaluation === null) return null;
  const { id } = evaluation.made;
  const made = causesThere(state).filter((one) => one.evaluation === id);
  const weak = weakRows(evaluation.said).flatMap((said): WeakChoice[] => {
    const { key } = said;
    const indicator = evaluation.record.indicators.find((one) => one.key === key);
    if (indicator === undefined) return [];
    const [sheet = null] = made.filter((one) => one.indicator === key).reverse();
    return [{ key, name: indicator.name, indicator, said, sheet }];
  });
  const open = weak.filter(({ sheet }) => sheet === null);
  const asked = state.answers.improvement.causesAsked;
  const chosen =
    asked?.evaluation === id ? open.filter(({ key }) => asked.indicators.includes(key)) : open.slice(0, usualSheets);
  return { evaluation, weak, chosen };
}
