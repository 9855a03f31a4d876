import type { Rules } from "./by-hand/judged-tickets.ts";

/** The rules that the pane proposes for every file of tickets. */
export const usualRules: Omit<Rules, "period" | "before" | "limits"> = {
  work: null,
  waits: new Map(),
  attention: 0.7,
  inTimeTarget: 0.9,
  fewest: 5,
  cutBy: "median",
  cutTargets: { minutes: 120, quality: 0.8 },
};
