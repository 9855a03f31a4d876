import { describe, expect, it } from "vitest";
import { freeSheetName } from "../../core/workbook/free-sheet-name.ts";

// wanted                  taken                               proposed
const table: readonly (readonly [string, readonly string[], string])[] = [
  ["评价表", [], "评价表"],
  ["评价表", ["工单"], "评价表"],
  ["评价表", ["评价表"], "评价表 (2)"],
  ["评价表", ["评价表", "评价表 (2)"], "评价表 (3)"],
  ["评价表 (2)", ["评价表 (2)"], "评价表 (3)"],
  ["Scores", ["SCORES"], "Scores (2)"],
  ["a".repeat(31), ["a".repeat(31)], `${"a".repeat(27)} (2)`],
  // A character outside the basic plane is two units long, and is kept whole or not at all.
  [`${"a".repeat(26)}🙂abc`, [`${"a".repeat(26)}🙂abc`], `${"a".repeat(26)} (2)`],
];

describe("a free sheet name", () => {
  it.each(table)("%s among %j is %s", (wanted, taken, proposed) => {
    expect(freeSheetName(wanted, taken)).toBe(proposed);
    expect(freeSheetName(wanted, taken).length).toBeLessThanOrEqual(31);
  });
});
