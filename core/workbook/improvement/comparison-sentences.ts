import { comparisonTexts } from "../../i18n/improvement/comparison-texts.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Unit } from "../../indicators/indicator.ts";
import type { ComparisonWarning } from "./comparison-warnings.ts";
import type { RuleDifference } from "./rule-differences.ts";

/** So many differences between two rules are told one by one. */
const mostTold = 6;

/** What speaks against a comparison, in words: the warning, then what it consists of. */
export function warningSentences(warning: ComparisonWarning, locale: Locale): readonly [string, ...string[]] {
  const texts = comparisonTexts[locale].warnings;
  switch (warning.code) {
    case "overlapping":
      return [texts.overlapping(warning.from, warning.to)];
    case "otherSubject":
      return [texts.otherSubject(warning.before, warning.after)];
    case "otherRules":
      return [texts.otherRules, ...differencesTold(warning.differences, locale)];
    default:
      return [texts[warning.code]];
  }
}

/** Rules that are not the same in both, in words: the first of them, and how many more there are. */
export function differencesTold(differences: readonly RuleDifference[], locale: Locale): string[] {
  const told = differences.slice(0, mostTold).map((one) => differenceSentence(one, locale));
  const more = differences.length - told.length;
  return more === 0 ? told : [...told, comparisonTexts[locale].warnings.moreRules(more)];
}

function differenceSentence(difference: RuleDifference, locale: Locale): string {
  const texts = comparisonTexts[locale].ruleDifferences;
  const value = (number: number | null, unit: Unit = "count") => {
    if (number === null) return texts.none;
    const isShare = unit === "percent";
    const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(isShare ? number * 100 : number);
    return isShare ? `${digits}%` : digits;
  };
  switch (difference.code) {
    case "weight":
      return texts.weight(difference.name, value(difference.before), value(difference.after));
    case "target": {
      const { after, before, name, unit } = difference;
      return texts.target(name, value(before, unit), value(after, unit));
    }
    case "cap":
      return texts.cap(value(difference.before, "percent"), value(difference.after, "percent"));
    case "threshold":
      return texts.threshold(value(difference.before, "percent"), value(difference.after, "percent"));
    case "scaleMaximum":
      return texts.scaleMaximum(value(difference.before), value(difference.after));
    case "grades":
      return texts.grades(difference.before.join(" / "), difference.after.join(" / "));
    default:
      return texts[difference.code](difference.name);
  }
}
