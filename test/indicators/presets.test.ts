import { describe, expect, it } from "vitest";
import { indicatorById, presets } from "../../core/indicators/library.ts";
import { readings } from "../../core/tickets/readings.ts";

function presetOf(id: string) {
  const preset = presets.find((one) => one.id === id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  return preset;
}

/** Points a preset gives to some of its indicators. */
function weightOf(id: string, indicatorIds: readonly string[]): number {
  return presetOf(id)
    .indicators.filter((one) => indicatorIds.includes(one.id))
    .reduce((sum, one) => sum + one.weight, 0);
}

describe("presets", () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))("%s: weights sum to exactly 100", (_, preset) => {
    expect(preset.indicators.reduce((sum, one) => sum + one.weight, 0)).toBe(100);
    expect(preset.indicators.every((one) => one.weight > 0)).toBe(true);
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))("%s: every indicator exists, once", (_, preset) => {
    expect(preset.indicators.filter((one) => indicatorById(one.id) === undefined)).toEqual([]);
    expect(new Set(preset.indicators.map((one) => one.id)).size).toBe(preset.indicators.length);
  });

  it.each(presets.map((preset) => [preset.id, preset] as const))(
    "%s: process indicators carry at least 10 where they occur",
    (_, preset) => {
      const carried = preset.indicators
        .filter((one) => indicatorById(one.id)?.dimension === "compliance")
        .map((one) => one.weight);
      if (carried.length > 0) expect(carried.reduce((sum, weight) => sum + weight, 0)).toBeGreaterThanOrEqual(10);
    },
  );

  it("gives targets of its own only where the library has none", () => {
    for (const preset of presets) {
      for (const { id, target } of preset.indicators) {
        if (target !== undefined) expect(indicatorById(id)?.target, `${preset.id}: ${id}`).toBeNull();
      }
    }
  });

  it("has the weights of the published evaluation table, in its order", () => {
    expect(presetOf("evaluation-table").indicators.map((one) => one.weight)).toEqual([15, 15, 20, 15, 10, 15, 10]);
  });

  it("gives response 30 and resolution 40 among the five core indicators", () => {
    expect(presetOf("five-core").indicators).toHaveLength(5);
    expect(weightOf("five-core", ["response-in-time"])).toBe(30);
    expect(weightOf("five-core", ["resolution-rate"])).toBe(40);
  });

  it("takes ten different sides in the ten dimensions", () => {
    expect(presetOf("ten-dimensions").indicators).toHaveLength(10);
  });

  // satisfaction / timeliness / cost, as the domain page gives them
  const timely = ["response-in-time", "average-handling-time", "escalation-answered-in-time", "resolved-in-time"];
  const costly = ["cost-per-contact", "rework-rate", "return-rate"];
  it.each([
    ["front-line", 60, 30, 10],
    ["technical-support", 30, 40, 30],
    ["managers", 40, 20, 40],
  ])("%s: satisfaction %d, timeliness %d, cost %d", (id, satisfaction, timeliness, cost) => {
    expect(weightOf(id, timely)).toBe(timeliness);
    expect(weightOf(id, costly)).toBe(cost);
    expect(100 - timeliness - cost).toBe(satisfaction);
  });

  it("asks a plain ticket export for nothing but times, hand-overs and reopenings", () => {
    const exported = new Set(["submitted", "firstResponse", "resolved", "reopened", "reassigned"]);
    for (const { id, target } of presetOf("from-tickets").indicators) {
      const indicator = indicatorById(id);
      const reading = indicator?.reading;
      expect(reading, id).toBeDefined();
      if (reading !== undefined)
        expect(
          readings[reading].needs.filter((field) => !exported.has(field)),
          id,
        ).toEqual([]);
      expect(target ?? indicator?.target, `${id} can be scored at once`).not.toBeNull();
    }
  });
});
