import type { Locale } from "../locale.ts";

/** The parts of a round of plan, do, check and act. */
export const cycleParts = ["plan", "do", "check", "act"] as const;

export type CyclePart = (typeof cycleParts)[number];

interface CycleTexts {
  readonly name: string;
  readonly parts: Readonly<Record<CyclePart, string>>;
  readonly round: (round: number) => string;
  /** The part that is under way, in the pane and in a line of text. */
  readonly current: (part: string) => string;
  readonly marked: (part: string) => string;
  readonly head: (round: string) => string;
}

export const cycleTexts: Readonly<Record<Locale, CycleTexts>> = {
  en: {
    name: "Plan, do, check, act",
    parts: { plan: "Plan", do: "Do", check: "Check", act: "Act" },
    round: (round) => `Round ${round}`,
    current: (part) => `▶ ${part}`,
    marked: (part) => `▶ ${part} ◀`,
    head: (round) => `PDCA, ${round.toLowerCase()}: `,
  },
  "zh-CN": {
    name: "PDCA 循环",
    parts: { plan: "P 计划", do: "D 执行", check: "C 检查", act: "A 处理" },
    round: (round) => `第 ${round} 轮`,
    current: (part) => `▶ ${part}`,
    marked: (part) => `【${part}】`,
    head: (round) => `PDCA ${round}：`,
  },
};

/** The whole round in one line, with the part that a sheet is for marked: `PDCA, round 1: Plan → Do → ▶ Check ◀ → Act`. */
export function cycleLine(part: CyclePart, round: number, locale: Locale): string {
  const texts = cycleTexts[locale];
  const parts = cycleParts.map((one) => (one === part ? texts.marked(texts.parts[one]) : texts.parts[one]));
  return texts.head(texts.round(round)) + parts.join(" → ");
}
