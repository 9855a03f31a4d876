import type { ArgumentNamed } from "../descriptor.ts";
import { type ChoiceColumn, choiceAt } from "../reading/choices.ts";
import { NUMBER_KIND, rowKinds } from "../reading/column.ts";
import { type NumberColumn, numberAt } from "../reading/number-column.ts";
import { type Direction, LOWER } from "./direction.ts";

/**
 * How much of its target an indicator reached: `actual ÷ target`, or `target ÷ actual` when lower is better, at most
 * `cap` (`Infinity` for none). 1 is the target reached.
 *
 * The two directions mirror each other: halving a cost earns what doubling a volume earns. The linear rule
 * `2 − actual ÷ target`, which other systems print for lower is better, is not used: it turns negative past twice the
 * target. An actual of 0 where lower is better cannot be bettered and earns the cap.
 */
export function attainmentOf(actual: number, target: number, lower: boolean, cap: number): number {
  if (!lower) return Math.min(actual / target, cap);
  return actual === 0 ? cap : Math.min(target / actual, cap);
}

/** The columns that attainment is made of. */
export interface AttainmentColumns {
  readonly actual: NumberColumn;
  readonly target: NumberColumn;
  readonly direction: ChoiceColumn<Direction>;
  /** `Infinity` where there is none. */
  readonly cap: NumberColumn;
}

/** What each row amounts to: a number where all of it is known. */
export function attainmentKinds({ actual, target, direction, cap }: AttainmentColumns): Uint8Array {
  return rowKinds(actual, target, direction, cap);
}

/** The attainment of row `i`, where all of it is known. */
export function attainmentAt({ actual, target, direction, cap }: AttainmentColumns, i: number): number {
  return attainmentOf(numberAt(actual, i), numberAt(target, i), choiceAt(direction, i) === LOWER, numberAt(cap, i));
}

/** Where lower is better, an actual must not be negative, and 0 needs a cap to earn. */
export function checkAttainment(columns: AttainmentColumns, argument: ArgumentNamed<AttainmentColumns>): void {
  const { actual, direction, cap } = columns;
  if (!direction.choices.includes(LOWER)) return;
  const kinds = attainmentKinds(columns);
  for (let i = 0; i < actual.count; i++) {
    if (choiceAt(direction, i) !== LOWER || numberAt(actual, i) > 0 || actual.kinds[i] !== NUMBER_KIND) continue;
    if (numberAt(actual, i) < 0) argument("actual").refuseCell(i, "atLeastZeroWhenLower", {});
    if (kinds[i] === NUMBER_KIND && numberAt(cap, i) === Number.POSITIVE_INFINITY) {
      argument("cap").call.refuse("cap", "givenForZero", {}, argument("actual").positionOf(i));
    }
  }
}
