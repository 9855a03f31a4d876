/**
 * Characters of a text in one property, which holds 9 kB: no character takes more than three bytes, a pair of two no more
 * than four.
 */
const charactersPerPiece = 2900;

const prefix = "ticketscore.";

/** The key of a text that the sidebar keeps, beside the records of what was made. */
export function settingKey(key: string): string {
  return `text.${key}`;
}

/**
 * Texts of any length in the properties of the document. A text is kept in pieces, of which the first says how many there
 * are; all properties are read in one call, and what changed is written in one.
 */
export class KeptTexts {
  readonly #properties: GoogleAppsScript.Properties.Properties;
  readonly #kept: Map<string, string>;
  readonly #written = new Map<string, string>();
  readonly #removed = new Set<string>();

  constructor(properties: GoogleAppsScript.Properties.Properties) {
    this.#properties = properties;
    this.#kept = new Map(Object.entries(properties.getProperties()));
  }

  /** The keys under which texts are kept that begin with `start`. */
  keys(start: string): string[] {
    const first = `${prefix}${start}`;
    return [...this.#kept.keys()]
      .filter((name) => name.startsWith(first) && name.endsWith("/0"))
      .map((name) => name.slice(prefix.length, -2));
  }

  get(key: string): string | null {
    const first = this.#kept.get(pieceName(key, 0));
    if (first === undefined) return null;
    const colon = first.indexOf(":");
    const count = Number(first.slice(0, colon));
    let text = first.slice(colon + 1);
    for (let index = 1; index < count; index++) text += this.#kept.get(pieceName(key, index)) ?? "";
    return text;
  }

  /** Sets a text, or removes it where it is `null`; nothing is written before `save`. */
  set(key: string, text: string | null): void {
    const pieces = text === null ? [] : piecesOf(text);
    pieces.forEach((piece, index) => {
      const name = pieceName(key, index);
      const content = index === 0 ? `${pieces.length}:${piece}` : piece;
      if (this.#kept.get(name) !== content) this.#written.set(name, content);
      this.#kept.set(name, content);
      this.#removed.delete(name);
    });
    for (let index = pieces.length; this.#kept.has(pieceName(key, index)); index++) {
      const name = pieceName(key, index);
      this.#kept.delete(name);
      this.#written.delete(name);
      this.#removed.add(name);
    }
  }

  /** Writes what was set: first what is new, so that a text that is to go is gone only when its successor is there. */
  save(): void {
    if (this.#written.size > 0) this.#properties.setProperties(Object.fromEntries(this.#written));
    this.#written.clear();
    for (const name of this.#removed) {
      this.#properties.deleteProperty(name);
      this.#removed.delete(name);
    }
  }
}

function pieceName(key: string, index: number): string {
  return `${prefix}${key}/${index}`;
}

/** A text in pieces; never between the two halves of a character. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let first = 0;
  do {
    let end = Math.min(text.length, first + charactersPerPiece);
    const code = text.charCodeAt(end - 1);
    if (end < text.length && code >= 0xd800 && code <= 0xdbff) end--;
    pieces.push(text.slice(first, end));
    first = end;
  } while (first < text.length);
  return pieces;
}
