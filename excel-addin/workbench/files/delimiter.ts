export type Delimiter = "," | ";" | "\t";

/** How often each delimiter stands outside quotes, line by line. */
function countLines(text: string, limit: number): readonly Readonly<Record<Delimiter, number>>[] {
  const lines: Record<Delimiter, number>[] = [];
  let counts = { ",": 0, ";": 0, "\t": 0 };
  let isQuoted = false;
  let isEmpty = true;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && (character === "\n" || character === "\r")) {
      if (!isEmpty) lines.push(counts);
      if (lines.length === limit) return lines;
      counts = { ",": 0, ";": 0, "\t": 0 };
      isEmpty = true;
      continue;
    }
    isEmpty = false;
    if (!isQuoted && (character === "," || character === ";" || character === "\t")) counts[character]++;
  }
  if (!isEmpty) lines.push(counts);
  return lines;
}

/**
 * What separates the fields of a text: the sign that most lines hold as often as the first line, and more of it when two
 * tie. A comma when nothing does.
 */
export function delimiterOf(text: string): Delimiter {
  const lines = countLines(text, 20);
  const header = lines[0];
  if (!header) return ",";
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const candidate of ["\t", ",", ";"] as const) {
    const inHeader = header[candidate];
    if (inHeader === 0) continue;
    const alike = lines.filter((line) => line[candidate] === inHeader).length;
    const score = (alike / lines.length) * 1000 + inHeader;
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
