import { describe, expect, it } from "vitest";
import { newAnswers } from "../../core/wizard/new-answers.ts";
import { checkedNumber, numberRule } from "../../core/wizard/number-rule.ts";
import { targetPresets } from "../../core/wizard/target-presets.ts";
import { type ThresholdPreset, thresholdsOfPreset } from "../../core/wizard/threshold-presets.ts";

const limits = [
  { priority: "urgent", responseMinutes: 15, resolutionHours: 4 },
  { priority: "", responseMinutes: 120, resolutionHours: 24 },
];
const usual = [
  ["urgent", "", 15],
  ["", "", 120],
] as const;

describe("presets of targets", () => {
  // domain.md 3.2: average handling time of at most 6 minutes.
  it("hold handling to 6 minutes, in the hours of the figure, which takes them for a target", () => {
    const { figure, value } = targetPresets.handling;
    expect(value * 60).toBeCloseTo(6, 12);
    const rule = numberRule({ kind: "figureTarget", figure }, newAnswers("en", "2024-06-03"));
    expect(rule && checkedNumber(String(value), rule)).toEqual({ kind: "accepted", value: 0.1 });
  });
});

describe("presets of limits", () => {
  // domain.md 3.2: urgent 15 min, normal 2 h, chat 30 s, phone 20 s, equipment 2 h, software and complaints 24 h.
  it.each<[ThresholdPreset, readonly string[], readonly (readonly [string, string, number])[], string]>([
    // preset          channels              rows                                          why
    ["priority", [], usual, "by the priorities that occur"],
    ["chat", ["E-mail", "Live chat"], [["", "Live chat", 0.5], ...usual], "30 seconds, above the others"],
    ["chat", ["在线客服", "电话"], [["", "在线客服", 0.5], ...usual], "the same in Chinese"],
    ["phone", ["Phone", "Chat"], [["", "Phone", 0.333333], ...usual], "20 seconds to a millionth of a minute"],
    ["phone", ["E-mail"], [["", "", 0.333333]], "without such a channel all tickets are calls"],
    ["manufacturing", ["Phone"], [["", "", 120]], "2 hours for every ticket"],
    ["software", [], [["", "", 1440]], "24 hours"],
    ["complaint", [], [["", "", 1440]], "24 hours"],
  ])("%s with channels %j: %j (%s)", (preset, channels, rows) => {
    const before = usual.map(([priority, channel, minutes]) => ({ priority, channel, minutes }));
    const found = thresholdsOfPreset(preset, before, { channels, limits });
    expect(found.map(({ priority, channel, minutes }) => [priority, channel, minutes])).toEqual(rows);
  });

  it("replaces the row of a channel when chosen twice", () => {
    const once = thresholdsOfPreset("chat", [], { channels: ["Chat"], limits });
    expect(thresholdsOfPreset("chat", once, { channels: ["Chat"], limits })).toEqual(once);
  });
});
