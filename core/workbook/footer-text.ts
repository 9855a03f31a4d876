import type { SheetTexts } from "../i18n/sheet-texts.ts";
import type { PlanContext } from "./plan-context.ts";

/**
 * A page footer in the notation that Excel and its file format use: `&L`, `&C` and `&R` begin the three parts, `&P` and `&N`
 * are the page and the number of pages. An ampersand of the user's own is doubled, so that "R&D" does not become a date.
 */
export function footerText(texts: SheetTexts, subject: string, context: Pick<PlanContext, "source" | "today">): string {
  const left = texts.footer.left(subject, context.source).slice(0, 120).replace(/&/g, "&&");
  return `&L${left}&C${texts.footer.page}&R${texts.footer.made(context.today)}`;
}
