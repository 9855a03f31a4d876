import { daysOfTrend, type JudgedTickets, type Status } from "./judged-tickets.ts";
import { dateOf } from "./moments.ts";

export interface TrendDay {
  readonly date: string;
  readonly tickets: number;
  readonly inTime: number;
  readonly late: number;
  readonly rate: number | null;
}

type Counts = readonly [tickets: number, inTime: number, late: number];

export interface Trend {
  readonly days: readonly TrendDay[];
  /** Of all listed tickets, those submitted before these days: all, in time, late. */
  readonly earlier: Counts;
  /** Those of another standing than the column is about. */
  readonly other: Counts;
}

/** The last 30 days of the period, counted from everything listed: the period, the one before and the days between. */
export function trend({ before, current, rules, trendOnly }: JudgedTickets): Trend {
  const listed = [...current, ...before, ...trendOnly].map(({ status, ticket }) => ({
    status,
    date: dateOf(Number(ticket.times.submitted)),
  }));
  const dates = daysOfTrend(rules);
  const first = dates[0] ?? "";
  const count = (isCounted: (date: string) => boolean, status: Status | null) =>
    listed.filter((each) => isCounted(each.date) && (status === null || each.status === status)).length;
  const each = (isCounted: (date: string) => boolean): Counts => [
    count(isCounted, null),
    count(isCounted, "inTime"),
    count(isCounted, "late"),
  ];
  const all = each(() => true);
  return {
    days: dates.map((date) => {
      const [tickets, inTime, late] = each((one) => one === date);
      return { date, tickets, inTime, late, rate: inTime + late === 0 ? null : inTime / (inTime + late) };
    }),
    earlier: each((date) => date < first),
    other: [0, listed.length - all[1], listed.length - all[2]],
  };
}
