import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cell, isErrorValue } from "../../core/functions/cell.ts";
import { evaluate } from "../../core/functions/evaluate.ts";
import { FormulaError } from "../../core/functions/formula-error.ts";
import { functions } from "../../core/functions/registry.ts";
import { column } from "./column.ts";

const measure = fc.double({ min: 0.001, max: 1000, noNaN: true });
const weight = fc.double({ min: 0.1, max: 100, noNaN: true });
const direction = fc.constantFrom<Cell>("higher", "lower", "越低越好", null);
const row = fc.record({ actual: fc.oneof(measure, fc.constantFrom(null, "N/A")), target: measure, weight, direction });
const rows = fc.array(row, { minLength: 1, maxLength: 12 });

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

function columns(table: readonly Row[]): [Cell[][], Cell[][], Cell[][], Cell[][]] {
  return [
    column(...table.map(({ actual }) => actual)),
    column(...table.map(({ target }) => target)),
    column(...table.map(({ weight }) => weight)),
    column(...table.map(({ direction }) => direction)),
  ];
}

function cellOf(id: string, args: unknown[]): Cell {
  const result = evaluate(id, args);
  if (Array.isArray(result)) throw new Error(`${id} gave more than one cell`);
  return result;
}

function numberOf(id: string, args: unknown[]): number {
  const result = evaluate(id, args);
  if (typeof result !== "number") throw new Error(`${id} gave ${JSON.stringify(result)}`);
  return result;
}

function cellsOf(id: string, args: unknown[]): Cell[] {
  const result = evaluate(id, args);
  return Array.isArray(result) ? result.flat() : [result];
}

function expectNear(actual: Cell | undefined, expected: Cell | undefined): void {
  if (typeof actual !== "number" || typeof expected !== "number") expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

describe("whatever the numbers", () => {
  test("the unit of actual and target does not matter", () => {
    fc.assert(
      fc.property(measure, measure, weight, direction, measure, (actual, target, points, way, factor) => {
        const scaled = numberOf("KPISCORE", [actual * factor, target * factor, points, way]);
        expectNear(scaled, numberOf("KPISCORE", [actual, target, points, way]));
      }),
    );
  });

  test("the two directions mirror each other", () => {
    fc.assert(
      fc.property(measure, measure, weight, (actual, target, points) => {
        expectNear(
          numberOf("KPISCORE", [actual, target, points, "lower"]),
          numberOf("KPISCORE", [target, actual, points, "higher"]),
        );
      }),
    );
  });

  test("a better actual never earns less, and a cap is never passed", () => {
    fc.assert(
      fc.property(measure, measure, measure, weight, measure, (one, other, target, points, cap) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const higher = [less, more].map((actual) => numberOf("KPISCORE", [actual, target, points, "higher", cap]));
        const lower = [less, more].map((actual) => numberOf("KPISCORE", [actual, target, points, "lower", cap]));
        expect(higher[0]).toBeLessThanOrEqual(higher[1] ?? Number.NaN);
        expect(lower[0]).toBeGreaterThanOrEqual(lower[1] ?? Number.NaN);
        for (const earned of [...higher, ...lower]) expect(earned).toBeLessThanOrEqual(cap * points * (1 + 1e-12));
      }),
    );
  });

  test("a column gives what its rows give", () => {
    fc.assert(
      fc.property(rows, fc.option(measure), (table, cap) => {
        const together = cellsOf("KPISCORE", [...columns(table), cap]);
        const alone = table.map((one) =>
          evaluate("KPISCORE", [one.actual, one.target, one.weight, one.direction, cap]),
        );
        expect(together).toEqual(alone);
        const inOneRow = columns(table).map((cells) => [cells.flat()]);
        expect(cellsOf("KPISCORE", [...inOneRow, cap])).toEqual(together);
      }),
    );
  });

  test("the score is the sum of the rows, scaled up to the full weight", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const score = cellOf("TICKETSCORE", columns(table));
        const points = cellsOf("KPISCORE", columns(table));
        const known = table.filter((_, place) => typeof points[place] === "number");
        if (known.length === 0) {
          expect(score).toBe(table.some(({ actual }) => actual === null) ? null : "N/A");
          return;
        }
        const sum = points.reduce<number>((total, cell) => total + (typeof cell === "number" ? cell : 0), 0);
        const full = table.reduce((total, one) => total + one.weight, 0);
        expectNear(score, (sum / known.reduce((total, one) => total + one.weight, 0)) * full);
      }),
    );
  });

  test("the order of the rows does not matter, nor do padding rows", () => {
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(3), (table, turn, padding) => {
        const score = cellOf("TICKETSCORE", columns(table));
        const turned = table.map((_, place) => table[(place + turn) % table.length]).flatMap((one) => one ?? []);
        const padded = columns(turned).map((cells) => [...cells, ...column(...new Array<Cell>(padding).fill(null))]);
        expectNear(cellOf("TICKETSCORE", padded), score);
      }),
    );
  });

  test("doubling every weight doubles the score", () => {
    fc.assert(
      fc.property(rows, (table) => {
        const score = cellOf("TICKETSCORE", columns(table));
        const doubled = cellOf("TICKETSCORE", columns(table.map((one) => ({ ...one, weight: 2 * one.weight }))));
        expectNear(doubled, typeof score === "number" ? 2 * score : score);
      }),
    );
  });

  test("ratings within the scale earn between nothing and the weight", () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ratings, weight, fc.constantFrom("share", "span"), (given, points, mapping) => {
        const earned = numberOf("RATINGSCORE", [column(...given), points, 5, mapping]);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(points * (1 + 1e-12));
      }),
    );
  });

  test("rounded weights sum to exactly the total, and none moves by a unit", () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 1000 }),
        (given, digits, total) => {
          fc.pre(given.some((one) => one > 0));
          const unit = 10 ** digits;
          const rounded = cellsOf("ROUNDWEIGHTS", [column(...given), total, digits]).map(Number);
          expect(rounded.reduce((sum, one) => sum + Math.round(one * unit), 0)).toBe(total * unit);
          const sum = given.reduce((all, one) => all + one, 0);
          for (const [place, one] of rounded.entries()) {
            expect(Math.abs(one - ((given[place] ?? 0) / sum) * total)).toBeLessThan((1 + 1e-6) / unit);
          }
        },
      ),
    );
  });
});

