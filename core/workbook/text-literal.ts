/** Words that a spreadsheet program reads as something else than text, whatever the case. */
const readAsValue = /^(true|false|wahr|falsch|vrai|faux)$/i;

/**
 * A text as it must be handed over, to Excel's `Range.formulas` or to Google's `Range.setValues`, so that the cell holds
 * exactly that text. Both parse what they are given as if it were typed: `=…` becomes a formula, `3-4` a date, `90%` a
 * number, `#N/A` an error. A leading apostrophe says "text"; it is not part of the value. Texts that begin with a letter
 * and hold no digit need none.
 */
export function textLiteral(text: string): string {
  if (text === "") return "";
  const isPlain = /^\p{L}/u.test(text) && !/\p{N}/u.test(text) && !readAsValue.test(text);
  return isPlain ? text : `'${text}`;
}
