import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { ticketsInScope } from "../../core/tickets/actuals.ts";
import { readings } from "../../core/tickets/readings.ts";
import { causeNow } from "./cause-now.ts";
import { serialOf, ticketsOf } from "./ticket-fixture.ts";

const rules = {
  asOf: serialOf(2024, 6, 1),
  repeatDays: 7,
  limits: [{ priority: "", responseMinutes: 120, resolutionHours: 24 }],
};

/** Tickets of Monday 6 to Friday 10 May 2024, answered after 30 minutes, or after 3 hours where late. */
function week(tickets: readonly { handler: string; hour: number; late: boolean }[]) {
  const rows = tickets.map(({ handler, hour, late }, i): Cell[] => {
    const submitted = serialOf(2024, 5, 6 + (i % 5), hour, 15);
    return [String(i), submitted, submitted + (late ? 3 : 0.5) / 24, handler];
  });
  const read = ticketsOf(["id", "submitted", "firstResponse", "handler"], rows, "serial");
  const inScope = ticketsInScope(read, { from: null, to: null, serviceTypes: [], teams: [] });
  return (direction: "higher" | "lower" = "higher") =>
    causeNow(readings.respondedInTime, read, inScope, rules, { direction, target: 0.9 });
}

function some(count: number, handler: string, hour: number, late: boolean) {
  return Array.from({ length: count }, () => ({ handler, hour, late }));
}

describe("causeOfGap", () => {
  it("names the handler and the time of day with their numbers", () => {
    // 31 of 200 late, as the sentence of the improvement plan has it: 12 of them one handler's, 8 before ten o'clock.
    const cause = week([
      ...some(12, "张伟", 14, true),
      ...some(18, "张伟", 14, false),
      ...some(8, "李娜", 9, true),
      ...some(4, "李娜", 9, false),
      ...some(11, "王芳", 15, true),
      ...some(73, "王芳", 15, false),
      ...some(74, "李娜", 16, false),
    ])();
    expect(cause).toMatchObject({ weak: 31, counted: 200 });
    // Expected by chance: 30 × 31 ÷ 200 = 4.65 of his 30, and 12 × 31 ÷ 200 = 1.86 of the 12 between 8 and 10.
    expect(cause?.shares).toMatchObject([
      { factor: "handler", group: "张伟", weak: 12, tickets: 30, weakTotal: 31, ticketsTotal: 200, branch: "people" },
      { factor: "hour", group: "8", weak: 8, tickets: 12, branch: "environment" },
    ]);
    expect(cause?.sentence["zh-CN"]).toContain("31 张响应超时的工单中");
    expect(cause?.sentence["zh-CN"]).toContain("12 张由张伟处理（其经手量占全部的 15%）");
    expect(cause?.sentence.en).toBe(
      "Of the 31 tickets answered late, 12 were handled by 张伟, who has 15% of all tickets; 8 came in between 8:00 and 10:00, when 6% of all tickets come in.",
    );
  });

  it("does not name the busiest for being busy: the same share of late tickets is no cause", () => {
    const cause = week([
      ...some(30, "张伟", 9, true),
      ...some(70, "张伟", 9, false),
      ...some(6, "李娜", 9, true),
      ...some(14, "李娜", 9, false),
    ])();
    expect(cause?.weak).toBe(36);
    expect(cause?.shares).toEqual([]);
    expect(cause?.sentence.en).toBe("Tickets answered late: 36 of 120; no person, type or time of day stands out.");
  });

  it("tells nothing of anybody from two tickets", () => {
    const cause = week([...some(2, "张伟", 9, true), ...some(98, "李娜", 9, false)])();
    expect(cause?.shares.filter((share) => share.factor === "handler")).toEqual([]);
  });

  it("is nothing where nothing fell short", () => {
    expect(week(some(10, "张伟", 9, false))()).toBeNull();
    expect(week([])()).toBeNull();
  });

  it("finds the weekday", () => {
    const rows = Array.from({ length: 50 }, (_, i): Cell[] => {
      const submitted = serialOf(2024, 5, 6 + (i % 5), 9);
      return [String(i), submitted, submitted + (i % 5 === 0 ? 3 : 0.5) / 24];
    });
    const read = ticketsOf(["id", "submitted", "firstResponse"], rows, "serial");
    const cause = causeNow(readings.respondedInTime, read, Int32Array.from(rows.keys()), rules, {
      direction: "higher",
      target: 0.9,
    });
    expect(cause?.shares).toMatchObject([{ factor: "weekday", group: "1", weak: 10, weakTotal: 10, tickets: 10 }]);
    expect(cause?.sentence.en).toBe(
      "Of the 10 tickets answered late, 10 came in on a Monday, when 20% of all tickets come in.",
    );
  });

  it("takes a ticket beyond the target for weak where the indicator is a mean", () => {
    const read = ticketsOf(
      ["id", "satisfaction"],
      [
        ["1", 5],
        ["2", 4],
        ["3", 2],
        ["4", 3],
      ],
    );
    const cause = causeNow(readings.satisfaction, read, Int32Array.of(0, 1, 2, 3), rules, {
      direction: "higher",
      target: 4.2,
    });
    expect(cause).toMatchObject({ weak: 3, counted: 4 });
    const untargeted = causeNow(readings.satisfaction, read, Int32Array.of(0, 1, 2, 3), rules, {
      direction: "higher",
      target: null,
    });
    expect(untargeted).toMatchObject({ weak: 2 });
  });

  it("looks at the ones, not the zeros, where lower is better", () => {
    const read = ticketsOf(
      ["id", "complaint"],
      [
        ["1", "是"],
        ["2", "否"],
        ["3", "否"],
      ],
    );
    expect(
      causeNow(readings.complaint, read, Int32Array.of(0, 1, 2), rules, { direction: "lower", target: 0.02 }),
    ).toMatchObject({
      weak: 1,
      counted: 3,
    });
  });
});