const ticket = fc.record({
  handler: fc.constantFrom<Cell>("Ann", "ann ", "Bob", "Li, Wei", "=A1", 7, null, "N/A"),
  minutes: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constantFrom<Cell>(null, "N/A")),
  met: fc.constantFrom<Cell>(true, false, "是", "no", null, "N/A"),
  rating: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom<Cell>(null, "N/A")),
  date: fc.integer({ min: 0, max: 60 }),
  risk: fc.oneof(fc.double({ min: 0, max: 50, noNaN: true }), fc.constant<Cell>(null)),
});
const tickets = fc.array(ticket, { minLength: 1, maxLength: 40 });
type Ticket = typeof ticket extends fc.Arbitrary<infer Value> ? Value : never;

function cellsIn<Field extends keyof Ticket>(table: readonly Ticket[], field: Field): Cell[][] {
  return column(...table.map((one) => one[field]));
}

function rowsOf(id: string, args: unknown[]): Cell[][] {
  const result = evaluate(id, args);
  if (!Array.isArray(result)) throw new Error(`${id} gave one cell`);
  return result.filter((row) => row.some((cell) => cell !== null));
}

function sumOf(table: readonly (readonly Cell[])[], place: number): number {
  return table.reduce((sum, row) => sum + Number(row[place] ?? 0), 0);
}

