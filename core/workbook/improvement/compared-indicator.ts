import type { ChosenIndicator } from "../../evaluation/answers.ts";
import type { EvaluationRecord } from "../../evaluation/evaluation-record.ts";
import type { MadeEvaluation } from "../../evaluation/made/made-evaluation.ts";
import { type PairedIndicator, pairedIndicators } from "../../evaluation/paired-indicators.ts";
import type { Area } from "../../formula/expression.ts";
import type { Direction, Unit } from "../../indicators/indicator.ts";
import { type ActualRule, actualRule, isRated, readingOf } from "../actual-rule.ts";
import { ticketsLayout } from "../tickets-layout.ts";
import { timingRules } from "../timing-rules.ts";

/** An evaluation that is compared: where its sheets are, and what they were made from. */
export interface Compared {
  readonly made: MadeEvaluation;
  readonly record: EvaluationRecord;
}

/** Why the change of an indicator cannot be held against chance. */
export type WhyUntested =
  | "onlyBefore"
  | "onlyAfter"
  | "notScoredBefore"
  | "notScoredAfter"
  /** One figure, typed by a person. */
  | "typed"
  /** Ratings by a panel: the same few people, not a sample of the service. */
  | "panel"
  /** Read off other columns, or in another unit. */
  | "otherMeasure"
  /** A mean whose single values stand nowhere in the workbook. */
  | "noValues";

/** How the change is held against chance: shares of tickets, means of what is read off each, or not at all. */
export type ChanceTest =
  | { readonly kind: "shares" }
  | { readonly kind: "means" }
  | { readonly kind: "none"; readonly why: WhyUntested };

/** What of an indicator's rule is not the same in both evaluations. */
export type IndicatorDifference = "weight" | "target" | "direction" | "timing";

/** One row of a comparison. */
export interface ComparedIndicator {
  readonly pair: PairedIndicator;
  readonly name: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly test: ChanceTest;
  readonly differences: readonly IndicatorDifference[];
}

/** Where the single values of an indicator stand, one per ticket. */
export type TicketValues =
  /** On the tickets sheet, of which those in scope count. */
  | { readonly kind: "readings"; readonly sheet: string; readonly area: Area; readonly inScope: Area }
  /** On a sheet of the ticket analysis, all of which count. */
  | { readonly kind: "analysis"; readonly sheet: string; readonly area: Area; readonly divisor: number };

/** The indicators of two evaluations, each with the test that fits it. */
export function comparedIndicators(before: Compared, after: Compared): ComparedIndicator[] {
  return pairedIndicators(before.record, after.record).map((pair) => {
    const shown = pair.before === null ? pair.after : (pair.after ?? pair.before);
    return {
      pair,
      name: shown.name,
      unit: isRated(shown) ? "rating" : shown.unit,
      direction: isRated(shown) ? "higher" : shown.direction,
      test: chanceTest(pair, before, after),
      differences: differencesOf(pair, before.record, after.record),
    };
  });
}

function chanceTest(pair: PairedIndicator, before: Compared, after: Compared): ChanceTest {
  const none = (why: WhyUntested): ChanceTest => ({ kind: "none", why });
  if (pair.before === null) return none("onlyAfter");
  if (pair.after === null) return none("onlyBefore");
  const then = actualRule(pair.before, before.record);
  const now = actualRule(pair.after, after.record);
  if (then.kind === "exempt") return none("notScoredBefore");
  if (now.kind === "exempt") return none("notScoredAfter");
  const [thenReading, nowReading] = [readingOf(then), readingOf(now)];
  if (thenReading === null && nowReading === null) {
    return none(then.kind === "panel" && now.kind === "panel" ? "panel" : "typed");
  }
  if (thenReading !== nowReading || pair.before.unit !== pair.after.unit) return none("otherMeasure");
  if (isShareOf(then)) return { kind: "shares" };
  const isKnown = ticketValues(pair.before, before) !== null && ticketValues(pair.after, after) !== null;
  return isKnown ? { kind: "means" } : none("noValues");
}

/** Whether an actual is a share of tickets: each says yes or no. */
function isShareOf(rule: ActualRule): boolean {
  return (rule.kind === "tickets" || rule.kind === "linked") && rule.reading.unit === "percent";
}

/** Where the single values of an indicator stand; `null` where they stand nowhere. */
export function ticketValues(indicator: ChosenIndicator, { made, record }: Compared): TicketValues | null {
  const rule = actualRule(indicator, record);
  if (rule.kind === "tickets" && made.ticketsSheet !== null) {
    const layout = ticketsLayout(record);
    const area = layout.reading(rule.reading.id);
    return area === null ? null : { kind: "readings", sheet: made.ticketsSheet, area, inScope: layout.inScope };
  }
  const values = rule.kind === "linked" ? rule.made.values?.[rule.figure] : undefined;
  return values === undefined ? null : { kind: "analysis", ...values };
}

function differencesOf(pair: PairedIndicator, then: EvaluationRecord, now: EvaluationRecord): IndicatorDifference[] {
  const { before, after } = pair;
  if (before === null || after === null) return [];
  const isPanel = isRated(before) && isRated(after);
  const found: IndicatorDifference[] = [];
  if (before.weight !== after.weight) found.push("weight");
  if (!isPanel && before.target !== after.target) found.push("target");
  if (!isPanel && before.direction !== after.direction) found.push("direction");
  if (timingRules(before, then) !== timingRules(after, now)) found.push("timing");
  return found;
}
