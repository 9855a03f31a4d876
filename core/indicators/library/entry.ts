import type { Locale, Localized } from "../../i18n/locale.ts";
import type { CauseBranch, Measure } from "../indicator.ts";

/** One thought in both languages, Chinese first. */
export function text(chinese: string, english: string): Localized {
  const words: Record<Locale, string> = { "zh-CN": chinese, en: english };
  return words;
}

/** A likely cause, what is done about it, and what that should bring by when. */
export function answer(branch: CauseBranch, cause: Localized, measure: Localized, effect: Localized): Measure {
  return { branch, cause, measure, effect };
}
