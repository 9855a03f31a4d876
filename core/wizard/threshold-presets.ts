import type { Threshold } from "../analysis/analysis-answers.ts";
import { usualThresholds } from "./new-analysis.ts";
import type { TableFacts } from "./wizard-state.ts";

/**
 * Published limits of the first response: by priority (urgent 15 minutes, normal 120), chat 30 seconds, phone 20 seconds,
 * a fault of manufacturing equipment 2 hours, a software issue or a complaint 24 hours.
 */
export const thresholdPresets = ["priority", "chat", "phone", "manufacturing", "software", "complaint"] as const;

export type ThresholdPreset = (typeof thresholdPresets)[number];

const channelWords = {
  chat: /chat|im\b|messag|wechat|在线|聊天|微信|即时/i,
  phone: /phone|call|voice|hotline|电话|热线|来电|语音/i,
} as const;

/** To a millionth of a minute, as the sheet counts: 20 seconds are met by 20 seconds. */
const channelMinutes = { chat: 0.5, phone: 0.333333 } as const;
const minutesForAll = { manufacturing: 120, software: 1440, complaint: 1440 } as const;

/**
 * The limits under a preset. One for a channel goes above the others, because the first row that fits a ticket holds; where
 * the tickets name no such channel, it holds for all.
 */
export function thresholdsOfPreset(
  preset: ThresholdPreset,
  before: readonly Threshold[],
  { channels, limits }: Pick<TableFacts, "channels" | "limits">,
): Threshold[] {
  switch (preset) {
    case "priority":
      return usualThresholds(limits);
    case "chat":
    case "phone": {
      const minutes = channelMinutes[preset];
      const found = channels.filter((channel) => channelWords[preset].test(channel));
      if (found.length === 0) return [{ priority: "", channel: "", minutes }];
      const rows = found.map((channel) => ({ priority: "", channel, minutes }));
      return [...rows, ...before.filter(({ channel }) => !found.includes(channel))];
    }
    default:
      return [{ priority: "", channel: "", minutes: minutesForAll[preset] }];
  }
}
