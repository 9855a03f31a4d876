import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { cellText } from "../../core/tickets/cell-text.ts";
import { readCount } from "../../core/tickets/read-count.ts";
import { readFlag } from "../../core/tickets/read-flag.ts";
import { readRating } from "../../core/tickets/read-rating.ts";

type Case = [Cell, number | null, string];

function check(read: (cell: Cell) => number, cell: Cell, expected: number | null) {
  if (expected === null) expect(read(cell)).toBeNaN();
  else expect(read(cell)).toBe(expected);
}

describe("readRating", () => {
  const cases: Case[] = [
    [1, 1, "lowest"],
    [5, 5, "highest"],
    [4.5, 4.5, "a mean of several answers"],
    [0, null, "outside the scale: never clipped to 1"],
    [6, null, "outside the scale: never clipped to 5"],
    ["4", 4, "a number as text"],
    ["4星", 4, "Chinese stars"],
    ["4 stars", 4, "English stars"],
    ["★★★★", 4, "drawn stars"],
    ["★★★★☆", 4, "drawn stars with an empty one"],
    ["非常满意", 5, "the best of five answers"],
    ["满意", 4, "second"],
    ["Very Satisfied", 5, "case does not matter"],
    ["neutral", 3, "the middle"],
    ["不满意", 2, "fourth"],
    ["very dissatisfied", 1, "the worst"],
    ["★★★☆☆", 3, "drawn stars with two empty ones"],
    ["4 out of 5", 4, "in words"],
    ["4-star", 4, "as an adjective"],
    ["Four stars", 4, "spelled out"],
    ["很差", 1, "nothing is worse"],
    ["Excellent", 5, "nothing is better"],
    ["good", null, "best of two, best of three or second of five: nobody knows"],
    ["Bad", null, "Zendesk's other answer of two: 1 would be an opinion nobody gave"],
    ["Offered", null, "Zendesk's word for asked and not answered"],
    ["差", null, "worst of three or second of five"],
    ["Extremely Happy", null, "Freshdesk's best of seven, and very happy would be 5 as well"],
    ["4.5", null, "a decimal as text, which languages read differently"],
    [true, null, "not a rating"],
  ];
  it.each(cases)("%j → %s: %s", (cell, expected) => check(readRating, cell, expected));
});

describe("readFlag", () => {
  const cases: Case[] = [
    [true, 1, "a sheet's TRUE"],
    [false, 0, "a sheet's FALSE"],
    [1, 1, "one"],
    [0, 0, "zero"],
    ["是", 1, "Chinese yes"],
    ["否", 0, "Chinese no"],
    [" Y ", 1, "spaces and case"],
    ["No", 0, "English no"],
    ["\u3000是\u00a0", 1, "wide and no-break spaces"],
    ["1", 1, "one as text"],
    ["0", 0, "nought as text"],
    ["☑", 1, "a ticked box"],
    ["☐", 0, "an empty box"],
    ["✅", 1, "a tick as a picture"],
    ["❌", 0, "a cross as a picture"],
    ["没", 0, "colloquial no"],
    [2, null, "neither"],
    ["x", null, "ticked or crossed out"],
    ["-", null, "no or unknown"],
  ];
  it.each(cases)("%j → %s: %s", (cell, expected) => check(readFlag, cell, expected));
});

describe("readCount", () => {
  const cases: Case[] = [
    [0, 0, "never"],
    [3, 3, "three times"],
    ["3", 3, "as text"],
    ["是", 1, "yes is once"],
    [false, 0, "no is never"],
    [-1, null, "less than never"],
    [1.5, null, "half a time"],
    ["1.5", null, "half a time as text"],
    ["1e3", null, "not as counts are written"],
    ["many", null, "not a count"],
  ];
  it.each(cases)("%j → %s: %s", (cell, expected) => check(readCount, cell, expected));
});

describe("cellText", () => {
  it.each<[Cell, string, string]>([
    ["  张  伟 ", "张 伟", "as the sheet's TRIM"],
    ["\u00a0Zhang Wei\u3000", "Zhang Wei", "spaces nobody sees"],
    [20240501001, "20240501001", "an id that the sheet took for a number"],
    [true, "TRUE", "as a sheet shows it"],
    ["#N/A", "", "an error is no text"],
    [null, "", "blank"],
  ])("%j → %j: %s", (cell, expected) => {
    expect(cellText(cell)).toBe(expected);
  });
});
