import type { Tickets } from "../tickets/ticket-table.ts";

/** What tickets are grouped by. */
export const groupFields = ["handler", "team", "type", "channel"] as const;

export type GroupField = (typeof groupFields)[number];

export interface TicketGroup {
  /** As its first ticket spells it. */
  readonly name: string;
  readonly tickets: number;
}

/** The groups of each kind, the largest first; a kind without a column is absent. */
export type TicketGroups = Readonly<Partial<Record<GroupField, readonly TicketGroup[]>>>;

/** The handlers, teams, types and channels of these tickets. Upper and lower case are the same; a blank is no group. */
export function ticketGroups(tickets: Tickets, rows: Int32Array): TicketGroups {
  const groups: Partial<Record<GroupField, readonly TicketGroup[]>> = {};
  for (const field of groupFields) {
    const names = tickets.texts[field];
    if (names !== undefined) groups[field] = groupsOf(names, rows);
  }
  return groups;
}

function groupsOf(names: readonly string[], rows: Int32Array): readonly TicketGroup[] {
  const bySpelling = new Map<string, number>();
  for (const row of rows) {
    const name = names[row] ?? "";
    if (name !== "") bySpelling.set(name, (bySpelling.get(name) ?? 0) + 1);
  }
  const byName = new Map<string, { name: string; tickets: number }>();
  for (const [name, tickets] of bySpelling) {
    const key = name.toLowerCase();
    const group = byName.get(key);
    if (group === undefined) byName.set(key, { name, tickets });
    else group.tickets += tickets;
  }
  return [...byName.values()].sort((a, b) => b.tickets - a.tickets || (a.name < b.name ? -1 : 1));
}
