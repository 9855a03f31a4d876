/**
 * A text as a workbook stores it. The format writes forbidden characters as `_x0000_`, so a text that happens to look like that
 * has its underscore written the same way; and what XML cannot hold at all (half of a surrogate pair, U+FFFE) is written as such
 * a code instead of making the file unreadable.
 */
export function storedText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (unit) => {
      return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
    });
}
