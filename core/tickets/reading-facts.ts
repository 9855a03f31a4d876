import type { Unit } from "../indicators/indicator.ts";
import type { ReadingId } from "../indicators/reading-id.ts";
import type { TicketField } from "./field.ts";

/** What a figure read off tickets needs and is counted in: enough to say whether a table gives it, before any is read. */
export interface ReadingFacts {
  readonly id: ReadingId;
  readonly unit: Unit;
  /** Without these columns it cannot be read. */
  readonly needs: readonly TicketField[];
  /** Other columns that answer it where one it `needs` is missing. */
  readonly otherwise?: readonly TicketField[];
}

function facts(id: ReadingId, unit: Unit, ...needs: readonly TicketField[]): ReadingFacts {
  return { id, unit, needs };
}

export const readingFacts: Readonly<Record<ReadingId, ReadingFacts>> = {
  respondedInTime: facts("respondedInTime", "percent", "submitted", "firstResponse"),
  resolvedInTime: facts("resolvedInTime", "percent", "submitted", "resolved"),
  responseMinutes: facts("responseMinutes", "minutes", "submitted", "firstResponse"),
  resolutionHours: facts("resolutionHours", "hours", "submitted", "resolved"),
  resolved: facts("resolved", "percent", "submitted", "resolved"),
  reopened: facts("reopened", "percent", "reopened"),
  firstContactResolution: facts("firstContactResolution", "percent", "firstContact"),
  resolvedByFirstHandler: {
    ...facts("resolvedByFirstHandler", "percent", "submitted", "resolved", "reassigned"),
    otherwise: ["submitted", "resolved", "handler", "firstHandler"],
  },
  satisfaction: facts("satisfaction", "rating", "satisfaction"),
  satisfied: facts("satisfied", "percent", "satisfaction"),
  attitude: facts("attitude", "rating", "attitude"),
  solving: facts("solving", "rating", "solving"),
  clarity: facts("clarity", "rating", "clarity"),
  serviceScore: facts("serviceScore", "points", "attitude", "solving", "clarity", "satisfaction"),
  complaint: facts("complaint", "percent", "complaint"),
  repeat: facts("repeat", "percent", "customer", "type", "submitted"),
  arrivedInTime: facts("arrivedInTime", "percent", "promisedArrival", "arrived"),
  handlingMinutes: facts("handlingMinutes", "minutes", "submitted", "firstResponse", "resolved"),
  handOverMinutes: facts("handOverMinutes", "minutes", "submitted", "handedOver"),
  handedOverInTime: facts("handedOverInTime", "percent", "submitted", "handedOver"),
  escalationHours: facts("escalationHours", "hours", "escalated", "escalationAnswered"),
  partsDays: facts("partsDays", "days", "partsOrdered", "partsArrived"),
};

/** Whether a reading can be read from a table with these columns. */
export function isReadable(
  { needs, otherwise }: Pick<ReadingFacts, "needs" | "otherwise">,
  has: (field: TicketField) => boolean,
): boolean {
  return needs.every(has) || (otherwise?.every(has) ?? false);
}
