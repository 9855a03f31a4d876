import type { NameCount } from "./ticket-analysis.ts";

/**
 * The up to three names with the highest counts above 0; of equal ones the first by name. Tickets without a name are
 * nobody's.
 */
export function topThree(
  codes: Iterable<number>,
  countOf: (code: number) => number,
  names: readonly string[],
): NameCount[] {
  const top: NameCount[] = [];
  for (const code of codes) {
    const one = { name: names[code] ?? "", count: countOf(code) };
    if (one.name === "" || one.count === 0) continue;
    let place = top.length;
    while (place > 0 && isAhead(one, top[place - 1])) place--;
    if (place < 3) top.splice(place, 0, one);
    if (top.length > 3) top.pop();
  }
  return top;
}

function isAhead(one: NameCount, other: NameCount | undefined): boolean {
  if (other === undefined || one.count !== other.count) return one.count > (other?.count ?? 0);
  return one.name < other.name;
}
