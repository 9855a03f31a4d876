import { ratio } from "./figure.ts";
import { type MeasuredTickets, standing } from "./measured-tickets.ts";
import type { TrendDay } from "./ticket-analysis.ts";
import { trendDays } from "./ticket-window.ts";

/** Tickets and in-time rate of each of the 30 days before a moment, the day it falls on included unless it is midnight. */
export function trendOf(measured: MeasuredTickets, to: number): TrendDay[] {
  const { tickets, standings } = measured;
  const { submitted } = tickets.times;
  const first = Math.ceil(to) - trendDays;
  const counts = new Int32Array(trendDays);
  const inTime = new Int32Array(trendDays);
  const late = new Int32Array(trendDays);
  for (let row = 0; submitted !== undefined && row < submitted.length; row++) {
    const at = submitted[row] ?? Number.NaN;
    if (!(at >= first && at < to) || tickets.leftOut[row] === 1) continue;
    const day = Math.floor(at) - first;
    counts[day] = (counts[day] ?? 0) + 1;
    if (standings[row] === standing.inTime) inTime[day] = (inTime[day] ?? 0) + 1;
    else if (standings[row] === standing.late) late[day] = (late[day] ?? 0) + 1;
  }
  return Array.from({ length: trendDays }, (_, day) => {
    const [met, missed] = [inTime[day] ?? 0, late[day] ?? 0];
    return {
      day: first + day,
      tickets: counts[day] ?? 0,
      inTime: met,
      late: missed,
      inTimeRate: ratio(met, met + missed),
    };
  });
}
