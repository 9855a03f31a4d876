/** A text column as numbers: texts that differ only in upper and lower case have the same code. */
export interface EncodedTexts {
  /** Per ticket; 0 where blank or where the row is left out. */
  readonly codes: Int32Array;
  /** By code, each as it is first written; the first is `""`. */
  readonly names: readonly string[];
  readonly codeOf: (text: string) => number | undefined;
}

/**
 * The codes of a text column; a table without the column has blanks only.
 *
 * Every spelling is lower-cased once, not every cell: a column of a million cells has a few dozen.
 */
export function encodedTexts(texts: readonly string[] | undefined, leftOut: Uint8Array): EncodedTexts {
  const codes = new Int32Array(leftOut.length);
  const names = [""];
  const bySpelling = new Map([["", 0]]);
  const byKey = new Map([["", 0]]);
  const length = texts === undefined ? 0 : leftOut.length;
  for (let row = 0; row < length; row++) {
    if (leftOut[row] === 1) continue;
    const text = texts?.[row] ?? "";
    let code = bySpelling.get(text);
    if (code === undefined) {
      const key = text.toLowerCase();
      code = byKey.get(key);
      if (code === undefined) {
        code = names.length;
        names.push(text);
        byKey.set(key, code);
      }
      bySpelling.set(text, code);
    }
    codes[row] = code;
  }
  return { codes, names, codeOf: (text) => byKey.get(text.toLowerCase()) };
}
