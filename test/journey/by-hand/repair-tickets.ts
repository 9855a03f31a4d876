import { csvRows } from "./ticket-file.ts";

/** What a ticket of the repair and phone sample says of the indicators that are read from it; `null` where it says nothing. */
export interface RepairTicket {
  readonly day: string;
  readonly inTime: number | null;
  readonly arrived: number | null;
  readonly firstContact: number | null;
  readonly satisfied: number | null;
  /** The rating itself, 1 to 5. */
  readonly satisfaction: number | null;
  readonly reopened: number | null;
}

/** What is measured on a ticket: yes or no as 1 or 0, or a rating. */
export type Mark = "inTime" | "arrived" | "firstContact" | "satisfied" | "satisfaction" | "reopened";

/** Milliseconds of a moment such as `2024-03-08 09:00`; not a number for anything else. */
function moment(text: string): number {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(text) ? Date.parse(`${text.replace(" ", "T")}:00Z`) : Number.NaN;
}

/** Urgent tickets are to be answered in 15 minutes, all others in two hours. */
function allowed(priority: string): number {
  return priority === "urgent" ? 15 : 120;
}

/**
 * The tickets of the sample, worked out from its text alone. A number that stands above already counts once, and a row
 * without a submission not at all.
 */
export function repairTickets(text: string): RepairTicket[] {
  const [header = [], ...rows] = csvRows(text);
  const seen = new Set<string>();
  return rows.flatMap((cells): RepairTicket[] => {
    const at = (name: string) => cells[header.indexOf(name)] ?? "";
    const submitted = moment(at("Submitted"));
    const id = at("Ticket ID");
    if (Number.isNaN(submitted) || seen.has(id)) return [];
    seen.add(id);
    const [answered, promised, arrived] = ["First response", "On-site promised", "On-site arrived"].map((name) =>
      moment(at(name)),
    );
    const waited = ((answered ?? Number.NaN) - submitted) / 60_000;
    const isUnread = at("First response") !== "" && Number.isNaN(waited);
    const rating = at("Satisfaction") === "" ? null : Number(at("Satisfaction"));
    return [
      {
        day: at("Submitted").slice(0, 10),
        // Without a response the sample's open tickets are long past their limit.
        inTime: isUnread || waited < 0 ? null : waited <= allowed(at("Priority")) ? 1 : 0,
        arrived: at("On-site promised") === "" ? null : (arrived ?? Number.NaN) <= (promised ?? Number.NaN) ? 1 : 0,
        firstContact: { yes: 1, no: 0 }[at("Solved at first contact")] ?? null,
        satisfied: rating === null ? null : rating >= 4 ? 1 : 0,
        satisfaction: rating,
        reopened: at("Reopened count") === "" ? null : Number(at("Reopened count")) > 0 ? 1 : 0,
      },
    ];
  });
}

export interface Share {
  readonly yes: number;
  readonly counted: number;
}

/** What the tickets of some days, the first and the last included, say of a mark; those that say nothing are left out. */
export function valuesOf(tickets: readonly RepairTicket[], mark: Mark, from: string, to: string): number[] {
  return tickets.filter(({ day }) => day >= from && day <= to).flatMap((ticket) => ticket[mark] ?? []);
}

/** How many of the tickets of some days have a mark, of those that say it. */
export function shareOf(tickets: readonly RepairTicket[], mark: Mark, from: string, to: string): Share {
  const known = valuesOf(tickets, mark, from, to);
  return { yes: known.reduce((sum, one) => sum + one, 0), counted: known.length };
}

/** Mean and limits of an XmR chart: three mean moving ranges over 1.128 (2 ÷ √π) about the mean. */
export function controlLimitsOf(readings: readonly number[]): readonly [mean: number, lower: number, upper: number] {
  const mean = readings.reduce((sum, one) => sum + one, 0) / readings.length;
  const ranges = readings.slice(1).map((one, index) => Math.abs(one - (readings[index] ?? 0)));
  const reach = (3 * (ranges.reduce((sum, one) => sum + one, 0) / ranges.length)) / (2 / Math.sqrt(Math.PI));
  return [mean, mean - reach, mean + reach];
}
