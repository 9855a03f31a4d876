import type { Tickets } from "./ticket-table.ts";

export interface TicketScope {
  /** The first moment that belongs to the period, as a serial; `null` = from the beginning. */
  readonly from: number | null;
  /** The first moment after the period: midnight after its last day; `null` = to the end. */
  readonly to: number | null;
  /** Channels or types to keep, as they stand in the tickets; none = all. */
  readonly serviceTypes: readonly string[];
  /** Teams to keep; none = all. */
  readonly teams: readonly string[];
}

/**
 * The rows of the tickets that belong to an evaluation: submitted in the period, of one of the service types, by one of
 * the teams, and not left out. A ticket belongs to the period it was submitted in, whenever it was solved, so that no
 * ticket counts twice and none escapes by staying open over the month's end.
 *
 * A service type is looked for in the channel and in the type (phone is a channel, repair a type). A filter on a column
 * the table does not have filters nothing.
 */
export function ticketsInScope(tickets: Tickets, scope: TicketScope): Int32Array {
  const { channel, type, team } = tickets.texts;
  const { submitted } = tickets.times;
  const services = lowerCased(scope.serviceTypes);
  const teams = lowerCased(scope.teams);
  const byService = services.size > 0 && (channel !== undefined || type !== undefined);
  const byTeam = teams.size > 0 && team !== undefined;
  const rows = new Int32Array(tickets.count);
  let found = 0;
  for (let index = 0; index < tickets.count; index++) {
    if (tickets.leftOut[index] === 1) continue;
    if (submitted !== undefined) {
      const at = submitted[index] ?? Number.NaN;
      if ((scope.from !== null && at < scope.from) || (scope.to !== null && at >= scope.to)) continue;
    }
    if (byTeam && !teams.has(team[index]?.toLowerCase() ?? "")) continue;
    if (
      byService &&
      !services.has(channel?.[index]?.toLowerCase() ?? "") &&
      !services.has(type?.[index]?.toLowerCase() ?? "")
    ) {
      continue;
    }
    rows[found++] = index;
  }
  return rows.subarray(0, found);
}

function lowerCased(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.trim().toLowerCase()).filter((name) => name !== ""));
}
