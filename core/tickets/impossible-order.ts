/**
 * Steps of a ticket that cannot stand in the opposite order. Where they do, the later one is not used: a length of time
 * below 0 would lower a mean, and which of the two is the slip nobody can see.
 *
 * A resolution before the first response is none of them: a ticket can be solved before anybody takes it in charge. Nor is
 * anything said of parts that were ordered before the ticket: one for a planned visit is.
 */
export const impossibleOrders = [
  { first: "submitted", second: "firstResponse", kind: "response-before-submission" },
  { first: "submitted", second: "resolved", kind: "resolution-before-submission" },
  { first: "submitted", second: "handedOver", kind: "hand-over-before-submission" },
  { first: "escalated", second: "escalationAnswered", kind: "answer-before-escalation" },
  { first: "partsOrdered", second: "partsArrived", kind: "arrival-before-order" },
] as const;

/** What a time that comes too early is called. */
export type ImpossibleOrder = (typeof impossibleOrders)[number]["kind"];
