import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byMove, compareRules } from "../../core/evaluation/pilot/moves.ts";
import { sampleOfTickets } from "../../core/evaluation/pilot/sample-of-tickets.ts";
import {
  gradeOf,
  type PersonActuals,
  ranksOf,
  type ScoringRules,
  scoreOf,
  scorePeople,
} from "../../core/evaluation/pilot/score-people.ts";
import { smallestWeightChange, withWeight } from "../../core/evaluation/pilot/smallest-weight-change.ts";
import { evaluate } from "../../core/functions/evaluate.ts";

const bands = [
  { from: 90, name: "Excellent" },
  { from: 80, name: "Good" },
  { from: 70, name: "Meets the standard" },
  { from: 0, name: "To be improved" },
];

/** In-time rate, response minutes, satisfaction. */
const inForce: ScoringRules = {
  weights: [50, 30, 20],
  targets: [0.9, 30, 4.5],
  lower: [false, true, false],
  cap: null,
  threshold: 0.8,
  bands,
};

const [anna, ben, cai] = [0, 1, 2];

const actuals: readonly PersonActuals[] = [
  [0.9, 40, 4.5],
  [0.72, 30, null],
  [0.63, 60, 3.6],
];

describe("people under a set of rules", () => {
  it.each([
    // who, attainments, score, rank, grade, below, why
    [anna, [1, 0.75, 1], 92.5, 1, "Excellent", 1, "50 + 22.5 + 20"],
    [ben, [0.8, 1, null], 87.5, 2, "Good", 0, "(40 + 30) of 80: nobody rated his tickets; 80 % is not below 80 %"],
    [cai, [0.7, 0.5, 0.8], 66, 3, "To be improved", 2, "35 + 15 + 16"],
  ])("scores person %i", (person, attainments, score, rank, grade, below, _why) => {
    const own = scorePeople(actuals, inForce)[person];
    attainments.forEach((attainment, place) => {
      if (attainment === null) expect(own?.attainments[place]).toBeNull();
      else expect(own?.attainments[place]).toBeCloseTo(attainment, 12);
    });
    expect({ ...own, attainments: null }).toEqual({ attainments: null, score, rank, grade, below });
  });

  it.each([
    // actual, target, lower, cap, attainment, why
    [null, 0.9, false, null, null, "no ticket says it"],
    [0.9, null, false, null, null, "no target"],
    [0.9, 0, false, null, null, "nothing can be attained against no target"],
    [0, 0.02, true, null, null, "nothing went wrong, and nothing caps what that could earn"],
    [0, 0.02, true, 1.2, 1.2, "with a cap it earns the cap"],
    [-1, 30, true, 1.2, null, "a negative time is none"],
    [1.8, 0.9, false, 1.2, 1.2, "the cap holds"],
  ])("makes of %s against %s, lower %s, cap %s: %s", (actual, target, lower, cap, attainment, _why) => {
    const rules = { ...inForce, weights: [1], targets: [target], lower: [lower], cap };
    expect(scorePeople([[actual]], rules)[0]?.attainments).toEqual([attainment]);
  });

  it("shares ranks among equals, to a billionth, and gives none without a score", () => {
    expect(ranksOf([80, 90, null, 90, 70])).toEqual([3, 1, null, 1, 4]);
    const thirds = scorePeople(
      [
        [0.3, 0.6],
        [0.6, 0.3],
        [null, null],
      ],
      { ...inForce, weights: [33.3, 33.3], targets: [0.7, 0.7], lower: [false, false] },
    );
    expect(thirds.map(({ rank }) => rank)).toEqual([1, 1, null]);
    expect(thirds[2]).toMatchObject({ score: null, grade: null, below: 0 });
  });

  it("gives what TICKETSCORE and SERVICEGRADE give", () => {
    const value = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 200 }));
    const row = fc.record({
      actual: value,
      target: fc.integer({ min: 1, max: 200 }),
      weight: fc.integer({ min: 1, max: 50 }),
      lower: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), fc.option(fc.constant(1.2)), (rows, cap) => {
        const rules: ScoringRules = {
          ...inForce,
          weights: rows.map(({ weight }) => weight),
          targets: rows.map(({ target }) => target),
          lower: rows.map(({ lower }) => lower),
          cap,
        };
        const [own] = scorePeople([rows.map(({ actual }) => actual)], rules);
        const column = <Value>(of: (one: (typeof rows)[number]) => Value) => rows.map((one) => [of(one)]);
        const sum = rules.weights.reduce((total, weight) => total + weight, 0);
        const args = [
          column(({ actual }) => actual),
          column(({ target }) => target),
          column(({ weight }) => weight),
          column(({ lower }) => (lower ? "lower" : "higher")),
          cap,
        ];
        const theirs = evaluate("TICKETSCORE", args, { locale: "en" });
        if (typeof theirs !== "number") {
          expect(own?.score).toBeNull();
          return;
        }
        expect(own?.score).toBeCloseTo((theirs * 100) / sum, 8);
        expect([[own?.grade]]).toEqual(
          evaluate("SERVICEGRADE", [[[own?.score ?? null]], bands.map(({ from, name }) => [from, name])], {
            locale: "en",
          }),
        );
      }),
    );
  });
});

