export interface WeightedRow {
  readonly weight: number;
  readonly locked: boolean;
}

/** Weights in the order of the rows, or why they cannot sum to the total. */
export type SpreadResult =
  | { readonly kind: "spread"; readonly weights: readonly number[] }
  | { readonly kind: "lockedTooHigh"; readonly locked: number }
  | { readonly kind: "nothingToSpread"; readonly locked: number };

/** No more decimals than this are used to keep small shares above 0, … */
const usualDigits = 2;
/** … and no more than this where the locked rows force them. */
const mostDigits = 6;

/**
 * Weights that sum to exactly 100, in the same proportions, with locked rows left alone.
 *
 * Equal shares where all free weights are 0, because no proportion is known. Shares are rounded by the largest remainder,
 * so the sum is exact and no share moves by more than one unit of the last digit; whole numbers are kept as long as
 * nobody with a share would end at 0, else up to two decimals are used.
 *
 * Refused when the locked rows exceed 100, or when every row is locked and they do not make 100.
 */
export function spreadWeights(rows: readonly WeightedRow[], total = 100): SpreadResult {
  const locked = round(rows.reduce((sum, row) => sum + (row.locked ? row.weight : 0), 0));
  const free = rows.filter((row) => !row.locked);
  if (locked > total) return { kind: "lockedTooHigh", locked };
  const rest = round(total - locked);
  if (free.length === 0) {
    return rest === 0
      ? { kind: "spread", weights: rows.map((row) => row.weight) }
      : { kind: "nothingToSpread", locked };
  }
  const freeSum = free.reduce((sum, row) => sum + row.weight, 0);
  const shares = free.map((row) => (freeSum > 0 ? (row.weight / freeSum) * rest : rest / free.length));
  const spread = roundShares(shares, rest);
  let next = 0;
  return { kind: "spread", weights: rows.map((row) => (row.locked ? row.weight : (spread[next++] ?? 0))) };
}

/** The sum of weights without the dust of binary fractions: 33.3 + 66.7 is 100. */
export function sumOfWeights(rows: readonly { readonly weight: number }[]): number {
  return round(rows.reduce((sum, row) => sum + row.weight, 0));
}

function roundShares(shares: readonly number[], rest: number): number[] {
  for (let digits = 0; ; digits++) {
    const unit = 10 ** digits;
    const whole = Math.round(rest * unit);
    const isExact = Math.abs(rest * unit - whole) < 1e-6;
    const counts = largestRemainder(
      shares.map((share) => share * unit),
      whole,
    );
    const losesNone = counts.every((count, index) => count > 0 || (shares[index] ?? 0) === 0);
    if ((isExact && (losesNone || digits >= usualDigits)) || digits === mostDigits)
      return counts.map((count) => count / unit);
  }
}

function largestRemainder(shares: readonly number[], whole: number): number[] {
  const floors = shares.map((share) => Math.floor(share + 1e-9));
  let left = whole - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - (floors[index] ?? 0) }))
    .sort((first, second) => second.remainder - first.remainder || first.index - second.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    left--;
  }
  return floors;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
