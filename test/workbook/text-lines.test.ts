import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../core/workbook/row-height.ts";
import { shortenedText, textLines } from "../../core/workbook/text-lines.ts";

describe("a text in lines", () => {
  // text                    columns   lines                                why
  const table: readonly (readonly [string, number, readonly string[], string])[] = [
    ["", 10, [""], "nothing is one blank line"],
    ["late at night", 13, ["late at night"], "what fits stays whole"],
    ["late at night", 12, ["late at", "night"], "broken between words"],
    ["late  at\n night", 20, ["late at night"], "blanks are one blank"],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"], "a word longer than a line is broken inside"],
    ["so abcdefghij", 4, ["so", "abcd", "efgh", "ij"], "after what stood before it"],
    ["早高峰人手不足", 8, ["早高峰人", "手不足"], "Chinese is broken between any two characters"],
    ["早高峰，人手", 6, ["早高", "峰，人", "手"], "but no line begins with a comma"],
    ["用 TicketScore 派单", 6, ["用", "Ticket", "Score", "派单"], "both in one"],
  ];

  it.each(table)("%j in %d columns is %j: %s", (text, columns, lines) => {
    expect(textLines(text, columns)).toEqual(lines);
  });

  it("keeps every character and never runs over, whatever the text", () => {
    const anyText = fc.string({ unit: fc.constantFrom("a", "W", " ", "，", "。", "中", "工", "-", "😀") });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 6, max: 30 }), (text, columns) => {
        const lines = textLines(text, columns);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe("a shortened text", () => {
  // text          columns   shown
  const table: readonly (readonly [string, number, string])[] = [
    ["response", 8, "response"],
    ["response", 7, "respon…"],
    ["响应及时率", 10, "响应及时率"],
    ["响应及时率", 8, "响应及…"],
    ["in time", 4, "in…"],
  ];

  it.each(table)("%j in %d columns is %j", (text, columns, shown) => {
    expect(shortenedText(text, columns)).toBe(shown);
  });
});
