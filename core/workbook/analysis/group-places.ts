import type { GroupField, TicketGroup } from "../../analysis/ticket-groups.ts";
import type { AnalysisInput } from "./analysis-input.ts";

/** For each row of the ticket table the place of its group among those given; a row without one of them has none. */
export function groupPlaces(
  { tickets }: AnalysisInput,
  field: GroupField,
  groups: readonly TicketGroup[],
): (row: number) => number | undefined {
  const placeOf = new Map(groups.map(({ name }, place) => [name.toLowerCase(), place]));
  const bySpelling = new Map<string, number | undefined>();
  const names = tickets.texts[field] ?? [];
  return (row) => {
    const name = names[row] ?? "";
    if (!bySpelling.has(name)) bySpelling.set(name, placeOf.get(name.toLowerCase()));
    return bySpelling.get(name);
  };
}
