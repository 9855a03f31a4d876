/** Chinese, Japanese and Korean characters and full-width forms take the room of two digits. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** The room a text takes in a cell, in digits of the default font; the longest line counts. */
export function textWidth(text: string): number {
  let longest = 0;
  for (const line of text.split("\n")) {
    let width = 0;
    for (const character of line) width += WIDE.test(character) ? 2 : 1;
    longest = Math.max(longest, width);
  }
  return longest;
}
