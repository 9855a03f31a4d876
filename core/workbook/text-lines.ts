import { columnsOf } from "./row-height.ts";

/** A word with the spaces behind it, or one full-width character with the punctuation that may not begin a line. */
const pieces =
  /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff][\u3001\u3002\uff01-\uff07\uff09-\uff0f\uff1a-\uff1f\u201d\u2019\u300b]*|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff]+\s*|\s+/gu;

/**
 * A text broken into lines of at most so many columns of the default font, between words or full-width characters; a word
 * longer than a line is broken inside. For cells whose text runs over its neighbours, which no program wraps.
 *
 * @param measure how many columns a text takes
 */
export function textLines(text: string, columns: number, measure: (text: string) => number = columnsOf): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.replace(/\s+/gu, " ").trim().matchAll(pieces)) {
    if (measure(`${line}${piece.trimEnd()}`) <= columns) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    line = "";
    for (const character of piece) {
      if (line !== "" && measure(`${line}${character}`.trimEnd()) > columns) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return [...lines, line.trimEnd()];
}

/** A text of at most so many columns, with `…` where something was cut off. */
export function shortenedText(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let kept = "";
  for (const character of text) {
    if (columnsOf(kept) + columnsOf(character) > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
