const longest = 31;

/** Spreadsheet programs hold `Score` and `score` for the same sheet. */
export function sameSheetName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/**
 * The wanted name, or the next free one of `name (2)`, `name (3)` …: what to propose when a sheet of that name exists. A
 * number it already carries is counted on, and the name is shortened where the number would make it too long.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const isTaken = (name: string) => taken.some((other) => sameSheetName(name, other));
  if (!isTaken(wanted)) return wanted;
  const base = wanted.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const name = `${shortened(base, longest - suffix.length)}${suffix}`;
    if (!isTaken(name)) return name;
  }
}

/** Cuts between characters, never inside one. */
function shortened(text: string, length: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.trimEnd();
}
