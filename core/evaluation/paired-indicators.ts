import type { ChosenIndicator } from "./answers.ts";
import type { EvaluationRecord } from "./evaluation-record.ts";

/** An indicator of two evaluations; `null` in the one that does not have it. */
export type PairedIndicator =
  | { readonly before: ChosenIndicator; readonly after: ChosenIndicator | null }
  | { readonly before: null; readonly after: ChosenIndicator };

type Indicators = Pick<EvaluationRecord, "indicators">;

/**
 * The indicators of two evaluations side by side, in the order of the first, those that only the second has at the end.
 *
 * The same key is the same indicator, because keys outlive a change of name or place. Where the indicators were chosen
 * anew, the same entry of the library is, and after that the same name.
 */
export function pairedIndicators(before: Indicators, after: Indicators): PairedIndicator[] {
  const left = new Set(after.indicators);
  const found = new Map<ChosenIndicator, ChosenIndicator>();
  const same: readonly ((one: ChosenIndicator, other: ChosenIndicator) => boolean)[] = [
    (one, other) => one.key === other.key && one.library === other.library,
    (one, other) => one.library !== null && one.library === other.library,
    (one, other) => nameOf(one) !== "" && nameOf(one) === nameOf(other),
  ];
  for (const isSame of same) {
    for (const one of before.indicators) {
      if (found.has(one)) continue;
      const other = [...left].find((candidate) => isSame(one, candidate));
      if (other === undefined) continue;
      found.set(one, other);
      left.delete(other);
    }
  }
  return [
    ...before.indicators.map((one) => ({ before: one, after: found.get(one) ?? null })),
    ...[...left].map((other) => ({ before: null, after: other })),
  ];
}

function nameOf({ name }: ChosenIndicator): string {
  return name.trim().toLowerCase();
}