describe("whatever the tickets", () => {
  test("the handlers' tickets, answers and late ones add up to the whole", () => {
    fc.assert(
      fc.property(tickets, (given) => {
        const [handlers, minutes] = [cellsIn(given, "handler"), cellsIn(given, "minutes")];
        const [met, rating] = [cellsIn(given, "met"), cellsIn(given, "rating")];
        const found = rowsOf("HANDLERTABLE", [handlers, minutes, met, rating, rating]);
        const isSome = (cell: Cell): boolean => cell !== null;
        const own = given.filter(
          (one) => one.handler !== "N/A" && [one.handler, one.minutes, one.met, one.rating].some(isSome),
        );
        expect(sumOf(found, 1)).toBe(own.length);
        expect(sumOf(found, 2)).toBe(own.filter((one) => typeof one.minutes === "number").length);
        const late = own.filter((one) => one.met === false || one.met === "no");
        expect(sumOf(rowsOf("LATETOP", [handlers, met, 40]), 1)).toBe(late.length);
        for (const [, count, answered, average, inTime] of found) {
          expect(Number(answered)).toBeLessThanOrEqual(Number(count));
          expect(average === null).toBe(answered === 0);
          if (inTime !== null) expect(Number(inTime)).toSatisfy((share: number) => share >= 0 && share <= 1);
        }
        const counts = found.map(([, count]) => Number(count));
        expect(counts).toEqual([...counts].sort((one, other) => other - one));
      }),
    );
  });

  test("problems fall in count, their shares rise to exactly 1, and the order of the rows does not matter", () => {
    fc.assert(
      fc.property(tickets, fc.nat(), (given, turn) => {
        const found = rowsOf("PARETO", [cellsIn(given, "handler")]);
        const cumulative = found.map(([, , , share]) => Number(share));
        expect(cumulative).toEqual([...cumulative].sort((one, other) => one - other));
        if (found.length > 0) expect(cumulative.at(-1)).toBe(1);
        expectNear(sumOf(found, 2), found.length > 0 ? 1 : 0);
        const turned = given.map((_, place) => given[(place + turn) % given.length]).flatMap((one) => one ?? []);
        const counts = (table: readonly (readonly Cell[])[]): Cell[] => table.map(([, count]) => count ?? null);
        expect(counts(rowsOf("PARETO", [cellsIn(turned, "handler")]))).toEqual(counts(found));
      }),
    );
  });

  test("the repeat rate is that of comparing every ticket with every other", () => {
    fc.assert(
      fc.property(tickets, fc.integer({ min: 1, max: 20 }), (given, days) => {
        const nameOf = ({ handler }: Ticket): string => String(handler).trim().toLowerCase();
        const known = given.filter(
          ({ handler, met }) => ![handler, met].some((cell) => cell === null || cell === "N/A"),
        );
        const repeats = known.filter((one, place) =>
          known.some((other, before) => {
            const gap = one.date - other.date;
            const isEarlier = gap > 0 || (gap === 0 && before < place);
            return isEarlier && gap <= days && nameOf(one) === nameOf(other) && one.met === other.met;
          }),
        );
        const types = given.map(({ met }) => (typeof met === "boolean" ? String(met) : met));
        const rate = cellOf("REPEATRATE", [cellsIn(given, "handler"), column(...types), cellsIn(given, "date"), days]);
        if (known.length > 0) expectNear(rate, repeats.length / known.length);
        else expect([null, "N/A"]).toContain(rate);
      }),
    );
  });

  test("rates stay within their bounds, and a stricter threshold never raises one", () => {
    fc.assert(
      fc.property(tickets, (given) => {
        const ratings = cellsIn(given, "rating");
        fc.pre(given.some(({ rating }) => typeof rating === "number"));
        const item = numberOf("ITEMRATE", [ratings]);
        expect(item).toBeGreaterThanOrEqual(0.2);
        expect(item).toBeLessThanOrEqual(1);
        const satisfied = [1, 2, 3, 4, 5].map((threshold) => numberOf("SATISFIEDRATE", [ratings, threshold]));
        expect(satisfied[0]).toBe(1);
        expect(satisfied).toEqual([...satisfied].sort((one, other) => other - one));
        const answers = given.map(({ rating }) => (typeof rating === "number" ? 2 * rating : rating));
        expect(Math.abs(numberOf("NPSSCORE", [column(...answers)]))).toBeLessThanOrEqual(100);
      }),
    );
  });

  test("at least half of the rows reach each median, and turning the measure of speed over turns nothing else", () => {
    fc.assert(
      fc.property(tickets, (given) => {
        const [minutes, rating] = [cellsIn(given, "minutes"), cellsIn(given, "rating")];
        const found = cellsOf("QUADRANT", [minutes, rating]);
        const placed = found.filter((cell) => cell !== null && cell !== "N/A");
        const count = (words: readonly string[]): number =>
          placed.filter((cell) => words.includes(String(cell))).length;
        expect(2 * count(["Fast and good", "Fast but poor"])).toBeGreaterThanOrEqual(placed.length);
        expect(2 * count(["Fast and good", "Good but slow"])).toBeGreaterThanOrEqual(placed.length);
        const turned = minutes.map(([cell]) => [typeof cell === "number" ? -cell : (cell ?? null)]);
        expect(cellsOf("QUADRANT", [turned, rating, null, null, "higher"])).toEqual(found);
      }),
    );
  });

  test("an audit sample has its size, no ticket twice, and probabilities that sum to it and follow the risk", () => {
    fc.assert(
      fc.property(tickets, fc.constantFrom(0.05, 0.1, 0.3, 0.5, 1), fc.nat(), (given, rate, seed) => {
        const ids = column(...given.map((_, place) => `T${place}`));
        const sample = rowsOf("AUDITSAMPLE", [ids, cellsIn(given, "risk"), rate, seed]);
        expect(rowsOf("AUDITSAMPLE", [ids, cellsIn(given, "risk"), rate, seed])).toEqual(sample);
        const drawable = given.filter(({ risk }) => risk !== 0).length;
        const size = Math.min(Math.ceil(rate * given.length - 1e-9), drawable);
        expect(sample.length).toBe(size);
        expect(new Set(sample.map(([id]) => id)).size).toBe(size);
        const drawn = new Map(sample.map(([id, probability]) => [id, Number(probability)]));
        for (const probability of drawn.values()) {
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
        const byRisk = given
          .flatMap(({ risk }, place) =>
            typeof risk === "number" ? [{ risk, probability: drawn.get(`T${place}`) }] : [],
          )
          .filter(({ probability }) => probability !== undefined)
          .sort((one, other) => one.risk - other.risk)
          .map(({ probability }) => Number(probability));
        expect(byRisk).toEqual([...byRisk].sort((one, other) => one - other));
      }),
    );
  });

  test("a sample is no larger than the population, and a narrower margin never asks for less", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.double({ min: 0.001, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (population, margin, confidence, share) => {
          const size = numberOf("SAMPLESIZE", [population, margin, confidence, share]);
          expect(Number.isInteger(size) && size >= 1 && size <= population).toBe(true);
          expect(numberOf("SAMPLESIZE", [population, margin / 2, confidence, share])).toBeGreaterThanOrEqual(size);
          expect(numberOf("SAMPLESIZE", [2 * population, margin, confidence, share])).toBeGreaterThanOrEqual(size);
        },
      ),
    );
  });
});

