import { describe, expect, test } from "vitest";
import { evaluate } from "../../core/functions/evaluate.ts";
import { inclusionProbabilities } from "../../core/functions/fairness/inclusion-probabilities.ts";
import { normalQuantile } from "../../core/functions/fairness/normal-quantile.ts";
import { randomNumbers } from "../../core/functions/fairness/random-numbers.ts";
import { systematicSample } from "../../core/functions/fairness/systematic-sample.ts";
import { checkCases } from "./check-cases.ts";
import { column, table } from "./column.ts";

describe("SAMPLESIZE", () => {
  const populations = column(100, 500, 1000, 5000, 10000, 100000);
  // biome-ignore format: an aligned table
  checkCases("SAMPLESIZE", [
    // population            margin   confidence  share   size
    [ 10000,                 0.05,                        370,   "published: 10,000 at 5 %" ],
    [ 1000,                  0.05,                        278,   "published: 1,000 at 5 %" ],
    [ 1e12,                  0.05,                        385,   "published: without limit" ],
    // Recomputed from the formula with Python's statistics.NormalDist.
    [ populations,          0.05,                        column(80, 218, 278, 357, 370, 383), "95 %, 5 %: precision hangs hardly on the population" ],
    [ populations,          0.025,   0.95,               column(94, 378, 607, 1176, 1333, 1514), "half the margin, four times the sample at most" ],
    [ column(100, 1000, 10000), 0.05, 0.99,               column(88, 400, 623), "99 %" ],
    [ 1000,                  0.03,    0.99,       0.1,    400,   "10 % expected" ],
    [ column(0, 1, 2),       0.05,                        column(0, 1, 2), "no tickets need none, few are all checked" ],
    [ column(5, 1e15),       0.99,                        column(1, 1), "a wide margin still looks at one" ],
    [ 36,                    0.19599639845400535,         15,    "25 ÷ (1 + 24 ÷ 36), of which arithmetic makes 15.000000000000002" ],
    [ 50,                    1e-200,                      50,    "a margin that only all of them give" ],
    [ column(100, 100),      column(0.05, 0.1),           column(80, 50), "a margin per row" ],
    [ column(null, "N/A", "#REF!"), 0.05,                 column(null, "N/A", "#REF!"), "every kind of cell" ],
    [ 100,                   null,                        null,  "no margin yet" ],
    [ column(100, 10.5),     0.05,                        { error: "population must be a whole number (row 2)" }, "half a ticket" ],
    [ column(100, -1),       0.05,                        { error: "population must be at least 0 (row 2)" }, "less than none" ],
    [ 100,                   5,                           { error: "margin must be below 1" }, "percentage points written without %" ],
    [ 100,                   0,                           { error: "margin must be above 0" }, "no error at all" ],
    [ 100,                   0.05,    95,                 { error: "confidence must be below 1" }, "95 for 95 %" ],
    [ 100,                   0.05,    0.95,       0,      { error: "share must be above 0" }, "a share that needs no sample" ],
    [ 100,                   0.05,    "high",             { error: "confidence must be a number" }, "text" ],
  ]);
});

// From Python 3.11, statistics.NormalDist().inv_cdf: the printed tables of any textbook to more digits.
// biome-ignore format: an aligned table
test.each([
  [1e-300,    -37.0470962993612],
  [1e-17,     -8.4937932241096],
  [0.001,     -3.090232306167813],
  [0.075,     -1.4395314709384557],
  [0.0750001, -1.4395307645017297],
  [0.2,       -0.8416212335729142],
  [0.5,       0],
  [0.6,       0.2533471031357998],
  [0.925,     1.439531470938456],
  [0.95,      1.6448536269514715],
  [0.975,     1.9599639845400536],
  [0.995,     2.5758293035489],
  [0.9999,    3.7190164854557084],
])("the normal quantile of %d is %d", (probability, quantile) => {
  expect(Math.abs(normalQuantile(probability) - quantile)).toBeLessThanOrEqual(4e-15 * Math.max(1, Math.abs(quantile)));
});

