import type { TicketField } from "./field.ts";
import type { Tickets } from "./ticket-table.ts";

export interface TextCount {
  readonly text: string;
  readonly count: number;
}

/** The different texts of a field with the number of tickets, the most frequent first; blanks and left-out rows apart. */
export function distinctTexts(tickets: Tickets, field: TicketField): TextCount[] {
  const counts = new Map<string, TextCount>();
  tickets.texts[field]?.forEach((text, index) => {
    if (text === "" || tickets.leftOut[index] === 1) return;
    const key = text.toLowerCase();
    const known = counts.get(key);
    counts.set(key, { text: known?.text ?? text, count: (known?.count ?? 0) + 1 });
  });
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
