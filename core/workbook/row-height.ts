/** Points a line, and how many characters of it are as wide as one of the default font. */
const sizes = { text: { line: 15, characters: 1 }, note: { line: 12.5, characters: 1.15 } } as const;
const padding = 5;

/** Full-width characters take two columns of the default font. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * The height, in points, that a row needs for its texts to be seen whole when they are wrapped. Programs fit rows by
 * themselves only while a person types, so a plan says it.
 *
 * @param cells texts with the widths of their columns, in characters
 * @param size `"note"` for the small print of `looks.columnNote`
 */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
  size: keyof typeof sizes = "text",
): number {
  const { characters, line } = sizes[size];
  const lines = cells.map(({ text, width }) => linesOf(text, Math.max(1, (width - 2) * characters)));
  return Math.max(1, ...lines) * line + padding;
}

function linesOf(text: string, width: number): number {
  return text.split(/\r?\n/).reduce((lines, line) => lines + Math.max(1, Math.ceil(columnsOf(line) / width)), 0);
}

/** How many columns of the default font a text takes: a full-width character takes two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) || character.length > 1 ? 2 : 1;
  return columns;
}
