import type { TicketField } from "./field.ts";

/** What fields are about, in the order in which a person looks for them. */
export const fieldGroupIds = ["ticket", "people", "marks", "outcome", "others"] as const;

export type FieldGroup = (typeof fieldGroupIds)[number];

/** The group of every field: the ticket and its times, who and what, ratings, how it ended, and visits, other departments and parts. */
export const fieldGroups: Readonly<Record<TicketField, FieldGroup>> = {
  id: "ticket",
  submitted: "ticket",
  firstResponse: "ticket",
  resolved: "ticket",
  priority: "ticket",
  type: "people",
  handler: "people",
  firstHandler: "people",
  team: "people",
  channel: "people",
  customer: "people",
  attitude: "marks",
  solving: "marks",
  clarity: "marks",
  satisfaction: "marks",
  firstContact: "outcome",
  reopened: "outcome",
  complaint: "outcome",
  reassigned: "outcome",
  promisedArrival: "others",
  arrived: "others",
  handedOver: "others",
  escalated: "others",
  escalationAnswered: "others",
  partsOrdered: "others",
  partsArrived: "others",
  deductionReason: "marks",
};