describe("whatever the cells", () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.double() },
    { weight: 6, arbitrary: fc.double({ min: 0, max: 5, noNaN: true }) },
    { weight: 2, arbitrary: fc.integer({ min: -2, max: 6 }) },
    { weight: 4, arbitrary: fc.constantFrom<unknown>(null, undefined, "", "N/A", "不适用", "#DIV/0!", "#N/A") },
    { weight: 2, arbitrary: fc.constantFrom<unknown>("lower", "share", "span", true, "text") },
    { weight: 4, arbitrary: fc.constantFrom<unknown>(true, false, 0, 1, "是") },
    { weight: 1, arbitrary: fc.anything() },
  );
  const hours = [
    fc.constantFrom<unknown>("Mon-Sun 9-17", "周一至周五 9:00-12:00 13:00-18:00", null),
    fc.double({ min: 0, max: 50_000, noNaN: true }),
  ];
  const range = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 2 }))
    .chain(([height, width]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );

  test.each(functions.map(({ id, parameters }) => [id, parameters] as const))(
    "%s gives clean cells or a FormulaError",
    (id, parameters) => {
      const minLength = parameters.filter(({ optional }) => !optional).length;
      // Hardly any text is opening hours, and few numbers are moments: where they are asked for, they are offered.
      const offered = parameters.some(({ name }) => name === "hours") ? hours : [];
      const args = fc.array(fc.oneof(cell, range, ...offered, ...offered), { minLength, maxLength: parameters.length });
      let answered = 0;
      fc.assert(
        fc.property(args, fc.constantFrom("en", "zh-CN"), (cells, locale) => {
          let result: ReturnType<typeof evaluate>;
          try {
            result = evaluate(id, cells, { locale });
          } catch (error) {
            expect(error).toBeInstanceOf(FormulaError);
            expect(String(error)).not.toMatch(/undefined|NaN|\[object/);
            return;
          }
          answered++;
          // A name is shown as it was written, whatever it looks like.
          const given = new Set(cells.flat(2).map((one) => (typeof one === "string" ? one.trim() : one)));
          for (const one of Array.isArray(result) ? result.flat() : [result]) {
            if (typeof one === "number") expect(Number.isFinite(one) && !Object.is(one, -0)).toBe(true);
            else if (typeof one === "string" && one.startsWith("#"))
              expect(isErrorValue(one) || given.has(one)).toBe(true);
            else expect(one === null || typeof one === "string" || typeof one === "boolean").toBe(true);
          }
        }),
        { numRuns: 3000 },
      );
      expect(answered, "the cells are not refused every time").toBeGreaterThan(20);
    },
  );
});
