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
 * Each spelling is lower-cased once, not each cell, and only after the column has been read: the texts of a million cells
 * are found again fastest among few others.
 */
export function encodedTexts(texts: readonly string[] | undefined, leftOut: Uint8Array): EncodedTexts {
  const codes = new Int32Array(leftOut.length);
  const places = new Map([["", 0]]);
  const length = texts === undefined ? 0 : leftOut.length;
  for (let row = 0; row < length; row++) {
    if (leftOut[row] === 1) continue;
    const text = texts?.[row] ?? "";
    let place = places.get(text);
    if (place === undefined) {
      place = places.size;
      places.set(text, place);
    }
    codes[row] = place;
  }

  const names: string[] = [];
  const byKey = new Map<string, number>();
  const codeAt = new Int32Array(places.size);
  for (const [spelling, place] of places) {
    const key = spelling.toLowerCase();
    let code = byKey.get(key);
    if (code === undefined) {
      code = names.length;
      names.push(spelling);
      byKey.set(key, code);
    }
    codeAt[place] = code;
  }
  if (names.length < places.size) for (let row = 0; row < length; row++) codes[row] = codeAt[codes[row] ?? 0] ?? 0;
  return { codes, names, codeOf: (text) => byKey.get(text.toLowerCase()) };
}
