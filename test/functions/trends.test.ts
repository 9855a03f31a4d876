import { describe, expect, it, test } from "vitest";
import { evaluate } from "../../core/functions/evaluate.ts";
import { normalQuantile } from "../../core/functions/fairness/normal-quantile.ts";
import { incompleteBeta, logGamma, normalTails, studentTails } from "../../core/functions/trends/distributions.ts";
import { checkCases, printed } from "./check-cases.ts";
import { column, table } from "./column.ts";

/** The published series of SAS on the weight of tyres. */
const tyres = column(
  ...[24.05, 23.99, 23.95, 23.93, 23.97, 24.02, 24.06, 24.1, 23.98, 24.03, 23.91, 24.06, 24.06, 23.96, 23.98],
  ...[24.06, 24.01, 24.0, 23.93, 23.92, 24.09, 24.11, 24.05, 23.98, 23.98, 24.06, 24.02, 24.06, 23.97, 23.96],
);

describe("CONTROLLIMITS", () => {
  // biome-ignore format: an aligned table
  checkCases("CONTROLLIMITS", [
    [ tyres,                                    printed("24.0083", "23.8571", "24.1596", "0.056897"), "published: SAS, tyres" ],
    [ column(5, 5, 5),                          table([5, 5, 5, 0]), "what never varies has no width" ],
    [ column(1, null, 2, 4),                    printed("2.3333", "-2.9840", "7.6507", "2"), "no range across a missing week: |4 − 2| only" ],
    [ column(1, "N/A", 2),                      table([1.5, null, null, null]), "no two neighbours" ],
    [ 7,                                        table([7, null, null, null]), "one value" ],
    [ column(null, null),                       table([null, null, null, null]), "nothing yet" ],
    [ column(null), true,                       table(["mean", "lower limit", "upper limit", "mean moving range"]), "headers over nothing" ],
    [ column(1, "#REF!"),                       "#REF!", "an error value comes back" ],
    [ column(1, "high"),                        { error: "values must be a number, blank or N/A (row 2)" }, "text" ],
  ]);
});

