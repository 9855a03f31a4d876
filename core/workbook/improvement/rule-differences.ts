import { gradeBandsOf } from "../../evaluation/grade-bands.ts";
import type { Unit } from "../../indicators/indicator.ts";
import { isRated } from "../actual-rule.ts";
import { type Compared, comparedIndicators } from "./compared-indicator.ts";

/** A rule that is not the same in two evaluations. */
export type RuleDifference =
  | { readonly code: "onlyBefore" | "onlyAfter" | "direction" | "timing" | "measure"; readonly name: string }
  | { readonly code: "weight"; readonly name: string; readonly before: number; readonly after: number }
  | {
      readonly code: "target";
      readonly name: string;
      readonly unit: Unit;
      readonly before: number | null;
      readonly after: number | null;
    }
  | { readonly code: "cap"; readonly before: number | null; readonly after: number | null }
  | { readonly code: "threshold" | "scaleMaximum"; readonly before: number; readonly after: number }
  /** The lower bounds of the grades, best first. */
  | { readonly code: "grades"; readonly before: readonly number[]; readonly after: readonly number[] };

/**
 * What sets the rules of two evaluations apart. What was measured is compared all the same; scores and the total mix two
 * rules wherever this list is not empty.
 */
export function ruleDifferences(before: Compared, after: Compared): RuleDifference[] {
  const found: RuleDifference[] = [];
  for (const { pair, name, unit, differences, test } of comparedIndicators(before, after)) {
    if (pair.before === null) found.push({ code: "onlyAfter", name });
    else if (pair.after === null) found.push({ code: "onlyBefore", name });
    else {
      if (test.kind === "none" && test.why === "otherMeasure") found.push({ code: "measure", name });
      for (const code of differences) {
        if (code === "weight") found.push({ code, name, before: pair.before.weight, after: pair.after.weight });
        else if (code === "target")
          found.push({ code, name, unit, before: pair.before.target, after: pair.after.target });
        else found.push({ code, name });
      }
    }
  }
  const [then, now] = [before.record, after.record];
  if (then.cap !== now.cap) found.push({ code: "cap", before: then.cap, after: now.cap });
  if (then.threshold !== now.threshold) found.push({ code: "threshold", before: then.threshold, after: now.threshold });
  const rates = [...then.indicators, ...now.indicators].some(isRated);
  if (rates && then.scaleMaximum !== now.scaleMaximum)
    found.push({ code: "scaleMaximum", before: then.scaleMaximum, after: now.scaleMaximum });
  const [bounds, boundsNow] = [boundsOf(then), boundsOf(now)];
  if (bounds.join() !== boundsNow.join()) found.push({ code: "grades", before: bounds, after: boundsNow });
  return found;
}

function boundsOf({ grades, locale }: Compared["record"]): number[] {
  return gradeBandsOf(grades, locale).map(({ from }) => from);
}
