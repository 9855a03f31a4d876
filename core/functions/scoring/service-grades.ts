import type { Localized } from "../../i18n/locale.ts";

/** The grades of a service score out of 100, best first; `from` is the lower bound. */
export const serviceGrades: readonly { readonly from: number; readonly name: Localized }[] = [
  { from: 90, name: { en: "Excellent", "zh-CN": "优秀" } },
  { from: 80, name: { en: "Good", "zh-CN": "良好" } },
  { from: 70, name: { en: "Meets the standard", "zh-CN": "达标" } },
  { from: Number.NEGATIVE_INFINITY, name: { en: "To be improved", "zh-CN": "待改进" } },
];
