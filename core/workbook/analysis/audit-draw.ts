import { inclusionProbabilities } from "../../functions/fairness/inclusion-probabilities.ts";
import { randomNumbers } from "../../functions/fairness/random-numbers.ts";
import { systematicSample } from "../../functions/fairness/systematic-sample.ts";
import type { AuditReason } from "../../i18n/analysis/audit-texts.ts";
import type { AnalysisInput } from "./analysis-input.ts";
import { lateTicketsInChunks } from "./late-tickets.ts";
import { isLow } from "./low-tickets.ts";

/** Points of risk: for every ticket, and added for what makes a look at it more worthwhile. */
export const riskPoints = {
  base: 1,
  late: 2,
  attention: 2,
  /** A complaint, a reopening, or both. */
  trouble: 1,
} as const;

/** A ticket drawn for the check. */
export interface DrawnTicket {
  /** Row of the ticket table, counted from 0. */
  readonly row: number;
  /** The probability with which the draw took it. */
  readonly probability: number;
  readonly reasons: readonly AuditReason[];
}

/** So many tickets are looked at between two pauses. */
const chunkRows = 2000;

const found = new WeakMap<AnalysisInput, readonly DrawnTicket[]>();

/**
 * The tickets of the period that are drawn for the audit, the likeliest first: `rate × tickets` rounded up, each with a
 * probability exactly proportional to its risk, at most 1, none of them twice.
 *
 * It draws what AUDITSAMPLE draws from the same tickets with the same risks, rate and seed; see there for the method and
 * its sources. It is drawn once: in a formula, a rating corrected in the ticket table would exchange the tickets under the
 * hands of whoever checks them.
 */
export function auditDraw(input: AnalysisInput): readonly DrawnTicket[] {
  const drawing = auditDrawInChunks(input);
  for (;;) {
    const step = drawing.next();
    if (step.done) return step.value;
  }
}

/** The same, with pauses, so that a pane can draw and answer in between; asked again, it is known. */
export function* auditDrawInChunks(input: AnalysisInput): Generator<void, readonly DrawnTicket[]> {
  const known = found.get(input);
  if (known !== undefined) return known;
  const { current } = input.window;
  const { rate, seed } = input.request.audit;
  const reasonsAt = reasonsOf(input, yield* lateTicketsInChunks(input));
  const risks = new Float64Array(current.length);
  for (let place = 0; place < current.length; place++) {
    if (place % chunkRows === chunkRows - 1) yield;
    risks[place] = riskOf(reasonsAt(current[place] ?? 0));
  }
  yield;
  // Without what arithmetic adds: a tenth of thirty is three.
  const size = Math.min(current.length, Math.ceil(rate * current.length - 1e-9));
  const probabilities = inclusionProbabilities(risks, size);
  yield;
  const places = systematicSample(probabilities, randomNumbers(seed));
  yield;
  const drawn = places
    .sort(
      (one, other) =>
        (probabilities[other] ?? 0) - (probabilities[one] ?? 0) ||
        (risks[other] ?? 0) - (risks[one] ?? 0) ||
        one - other,
    )
    .map((place) => {
      const row = current[place] ?? 0;
      return { row, probability: probabilities[place] ?? 0, reasons: reasonsAt(row) };
    });
  found.set(input, drawn);
  return drawn;
}

function riskOf(reasons: readonly AuditReason[]): number {
  const { attention, base, late, trouble } = riskPoints;
  const has = (reason: AuditReason) => reasons.includes(reason);
  return (
    base +
    (has("late") ? late : 0) +
    (has("lowScore") ? attention : 0) +
    (has("complaint") || has("reopened") ? trouble : 0)
  );
}

function reasonsOf(input: AnalysisInput, late: Uint8Array): (row: number) => AuditReason[] {
  const hasLowScore = isLow(input);
  const { complaint, reopened } = input.tickets.numbers;
  return (row) => [
    ...(late[row] === 1 ? (["late"] as const) : []),
    ...(hasLowScore(row) ? (["lowScore"] as const) : []),
    ...(complaint?.[row] === 1 ? (["complaint"] as const) : []),
    ...((reopened?.[row] ?? 0) > 0 ? (["reopened"] as const) : []),
  ];
}
