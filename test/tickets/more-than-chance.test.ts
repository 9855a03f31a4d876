import { describe, expect, it } from "vitest";
import { criticalDeviations, isMoreThanChance } from "../../core/tickets/more-than-chance.ts";

/** ln n!, added up. */
const factorials = [0];
for (let n = 1; n <= 10_000; n++) factorials.push((factorials[n - 1] ?? 0) + Math.log(n));

function logChoose(n: number, k: number): number {
  return (factorials[n] ?? 0) - (factorials[k] ?? 0) - (factorials[n - k] ?? 0);
}

/** How likely a blind draw has so many weak tickets or more, counted exactly. */
function tail(weak: number, tickets: number, weakTotal: number, ticketsTotal: number): number {
  let sum = 0;
  for (let k = weak; k <= Math.min(tickets, weakTotal); k++) {
    if (tickets - k > ticketsTotal - weakTotal) continue;
    const ways = logChoose(weakTotal, k) + logChoose(ticketsTotal - weakTotal, tickets - k);
    sum += Math.exp(ways - logChoose(ticketsTotal, tickets));
  }
  return sum;
}

/** The fewest weak tickets that are told of. */
function fewestTold(tickets: number, weakTotal: number, ticketsTotal: number, groups: number): number | null {
  for (let weak = 0; weak <= Math.min(tickets, weakTotal); weak++) {
    if (isMoreThanChance({ weak, weakTotal, tickets, ticketsTotal }, groups)) return weak;
  }
  return null;
}

const tables = [60, 300, 2000, 10_000].flatMap((ticketsTotal) =>
  [0.01, 0.05, 0.15, 0.4, 0.8].flatMap((rate) =>
    [0.01, 0.03, 0.1, 0.3, 0.6].map((size) => ({
      ticketsTotal,
      weakTotal: Math.round(ticketsTotal * rate),
      tickets: Math.max(5, Math.round(ticketsTotal * size)),
    })),
  ),
);

describe("isMoreThanChance", () => {
  it.each([1, 10, 80])("names by chance no more often than it promises, with %i groups looked at", (groups) => {
    const allowed = 0.025 / groups;
    const told = tables.flatMap(({ tickets, ticketsTotal, weakTotal }) => {
      const weak = fewestTold(tickets, weakTotal, ticketsTotal, groups);
      return weak === null
        ? []
        : [{ tickets, ticketsTotal, weakTotal, weak, p: tail(weak, tickets, weakTotal, ticketsTotal) }];
    });
    expect(told.length).toBeGreaterThan(50);
    const often = told.filter(({ p }) => p > allowed);
    // Where four in five tickets are weak the approximation is a little bold.
    expect(often.filter(({ ticketsTotal, weakTotal }) => weakTotal <= ticketsTotal / 2)).toEqual([]);
    expect(often.filter(({ p }) => p > 1.6 * allowed)).toEqual([]);
  });

  it("says nothing of three where half a one was expected", () => {
    const counts = { weak: 3, weakTotal: 20, tickets: 50, ticketsTotal: 2000 };
    expect(tail(3, 50, 20, 2000)).toBeGreaterThan(0.025 / 40);
    expect(isMoreThanChance(counts, 40)).toBe(false);
    expect(isMoreThanChance({ ...counts, weak: 7 }, 40)).toBe(true);
  });

  it("asks the more of a group, the more are looked at", () => {
    expect(criticalDeviations(1)).toBe(1.96);
    // 0.025 / 50 = 0.0005, whose quantile any table of the normal distribution gives as 3.29.
    expect(criticalDeviations(50)).toBe(3.29);
  });
});
