/**
 * A sample in which every unit is included with exactly its own probability, and whose size is the sum of the
 * probabilities: the units are laid end to end in random order, each as long as its probability, and a comb with teeth 1
 * apart is laid on them at a random start (Madow 1949).
 *
 * Units that are certain are taken without the comb, so that what arithmetic makes of their length cannot miss them.
 *
 * @param probabilities 0 to 1 each, a whole number in sum
 * @param random numbers from 0 up to 1
 * @returns the places of the units drawn
 */
export function systematicSample(probabilities: Float64Array, random: () => number): number[] {
  const drawn: number[] = [];
  const uncertain = new Uint32Array(probabilities.length);
  let count = 0;
  let expected = 0;
  for (const [unit, probability] of probabilities.entries()) {
    if (probability >= 1) {
      drawn.push(unit);
    } else if (probability > 0) {
      uncertain[count++] = unit;
      expected += probability;
    }
  }
  const order = shuffled(uncertain.subarray(0, count), random);
  // The whole number that the sum is but for rounding: the last unit ends there.
  const end = Math.round(expected);
  let tooth = random();
  let reached = 0;
  for (const [place, unit] of order.entries()) {
    reached = place === count - 1 ? end : reached + (probabilities[unit] ?? 0);
    if (tooth >= reached) continue;
    drawn.push(unit);
    tooth++;
  }
  return drawn;
}

/** Every order equally likely (R. A. Fisher and F. Yates; R. Durstenfeld 1964). */
function shuffled(units: Uint32Array, random: () => number): Uint32Array {
  for (let last = units.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1));
    const unit = units[last] ?? 0;
    units[last] = units[place] ?? 0;
    units[place] = unit;
  }
  return units;
}
