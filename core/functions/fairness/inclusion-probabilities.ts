/**
 * The probability with which each unit enters a sample of fixed size: proportional to its risk, `size × risk ÷ Σ risk`,
 * where that does not pass 1. Units that it would take past 1 are certain, and the rest of the sample is shared out among
 * the others in the same way, until none is left above 1. The probabilities sum to the size of the sample, or to the
 * number of units with a risk where those are fewer.
 *
 * @param risks at least 0 each
 * @param size of the sample
 */
export function inclusionProbabilities(risks: Float64Array, size: number): Float64Array {
  const probabilities = new Float64Array(risks.length);
  const byRisk = Uint32Array.from(risks.keys()).sort((one, other) => (risks[other] ?? 0) - (risks[one] ?? 0));
  const largest = risks[byRisk[0] ?? 0] ?? 0;
  if (largest === 0) return probabilities;
  // Enormous risks are scaled down so that no sum overflows, by a power of two, which changes no digit.
  const scale = largest > 2 ** 900 ? 2 ** -200 : 1;
  // Added up from the smallest, so that none is lost.
  const sums = new Float64Array(risks.length + 1);
  for (let place = risks.length - 1; place >= 0; place--) {
    sums[place] = (sums[place + 1] ?? 0) + (risks[byRisk[place] ?? 0] ?? 0) * scale;
  }
  let certain = 0;
  for (const [place, unit] of byRisk.entries()) {
    const risk = (risks[unit] ?? 0) * scale;
    if (risk === 0) break;
    const left = size - certain;
    if (place === certain && left * risk >= (sums[place] ?? 0)) certain++;
    probabilities[unit] = place < certain ? 1 : (left * risk) / (sums[certain] ?? 0);
  }
  return probabilities;
}
