import type { Localized } from "../i18n/locale.ts";
import { distinctTexts } from "./distinct-texts.ts";
import { priorityLevel } from "./priority-level.ts";
import type { ResponseLimit } from "./response-limit.ts";
import type { Tickets } from "./ticket-table.ts";

/** Where the suggested limits come from, to be shown beside them. */
export const limitSource: Localized = {
  "zh-CN":
    "响应：紧急 15 分钟、普通 120 分钟，为常见的工单响应标准；解决：普通 24 小时，为软件与互联网问题的常见承诺；紧急 4 小时是常见的合同条款，并非行业标准。请按贵公司的服务承诺修改。",
  en: "Response: 15 minutes for urgent and 120 for normal tickets, the thresholds in common use. Resolution: 24 hours for normal tickets, the usual promise for software issues; 4 hours for urgent ones is a frequent contract figure, not a standard. Replace them with what you promise your customers.",
};

const urgent: Omit<ResponseLimit, "priority"> = { responseMinutes: 15, resolutionHours: 4 };
const normal: Omit<ResponseLimit, "priority"> = { responseMinutes: 120, resolutionHours: 24 };

/**
 * Whether a priority is an urgent one. Where four or five levels are used, the upper two are; everything else, and whatever
 * names no level, is normal.
 */
export function isUrgent(priority: string): boolean {
  const level = priorityLevel(priority);
  return level === "urgent" || level === "high";
}

/**
 * Limits to start from: one row for each priority that occurs, the most urgent first, and a last one for every other
 * ticket, which is the only one where the tickets have no priority.
 */
export function suggestedLimits(tickets: Tickets): ResponseLimit[] {
  const rows = distinctTexts(tickets, "priority").map(
    ({ text }): ResponseLimit => ({
      priority: text,
      ...(isUrgent(text) ? urgent : normal),
    }),
  );
  rows.sort((a, b) => a.responseMinutes - b.responseMinutes || (a.priority < b.priority ? -1 : 1));
  return [...rows, { priority: "", ...normal }];
}
