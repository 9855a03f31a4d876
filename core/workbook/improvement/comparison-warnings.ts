import type { Compared } from "./compared-indicator.ts";
import { type RuleDifference, ruleDifferences } from "./rule-differences.ts";

/** What speaks against comparing two evaluations. */
export type ComparisonWarning =
  /** One with itself: there is nothing to compare. */
  | { readonly code: "sameEvaluation" }
  | { readonly code: "samePeriod" }
  | { readonly code: "overlapping"; readonly from: string; readonly to: string }
  | { readonly code: "reversed" }
  /** A period without a first or a last day: whether the two overlap cannot be told. */
  | { readonly code: "openPeriod" }
  | { readonly code: "otherSubject"; readonly before: string; readonly after: string }
  | { readonly code: "otherScope" }
  | { readonly code: "otherRules"; readonly differences: readonly RuleDifference[] };

/** Everything that speaks against comparing these two, the gravest first. */
export function comparisonWarnings(before: Compared, after: Compared): ComparisonWarning[] {
  if (before.made.id === after.made.id) return [{ code: "sameEvaluation" }];
  const differences = ruleDifferences(before, after);
  const found: ComparisonWarning[] = [...periodWarnings(before, after)];
  const [then, now] = [before.record, after.record];
  if (then.subject.trim() !== now.subject.trim())
    found.push({ code: "otherSubject", before: then.subject.trim(), after: now.subject.trim() });
  if (listOf(then.teams) !== listOf(now.teams) || listOf(then.serviceTypes) !== listOf(now.serviceTypes))
    found.push({ code: "otherScope" });
  if (differences.length > 0) found.push({ code: "otherRules", differences });
  return found;
}

function periodWarnings(before: Compared, after: Compared): ComparisonWarning[] {
  const [then, now] = [before.record.period, after.record.period];
  if (then.from === null || then.to === null || now.from === null || now.to === null) return [{ code: "openPeriod" }];
  if (then.from === now.from && then.to === now.to) return [{ code: "samePeriod" }];
  const from = then.from > now.from ? then.from : now.from;
  const to = then.to < now.to ? then.to : now.to;
  const found: ComparisonWarning[] = then.from > now.from ? [{ code: "reversed" }] : [];
  return from <= to ? [{ code: "overlapping", from, to }, ...found] : found;
}

function listOf(names: readonly string[]): string {
  return names
    .map((name) => name.trim().toLowerCase())
    .sort()
    .join("\n");
}
