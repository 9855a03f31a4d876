import { actualOriginTexts } from "../i18n/actual-origin-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ActualRule } from "./actual-rule.ts";
import type { AnalysisMisfit } from "./analysis-in-use.ts";

/** Where an actual comes from, in words; blank where there is but one place it could come from. */
export function actualOrigin(rule: ActualRule, locale: Locale): string {
  const texts = actualOriginTexts[locale];
  if (rule.kind === "linked") return texts.linked(rule.made.sheet);
  if (rule.kind !== "tickets" || rule.why === null) return "";
  if (rule.why.code !== "noSuchFigure") return misfitText(rule.why, locale);
  return rule.reading.id === "resolvedInTime" ? texts.noSuchFigureOnClock : texts.noSuchFigure;
}

/** Why no actual is taken from the ticket analysis, in words. */
export function misfitText(why: AnalysisMisfit, locale: Locale): string {
  const texts = actualOriginTexts[locale];
  switch (why.code) {
    case "otherPeriod":
      return texts.otherPeriod(why.sheet, why.from, why.to);
    case "sheetGone":
    case "otherTable":
    case "narrowerScope":
      return texts[why.code](why.sheet);
  }
}
