/** The coefficients of Stirling's series: B₂ₖ ÷ (2k (2k − 1)). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** From here on the series gives all digits. */
const largeEnough = 12;

/** ln Γ(x) for x above 0: Stirling's series, from further up where x is small. */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  for (; shifted < largeEnough; shifted++) product *= shifted;
  const square = shifted * shifted;
  const series = stirling.reduceRight((sum, coefficient) => sum / square + coefficient, 0) / shifted;
  return (shifted - 0.5) * Math.log(shifted) - shifted + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}

/** Where a continued fraction stops, and what stands for a denominator of 0 in it. */
const precision = 1e-16;
const nearlyNothing = 1e-300;
const mostTerms = 100_000;

/**
 * The regularised incomplete beta function I_x(a, b), by its continued fraction.
 *
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, 26.5.8; W. J. Lentz, Applied Optics 15
 * (1976), 668–671.
 *
 * @param x from 0 to 1
 * @param a above 0
 * @param b above 0
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast below the mean only; above it the other end is taken.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  const safe = (value: number) => (Math.abs(value) < nearlyNothing ? nearlyNothing : value);
  let numerator = 1;
  let denominator = 1 / safe(1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  for (let term = 1; term < mostTerms; term++) {
    const even = (term * (b - term) * x) / ((a + 2 * term - 1) * (a + 2 * term));
    denominator = 1 / safe(1 + even * denominator);
    numerator = safe(1 + even / numerator);
    fraction *= denominator * numerator;
    const odd = (-(a + term) * (a + b + term) * x) / ((a + 2 * term) * (a + 2 * term + 1));
    denominator = 1 / safe(1 + odd * denominator);
    numerator = safe(1 + odd / numerator);
    const step = denominator * numerator;
    fraction *= step;
    if (Math.abs(step - 1) < precision) break;
  }
  return front * fraction;
}

/** How likely Student's t with so many degrees of freedom is at least as far from 0 as `t`. */
export function studentTails(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/**
 * How likely a standard normal number is at least as far from 0 as `z`: the complementary error function of |z| ÷ √2, by its
 * power series near 0 and by its continued fraction further out.
 *
 * Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 1964, 7.1.6 and 7.1.14.
 */
export function normalTails(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const scale = (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x);
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; term > precision * sum; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - scale * sum;
  }
  let fraction = 0;
  for (let n = 120; n >= 1; n--) fraction = n / 2 / (x + fraction);
  return scale / 2 / (x + fraction);
}