describe("AUDITSAMPLE", () => {
  const ten = column("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10");
  // biome-ignore format: an aligned table
  checkCases("AUDITSAMPLE", [
    // ids                       risk                          rate  seed   drawn
    [ column("T1", "T2", "T3"),  column(0, 1, 0),                           table(["T2", 1]), "only one has a risk" ],
    [ ten,                       column(9, 1, 1, 1, 1, 1, 1, 1, 1, 1),      0.2, 7, table(["T1", 1], ["T7", 1 / 9]), "2 × 9 ÷ 18 is certain; the rest share one place" ],
    [ ten,                       column(9, 1, 1, 1, 1, 1, 1, 1, 1, 1),      0.2, 8, table(["T1", 1], ["T8", 1 / 9]), "another seed, another draw" ],
    [ column("a", "b", "c"),     column(2, null, 4),           1,           table(["c", 1], ["b", 1], ["a", 1]), "all of them: a blank risk counts as the mean, 3" ],
    [ column("a", "b"),          column(0, null),              1,           table(["b", 1]), "a blank among risks of 0" ],
    [ column("a", "b"),          column(0, 0),                 1,           table([null, null]), "nobody has a risk" ],
    [ column("a", null, "b", "N/A", "c"), column(1, 5, "N/A", 5, 1), 1,     table(["a", 1], ["c", 1]), "no id, or N/A: not in the population" ],
    [ column("a", "a", " a "),   1,                            1,           table(["a", 1], ["a", 1], ["a", 1]), "an id that stands twice is two tickets" ],
    [ column(20240501001, "=A1", "x, y"), 1,                   1,           table([20240501001, 1], ["=A1", 1], ["x, y", 1]), "a number stays a number, text is only text" ],
    [ "T1",                      null,                                      table(["T1", 1]), "one ticket: a tenth of it is rounded up" ],
    [ column(null, null),        column(null, 3),                           table([null, null]), "nothing to draw" ],
    [ "T1",                      1,                            1, 0, true,  table(["ticket", "probability"], ["T1", 1]), "with headers" ],
    [ column("T1", "#N/A"),      1,                                         "#N/A", "an error value comes back" ],
    [ column("T1", "T2"),        column(1, -1),                             { error: "risk must be at least 0 (row 2)" }, "a negative risk" ],
    [ column("T1", "T2"),        column(1, "high"),                         { error: "risk must be a number, blank or N/A (row 2)" }, "a risk in words" ],
    [ column("T1", true),        1,                                         { error: "ids must be text (row 2)" }, "a truth value for an id" ],
    [ "T1",                      1,                            0,           { error: "rate must be above 0" }, "nothing to draw" ],
    [ "T1",                      1,                            10,          { error: "rate must be at most 1" }, "10 for 10 %" ],
    [ "T1",                      1,                            0.1,  1.5,   { error: "seed must be a whole number" }, "half a seed" ],
    [ "T1",                      1,                            0.1,  -1,    { error: "seed must be at least 0" }, "a negative seed" ],
  ]);
});

test("28 % of 25 are 7, although arithmetic makes 7.000000000000001 of it", () => {
  const ids = column(...Array.from({ length: 25 }, (_, place) => place));
  expect(evaluate("AUDITSAMPLE", [ids, 1, 0.28])).toHaveLength(7);
});

// biome-ignore format: an aligned table
test.each([
  // risks                  size   probabilities                why
  [[1, 2, 3, 4],            2,     [0.2, 0.4, 0.6, 0.8],        "2 × risk ÷ 10"],
  [[1, 1, 1, 7],            2,     [1 / 3, 1 / 3, 1 / 3, 1],    "14 ÷ 10 is certain; the others share one place"],
  [[10, 1, 4, 1],           3,     [1, 0.5, 1, 0.5],            "the second becomes certain once the first is: 2 × 4 ÷ 6"],
  [[0, 5, 0],               2,     [0, 1, 0],                   "fewer with a risk than are to be drawn"],
  [[0, 0],                  1,     [0, 0],                      "no risk at all"],
  [[1e308, 1e308, 1e308],   1,     [1 / 3, 1 / 3, 1 / 3],       "risks whose sum overflows"],
  [[],                      0,     [],                          "no tickets"],
])("inclusion probabilities of %j for %d: %j, %s", (risks, size, probabilities) => {
  const found = inclusionProbabilities(Float64Array.from(risks), size);
  expect(found.length).toBe(probabilities.length);
  for (const [place, probability] of probabilities.entries()) expect(found[place]).toBeCloseTo(probability, 12);
});

describe("over many seeds", () => {
  const seeds = 20_000;
  const risks = Float64Array.from([1, 2, 3, 4, 5, 0, 2.5, 40, 0.1, 7]);
  // Late minutes, say, of each ticket: what an auditor would add up.
  const amounts = [3, 8, 1, 20, 11, 0, 5, 90, 2, 30];
  const size = 4;
  const probabilities = inclusionProbabilities(risks, size);
  const counts = new Float64Array(risks.length);
  let estimates = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const drawn = systematicSample(probabilities, randomNumbers(seed));
    if (new Set(drawn).size !== size) throw new Error(`seed ${seed} drew ${drawn.join(", ")}`);
    for (const unit of drawn) {
      counts[unit] = (counts[unit] ?? 0) + 1;
      estimates += (amounts[unit] ?? 0) / (probabilities[unit] ?? 1);
    }
  }

  test("each ticket is drawn as often as its probability says", () => {
    for (const [unit, probability] of probabilities.entries()) {
      // Four standard errors of a frequency.
      const allowed = 4 * Math.sqrt((probability * (1 - probability)) / seeds);
      expect(Math.abs((counts[unit] ?? 0) / seeds - probability)).toBeLessThanOrEqual(allowed + 1e-12);
    }
  });

  test("the Horvitz–Thompson estimate is right on average", () => {
    const truth = amounts.reduce((sum, amount) => sum + amount, 0);
    expect(estimates / seeds / truth).toBeCloseTo(1, 2);
  });
});

// Draws stand in people's files: the stream of a seed never changes. From an implementation in Python.
test.each([
  [1, [0.5883937637983112, 0.590310655166327, 0.3480919570078027]],
  [4_294_967_295, [0.21433575429176133, 0.1624260904515903]],
])("the random numbers of seed %d", (seed, numbers) => {
  const next = randomNumbers(seed);
  expect(numbers.map(() => next())).toEqual(numbers);
});
