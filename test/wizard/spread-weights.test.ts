import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadWeights, sumOfWeights, type WeightedRow } from "../../core/wizard/spread-weights.ts";

const free = (weight: number): WeightedRow => ({ weight, locked: false });
const locked = (weight: number): WeightedRow => ({ weight, locked: true });

describe("weights made to sum to 100", () => {
  it.each([
    // rows                                            weights               why
    [[free(20), free(15), free(15)], [40, 30, 30], "proportions are kept"],
    [[free(0), free(0), free(0)], [34, 33, 33], "no proportion known: equal, the first gets the odd one"],
    [[free(1), free(1), free(1)], [34, 33, 33], "thirds by the largest remainder, ties to the first"],
    [[locked(50), free(10), free(30)], [50, 13, 37], "50 left: 12.5 and 37.5, the odd unit to the first"],
    [[locked(100), free(10)], [100, 0], "locked rows fill everything: the rest gets nothing"],
    [[locked(33.5), free(1), free(1)], [33.5, 33.3, 33.2], "a locked half point forces one decimal"],
    [[locked(33.333), free(1)], [33.333, 66.667], "as many decimals as the locked row needs"],
    [[free(99.9), free(0.1)], [99.9, 0.1], "a small share is not rounded away"],
    [[free(60), free(0)], [100, 0], "a row of weight 0 stays at 0 beside others"],
    [[locked(40), locked(60)], [40, 60], "all locked and right already"],
  ] satisfies [WeightedRow[], number[], string][])("%j → %j: %s", (rows, weights) => {
    expect(spreadWeights(rows)).toEqual({ kind: "spread", weights });
  });

  it.each([
    [[locked(60), locked(50), free(10)], { kind: "lockedTooHigh", locked: 110 }, "locked rows are never touched"],
    [[locked(40), locked(50)], { kind: "nothingToSpread", locked: 90 }, "no free row to take the rest"],
    [[], { kind: "nothingToSpread", locked: 0 }, "no rows at all"],
  ] satisfies [WeightedRow[], object, string][])("%j is refused: %j (%s)", (rows, result) => {
    expect(spreadWeights(rows)).toEqual(result);
  });

  it("sums to exactly 100, touches no locked row and keeps the order of sizes, whatever the weights", () => {
    const row = fc.record({
      weight: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
      locked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 200 }), (rows) => {
        const result = spreadWeights(rows);
        if (result.kind !== "spread") return;
        const after = rows.map((one, index) => ({ ...one, weight: result.weights[index] ?? Number.NaN }));
        expect(sumOfWeights(after)).toBe(100);
        rows.forEach((one, index) => {
          if (one.locked) expect(after[index]?.weight).toBe(one.weight);
        });
        const bySize = rows.map((one, index) => ({
          before: one.weight,
          after: after[index]?.weight ?? 0,
          locked: one.locked,
        }));
        const open = bySize.filter((one) => !one.locked).sort((a, b) => a.before - b.before || a.after - b.after);
        for (let index = 1; index < open.length; index++) {
          expect(open[index]?.after).toBeGreaterThanOrEqual(open[index - 1]?.after ?? 0);
        }
      }),
    );
  });
});
