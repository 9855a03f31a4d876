/** Languages whose spreadsheets certainly write a decimal point, but for some of their countries. */
const pointLanguages: ReadonlySet<string> = new Set(["en", "zh", "ja", "ko", "th", "iw", "he"]);
const commaLocales: ReadonlySet<string> = new Set(["en_ZA"]);

/**
 * Whether a spreadsheet of this locale certainly writes a decimal point, and commas between arguments.
 *
 * @param spreadsheetLocale as the spreadsheet says it, such as `de_DE` or `en_US`
 */
export function writesDecimalPoint(spreadsheetLocale: string): boolean {
  const [language = ""] = spreadsheetLocale.split(/[_-]/);
  return pointLanguages.has(language) && !commaLocales.has(spreadsheetLocale.replace("-", "_"));
}

/** Texts and names of sheets, which hold any sign; numbers with a decimal comma; and the signs that part things. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$,])\d+,\d+|[{};\\]/gu;

/** A comma that parts arguments, or a decimal point: neither stands in a formula of a locale with a decimal comma. */
const pointSigns = /[^\d],|,[^\d]|\d\.\d/;

/**
 * A formula in the signs of en-US, from those of a locale with a decimal comma: `;` between arguments, `0,5` for a half, and
 * `\` between the columns of an array. One that has the signs of en-US already stays as it is.
 */
export function withPointSigns(formula: string): string {
  if (pointSigns.test(formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, ""))) return formula;
  let depth = 0;
  return formula.replace(pieces, (piece) => {
    if (piece === "{") depth++;
    if (piece === "}") depth--;
    if (piece === ";") return depth > 0 ? ";" : ",";
    if (piece === "\\") return ",";
    return /^\d/.test(piece) ? piece.replace(",", ".") : piece;
  });
}

/**
 * Turns the pieces of a formula in the signs of en-US, one after the other, into those that a locale with a decimal comma, or
 * with one that is not known, takes: a number that is not whole becomes a fraction, which is read alike everywhere.
 */
export function commaSigns(): (piece: string) => string {
  let depth = 0;
  return (piece) => {
    if (piece === "{") depth++;
    if (piece === "}") depth--;
    if (piece === ",") return depth > 0 ? "\\" : ";";
    return /^\d+\.\d+$/.test(piece) ? fraction(piece) : piece;
  };
}

function fraction(number: string): string {
  const [whole = "", decimals = ""] = number.split(".");
  return `(${`${whole}${decimals}`.replace(/^0+(?=.)/, "")}/1${"0".repeat(decimals.length)})`;
}