describe("who moves when the rules change", () => {
  const before = { rules: inForce, actuals };

  it("is worked out by hand for weights of 30, 50 and 20", () => {
    const after = { rules: { ...inForce, weights: [30, 50, 20] }, actuals };
    const { compared, firstAfter, firstBefore, moves, otherGrade } = compareRules(before, after);
    // Anna 30 + 37.5 + 20; Ben (24 + 50) of 80; Cai 21 + 25 + 16
    expect(moves.map((move) => [move.after.score, move.change, move.climbed, move.gradeStep])).toEqual([
      [87.5, -5, -1, -1],
      [92.5, 5, 1, 1],
      [62, -4, 0, 0],
    ]);
    expect([compared, otherGrade, firstBefore, firstAfter]).toEqual([3, 2, [anna], [ben]]);
    expect([...moves].sort(byMove).map(({ person }) => person)).toEqual([anna, ben, cai]);
  });

  const rulesOf = fc.record({
    weights: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 3 }),
    people: fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 99 })), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 8,
    }),
  });

  it("nobody moves under the same rules, or under weights in the same proportions", () => {
    fc.assert(
      fc.property(rulesOf, fc.integer({ min: 1, max: 9 }), ({ people, weights }, factor) => {
        const rules = { ...inForce, weights, targets: [50, 30, 70] };
        const scaled = { ...rules, weights: weights.map((weight) => weight * factor) };
        for (const other of [rules, scaled]) {
          const { firstAfter, firstBefore, moves, otherGrade } = compareRules(
            { rules, actuals: people },
            { rules: other, actuals: people },
          );
          expect(otherGrade).toBe(0);
          expect(firstAfter).toEqual(firstBefore);
          for (const { change, climbed } of moves)
            expect([Math.abs(change ?? 0) < 1e-6, climbed ?? 0]).toEqual([true, 0]);
        }
      }),
    );
  });

  it("a lower target never costs points where higher is better", () => {
    fc.assert(
      fc.property(rulesOf, ({ people, weights }) => {
        const rules = { ...inForce, weights, targets: [50, 30, 70] };
        const easier = { ...rules, targets: [40, 30, 70] };
        const { moves } = compareRules({ rules, actuals: people }, { rules: easier, actuals: people });
        for (const { change } of moves) expect(change ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("the smallest change of one weight", () => {
  const attainments = scorePeople(actuals, inForce).map((person) => person.attainments);

  it("is worked out by hand", () => {
    const { first, grade } = smallestWeightChange(attainments, inForce.weights, bands);
    // With the weight of the minutes at 30 + δ, Anna has 92.5 − 0.25 δ: 90 at δ = 10, and only past it no longer excellent.
    expect(grade).toMatchObject({
      indicator: 1,
      from: 30,
      to: 40.01,
      people: [anna],
      before: "Excellent",
      after: "Good",
    });
    expect(grade?.limit).toBeCloseTo(40, 9);
    // Ben has 100 (70 + 3 δ ÷ 7) ÷ (80 + 2 δ ÷ 7); the two meet where δ² + 510 δ − 5600 = 0.
    expect(first).toMatchObject({ indicator: 1, from: 30, to: 40.76, before: [anna], after: [ben] });
    expect(first?.limit).toBeCloseTo(30 + (-510 + Math.sqrt(510 ** 2 + 4 * 5600)) / 2, 9);
  });

  it.each([
    // attainments, weights, grade change, first change, why
    [
      [
        [0.95, 0.95],
        [0.85, 0.85],
      ],
      [50, 50],
      null,
      null,
      "whoever attains the same everywhere scores the same under any weights",
    ],
    [[[0.9, 1]], [50, 50], null, null, "one person is no ranking, and 90 to 100 is one grade"],
    [
      [
        [0.7, 0.9],
        [null, null],
      ],
      [50, 50],
      50,
      null,
      "80 is good at the bound, and less than good with any more of the weaker half",
    ],
    [
      [
        [1, 0.8],
        [0.8, 1],
      ],
      [50, 50],
      50,
      50,
      "equal scores: any change puts one in front; 90 is a bound",
    ],
    [[[1, 0.5]], [100, 0], 20, null, "a weight of 0 may grow: 80 + 10 is 90, and less past it"],
    [[[1], [0.5]], [100], null, null, "one indicator has nothing to be scaled against"],
    [
      [
        [null, null],
        [null, null],
      ],
      [50, 50],
      null,
      null,
      "nobody is known",
    ],
    [[[0.8, 0.9]], [50, 50], 0, null, "a bound is included: 90 is reached at the very last weight"],
  ] as const)("finds for %j under %j: %s, %s", (people, weights, gradeLimit, firstLimit, _why) => {
    const { first, grade } = smallestWeightChange(people, weights, bands);
    expect([grade?.limit ?? null, first?.limit ?? null]).toEqual([gradeLimit, firstLimit]);
  });

  const attainment = fc.oneof(
    { arbitrary: fc.integer({ min: 40, max: 120 }).map((percent) => percent / 100), weight: 6 },
    { arbitrary: fc.constant(null), weight: 1 },
    { arbitrary: fc.constantFrom(0.7, 0.8, 0.9), weight: 2 },
  );
  const standing = fc.integer({ min: 2, max: 4 }).chain((indicators) =>
    fc.record({
      people: fc.array(fc.array(attainment, { minLength: indicators, maxLength: indicators }), {
        minLength: 1,
        maxLength: 6,
      }),
      weights: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: indicators, maxLength: indicators }),
    }),
  );

  it("is the smallest there is: every weight of every indicator, tried in steps of a fifth, changes nothing nearer", () => {
    fc.assert(
      fc.property(standing, ({ people, weights: raw }) => {
        const sum = raw.reduce((total, weight) => total + weight, 0);
        fc.pre(sum > 0);
        const weights = raw.map((weight) => (weight * 100) / sum);
        const { first, grade } = smallestWeightChange(people, weights, bands);
        const under = (used: readonly number[]) => {
          const scores = people.map((person) => scoreOf(person, used));
          const best = Math.max(...scores.map((score) => score ?? -1));
          return {
            grades: scores.map((score) => gradeOf(score, bands)),
            first: scores.flatMap((score, person) => (score === best ? [person] : [])),
            scores,
          };
        };
        const now = under(weights);
        const differs = {
          grade: ({ grades }: typeof now) =>
            grades.some((one, person) => one !== null && now.grades[person] !== null && one !== now.grades[person]),
          first: ({ first: leading, scores }: typeof now) =>
            now.first.every((person) => scores[person] !== null) && String(leading) !== String(now.first),
        };
        const scored = now.scores.filter((score) => score !== null).length;
        const nearest = { grade: Number.POSITIVE_INFINITY, first: Number.POSITIVE_INFINITY };
        for (const [indicator, from] of weights.entries()) {
          if (100 - from < 1e-9) continue;
          for (let tenth = 0; tenth <= 500; tenth++) {
            const then = under(withWeight(weights, indicator, tenth / 5));
            const distance = Math.abs(tenth / 5 - from);
            if (differs.grade(then)) nearest.grade = Math.min(nearest.grade, distance);
            // Meeting at one weight and parting again is no change of the first place.
            if (scored > 1 && differs.first(then) && !now.first.every((person) => then.first.includes(person)))
              nearest.first = Math.min(nearest.first, distance);
          }
        }
        for (const [kind, found] of [
          ["grade", grade],
          ["first", first],
        ] as const) {
          const distance = found === null ? Number.POSITIVE_INFINITY : Math.abs(found.limit - found.from);
          expect(distance).toBeLessThanOrEqual(nearest[kind] + 1e-6);
          if (found === null) continue;
          expect(Math.abs(found.to - found.from)).toBeGreaterThanOrEqual(distance - 1e-6);
          expect(found.to).toBeGreaterThanOrEqual(0);
          expect(found.to).toBeLessThanOrEqual(100);
          expect(differs[kind](under(withWeight(weights, found.indicator, found.to)))).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it("keeps the sum of the weights", () => {
    expect(withWeight([50, 30, 20], 1, 44)).toEqual([40, 44, 16]);
  });
});

describe("a sample of tickets", () => {
  const rows = Int32Array.from({ length: 1000 }, (_, row) => row * 2);

  it("has as many as asked, each once, in their order, and the same again from the same seed", () => {
    const drawn = sampleOfTickets(rows, 120, 7);
    expect(drawn.length).toBe(120);
    expect(new Set(drawn).size).toBe(120);
    expect([...drawn].every((row, place) => row % 2 === 0 && row > (drawn[place - 1] ?? -1))).toBe(true);
    expect(sampleOfTickets(rows, 120, 7)).toEqual(drawn);
    expect(sampleOfTickets(rows, 120, 8)).not.toEqual(drawn);
    expect(sampleOfTickets(rows, 2000, 1)).toBe(rows);
  });

  it("is what AUDITSAMPLE draws where one risk stands for all", () => {
    const theirs = evaluate("AUDITSAMPLE", [[...rows].map((row) => [row]), 1, 0.12, 7], { locale: "en" });
    const ids = Array.isArray(theirs) ? theirs.map(([id]) => Number(id)).sort((one, other) => one - other) : [];
    expect(ids).toEqual([...sampleOfTickets(rows, 120, 7)]);
  });
});
