import { actualOriginTexts } from "../i18n/actual-origin-texts.ts";
import type { Locale } from "../i18n/locale.ts";
import type { ActualRule } from "./actual-rule.ts";
import type { AnalysisMisfit } from "./analysis-in-use.ts";

/** Where an actual comes from, in words; blank where there is but one place it could come from. */
export function actualOrigin(rule: ActualRule, locale: Locale): string {
  if (rule.kind === "linked") return actualOriginTexts[locale].linked(rule.made.sheet);
  return rule.kind !== "tickets" || rule.why === null ? "" : misfitText(rule.why, locale);
}

/** Why an actual is not taken from the ticket analysis, in words. */
export function misfitText(why: AnalysisMisfit | { readonly code: "noSuchFigure" }, locale: Locale): string {
  const texts = actualOriginTexts[locale];
  switch (why.code) {
    case "noSuchFigure":
      return texts.noSuchFigure;
    case "otherPeriod":
      return texts.otherPeriod(why.sheet, why.from, why.to);
    case "sheetGone":
    case "otherTable":
    case "narrowerScope":
      return texts[why.code](why.sheet);
  }
}
