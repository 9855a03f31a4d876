import type { Judged, JudgedTickets } from "./judged-tickets.ts";
import { sum } from "./key-figures.ts";

export type AuditReason = "late" | "lowScore" | "complaint" | "reopened";

export interface Risky {
  readonly judged: Judged;
  readonly reasons: readonly AuditReason[];
  readonly risk: number;
  /** With which the draw takes it. */
  readonly probability: number;
}

/** Every ticket of the period with its chance of being drawn into a sample of `rate` × tickets, rounded up. */
export function risks(
  { current }: JudgedTickets,
  rate: number,
): { readonly size: number; readonly tickets: readonly Risky[] } {
  const size = Math.ceil(Math.round(rate * current.length * 1e6) / 1e6);
  const weighed = current.map((judged) => {
    const { counts } = judged.ticket;
    const isComplaint = counts.complaint === 1;
    const isReopened = Number(counts.reopened) > 0;
    const risk =
      1 + (judged.status === "late" ? 2 : 0) + (judged.needsAttention ? 2 : 0) + (isComplaint || isReopened ? 1 : 0);
    const reasons: AuditReason[] = [];
    if (judged.status === "late") reasons.push("late");
    if (judged.needsAttention) reasons.push("lowScore");
    if (isComplaint) reasons.push("complaint");
    if (isReopened) reasons.push("reopened");
    return { judged, reasons, risk };
  });
  const scale = scaleFor(
    weighed.map(({ risk }) => risk),
    size,
  );
  return { size, tickets: weighed.map((each) => ({ ...each, probability: Math.min(1, each.risk * scale) })) };
}

/** By how much risks are multiplied so that the probabilities, none above 1, add up to the sample: found by halving. */
function scaleFor(weights: readonly number[], size: number): number {
  let [low, high] = [0, size];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (sum(weights.map((risk) => Math.min(1, risk * middle))) < size) low = middle;
    else high = middle;
  }
  return high;
}

/** A ticket of the sample; `null` while nobody has checked it. */
export interface Checked {
  readonly probability: number;
  readonly isWrong: boolean | null;
}

export interface Estimate {
  readonly checked: number;
  readonly wrong: number;
  readonly plainShare: number | null;
  /** All tickets that the checked ones stand for: Σ 1 ÷ π (Horvitz and Thompson). */
  readonly standsFor: number | null;
  /** Σ (wrong ÷ π) ÷ Σ (1 ÷ π): Hájek's weighted mean. */
  readonly share: number | null;
  readonly wrongTickets: number | null;
  readonly error: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Fewer checked than this give no interval. */
const fewestChecked = 5;

/** What a check says about all tickets of the period. */
export function estimate(sample: readonly Checked[], tickets: number): Estimate {
  const checked = sample.filter(({ isWrong }) => isWrong !== null);
  const wrong = checked.filter(({ isWrong }) => isWrong === true);
  const nothing = { standsFor: null, share: null, wrongTickets: null, error: null, low: null, high: null };
  const counts = { checked: checked.length, wrong: wrong.length };
  if (checked.length === 0) return { ...counts, plainShare: null, ...nothing };
  const weight = ({ probability }: Checked) => 1 / probability;
  const standsFor = sum(checked.map(weight));
  const share = sum(wrong.map(weight)) / standsFor;
  const plainShare = wrong.length / checked.length;
  const told = { ...counts, plainShare, standsFor, share, wrongTickets: share * tickets };
  if (checked.length < fewestChecked) return { ...told, error: null, low: null, high: null };
  const part = checked.length / sample.length;
  const doubt = ({ probability }: Checked) => 1 - part * probability;
  const residual = ({ isWrong, probability }: Checked) => ((isWrong === true ? 1 : 0) - share) / probability;
  const error = Math.sqrt(sum(checked.map((each) => residual(each) ** 2 * doubt(each)))) / standsFor;
  // How many independent draws the weighted ones are worth; none of so many wrong leaves room for more than 0.
  const draws = standsFor ** 2 / sum(checked.map((each) => weight(each) ** 2 * doubt(each)));
  const room = 0.025 ** (1 / draws);
  return {
    ...told,
    error,
    low: wrong.length === checked.length ? room : Math.max(0, share - 1.96 * error),
    high: wrong.length === 0 ? 1 - room : Math.min(1, share + 1.96 * error),
  };
}