/** The hours of sleep gained by ten patients under two drugs, which Student used. */
const first = column(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2);
const second = column(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

/** So many ones, then so many zeros. */
function shares(yes: number, no: number): number[][] {
  return column(...new Array<number>(yes).fill(1), ...new Array<number>(no).fill(0)) as number[][];
}

function tested(...args: unknown[]): unknown[] {
  const [row] = evaluate("CHANGETEST", args, { locale: "en" }) as unknown[][];
  return row ?? [];
}

describe("CHANGETEST", () => {
  const rose = "rose, more than chance";
  const fell = "fell, more than chance";
  const nothing = [null, null, null];
  // biome-ignore format: an aligned table
  checkCases("CHANGETEST", [
    [ column(3, 3), column(4, 4),             table([1, null, null, "nothing varies, so nothing can be tested"]), "no spread at all" ],
    [ column(0.1, 0.2), column(0.2, 0.3),     table([0.09999999999999999, null, null, "nothing varies, so nothing can be tested"]), "0.2 − 0.1 and 0.3 − 0.2 are the same but for arithmetic" ],
    [ column(1, 1), column(1, 1),             table([0, null, null, "no change"]), "nothing happened" ],
    [ column(80), column(90),                 table([...nothing, "too few to test"]), "one value has no spread" ],
    [ column(80, null), column(90, 70),       table([...nothing, "too few to test"]), "a pair with a blank is none" ],
    [ column(null, "N/A"), column(90, 70, 60), table([...nothing, "too few to test"]), "nothing before" ],
    [ column(1, 2), column(1, "#N/A"),        "#N/A", "an error value comes back" ],
    [ column(1, 2), column(1, "good"),        { error: "after must be a number, blank or N/A (row 2)" }, "text" ],
    [ column(1, 2), column(1, 2, 3), true,    { error: "after must be as many cells as before, which has 2" }, "pairs that are none" ],
    [ column(1, 2), column(1, 2), "maybe",    { error: "pairs must be TRUE or FALSE" }, "neither" ],
  ]);

  it("gives what is published of Student's sleep data, first drug less second", () => {
    const [difference, t, p, verdict] = tested(second, first);
    expect(difference).toBeCloseTo(-1.58, 12);
    expect(Number(t).toFixed(4)).toBe("-4.0621");
    expect(Number(p).toFixed(6)).toBe("0.002833");
    expect(verdict).toBe(fell);
    expect(tested(second, first, true)).toEqual([difference, t, p, verdict]);
  });

  it("gives what R prints of the same data for different patients", () => {
    // t.test(extra ~ group, data = sleep): t = -1.8608, df = 17.776, p-value = 0.07939
    const [, t, p, verdict] = tested(second, first, false);
    expect(Number(t).toFixed(4)).toBe("-1.8608");
    expect(Number(p).toFixed(5)).toBe("0.07939");
    expect(verdict).toBe("may be chance");
  });

  it("leaves a pair with a gap out whole", () => {
    expect(tested(column(1, 2, null, 4, 5), column(3, 5, 9, null, 6))).toEqual(
      tested(column(1, 2, 5), column(3, 5, 6)),
    );
  });

  it("tests two shares by the chi-squared test with N − 1", () => {
    // 15 of 50, then 30 of 60: (N − 1)(ad − bc)² ÷ the product of the margins.
    const [difference, z, p, verdict] = tested(shares(15, 35), shares(30, 30));
    const chi = (109 * (15 * 30 - 35 * 30) ** 2) / (50 * 60 * 45 * 65);
    expect(difference).toBeCloseTo(0.2, 12);
    expect(Number(z) ** 2).toBeCloseTo(chi, 12);
    expect(p).toBeCloseTo(normalTails(Math.sqrt(chi)), 14);
    expect(verdict).toBe(rose);
  });

  it("counts exactly where hardly any are to be expected", () => {
    // None of ten, then two of three: of the 78 ways to place two among thirteen, three are like this.
    const [, , p, verdict] = tested(shares(0, 10), shares(2, 1));
    expect(p).toBeCloseTo(3 / 78, 12);
    expect(verdict).toBe(rose);
  });

  it("looks at those who changed, where the same are asked twice", () => {
    // Nine became satisfied, one no longer is: 2 × (1 + 10) of 1024.
    const before = column(...new Array(9).fill(0), 1, 1, 1, 0, 0);
    const after = column(...new Array(9).fill(1), 0, 1, 1, 0, 0);
    const [difference, z, p, verdict] = tested(before, after);
    expect(difference).toBeCloseTo(8 / 14, 12);
    expect(z).toBeCloseTo(8 / Math.sqrt(10), 12);
    expect(p).toBeCloseTo(22 / 1024, 12);
    expect(verdict).toBe(rose);
  });
});

describe("the distributions behind the tests", () => {
  it("know the logarithm of the gamma function", () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    let factorial = 1;
    for (let n = 1; n <= 170; n++) {
      expect(Math.exp(logGamma(n) - Math.log(factorial))).toBeCloseTo(1, 11);
      factorial *= n;
    }
  });

  test.each([1e-12, 1e-6, 0.001, 0.05, 0.3, 0.9])("leave %d beyond the normal quantiles", (q) => {
    expect(normalTails(normalQuantile(q / 2)) / q).toBeCloseTo(1, 10);
  });

  test.each([0.01, 0.5, 1, 3, 12, 80])("have Student's tails in closed form, t = %d", (t) => {
    const one = (2 / Math.PI) * Math.atan(1 / t);
    const two = 2 / (Math.sqrt(2 + t * t) * (Math.sqrt(2 + t * t) + t));
    const angle = Math.atan(t / Math.sqrt(3));
    const three = 1 - (2 / Math.PI) * (angle + Math.sin(angle) * Math.cos(angle));
    expect(studentTails(t, 1) / one).toBeCloseTo(1, 12);
    expect(studentTails(t, 2) / two).toBeCloseTo(1, 11);
    expect(studentTails(t, 3)).toBeCloseTo(three, 13);
    expect(studentTails(-t, 1e6)).toBeCloseTo(normalTails(t), 6);
  });

  it("add up to one from both ends", () => {
    for (const [x, a, b] of [
      [0.2, 3, 5],
      [0.999, 0.5, 40],
      [0.5, 5000, 5100],
    ] as const) {
      expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 13);
    }
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });
});
