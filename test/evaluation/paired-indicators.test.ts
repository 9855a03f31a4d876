import { describe, expect, it } from "vitest";
import type { ChosenIndicator } from "../../core/evaluation/answers.ts";
import { pairedIndicators } from "../../core/evaluation/paired-indicators.ts";
import { indicator } from "../workbook/sample-answers.ts";

const of = (key: string, library: string | null, name: string) => indicator(key, { library, name });

describe("the indicators of two evaluations", () => {
  // before, after, pairs as before:after, why
  it.each<[readonly ChosenIndicator[], readonly ChosenIndicator[], readonly string[], string]>([
    [[of("a", null, "A")], [of("a", null, "A, renamed")], ["a:a"], "a key outlives a change of name"],
    [
      [of("a", "csat", "A"), of("b", null, "B")],
      [of("b", null, "B"), of("a", "csat", "A")],
      ["a:a", "b:b"],
      "in the order of the first",
    ],
    [[of("a", "csat", "A")], [of("x", "csat", "Z")], ["a:x"], "chosen anew, the same entry of the library"],
    [
      [of("a", "csat", "A")],
      [of("a", "nps", "A2")],
      ["a:", ":a"],
      "the same key of another entry is another indicator",
    ],
    [[of("a", null, " Speed ")], [of("x", null, "speed")], ["a:x"], "else the same name"],
    [[of("a", null, "")], [of("x", null, "")], ["a:", ":x"], "no name is no name in common"],
    [[of("a", null, "A"), of("b", null, "A")], [of("b", null, "A")], ["a:", "b:b"], "a key goes before a name"],
    [[of("a", null, "A")], [of("a", null, "A"), of("n", null, "N")], ["a:a", ":n"], "new ones at the end"],
    [[], [], [], "nothing"],
  ])("%#", (before, after, expected, why) => {
    const pairs = pairedIndicators({ indicators: [...before] }, { indicators: [...after] });
    expect(
      pairs.map((pair) => `${pair.before?.key ?? ""}:${pair.after?.key ?? ""}`),
      why,
    ).toEqual(expected);
  });
});
