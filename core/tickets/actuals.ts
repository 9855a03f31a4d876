/* What the wizard asks of tickets once they are read. */
export { type Actual, actualOf } from "./actual-of.ts";
export { distinctTexts, type TextCount } from "./distinct-texts.ts";
export { fullMonths, type Month, submissionSpan } from "./full-months.ts";
export { isUrgent, limitSource, suggestedLimits } from "./suggested-limits.ts";
export { type TicketScope, ticketsInScope } from "./tickets-in-scope.ts";
