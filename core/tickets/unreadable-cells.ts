import type { Tickets, UnreadCell, UnreadReason } from "./ticket-table.ts";

/** Reasons that lie in the cell itself, and not in what stands elsewhere or nowhere. */
const inTheCell: Readonly<Record<UnreadReason, boolean>> = {
  "not-a-time": true,
  "not-a-rating": true,
  "not-yes-or-no": true,
  "not-a-count": true,
  "error-value": true,
  "response-before-submission": false,
  "resolution-before-submission": false,
  "hand-over-before-submission": false,
  "answer-before-escalation": false,
  "arrival-before-order": false,
  "duplicate-id": false,
  "missing-id": false,
  "missing-submission": false,
};

/**
 * The cells whose content cannot be read, such as `soon` for a time. A time that can be read and contradicts another, and an
 * id that repeats another, are findings; an id that is not there is none of these.
 */
export function unreadableCells({ unread }: Pick<Tickets, "unread">): UnreadCell[] {
  return unread.filter(({ reason }) => inTheCell[reason]);
}

/** The cells in which an id or a submission is missing: their rows are left out of every figure. */
export function missingCells({ unread }: Pick<Tickets, "unread">): UnreadCell[] {
  return unread.filter(({ reason }) => reason === "missing-id" || reason === "missing-submission");
}
