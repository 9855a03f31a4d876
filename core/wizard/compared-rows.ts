import { changeOfMeans } from "../functions/trends/change-of-means.ts";
import { changeOfShares } from "../functions/trends/change-of-shares.ts";
import { chanceLevel, type TestedChange } from "../functions/trends/tested-change.ts";
import type { Direction, Unit } from "../indicators/indicator.ts";
import { readings } from "../tickets/readings.ts";
import { ticketsInScope } from "../tickets/tickets-in-scope.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { comparedIndicators, type WhyUntested } from "../workbook/improvement/compared-indicator.ts";
import { serialOfDay } from "./day-of-serial.ts";
import type { LoadedEvaluation } from "./loaded-evaluation.ts";
import { valuesOf } from "./usual-levels.ts";

/** Differences that arithmetic alone makes are none. */
const hair = 1e-9;

export type ComparedOutcome =
  /** Better or worse by more than chance, or possibly by chance. */
  | { readonly kind: "better" | "worse" | "chance"; readonly p: number }
  | { readonly kind: "same" | "nothingVaries" | "tooFew" | "unknown" }
  /** Its single values stand on sheets only: the comparison tests it there. */
  | { readonly kind: "onSheet" }
  | { readonly kind: "untested"; readonly why: WhyUntested };

/** A row of the comparison as far as it is known before the sheet is made. */
export interface ComparedRow {
  readonly name: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly before: number | null;
  readonly after: number | null;
  /** After less before. */
  readonly change: number | null;
  readonly outcome: ComparedOutcome;
}

interface ComparingFacts {
  /** The moment at which open tickets are judged, as a serial. */
  readonly asOf: number;
}

/** Two evaluations side by side, by what their sheets and tickets say at the moment. */
export function comparedRows(
  before: LoadedEvaluation,
  after: LoadedEvaluation,
  facts: ComparingFacts | null,
): ComparedRow[] {
  return comparedIndicators(before, after).map(({ pair, name, unit, direction, test }): ComparedRow => {
    const then = pair.before === null ? undefined : before.said.rows.find(({ key }) => key === pair.before?.key);
    const now = pair.after === null ? undefined : after.said.rows.find(({ key }) => key === pair.after?.key);
    const [was, is] = [then?.actual ?? null, now?.actual ?? null];
    const change = was === null || is === null ? null : is - was;
    const shown = { name, unit, direction, before: was, after: is, change };
    if (test.kind === "none") return { ...shown, outcome: { kind: "untested", why: test.why } };
    const counts = [then?.counted ?? null, now?.counted ?? null] as const;
    if (was === null || is === null || counts[0] === null || counts[1] === null)
      return { ...shown, outcome: { kind: "unknown" } };
    if (counts[0] < 2 || counts[1] < 2) return { ...shown, outcome: { kind: "tooFew" } };
    if (test.kind === "shares") {
      const tested = changeOfShares(
        { yes: Math.round(was * counts[0]), all: counts[0] },
        { yes: Math.round(is * counts[1]), all: counts[1] },
      );
      return { ...shown, outcome: outcomeOf(tested, direction) };
    }
    const values =
      facts === null ? null : [valuesBehind(before, pair.before, facts), valuesBehind(after, pair.after, facts)];
    const [old, recent] = values ?? [null, null];
    if (old == null || recent == null) return { ...shown, outcome: { kind: "onSheet" } };
    if (old.length < 2 || recent.length < 2) return { ...shown, outcome: { kind: "tooFew" } };
    return { ...shown, outcome: outcomeOf(changeOfMeans(old, recent), direction) };
  });
}

function valuesBehind(
  { record, tickets }: LoadedEvaluation,
  indicator: Parameters<typeof actualRule>[0] | null,
  { asOf }: ComparingFacts,
): number[] | null {
  if (indicator === null || tickets === null) return null;
  const rule = actualRule(indicator, record);
  if (rule.kind !== "tickets") return null;
  const { from, to } = record.period;
  const rows = ticketsInScope(tickets, {
    from: from === null ? null : serialOfDay(from),
    to: to === null ? null : serialOfDay(to) + 1,
    serviceTypes: record.serviceTypes,
    teams: record.teams,
  });
  return valuesOf(readings[rule.reading.id], tickets, rows, {
    asOf,
    limits: record.data?.limits ?? [],
    repeatDays: record.repeatDays,
  });
}

function outcomeOf({ difference, p }: TestedChange, direction: Direction): ComparedOutcome {
  if (p === null) return { kind: Math.abs(difference) < hair ? "same" : "nothingVaries" };
  if (p > chanceLevel) return { kind: "chance", p };
  return { kind: difference > 0 === (direction === "higher") ? "better" : "worse", p };
}
