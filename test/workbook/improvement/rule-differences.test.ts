import { describe, expect, it } from "vitest";
import type { Answers, ChosenIndicator } from "../../../core/evaluation/answers.ts";
import { comparedIndicators } from "../../../core/workbook/improvement/compared-indicator.ts";
import { warningSentences } from "../../../core/workbook/improvement/comparison-sentences.ts";
import { type ComparisonWarning, comparisonWarnings } from "../../../core/workbook/improvement/comparison-warnings.ts";
import { ruleDifferences } from "../../../core/workbook/improvement/rule-differences.ts";
import { indicator } from "../sample-answers.ts";
import { evaluationOfTest, measured, ticketSheet } from "./two-evaluations.ts";

const { data } = ticketSheet([{ day: "2024-01-05", minutes: 10 }]);
const january = { from: "2024-01-01", to: "2024-01-31" };
const february = { from: "2024-02-01", to: "2024-02-29" };

const speed = (given: Partial<ChosenIndicator> = {}) => measured("speed", "respondedInTime", given);

function evaluation(
  id: string,
  indicators: readonly ChosenIndicator[],
  given: Partial<Answers> = {},
  period = id === "1" ? january : february,
) {
  const { data: table = data, ...rest } = given;
  return evaluationOfTest({ id, period, indicators, given: rest }, table, "en").compared;
}

describe("the rules of two evaluations", () => {
  const limits = [{ priority: "", responseMinutes: 60, resolutionHours: 24 }];
  // first, second, what differs
  it.each<
    [
      string,
      readonly [readonly ChosenIndicator[], Partial<Answers>],
      readonly [readonly ChosenIndicator[], Partial<Answers>],
      readonly string[],
    ]
  >([
    ["the same", [[speed()], {}], [[speed()], {}], []],
    ["weight and target", [[speed()], {}], [[speed({ weight: 20, target: 0.95 })], {}], ["weight", "target"]],
    ["direction", [[speed()], {}], [[speed({ direction: "lower" })], {}], ["direction"]],
    ["limits, for what is judged by them", [[speed()], {}], [[speed()], { data: { ...data, limits } }], ["timing"]],
    [
      "limits, for what is not",
      [[measured("csat", "satisfaction", { unit: "rating" })], {}],
      [[measured("csat", "satisfaction", { unit: "rating" })], { data: { ...data, limits } }],
      [],
    ],
    [
      "typed, then read off tickets",
      [[indicator("speed", { actual: 0.8 })], {}],
      [[speed()], {}],
      ["measure", "timing"],
    ],
    [
      "one more, one less",
      [[speed(), indicator("old")], {}],
      [[speed(), indicator("new")], {}],
      ["onlyBefore", "onlyAfter"],
    ],
    ["cap and threshold", [[speed()], {}], [[speed()], { cap: 1.2, threshold: 0.9 }], ["cap", "threshold"]],
    ["the rating scale, where nothing is rated", [[speed()], {}], [[speed()], { scaleMaximum: 10 }], []],
  ])("differ: %s", (_name, [first, given], [second, other], codes) => {
    const [before, after] = [evaluation("1", first, given), evaluation("2", second, other)];
    expect(ruleDifferences(before, after).map(({ code }) => code)).toEqual(codes);
  });

  it("are read off two made records, in words of both languages", () => {
    const before = evaluation("1", [speed()]);
    const after = evaluation("2", [speed({ weight: 12.5, target: 0.955 })], { cap: 1.2 });
    const [warning] = comparisonWarnings(before, after);
    if (warning === undefined) throw new Error("there must be a warning");
    expect(warningSentences(warning, "en")).toEqual([
      "They follow two rules; scores and the total mix both:",
      "“speed”: weight 10, then 12.5",
      "“speed”: target 90%, then 95.5%",
      "cap on attainment none, then 120%",
    ]);
    expect(warningSentences(warning, "zh-CN")[1]).toBe("“speed”的权重由 10 改为 12.5");
  });

  it("are told up to six, and how many more", () => {
    const many = (weight: number) => Array.from({ length: 9 }, (_, index) => indicator(`i${index}`, { weight }));
    const [warning] = comparisonWarnings(evaluation("1", many(1)), evaluation("2", many(2)));
    expect(warning === undefined ? [] : warningSentences(warning, "en").slice(-2)).toEqual([
      "“i5”: weight 1, then 2",
      "and 3 more differences",
    ]);
  });
});

