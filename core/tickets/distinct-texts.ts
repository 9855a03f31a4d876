import type { TicketField } from "./field.ts";
import type { Tickets } from "./ticket-table.ts";

export interface TextCount {
  readonly text: string;
  readonly count: number;
}

/**
 * The different texts of a field with the number of tickets, the most frequent first; blanks and left-out rows apart. Upper
 * and lower case are the same: each spelling is lower-cased once, not each cell.
 */
export function distinctTexts(tickets: Tickets, field: TicketField): TextCount[] {
  const bySpelling = new Map<string, number>();
  tickets.texts[field]?.forEach((text, index) => {
    if (text !== "" && tickets.leftOut[index] !== 1) bySpelling.set(text, (bySpelling.get(text) ?? 0) + 1);
  });
  const counts = new Map<string, TextCount>();
  for (const [spelling, count] of bySpelling) {
    const key = spelling.toLowerCase();
    const known = counts.get(key);
    counts.set(key, { text: known?.text ?? spelling, count: (known?.count ?? 0) + count });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
