import type { TicketField } from "../tickets/field.ts";
import type { NumberProblem } from "./number-rule.ts";
import type { SheetNameProblem } from "./sheet-name-problem.ts";

/** What is wrong with an answer, as data: i18n has the sentence. */
export type ProblemKind =
  | NumberProblem
  | SheetNameProblem
  | { readonly code: "objectiveMissing" }
  | { readonly code: "periodReversed" }
  | { readonly code: "noIndicators" }
  | { readonly code: "weightsNot100"; readonly sum: number }
  | { readonly code: "boundsNotFalling" }
  | { readonly code: "nameMissing" }
  | { readonly code: "nameTwice" }
  | { readonly code: "targetMissing" }
  | { readonly code: "stillReading" }
  | { readonly code: "notRead"; readonly sheet: string }
  | { readonly code: "columnAsked"; readonly ticketField: TicketField; readonly count: number }
  | { readonly code: "columnTwice"; readonly ticketField: TicketField; readonly other: TicketField }
  | { readonly code: "dateOrderUnclear"; readonly ticketField: TicketField }
  | { readonly code: "panelMissing" }
  | { readonly code: "zeroNeedsCap"; readonly name: string }
  | { readonly code: "exemptReasonMissing" }
  | { readonly code: "measureMissing" }
  | { readonly code: "startAfterDeadline" }
  | { readonly code: "deadlinePassed" }
  | { readonly code: "sheetNameTwice" }
  | { readonly code: "sheetNameTaken"; readonly free: string }
  | { readonly code: "namesTaken"; readonly names: readonly string[] }
  | { readonly code: "namesHidden"; readonly name: string; readonly sheet: string }
  | AnalysisProblem;

/** What is wrong with an answer about the analysis. */
export type AnalysisProblem =
  | { readonly code: "noTickets" }
  | { readonly code: "submittedNeeded" }
  | { readonly code: "noTicketsInPeriod" }
  | { readonly code: "oneTicket" }
  | { readonly code: "waitsReading" }
  | { readonly code: "waitsNotRead" }
  | { readonly code: "waitsColumns" }
  | { readonly code: "waitsUnclear" }
  | { readonly code: "hoursMissing" }
  | { readonly code: "hoursUnread"; readonly part: string }
  | { readonly code: "hoursOfSetMissing" }
  | { readonly code: "limitHidden" }
  | { readonly code: "limitZero" };

/** A problem, tied to the field it stands beside. A step with a blocking one cannot be left. */
export type Problem = ProblemKind & {
  /** By `fieldName`. */
  readonly field: string;
  readonly blocking: boolean;
};

export type ProblemCode = ProblemKind["code"];