describe("what speaks against comparing two evaluations", () => {
  const at = (id: string, from: string | null, to: string | null, given: Partial<Answers> = {}) => {
    const made = evaluation(id, [speed()], given);
    return { ...made, record: { ...made.record, period: { from, to } } };
  };
  const first = at("1", "2024-01-01", "2024-01-31");
  // the second, the codes
  it.each<[string, typeof first, readonly ComparisonWarning["code"][]]>([
    ["the next month", at("2", "2024-02-01", "2024-02-29"), []],
    ["itself", first, ["sameEvaluation"]],
    ["another of the same month", at("2", "2024-01-01", "2024-01-31"), ["samePeriod"]],
    ["the last day of the first", at("2", "2024-01-31", "2024-02-29"), ["overlapping"]],
    ["the month before", at("2", "2023-12-01", "2023-12-31"), ["reversed"]],
    ["a month that ends within the first", at("2", "2023-12-15", "2024-01-15"), ["overlapping", "reversed"]],
    ["no end", at("2", "2024-02-01", null), ["openPeriod"]],
    [
      "another subject and team",
      at("2", "2024-02-01", "2024-02-29", { subject: "Phone", teams: ["North"] }),
      ["otherSubject", "otherScope"],
    ],
    ["the same teams in another order", at("2", "2024-02-01", "2024-02-29", { teams: [] }), []],
  ])("%s", (_name, second, codes) => {
    expect(comparisonWarnings(first, second).map(({ code }) => code)).toEqual(codes);
  });

  it("names the days that are on both sides", () => {
    const [warning] = comparisonWarnings(first, at("2", "2024-01-20", "2024-02-29"));
    expect(warning === undefined ? [] : warningSentences(warning, "zh-CN")).toEqual([
      "两期在 2024-01-20 至 2024-01-31 重叠：这些天的工单两边都有，检验不成立。",
    ]);
  });
});

describe("the test that fits an indicator", () => {
  const exempt = { exempt: "recall" };
  // before, after, test
  it.each<[string, ChosenIndicator | null, ChosenIndicator | null, string]>([
    ["share of tickets", speed(), speed(), "shares"],
    [
      "mean of tickets",
      measured("m", "responseMinutes", { unit: "minutes" }),
      measured("m", "responseMinutes", { unit: "minutes" }),
      "means",
    ],
    ["typed", indicator("t", { actual: 1 }), indicator("t", { actual: 1 }), "typed"],
    [
      "panel",
      indicator("p", { source: "panel", kind: "qualitative" }),
      indicator("p", { source: "panel", kind: "qualitative" }),
      "panel",
    ],
    ["exempt before", speed(exempt), speed(), "notScoredBefore"],
    ["exempt after", speed(), speed(exempt), "notScoredAfter"],
    ["gone", speed(), null, "onlyBefore"],
    ["new", null, speed(), "onlyAfter"],
    ["another reading", measured("r", "respondedInTime"), measured("r", "resolvedInTime"), "otherMeasure"],
  ])("%s", (_name, before, after, expected) => {
    const other = indicator("other");
    const row = comparedIndicators(
      evaluation("1", before === null ? [other] : [before, other]),
      evaluation("2", after === null ? [other] : [after, other]),
    ).find(({ name }) => name !== "other");
    expect(row?.test.kind === "none" ? row.test.why : row?.test.kind).toBe(expected);
  });
});
