import { describe, expect, it } from "vitest";
import { locales } from "../../core/i18n/locale.ts";
import { causeBranches, dimensions, type Indicator, units } from "../../core/indicators/indicator.ts";
import {
  causeBranchNames,
  dimensionNames,
  indicatorById,
  indicators,
  searchIndicators,
  unitNames,
} from "../../core/indicators/library.ts";
import { readingIds } from "../../core/indicators/reading-id.ts";
import { readings } from "../../core/tickets/readings.ts";

function textsOf(indicator: Indicator) {
  return [
    indicator.name,
    indicator.definition,
    indicator.source,
    ...indicator.measures.flatMap((measure) => [measure.cause, measure.measure, measure.effect]),
  ];
}

/** [id, target, unit, direction, where the number comes from] */
const published: [string, number, string, string, string][] = [
  ["response-in-time", 0.9, "percent", "higher", "evaluation table"],
  ["on-site-arrival-in-time", 0.85, "percent", "higher", "evaluation table"],
  ["first-contact-resolution", 0.8, "percent", "higher", "evaluation table"],
  ["right-first-time", 0.95, "percent", "higher", "evaluation table"],
  ["process-compliance", 0.98, "percent", "higher", "evaluation table"],
  ["resolution-rate", 0.8, "percent", "higher", "key figures: at least 80 %"],
  ["average-satisfaction", 4.2, "rating", "higher", "industry figure"],
  ["average-handling-time", 6, "minutes", "lower", "published threshold"],
  ["response-to-resolution", 6, "minutes", "lower", "published threshold: average handling time"],
  ["average-hand-off", 10, "minutes", "lower", "published threshold: hand-off to engineering"],
  ["average-reply-time", 30, "seconds", "lower", "published threshold: chat 30 s"],
  ["average-resolution-hours", 24, "hours", "lower", "published threshold: software 24 h"],
  ["cost-per-contact", 4, "yuan", "lower", "average; 2–3 is excellent"],
  ["churn-rate", 0.05, "percent", "lower", "durable goods"],
  ["return-rate", 0.04, "percent", "lower", "payout scheme: full points up to 4 %"],
];

describe("the indicator library", () => {
  it.each(published)("%s aims at %d (%s, %s is better): %s", (id, target, unit, direction) => {
    expect(indicatorById(id)).toMatchObject({ target, unit, direction });
  });

  it("invents no other target: each of the rest is left to the user, and says so", () => {
    const listed = new Set(published.map(([id]) => id));
    const others = indicators.filter((indicator) => !listed.has(indicator.id));
    expect(others.filter((indicator) => indicator.target !== null).map((indicator) => indicator.id)).toEqual([]);
    expect(others.length).toBeGreaterThan(20);
  });

  it("has no id twice and no name twice", () => {
    expect(new Set(indicators.map((indicator) => indicator.id)).size).toBe(indicators.length);
    for (const locale of locales) {
      expect(new Set(indicators.map((indicator) => indicator.name[locale])).size).toBe(indicators.length);
    }
  });

  it("says everything in both languages, each in its own script", () => {
    for (const indicator of indicators) {
      for (const text of textsOf(indicator)) {
        expect(text["zh-CN"], `${indicator.id}: ${text.en}`).toMatch(/[\u4e00-\u9fff]/);
        expect(text.en, `${indicator.id}: ${text["zh-CN"]}`).toMatch(/^[^\u4e00-\u9fff]{3,}$/);
      }
    }
  });

  it("says what is counted over what for every share, and what is added up for every mean", () => {
    for (const indicator of indicators.filter(({ unit }) => unit !== "points")) {
      expect(indicator.definition["zh-CN"], indicator.id).toContain("÷");
      expect(indicator.definition.en, indicator.id).toContain("÷");
    }
  });

  it("gives every measure an effect that can be checked by a date", () => {
    for (const indicator of indicators) {
      for (const { effect } of indicator.measures) {
        expect(effect["zh-CN"], indicator.id).toMatch(/[两三四六]?个?(周|月|季度)内/);
        expect(effect.en, indicator.id).toMatch(/\b(weeks?|months?|quarters?)\b/i);
      }
    }
  });

  it("keeps percentages as fractions and every target above 0", () => {
    for (const { id, unit, target } of indicators) {
      if (target === null) continue;
      expect(target, id).toBeGreaterThan(0);
      if (unit === "percent") expect(target, id).toBeLessThanOrEqual(1);
      if (unit === "rating") expect(target, id).toBeLessThanOrEqual(5);
    }
  });

  it("reads an indicator from tickets only in the unit of its reading", () => {
    for (const { id, reading, unit } of indicators) {
      if (reading !== undefined) expect(readings[reading].unit, id).toBe(unit);
    }
  });

  it("uses every reading that tickets can give", () => {
    const used = new Set(indicators.map((indicator) => indicator.reading));
    expect(readingIds.filter((id) => !used.has(id))).toEqual([]);
  });

  it("covers every dimension, and names all dimensions, units and branches", () => {
    const covered = new Set(indicators.map((indicator) => indicator.dimension));
    expect(dimensions.filter((dimension) => !covered.has(dimension))).toEqual([]);
    for (const locale of locales) {
      for (const names of [
        dimensions.map((id) => dimensionNames[id][locale]),
        units.map((id) => unitNames[id][locale]),
        causeBranches.map((id) => causeBranchNames[id][locale]),
      ]) {
        expect(names.every((name) => name.length > 0)).toBe(true);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });
});

describe("searching the library", () => {
  const cases: [string, string, string][] = [
    ["净推荐", "nps", "Chinese name"],
    ["NPS", "nps", "name in capitals"],
    ["ＮＰＳ", "nps", "full width"],
    ["churn", "churn-rate", "English name"],
    ["complaint 24", "complaints-handled-in-time", "one word in the name, one in the definition"],
    ["备件", "spare-part-arrival-in-time", "part of a name"],
  ];
  it.each(cases)("%s finds %s first: %s", (text, id) => {
    expect(searchIndicators(text)[0]?.id).toBe(id);
  });

  it("gives everything for nothing, and nothing for nonsense", () => {
    expect(searchIndicators("  ")).toHaveLength(indicators.length);
    expect(searchIndicators("zzz")).toEqual([]);
  });
});
