/**
 * A number rounded half up on its decimal digits, as a sheet's ROUND does it: 1.005 to two decimals is 1.01, although its
 * binary form lies a little below.
 */
export function roundDecimal(value: number, digits: number): number {
  if (!(Math.abs(value) < 1e15)) return value;
  const rounded = shift(Math.round(shift(Math.abs(value), digits)), -digits);
  return value < 0 ? -rounded || 0 : rounded;
}

function shift(value: number, digits: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
