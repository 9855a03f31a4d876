/** A made-up ticket, before it is put into words. Times are minutes since 1 January 2024, 00:00. */
export interface SampleTicket {
  readonly id: string;
  readonly submitted: number | Unreadable;
  readonly firstResponse: number | Unreadable | null;
  readonly resolved: number | Unreadable | null;
  readonly priority: "urgent" | "normal";
  readonly type: TicketType;
  readonly handler: number;
  readonly team: Team;
  readonly channel: Channel;
  readonly customer: string;
  readonly ratings: Ratings | null;
  readonly solvedAtFirstContact: boolean | null;
  readonly reopened: number;
  readonly complaint: boolean;
  readonly promisedArrival: number | null;
  readonly arrived: number | null;
  readonly deduction: Deduction | null;
}

export interface Ratings {
  readonly attitude: number;
  readonly solving: number;
  readonly clarity: number;
  readonly satisfaction: number;
}

/** Words where a time belongs, as people type them. */
export type Unreadable = "yesterday" | "morning" | "later";
export type TicketType = "install" | "cooling" | "leak" | "noise" | "part" | "question" | "warranty" | "return";
export type Team = "hotline" | "online" | "east" | "west";
export type Channel = "phone" | "chat" | "email" | "onsite";
export type Deduction = "late" | "rework" | "tooFast" | "attitude" | "lateArrival";
