import type { Localized } from "../../i18n/locale.ts";

/** The four quadrants of efficiency against quality, by whether each is good. */
export const quadrants: Readonly<Record<"fastGood" | "fastPoor" | "slowGood" | "slowPoor", Localized>> = {
  fastGood: { en: "Fast and good", "zh-CN": "快而好" },
  fastPoor: { en: "Fast but poor", "zh-CN": "快而差" },
  slowGood: { en: "Good but slow", "zh-CN": "好而慢" },
  slowPoor: { en: "Slow and poor", "zh-CN": "慢而差" },
};
