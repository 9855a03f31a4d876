/** A text column as numbers: texts that differ only in upper and lower case have the same code. */
export interface EncodedTexts {
  /** Per ticket; 0 where blank or where the row is left out. */
  readonly codes: Int32Array;
  /** By code, each as it is first written; the first is `""`. */
  readonly names: readonly string[];
  readonly codeOf: (text: string) => number | undefined;
}

/** A text without small letters, such as a customer number. */
const capitals = /^[^a-z\u0080-\uffff]*$/;

/**
 * The codes of a text column; a table without the column has blanks only.
 *
 * Each spelling is lower-cased once, not each cell, and only after the column has been read: the texts of a million cells
 * are found again fastest among few others. Where no spelling has small letters, no two differ by them.
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
  const spellings = [...places.keys()];
  const names = spellings.every((spelling) => capitals.test(spelling)) ? spellings : joinedByCase(spellings, codes);
  return { codes, names, codeOf: (text) => codeOf(text, names) };
}

/** The first spelling of each text, with the codes of all others changed to its own. */
function joinedByCase(spellings: readonly string[], codes: Int32Array): string[] {
  const names: string[] = [];
  const byKey = new Map<string, number>();
  const codeAt = Int32Array.from(spellings, (spelling) => {
    const key = spelling.toLowerCase();
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, names.length);
    return names.push(spelling) - 1;
  });
  if (names.length < spellings.length)
    for (let row = 0; row < codes.length; row++) codes[row] = codeAt[codes[row] ?? 0] ?? 0;
  return names;
}

function codeOf(text: string, names: readonly string[]): number | undefined {
  const key = text.toLowerCase();
  const code = names.findIndex((name) => name.toLowerCase() === key);
  return code < 0 ? undefined : code;
}
