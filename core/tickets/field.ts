/** What a column of a ticket table can mean. */
export const ticketFields = [
  "id",
  "submitted",
  "firstResponse",
  "resolved",
  "priority",
  "type",
  "handler",
  "firstHandler",
  "team",
  "channel",
  "customer",
  "attitude",
  "solving",
  "clarity",
  "satisfaction",
  "firstContact",
  "reopened",
  "complaint",
  "reassigned",
  "promisedArrival",
  "arrived",
  "deductionReason",
] as const;

export type TicketField = (typeof ticketFields)[number];

/** How the cells of a field are read. */
export type FieldKind = "text" | "time" | "rating" | "flag" | "count";

export const fieldKinds: Readonly<Record<TicketField, FieldKind>> = {
  id: "text",
  submitted: "time",
  firstResponse: "time",
  resolved: "time",
  priority: "text",
  type: "text",
  handler: "text",
  firstHandler: "text",
  team: "text",
  channel: "text",
  customer: "text",
  attitude: "rating",
  solving: "rating",
  clarity: "rating",
  satisfaction: "rating",
  firstContact: "flag",
  reopened: "count",
  complaint: "flag",
  reassigned: "count",
  promisedArrival: "time",
  arrived: "time",
  deductionReason: "text",
};
