import { describe, expect, it } from "vitest";
import { analyseTickets } from "../../core/analysis/analyse-tickets.ts";
import { explainGap } from "../../core/analysis/explain-gap.ts";
import type { Cell } from "../../core/functions/cell.ts";
import { serialOf, ticketsOf } from "../tickets/ticket-fixture.ts";
import { mayRules } from "./analysis-fixture.ts";

interface Some {
  readonly count: number;
  readonly late: number;
  readonly handler: string;
  readonly type: string;
}

/** Tickets of 9:00 on the days of May in turn, so that no weekday stands out. */
function gapOf(groups: readonly Some[], target: number) {
  const rows = groups.flatMap(({ count, late, handler, type }) =>
    Array.from({ length: count }, (_, i): Cell[] => {
      const submitted = serialOf(2024, 5, 1 + (i % 28), 9);
      return [`${handler} ${type} ${i}`, submitted, submitted + (i < late ? 3 : 0.5) / 24, handler, type];
    }),
  );
  const read = ticketsOf(["id", "submitted", "firstResponse", "handler", "type"], rows, "serial");
  return explainGap(analyseTickets(read, mayRules), target);
}

describe("explainGap", () => {
  it("finds the handler whose late tickets make up the gap", () => {
    // 85 of 100 in time against 90 %: five late tickets too many, and one handler alone has 10 of 20 where 2 are allowed.
    const { gap, parts } = gapOf(
      [
        { count: 20, late: 10, handler: "张伟", type: "repair" },
        { count: 40, late: 3, handler: "李娜", type: "repair" },
        { count: 40, late: 2, handler: "王芳", type: "return" },
      ],
      0.9,
    );
    expect(gap).toBeCloseTo(5, 9);
    expect(parts[0]).toMatchObject({
      group: "张伟",
      dimension: "handler",
      late: 10,
      judged: 20,
      isMoreThanChance: true,
    });
    expect(parts[0]?.excess).toBeCloseTo(8, 9);
    expect(parts[0]?.share).toBeCloseTo(8 / 5, 9);
    // 13 of 60 repairs: a blind draw of 15 of 100 gives 9, and in all likelihood no more than 3.5 above that.
    expect(parts.find(({ dimension }) => dimension === "type")).toMatchObject({
      group: "repair",
      late: 13,
      isMoreThanChance: true,
    });
  });

  it("prefers who stands out to who is merely large, and says where nobody does", () => {
    const { parts } = gapOf(
      [
        { count: 200, late: 40, handler: "large", type: "repair" },
        { count: 20, late: 14, handler: "small", type: "repair" },
        { count: 100, late: 5, handler: "other", type: "repair" },
      ],
      0.95,
    );
    expect(parts.find(({ dimension }) => dimension === "handler")).toMatchObject({
      group: "small",
      isMoreThanChance: true,
    });
    expect(parts.find(({ dimension }) => dimension === "type")).toMatchObject({
      group: "repair",
      share: 1,
      isMoreThanChance: false,
    });
  });

  it("puts what is more than chance first, the largest excess first", () => {
    const { parts } = gapOf(
      [
        { count: 30, late: 12, handler: "张伟", type: "repair" },
        { count: 70, late: 5, handler: "李娜", type: "repair" },
        { count: 100, late: 5, handler: "王芳", type: "return" },
      ],
      0.95,
    );
    const order = parts.map(({ excess, isMoreThanChance }) => (isMoreThanChance ? 1e6 : 0) + excess);
    expect(order).toEqual([...order].sort((one, other) => other - one));
    expect(parts.length).toBeGreaterThan(2);
  });

  it.each<[string, Some[], number, number | null]>([
    ["no ticket", [], 0.9, null],
    ["a target that is met", [{ count: 10, late: 1, handler: "Ann", type: "repair" }], 0.9, 0],
    ["a target that is passed", [{ count: 10, late: 0, handler: "Ann", type: "repair" }], 0.9, -1],
  ])("explains nothing of %s", (_, groups, target, expected) => {
    const { gap, parts } = gapOf(groups, target);
    if (expected === null) expect(gap).toBeNull();
    else expect(gap).toBeCloseTo(expected, 9);
    expect(parts).toEqual([]);
  });

  it("gives no verdict from one ticket", () => {
    const { gap, parts } = gapOf([{ count: 1, late: 1, handler: "Ann", type: "repair" }], 0.9);
    expect(gap).toBeCloseTo(0.9, 9);
    expect(parts.map(({ isMoreThanChance }) => isMoreThanChance)).toEqual(parts.map(() => false));
    expect(parts.map(({ share }) => share)).toEqual(parts.map(() => 1));
  });

  it("does not name tickets without a handler, whose excess stays part of the gap", () => {
    const { gap, parts } = gapOf(
      [
        { count: 10, late: 10, handler: "", type: "repair" },
        { count: 10, late: 1, handler: "Ann", type: "repair" },
      ],
      0.9,
    );
    expect(gap).toBeCloseTo(9, 9);
    expect(parts.filter(({ dimension }) => dimension === "handler")).toEqual([]);
  });
});
