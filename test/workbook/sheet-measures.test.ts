import { describe, expect, it } from "vitest";
import type { Unit } from "../../core/indicators/indicator.ts";
import { rowHeight } from "../../core/workbook/row-height.ts";
import { runs } from "../../core/workbook/runs.ts";
import { targetFormat } from "../../core/workbook/unit-format.ts";

describe("the number format of a target", () => {
  // unit      target   format
  const table: readonly (readonly [Unit, number | null, string])[] = [
    ["percent", 0.9, "0%"],
    // 0.29 × 100 is 28.999999999999996 in binary fractions.
    ["percent", 0.29, "0%"],
    ["percent", 0.985, "0.0%"],
    ["percent", 0.0025, "0.00%"],
    ["percent", null, "0%"],
    ["minutes", 7.5, "General"],
    ["rating", 4.5, "0.00"],
  ];

  it.each(table)("%s %s is %s", (unit, target, format) => {
    expect(targetFormat(unit, target)).toBe(format);
  });
});

describe("the height of a row", () => {
  // text                     width   points   why
  const table: readonly (readonly [string, number, number, string])[] = [
    ["", 10, 20, "a blank row is one line high"],
    ["12345678", 10, 20, "eight characters fit into ten, less the padding of two"],
    ["123456789", 10, 35, "nine do not"],
    ["一二三四", 10, 20, "a Chinese character takes two columns"],
    ["一二三四五", 10, 35, "so the fifth begins a line"],
    ["a\nb\nc", 10, 50, "lines of the user's own count"],
  ];

  it.each(table)("%j in %d characters is %d: %s", (text, width, height) => {
    expect(rowHeight([{ text, width }])).toBe(height);
  });

  it("is that of the highest cell", () => {
    expect(
      rowHeight([
        { text: "a", width: 10 },
        { text: "a\nb", width: 10 },
      ]),
    ).toBe(35);
  });
});

describe("runs", () => {
  it("joins neighbours that are alike", () => {
    expect(runs(["a", "a", "b", "a"])).toEqual([
      { first: 0, length: 2, key: "a" },
      { first: 2, length: 1, key: "b" },
      { first: 3, length: 1, key: "a" },
    ]);
    expect(runs([])).toEqual([]);
  });
});
