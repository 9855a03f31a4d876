import { expect, test } from "vitest";
import { roundDecimal } from "../../core/functions/scoring/decimal.ts";

// biome-ignore format: an aligned table
test.each([
  // value     digits  rounded   why
  [1.005,      2,      1.01,     "half up on the decimal digits, as a sheet does"],
  [-1.005,     2,      -1.01,    "… away from zero"],
  [18.8235,    2,      18.82,    "down"],
  [-0.001,     2,      0,        "no minus zero"],
  [1e-7,       4,      0,        "a number written with an exponent"],
  [1.5e-7,     7,      2e-7,     "… rounded at its end"],
  [12345.678,  -2,     12300,    "before the point"],
  [1e21,       2,      1e21,     "nothing to round"],
  [1e300,      2,      1e300,    "… nor here"],
])("%d to %d digits: %d, %s", (value, digits, rounded) => {
  expect(roundDecimal(value, digits)).toBe(rounded);
});
