import { csvRows } from "./ticket-file.ts";

/** What a ticket of the repair and phone sample says of the indicators that are read from it; `null` where it says nothing. */
export interface RepairTicket {
  readonly day: string;
  readonly inTime: number | null;
  readonly arrived: number | null;
  readonly firstContact: number | null;
  readonly satisfied: number | null;
}

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
    const rating = Number(at("Satisfaction"));
    return [
      {
        day: at("Submitted").slice(0, 10),
        // Without a response the sample's open tickets are long past their limit.
        inTime: isUnread || waited < 0 ? null : waited <= allowed(at("Priority")) ? 1 : 0,
        arrived: at("On-site promised") === "" ? null : (arrived ?? Number.NaN) <= (promised ?? Number.NaN) ? 1 : 0,
        firstContact: { yes: 1, no: 0 }[at("Solved at first contact")] ?? null,
        satisfied: at("Satisfaction") === "" ? null : rating >= 4 ? 1 : 0,
      },
    ];
  });
}

export interface Share {
  readonly yes: number;
  readonly counted: number;
}

/** How many of the tickets of some days have a mark, of those that say it. */
export function shareOf(
  tickets: readonly RepairTicket[],
  mark: Exclude<keyof RepairTicket, "day">,
  from: string,
  to: string,
): Share {
  const known = tickets.filter(({ day }) => day >= from && day <= to).flatMap((ticket) => ticket[mark] ?? []);
  return { yes: known.reduce((sum, one) => sum + one, 0), counted: known.length };
}

/** The standard normal distribution's upper tail, by Simpson's rule over its density. */
function upperTail(z: number): number {
  const density = (x: number) => Math.exp(-x * x * 0.5) / Math.sqrt(2 * Math.PI);
  const steps = 2000;
  const width = z / steps;
  let sum = density(0) + density(z);
  for (let step = 1; step < steps; step++) sum += density(step * width) * (step % 2 === 1 ? 4 : 2);
  return 0.5 - (sum * width) / 3;
}

/** Campbell's chi-squared test of two shares with N − 1, two-sided: the p value. */
export function chanceOf(before: Share, after: Share): number {
  const all = before.counted + after.counted;
  const pooled = (before.yes + after.yes) / all;
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / before.counted + 1 / after.counted));
  const z = ((after.yes / after.counted - before.yes / before.counted) / spread) * Math.sqrt((all - 1) / all);
  return 2 * upperTail(Math.abs(z));
}

/** Mean and limits of an XmR chart: three mean moving ranges over 1.128 (2 ÷ √π) about the mean. */
export function controlLimitsOf(readings: readonly number[]): readonly [mean: number, lower: number, upper: number] {
  const mean = readings.reduce((sum, one) => sum + one, 0) / readings.length;
  const ranges = readings.slice(1).map((one, index) => Math.abs(one - (readings[index] ?? 0)));
  const reach = (3 * (ranges.reduce((sum, one) => sum + one, 0) / ranges.length)) / (2 / Math.sqrt(Math.PI));
  return [mean, mean - reach, mean + reach];
}
