import type { CausesShape, MadeCauses } from "../../evaluation/made/made-causes.ts";
import { causesTexts } from "../../i18n/improvement/causes-texts.ts";
import { textLines } from "../text-lines.ts";
import type { CausesInput } from "./causes-input.ts";

/** Columns that a line over the whole page has room for, and one over a half of it. */
const pageColumns = 185;
const halfColumns = 88;

/** The sentence that the tickets say, line by line. */
export function saysLines({ cause, locale }: CausesInput): string[] {
  return textLines(cause?.sentence[locale] ?? causesTexts[locale].says.nothing, pageColumns);
}

/** What was tried in the round before and what became of it, line by line; `null` in the first round. */
export function triedLines({
  cycle,
  locale,
  tried,
}: CausesInput): { readonly measure: string; readonly verdict: string }[] | null {
  if (cycle === 1) return null;
  if (tried.length === 0) return [{ measure: causesTexts[locale].tried.none, verdict: "" }];
  return tried.flatMap((one) => {
    const measure = textLines(one.measure, halfColumns);
    const verdict = textLines(one.verdict, halfColumns);
    return Array.from({ length: Math.max(measure.length, verdict.length) }, (_, index) => ({
      measure: measure[index] ?? "",
      verdict: verdict[index] ?? "",
    }));
  });
}

/** What the places on its sheet depend on. */
export function causesShape(input: CausesInput): CausesShape {
  return {
    tried: triedLines(input)?.length ?? null,
    judged: input.cycle > 1 && input.judgedOn !== null,
    says: saysLines(input).length,
    shares: input.cause?.shares.length ?? 0,
  };
}

/** What is remembered of a root-cause sheet. */
export function madeCausesOf(
  input: CausesInput,
  of: { readonly evaluation: string; readonly indicator: string },
): MadeCauses {
  const { cycle, indicator, locale, sheet } = input;
  return { ...of, sheet, name: indicator.name, cycle, locale, shape: causesShape(input) };
}
