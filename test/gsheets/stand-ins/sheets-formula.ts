/** Languages whose locales write a decimal comma, as far as the tests use them. */
const commaLanguages = /^(de|fr|it|es|pt|nl|ru|pl|tr|sv|da|fi)(_|$)/;

export function writesDecimalComma(locale: string): boolean {
  return commaLanguages.test(locale);
}

/**
 * A formula as a spreadsheet of this locale takes it, in the signs of en-US; `null` where it cannot be read there. Where the
 * decimal sign is a comma, arguments are parted by semicolons only; elsewhere by commas or semicolons.
 */
export function canonicalFormula(formula: string, locale: string): string | null {
  const isComma = writesDecimalComma(locale);
  let canonical = "";
  let rest = formula;
  const token = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*'|\d+(?:[.,]\d+)?(?:E[+-]?\d+)?|[A-Za-z_$][\w.$]*|[^"'])/i;
  while (rest !== "") {
    const found = token.exec(rest)?.[0];
    if (found === undefined) return null;
    rest = rest.slice(found.length);
    if (found === ";") canonical += ",";
    else if (isComma && (found === "," || /^\d+\.\d/.test(found))) return null;
    else if (/^\d+,\d/.test(found)) canonical += isComma ? found.replace(",", ".") : found;
    else canonical += found;
  }
  return canonical;
}

/** Text that the locale's reading of what is typed makes something else of. */
export function typedValue(text: string): {
  readonly kind: "text" | "number" | "boolean" | "formula";
  readonly value: string | number | boolean;
} {
  if (text.startsWith("'")) return { kind: "text", value: text.slice(1) };
  if (text.startsWith("=")) return { kind: "formula", value: text };
  if (/^(true|false)$/i.test(text)) return { kind: "boolean", value: /^true$/i.test(text) };
  if (/^[+-]?\d+([.,]\d+)?%?$/.test(text))
    return { kind: "number", value: Number.parseFloat(text.replace(",", ".")) / (text.endsWith("%") ? 100 : 1) };
  // Whatever else begins with a digit may be a date, a time or a sum of money: the stand-in knows no more than that.
  if (/^\d+[-/.:年月]\d+/.test(text)) return { kind: "number", value: Number.NaN };
  return { kind: "text", value: text };
}
