/** The pattern, in the syntax of regular expressions, that finds a name in texts: at its Latin ends, only as a whole word. */
export function wholeWord(name: string): string {
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return `${/^\w/.test(name) ? "(?<!\\w)" : ""}${quoted}${/\w$/.test(name) ? "(?!\\w)" : ""}`;
}
