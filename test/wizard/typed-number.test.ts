import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../core/indicators/indicator.ts";
import { numberText, type TypedNumber, typedNumber } from "../../core/wizard/typed-number.ts";

const number = (value: number): TypedNumber => ({ kind: "number", value });

describe("what a typed text says", () => {
  it.each<[string, Unit | "plain", TypedNumber, string]>([
    // text        unit        says                       why
    ["85", "percent", number(0.85), "percent fields take the number before the sign"],
    ["85%", "percent", number(0.85), "with the sign"],
    ["85 %", "percent", number(0.85), "with a space"],
    ["87.6", "percent", number(0.876), "no dust of binary fractions"],
    ["0.5", "percent", number(0.005), "half a percent, as in a cell formatted as percent"],
    ["８５％", "percent", number(0.85), "full-width digits of a Chinese keyboard"],
    ["30", "minutes", number(30), "other units as they are"],
    ["1,200", "yuan", number(1200), "a comma before three digits is a thousands separator"],
    ["1,5", "hours", { kind: "text" }, "a comma elsewhere means two things"],
    [".85", "plain", number(0.85), "a bare decimal"],
    ["-5", "points", number(-5), "NPS can be negative"],
    ["85%", "minutes", { kind: "text" }, "no percent outside percent fields"],
    ["soon", "hours", { kind: "text" }, "words are no number"],
    ["1e3", "count", { kind: "text" }, "nobody types that on purpose"],
    ["  ", "hours", { kind: "blank" }, "spaces are blank, not 0"],
    ["N/A", "percent", { kind: "notApplicable" }, "leaves the reckoning"],
    ["不适用", "percent", { kind: "notApplicable" }, "in Chinese too"],
  ])("%j in %s: %j (%s)", (text, unit, says) => {
    expect(typedNumber(text, unit)).toEqual(says);
  });

  it("shows what it took: text and number are inverses", () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, fc.constantFrom("percent", "hours", "plain"), (typed, unit) => {
        const taken = typedNumber(String(typed), unit);
        expect(taken.kind === "number" ? numberText(taken.value, unit) : null).toBe(String(typed));
      }),
    );
  });
});
