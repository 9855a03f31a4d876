import type { Locale } from "../i18n/locale.ts";
import { type Position, type RefusalValues, type Rule, refusalSentence } from "../i18n/refusals.ts";

/** What a function refuses, as data. */
export interface Refusal<Name extends Rule> {
  readonly functionId: string;
  /** The parameter as the user sees it. */
  readonly parameter: string;
  readonly rule: Name;
  readonly values: RefusalValues[Name];
  /** Where in the parameter's range, or `null` where it is one cell or the range as a whole. */
  readonly position: Position | null;
}

/**
 * A function's refusal of its arguments. `message` is the sentence a host shows, in the language of the call; the other
 * properties say the same as data, and `messageIn` says it in another language.
 */
export class FormulaError extends Error {
  readonly functionId: string;
  readonly parameter: string;
  readonly rule: Rule;
  readonly values: RefusalValues[Rule];
  readonly position: Position | null;
  readonly messageIn: (locale: Locale) => string;

  private constructor(refusal: Refusal<Rule>, messageIn: (locale: Locale) => string, locale: Locale) {
    super(messageIn(locale));
    this.name = "FormulaError";
    this.functionId = refusal.functionId;
    this.parameter = refusal.parameter;
    this.rule = refusal.rule;
    this.values = refusal.values;
    this.position = refusal.position;
    this.messageIn = messageIn;
  }

  static of<Name extends Rule>(refusal: Refusal<Name>, locale: Locale): FormulaError {
    return new FormulaError(refusal, (language) => refusalSentence(refusal, language), locale);
  }
}
